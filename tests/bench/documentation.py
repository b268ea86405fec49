"""Sites of long pages: all checks against reading the pages and parsing their blocks; recognising against listing.

``python -m tests.bench.documentation FOLDER`` measures a real site.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.adapters.resources import generated
from meetup_desktop.adapters.site import scan
from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
from meetup_desktop.adapters.site.walk import open_folder
from tests.sites.prose import SENTENCES, text_in
from tests.sites.prose import Row as Sentence

Row = tuple[str, str, str, str]
LISTED = 10_000


def measure() -> list[Row]:
    """Rows for the table: what, measured, limit, ratio."""
    rows = []
    for name, languages, count in (("2 languages", ("en", "ru"), 250), ("9 languages", _MANY, 60)):
        with tempfile.TemporaryDirectory() as folder:
            _write_site(Path(folder), languages, count)
            checked_s, read_s = check_times(Path(folder))
        label = f"documentation, {count} pages in {name}: check"
        rows.append(
            (
                label,
                f"{checked_s:.2f} s",
                f"reading and blocks {read_s:.2f} s, limit 3",
                f"{checked_s / read_s:.2f}",
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(LISTED):
            path = root / f"content/{('en', 'ru')[number % 2]}/section-{number % 17}/page-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"")
        (root / "hugo.toml").write_bytes(b"")
        recognised_s = min(_seconds(lambda: open_folder(root)) for _ in range(3))
        listed_s = min(_seconds(lambda: sorted(root.rglob("*"))) for _ in range(3))
        walked_s = min(_seconds(lambda: list(os.walk(root))) for _ in range(3))
    against = f"rglob {listed_s * 1000:.0f} ms, limit 1.5; os.walk {walked_s * 1000:.0f} ms"
    rows.append(
        (
            f"{LISTED} files: recognised",
            f"{recognised_s * 1000:.0f} ms",
            against,
            f"{recognised_s / listed_s:.2f}",
        )
    )
    return rows  # fmt: skip


#: Sentences exist in three languages; the others repeat the English ones.
_MANY = ("en", "ru", "sr", "de", "fr", "es", "it", "pl", "pt")


def check_times(root: Path) -> tuple[float, float]:
    """Return the seconds of the processor that all checks take, and that reading and parsing take."""
    site = scan.scan(root)
    dialect = dialect_of(site.layout)

    def read() -> None:
        for path in site.paths:
            blocks(read_page((root / path).read_bytes(), dialect).body)

    places = Gazetteer(generated("places.sqlite"))

    def check() -> None:
        checks = SiteChecks(root, site, surroundings(site, (), places), {})
        checks.texts_and_pictures(site.pages, inspect_picture)

    read()  # what is imported late is imported now
    return _seconds(check), _seconds(read)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _write_site(root: Path, languages: tuple[str, ...], count: int) -> None:
    chance = random.Random(1)
    (root / "hugo.toml").write_bytes(b"")
    for number in range(count):
        shape = [(chance.choice("hppplcp"), chance.sample(SENTENCES, 4)) for _ in range(70)]
        for place, language in enumerate(languages):
            written = shape if chance.random() < 0.6 else [*shape[:30], *shape[32:]]
            body = "\n\n".join(_block(kind, rows, language) for kind, rows in written)
            path = root / f"content/{language}/docs/page-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            head = f"---\ntitle: Page {number}\ndate: 2026-01-{1 + place:02}\n---\n"
            path.write_bytes(f"{head}{body}\n".encode())


def _block(kind: str, rows: list[Sentence], language: str) -> str:
    texts = [text_in(row, language if language in row else "en") for row in rows]
    if kind == "h":
        return f"## {texts[0]}"
    if kind == "l":
        return "\n".join(f"- {text}" for text in texts)
    if kind == "c":
        return "```\n" + "\n".join(texts) + "\n```"
    return " ".join(texts) + " See [the page](/docs/page-1) and [this](https://example.org/3)."


if __name__ == "__main__":
    checked, reading = check_times(Path(sys.argv[1]))
    sys.stdout.write(f"check {checked:.2f} s, reading and blocks {reading:.2f} s: {checked / reading:.2f}\n")

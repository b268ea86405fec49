"""A site of 5,000 events: how long it takes to open and list, and what it keeps in memory.

Against python-frontmatter loading the same files in the same run. Every figure is the best of some rounds, each
in a process of its own: what one reader leaves behind must not slow down the other.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EVENTS = 5000
ROUNDS = 3
MB = 1_000_000
_WORDS = {
    "en": "people talk maps river evening startup room table question group round topic coffee host city "
    "idea team money quay bridge library music garden answer first second together around about with and",
    "ru": "люди говорят карты река вечер стартап зал стол вопрос группа раунд тема кофе хозяин город мысль "
    "команда деньги набережная мост библиотека музыка сад ответ первый второй вместе вокруг про с и",
}
_HEAD = """---
date: {date} 18:30
description: {description}
tags: {tags}
event.site: https://example.org/{name}
logo: .jpg
event.organisation: {organiser}
event.location.title: {place}
event.location.latitude: {latitude:.6f}
event.location.longitude: {longitude:.6f}
event.type: meetup
alternateLinkIdentifier: {name}
---
# {title}
"""
_TAGS = ("startup", "meetup", "python", "maps", "design", "games", "books", "data")


def write_site(root: Path, events: int = EVENTS) -> int:
    """A site of so many events in two languages, always the same; returns its bytes."""
    chance = random.Random(1)
    size = 0
    for language in _WORDS:
        (root / language / "events").mkdir(parents=True)
    for number in range(events):
        shared = {
            "name": f"evening-{number:04}",
            "date": f"{2010 + number % 17}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "tags": ", ".join(chance.sample(_TAGS, 2)),
            "latitude": 44 + chance.random(),
            "longitude": 20 + chance.random(),
        }
        pictures, paragraphs = chance.randrange(7), chance.randint(3, 10)
        for language, words in _WORDS.items():
            text = _page(chance, words.split(), shared, pictures, paragraphs)
            path = root / language / "events" / f"{shared['name']}.md"
            path.write_bytes(text.encode())
            size += path.stat().st_size
    return size


def _page(
    chance: random.Random, words: list[str], shared: dict[str, object], pictures: int, paragraphs: int
) -> str:
    def text(count: int) -> str:
        return " ".join(chance.choices(words, k=count)).capitalize()

    head = _HEAD.format(
        **shared,
        description=text(14) + ".",
        organiser=text(2),
        place=text(1),
        title=text(chance.randint(2, 5)),
    )
    parts = [". ".join(text(chance.randint(8, 16)) for _ in range(3)) + "." for _ in range(paragraphs)]
    if pictures:
        items = ["1. { }", *(f"{at + 1}. ![{text(2)}]({at}_400x400.jpg)" for at in range(1, pictures + 1))]
        parts.insert(2, "\n".join(items))
    return head + "\n" + "\n\n".join(parts) + "\n"


def measure(events: int = EVENTS) -> list[tuple[str, str, str, str]]:
    """Rows about opening, the first rows of the list, and memory."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        size = write_site(root, events)
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            for reader in _READERS:
                for name, figure in _in_a_process(reader, root).items():
                    best[name] = min(best.get(name, figure), figure)
        limit = 300.0
    return [
        _against(f"site of {events} events ({size / MB:.0f} MB): open and list, s", best, "open"),
        _against("site: first rows, s", best, "first"),
        _against("site: reading the bytes alone, s", best, "bytes"),
        _against("site: index of all texts, in the background, s", best, "index"),
        _against("site: one search in all texts, s", best, "search"),
        (
            "site: memory of list and index, MB",
            f"{best['memory']:.0f}",
            f"limit {limit:.0f}",
            f"{best['memory'] / limit:.2f}",
        ),
    ]


def _against(what: str, best: dict[str, float], name: str) -> tuple[str, str, str, str]:
    other = best["frontmatter"]
    return what, f"{best[name]:.3f}", f"python-frontmatter {other:.3f}", f"{best[name] / other:.3f}"


def _in_a_process(reader: str, root: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.sites", reader, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name: float(figure) for name, figure in json.loads(done.stdout).items()}


def _frontmatter(root: Path) -> dict[str, float]:
    import frontmatter

    paths = sorted(root.rglob("*.md"))
    began = time.perf_counter()
    # Kept, as our list keeps its rows. Its reader for YAML, which is what it is mostly used with, takes longer.
    from meetup_desktop.adapters.front_matter import PublishHandler

    handler = PublishHandler()
    kept = [frontmatter.load(str(path), handler=handler) for path in paths]
    took = time.perf_counter() - began
    assert len(kept) == len(paths)
    return {"frontmatter": took}


def _bytes(root: Path) -> dict[str, float]:
    paths = sorted(root.rglob("*.md"))
    began = time.perf_counter()
    for path in paths:
        path.read_bytes()
    return {"bytes": time.perf_counter() - began}


def _ours(root: Path) -> dict[str, float]:
    from meetup_desktop.adapters.site import scan
    from meetup_desktop.adapters.site.page_texts import PageTextCache

    before = _resident_mb()
    first: list[float] = []
    began = time.perf_counter()
    site = scan.scan(root, lambda: None, lambda _: first.append(time.perf_counter() - began))
    took = time.perf_counter() - began
    began = time.perf_counter()
    index = PageTextCache().index(root, site)
    indexed = time.perf_counter() - began
    began = time.perf_counter()
    found = index.find("мост library")
    searched = time.perf_counter() - began
    assert len(site.pages) and found
    return {
        "open": took,
        "first": first[0] if first else took,
        "index": indexed,
        "search": searched,
        "memory": _resident_mb() - before,
    }


def _resident_mb() -> float:
    """What the process holds now; what it held at most where the system does not tell."""
    status = Path("/proc/self/statm")
    if status.exists():
        import resource

        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / MB
    import tracemalloc

    if not tracemalloc.is_tracing():
        tracemalloc.start()
    return tracemalloc.get_traced_memory()[0] / MB


_READERS = {"frontmatter": _frontmatter, "bytes": _bytes, "ours": _ours}


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.stdout.write(json.dumps(_READERS[sys.argv[1]](Path(sys.argv[2]))))
    else:
        for row in measure():
            sys.stdout.write("  ".join(row) + "\n")

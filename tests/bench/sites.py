"""A site of 5,000 events in two languages: how long it takes to open and list, and what it keeps in memory.

In YAML and in Publish's dialect, against python-frontmatter's own handler for YAML loading the same 10,000 pages of
YAML in the same run. Every figure is the best of some rounds, each in a process of its own: what one reader leaves
behind must not slow down the other.
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


def write_site(root: Path, events: int = EVENTS, dialect: str = "publish") -> int:
    """A site of so many events in two languages, always the same; returns its bytes."""
    if dialect == "yaml":
        root.mkdir(parents=True)
        (root / "hugo.toml").touch()
    content = root / "content" if dialect == "yaml" else root
    chance = random.Random(1)
    size = 0
    for language in _WORDS:
        (content / language / "events").mkdir(parents=True)
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
            if dialect == "yaml":
                text = _in_yaml(text)
            path = content / language / "events" / f"{shared['name']}.md"
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


def _in_yaml(text: str) -> str:
    """A page of Publish as Hugo's: the tags as a list, the title as a field."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n# ")
    title, _, body = body.partition("\n")
    lines = [f"title: {title}"]
    for line in head.split("\n"):
        key, _, value = line.partition(": ")
        name = "translationKey" if key == "alternateLinkIdentifier" else key
        lines.append(f"{name}: [{value}]" if key == "tags" else f"{name}: {value}")
    return "\n".join(["---", *lines, "---", body])


def measure(events: int = EVENTS) -> list[tuple[str, str, str, str]]:
    """Rows about opening, the first rows of the list, and memory."""
    with tempfile.TemporaryDirectory() as folder:
        roots = {dialect: Path(folder) / dialect for dialect in ("yaml", "publish")}
        size = {dialect: write_site(root, events, dialect) for dialect, root in roots.items()}
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            _keep(best, "", _in_a_process("frontmatter", roots["yaml"]))
            for dialect, root in roots.items():
                for reader in ("bytes", "ours"):
                    _keep(best, f"{dialect} ", _in_a_process(reader, root))
    rows = []
    for dialect in roots:
        what = f"{dialect} site of {events} events ({size[dialect] / MB:.0f} MB)"
        rows += [
            _against(f"{what}: open and list, s", best, f"{dialect} open", "limit ratio 1.5, "),
            _row(f"{what}: first rows, s", best[f"{dialect} first"], 0.1),
            _against(f"{what}: reading the bytes alone, s", best, f"{dialect} bytes"),
            _against(f"{what}: index of all texts, in the background, s", best, f"{dialect} index"),
            _against(f"{what}: one search in all texts, s", best, f"{dialect} search"),
            _row(f"{what}: memory of list and index, MB", best[f"{dialect} memory"], 300.0),
        ]
    return rows


def _keep(best: dict[str, float], prefix: str, figures: dict[str, float]) -> None:
    for name, figure in figures.items():
        best[prefix + name] = min(best.get(prefix + name, figure), figure)


def _row(what: str, figure: float, limit: float) -> tuple[str, str, str, str]:
    return what, f"{figure:.3f}", f"limit {limit:g}", f"{figure / limit:.2f}"


def _against(what: str, best: dict[str, float], name: str, limit: str = "") -> tuple[str, str, str, str]:
    other = best["frontmatter"]
    return what, f"{best[name]:.3f}", f"{limit}python-frontmatter {other:.3f}", f"{best[name] / other:.3f}"


def _in_a_process(reader: str, root: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.sites", reader, str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name: float(figure) for name, figure in json.loads(done.stdout).items()}


def _frontmatter(root: Path) -> dict[str, float]:
    import frontmatter
    from frontmatter.default_handlers import YAMLHandler

    paths = sorted(root.rglob("*.md"))
    handler = YAMLHandler()
    began = time.perf_counter()
    kept = [frontmatter.load(str(path), handler=handler) for path in paths]  # as our list keeps its rows
    took = time.perf_counter() - began
    assert len(kept) == len(paths) and kept[0].metadata
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

"""All text checks of a site of 5,000 events: the first time, again, and one page after an edit.

Against python-frontmatter loading the same files, each in a process of its own; every tenth page has faults.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.sites import EVENTS, write_site

ROUNDS = 2
MB = 1_000_000
Row = tuple[str, str, str, str]


def measure(events: int = EVENTS) -> list[Row]:
    """Rows for the table: what, measured, limit, ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = folder / "site"
        root.mkdir()
        write_site(root, events)
        _plant_faults(root)
        best: dict[str, float] = {}
        for _ in range(ROUNDS):
            for what in ("library", "checks"):
                found = json.loads(_run(what, root, folder))
                best = {key: min(value, best.get(key, value)) for key, value in {**best, **found}.items()}
            (folder / "findings.sqlite").unlink()
    library = best["library_s"]
    return [
        (f"{2 * events} files: all text checks", f"{best['first_s']:.2f} s", f"frontmatter {library:.2f} s, limit 8",
         f"{best['first_s'] / library:.2f}"),
        ("again, nothing changed", f"{best['again_s']:.2f} s", "limit 1", f"{best['again_s'] / library:.2f}"),
        ("one page after an edit", f"{best['page_ms']:.1f} ms", "limit 20 ms", f"{best['page_ms'] / 20:.2f}"),
        ("memory of the checks", f"{best['memory_mb']:.0f} MB", "limit 300 MB", f"{best['memory_mb'] / 300:.2f}"),
        ("findings", f"{best['findings']:.0f}", "", ""),
    ]  # fmt: skip


def _plant_faults(root: Path) -> None:
    for number, path in enumerate(sorted((root / "en").rglob("*.md"))):
        if number % 10 == 0:
            text = path.read_text("utf-8")
            path.write_bytes(
                text.replace("event.location.title: ", "event.location.title: Белград ").encode()
            )


def _run(what: str, root: Path, folder: Path) -> str:
    command = [sys.executable, "-m", "tests.bench.checks", what, str(root), str(folder)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _library(root: Path, _folder: Path) -> dict[str, float]:
    import frontmatter

    paths = sorted(root.rglob("*.md"))
    began = time.perf_counter()
    for path in paths:
        frontmatter.load(path)
    return {"library_s": time.perf_counter() - began}


def _checks(root: Path, folder: Path) -> dict[str, float]:
    from meetup_desktop.adapters.map.gazetteer import Gazetteer
    from meetup_desktop.adapters.resources import generated
    from meetup_desktop.adapters.site import page_storage, scan
    from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
    from meetup_desktop.adapters.storage.check_cache import FindingsCache

    cache = FindingsCache(folder / "findings.sqlite")
    places = Gazetteer(generated("places.sqlite"))
    before = _resident()

    def once() -> tuple[float, SiteChecks, int]:
        began = time.perf_counter()
        site = scan.scan(root)
        checks = SiteChecks(root, site, surroundings(site, (), places), {}, memory=cache)
        found = checks.texts(site.pages)
        return time.perf_counter() - began, checks, sum(map(len, found.values()))

    first_s, _, count = once()
    again_s, checks, _ = once()
    site = scan.scan(root)
    summary = site.pages[len(site.pages) // 2]
    page = page_storage.load(root, summary, site.layout).page
    edited = page.with_body(
        page.languages[0], page.version(page.languages[0]).document.body_text + "\nmore\n"
    )
    began = time.perf_counter()
    checks.page(edited, summary)
    page_ms = (time.perf_counter() - began) * 1000
    memory_mb = (_resident() - before) / MB
    return {
        "first_s": first_s, "again_s": again_s, "page_ms": page_ms, "memory_mb": memory_mb, "findings": count,
    }  # fmt: skip


def _resident() -> int:
    """The most memory this process has held, in bytes. Not ``ru_maxrss``, which begins at the parent's."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    works = {"library": _library, "checks": _checks}
    sys.stdout.write(json.dumps(works[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))))

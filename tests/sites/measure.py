"""Print for each kind of site: false findings on the sound one, and how many planted faults are found.

``python -m tests.sites.measure [NAME …]``; ``--misses`` lists the faults that were not found, ``--false`` the false
findings, ``--seed=N`` takes other texts and places.
"""

from __future__ import annotations

import io
import json
import random
import sys
import tempfile
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from meetup_desktop.cli import check
from tests.sites.faults import KINDS, Planted, Site, plant
from tests.sites.layout import Layout
from tests.sites.layouts import LAYOUTS
from tests.sites.write import pages_of, write_site

FAULTS, IN_ONE_SITE = 60, 20
Found = dict[str, Any]


@dataclass(frozen=True)
class Figures:
    """What was measured of one kind of site."""

    name: str
    false: tuple[Found, ...]  #: errors and warnings on the sound site
    planted: tuple[Planted, ...]
    hits: tuple[Found | None, ...]  #: by fault, the worst finding that tells of it

    @property
    def found(self) -> int:
        """Return how many faults were found."""
        return sum(hit is not None for hit in self.hits)


def check_site(root: Path) -> list[Found]:
    """Return the findings of ``check``; a site that is not recognised has one finding of its own."""
    printed, told = io.StringIO(), io.StringIO()
    with redirect_stdout(printed), redirect_stderr(told):
        code = check.run("check", [str(root), "--format", "json", "--data-dir", str(root.parent / "data")])
    if code == 2:
        return [
            {"code": "not-recognised", "severity": "error", "file": "", "line": 0, "message": told.getvalue()}
        ]
    found: list[Found] = json.loads(printed.getvalue())
    return found


def measure(layout: Layout, faults: int = FAULTS, seed: int = 0) -> Figures:
    """Return the figures of a kind of site."""
    pages = pages_of(layout)
    planted: list[Planted] = []
    hits: list[Found | None] = []
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / "sound"
        write_site(sound, layout, pages)
        before = check_site(sound)
        known = {_key(each) for each in before}
        for number in range(0, faults, IN_ONE_SITE):
            root = Path(folder) / f"site-{number}"
            write_site(root, layout, pages)
            kinds = [KINDS[at % len(KINDS)] for at in range(number, min(faults, number + IN_ONE_SITE))]
            made = list(plant(Site(root, layout, random.Random(seed * 1000 + number)), pages, kinds))
            after = [each for each in check_site(root) if _key(each) not in known]
            planted += made
            hits += [_hit(fault, after) for fault in made]
    # A language that a part of the pages has is missing on the others: that is what the warning says.
    partial = ("missing-translation", "warning") if layout.partial_language else ("", "")
    false = tuple(
        each for each in before if each["severity"] != "info" and (each["code"], each["severity"]) != partial
    )
    return Figures(layout.name, false, tuple(planted), tuple(hits))


def _key(found: Found) -> tuple[str, str, str]:
    return found["code"], found["file"], found["message"]


def _hit(fault: Planted, found: list[Found]) -> Found | None:
    severities = ("error", "warning", "info")
    told = [each for each in found if each["code"] in fault.codes and each["file"] in fault.paths]
    told += [
        each
        for each in found
        if each["code"] in fault.codes and each["file"] and each["file"] in fault.changed
    ]
    return min(told, key=lambda each: severities.index(each["severity"]), default=None)


def report(figures: Figures, *, misses: bool = False, false: bool = False) -> str:
    """Return the figures of one kind of site as text."""
    counts = Counter((each["severity"], each["code"]) for each in figures.false)
    by_severity = Counter(hit["severity"] for hit in figures.hits if hit is not None)
    severities = ", ".join(f"{name} {count}" for name, count in by_severity.most_common())
    lines = [f"{figures.name}: found {figures.found} of {len(figures.planted)} ({severities})"]
    for severity in ("error", "warning"):
        codes = {code: count for (each, code), count in sorted(counts.items()) if each == severity}
        listed = ", ".join(f"{code} {count}" for code, count in codes.items())
        lines.append(f"  false {severity}s: {sum(codes.values())} {listed}".rstrip())
    kinds = Counter(fault.kind for fault in figures.planted)
    missed = [fault for fault, hit in zip(figures.planted, figures.hits, strict=True) if hit is None]
    if missed:
        by_kind = Counter(fault.kind for fault in missed)
        lines.append("  missed: " + ", ".join(f"{kind} {by_kind[kind]}/{kinds[kind]}" for kind in by_kind))
    if false:
        lines += [
            f"    {each['file']}:{each['line']} {each['severity']} {each['code']}: {each['message']}"
            for each in figures.false
        ]
    if misses:
        lines += [f"    {fault.kind}: {fault.page}: {fault.changed}" for fault in missed]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Measure the kinds of sites of these names; all without a name."""
    names = [each for each in arguments if not each.startswith("--")] or list(LAYOUTS)
    seed = next((int(each.removeprefix("--seed=")) for each in arguments if each.startswith("--seed=")), 0)
    all_found = all_planted = all_false = 0
    for name in names:
        figures = measure(LAYOUTS[name](seed=seed + 1), seed=seed)
        text = report(figures, misses="--misses" in arguments, false="--false" in arguments)
        sys.stdout.write(f"{text}\n")
        all_found, all_planted = all_found + figures.found, all_planted + len(figures.planted)
        all_false += len(figures.false)
    sys.stdout.write(f"all: found {all_found} of {all_planted}, {all_false} false findings\n")


if __name__ == "__main__":
    main(sys.argv[1:])

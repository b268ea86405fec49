"""Builds of one commit are byte-identical: a second build is compared with the first, file by file."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Callable
from pathlib import Path

from product import SCRATCH

#: Files that may differ, by pattern, each with its cause.
KNOWN_DIFFERENCES: dict[str, str] = {}


def check(path: Path, build: Callable[[], Path]) -> list[str]:
    """Build again and return what differs from what lies at ``path``."""
    first = SCRATCH / "first-build" / path.name
    shutil.rmtree(first.parent, ignore_errors=True)
    first.parent.mkdir(parents=True)
    path.rename(first)
    second = build()
    bad = differences(first, second)
    shutil.rmtree(first.parent)
    return bad


def differences(first: Path, second: Path) -> list[str]:
    """Return a sentence for each file, link or right that differs between two files or folders."""
    if first.is_file():
        return (
            [] if filecmp.cmp(first, second, shallow=False) else [f"{second.name} differs between two builds"]
        )
    names = [{path.relative_to(folder) for path in folder.rglob("*")} for folder in (first, second)]
    bad = [f"{name} is in one of two builds" for name in sorted(names[0] ^ names[1])]
    for name in sorted(names[0] & names[1]):
        if _differs(first / name, second / name) and not any(
            name.match(known) for known in KNOWN_DIFFERENCES
        ):
            bad.append(f"{name} differs between two builds")
    return bad


def _differs(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return not (one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink())
    facts = [(path.stat().st_mode, int(path.stat().st_mtime)) for path in (one, other)]
    return facts[0] != facts[1] or (one.is_file() and not filecmp.cmp(one, other, shallow=False))

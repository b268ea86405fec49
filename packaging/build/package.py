#!/usr/bin/env python3
"""Builds packages into dist/ and checks them; run by ``dev.py package`` in an environment made for it.

    package.py TARGET ... [--verify] [--release]

``--verify`` adds the checks that take minutes: everything built twice, clean systems, Windows' installer under Wine.
``--release`` writes SHA256SUMS and prints a table of what was verified and what was not.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

import appimage
import bundle
import checks
import deb
import elf
import flatpak
import frozen_self_test
import licences
import macos
import portable
import product
import roots
import rpm
import same_twice
import screenshots
import windows
import windows_checks

#: So many faults are printed of a package.
MOST_SENTENCES = 20
Check = tuple[str, Callable[[], list[str]]]


@dataclass(frozen=True)
class Target:
    """A package: how it is built, what is looked at every time and at length, and what nobody has run."""

    build: Callable[[], Path]
    quick: Callable[[Path], list[Check]] = lambda _: []
    long: Callable[[Path], list[Check]] = lambda _: []
    not_run: str = ""


@dataclass
class Result:
    """What came of a target."""

    name: str
    path: Path
    seconds: float
    verified: list[str] = field(default_factory=list)
    not_run: str = ""


@cache
def the_bundle() -> Path:
    """Build the folder for Linux once, and check it."""
    folder = bundle.build()
    pass_checks("bundle", bundle_checks(folder))
    return folder


def bundle_checks(folder: Path) -> list[Check]:
    """Return what every bundle for Linux has to pass."""
    program = folder / product.NAME
    return [
        ("size", lambda: checks.check_size(folder, "bundle")),
        ("C library", lambda: checks.check_glibc(elf.read_folder(folder))),
        ("libraries", lambda: checks.check_libraries(elf.read_folder(folder))),
        ("parts of Qt", lambda: checks.check_parts(folder / bundle.INSIDE)),
        ("no paths, no keys", lambda: checks.check_contents(checks.read_files(folder))),
        ("none in modules", lambda: checks.check_contents(checks.read_frozen_modules(program))),
        ("licences", lambda: licences.check(folder)),
        ("self-test, sandboxed", lambda: frozen_self_test.check(folder, product.NAME)),
    ]


TARGETS = {
    "bundle": Target(
        the_bundle, long=lambda path: [("same twice", lambda: same_twice.check(path, bundle.build))]
    ),
    "deb": Target(
        lambda: deb.build(the_bundle()),
        quick=lambda path: [
            ("size", lambda: checks.check_size(path, "deb")),
            ("desktop files", lambda: deb.check_desktop_files(product.SCRATCH / "deb")),
        ],
        long=lambda path: [
            ("same twice", lambda: same_twice.check(path, lambda: deb.build(the_bundle()))),
            *((f"life on {name}", partial(roots.check, path, name)) for name in roots.RELEASES),
        ],
        not_run="Ubuntu, other desktops than a plain X session",
    ),
    "portable": Target(
        lambda: portable.build(the_bundle()),
        quick=lambda path: [("self-test", lambda: portable.check(path))],
        long=lambda path: [
            ("same twice", lambda: same_twice.check(path, lambda: portable.build(the_bundle())))
        ],
        not_run="systems other than Debian",
    ),
    "appimage": Target(
        lambda: appimage.build(the_bundle()),
        quick=lambda path: [("self-test", lambda: appimage.check(path))],
        long=lambda path: [
            ("same twice", lambda: same_twice.check(path, lambda: appimage.build(the_bundle())))
        ],
        not_run="with the official runtime, which is a parameter",
    ),
    "rpm": Target(
        lambda: rpm.build(the_bundle()),
        quick=lambda path: [("metadata", lambda: rpm.check(path))],
        long=lambda path: [("same twice", lambda: same_twice.check(path, lambda: rpm.build(the_bundle())))],
        not_run="installed on Fedora or openSUSE",
    ),
    "windows": Target(
        windows.build,
        quick=windows_checks.quick,
        long=lambda path: [
            ("same twice", lambda: same_twice.check(path, windows.build)),
            ("under Wine", lambda: windows_checks.check_under_wine(path)),
        ],
        not_run="Windows itself; the map (Wine cannot run its engine)",
    ),
    "macos": Target(
        macos.build,
        quick=lambda _: macos.CHECKS,
        long=lambda _: macos.LONG_CHECKS,
        not_run="all of it: it needs a Mac",
    ),
    "flatpak": Target(
        lambda: flatpak.build(the_bundle()),
        quick=flatpak.checks,
        not_run="the build: Flathub was not reached",
    ),
}


def pass_checks(name: str, wanted: Sequence[Check]) -> list[str]:
    """Run checks and return their names. Raises: BuildError, with everything that is wrong."""
    bad = []
    for what, check in wanted:
        began = time.monotonic()
        found = check()
        bad += [f"{what}: {each}" for each in found]
        product.report(
            f"{name}: {what}: {'failed' if found else 'passed'} ({time.monotonic() - began:.0f} s)"
        )
    if bad:
        more = [f"and {len(bad) - MOST_SENTENCES} more"] if len(bad) > MOST_SENTENCES else []
        raise product.BuildError("\n  ".join([f"{name} did not pass:", *bad[:MOST_SENTENCES], *more]))
    return [what for what, _ in wanted]


def make(name: str, verify: bool) -> Result:
    """Build a target and check it. Raises: BuildError."""
    target, began = TARGETS[name], time.monotonic()
    path = target.build()
    result = Result(name, path, time.monotonic() - began, not_run=target.not_run)
    result.verified = pass_checks(name, [*target.quick(path), *(target.long(path) if verify else [])])
    return result


def print_table(results: Sequence[Result]) -> None:
    """Print what was built, how large it is, what was verified and what was not."""
    for result in results:
        size = product.size_of(result.path) / checks.MEGABYTE
        print(f"{result.name:<10} {result.path.name}  {size:.1f} MB, {result.seconds:.0f} s")
        print(f"{'':<10} verified: {', '.join(result.verified) or 'nothing'}")
        if result.not_run:
            print(f"{'':<10} not run: {result.not_run}")


def write_checksums() -> Path:
    """Write the SHA-256 of every file in dist/, in the form that ``sha256sum --check`` reads."""
    files = sorted(path for path in product.DIST.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(
                f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.relative_to(product.DIST)}\n"
            )
    target = product.DIST / "SHA256SUMS"
    target.write_text("".join(lines), encoding="utf-8")
    return target


def main(arguments: Sequence[str]) -> int:
    """Read the command line and do what it says; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("targets", nargs="+", choices=[*TARGETS, "all"], metavar="TARGET")
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--release", action="store_true")
    chosen = parser.parse_args(arguments)
    names = [name for name in TARGETS if name != "bundle"] if "all" in chosen.targets else chosen.targets
    os.environ["SOURCE_DATE_EPOCH"] = str(product.epoch())
    try:
        if chosen.release:
            screenshots.build(product.DIST / "screenshots")
        results = [make(name, chosen.verify) for name in names]
    except product.BuildError as error:
        product.report(str(error))
        return 1
    print_table(results)
    if chosen.release:
        product.report(f"written: {write_checksums().relative_to(product.ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

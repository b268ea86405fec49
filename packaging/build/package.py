#!/usr/bin/env python3
"""Builds packages into dist/ and checks them; run by ``dev.py package`` in an environment made for it.

    package.py TARGET ... [--verify] [--fast] [--release]

``--verify`` adds the checks that take minutes: everything built twice, clean systems, Windows' installer under Wine.
``--fast`` compresses less, for trying: the packages are larger.
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

    #: Its argument: whether it may be larger, and made in a tenth of the time.
    build: Callable[[bool], Path]
    quick: Callable[[Path], list[Check]] = lambda _: []
    long: Callable[[Path], list[Check]] = lambda _: []
    #: What has a budget; packages that may be larger have none.
    budget: str = ""
    #: Builds it anew, to compare; None where nothing is built here.
    again: Callable[[bool], Path] | None = None
    #: Whether it packs the bundle for Linux, which then has to pass its own checks first.
    packs_bundle: bool = False
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
    """Build the folder for Linux, once for all that pack it."""
    return bundle.build()


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


def on_bundle(build: Callable[[Path, bool], Path]) -> Callable[[bool], Path]:
    """Return a builder that works on the one bundle."""
    return lambda fast: build(the_bundle(), fast)


TARGETS = {
    "bundle": Target(lambda _: the_bundle(), quick=bundle_checks, again=lambda _: bundle.build()),
    "deb": Target(
        on_bundle(deb.build),
        quick=lambda _: [("desktop files", lambda: deb.check_desktop_files(product.SCRATCH / "deb"))],
        long=lambda path: [(f"life on {name}", partial(roots.check, path, name)) for name in roots.RELEASES],
        budget="deb",
        again=on_bundle(deb.build),
        packs_bundle=True,
        not_run="Ubuntu; other desktops than a plain X session",
    ),
    "portable": Target(
        on_bundle(portable.build),
        quick=lambda path: [("self-test, sandboxed", lambda: portable.check(path))],
        again=on_bundle(portable.build),
        packs_bundle=True,
        not_run="systems other than Debian",
    ),
    "appimage": Target(
        on_bundle(appimage.build),
        quick=lambda path: [("self-test, sandboxed", lambda: appimage.check(path))],
        again=on_bundle(appimage.build),
        packs_bundle=True,
        not_run="with the official runtime, which is a parameter",
    ),
    "rpm": Target(
        on_bundle(rpm.build),
        quick=lambda path: [("metadata", lambda: rpm.check(path))],
        again=on_bundle(rpm.build),
        packs_bundle=True,
        not_run="installed on Fedora or openSUSE",
    ),
    "windows": Target(
        windows.build,
        quick=windows_checks.quick,
        long=lambda path: [("under Wine", lambda: windows_checks.check_under_wine(path))],
        budget="windows",
        again=windows.build,
        not_run="on Windows; the window and the map",
    ),
    "macos": Target(
        lambda _: macos.build(),
        quick=lambda _: macos.CHECKS,
        long=lambda _: macos.LONG_CHECKS,
        not_run="all of it: a Mac is needed",
    ),
    "flatpak": Target(
        on_bundle(lambda folder, _: flatpak.build(folder)),
        quick=flatpak.checks,
        packs_bundle=True,
        not_run="the build: its base is not in any registry that was reached",
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


def make(name: str, verify: bool, fast: bool) -> Result:
    """Build a target and check it. Raises: BuildError."""
    target, began = TARGETS[name], time.monotonic()
    path = target.build(fast)
    result = Result(name, path, time.monotonic() - began, not_run=target.not_run)
    wanted = target.quick(path)
    if target.budget and not fast:
        wanted.append(("size", lambda: checks.check_size(path, target.budget)))
    if verify:
        again = target.again
        if again is not None:
            wanted.append(("same twice", lambda: same_twice.check(path, lambda: again(fast))))
        wanted += target.long(path)
    result.verified = pass_checks(name, wanted)
    return result


def wheels() -> list[Result]:
    """Return what dev.py has built and tried before: the wheel, as far as it is in dist/."""
    return [Result("wheel", path, 0, ["installed in a clean environment", "self-test"], "other systems than this one")
            for path in sorted(product.DIST.glob("*.whl"))]  # fmt: skip


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
    parser.add_argument("--fast", action="store_true")
    chosen = parser.parse_args(arguments)
    names = [name for name in TARGETS if name in chosen.targets or "all" in chosen.targets]
    if "bundle" not in names and any(TARGETS[name].packs_bundle for name in names):
        names.insert(0, "bundle")
    os.environ["SOURCE_DATE_EPOCH"] = str(product.epoch())
    if chosen.release:
        take_screenshots()
    results, failed = make_all(names, chosen.verify, chosen.fast)
    print_table([*(wheels() if chosen.release else []), *results])
    if failed:
        product.report(f"not built, or did not pass: {', '.join(failed)}")
    elif chosen.release:
        product.report(f"written: {write_checksums().relative_to(product.ROOT)}")
    return 1 if failed else 0


def take_screenshots() -> None:
    """Take the pictures for software centres. A release without them is no reason to build nothing."""
    try:
        screenshots.build(product.DIST / "screenshots")
    except product.BuildError as error:
        product.report(f"screenshots: {error}")


def make_all(names: Sequence[str], verify: bool, fast: bool) -> tuple[list[Result], list[str]]:
    """Make targets; return what came of them, and those that failed or pack a bundle that did."""
    results: list[Result] = []
    failed: list[str] = []
    for name in names:
        if TARGETS[name].packs_bundle and "bundle" in failed:
            failed.append(name)
            continue
        try:
            results.append(make(name, verify, fast))
        except product.BuildError as error:
            product.report(f"{name}: {error}")
            failed.append(name)
    return results, failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The checks a package has to pass. Each takes a folder or a file and returns sentences about what is wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import qt_parts
import system_libraries
from elf import Needs
from product import ROOT, size_of

MEGABYTE = 1024 * 1024
#: The most that each may have, in units of 1,048,576 bytes.
BUDGETS = {"bundle": 450, "deb": 135, "windows": 115}
_SECRETS = tuple(
    re.compile(pattern)
    for pattern in (
        rb"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/=]{40}",
        rb"ghp_[A-Za-z0-9]{36}\b",
        rb"gho_[A-Za-z0-9]{36}\b",
        rb"AKIA[0-9A-Z]{16}\b",
        rb"pypi-[A-Za-z0-9_-]{80,}",
        rb"://[^\s/:@\"'<>]{1,64}:[^\s/:@\"'<>]{6,64}@[a-z0-9-]+\.[a-z]",
    )
)
_EXAMPLES = re.compile(rb"user(?:name)?:pass(?:word|wd)?@|example|localhost", re.IGNORECASE)


def check_size(path: Path, kind: str) -> list[str]:
    """Check a file or folder against its budget."""
    size, most = size_of(path) / MEGABYTE, BUDGETS[kind]
    return [f"{path.name} has {size:.1f} MB, the budget is {most}"] if size > most else []


def check_glibc(needs: Iterable[Needs], newest: tuple[int, int] = system_libraries.NEWEST_GLIBC) -> list[str]:
    """Check that no file needs a newer C library than the package asks for."""
    return [
        f"{each.path.name} needs glibc {each.glibc[0]}.{each.glibc[1]}, the package asks for {newest[0]}.{newest[1]}"
        for each in needs
        if each.glibc > newest
    ]


def check_libraries(needs: Iterable[Needs]) -> list[str]:
    """Check that every library a file needs is in the bundle or among those expected from the system."""
    listed = list(needs)
    inside = {each.path.name for each in listed}
    known = inside | set(system_libraries.PACKAGES)
    bad = [
        f"{each.path.name} needs {name}, which is neither in the bundle nor expected from the system"
        for each in listed
        for name in each.libraries
        if name not in known
    ]
    bad += [
        f"{name} is not in the bundle" for name in qt_parts.NEEDED_FROM_BUILD_MACHINE if name not in inside
    ]
    bad += [f"{name} belongs to the system and is in the bundle" for name in sorted(inside)
            if name in system_libraries.PACKAGES]  # fmt: skip
    return bad


def check_parts(folder: Path) -> list[str]:
    """Check that of Qt nothing lies in the bundle that is not on the lists of what is shipped."""
    bad = []
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        if path.is_file() and not qt_parts.is_shipped(relative):
            bad.append(f"{relative} is not on the list of what is shipped of Qt")
    return bad


def machine_paths() -> dict[str, bytes]:
    """Return the folders of this machine that no package may name, with what they are."""
    found = {"the checkout": str(ROOT), "the environment": sys.prefix}
    if sys.base_prefix not in ("/usr", "/usr/local"):
        found["the Python that builds"] = sys.base_prefix
    if str(Path.home()) != "/root":  # others build their libraries as root, too
        found["the user's folder"] = str(Path.home())
    return {what: path.encode() for what, path in found.items()}


def check_contents(files: Iterable[tuple[str, bytes]], paths: Mapping[str, bytes] | None = None) -> list[str]:
    """Check that no file, given with its name, names a folder of this machine or holds a password or a key."""
    unwanted = machine_paths() if paths is None else paths
    bad = []
    for name, data in files:
        bad += [
            f"{name} names {what}: {path.decode()}" for what, path in unwanted.items() if path + b"/" in data
        ]
        for pattern in _SECRETS:
            found = next(
                (each for each in pattern.finditer(data) if not _EXAMPLES.search(each.group())), None
            )
            if found:
                bad.append(f"{name} holds what looks like a key or a password, at byte {found.start()}")
    return bad


def read_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Read all files of a folder, by their paths in it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def read_frozen_modules(program: Path) -> Iterator[tuple[str, bytes]]:
    """Read the compiled modules that PyInstaller put into the program, where they are compressed."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(program))
    for name in archive.toc:
        if name.endswith(".pyz"):
            modules = archive.open_embedded_archive(name)
            for module in modules.toc:
                yield f"{program.name}: {module}", modules.extract(module, raw=True) or b""
        else:
            yield f"{program.name}: {name}", archive.extract(name)

"""What programs and libraries for Linux need, read with ``objdump``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from product import run

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


@dataclass(frozen=True)
class Needs:
    """What one file needs: libraries by name, and the version of the C library."""

    path: Path
    libraries: tuple[str, ...]
    glibc: tuple[int, int]


def is_elf(path: Path) -> bool:
    """Return whether a file is a program or a library for Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def read_needs(path: Path) -> Needs:
    """Read what a file needs. Raises: BuildError."""
    listed = run("objdump", "-p", path)
    versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(listed)]
    return Needs(path, tuple(_NEEDED.findall(listed)), max(versions, default=(0, 0)))


def read_folder(folder: Path) -> list[Needs]:
    """Read what all programs and libraries in a folder need. Raises: BuildError."""
    return [read_needs(path) for path in sorted(folder.rglob("*")) if is_elf(path)]

"""What programs and libraries for Windows need, read with ``objdump``."""

from __future__ import annotations

import re
from pathlib import Path

from product import run

OBJDUMP = "x86_64-w64-mingw32-objdump"
_NAME = re.compile(r"^\s*DLL Name: (\S+)", re.MULTILINE)


def is_pe(path: Path) -> bool:
    """Return whether a file is a program or a library for Windows."""
    if path.is_symlink() or not path.is_file() or path.suffix.lower() not in (".dll", ".exe", ".pyd"):
        return False
    with path.open("rb") as file:
        return file.read(2) == b"MZ"


def imports(path: Path) -> tuple[str, ...]:
    """Return the libraries a file needs, in lower case, without those it may load later. Raises: BuildError."""
    return tuple(sorted({name.lower() for name in _NAME.findall(run(OBJDUMP, "-p", path))}))

"""What programs and libraries for macOS need, read from their headers."""

from __future__ import annotations

import struct
from pathlib import Path

_FAT, _FAT_64, _MACH_O_64 = 0xCAFEBABE, 0xCAFEBABF, 0xFEEDFACF
_LOAD, _WEAK, _REEXPORT, _LAZY = 0xC, 0x80000018, 0x8000001F, 0x20
#: Folders of macOS itself.
SYSTEM = ("/usr/lib/", "/System/Library/")


def slices(data: bytes) -> list[bytes]:
    """Return the parts of a file for one kind of processor each; none where it is no program or library."""
    if len(data) < 32:
        return []
    kind, count = struct.unpack_from(">II", data)
    if kind in (_FAT, _FAT_64) and count < 16:
        form, length = (">IIIII", 20) if kind == _FAT else (">IIQQII", 32)
        found = [struct.unpack_from(form, data, 8 + length * number)[2:4] for number in range(count)]
        return [data[offset : offset + size] for offset, size in found]
    return [data] if struct.unpack_from("<I", data)[0] == _MACH_O_64 else []


def libraries(data: bytes) -> list[str]:
    """Return the libraries that a file needs, in all its parts."""
    found = []
    for part in slices(data):
        number = struct.unpack_from("<I", part, 16)[0]
        offset = 32
        for _ in range(number):
            command, size = struct.unpack_from("<II", part, offset)
            if command in (_LOAD, _WEAK, _REEXPORT, _LAZY):
                start = offset + struct.unpack_from("<I", part, offset + 8)[0]
                found.append(part[start : offset + size].split(b"\0")[0].decode())
            offset += size
    return sorted(set(found))


def missing(needed: dict[str, list[str]]) -> list[str]:
    """Return a sentence for each library that is neither among the files nor a part of macOS."""
    inside = {name.rsplit("/", 1)[-1] for name in needed}
    return [
        f"{name} needs {library}, which is neither in the wheels nor a part of macOS"
        for name, libraries_needed in needed.items()
        for library in libraries_needed
        if not library.startswith(SYSTEM) and Path(library).name not in inside
    ]

"""Loads PySide6 sooner, by leaving out two things that it does at each start and nobody here needs.

1. It carries some thousand lines of Python of its own as source in its library, and compiles them each time. They
   are kept as Python keeps the code of any module: in ``__pycache__``, unless Python was told to write none.
2. A module may ask it for other names (``from __feature__ import snake_case``). To know who may, it reads the whole
   source of every module imported after it, which makes our own imports a third longer. Nobody here asks.

What cannot be done here is left to PySide6 as it is.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
import zlib
from pathlib import Path
from types import CodeType
from typing import Any

#: What PySide6 calls the files that it compiles.
_ITS_OWN = ("signature_bootstrap", "shibokensupport/")
#: By name, checksum and length of the source.
_Kept = dict[tuple[str, int, int], CodeType]


def load() -> None:
    """Import PySide6."""
    kept_in = _place()
    kept = _read(kept_in)
    used: _Kept = {}
    compiled = builtins.compile

    def remembered(source: Any, filename: Any, *rest: Any, **more: Any) -> Any:
        if not (isinstance(source, str | bytes) and str(filename).startswith(_ITS_OWN)):
            return compiled(source, filename, *rest, **more)
        raw = source if isinstance(source, bytes) else source.encode()
        key = (str(filename), zlib.crc32(raw), len(raw))
        used[key] = kept[key] if key in kept else compiled(source, filename, *rest, **more)
        return used[key]

    vars(builtins)["compile"] = remembered
    try:
        from PySide6 import QtWidgets  # noqa: F401
    finally:
        vars(builtins)["compile"] = compiled
    if used.keys() != kept.keys() and not sys.dont_write_bytecode:
        _write(kept_in, used)  # without what an earlier PySide6 left
    vars(builtins)["__import__"] = getattr(builtins, "__orig_import__", builtins.__import__)


def _place() -> Path:
    optimised = f".opt-{sys.flags.optimize}" if sys.flags.optimize else ""
    name = f"pyside.{sys.implementation.cache_tag}{optimised}.code"
    return Path(__file__).with_name("__pycache__") / name


def _read(place: Path) -> _Kept:
    """What was kept; nothing when that is of another Python, or damaged."""
    try:
        raw = place.read_bytes()
        if zlib.crc32(raw[4:]) != int.from_bytes(raw[:4], "big"):
            return {}
        made_by, kept = marshal.loads(raw[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if made_by == sys.version else {}


def _write(place: Path, kept: _Kept) -> None:
    raw = marshal.dumps((sys.version, kept))
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        beside.write_bytes(zlib.crc32(raw).to_bytes(4, "big") + raw)
        beside.replace(place)
    except OSError:  # installed where only others may write
        return

"""A pytest plugin that makes PySide6 unavailable: core, adapters and cli have to work without it."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _Blocked(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.split(".", maxsplit=1)[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{fullname} is blocked in this room", name=fullname)
        return None


if any(name.split(".")[0] == "PySide6" for name in sys.modules):
    raise RuntimeError("PySide6 was imported before it could be blocked")
sys.meta_path.insert(0, _Blocked())

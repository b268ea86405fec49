"""The environment of other programs: without what a frozen program sets for itself.

A frozen program is started with variables that lead to the libraries and plugins in its own folder. A browser that
inherits them loads those in place of the system's and may not start (pyinstaller#6825).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

#: PyInstaller keeps the value that a variable had before under its name with this ending.
_ORIGINAL = "_ORIG"


def system_environment(variables: Mapping[str, str], bundle: str) -> dict[str, str]:
    """Return the variables as they were before the program in the folder ``bundle`` was started."""
    found = {}
    for name, value in variables.items():
        if name.endswith(_ORIGINAL) and name.removesuffix(_ORIGINAL) in variables:
            continue
        parts = variables.get(f"{name}{_ORIGINAL}", value).split(os.pathsep)
        kept = [part for part in parts if not _is_within(part, bundle)]
        if kept == parts or any(kept):
            found[name] = os.pathsep.join(kept)
    return found


def child_environment() -> dict[str, str]:
    """Return the environment that this program, frozen or not, was started in."""
    bundle = getattr(sys, "_MEIPASS", "")
    return system_environment(os.environ, bundle) if bundle else dict(os.environ)


@contextmanager
def environment_of_children() -> Iterator[None]:
    """Start other programs within this, where Qt starts them: they get the environment of ``child_environment``."""
    own = dict(os.environ)
    try:
        _set_environment(child_environment())
        yield
    finally:
        _set_environment(own)


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _set_environment(variables: Mapping[str, str]) -> None:
    for name in set(os.environ) - set(variables):
        del os.environ[name]
    os.environ.update(variables)

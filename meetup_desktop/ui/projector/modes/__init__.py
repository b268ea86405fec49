"""The table of projector modes: every module of this package adds its ``MODE``.

A new mode is one more module here.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from meetup_desktop.ui.projector.mode import ProjectorMode


def _collect_modes() -> Mapping[str, ProjectorMode]:
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    modes: list[ProjectorMode] = sorted((module.MODE for module in modules), key=lambda mode: mode.order)
    return {mode.key: mode for mode in modes}


#: By key, in the order of the buttons.
MODES = _collect_modes()

"""The projector's typeface: Roboto (Apache 2.0; Latin and Cyrillic), from the installed package ``font-roboto``."""

from __future__ import annotations

import importlib.resources
from pathlib import Path

OUTPUT = "fonts"
PACKAGES = ("font-roboto",)
FILES: tuple[str, ...] = ()

NAMES = ("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", "LICENSE")


def build(target: Path) -> None:
    """Write the three weights and the licence into the folder."""
    target.mkdir(parents=True)
    source = importlib.resources.files("font_roboto") / "files"
    for name in NAMES:
        (target / name).write_bytes((source / name).read_bytes())

"""The projector's typeface: Roboto (SIL Open Font License 1.1; Latin and Cyrillic).

The installed package ``fontpkg-roboto`` holds one variable font. Qt 6.11 shows only the default weight of a variable
font that a program brings along, so each weight is written as a file of its own.
"""

from __future__ import annotations

import importlib.resources
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUTPUT = "fonts"
PACKAGES = ("fontpkg-roboto", "fonttools")
FILES: tuple[str, ...] = ()

VARIABLE = "Roboto[wdth,wght].ttf"
WEIGHTS = {"Regular": 400, "Medium": 500, "Bold": 700}
LICENSE = "LICENSE"


def build(target: Path) -> None:
    """Write the three weights and the licence into the folder."""
    target.mkdir(parents=True)
    package = importlib.resources.files("fontpkg_roboto")
    (target / LICENSE).write_bytes((package / LICENSE).read_bytes())
    for name, weight in WEIGHTS.items():
        with (package / "files" / VARIABLE).open("rb") as stream:
            # The time of the change stays out, so that the result is the same every time.
            variable = TTFont(stream, recalcTimestamp=False)
            font = instantiateVariableFont(variable, {"wght": weight, "wdth": 100}, updateFontNames=True)
            font.save(target / f"Roboto-{name}.ttf")

"""All looks of one screen in one picture, to be compared at a glance."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from PIL import Image

_WIDTH, _GAP = 640, 8
_NAME = re.compile(
    r"(?P<screen>.+)-(?P<scheme>light|dark)-(?P<size>\d+x\d+(?:@[\d.]+)?)-(?P<language>\w+)\.png"
)


def make_contact_sheets(folder: Path) -> None:
    """Write ``sheets/SCREEN.png`` for every screen: a column for each size, a row for each language and scheme."""
    screens: dict[str, dict[tuple[str, str], Path]] = defaultdict(dict)
    for path in sorted(folder.glob("*.png")):
        found = _NAME.fullmatch(path.name)
        if found is not None:
            row = f"{found['language']} {found['scheme']}"
            screens[found["screen"]][row, found["size"]] = path
    sheets = folder / "sheets"
    sheets.mkdir(exist_ok=True)
    for screen, pictures in screens.items():
        _write_sheet(sheets / f"{screen}.png", pictures)


def _write_sheet(target: Path, pictures: dict[tuple[str, str], Path]) -> None:
    rows = sorted({row for row, _ in pictures})
    columns = sorted({size for _, size in pictures}, key=lambda size: (int(size.split("x")[0]), size))
    small = {}
    for place, path in pictures.items():
        with Image.open(path) as picture:
            height = round(picture.height * _WIDTH / picture.width)
            small[place] = picture.convert("RGB").resize((_WIDTH, height), Image.Resampling.LANCZOS)
    cell = max(picture.height for picture in small.values())
    sheet = Image.new("RGB", (len(columns) * (_WIDTH + _GAP), len(rows) * (cell + _GAP)), (128, 128, 128))
    for (row, size), picture in small.items():
        at = (columns.index(size) * (_WIDTH + _GAP), rows.index(row) * (cell + _GAP))
        sheet.paste(picture, at)
    sheet.save(target)

#!/usr/bin/env python3
"""Draws the pictures of the sample site. The texts beside them are written by hand and never touched.

``python3 resources/build/sample_site.py`` writes each picture, its 400 px copy and the event's sign into both
languages' folders. The result depends on this folder's code and on Pillow alone.
"""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import sample_outdoors as outdoors
import sample_rooms as rooms
from PIL import Image
from sample_palette import Palette, Scene

SITE = Path(__file__).resolve().parent.parent / "sample-site"
LANGUAGES = ("ru", "en")
QUALITY = 80
SMALL_PX = 400

SPRING = Palette(
    wall="#F3DCC8", floor="#D9A97F", dark="#27405E", accent="#E8735A", second="#2F8A8C", third="#7FA86B",
    light="#FFF4E3", sky=("#8CC7E8", "#FBE3C6"),
)  # fmt: skip
EVENING = Palette(
    wall="#37587A", floor="#B98257", dark="#16283F", accent="#F2A65A", second="#D1495B", third="#66A182",
    light="#F6E7CB", sky=("#22335C", "#E9825A"),
)  # fmt: skip
NIGHT = Palette(
    wall="#433466", floor="#6B548C", dark="#1E1633", accent="#FF7B54", second="#59C9A5", third="#8F7FD1",
    light="#EDE7F6", sky=("#140F2B", "#5A3E8C"),
)  # fmt: skip
SOUTH = Palette(
    wall="#F3CDB2", floor="#B9694B", dark="#2D3047", accent="#C8553D", second="#588B8B", third="#8FA36A",
    light="#FBF0E2", sky=("#7FB7D6", "#FCE0BC"),
)  # fmt: skip
WINTER = Palette(
    wall="#2F5D5A", floor="#8A5A3C", dark="#12302F", accent="#D96C4F", second="#C9A227", third="#A3BBAD",
    light="#F1E9DA", sky=("#31476B", "#8FA9C4"),
)  # fmt: skip
AUTUMN = Palette(
    wall="#E9D8B4", floor="#C79B6B", dark="#274C3A", accent="#C8602F", second="#2C7DA0", third="#6A994E",
    light="#FAF1DC", sky=("#9CD1E6", "#F8EBCB"),
)  # fmt: skip

PICTURES: dict[str, tuple[Palette, tuple[Scene, ...]]] = {
    "spring-rotations": (SPRING, (outdoors.bridge, rooms.welcome, rooms.coffee)),
    "first-year-abroad": (
        EVENING,
        (rooms.speaker, rooms.tables, rooms.board, rooms.talk_at_window, rooms.coffee, rooms.portrait),
    ),
    "danube-hack-night": (NIGHT, (rooms.night_desk, rooms.board, rooms.speaker, rooms.portrait)),
    "posters-of-tbilisi": (
        SOUTH,
        (outdoors.old_town, rooms.exhibition, rooms.speaker, rooms.talk_at_window),
    ),
    "winter-tables": (WINTER, (rooms.winter_window, rooms.tables, rooms.portrait)),
    "fortress-walk": (AUTUMN, (outdoors.fortress, outdoors.route)),
}


def build() -> int:
    """Write all pictures; returns how many bytes they take."""
    total = 0
    for page_id, (palette, drawn) in PICTURES.items():
        folders = [SITE / "Resources" / language / "events" / page_id for language in LANGUAGES]
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
        named = [(str(number), scene) for number, scene in enumerate(drawn, 1)]
        for name, scene in [*named, ("logo", rooms.emblem)]:
            picture = scene(palette, random.Random(f"{page_id}/{name}")).finished()
            for suffix, data in (("", _jpeg(picture)), (f"_{SMALL_PX}x{SMALL_PX}", _jpeg(_small(picture)))):
                for folder in folders:
                    (folder / f"{name}{suffix}.jpg").write_bytes(data)
                    total += len(data)
    return total


def _small(picture: Image.Image) -> Image.Image:
    small = picture.copy()
    small.thumbnail((SMALL_PX, SMALL_PX), Image.Resampling.LANCZOS)
    return small


def _jpeg(picture: Image.Image) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()


if __name__ == "__main__":
    print(f"{build() / 1e6:.1f} MB")

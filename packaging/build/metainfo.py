"""What software centres show: the AppStream data with the pictures and the releases filled in."""

from __future__ import annotations

import os
import re
from pathlib import Path
from xml.sax.saxutils import escape

from product import LINUX, ROOT, day, version

#: Where the pictures of ``dist/screenshots`` are published. Whoever publishes sets MEETUP_SCREENSHOTS_URL; nothing is
#: ever at the address below, which stands for one.
PICTURES_URL = "https://meetup-desktop.example/screenshots"
#: Name of a picture, and what it shows.
PICTURES = (
    ("page", "One event in two languages, side by side", "Одно событие на двух языках, рядом"),
    (
        "problems",
        "What is missing or differs, with a fix",
        "Чего не хватает и что расходится, с исправлением",
    ),
    ("venue", "The venue on a map without internet", "Место встречи на карте без интернета"),
    ("live-plan", "Groups in which nobody meets twice", "Группы, в которых никто не встречается дважды"),
    ("live-groups", "The evening: round, clock and projector", "Вечер: раунд, часы и проектор"),
)
_RELEASE = re.compile(r"^## (\d[\w.]*) \(([^)]*)\)$", re.MULTILINE)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def text() -> str:
    """Return the AppStream data of this version."""
    source = (LINUX / "metainfo.xml").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return source.replace("<screenshots/>", _screenshots()).replace("<releases/>", _releases(changelog))


def file_name(name: str, language: str) -> str:
    """Return the name of a picture's file."""
    return f"{name}-{language}.png"


def _screenshots() -> str:
    address = os.environ.get("MEETUP_SCREENSHOTS_URL", PICTURES_URL).rstrip("/")
    parts = []
    for number, (name, english, russian) in enumerate(PICTURES):
        kind = ' type="default"' if number == 0 else ""
        parts.append(
            f"    <screenshot{kind}>\n"
            f"      <caption>{escape(english)}</caption>\n"
            f'      <caption xml:lang="ru">{escape(russian)}</caption>\n'
            f"      <image>{escape(address)}/{file_name(name, 'en')}</image>\n"
            f'      <image xml:lang="ru">{escape(address)}/{file_name(name, "ru")}</image>\n'
            "    </screenshot>\n"
        )
    return f"<screenshots>\n{''.join(parts)}  </screenshots>"


def _releases(changelog: str) -> str:
    """Return the releases of a changelog; the one that is being built has the day of the build."""
    found = {number: said for number, said in _RELEASE.findall(changelog) if _ISO_DAY.fullmatch(said)}
    current = version()
    dated = {current: day(), **found}
    parts = [
        f'    <release version="{escape(number)}" date="{dated[number]}"/>\n'
        for number in sorted(dated, key=_order, reverse=True)
    ]
    return f"<releases>\n{''.join(parts)}  </releases>"


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", number))


def expected_pictures(folder: Path) -> list[Path]:
    """Return the paths of all pictures in a folder that holds them."""
    return [folder / file_name(name, language) for name, _, _ in PICTURES for language in ("en", "ru")]

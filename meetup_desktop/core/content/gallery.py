"""Galleries of TinySlider: a list whose first item is ``{ }`` and whose other items are pictures.

Lines count from 0 in ``body_text.split("\\n")``. A list that the site would not show as a gallery is still
found, so that its pictures can be seen and it can be put right; ``broken_lines`` names what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from meetup_desktop.core.content.dialect import LINE_BREAKS, WHITESPACE
from meetup_desktop.core.content.headings import outside_code
from meetup_desktop.core.content.lines import BREAKS
from meetup_desktop.core.errors import CannotHold

SMALL_MARK = "_400x400"
#: Characters that end a description or its picture in the plugin's reader.
FORBIDDEN = '()"[]'

_ITEM = r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+(?P<text>.*)$"
_CONFIGURATION = r"\{[^}]*\}"
_START = r"(?m)^[ \t]*(?:\d+[.)]|[-*+])[ \t]+\{[^}\n]*\}"
_PICTURE = r"!\[[^\]]*\]\([^()]+\)"
_TARGET = r"\]\((?P<target>[^()]+)\)"
_SMALL_NAME = rf"{SMALL_MARK}(?=\.[^./]+$)"
_EXTENSION = r"(?=\.[^./]+$)"


@dataclass(frozen=True, slots=True)
class Picture:
    """One entry: the file it names, as written, and its description in this language."""

    target: str
    description: str
    line: int

    @property
    def original(self) -> str:
        """The name of the full-size file."""
        return original_name(self.target)

    @property
    def small(self) -> str:
        """The name of the 400 px file."""
        return small_name(self.target)


@dataclass(frozen=True, slots=True)
class Gallery:
    """One list of pictures. ``dialect``: explicit (names the small files), derived (the originals), mixed."""

    pictures: tuple[Picture, ...]
    first_line: int
    last_line: int
    configuration: str
    dialect: str
    broken_lines: tuple[int, ...] = ()


def original_name(target: str) -> str:
    """``1.jpg`` for ``1_400x400.jpg`` and for ``1.jpg``."""
    return re.sub(_SMALL_NAME, "", target)


def small_name(target: str) -> str:
    """``1_400x400.jpg`` for ``1.jpg`` and for ``1_400x400.jpg``."""
    return re.sub(_EXTENSION, SMALL_MARK, original_name(target), count=1)


def galleries(body_text: str) -> tuple[Gallery, ...]:
    """All galleries of a body, outside code."""
    starts = [match.start() for match in re.finditer(_START, body_text)] if "{" in body_text else []
    if not starts:
        return ()
    lines = body_text.split("\n")
    has_code = "```" in body_text or "~~~" in body_text
    text_lines: Mapping[int, str] = dict(outside_code(lines) if has_code else enumerate(lines))
    found: list[Gallery] = []
    number, counted, free = 0, 0, 0
    for start in starts:
        number += body_text.count("\n", counted, start)
        counted = start
        before = re.match(_ITEM, text_lines.get(number - 1, ""))
        if number < free or number not in text_lines or before is not None:
            continue
        last = number
        while text_lines.get(last + 1, "").strip():
            last += 1
        found.append(_gallery(lines, number, last))
        free = last + 1
    return tuple(found)


def with_description(body_text: str, line: int, description: str) -> str:
    """The body with the description of the picture in that line; nothing else changes.

    Raises: CannotHold.
    """
    new = description.strip(WHITESPACE)
    lines = body_text.split("\n")
    place = _picture_in(lines[line]) if 0 <= line < len(lines) else None
    if place is None:
        raise CannotHold("description", "no-picture")
    old = lines[line]
    if old[place.start : place.end].strip(WHITESPACE) == new:
        return body_text
    if any(each in LINE_BREAKS + BREAKS for each in new):
        raise CannotHold("description", "line-break")
    if any(each in FORBIDDEN for each in new):
        raise CannotHold("description", "character")
    lines[line] = old[: place.start] + (new or " ") + old[place.end :]
    return "\n".join(lines)


class _Place(NamedTuple):
    """Where in a line a picture's description stands, and which file it names."""

    start: int
    end: int
    target: str


def _picture_in(line: str) -> _Place | None:
    """The first picture of a line. Takes time in proportion to the line, which a pattern alone does not."""
    start = line.find("![")
    while start >= 0:
        end = line.find("]", start)
        if end < 0:
            return None
        match = re.compile(_TARGET).match(line, end)
        if match is not None:
            return _Place(start + 2, end, match["target"])
        start = line.find("![", end)
    return None


def _gallery(lines: list[str], first: int, last: int) -> Gallery:
    head = re.match(_ITEM, lines[first])
    match = re.match(_CONFIGURATION, head["text"]) if head else None
    configuration = match[0] if match else ""
    broken = [] if _is_flat_json(configuration) else [first]
    pictures: list[Picture] = []
    for number in range(first + 1, last + 1):
        item = re.match(_ITEM, lines[number])
        picture = re.fullmatch(_PICTURE, item["text"].rstrip()) if item else None
        if picture is None:
            broken.append(number)
        place = _picture_in(lines[number])
        if place is not None:
            text = lines[number][place.start : place.end].strip(WHITESPACE)
            pictures.append(Picture(place.target.strip(), text, number))
    return Gallery(tuple(pictures), first, last, configuration, _dialect(pictures), tuple(broken))


def _dialect(pictures: list[Picture]) -> str:
    small = [bool(re.search(_SMALL_NAME, picture.target)) for picture in pictures]
    if all(small):
        return "explicit"
    return "mixed" if any(small) else "derived"


def _is_flat_json(text: str) -> bool:
    if not text.strip("{}").strip():
        return True
    import json

    try:
        value = json.loads(text)
    except ValueError:
        return False
    return isinstance(value, dict) and not any(isinstance(each, (dict, list)) for each in value.values())

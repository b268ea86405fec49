"""Galleries of TinySlider: a list whose first item is ``{ }`` and whose other items are pictures.

Lines count from 0 in ``body_text.split("\\n")``. A list that the site would not show as a gallery is still
found, so that its pictures can be seen and it can be put right; ``broken_lines`` names what is wrong with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from meetup_desktop.core.content.dialect import LINE_BREAKS, WHITESPACE
from meetup_desktop.core.content.headings import outside_code
from meetup_desktop.core.content.lines import BREAKS
from meetup_desktop.core.errors import CannotHold

SMALL_MARK = "_400x400"
#: Characters that end a description or its picture in the plugin's reader.
FORBIDDEN = '()"[]'

_ITEM = r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+(?P<text>.*)$"
_CONFIGURATION = r"\{[^}]*\}"
_PICTURE = r"!\[(?P<description>[^\]]*)\]\((?P<target>[^()]+)\)"
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
    lines = body_text.split("\n")
    text_lines = dict(outside_code(lines))
    found: list[Gallery] = []
    number = 0
    while number < len(lines):
        item = re.match(_ITEM, text_lines.get(number, ""))
        starts = item is not None and re.match(_CONFIGURATION, item["text"]) is not None
        before = re.match(_ITEM, text_lines.get(number - 1, ""))
        if not starts or before is not None:
            number += 1
            continue
        last = number
        while last + 1 < len(lines) and text_lines.get(last + 1, "").strip():
            last += 1
        found.append(_gallery(lines, number, last))
        number = last + 1
    return tuple(found)


def with_description(body_text: str, line: int, description: str) -> str:
    """The body with the description of the picture in that line; nothing else changes.

    Raises: CannotHold.
    """
    new = description.strip(WHITESPACE)
    lines = body_text.split("\n")
    match = re.search(_PICTURE, lines[line]) if 0 <= line < len(lines) else None
    if match is None:
        raise CannotHold("description", "no-picture")
    if match["description"].strip(WHITESPACE) == new:
        return body_text
    if any(each in LINE_BREAKS + BREAKS for each in new):
        raise CannotHold("description", "line-break")
    if any(each in FORBIDDEN for each in new):
        raise CannotHold("description", "character")
    old = lines[line]
    lines[line] = old[: match.start("description")] + (new or " ") + old[match.end("description") :]
    return "\n".join(lines)


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
            picture = re.search(_PICTURE, lines[number])
        if picture is not None:
            text = picture["description"].strip(WHITESPACE)
            pictures.append(Picture(picture["target"].strip(), text, number))
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

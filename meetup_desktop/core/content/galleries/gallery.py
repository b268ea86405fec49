"""Galleries of TinySlider: a list whose first item is ``{ }`` and whose other items are pictures.

Lines count from 0 in ``body_text.split("\\n")``. A list that the site would not show as a gallery is still
found, so that its pictures can be seen and it can be put right; ``broken_lines`` names what is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from meetup_desktop.core.content.headings import lines_outside_code
from meetup_desktop.core.content.lines import BREAKS, LINE_BREAKS, WHITESPACE
from meetup_desktop.core.errors import CannotHold

#: Put between name and extension of the picture that is shown in a list, 400 px large.
THUMBNAIL_MARK = "_400x400"
#: Characters that end a description or its picture in the plugin's reader.
FORBIDDEN = '()"[]'

_ITEM = re.compile(r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+(?P<text>.*)$")
_NUMBERED = re.compile(r"(?P<indent>[ \t]*)(?P<number>[0-9]+)(?=[.)])")
_CONFIGURATION = re.compile(r"\{[^}]*\}")
#: Braces of templates and attributes (``{{ }}``, ``{% %}``, ``{# #}``, ``{: }``) are no configuration.
_START = re.compile(r"(?m)^[ \t]*(?:\d+[.)]|[-*+])[ \t]+\{(?![{%#:.])[^}\n]*\}")
_JSON_START = re.compile(r"\{\s*[\"}]")
_PICTURE_ITEM = re.compile(
    r"[ \t]*(?:\d+[.)]|[-*+])[ \t]+!\[(?P<description>[^\]]*)\]\((?P<target>[^()]+)\)\s*"
)
_TARGET = re.compile(r"\]\((?P<target>[^()]+)\)")
_SMALL_NAME = re.compile(rf"{THUMBNAIL_MARK}(?=\.[^./]+$)")
_EXTENSION = re.compile(r"(?=\.[^./]+$)")


class Picture(NamedTuple):
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
        return thumbnail_name(self.target)


class Gallery(NamedTuple):
    """One list of pictures. ``dialect``: explicit (names the small files), derived (the originals), mixed."""

    pictures: tuple[Picture, ...]
    first_line: int
    last_line: int
    configuration: str
    dialect: str
    broken_lines: tuple[int, ...] = ()


def original_name(target: str) -> str:
    """Return ``1.jpg`` for ``1_400x400.jpg`` and for ``1.jpg``."""
    return _SMALL_NAME.sub("", target)


def thumbnail_name(target: str) -> str:
    """Return ``1_400x400.jpg`` for ``1.jpg`` and for ``1_400x400.jpg``."""
    return _EXTENSION.sub(THUMBNAIL_MARK, original_name(target), count=1)


def galleries(body_text: str) -> tuple[Gallery, ...]:
    """Return all galleries of a body, outside code."""
    starts = [match.start() for match in _START.finditer(body_text)] if "{" in body_text else []
    if not starts:
        return ()
    lines = body_text.split("\n")
    has_code = "```" in body_text or "~~~" in body_text
    text_lines: Mapping[int, str] = dict(lines_outside_code(lines) if has_code else enumerate(lines))
    found: list[Gallery] = []
    number, counted, free = 0, 0, 0
    for start in starts:
        number += body_text.count("\n", counted, start)
        counted = start
        before = _ITEM.match(text_lines.get(number - 1, ""))
        if number < free or number not in text_lines or before is not None:
            continue
        last = number
        while text_lines.get(last + 1, "").strip():
            last += 1
        gallery = _parse_gallery(lines, number, last)
        # An expression between braces opens a plain list; a mistaken configuration has pictures below it.
        if gallery.pictures or _JSON_START.match(gallery.configuration):
            found.append(gallery)
            free = last + 1
    return tuple(found)


def with_description(body_text: str, line: int, description: str) -> str:
    """Return the body with the description of the picture in that line; nothing else changes.

    Raises: CannotHold.
    """
    new = description.strip(WHITESPACE)
    lines = body_text.split("\n")
    place = _find_picture(lines[line]) if 0 <= line < len(lines) else None
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


def with_pictures(
    body_text: str, gallery: int, at: int, names: Sequence[str], usual: str = "explicit"
) -> str:
    """Return the body with these originals put into a gallery (from 0) in front of its picture ``at``, undescribed.

    They are named as the gallery names its own, in the ``usual`` dialect where it has none to go by. Numbers
    stay where they are and count on in their own way: ``1. 2. 3.``, ``1. 1. 1.`` or ``3. 4. 4.``

    Raises: CannotHold.
    """
    lines = body_text.split("\n")
    found = _find_editable_gallery(body_text, lines, gallery)
    dialect = found.dialect if found.pictures and found.dialect != "mixed" else usual
    texts = [f"![ ]({_target_in_dialect(name, dialect)})" for name in names]
    places = [picture.line for picture in found.pictures]
    if not 0 <= at <= len(places):
        raise CannotHold("gallery", "no-picture")
    old = [_split_item(lines[place])[1] for place in places]
    heads = [_split_item(lines[place])[0] for place in [found.first_line, *places]]
    while len(heads) <= len(old) + len(texts):
        heads.append(_next_item_head(heads))
    new = [head + text for head, text in zip(heads[1:], [*old[:at], *texts, *old[at:]], strict=True)]
    for place, line in zip(places, new, strict=False):
        lines[place] = line
    end = places[-1] if places else found.first_line
    return "\n".join([*lines[: end + 1], *new[len(places) :], *lines[end + 1 :]])


def without_pictures(body_text: str, gallery: int, positions: Collection[int]) -> str:
    """Return the body without these pictures of a gallery (from 0); the last numbers go. Raises: CannotHold."""
    lines = body_text.split("\n")
    found = _find_editable_gallery(body_text, lines, gallery)
    places = [picture.line for picture in found.pictures]
    if any(not 0 <= each < len(places) for each in positions):
        raise CannotHold("gallery", "no-picture")
    kept = [_split_item(lines[place])[1] for index, place in enumerate(places) if index not in positions]
    for place, text in zip(places, kept, strict=False):
        lines[place] = _split_item(lines[place])[0] + text
    gone = set(places[len(kept) :])
    return "\n".join(line for number, line in enumerate(lines) if number not in gone)


def with_new_gallery(body_text: str, line: int, names: Sequence[str], dialect: str = "explicit") -> str:
    """Return the body with a gallery of these originals in front of that line (from 0), blank lines around it.

    Raises: CannotHold, inside of code or of another gallery.
    """
    lines = body_text.split("\n")
    inside = any(each.first_line < line <= each.last_line for each in galleries(body_text))
    code = line not in dict(lines_outside_code([*lines[:line], "x"]))
    if inside or code or not 0 <= line <= len(lines):
        raise CannotHold("gallery", "no-gallery")
    items = ["1. { }"]
    items += [f"{number}. ![ ]({_target_in_dialect(name, dialect)})" for number, name in enumerate(names, 2)]
    before, after = lines[:line], lines[line:]
    lead = [""] if before and before[-1].strip() else []
    tail = [""] if not after or after[0].strip() else []
    return "\n".join([*before, *lead, *items, *tail, *after])


def convert_galleries(body_text: str, dialect: str) -> str:
    """Return the body with every picture of every gallery named in that dialect; nothing else changes."""
    lines = body_text.split("\n")
    for picture in (each for found in galleries(body_text) for each in found.pictures):
        place = _find_picture(lines[picture.line])
        if place is not None:
            old = lines[picture.line]
            new = thumbnail_name(place.target) if dialect == "explicit" else original_name(place.target)
            lines[picture.line] = old[: place.end + 2] + new + old[place.end + 2 + len(place.target) :]
    return "\n".join(lines)


def renumber_galleries(body_text: str) -> str:
    """Return the body with the items of every numbered gallery counted from 1; nothing else changes."""
    lines = body_text.split("\n")
    for found in galleries(body_text):
        count = 0
        for number in range(found.first_line, found.last_line + 1):
            match = _NUMBERED.match(lines[number])
            if match is not None:
                count += 1
                lines[number] = f"{match['indent']}{count}{lines[number][match.end() :]}"
    return "\n".join(lines)


class _PictureSpan(NamedTuple):
    """The position of a picture's description in its line, and the file it names."""

    start: int
    end: int
    target: str


def _find_picture(line: str) -> _PictureSpan | None:
    """Return the first picture of a line. Takes time in proportion to the line, which a pattern alone does not."""
    start = line.find("![")
    while start >= 0:
        end = line.find("]", start)
        if end < 0:
            return None
        match = _TARGET.match(line, end)
        if match is not None:
            return _PictureSpan(start + 2, end, match["target"])
        start = line.find("![", end)
    return None


def _parse_gallery(lines: list[str], first: int, last: int) -> Gallery:
    head = _ITEM.match(lines[first])
    match = _CONFIGURATION.match(head["text"]) if head else None
    configuration = match[0] if match else ""
    broken = [] if _is_flat_json(configuration) else [first]
    pictures: list[Picture] = []
    whole_item = _PICTURE_ITEM.fullmatch
    for number in range(first + 1, last + 1):
        line = lines[number]
        item = whole_item(line)
        if item is not None:
            pictures.append(Picture(item["target"].strip(), item["description"].strip(WHITESPACE), number))
            continue
        broken.append(number)
        place = _find_picture(line)
        if place is not None:
            text = line[place.start : place.end].strip(WHITESPACE)
            pictures.append(Picture(place.target.strip(), text, number))
    return Gallery(tuple(pictures), first, last, configuration, _detect_dialect(pictures), tuple(broken))


def _detect_dialect(pictures: list[Picture]) -> str:
    small = [bool(_SMALL_NAME.search(picture.target)) for picture in pictures]
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


def _find_editable_gallery(body_text: str, lines: Sequence[str], gallery: int) -> Gallery:
    """Return that gallery, each of whose pictures is a line of its own. Raises: CannotHold."""
    found = galleries(body_text)
    if not 0 <= gallery < len(found):
        raise CannotHold("gallery", "no-gallery")
    if any(picture.line in found[gallery].broken_lines for picture in found[gallery].pictures):
        raise CannotHold("gallery", "gallery-broken")
    return found[gallery]


def _split_item(line: str) -> tuple[str, str]:
    """Return an item's head (indentation, number, blanks) and its text."""
    match = _ITEM.match(line)
    start = match.start("text") if match is not None else 0
    return line[:start], line[start:]


def _next_item_head(heads: Sequence[str]) -> str:
    """Return the head of one more item, numbered on as the last two are."""
    numbers = [_NUMBERED.match(head) for head in heads[-2:]]
    last = numbers[-1]
    if last is None or len(last["number"]) > 9:  # a bullet, or what Markdown takes for no number
        return heads[-1]
    number = int(last["number"])
    before = numbers[0] if len(numbers) > 1 else None
    counts = before is None or (len(before["number"]) <= 9 and int(before["number"]) + 1 == number)
    return f"{last['indent']}{number + counts}{heads[-1][last.end() :]}"


def _target_in_dialect(name: str, dialect: str) -> str:
    """Return how a gallery of that dialect names an original. Raises: CannotHold."""
    wrong = name.strip() != name or any(each in FORBIDDEN + LINE_BREAKS + BREAKS for each in name)
    if wrong or _EXTENSION.search(name) is None:
        raise CannotHold(name, "file-name")
    return thumbnail_name(name) if dialect == "explicit" else original_name(name)

"""The first H1 of a body, outside code fences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetup_desktop.core.content.dialect import WHITESPACE

_BLANKS = re.escape(WHITESPACE.replace("\n", ""))
_H1 = re.compile(
    f" {{0,3}}#(?P<gap>[{_BLANKS}]+|$)(?P<text>.*?)(?P<tail>(?:[ \t]+#+)?[{_BLANKS}]*)$", re.DOTALL
)
_CODE_FENCE = re.compile(" {0,3}(`{3,}|~{3,})(.*)$", re.DOTALL)


def outside_code(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not code, with their numbers from 0."""
    fence = ""
    for number, line in enumerate(lines):
        match = _CODE_FENCE.match(line)
        if fence:
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
            continue
        if match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
            continue
        yield number, line


def first_title(body_text: str) -> str:
    """The text of the first H1; empty without one."""
    found = _find(body_text.split("\n"))
    return found[1]["text"] if found else ""


def with_title(body_text: str, title: str) -> str:
    """The body with the text of its first H1 replaced; without one, an H1 before the first line of text."""
    lines = body_text.split("\n")
    found = _find(lines)
    if found is None:
        place = next((number for number, line in enumerate(lines) if line.strip()), 0)
        rest = ["", *lines[place:]] if any(lines[place:]) else [""]
        return "\n".join([*lines[:place], f"# {title}", *rest])
    number, match = found
    line = lines[number]
    gap = match["gap"] or " "
    head = line[: match.start("gap")] + gap + title
    tail = match["tail"]
    if _text(head + tail) != title:
        tail = " #" + tail  # else a title that ends in `#` would lose it as the heading's closing marks
    lines[number] = head + tail
    return "\n".join(lines)


def _find(lines: list[str]) -> tuple[int, re.Match[str]] | None:
    for number, line in outside_code(lines):
        match = _H1.match(line)
        if match:
            return number, match
    return None


def _text(line: str) -> str:
    match = _H1.match(line)
    return match["text"] if match else ""

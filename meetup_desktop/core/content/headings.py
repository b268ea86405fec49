"""The first H1 of a body, outside code fences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from meetup_desktop.core.content.lines import WHITESPACE

_H1 = re.compile(f" {{0,3}}#(?=[{re.escape(WHITESPACE)}]|$)")
_CODE_FENCE = re.compile("(?s) {0,3}(`{3,}|~{3,})(.*)$")
#: One within a list or a component stands further in.
_NESTED_FENCE = re.compile("(?s)[ \t>]*(`{3,}|~{3,})(.*)$")


class _Heading(NamedTuple):
    """A line as head + text + tail; the tail holds closing marks and blanks."""

    head: str
    text: str
    tail: str


def lines_outside_code(lines: list[str], *, nested: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not code, with their numbers from 0. ``nested``: code within lists counts as well."""
    fence = ""
    pattern = _NESTED_FENCE if nested else _CODE_FENCE
    for number, line in enumerate(lines):
        match = pattern.match(line)
        if fence:
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
            continue
        if match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
            continue
        yield number, line


def first_title(body_text: str) -> str:
    """Return the text of the first H1; empty without one."""
    found = _find_first_heading(body_text.split("\n"))
    return found[1].text if found else ""


def with_title(body_text: str, title: str) -> str:
    """Return the body with the text of its first H1 replaced; without one, an H1 before the first line of text."""
    lines = body_text.split("\n")
    found = _find_first_heading(lines)
    if found is None:
        place = next((number for number, line in enumerate(lines) if line.strip()), 0)
        rest = ["", *lines[place:]] if any(lines[place:]) else [""]
        return "\n".join([*lines[:place], _build_heading_line("# ", title, ""), *rest])
    number, heading = found
    head = heading.head if heading.head.endswith(tuple(WHITESPACE)) else heading.head + " "
    lines[number] = _build_heading_line(head, title, heading.tail)
    return "\n".join(lines)


def _build_heading_line(head: str, title: str, tail: str) -> str:
    """Return a heading that reads as ``title``; one that ends in ``#`` would lose it as closing marks."""
    heading = _parse_heading(head + title + tail)
    return head + title + (tail if heading is not None and heading.text == title else " #" + tail)


def _find_first_heading(lines: list[str]) -> tuple[int, _Heading] | None:
    for number, line in lines_outside_code(lines):
        heading = _parse_heading(line)
        if heading is not None:
            return number, heading
    return None


def _parse_heading(line: str) -> _Heading | None:
    match = _H1.match(line)
    if match is None:
        return None
    content = line[match.end() :].lstrip(WHITESPACE)
    head = line[: len(line) - len(content)]
    text = content.rstrip(WHITESPACE)
    bare = text.rstrip("#")
    if bare != text and (not bare or bare[-1] in " \t"):
        text = bare.rstrip(WHITESPACE)
    return _Heading(head, text, content[len(text) :])

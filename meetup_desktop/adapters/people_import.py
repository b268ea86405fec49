"""Lists of people as other programs write them: CSV of any usual kind, or names pasted from a chat."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from meetup_desktop.core.errors import PeopleError

#: More than any meetup; a larger file is not a list of people.
_MOST_BYTES = 2_000_000
_LONGEST_NAME = 120
_SEPARATORS = ",;\t"
_NAME = re.compile(r"full.?name|name|имя|фио|участник|participant|attendee|guest|гость", re.IGNORECASE)
_FIRST = re.compile(r"first.?name|given.?name|имя", re.IGNORECASE)
_LAST = re.compile(r"last.?name|surname|family.?name|фамилия", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•–—]|\(?\d{1,3}[.)])\s+")


@dataclass(frozen=True)
class PeopleImport:
    """Names in the file's order, and what was left out: line (from 1) and reason.

    Reasons: no-name, too-long, not-text, quotes. ``twice`` are names that came again, but for case and spaces.
    """

    names: tuple[str, ...]
    rejected_lines: tuple[tuple[int, str], ...] = ()
    twice: tuple[str, ...] = ()


def read_people(data: bytes) -> PeopleImport:
    """Read a list of people. Lines that cannot be read are returned apart; the same name twice counts once.

    Raises: PeopleError, reason ``too-large`` or ``not-text``.
    """
    if len(data) > _MOST_BYTES:
        raise PeopleError("", "too-large")
    text = _decode(data)
    if "\x00" in text:
        raise PeopleError("", "not-text")
    lines = re.split(r"\r\n|\r|\n", text)
    separator = _detect_separator(lines)
    names: dict[str, str] = {}
    rejected_lines: list[tuple[int, str]] = []
    twice: list[str] = []
    columns: Sequence[int] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip(" \t;,"):
            continue
        cells = _parse_cells(line, separator)
        if cells is None:
            rejected_lines.append((number, "quotes"))
            continue
        if columns is None:
            header = _find_name_columns(cells)
            columns = header or (0,)
            if header is not None:
                continue
        name, reason = _read_name(cells, columns)
        if reason:
            rejected_lines.append((number, reason))
        elif name.casefold() in names:
            twice.append(name)
        else:
            names[name.casefold()] = name
    return PeopleImport(tuple(names.values()), tuple(rejected_lines), tuple(twice))


def parse_names(text: str) -> tuple[str, ...]:
    """Return the names in pasted text, separated by lines, commas, semicolons or tabs; list marks are removed."""
    names: dict[str, str] = {}
    for line in text.splitlines():
        for part in re.split(r"[,;\t]", _BULLET.sub("", line)):
            name, reason = _read_name((_BULLET.sub("", part),), (0,))
            if not reason:
                names.setdefault(name.casefold(), name)
    return tuple(names.values())


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Russian Windows writes. It has a few unassigned bytes; those become the replacement sign.
        return data.decode("cp1251", "replace")


def _detect_separator(lines: Sequence[str]) -> str:
    filled = [line for line in lines if line.strip()][:20]
    counts = {mark: sum(mark in line for line in filled) for mark in _SEPARATORS}
    return max(_SEPARATORS, key=lambda mark: (counts[mark], mark != ","))


def _parse_cells(line: str, separator: str) -> list[str] | None:
    """Return the line's cells; None when its quotes do not match."""
    # Line by line, so that one quote left open cannot swallow the rest of the list.
    try:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True, strict=True), [])
    except csv.Error:
        return None


def _find_name_columns(cells: Sequence[str]) -> tuple[int, ...] | None:
    """Return the columns that make the name when the line names columns; None when it holds a person already."""
    titles = [cell.strip() for cell in cells]
    last = _find_column(titles, _LAST)
    if last is not None:
        first = _find_column(titles, _FIRST)
        return (last,) if first is None else (first, last)
    whole = _find_column(titles, _NAME)
    return None if whole is None else (whole,)


def _find_column(titles: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    return next((index for index, title in enumerate(titles) if pattern.fullmatch(title)), None)


def _read_name(cells: Sequence[str], columns: Sequence[int]) -> tuple[str, str]:
    """Return the person's name, or why there is none."""
    parts = [cells[index] for index in columns if index < len(cells)]
    name = " ".join(" ".join(parts).replace('"', "").split())
    if not any(letter.isalpha() for letter in name):
        return "", "no-name"
    if len(name) > _LONGEST_NAME:
        return "", "too-long"
    if any(ord(letter) < 32 or letter == "\ufffd" for letter in name):
        return "", "not-text"
    return name, ""

"""From a table to the people in it. Every row becomes somebody, or is left out with a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from meetup_desktop.core.people.attendance import (
    absence_reason,
    count_guests,
    is_agreement,
    is_answer,
    split_guests,
)
from meetup_desktop.core.people.columns import ATTENDANCE_KINDS, EMAIL, GUEST_KINDS, TableColumns
from meetup_desktop.core.people.names import clean_name, name_key
from meetup_desktop.core.people.table import PeopleTable, TableRow
from meetup_desktop.core.people.titles import ColumnKind, is_list_title

LONGEST_NAME = 120
_LIST_MARK = re.compile(
    r"\s*(?:[-*•·▪◦‣●○►▶✓✔☑☐✅❌✗✘⁃–—]\ufe0f?|\[[ xXхХ✓]?\]|\(?\d{1,4}[.):](?!\d)|[#№]\s?\d{1,4}\b[.):]?|"
    r"(?:\d\ufe0f?\u20e3){1,3}|🔟)\s*"
)
_CROSSES = frozenset("❌✗✘")
_NUMBERED = re.compile(r"\s*\d{1,4}\s+(?=[^\W\d])")
_PART = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?:<[^<>]*>)?\s*(?=[,;\t]|$)|([^,;\t]+)')
_MINUS = frozenset("-–—")
_BOLD = " \t*_~"  # as chats mark headings
_REMARK = re.compile(r"(.+?)(?:\s*[(\[](.+)[)\]]|\s+[-–—:]\s*(.+)|:\s*(.+)|\s+([-–—+?]))")
_SECTION = re.compile(r"([^:,;\t]{2,40}):\s*(.*)")


@dataclass(frozen=True)
class PeopleEntry:
    """Somebody in a list: the line (from 1), the name, and why they are left out; empty when they are not.

    Reasons: cancelled, not-coming, waiting, twice, on-list (of the evening already), no-name, email, heading,
    too-long, not-text, quotes. ``detail`` is the cell that says so. ``guests`` come with them and have no name.
    What is left out has a name, too: the one under which it can be included after all.
    """

    line: int
    name: str
    reason: str = ""
    detail: str = ""
    guests: int = 0


@dataclass(frozen=True)
class PeopleList:
    """The entries of a table, in its order."""

    entries: tuple[PeopleEntry, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Those who are not left out."""
        return tuple(entry.name for entry in self.entries if not entry.reason)

    @cached_property
    def left_out(self) -> tuple[PeopleEntry, ...]:
        """The others."""
        return tuple(entry for entry in self.entries if entry.reason)

    @property
    def reasons(self) -> Counter[str]:
        """How many are left out for each reason."""
        return Counter(entry.reason for entry in self.left_out)

    @property
    def guests(self) -> int:
        """How many guests without a name come with those who are not left out."""
        return sum(entry.guests for entry in self.entries if not entry.reason)


def select_people(table: PeopleTable, columns: TableColumns, on_list: Iterable[str] = ()) -> PeopleList:
    """Return the people of a table. ``on_list`` are names that need not be added again."""
    listed, seen = frozenset(map(name_key, on_list)), set[str]()
    checked: list[PeopleEntry] = []
    for entry in _read_entries(table, columns):
        key = name_key(entry.name)
        known = "on-list" if key in listed else "twice" if key in seen else ""
        checked.append(replace(entry, reason=known) if known and not entry.reason else entry)
        if not checked[-1].reason:
            seen.add(key)
    return PeopleList(tuple(checked))


def _read_entries(table: PeopleTable, columns: TableColumns) -> Iterator[PeopleEntry]:
    for row in table.rows[: max(columns.first_row - 1, 0)]:
        yield _left_out(row.line, " ".join(row.cells), "heading")
    people = table.rows[columns.first_row :]
    if columns.every_cell:
        yield from _read_list(people)
    else:
        yield from (_read_row(row, columns) for row in people)


def _read_row(row: TableRow, columns: TableColumns) -> PeopleEntry:
    if row.problem:
        return _left_out(row.line, row.text, row.problem)
    cells = [" ".join(_cells(row, part)) for part in (columns.names, columns.fallback)]
    entry = _read_name(row.line, next((cell for cell in cells if cell.strip()), ""))
    if not entry.name:
        entry = replace(entry, name=_clip(" ".join(row.cells)))
    guests = entry.guests
    for at, kind in columns.of_kinds(ATTENDANCE_KINDS | GUEST_KINDS):
        value = " ".join(" ".join(_cells(row, (at,))).split())
        guests += count_guests(kind, value) if kind in GUEST_KINDS else 0
        reason = absence_reason(kind, value)
        if reason and not entry.reason:
            entry = replace(entry, reason=reason, detail=value)
    return replace(entry, guests=guests)


def _cells(row: TableRow, columns: tuple[int, ...]) -> list[str]:
    return [row.cells[at] for at in columns if at < len(row.cells)]


def _read_list(people: tuple[TableRow, ...]) -> Iterator[PeopleEntry]:
    """Yield the entries of a list by hand: several names a line, marks and numbers before them, headings."""
    numbered = len(people) > 1 and all(_NUMBERED.match(row.text) for row in people)
    section = detail = ""
    for row in people:
        if row.problem:
            yield _left_out(row.line, row.text, row.problem)
            continue
        text = _NUMBERED.sub("", row.text, count=1) if numbered else row.text
        heading = _SECTION.fullmatch(_strip_list_marks(text).strip(_BOLD))
        if heading is not None and (not heading.group(2) or _is_heading(heading.group(1))):
            detail = heading.group(1).strip(_BOLD)
            section = absence_reason(ColumnKind.ATTENDANCE, detail)
            if not heading.group(2):
                yield _left_out(row.line, text, "heading")
                continue
            text = heading.group(2)
        for part in _split_line(text) or [cell for cell in row.cells if cell.strip()]:
            entry = _read_listed_name(row.line, part)
            yield replace(entry, reason=section, detail=detail) if section and not entry.reason else entry


def _is_heading(text: str) -> bool:
    """Return whether a text before a colon is about those behind it: “Participants”, “Going”, “Waitlist”."""
    return is_list_title(text) or is_answer(text)


def _split_line(text: str) -> list[str]:
    mark = _LIST_MARK.match(text)
    start = mark.end() if mark is not None and not _CROSSES & set(mark.group()) else 0
    parts = [quoted or plain for quoted, plain in _PART.findall(text[start:])]
    return [part for part in parts if part.strip(" \"'")]


def _read_listed_name(line: int, text: str) -> PeopleEntry:
    """Return an entry without a remark such as “(not coming)”, which is its reason, or “- yes”."""
    crossed = bool(_CROSSES & set(text))
    entry = _read_name(line, text)
    remark = _REMARK.fullmatch(entry.name)
    if remark is not None and not entry.reason:
        name, said = remark.group(1), next(filter(None, remark.groups()[1:]))
        reason = "not-coming" if said in _MINUS else absence_reason(ColumnKind.ATTENDANCE, said)
        if reason or is_agreement(said):
            entry = replace(entry, name=name, reason=reason, detail=said if reason else "")
    return replace(entry, reason="not-coming") if crossed and not entry.reason else entry


def _read_name(line: int, text: str) -> PeopleEntry:
    """Return an entry with the name in a text, without the mark before it and what else stands beside it."""
    bare = _strip_list_marks(text)
    if len(bare) > 4 * LONGEST_NAME:
        return PeopleEntry(line, _clip(bare), "too-long")
    name, guests = split_guests(clean_name(bare.replace('"', "")))
    address = EMAIL.search(name)
    if address is not None:
        rest = clean_name(
            re.sub(r"<\s*>|\(\s*\)", "", name[: address.start()] + name[address.end() :])
        ).strip(" ,;:-–—")
        if not any(map(str.isalpha, rest)):
            return PeopleEntry(line, _clip(name), "email")
        name = rest
    if not any(map(str.isalpha, name)):
        return PeopleEntry(line, _clip(text), "no-name")
    if any(ord(letter) < 32 or letter == "\ufffd" or "\ud800" <= letter <= "\udfff" for letter in name):
        return PeopleEntry(line, _clip(name), "not-text")
    if len(name) > LONGEST_NAME:
        return PeopleEntry(line, _clip(name), "too-long")
    return PeopleEntry(line, name, guests=guests)


def _strip_list_marks(text: str) -> str:
    for _ in range(3):
        mark = _LIST_MARK.match(text)
        if mark is None:
            break
        text = text[mark.end() :]
    return text


def _left_out(line: int, text: str, reason: str) -> PeopleEntry:
    return PeopleEntry(line, _clip(text), reason)


def _clip(text: str) -> str:
    """Return a text as the name under which it may be included after all."""
    shown = "".join(
        letter if ord(letter) >= 32 and letter != "\ufffd" else " " for letter in text[: 4 * LONGEST_NAME]
    )
    return clean_name(shown.encode("utf-8", "replace").decode()[:LONGEST_NAME])

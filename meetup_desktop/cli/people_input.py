"""People, and pairs of them, as ``rotate`` is given them: numbers, files, and names on the command line."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from meetup_desktop.adapters.people.tables import read_people_table
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.core.error_messages import reason_text, system_reason
from meetup_desktop.core.errors import PeopleError, RotationError
from meetup_desktop.core.people.columns import TableColumns, find_columns
from meetup_desktop.core.people.names import name_key
from meetup_desktop.core.people.people_list import PeopleList, select_people
from meetup_desktop.core.people.table import PeopleTable, TableRow
from meetup_desktop.core.rotation import Pair

_MOST_PEOPLE = 100_000
_STRANGERS_NAMED = 3
_MOST_COMMAS = 100
#: The columns of the plans that this command writes, in the languages people translate them into.
_PLAN_TITLES = (
    ("round", "раунд"),
    ("table", "group", "стол", "группа"),
    ("person", "name", "participant", "участник", "имя"),
)
_PAIR_TITLE = re.compile(
    r"(?:person|name|participant|who|участник|имя|человек|кто|a|b|а|б)[ _]?[12abаб]?", re.IGNORECASE
)


class UnusableInput(RotationError):
    """Input that cannot be used; ``subject`` is the message."""


def read_bytes(path: str) -> bytes:
    """Return what a file holds, or standard input for ``-``. Raises: UnusableInput."""
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UnusableInput(f"Cannot read {path}: {reason_text(system_reason(error))}") from error


def read_people(count_or_path: str, encoding: str = "") -> tuple[str, ...]:
    """Return the numbers 1..n, or the names in a file; standard error says who is left out and why.

    ``encoding`` is that of the file, where a person named it.
    Raises: UnusableInput; RotationError, reason ``too-many-people``.
    """
    if re.fullmatch(r"-\d+", count_or_path):
        raise UnusableInput(f"--people {count_or_path}: expected a number of people, or a file with names")
    if count_or_path.isdecimal():
        if len(count_or_path) > 9 or int(count_or_path) > _MOST_PEOPLE:
            raise RotationError(count_or_path, "too-many-people")
        return tuple(str(one) for one in range(1, int(count_or_path) + 1))
    table = _read_table(count_or_path, encoding)
    columns = find_columns(table)
    if not columns.names and not columns.every_cell:
        refusal = error_line(PeopleError(count_or_path, "no-name-column"))
        raise UnusableInput(f"{refusal} Its columns: {', '.join(filter(None, columns.titles))}.")
    found = select_people(table, columns)
    for line in _report(count_or_path, table, columns, found):
        print(line, file=sys.stderr)
    return found.names


def _read_table(path: str, encoding: str = "") -> PeopleTable:
    try:
        return read_people_table(read_bytes(path), encoding)
    except PeopleError as error:
        raise UnusableInput(error_line(PeopleError(path, error.reason))) from error


def _report(path: str, table: PeopleTable, columns: TableColumns, found: PeopleList) -> Iterator[str]:
    """Yield what somebody has to know who cannot see how the list was read."""
    if table.encoding not in ("", "UTF-8"):
        yield f"{path}: read as {table.encoding}"
    is_table = not columns.every_cell and any(len(row.cells) > 1 for row in table.rows)
    if is_table and not columns.titles:
        yield f"{path}: no column titles; names are taken from column {columns.names[0] + 1}"
    counts = [f"{number} {reason_text(reason)}" for reason, number in found.reasons.items()]
    if found.guests:
        guests = "1 guest" if found.guests == 1 else f"{found.guests} guests"
        counts.append(f"{guests} without a name")
    people = "1 person" if len(found.names) == 1 else f"{len(found.names)} people"
    if is_table and columns.titles:
        titles = (columns.titles[at] for at in columns.names if at < len(columns.titles))
        people += f" from {' + '.join(titles)}"
    if counts or is_table:
        yield f"{path}: {people}" + (f"; left out: {', '.join(counts)}" if counts else "")
    for entry in found.entries:
        if entry.reason:
            detail = f" ({entry.detail})" if entry.detail else ""
            yield f"{path}, line {entry.line} left out: {entry.name}: {reason_text(entry.reason)}{detail}"
        elif entry.guests:
            yield f"{path}, line {entry.line}: {entry.name} +{entry.guests}; guests need names of their own"


class KnownPeople:
    """Finds people by name, however it is written: case, spaces and marks on letters do not matter."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = {_key(name): name for name in reversed(names)}

    def get(self, name: str) -> str | None:
        """Return the person meant, or None."""
        return self._names.get(_key(name))

    def parse_pair(self, text: str) -> Pair:
        """Return the two people in a text with a comma between them. Raises: UnusableInput."""
        names = self.split(text, 2)
        if len(names) != 2:
            raise UnusableInput(f'"{text}": expected two names with a comma between them')
        return frozenset(map(self._find, names))

    def parse_names(self, text: str) -> tuple[str, ...]:
        """Return the people in a text with commas between them. Raises: UnusableInput."""
        return tuple(map(self._find, self.split(text))) if text else ()

    def split(self, text: str, count: int | None = None) -> list[str]:
        """Return the names in a text. A comma inside a known name, or inside quotes, does not separate."""
        try:
            names = next(csv.reader([text], skipinitialspace=True, strict=True), [])
        except csv.Error:
            names = text.split(",")
        names = [name.strip() for name in names]
        if (count is None or len(names) == count) and all(map(self.get, names)):
            return names
        parts = text.split(",")
        if len(parts) > _MOST_COMMAS:
            return names
        return next((found for found in self._partitions(parts) if count in (None, len(found))), names)

    def _find(self, name: str) -> str:
        found = self.get(name)
        if found is None:
            raise UnusableInput(f"{' '.join(name.split())!r} is not one of the people")
        return found

    def _partitions(self, parts: Sequence[str]) -> Iterator[list[str]]:
        """Yield the ways to join parts to names that are all known."""
        if not parts:
            yield []
        for end in range(1, len(parts) + 1):
            name = ",".join(parts[:end])
            if self.get(name) is not None:
                for rest in self._partitions(parts[end:]):
                    yield [name.strip(), *rest]


def _key(name: str) -> str:
    """Return the key of a name; spaces around its commas do not matter."""
    return re.sub(r"\s*,\s*", ", ", name_key(name.replace('"', "")))


def read_met_pairs(paths: Sequence[str], names: Sequence[str]) -> frozenset[Pair]:
    """Return the pairs who have met, by files of pairs or of plans that ``rotate`` wrote.

    People who are not present are passed over and named on standard error. Raises: UnusableInput.
    """
    people = KnownPeople(names)
    pairs: set[Pair] = set()
    for path in paths:
        strangers: dict[str, str] = {}
        for pair in _iterate_pairs(path, people):
            known = frozenset(filter(None, map(people.get, pair)))
            if len(known) == 2:
                pairs.add(known)
            strangers |= {_key(name): name.strip() for name in pair if people.get(name) is None}
        if strangers:
            named = ", ".join([*strangers.values()][:_STRANGERS_NAMED])
            more = len(strangers) - _STRANGERS_NAMED
            print(
                f"{path}: not among the people: {named}" + (f" and {more} more" if more > 0 else ""),
                file=sys.stderr,
            )
    return frozenset(pairs)


def _iterate_pairs(path: str, people: KnownPeople) -> Iterator[tuple[str, str]]:
    rows = _read_table(path).rows
    plan = _find_plan_columns(rows[0]) if rows else None
    if plan is not None:
        yield from _pairs_of_plans(path, rows)
        return
    for at, row in enumerate(rows):
        names = _names_of_row(row, people)
        if len(names) != 2:
            raise UnusableInput(f"{path}, line {row.line}: expected two names with a comma between them")
        is_title = at == 0 and not any(map(people.get, names)) and all(map(_PAIR_TITLE.fullmatch, names))
        if not is_title:
            yield names[0], names[1]


def _names_of_row(row: TableRow, people: KnownPeople) -> list[str]:
    """Return the names in a row of a file of pairs, whatever separates them in it."""
    names = [cell.strip() for cell in row.cells if cell.strip()]
    if len(names) == 2 and not row.problem:
        return names
    for separator in ";\t":
        parts = [part.strip(' "') for part in row.text.split(separator)]
        if len(parts) == 2 and all(parts):
            return parts
    return people.split(row.text, 2)


def _find_plan_columns(row: TableRow) -> tuple[int, ...] | None:
    """Return the columns of round, table and person; None when these are not the titles of a plan."""
    titles = [cell.strip().casefold() for cell in row.cells]
    columns = [
        next((at for at, title in enumerate(titles) if title in words), None) for words in _PLAN_TITLES
    ]
    found = tuple(at for at in columns if at is not None)
    return found if len(found) == len(_PLAN_TITLES) else None


def _pairs_of_plans(path: str, rows: Sequence[TableRow]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of plans, of which each begins with its titles."""
    groups: dict[tuple[int, str, str], list[str]] = {}
    columns: tuple[int, ...] = ()
    number = 0
    for row in rows:
        titles = _find_plan_columns(row)
        if titles is not None:
            columns, number = titles, number + 1
            continue
        cells = [row.cells[at].strip() if at < len(row.cells) else "" for at in columns]
        if row.problem or not all(cells):
            raise UnusableInput(f"{path}, line {row.line}: expected a round, a table and a person")
        groups.setdefault((number, cells[0], cells[1]), []).append(cells[2])
    for group in groups.values():
        yield from combinations(group, 2)

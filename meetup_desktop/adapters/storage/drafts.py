"""Unsaved work that outlives a crash: one SQLite file with the last bytes of each dirty document.

Drafts and saves are numbered in one order, so that a draft is never taken for newer than a file that was saved after
it. Each running program has drafts of its own: none replaces another's. Every call opens and closes its own
connection, so any thread may call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from meetup_desktop.adapters.storage.sqlite_file import SqliteFile

if TYPE_CHECKING:
    import sqlite3

_TABLES = """
CREATE TABLE IF NOT EXISTS page_drafts (
    number INTEGER NOT NULL, site TEXT NOT NULL, file TEXT NOT NULL, program TEXT NOT NULL,
    base_sha TEXT NOT NULL, raw BLOB NOT NULL, utc_ms INTEGER NOT NULL, PRIMARY KEY (site, file, program)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page_saves (
    number INTEGER NOT NULL, site TEXT NOT NULL, file TEXT NOT NULL, sha TEXT NOT NULL, PRIMARY KEY (site, file)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page_order (number INTEGER PRIMARY KEY AUTOINCREMENT);
"""
#: What earlier versions wrote: one draft for each file.
_EARLIER_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'drafts'"
_DAY_MS = 24 * 3600 * 1000
#: A draft that was not taken back for so long is removed.
KEPT_MS = 90 * _DAY_MS

T = TypeVar("T")


class Draft(NamedTuple):
    """A document's unsaved bytes. ``base_sha``: SHA-256 of the file that they were made from.

    ``number`` is its place in the order of drafts and saves, 0 before it is stored.
    """

    file: str
    base_sha: str
    raw: bytes
    utc_ms: int
    number: int = 0


class LastSave(NamedTuple):
    """What the program wrote to a file last: SHA-256 of the bytes, and its place in the order of drafts and saves."""

    sha: str
    number: int


class StoredWork(NamedTuple):
    """What is stored of a page's files: the drafts, newest first, and the last saves by file."""

    drafts: tuple[Draft, ...] = ()
    saves: Mapping[str, LastSave] = {}


class Drafts:
    """The store, as one running program uses it. Raises: NotWritable, from every method."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _TABLES)
        self._program = token_hex(8)

    def replace(
        self, site: str, files: Iterable[str], drafts: Iterable[Draft], obsolete: Iterable[Draft] = ()
    ) -> None:
        """Keep these drafts in place of this program's drafts of ``files``; remove ``obsolete`` ones of any program."""
        forgotten, kept, gone = tuple(files), tuple(drafts), tuple(obsolete)

        def write(connection: sqlite3.Connection) -> None:
            self._remove(connection, site, forgotten)
            _remove_drafts(connection, site, gone)
            self._insert(connection, site, kept)

        self._run(write)

    def begin_save(self, site: str, drafts: Iterable[Draft], saved_sha: Mapping[str, str]) -> int:
        """Keep what is about to be saved as drafts, and record the save; return its number for ``end_save``.

        ``saved_sha`` are the hashes of the bytes that the files will have.
        """
        kept = tuple(drafts)

        def write(connection: sqlite3.Connection) -> int:
            self._remove(connection, site, [each.file for each in kept])
            self._insert(connection, site, kept)
            number = _next_number(connection)
            rows = [(number, site, file, sha) for file, sha in saved_sha.items()]
            connection.executemany("INSERT OR REPLACE INTO page_saves VALUES (?, ?, ?, ?)", rows)
            return number

        return self._run(write)

    def end_save(
        self, site: str, saved: Mapping[str, bytes], number: int, obsolete: Iterable[Draft] = ()
    ) -> None:
        """Remove this program's drafts that ``saved``, the bytes of the files, has made needless.

        These are the drafts from before the save, those of the same bytes, and ``obsolete`` ones of any program.
        """
        rows, gone = (
            [(site, file, self._program, number, raw) for file, raw in saved.items()],
            tuple(obsolete),
        )

        def write(connection: sqlite3.Connection) -> None:
            where = "site = ? AND file = ? AND program = ? AND (number < ? OR raw = ?)"
            connection.executemany(f"DELETE FROM page_drafts WHERE {where}", rows)
            _remove_drafts(connection, site, gone)

        self._run(write)

    def find(self, site: str, files: Iterable[str] | None = None) -> StoredWork:
        """Return what is stored of these files, or of all files of the site, by any program."""
        wanted = frozenset(files) if files is not None else None

        def read(connection: sqlite3.Connection) -> StoredWork:
            drafts = connection.execute(
                "SELECT file, base_sha, raw, utc_ms, number FROM page_drafts WHERE site = ? ORDER BY number DESC",
                (site,),
            )
            found = tuple(Draft(*row) for row in drafts if wanted is None or row[0] in wanted)
            saves = connection.execute("SELECT file, sha, number FROM page_saves WHERE site = ?", (site,))
            return StoredWork(
                found,
                {
                    file: LastSave(sha, number)
                    for file, sha, number in saves
                    if wanted is None or file in wanted
                },
            )

        return self._run(read) if self._file.path.exists() else StoredWork()

    def forget(self, site: str, files: Iterable[str]) -> None:
        """Drop what is stored of these files, by any program: they are gone, or new."""
        rows = [(site, file) for file in files]

        def write(connection: sqlite3.Connection) -> None:
            for table in ("page_drafts", "page_saves"):
                connection.executemany(f"DELETE FROM {table} WHERE site = ? AND file = ?", rows)

        if self._file.path.exists():
            self._run(write)

    def move_files(self, site: str, paths: Mapping[str, str]) -> None:
        """Keep under their new paths what is kept of files that were renamed; what is kept there already stays."""
        rows = [(new, site, old) for old, new in paths.items()]

        def write(connection: sqlite3.Connection) -> None:
            for table in ("page_drafts", "page_saves"):
                connection.executemany(
                    f"UPDATE OR IGNORE {table} SET file = ? WHERE site = ? AND file = ?", rows
                )

        if self._file.path.exists():
            self._run(write)

    def move_site(self, old: str, new: str) -> None:
        """Keep under ``new`` what was kept under ``old``; of two drafts of one program the newer one stays."""

        def write(connection: sqlite3.Connection) -> None:
            for table, others in (("page_drafts", " AND kept.program = moved.program"), ("page_saves", "")):
                newer = (
                    f"SELECT 1 FROM {table} AS kept WHERE kept.site = ? AND kept.file = moved.file{others}"
                    " AND kept.number > moved.number"
                )
                connection.execute(
                    f"DELETE FROM {table} AS moved WHERE moved.site = ? AND EXISTS ({newer})", (old, new)
                )
                connection.execute(f"UPDATE OR REPLACE {table} SET site = ? WHERE site = ?", (new, old))

        if self._file.path.exists():
            self._run(write)

    def remove_old(self, utc_ms: int) -> None:
        """Remove drafts that nobody took back within ``KEPT_MS`` before now."""
        sentence = "DELETE FROM page_drafts WHERE utc_ms < ?"
        if self._file.path.exists():
            self._run(lambda connection: connection.execute(sentence, (utc_ms - KEPT_MS,)).rowcount)

    def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def run(connection: sqlite3.Connection) -> T:
            if connection.execute(_EARLIER_TABLE).fetchone():
                _convert_earlier_drafts(connection)
            return work(connection)

        return self._file.run(run)

    def _remove(self, connection: sqlite3.Connection, site: str, files: Iterable[str]) -> None:
        rows = [(site, file, self._program) for file in files]
        connection.executemany("DELETE FROM page_drafts WHERE site = ? AND file = ? AND program = ?", rows)

    def _insert(self, connection: sqlite3.Connection, site: str, drafts: Iterable[Draft]) -> None:
        number = _next_number(connection)
        rows = [
            (number, site, each.file, self._program, each.base_sha, each.raw, each.utc_ms) for each in drafts
        ]
        connection.executemany("INSERT OR REPLACE INTO page_drafts VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _next_number(connection: sqlite3.Connection) -> int:
    """Return a number greater than all before it, also than those of what has been removed."""
    number = connection.execute("INSERT INTO page_order DEFAULT VALUES").lastrowid
    connection.execute("DELETE FROM page_order")
    return int(number or 0)


def _remove_drafts(connection: sqlite3.Connection, site: str, drafts: Iterable[Draft]) -> None:
    """Remove exactly these; what another program has stored since is another draft."""
    rows = [(site, each.file, each.number) for each in drafts]
    connection.executemany("DELETE FROM page_drafts WHERE site = ? AND file = ? AND number = ?", rows)


def _convert_earlier_drafts(connection: sqlite3.Connection) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO page_drafts SELECT 0, site, file, 'earlier', base_sha, raw, utc_ms FROM drafts"
    )
    connection.execute("DROP TABLE drafts")

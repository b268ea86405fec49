"""Unsaved work that outlives a crash: one SQLite file with the last bytes of each dirty document.

Every call opens and closes its own connection, so any thread may call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from meetup_desktop.adapters.storage.sqlite_file import SqliteFile

if TYPE_CHECKING:
    import sqlite3

_TABLE = """CREATE TABLE IF NOT EXISTS drafts (
    site TEXT NOT NULL, file TEXT NOT NULL, base_sha TEXT NOT NULL, raw BLOB NOT NULL,
    utc_ms INTEGER NOT NULL, PRIMARY KEY (site, file)) WITHOUT ROWID"""


class Draft(NamedTuple):
    """A document's unsaved bytes. ``base_sha``: SHA-256 of the file that they were made from."""

    file: str
    base_sha: str
    raw: bytes
    utc_ms: int


class Drafts:
    """The store. Raises: NotWritable, from every method."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _TABLE)

    def keep(self, site: str, file: str, base_sha: str, raw: bytes, utc_ms: int) -> None:
        """Keep this document's bytes in place of those kept before."""
        self.replace(site, (file,), (Draft(file, base_sha, raw, utc_ms),))

    def replace(self, site: str, files: Iterable[str], drafts: Iterable[Draft]) -> None:
        """Forget the drafts of ``files`` and keep these, in one transaction."""
        forgotten = [(site, file) for file in files]
        kept = [(site, each.file, each.base_sha, each.raw, each.utc_ms) for each in drafts]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM drafts WHERE site = ? AND file = ?", forgotten)
            connection.executemany("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)", kept)

        self._file.run(write)

    def find(self, site: str, files: Iterable[str]) -> Mapping[str, Draft]:
        """Return the drafts of these files, by file."""
        wanted = tuple(files)

        def read(connection: sqlite3.Connection) -> Mapping[str, Draft]:
            rows = connection.execute(
                "SELECT file, base_sha, raw, utc_ms FROM drafts WHERE site = ?", (site,)
            )
            return {row[0]: Draft(*row) for row in rows if row[0] in wanted}

        return self._file.run(read) if self._file.path.exists() else {}

    def forget(self, site: str, files: Iterable[str]) -> None:
        """Drop the drafts of these files."""
        if self._file.path.exists():
            self.replace(site, files, ())

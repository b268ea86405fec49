"""Unsaved work that outlives a crash: one SQLite file with the last bytes of each dirty document.

Every call opens and closes its own connection, so any thread may call. Owner of this sqlite3 file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from meetup_desktop.core.errors import NotWritable

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

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
        self._path = path

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

        self._with_connection(write)

    def find(self, site: str, files: Iterable[str]) -> Mapping[str, Draft]:
        """The drafts of these files, by file."""
        wanted = tuple(files)

        def read(connection: sqlite3.Connection) -> Mapping[str, Draft]:
            rows = connection.execute(
                "SELECT file, base_sha, raw, utc_ms FROM drafts WHERE site = ?", (site,)
            )
            return {row[0]: Draft(*row) for row in rows if row[0] in wanted}

        return self._with_connection(read) if self._path.exists() else {}

    def forget(self, site: str, files: Iterable[str]) -> None:
        """Drop the drafts of these files."""
        if self._path.exists():
            self.replace(site, files, ())

    def _with_connection(self, work: Callable[[sqlite3.Connection], T]) -> T:
        import sqlite3

        try:
            return self._once(work)
        except sqlite3.OperationalError as error:
            raise NotWritable(str(self._path), str(error)) from error
        except sqlite3.DatabaseError as error:  # no database: put aside what it is and start anew
            broken = self._path.with_suffix(".broken")
            try:
                self._path.replace(broken)
                return self._once(work)
            except (OSError, sqlite3.Error) as again:
                raise NotWritable(str(self._path), str(again)) from error
        except OSError as error:
            raise NotWritable(str(self._path), error.strerror or str(error)) from error

    def _once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        import sqlite3

        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=5)) as connection:
            with connection:
                connection.execute(_TABLE)
                value = work(connection)
            with suppress(OSError):
                self._path.chmod(0o600)  # drafts are nobody else's business
            return value

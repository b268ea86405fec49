"""A SQLite file of the program's own, opened for each piece of work, so that any thread may ask."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from meetup_desktop.adapters.storage.private_files import disk_reason, make_private_file, make_private_folder
from meetup_desktop.core.errors import NotWritable

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")


class SqliteFile:
    """``schema`` makes the tables where they are missing. A file that is no database is put aside as ``.broken``."""

    def __init__(self, path: Path, schema: str) -> None:
        self.path = path
        self._schema = schema

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what ``work`` returns, done in one transaction. Raises: NotWritable."""
        import sqlite3

        try:
            return self._run_once(work)
        except sqlite3.OperationalError as error:
            raise NotWritable(str(self.path), disk_reason(self.path, error)) from error
        except sqlite3.DatabaseError as error:
            broken = self.path.with_suffix(".broken")
            try:
                self.path.replace(broken)
                return self._run_once(work)
            except (OSError, sqlite3.Error) as again:
                raise NotWritable(str(self.path), disk_reason(self.path, again)) from error
        except OSError as error:
            raise NotWritable(str(self.path), disk_reason(self.path, error)) from error

    def _run_once(self, work: Callable[[sqlite3.Connection], T]) -> T:
        import sqlite3

        make_private_folder(self.path.parent)
        make_private_file(self.path)
        with closing(sqlite3.connect(self.path, timeout=5)) as connection:
            connection.execute("PRAGMA secure_delete=ON")  # what was deleted leaves no byte
            with connection:
                connection.executescript(self._schema)
                value = work(connection)
            return value

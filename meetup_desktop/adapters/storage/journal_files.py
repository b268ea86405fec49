"""Reading the files of one evening's log, whatever state they are in."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.adapters.storage.journal_paths import text_copy_path
from meetup_desktop.adapters.storage.journal_rows import COLUMNS, RowReader, read_lines
from meetup_desktop.core.live.log_copies import LogCopy

if TYPE_CHECKING:
    import sqlite3

VERSION = 1
#: Of the folders into which logs are copied to be read; behind it stands the number of the program.
COPY_PREFIX = "meetup-desktop-log-"
BUSY_S = 0.5


@dataclass(frozen=True)
class FileContent:
    """What a file holds. ``fault``: empty when it is sound, else missing, empty, damaged, newer or unreadable."""

    copy: LogCopy = field(default_factory=LogCopy)
    facts: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    error: OSError | None = None


def read_text_copy(path: Path) -> FileContent:
    """Read the text copy of the log at ``path``."""
    try:
        data = text_copy_path(path).read_bytes()
    except FileNotFoundError:
        return FileContent(fault="missing")
    except OSError as error:
        return FileContent(fault="unreadable", error=error)
    copy, facts = read_lines(data)
    return FileContent(copy, facts)


def read_database(path: Path, *, with_wal: bool = True) -> FileContent:
    """Read a log without touching it: SQLite is given a copy, because it would apply or delete a foreign WAL."""
    paths = [path.with_name(path.name + end) for end in (("", "-wal") if with_wal else ("",))]
    try:
        if not any(each.exists() for each in paths):
            return FileContent(fault="missing")
        if not any(each.exists() and each.stat().st_size for each in paths):
            return FileContent(fault="empty")
        with tempfile.TemporaryDirectory(prefix=f"{COPY_PREFIX}{os.getpid()}-") as folder:
            copied = Path(folder) / "log.sqlite"
            for each in paths:
                if each.exists():
                    shutil.copyfile(each, copied.with_name(copied.name + each.name.removeprefix(path.name)))
            found = _read_copied(copied)
        return found if path.exists() else replace(found, fault="missing")
    except OSError as error:
        if os.access(path, os.R_OK):  # there is no room for a copy
            return read_in_place(path)
        return FileContent(fault="unreadable", error=error)


def read_in_place(path: Path) -> FileContent:
    """Read a log that may be in use, without a copy of it."""
    import sqlite3

    try:
        with closing(connect_read_only(path)) as connection:
            return _read_connection(connection)
    except sqlite3.Error:
        return FileContent(fault="damaged")


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open a log for reading. Raises: sqlite3.Error."""
    import sqlite3

    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_S, isolation_level=None
    )
    _read_any_text(connection)
    return connection


def _read_copied(path: Path) -> FileContent:
    import sqlite3

    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _read_any_text(connection)
            return _read_connection(connection)
    except sqlite3.Error:
        return FileContent(fault="damaged")


def _read_connection(connection: sqlite3.Connection) -> FileContent:
    """Read whatever is readable. Raises: sqlite3.Error, when nothing is."""
    import sqlite3

    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('log', 'meta')"
    ).fetchone()
    fault = "newer" if version > VERSION else "" if tables == 2 and version == VERSION else "empty"
    facts: dict[str, str] = {}
    with suppress(sqlite3.Error):
        facts = {str(key): str(value) for key, value in connection.execute("SELECT key, value FROM meta")}
    reader = RowReader()
    whole = _read_rows(connection, reader)
    copy = reader.copy()
    if not fault and (not whole or copy.doubtful or not _is_sound(connection)):
        fault = "damaged"
    return FileContent(copy, facts, fault)


def _read_rows(connection: sqlite3.Connection, reader: RowReader) -> bool:
    """Read the entries; where a page is damaged, from both ends and then one by one. Whether all was well."""
    import sqlite3

    ends: list[int] = []
    for order in ("ASC", "DESC"):
        try:
            last: object = 0
            for row in connection.execute(f"SELECT {COLUMNS} FROM log ORDER BY seq {order}"):
                reader.add(row)
                last = row[0]
            return not ends
        except sqlite3.Error:
            ends.append(last if isinstance(last, int) else 0)
    for seq in range(ends[0] + 1, min(ends[1], ends[0] + 10_000)):
        with suppress(sqlite3.Error):
            for row in connection.execute(f"SELECT {COLUMNS} FROM log WHERE seq = ?", (seq,)):
                reader.add(row)
    return False


def _is_sound(connection: sqlite3.Connection) -> bool:
    import sqlite3

    try:
        (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error:
        return False
    return bool(state == "ok")


def _read_any_text(connection: sqlite3.Connection) -> None:
    setattr(connection, "text_factory", _decode)  # noqa: B010  # a name that only SQLite's module reads


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")  # bytes that are no text stay visible as such

"""Findings of checks by content, so that what has not changed is not checked again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.adapters.storage.sqlite_file import SqliteFile
from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity

if TYPE_CHECKING:
    import sqlite3

_FINDINGS = "CREATE TABLE IF NOT EXISTS findings (key BLOB PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;"
#: More pages than any site has; the cache starts anew behind it.
_MOST_REMEMBERED = 50_000


def findings_path(data_folder: Path) -> Path:
    """Where findings are remembered; the file may be deleted at any time."""
    return data_folder / "findings.sqlite"


class FindingsCache:
    """Findings of pages by a key made of everything they depend on. Raises: NotWritable, from every method."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _FINDINGS)

    def load(self, keys: Iterable[bytes]) -> Mapping[bytes, tuple[Finding, ...]]:
        """What is remembered under these keys."""
        wanted = set(keys)
        if not self._file.path.exists() or not wanted:
            return {}

        def read(connection: sqlite3.Connection) -> Mapping[bytes, tuple[Finding, ...]]:
            if len(wanted) < 100:
                marks = ",".join("?" * len(wanted))
                question = f"SELECT key, told FROM findings WHERE key IN ({marks})"
                rows = connection.execute(question, tuple(wanted))
            else:
                rows = connection.execute("SELECT key, told FROM findings")
            return {key: _read(stored) for key, stored in rows if key in wanted}

        return self._file.run(read)

    def keep(self, found: Mapping[bytes, tuple[Finding, ...]]) -> None:
        """Remember these; everything older goes when there is too much."""

        def write(connection: sqlite3.Connection) -> None:
            count = connection.execute("SELECT count(*) FROM findings").fetchone()[0]
            if count + len(found) > _MOST_REMEMBERED:
                connection.execute("DELETE FROM findings")
            rows = [(key, _written(findings)) for key, findings in found.items()]
            connection.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?)", rows)

        if found:
            self._file.run(write)


def _written(findings: tuple[Finding, ...]) -> str:
    return json.dumps(findings, ensure_ascii=False, separators=(",", ":")) if findings else ""


def _read(stored: str) -> tuple[Finding, ...]:
    if not stored:
        return ()
    return tuple(
        Finding(
            reason,
            Severity(severity),
            page_id,
            language,
            path,
            line,
            tuple((name, text) for name, text in values),
            Fix(fix[0], fix[1], tuple(fix[2])) if fix else None,
        )
        for reason, severity, page_id, language, path, line, values, fix in json.loads(stored)
    )

"""What is remembered about checks, outside the content: findings by content, what is ignored, what was agreed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.adapters.storage.sqlite_file import SqliteFile
from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity, key_after_renaming

if TYPE_CHECKING:
    import sqlite3

_FINDINGS = "CREATE TABLE IF NOT EXISTS findings (key BLOB PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;"
_DECISIONS = """
CREATE TABLE IF NOT EXISTS ignored (site TEXT, key TEXT, PRIMARY KEY (site, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS agreed (
    site TEXT, page TEXT, language TEXT, prints TEXT NOT NULL, PRIMARY KEY (site, page, language)
) WITHOUT ROWID;
"""
#: More pages than any site has; the cache starts anew behind it.
_MOST_REMEMBERED = 50_000


def decisions_path(data_folder: Path) -> Path:
    """Where decisions are kept."""
    return data_folder / "decisions.sqlite"


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


class CheckDecisions:
    """What people said about findings, by site (its folder). Raises: NotWritable, from every method."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _DECISIONS)

    def ignored_keys(self, site: str) -> frozenset[str]:
        """The keys of the findings that are not to be shown."""
        if not self._file.path.exists():
            return frozenset()
        question = "SELECT key FROM ignored WHERE site = ?"
        return self._file.run(
            lambda connection: frozenset(row[0] for row in connection.execute(question, (site,)))
        )

    def ignore(self, site: str, key: str, ignored: bool = True) -> None:
        """Do not show this finding any more, or show it again."""
        sentence = (
            "INSERT OR IGNORE INTO ignored VALUES (?, ?)"
            if ignored
            else "DELETE FROM ignored WHERE site = ? AND key = ?"
        )
        self._file.run(lambda connection: connection.execute(sentence, (site, key)).rowcount)

    def ignore_nothing(self, site: str) -> None:
        """Show all findings of the site again."""
        sentence = "DELETE FROM ignored WHERE site = ?"
        self._file.run(lambda connection: connection.execute(sentence, (site,)).rowcount)

    def agreed_fingerprints(self, site: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """By page and language, the fingerprints of the blocks when the languages were last marked in agreement."""
        if not self._file.path.exists():
            return {}

        def read(connection: sqlite3.Connection) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
            pages: dict[str, dict[str, tuple[str, ...]]] = {}
            question = "SELECT page, language, prints FROM agreed WHERE site = ?"
            for page, language, prints in connection.execute(question, (site,)):
                pages.setdefault(page, {})[language] = tuple(prints.split())
            return pages

        return self._file.run(read)

    def agree(self, site: str, page_id: str, prints: Mapping[str, Iterable[str]]) -> None:
        """Remember that the page's languages say the same now; without any prints, that nothing is known."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM agreed WHERE site = ? AND page = ?", (site, page_id))
            rows = [(site, page_id, language, " ".join(each)) for language, each in prints.items()]
            connection.executemany("INSERT INTO agreed VALUES (?, ?, ?, ?)", rows)

        self._file.run(write)

    def follow(self, site: str, old_id: str, new_id: str, paths: Mapping[str, str]) -> None:
        """A page has another identifier now, and its files, by their old paths, have others."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE OR REPLACE agreed SET page = ? WHERE site = ? AND page = ?", (new_id, site, old_id)
            )
            for (key,) in connection.execute("SELECT key FROM ignored WHERE site = ?", (site,)).fetchall():
                renamed = key_after_renaming(key, old_id, new_id, paths)
                if renamed != key:
                    connection.execute(
                        "UPDATE OR REPLACE ignored SET key = ? WHERE site = ? AND key = ?",
                        (renamed, site, key),
                    )

        if self._file.path.exists():
            self._file.run(write)

"""What people decided about findings: those that are ignored, and pages whose languages were marked in agreement.

Kept for each site under the site's key, so that a site keeps its decisions when its folder is renamed or moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from meetup_desktop.adapters.storage.site_identity import folders_of_site, site_key
from meetup_desktop.adapters.storage.sqlite_file import SqliteFile
from meetup_desktop.core.content.checks.finding import key_after_renaming

if TYPE_CHECKING:
    import sqlite3

_NAME = "decisions.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS ignored (site TEXT, key TEXT, PRIMARY KEY (site, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS agreed (
    site TEXT, page TEXT, language TEXT, prints TEXT NOT NULL, PRIMARY KEY (site, page, language)
) WITHOUT ROWID;
"""

T = TypeVar("T")


class CheckDecisions:
    """The decisions about the sites, by their folders. Raises: NotWritable, from every method."""

    def __init__(self, data_folder: Path) -> None:
        self._data_folder = data_folder
        self._file = SqliteFile(data_folder / _NAME, _TABLES)
        self._converted: set[Path] = set()

    def ignored_keys(self, root: Path) -> frozenset[str]:
        """Return the keys of the findings that are not to be shown."""
        question = "SELECT key FROM ignored WHERE site = ?"

        def read(connection: sqlite3.Connection, site: str) -> frozenset[str]:
            return frozenset(row[0] for row in connection.execute(question, (site,)))

        return self._run(root, read) if self._file.path.exists() else frozenset()

    def ignore(self, root: Path, key: str, ignored: bool = True) -> None:
        """Do not show this finding any more, or show it again."""
        sentence = (
            "INSERT OR IGNORE INTO ignored VALUES (?, ?)"
            if ignored
            else "DELETE FROM ignored WHERE site = ? AND key = ?"
        )
        self._run(root, lambda connection, site: connection.execute(sentence, (site, key)).rowcount)

    def ignore_nothing(self, root: Path) -> None:
        """Show all findings of the site again."""
        sentence = "DELETE FROM ignored WHERE site = ?"
        self._run(root, lambda connection, site: connection.execute(sentence, (site,)).rowcount)

    def agreed_fingerprints(self, root: Path) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Return the fingerprints of the blocks when the languages were last marked in agreement.

        They are by page and language.
        """

        def read(connection: sqlite3.Connection, site: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
            pages: dict[str, dict[str, tuple[str, ...]]] = {}
            question = "SELECT page, language, prints FROM agreed WHERE site = ?"
            for page, language, prints in connection.execute(question, (site,)):
                pages.setdefault(page, {})[language] = tuple(prints.split())
            return pages

        return self._run(root, read) if self._file.path.exists() else {}

    def agree(self, root: Path, page_id: str, prints: Mapping[str, Iterable[str]]) -> None:
        """Remember that the page's languages say the same now; without any prints, that nothing is known."""

        def write(connection: sqlite3.Connection, site: str) -> None:
            connection.execute("DELETE FROM agreed WHERE site = ? AND page = ?", (site, page_id))
            rows = [(site, page_id, language, " ".join(each)) for language, each in prints.items()]
            connection.executemany("INSERT INTO agreed VALUES (?, ?, ?, ?)", rows)

        self._run(root, write)

    def follow(self, root: Path, old_id: str, new_id: str, paths: Mapping[str, str]) -> None:
        """Follow a page to another identifier, and its files, by their old paths, to others."""

        def write(connection: sqlite3.Connection, site: str) -> None:
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
            self._run(root, write)

    def _run(self, root: Path, work: Callable[[sqlite3.Connection, str], T]) -> T:
        """Return what ``work`` returns for the site's key; earlier versions kept decisions under the folder."""
        key = site_key(self._data_folder, root)
        earlier = () if root in self._converted else (*folders_of_site(self._data_folder, key), str(root))

        def run(connection: sqlite3.Connection) -> T:
            for folder in earlier:
                _move(connection, folder, key)
            return work(connection, key)

        value = self._file.run(run)
        self._converted.add(root)
        return value


def move_decisions(data_folder: Path, old_key: str, new_key: str) -> None:
    """Keep under the key of one site what was decided about another. Raises: NotWritable."""
    file = SqliteFile(data_folder / _NAME, _TABLES)
    if file.path.exists():
        file.run(lambda connection: _move(connection, old_key, new_key))


def _move(connection: sqlite3.Connection, old: str, new: str) -> None:
    for table in ("ignored", "agreed"):
        connection.execute(f"UPDATE OR REPLACE {table} SET site = ? WHERE site = ?", (new, old))

"""What all pages of a site say, made ready for searching. A file that has not changed is not read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import read
from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.site.search_index import SearchIndex, fold_text, summary_text
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.errors import ContentError

#: When a file was changed last (ns) and how many bytes it has.
FileStamp = tuple[int, int]


class PageTextCache:
    """Remembers the texts of the files that it has read. For one thread at a time."""

    def __init__(self) -> None:
        self._cache: dict[Path, tuple[FileStamp, str]] = {}

    def index(self, root: Path, site: Site, progress_check: Callable[[], None] | None = None) -> SearchIndex:
        """The index of the site as it is on the disk now; a file that cannot be read says nothing.

        ``progress_check`` is called before each page and may raise to stop.
        """
        dialect = dialect_of(site.layout)
        cached: dict[Path, tuple[FileStamp, str]] = {}
        texts: dict[str, tuple[str, ...]] = {}
        for page in site.pages:
            if progress_check is not None:
                progress_check()
            own = [summary_text(page)]
            for _, path in page.files:
                found = self._read_text(root, path, dialect)
                if found is not None:
                    cached[root / path] = found
                    own.append(found[1])
            texts[page.page_id] = tuple(own)
        self._cache = cached
        return SearchIndex(texts)

    def _read_text(self, root: Path, path: str, dialect: Dialect) -> tuple[FileStamp, str] | None:
        from meetup_desktop.adapters.front_matter.pages import read_page  # see ``site_scan``

        try:
            facts = (root / path).stat()
            stamp = facts.st_mtime_ns, facts.st_size
            cached = self._cache.get(root / path)
            if cached is not None and cached[0] == stamp:
                return cached
            content = read_page(read(root, path), dialect)
            return stamp, fold_text("\n".join([*content.values.values(), content.body]))
        except (OSError, ContentError):
            return None

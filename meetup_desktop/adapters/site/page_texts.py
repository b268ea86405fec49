"""What all pages of a site say, made ready for searching. A file that has not changed is not read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import read
from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.site.search_index import SearchIndex, fold_text, summary_text
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.errors import ContentError

#: When a file was changed last (ns) and how many bytes it has.
FileStamp = tuple[int, int]
_CachedText = tuple[FileStamp, str]


class PageTextCache:
    """Remembers the texts of the files that it has read. For one thread at a time."""

    def __init__(self) -> None:
        self._cache: dict[Path, _CachedText] = {}

    def index(
        self,
        root: Path,
        site: Site,
        progress_check: Callable[[], None] | None = None,
        unsaved: Mapping[str, bytes] | None = None,
    ) -> SearchIndex:
        """The index of the site as it is on the disk now; a file that cannot be read says nothing.

        ``progress_check`` is called before each page and may raise to stop. ``unsaved`` are texts, by path, that stand
        for those of the files.
        """
        cached: dict[Path, _CachedText] = {}
        texts: dict[str, str] = {}
        for page in site.pages:
            if progress_check is not None:
                progress_check()
            texts[page.page_id] = self._page_text(root, site, page, unsaved or {}, cached)
        self._cache = cached
        return SearchIndex(texts)

    def _page_text(
        self,
        root: Path,
        site: Site,
        page: PageSummary,
        unsaved: Mapping[str, bytes],
        cached: dict[Path, _CachedText],
    ) -> str:
        """Return what a page says; what was read from files is added to ``cached``."""
        dialect = dialect_of(site.layout)
        own = [summary_text(page)]
        for _, path in page.files:
            if path in unsaved:
                own.append(_searched_text(unsaved[path], dialect))
                continue
            found = _read_text(root, path, dialect, self._cache.get(root / path))
            if found is not None:
                cached[root / path] = found
                own.append(found[1])
        return "\n".join(own)


def page_text(root: Path, site: Site, page: PageSummary, unsaved: Mapping[str, bytes]) -> str:
    """Return what one page says, as the index of its site has it."""
    return PageTextCache()._page_text(root, site, page, unsaved, {})


def _read_text(root: Path, path: str, dialect: Dialect, cached: _CachedText | None) -> _CachedText | None:
    try:
        facts = (root / path).stat()
        stamp = facts.st_mtime_ns, facts.st_size
        if cached is not None and cached[0] == stamp:
            return cached
        return stamp, _searched_text(read(root, path), dialect)
    except (OSError, ContentError):
        return None


def _searched_text(raw: bytes, dialect: Dialect) -> str:
    from meetup_desktop.adapters.front_matter.pages import read_page  # see ``site_scan``

    content = read_page(raw, dialect)
    return fold_text("\n".join([*content.values.values(), content.body]))

"""The open site: found and read off the GUI thread, published as one value.

Of a large site the first pages are published at once, as an incomplete value; then all of them. Then the texts
of all pages are prepared for searching.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from meetup_desktop.adapters.site.page_texts import PageTextCache, page_text
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from meetup_desktop.core.content.site.search_index import SearchIndex
from meetup_desktop.core.content.site.site import PageSummary, Site, with_summary
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.notices import Notices, Subject
from meetup_desktop.services.tasks import Pool, Progress, Task, Tasks

#: A folder that could not be read: the next one that can ends the notice.
_OPENING = Subject(cause="open-site")
_INDEX = "index"


class Library(QObject):
    """Holds the open site. A folder that cannot be opened is reported as a notice; the open site stays."""

    site_changed = Signal(object)  #: Site; not ``complete`` while the rest is still being read
    index_changed = Signal(object)  #: SearchIndex of the complete site
    opening_changed = Signal(bool)  #: whether a folder is being read
    row_changed = Signal(object)  #: Site in which one page has other facts, which are not saved
    unsaved_changed = Signal(object)  #: frozenset of the paths whose texts are not saved

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        load_unsaved: Callable[[Path], Mapping[str, bytes]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``load_unsaved`` returns the texts of a site, by path, that stand for those of the files."""
        super().__init__(parent)
        self._load_unsaved = load_unsaved or _nothing_unsaved
        self._unsaved: Mapping[str, bytes] = {}
        self._tasks = tasks
        self._notices = notices
        self._site: Site | None = None
        self._root: Path | None = None
        self._task: Task | None = None
        self._indexing: Task | None = None
        self._build_search_index = SearchIndex({})
        self._texts = PageTextCache()
        self._cleaned: Path | None = None  # the site that was looked through for abandoned files
        self._parts: deque[tuple[Path, Site]] = deque()  # of the reading under way, filled by its worker

    @property
    def site(self) -> Site | None:
        """The open site."""
        return self._site

    @property
    def root(self) -> Path | None:
        """The open site's folder."""
        return self._root

    @property
    def index(self) -> SearchIndex:
        """What all pages say, for searching; empty until the site has been read."""
        return self._build_search_index

    @property
    def unsaved(self) -> Mapping[str, bytes]:
        """Texts of the open site, by path, that are not saved: they stand for those of the files."""
        return self._unsaved

    @property
    def is_opening(self) -> bool:
        """Whether a folder is being read."""
        return self._task is not None

    def open(self, folder: Path, *, quietly: bool = False) -> None:
        """Read this folder, ``quietly`` without showing the work; a reading under way is given up."""
        if self._task is not None:
            self._task.cancel()
        self._parts = deque()
        self._task = self._tasks.run(
            _scan_folder,
            folder,
            self._parts,
            self._load_unsaved,
            title="" if quietly else self.tr("Loading site"),
            done=self._on_scanned,
            failed=self._on_open_failed,
            progressed=self._on_progressed,
            with_progress=True,
        )
        self._task.finished.connect(self._on_finished)
        self.opening_changed.emit(True)

    def reload(self) -> None:
        """Read the open folder again."""
        if self._root is not None:
            self.open(self._root)

    def refresh(self) -> None:
        """Read the open folder again after the program itself has written to it."""
        if self._root is not None and not self.is_opening:
            self.open(self._root, quietly=True)

    def update_page(self, root: Path, page: PageSummary, texts: Mapping[str, bytes | None]) -> None:
        """Take over what is unsaved of a page now; None for what is as in its file."""
        site = self._site
        if root != self._root or site is None:
            return
        unsaved = {path: text for path, text in self._unsaved.items() if path not in texts}
        unsaved |= {path: text for path, text in texts.items() if text is not None}
        if unsaved == self._unsaved:
            return
        self._set_unsaved(unsaved)
        known = site.page(page.page_id)
        if known is not None:
            done = partial(self._on_page_updated, root)
            self._tasks.run(_update_page, root, site, known, unsaved, done=done, pool=Pool.PAGE)

    def _on_page_updated(self, root: Path, found: tuple[PageSummary, str]) -> None:
        page, text = found
        if root != self._root or self._site is None:
            return
        self._build_search_index = self._build_search_index.with_page(page.page_id, text)
        if self._site.page(page.page_id) not in {page, None}:
            self._site = with_summary(self._site, page)
            self.row_changed.emit(self._site)

    def _set_unsaved(self, unsaved: Mapping[str, bytes]) -> None:
        is_other = self._unsaved.keys() != unsaved.keys()
        self._unsaved = unsaved
        if is_other:
            self.unsaved_changed.emit(frozenset(unsaved))

    def _on_finished(self) -> None:
        """Announce the end of opening, also when the user cancelled."""
        if self.sender() is self._task:
            self._task = None
            self.opening_changed.emit(False)

    @Slot(float, str)
    def _on_progressed(self, _done: float, _what: str) -> None:
        """Show the first pages of a folder that is opened; a reloaded folder keeps its list until all is read."""
        if self.sender() is not self._task:
            return
        while self._parts:
            root, site = self._parts.popleft()
            if self._site is None or not self._site.complete or root != self._root:
                self._set_site(root, site)

    def _on_scanned(self, found: tuple[Path, Site, Mapping[str, bytes]]) -> None:
        root, site, unsaved = found
        self._notices.settle(_OPENING)
        if root != self._root:
            self._notices.enter(root)
        if root != self._cleaned:
            self._cleaned = root
            self._tasks.run(_remove_leftovers, root, with_progress=True, pool=Pool.CHECKS)
        before, self._unsaved = self._unsaved, unsaved  # first: who follows the site reads them
        if (root, site) != (self._root, self._site):
            self._set_site(root, site)
        if before.keys() != unsaved.keys():
            self.unsaved_changed.emit(frozenset(unsaved))
        self._build_index(root, site)  # also when no row has changed: the text of a page is not in it

    def _on_open_failed(self, error: BaseException) -> None:
        self._notices.show_error(error, subject=_OPENING)

    def _set_site(self, root: Path, site: Site) -> None:
        self._root, self._site = root, site
        self.site_changed.emit(site)

    def _build_index(self, root: Path, site: Site) -> None:
        if self._indexing is not None:
            self._indexing.cancel()
        self._indexing = self._tasks.run(
            _build_search_index,
            self._texts,
            root,
            site,
            self._unsaved,
            done=self._on_index_built,
            failed=partial(self._notices.show_error, subject=Subject(root, cause=_INDEX)),
            with_progress=True,
            pool=Pool.CHECKS,
        )

    def _on_index_built(self, index: SearchIndex) -> None:
        self._indexing = None
        self._notices.settle(Subject(self._root, cause=_INDEX))
        self._build_search_index = index
        self.index_changed.emit(index)


def _nothing_unsaved(_root: Path) -> Mapping[str, bytes]:
    return {}


def _scan_folder(
    progress: Progress,
    folder: Path,
    parts: deque[tuple[Path, Site]],
    load_unsaved: Callable[[Path], Mapping[str, bytes]],
) -> tuple[Path, Site, Mapping[str, bytes]]:
    root = folder.absolute()
    if (root / TRANSACTION_FOLDER).exists():
        from meetup_desktop.adapters.site import transaction  # rarely needed

        with suppress(ContentError, OSError):  # what cannot be put right now can still be looked at
            transaction.recover(root)

    from meetup_desktop.adapters.site import scan  # here: the window is drawn meanwhile

    def on_first_rows(site: Site) -> None:
        parts.append((root, site))
        progress.report(0.0)

    unsaved = load_unsaved(root)
    return root, scan.scan(root, progress.check, on_first_rows, unsaved), unsaved


def _update_page(
    root: Path, site: Site, page: PageSummary, unsaved: Mapping[str, bytes]
) -> tuple[PageSummary, str]:
    """Return the row of a page with its unsaved texts, and what is searched of it."""
    from meetup_desktop.adapters.site import scan

    again = scan.summarise_again(root, site, page, unsaved)
    return again, page_text(root, site, again, unsaved)


def _remove_leftovers(progress: Progress, root: Path) -> None:
    from meetup_desktop.adapters.site.deleted_pages import remove_abandoned_copies
    from meetup_desktop.adapters.site.leftovers import remove_leftovers

    remove_abandoned_copies(root)
    remove_leftovers(root, progress.check)


def _build_search_index(
    progress: Progress, texts: PageTextCache, root: Path, site: Site, unsaved: Mapping[str, bytes]
) -> SearchIndex:
    return texts.index(root, site, progress.check, unsaved)

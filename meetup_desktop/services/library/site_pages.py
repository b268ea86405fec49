"""Whole pages of the open site: create, copy, rename, translate and delete them off the GUI thread.

The page that a change concerns is closed while its files move, so that the move is not reported as a change by
another program; then the library is read again and the page to open is announced. One change at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.adapters.site import change_preview, deleted_pages, page_changes, page_storage
from meetup_desktop.adapters.site.change_preview import RenamePreview
from meetup_desktop.adapters.site.deleted_pages import DeletedPage
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.adapters.storage.evening_moves import check_evening_can_move, move_evening
from meetup_desktop.core.content.site.page_names import check_page_id
from meetup_desktop.core.content.site.page_operations import SiteChange
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.content.site.templates import TEMPLATES
from meetup_desktop.core.errors import BadName, NameTaken, NotKept, NotWritable
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.notices import UNDO_SECONDS
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.tasks import Tasks

__all__ = ["NewPage", "PageChangeResult", "RenamePreview", "SitePages"]


class NewPage(NamedTuple):
    """What a new page starts from. ``titles`` by language; the languages are those it is made in.

    Without a section it goes where the site's events are.
    """

    page_id: str
    template: str
    date_text: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    section: str | None = None


class PageChangeResult(NamedTuple):
    """What was done: ``created``, ``duplicated``, ``renamed``, ``translated``, ``deleted`` or ``restored``."""

    kind: str
    page_id: str  #: of the page that is there now, or was
    page: PageSummary | None  #: to be opened; None when the library does not show it
    links_changed: tuple[str, ...] = ()
    former_id: str = ""  #: that a renamed page had
    pictures: int = 0  #: that a deleted page had alone
    can_restore: bool = False  #: whether ``restore`` puts the deleted page back


class _Deletion(NamedTuple):
    change: SiteChange
    copies: DeletedPage | None
    pictures: int


class SitePages(QObject):
    """Does one thing after another. What fails changes nothing and leaves open what was open.

    ``folder`` is where the program keeps its own data: the evening of a page goes where the page goes.
    """

    finished = Signal(object)  #: PageChangeResult, once the library shows it
    failed = Signal(object)  #: the error
    busy_changed = Signal(bool)  #: whether a change is under way

    def __init__(
        self,
        tasks: Tasks,
        library: Library,
        page: OpenPage,
        folder: Path,
        *,
        is_reader: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._library, self._page, self._folder = tasks, library, page, folder
        self._is_reader = is_reader
        self._busy = False
        self._not_kept: list[NotKept] = []  # what has failed beside a change that was made
        self._outcome: PageChangeResult | None = None  # waits for the library
        self._reading_after = False  # whether the library is being read since the change
        self._deleted: DeletedPage | None = None  # can be put back
        self._restore_timer = QTimer(self, singleShot=True, interval=round(UNDO_SECONDS * 1000))
        self._restore_timer.timeout.connect(self.release)
        library.opening_changed.connect(self._on_opening_changed)

    @property
    def busy(self) -> bool:
        """Whether a change is under way."""
        return self._busy

    # --- questions ------------------------------------------------------------------------------------------

    def check_name(self, page_id: str, own: str = "") -> None:
        """Whether a page of the open site could get this name; ``own`` is the one it has.

        Raises: BadName, NameTaken.
        """
        name = check_page_id(page_id)
        site = self._library.site
        existing_ids = {page.page_id.casefold() for page in site.pages} if site is not None else set()
        if name == own:
            raise BadName(name, "same")
        if name.casefold() in existing_ids - {own.casefold()}:
            raise NameTaken(name)

    def existing_ids(self) -> frozenset[str]:
        """Return the identifiers of the open site in small letters."""
        site = self._library.site
        return frozenset(page.page_id.casefold() for page in site.pages) if site is not None else frozenset()

    def preview_rename(self, page: PageSummary, done: Callable[[RenamePreview], object]) -> None:
        """Find out off the GUI thread what a new name would change."""
        root, site = self._library.root, self._library.site
        if root is not None and site is not None:
            work = partial(change_preview.load_rename_preview, unsaved=self._library.unsaved)
            self._tasks.run(work, root, site, page, done=done, failed=self.failed.emit)

    # --- changes --------------------------------------------------------------------------------------------

    def create(self, new: NewPage) -> None:
        """Make a page from a template."""
        template = TEMPLATES[new.template]
        root, site = self._library.root, self._library.site
        if root is not None and site is not None:
            work = partial(
                page_changes.create, root, site, new.page_id, template,
                section=new.section, date_text=new.date_text, titles=new.titles, languages=new.languages,
            )  # fmt: skip
            self._run_change("created", work, root)

    def duplicate(self, page: PageSummary, page_id: str, date_text: str, pictures: bool) -> None:
        """Make the page once more, with its pictures or without."""
        work = partial(page_changes.duplicate, page_id=page_id, date_text=date_text, pictures=pictures)
        self._change_page("duplicated", work, page, moves=False)

    def rename(self, page: PageSummary, page_id: str) -> None:
        """Give the page another identifier; links to it follow, and so does its evening."""
        work = partial(self._rename_with_evening, page_id=page_id)
        self._change_page("renamed", work, page, moves=True)

    def _rename_with_evening(self, root: Path, site: Site, page: PageSummary, page_id: str) -> SiteChange:
        """Rename it on a worker thread, with what is kept for it in the data folder."""
        check_evening_can_move(self._folder, root, page.page_id)  # before anything is renamed
        change = page_changes.rename(root, site, page, page_id)
        move_evening(self._folder, root, page.page_id, change.page_id)
        paths = {move.source: move.target for move in change.moves}
        try:
            CheckDecisions(self._folder).follow(root, page.page_id, change.page_id, paths)
        except NotWritable as error:
            self._not_kept.append(NotKept("decisions", error.reason))
        return change

    def add_language(self, page: PageSummary, language: str) -> None:
        """Make the page's missing version, as a copy of one that can be read, to be translated."""
        self._change_page("translated", partial(_add_language, language=language), page, moves=True)

    def delete(self, page: PageSummary) -> None:
        """Put the page into the system's trash; for a few seconds ``restore`` puts it back."""
        self._change_page("deleted", self._delete_with_copies, page, moves=True)

    def _delete_with_copies(self, root: Path, site: Site, page: PageSummary) -> _Deletion:
        """Delete it on a worker thread."""
        pictures = change_preview.count_own_pictures(root, site, page)
        return _Deletion(*deleted_pages.delete(root, site, page), pictures)

    def restore(self) -> None:
        """Put the page that was deleted last back where it was."""
        deleted = self._deleted
        if deleted is not None and not self._busy:
            self._deleted = None
            self._restore_timer.stop()
            self._run_change(
                "restored", deleted.put_back, deleted.root, back=partial(self._keep_deleted, deleted)
            )

    def _keep_deleted(self, deleted: DeletedPage) -> None:
        """Keep the page that can be put back for a few seconds."""
        self.release()
        self._deleted = deleted
        self._restore_timer.start()

    def release(self) -> None:
        """Leave a deleted page in the trash: it cannot be put back by the program any more."""
        deleted, self._deleted = self._deleted, None
        self._restore_timer.stop()
        if deleted is not None:
            self._tasks.run(deleted.discard)

    def close(self) -> None:
        """Leave nothing behind in the site: the program ends."""
        if self._deleted is not None:
            self._deleted.discard()
            self._deleted = None

    def _change_page(
        self, kind: str, change: Callable[..., SiteChange | _Deletion], page: PageSummary, *, moves: bool
    ) -> None:
        """Do it to that page, which is closed while its files ``moves``."""
        root, site = self._library.root, self._library.site
        if root is None or site is None or self._busy:
            return
        back: Callable[[], None] | None = None
        opened = self._page.page
        if moves and opened is not None and opened.page_id == page.page_id and self._page.site_root == root:
            back = partial(self._page.open, root, site, page)
            self._page.close()
        gone = tuple(path for _, path in page.files) if kind in {"deleted", "renamed"} else ()
        self._run_change(
            kind, partial(change, root, site, page), root, gone, back=back, former_id=page.page_id
        )

    def _run_change(
        self,
        kind: str,
        work: Callable[[], SiteChange | _Deletion],
        root: Path,
        gone: tuple[str, ...] = (),
        *,
        back: Callable[[], None] | None = None,
        former_id: str = "",
    ) -> None:
        if self._busy:
            return
        if self._is_reader:
            self._on_change_failed(back, NotWritable(root.name, "in-use"))
            return
        self._set_busy(True)
        self._tasks.run(
            work,
            title=self.tr("Changing event pages"),
            done=partial(self._on_changed, PageChangeResult(kind, "", None, former_id=former_id), root, gone),
            failed=partial(self._on_change_failed, back),
        )

    def _on_changed(
        self, result: PageChangeResult, root: Path, gone: tuple[str, ...], done: SiteChange | _Deletion
    ) -> None:
        if isinstance(done, _Deletion):
            change = done.change
            if done.copies is not None:
                self._keep_deleted(done.copies)
            result = result._replace(pictures=done.pictures, can_restore=done.copies is not None)
        else:
            change = done
        # What was kept, unsaved, of files that are gone must not come back with the next file of that name.
        new = tuple(write.path for write in change.writes if write.before is None)
        self._page.drafts.forget(root, (*gone, *new, *(move.target for move in change.moves)))
        self._outcome = result._replace(page_id=change.page_id, links_changed=change.links_changed)
        if not self._library.is_opening:  # else it is read again when the reading under way has ended
            self._refresh_library()

    def _refresh_library(self) -> None:
        self._reading_after = True
        self._library.refresh()

    def _on_opening_changed(self, opening: bool) -> None:
        if opening or self._outcome is None:
            return
        if not self._reading_after:
            self._refresh_library()
            return
        outcome, self._outcome = self._outcome, None
        self._reading_after = False
        site = self._library.site
        page = site.page(outcome.page_id) if site is not None else None
        self._set_busy(False)
        self.finished.emit(outcome._replace(page=page))
        while self._not_kept:
            self.failed.emit(self._not_kept.pop())

    def _on_change_failed(self, back: Callable[[], None] | None, error: BaseException) -> None:
        self._set_busy(False)
        if back is not None:
            back()
        self.failed.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)


def _add_language(root: Path, site: Site, page: PageSummary, language: str) -> SiteChange:
    versions = page_storage.load(root, page, site.layout).page.versions
    sound = (version.language for version in versions if version.document.problem is None)
    source = next(sound, versions[0].language)
    return page_changes.add_language(root, site, page, language, source)

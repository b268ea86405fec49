"""The event page that is open: its value, its undo steps, saving, and what outlives a crash.

Values are frozen; an edit that changes nothing is none. Files are read and written off the GUI thread,
all signals are emitted on it. Dirty means: the bytes differ from those that were read or written last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial, reduce
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.draft_recovery import with_drafts
from meetup_desktop.adapters.site.page_storage import LoadedPage
from meetup_desktop.adapters.storage.drafts import Draft
from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.page_progress import count_changes, unsaved_texts
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import CannotHold, ContentError, NotWritable
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.page import page_io
from meetup_desktop.services.page.edit_titles import EditTitles
from meetup_desktop.services.page.opened_page import OpenedPage
from meetup_desktop.services.page.page_drafts import PageDrafts
from meetup_desktop.services.page.page_history import (
    UNDO_LIMIT,
    WHOLE_PAGE,
    EditLocation,
    FieldTyping,
    PageEditCommand,
    StepName,
    TypingChange,
    monotonic_ms,
)
from meetup_desktop.services.page.page_io import PageWithDrafts, SaveResult
from meetup_desktop.services.page.page_notices import PageNotices
from meetup_desktop.services.tasks import Pool, Task, Tasks

if TYPE_CHECKING:
    from meetup_desktop.core.content.checks.finding import Fix


class OpenPage(QObject):
    """Holds the page. What is refused goes to notices and changes nothing."""

    opened = Signal(object)  #: EventPage, with what was unsaved of it
    page_changed = Signal(object)  #: EventPage
    dirty_changed = Signal(bool)  #: whether anything is unsaved
    saved = Signal(object)  #: tuple[str, ...], paths that were written; empty when there was nothing to write
    save_failed = Signal(object)  #: the error, already reported
    #: root, PageSummary, Mapping of its paths to bytes or None
    unsaved_changed = Signal(object, object, object)
    returned_to = Signal(object)  #: EditLocation that an undo or redo has just changed

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        drafts_path: Path,
        *,
        is_reader: bool = False,
        parent: QObject | None = None,
        clock_ms: Callable[[], int] | None = None,
    ) -> None:
        """A reader refuses every edit and reads no drafts: another program has them."""
        super().__init__(parent)
        self._is_reader = is_reader
        self.history = QUndoStack(self)
        self.history.setUndoLimit(UNDO_LIMIT)
        self._tasks = tasks
        self.drafts = PageDrafts(tasks, notices, drafts_path, self)
        self.drafts.due.connect(self._store_draft)
        self._titles = EditTitles(self)
        self._page_notices = PageNotices(notices, self)
        self._clock_ms = clock_ms or monotonic_ms
        self._page: EventPage | None = None
        self._opened: OpenedPage | None = None
        self._opening: Task | None = None
        self._dirty = False
        self._typing_run = 0  # of typing; what was typed in different runs never merges
        self._field_typing: FieldTyping | None = None

    # --- what is open -----------------------------------------------------------------------------------

    @property
    def page(self) -> EventPage | None:
        """The page as it is shown."""
        return self._page

    @property
    def dirty(self) -> bool:
        """Whether its bytes differ from the disk's, as far as we know the disk."""
        return self._dirty

    @property
    def site(self) -> Site | None:
        """The site that the page was opened from."""
        return self._opened.site if self._opened is not None else None

    @property
    def site_root(self) -> Path | None:
        """That site's folder."""
        return self._opened.root if self._opened is not None else None

    def open(self, root: Path, site: Site, summary: PageSummary) -> None:
        """Read the page and show it with what is unsaved of it, also from an earlier time."""
        if self._opening is not None:
            self._opening.cancel()
        self._store_draft()
        self._opening = self._tasks.run(
            page_io.load_with_drafts, root, site, summary, None if self._is_reader else self.drafts,
            done=partial(self._on_loaded, root, site, summary),
            failed=self._on_load_failed, pool=Pool.PAGE,
        )  # fmt: skip

    def close(self) -> None:
        """Show nothing any more. Unsaved work is kept as a draft, on the disk when this returns."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        self.store_unsaved()
        self._opened = None
        self._page = None
        self.history.clear()
        self._update_dirty()

    def store_unsaved(self) -> None:
        """Store what is unsaved; it is on the disk when this returns."""
        self._store_draft()
        self.drafts.flush()

    def load_unsaved(self, root: Path) -> Mapping[str, bytes]:
        """Return what is unsaved of a site, by path. Any thread may call."""
        return {} if self._is_reader else page_io.load_unsaved(root, self.drafts)

    def _on_loaded(self, root: Path, site: Site, summary: PageSummary, found: PageWithDrafts) -> None:
        self._opening = None
        self._store_draft()  # of the page that is left
        saved, unsaved = found.loaded.page, found.recovery
        opened = OpenedPage(root, site, summary, saved, found.loaded.snapshots)
        opened.recovered = (*unsaved.newer, *unsaved.obsolete)
        opened.drafted = bool(opened.recovered)
        self._opened = opened
        self._page = with_drafts(saved, unsaved.newer)
        self._typing_run += 1
        self.history.clear()
        self._page_notices.enter(root, saved.page_id)
        self._update_dirty()
        self.opened.emit(self._page)
        if not unsaved.newer:
            self._store_draft()  # forgets what is no longer needed
        self._page_notices.show_recovery(
            unsaved, self.discard, partial(self._show_older, opened, unsaved.older)
        )
        if found.error is not None:
            self.drafts.report(found.error)

    def _on_load_failed(self, error: BaseException) -> None:
        self._opening = None
        self._page_notices.show_not_opened(error)

    # --- edits ------------------------------------------------------------------------------------------

    def change(self, key: str, language: str | None, text: str) -> None:
        """Set a value in one language, or in all with None; see ``FieldTyping``."""
        if self._page is None:
            return
        place = EditLocation("venue" if key in {LATITUDE, LONGITUDE} else "page", key, language or "")
        typing = self._field_typing
        base = self._page if typing is None else typing.base(place, self._page)
        before = self._page.value(key, language or self._page.languages[0])
        edit = partial(base.with_value, key, language, text)
        self._edit(partial(self._titles.change, key), place, lambda _: edit(), (before, text))
        self._field_typing = FieldTyping(place, base, self._page)

    def change_body(self, language: str, text: str) -> None:
        """Set the body text of one language."""
        if self._page is None:
            return
        before = self._page.version(language).document.body_text
        place = EditLocation("page", "body", language)
        edit = partial(EventPage.with_body, language=language, text=text)
        self._edit(partial(self._titles.typing, language), place, edit, (before, text))

    def change_picture_description(self, language: str, line: int, text: str) -> None:
        """Set the description of the picture in that line of the body."""
        if self._page is None:
            return
        place = EditLocation("gallery", f"description:{line}", language)
        before = self._page.description(language, line)
        edit = partial(EventPage.with_description, language=language, line=line, text=text)
        self._edit(partial(self._titles.description, language), place, edit, (before, text))

    def move_pin(self, coordinates: Coordinates) -> None:
        """Put the venue there, in every language."""
        edit = partial(EventPage.with_coordinates, coordinates=coordinates)
        self._edit(self._titles.pin, EditLocation("venue", LATITUDE), edit)

    def apply_fixes(self, fixes: Iterable[Fix]) -> None:
        """Do these fixes of the text, in one step; those that the text has left behind change nothing."""
        from meetup_desktop.core.content.checks.fixes import apply

        self._edit(self._titles.fixes, EditLocation("page"), lambda page: reduce(apply, fixes, page))

    def discard(self) -> None:
        """Give up what is unsaved: back to the saved page, which is one undo step; the draft is forgotten."""
        if self._page is None or self._opened is None or not self._dirty:
            return
        self._push_edit(self._titles.discarding, WHOLE_PAGE, self._opened.saved)
        self._store_draft()

    def _edit(
        self,
        title: StepName,
        place: EditLocation,
        edit: Callable[[EventPage], EventPage],
        texts: tuple[str, str] | None = None,
    ) -> None:
        if self._page is None:
            return
        try:
            changed = edit(self._page)
        except CannotHold as error:
            self._page_notices.show_refused(error)
            return
        typing = None if texts is None else TypingChange.between(*texts, self._clock_ms(), self._typing_run)
        self._push_edit(title, place, changed, typing)

    def _push_edit(
        self, title: StepName, place: EditLocation, after: EventPage, typing: TypingChange | None = None
    ) -> None:
        if self._page is not None and after != self._page:
            if self._is_reader:
                self._page_notices.show_refused(NotWritable(self._page.page_id, "in-use"))
                return
            step = PageEditCommand(title, place, self._page, after, show=self._set_page, typing=typing)
            self.history.push(step)

    def _set_page(self, page: EventPage, place: EditLocation, returning: bool) -> None:
        """Replace the shown page; every change of it goes through here."""
        if returning:
            self._typing_run += 1
        self._page = page
        self._update_dirty()
        self.drafts.schedule_store()
        self.page_changed.emit(page)
        if returning:
            self.returned_to.emit(place)

    def _update_dirty(self) -> None:
        dirty = self._opened is not None and self._page != self._opened.saved
        self._page_notices.settle_changed(dirty)
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)

    # --- saving -----------------------------------------------------------------------------------------

    def save(self, force: bool = False) -> None:
        """Write the documents that changed, all or none; with ``force`` over another program's version."""
        opened, page = self._opened, self._page
        if opened is None or page is None or not (self._dirty or force):
            self.saved.emit(())
            return
        if opened.saving:
            opened.save_again = True
            return
        opened.saving, opened.drafted = True, False
        self._typing_run += 1
        self._tasks.run(
            page_io.save_page,
            opened,
            page,
            self.drafts,
            force,
            done=partial(self._on_saved, opened, page),
            failed=partial(self._on_save_failed, opened),
            pool=Pool.PAGE,
        )

    def _on_saved(self, opened: OpenedPage, page: EventPage, result: SaveResult) -> None:
        opened.saving = False
        opened.saved = page
        opened.snapshots = result.snapshots
        opened.reported_changes = ()
        self.drafts.report(result.draft_error)
        self._page_notices.settle_saved(opened)
        self._update_dirty()
        if opened is self._opened and self._dirty:
            self._store_draft()  # what was typed meanwhile continues the file that was written
        elif opened.drafted or result.draft_error is not None:
            opened.drafted = False
            self.drafts.forget_saved(opened, page)
        shown = self._page if opened is self._opened and self._page is not None else page
        self.unsaved_changed.emit(opened.root, opened.summary, unsaved_texts(shown, opened.saved))
        again, opened.save_again = opened.save_again, False
        if again and opened is self._opened and self._dirty:
            self.save()
            return
        self.saved.emit(result.written)

    def _on_save_failed(self, opened: OpenedPage, error: BaseException) -> None:
        opened.saving = opened.save_again = False
        opened.drafted = True
        if opened is self._opened:
            self._page_notices.show_disk_change(error, partial(self.save, force=True), self.reload)
        else:
            self._page_notices.show_not_saved(opened, error)
        self.save_failed.emit(error)

    # --- what other programs do -------------------------------------------------------------------------

    @property
    def is_kept(self) -> bool:
        """Whether nothing would be lost by leaving the page: what is unsaved is stored as a draft."""
        return not self._dirty or not self.drafts.is_failing

    @property
    def unsaved_changes(self) -> int:
        """How many fields and texts differ from the saved page."""
        opened, page = self._opened, self._page
        return 0 if opened is None or page is None else count_changes(page, opened.saved)

    def check_disk(self) -> None:
        """Check whether the files have changed: a clean page is reloaded, for a dirty one the user is asked."""
        opened = self._opened
        if opened is not None and not opened.saving:
            self._tasks.run(
                page_io.find_changes,
                opened,
                done=partial(self._on_disk_checked, opened, opened.snapshots),
                pool=Pool.PAGE,
            )

    def reload(self) -> None:
        """Reload the page from the disk as one undo step."""
        opened = self._opened
        if opened is not None:
            self._tasks.run(
                page_storage.load,
                opened.root,
                opened.summary,
                opened.site.layout,
                done=partial(self._on_reloaded, opened),
                failed=self._page_notices.show_not_reloaded,
                pool=Pool.PAGE,
            )

    def _on_disk_checked(
        self, opened: OpenedPage, snapshots: object, changes: Mapping[str, ContentError]
    ) -> None:
        if opened is not self._opened or opened.saving or snapshots is not opened.snapshots:
            return
        described = tuple(map(repr, changes.values()))
        if described == opened.reported_changes:
            return
        opened.reported_changes = described
        if not changes:
            self._page_notices.settle_disk_change()
        elif not self._dirty and page_io.are_rewritten(changes):
            self.reload()
        else:
            error = next(iter(changes.values()))
            self._page_notices.show_disk_change(error, partial(self.save, force=True), self.reload)

    def _on_reloaded(self, opened: OpenedPage, loaded: LoadedPage) -> None:
        if opened is not self._opened or opened.saving:
            return
        opened.saved = loaded.page
        opened.snapshots = loaded.snapshots
        opened.reported_changes = ()
        self._page_notices.settle_disk_change()
        self._typing_run += 1
        if loaded.page != self._page:
            self._push_edit(self._titles.outside, WHOLE_PAGE, loaded.page)
            self._page_notices.show_reloaded()
        self._update_dirty()

    # --- what outlives a crash --------------------------------------------------------------------------

    def _show_older(self, opened: OpenedPage, drafts: tuple[Draft, ...]) -> None:
        if opened is self._opened and self._page is not None:
            opened.recovered = (*opened.recovered, *drafts)
            self._push_edit(self._titles.recovery, WHOLE_PAGE, with_drafts(self._page, drafts))

    def _store_draft(self) -> None:
        """Store what is dirty; a page that never was leaves no trace."""
        opened, page = self._opened, self._page
        if opened is not None and page is not None and (self._dirty or opened.drafted):
            opened.drafted = self.drafts.store(opened, page)
            self.unsaved_changed.emit(opened.root, opened.summary, unsaved_texts(page, opened.saved))

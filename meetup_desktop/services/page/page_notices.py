"""What the open page tells the person: restored drafts, and what other programs have done to its files.

What was said goes when it is no longer so: the page is saved, reloaded or left, or takes another value.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from meetup_desktop.adapters.site.draft_recovery import Recovery
from meetup_desktop.core.errors import ChangedOnDisk
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.page.opened_page import OpenedPage

_OPENING = Subject(cause="open-page")
#: What ends a notice about a page: it was saved or given up, its files are as they were, it was changed.
_UNSAVED, _DISK, _VALUE = "unsaved", "disk", "value"


class PageNotices(QObject):
    """Posts the notices, each with the one thing that can be done about it."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._here = Subject()  # the page that is open

    def enter(self, root: Path, page_id: str) -> None:
        """Take back what was said of other pages: this one is open now."""
        self._here = Subject(root, page_id)
        self._notices.enter(root, page_id)
        self._notices.settle(_OPENING)

    def show_recovery(
        self, found: Recovery, discard: Callable[[], object], show_older: Callable[[], object]
    ) -> None:
        """Say that a file has changed below unsaved changes, or that older changes are kept."""
        if found.is_conflicting:
            text = self.tr(
                "The file has changed since these unsaved changes were made. Saving overwrites that change."
            )
            self._notices.show(
                Level.WARNING, text, self.tr("Load version from file"), discard, subject=self._about(_UNSAVED)
            )
        elif found.older:
            text = self.tr("Unsaved changes from before this page was last saved are kept")
            self._notices.show(
                Level.WARNING,
                text,
                self.tr("Show unsaved changes"),
                show_older,
                subject=self._about(_UNSAVED),
            )

    def show_disk_change(
        self, error: BaseException, overwrite: Callable[[], object], reload: Callable[[], object]
    ) -> None:
        """Report what happened to a file of the page."""
        if not isinstance(error, ChangedOnDisk):
            self._notices.show_error(error, subject=self._about(_UNSAVED))
        elif error.reason == "deleted":
            self._notices.show_error(error, self.tr("Save again"), overwrite, subject=self._about(_DISK))
        else:
            text = self.tr("Load version from file (undo restores yours)")
            self._notices.show_error(error, text, reload, subject=self._about(_DISK))

    def settle_disk_change(self) -> None:
        """Take back what was said of the files: they are as they were, or were read again."""
        self._notices.settle(self._about(_DISK))

    def show_reloaded(self) -> None:
        """Say that the page was replaced by the version from the file."""
        text = self.tr("Loaded the version from the file. Undo restores yours.")
        self._notices.show(Level.NOTE, text, subject=self._about())

    def show_refused(self, error: BaseException) -> None:
        """Report a change that the page does not take; the next one that it takes ends it."""
        self._notices.show_error(error, subject=self._about(_VALUE))

    def show_not_reloaded(self, error: BaseException) -> None:
        """Report that the files of the page could not be read again."""
        self._notices.show_error(error, subject=self._about(_DISK))

    def show_not_opened(self, error: BaseException) -> None:
        """Report that a page could not be opened; the next one that is opened ends it."""
        self._notices.show_error(error, subject=_OPENING)

    def show_not_saved(self, opened: OpenedPage, error: BaseException) -> None:
        """Report that a page could not be saved that was left meanwhile."""
        self._notices.show_error(error, subject=Subject(opened.root, opened.saved.page_id, _UNSAVED))

    def settle_changed(self, is_dirty: bool) -> None:
        """Take back what was said of a refused change, and of unsaved ones if there are none any more."""
        self._notices.settle(self._about(_VALUE))
        if not is_dirty:
            self._notices.settle(self._about(_UNSAVED))

    def settle_saved(self, opened: OpenedPage) -> None:
        """Take back what was said of a page that has been saved."""
        for cause in (_UNSAVED, _DISK):
            self._notices.settle(Subject(opened.root, opened.saved.page_id, cause))

    def _about(self, cause: str = "") -> Subject:
        return self._here._replace(cause=cause)

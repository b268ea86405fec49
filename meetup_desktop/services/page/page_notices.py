"""What the open page tells the person: restored drafts, and what other programs have done to its files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from meetup_desktop.core.errors import ChangedOnDisk
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.page.page_recovery import Recovery


class PageNotices(QObject):
    """Posts the notices, each with the one thing that can be done about it."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices

    def show_recovery(
        self, found: Recovery, discard: Callable[[], object], show_older: Callable[[], object]
    ) -> None:
        """Say that a file has changed below unsaved changes, or that older changes are kept."""
        if found.is_conflicting:
            text = self.tr(
                "The file has changed since these unsaved changes were made. Saving overwrites that change."
            )
            self._notices.show(Level.WARNING, text, self.tr("Load version from file"), discard)
        elif found.older:
            text = self.tr("Unsaved changes from before this page was last saved are kept")
            self._notices.show(Level.WARNING, text, self.tr("Show unsaved changes"), show_older)

    def show_disk_change(
        self, error: BaseException, overwrite: Callable[[], object], reload: Callable[[], object]
    ) -> None:
        """Report what happened to a file of the page."""
        if not isinstance(error, ChangedOnDisk):
            self._notices.show_error(error)
        elif error.reason == "deleted":
            self._notices.show_error(error, self.tr("Save again"), overwrite)
        else:
            self._notices.show_error(error, self.tr("Load version from file (undo restores yours)"), reload)

    def show_reloaded(self) -> None:
        """Say that the page was replaced by the version from the file."""
        self._notices.show(Level.NOTE, self.tr("Loaded the version from the file. Undo restores yours."))

"""What happens at the start with an evening that was live when the program ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.live.unfinished import UnfinishedLiveEvening
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.ui.shell.navigator import Navigator

if TYPE_CHECKING:
    from meetup_desktop.ui.shell.live_controller import LiveController

#: An evening that was never ended: notices about it end when it is resumed.
_UNFINISHED = Subject(cause="unfinished")


class ResumeController(QObject):
    """Resumes a running evening with its page and its projector, or offers to."""

    resumed = Signal()  #: the page and the projector of a running evening are open again

    def __init__(
        self,
        window: QWidget,
        live: Callable[[], LiveController],
        library: Library,
        page: OpenPage,
        navigator: Navigator,
        *,
        preferences: Preferences,
        notices: Notices,
        choose_folder: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._live, self._library, self._page, self._navigator = live, library, page, navigator
        self._preferences, self._notices, self._choose_folder = preferences, notices, choose_folder
        self._resuming = ""  # the page whose running evening is shown as soon as the page is open
        self._missing: UnfinishedLiveEvening | None = None
        page.opened.connect(self._on_page_opened)

    def start(self, found: UnfinishedLiveEvening | None, site: Path | None) -> bool:
        """Resume an evening, unless another ``site`` was asked for or a person has to be asked; whether it was."""
        if found is None:
            return False
        if found.site_root is None:
            self._missing = found
            text = self.tr("The evening of {page} is still live, but its site was not found in {folder}.")
            text = text.format(page=found.page_id, folder=found.last_root)
            self._notices.show(
                Level.WARNING, text, self.tr("Choose folder"), self._choose_folder, subject=_UNFINISHED
            )
            return False
        root, page_id = found.site_root, found.page_id
        if found.is_old:
            self._ask_about_old(found, root)
            return False
        if site is None or site.resolve() == root.resolve():
            self.resume(root, page_id)
            return True
        self._offer(root, page_id)
        return False

    def resume(self, root: Path, page_id: str) -> None:
        """Open the site, the page, the Live tab and the projector of a running evening."""
        self._resuming = page_id
        self._notices.settle(_UNFINISHED)
        self._live().resume(root, page_id)
        self._preferences.remember_page(root, page_id)
        summary = self._library.site.page(page_id) if self._library.site is not None else None
        if summary is None or self._library.root != root:
            self._library.open(root)
        elif self._navigator.is_open(summary):
            self._on_page_opened(self._page.page)
        else:
            self._navigator.open_page(summary)

    def _on_page_opened(self, page: EventPage | None) -> None:
        if page is not None and self._resuming == page.page_id:
            self._resuming = ""
            self._live().show_resumed(page)  # first: the tab shows the topics in the page's languages
            self.resumed.emit()

    def offer_moved(self, root: Path) -> None:
        """Offer to return to the evening whose site was not found at the start and is open now."""
        missing, self._missing = self._missing, None
        if missing is not None:
            self._offer(root, missing.page_id)

    def _offer(self, root: Path, page_id: str) -> None:
        text = self.tr("The evening of {page} is still live").format(page=page_id)
        proceed = partial(self.resume, root, page_id)
        self._notices.show(
            Level.WARNING, text, self.tr("Return to the evening"), proceed, subject=_UNFINISHED
        )

    def _ask_about_old(self, found: UnfinishedLiveEvening, root: Path) -> None:
        date = QLocale().toString(
            QDateTime.fromMSecsSinceEpoch(found.last_alive_ms), QLocale.FormatType.ShortFormat
        )
        text = self.tr("The evening of {page} was never ended; it was last live on {date}. Resume it?")
        self._notices.ask(
            text.format(page=found.page_id, date=date),
            self.tr("Resume"),
            partial(self.resume, root, found.page_id),
            self.tr("End evening"),
            partial(self._end, root, found.page_id),
            subject=_UNFINISHED,
        )

    def _end(self, root: Path, page_id: str) -> None:
        live = self._live()
        live.resume(root, page_id)
        live.finish()
        live.release()
        self._notices.show(Level.GOOD, self.tr("The evening of {page} was ended").format(page=page_id))

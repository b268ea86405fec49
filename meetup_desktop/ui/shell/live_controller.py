"""Connects the live evening with the window: its tabs, the projector, and resuming a running evening.

The window imports and builds it once the page is on the screen.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMainWindow

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.errors import NotErased
from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.auto_run import AutoRun
from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
from meetup_desktop.services.live.evening_transfer import EveningTransfer
from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.services.live.round_end_sound import RoundEndSound
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.screens import Screens
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.shell.evening_file_controller import EveningFileController
from meetup_desktop.ui.shell.projector_controller import ProjectorController
from meetup_desktop.ui.shell.resume_text import resume_text
from meetup_desktop.ui.widgets.language import ui_language

if TYPE_CHECKING:
    from meetup_desktop.ui.live.tab import LiveTab
    from meetup_desktop.ui.projector.miniature import ProjectorMiniature

#: What has to wait until the evening is ended.
LIVE = Subject(cause="live")


class LiveController(QObject):
    """Connects the tabs of the evening and the projector with the live session."""

    people_counted = Signal(int)  #: how many are on the list
    live_changed = Signal(bool)  #: whether the evening is live
    running_changed = Signal(str)  #: round and time of the evening that runs; empty if none does

    def __init__(
        self,
        session: LiveSession,
        people: PeopleLists,
        screens: Screens,
        *,
        sound: RoundEndSound,
        earlier: EarlierEvenings,
        transfer: EveningTransfer,
        tasks: Tasks,
        notices: Notices,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = self._session = session
        self.people, self._notices, self._preferences = people, notices, preferences
        self.earlier = earlier
        self.files = EveningFileController(transfer, session, notices, self._open_place, self)
        self._auto_run = AutoRun(session, self)
        self._auto_run.round_ended.connect(sound.play)
        earlier.changed.connect(session.set_earlier_people)
        self._screens = screens
        self._window: QMainWindow | None = None
        self._page: EventPage | None = None
        self._root: Path | None = None
        self._evening: Evening | None = None
        self._view: LiveView | None = None
        self._running_text = ""
        self.projector = ProjectorController(session, tasks, screens, self)
        self.projector.set_light_theme(preferences.projector_theme == "light")
        screens.remembered_changed.connect(self._remember_screen)
        self._session.live_changed.connect(self._on_live_changed)

    def attach_to(self, window: QMainWindow) -> None:
        """Belong to a window from now on."""
        self._window = window
        self.files.attach_to(window)
        self.projector.attach_to(window)
        self.follow_screen()

    def follow_screen(self) -> None:
        """Keep the projector off the screen of the window, once that is shown."""
        handle = self._window.windowHandle() if self._window is not None else None
        if handle is not None:
            self._screens.set_control(handle)

    def emit_state(self) -> None:
        """Emit what the evening and the projector are doing."""
        if self._evening is not None:
            self.people_counted.emit(len(self._evening.participants))
            self.live_changed.emit(self._evening.live)
        self._running_text = self._describe_running(self._view) if self._view is not None else ""
        self.running_changed.emit(self._running_text)
        self.projector.emit_description()

    @property
    def history(self) -> QUndoStack:
        """Return the undo stack of the evening."""
        return self._session.history

    def open_evening(self, page: EventPage, root: Path) -> None:
        """Open the evening of a page, unless the evening of another page is live."""
        is_other = self._page is None or self._page.page_id != page.page_id or self._root != root
        if is_other and self._session.is_live:
            return
        self._page, self._root = page, root
        if is_other:
            self._session.open(root, page.page_id)
            if self.earlier.is_due(self._session.evening) and self._erase(page.page_id):
                self.earlier.report_erased((page.page_id,))
            self.earlier.read(root, page.page_id)
        self.projector.update_event_texts(page)

    @property
    def running_page_id(self) -> str:
        """Return the page whose evening is live; empty if none is."""
        return self._page.page_id if self._page is not None and self._session.is_live else ""

    def _open_place(self) -> tuple[Path, str] | None:
        if self._page is None or self._root is None or self._session.evening is None:
            return None
        return self._root, self._page.page_id

    def release(self) -> None:
        """Close an evening that is not live, so that its page can be renamed; ``open_evening`` opens it again."""
        if not self._session.is_live:  # else it is that of another page, and goes on
            self._page = None
            self._session.close()

    def resume(self, root: Path, page_id: str) -> None:
        """Open a running evening before its page is loaded."""
        self._session.open(root, page_id)
        self.earlier.read(root, page_id)
        self._root = root

    def show_resumed(self, page: EventPage) -> None:
        """Open the projector again and show how far the resumed evening is."""
        self._page = page
        self.projector.update_event_texts(page)
        self.projector.open()
        facts = self._session.resume_facts
        if facts is not None:
            self._notices.show(Level.NOTE, resume_text(facts))

    def connect_live_tab(self, tab: LiveTab, miniature: ProjectorMiniature) -> None:
        """Let the tab that runs the evening open the projector, and show its state and picture."""
        tab.projector_requested.connect(self.projector.toggle)
        self.projector.changed.connect(tab.show_projector_state)
        self.projector.forward_keys_to(tab)
        self.projector.set_miniature(miniature)
        self.projector.emit_description()

    def close(self) -> None:
        """Close the evening; a running one can be resumed from its log."""
        self._session.close()

    def finish(self) -> None:
        """End the evening."""
        self._session.finish()

    def ask_to_erase(self) -> None:
        """Ask whether everything is to be deleted that is stored of the evening; it must not be live."""
        from meetup_desktop.ui.dialogs.erase_evening import confirm_erase

        if self._session.is_live:
            text = self.tr("Cannot erase an evening while one is live. End it first.")
            self._notices.show(Level.WARNING, text, subject=LIVE)
        elif self._page is not None and self._window is not None:
            page = self._page
            title = page.title(ui_language()) or page.page_id
            confirm_erase(self._window, title, partial(self._on_erase_agreed, page.page_id))

    def ask_for_erase_date(self) -> None:
        """Ask for the date on which everything is deleted that is stored of the evening."""
        from meetup_desktop.ui.dialogs.erase_date import EraseDateDialog

        evening = self._session.evening
        if evening is not None and self._page is not None and self._window is not None:
            title = self._page.title(ui_language()) or self._page.page_id
            tomorrow = QDate.currentDate().addDays(1)
            EraseDateDialog(
                self._window, title, evening.erase_on, tomorrow, self._session.set_erase_date
            ).open()

    def _on_erase_agreed(self, page_id: str) -> None:
        if self._erase(page_id):
            self._notices.show(Level.GOOD, self.tr("Erased the evening of {page}").format(page=page_id))

    def _erase(self, page_id: str) -> bool:
        if self._page is None or self._page.page_id != page_id or self._session.is_live:
            return False  # meanwhile, another site has been opened by a second start
        try:
            self._session.erase()
        except NotErased as error:
            self._notices.show_error(error)
            return False
        return True

    def _on_live_changed(self, view: LiveView) -> None:
        self._view = view
        text = self._describe_running(view)
        if text != self._running_text:
            self._running_text = text
            self.running_changed.emit(text)
        if view.evening is self._evening:  # only the time is another
            return
        self._evening = view.evening
        self.people_counted.emit(len(view.evening.participants))
        if not view.evening.live:
            self._notices.settle(LIVE)
        self.live_changed.emit(view.evening.live)

    def _describe_running(self, view: LiveView) -> str:
        evening = view.evening
        if not evening.live or evening.phase is Phase.FINISHED:
            return ""
        if evening.current_index is None:
            return self.tr("Evening is on")
        text = self.tr("Round {number} of {total} · {time}")
        return text.format(
            number=evening.current_index + 1, total=len(evening.rounds), time=view.clock.digits
        )

    @property
    def is_round_running(self) -> bool:
        """Return whether people are in a round now."""
        evening = self._session.evening
        return evening is not None and evening.live and evening.current_index is not None

    @property
    def running_place(self) -> tuple[Path, str] | None:
        """Return the site and the page of the evening that is live; None if none is."""
        page_id = self.running_page_id
        return (self._root, page_id) if self._root is not None and page_id else None

    def _remember_screen(self, key: str) -> None:
        self._preferences.projector_screen = key

"""Opens, closes and describes the projector window for the rest of the program.

The projector's modules are imported when somebody opens it, not at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.screens import Screens
from meetup_desktop.services.tasks import Tasks

if TYPE_CHECKING:
    from meetup_desktop.ui.projector.miniature import ProjectorMiniature
    from meetup_desktop.ui.projector.window import ProjectorWindow


_VENUE = "event.location.title"


class ProjectorController(QObject):
    """Owns the projector window and the miniature of it."""

    changed = Signal(str, bool)  #: a sentence about what it is doing; whether it is wanted

    def __init__(self, session: LiveSession, tasks: Tasks, screens: Screens, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks, self._screens = session, tasks, screens
        self._control: QWidget | None = None
        self._window: ProjectorWindow | None = None
        self._miniature: ProjectorMiniature | None = None
        self._light = False
        self._key_target: QWidget | None = None
        self._page_facts: object = None
        screens.target_changed.connect(self.emit_description)

    def attach_to(self, window: QWidget) -> None:
        """Give this window the focus back whenever the projector opens; miniature and key target were another's."""
        self._control, self._miniature, self._key_target = window, None, None

    def raise_window(self) -> None:
        """Show an open projector window above the others of its screen."""
        if self._window is not None and self._window.wanted:
            self._window.raise_()

    @property
    def window(self) -> ProjectorWindow | None:
        """Return the projector window; None until it is first opened."""
        return self._window

    def update_event_texts(self, page: EventPage) -> None:
        """Pass on the titles, dates and venues of a page to the session, if they have changed."""
        facts = tuple(
            (language, page.title(language), _page_date(page, language), page.value(_VENUE, language))
            for language in page.languages
        )
        if facts == self._page_facts:
            return
        self._page_facts = facts
        details = tuple(
            (language, _details_text(language, date, venue)) for language, _, date, venue in facts
        )
        titles = tuple((language, title) for language, title, _, _ in facts)
        self._session.set_event(EventTexts(titles, details, page.languages))

    def set_miniature(self, miniature: ProjectorMiniature) -> None:
        """Show the projector's picture in the Live tab, too."""
        self._miniature = miniature
        self.set_light_theme(self._light)

    def set_light_theme(self, is_light: bool) -> None:
        """Use the light theme (for bright rooms) or the dark one, on the projector and in the miniature."""
        self._light = is_light
        canvases = (self._miniature.canvas if self._miniature is not None else None, self._window)
        for canvas in canvases:
            if canvas is not None:
                canvas.set_light_theme(is_light)

    def forward_keys_to(self, target: QWidget) -> None:
        """Forward key presses in the projector window to a widget, so that a remote works in both windows."""
        self._key_target = target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if self._key_target is not None and pressed and not _is_closing_key(event):
            return QCoreApplication.sendEvent(self._key_target, event)
        return super().eventFilter(watched, event)

    def toggle(self) -> None:
        """Open or close the projector window."""
        if self._window is not None and self._window.wanted:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Open the projector window: full screen on a second screen, or as a window if there is only one."""
        if self._window is None:
            from meetup_desktop.ui.projector.window import ProjectorWindow

            self._window = ProjectorWindow(self._session, self._tasks, self._screens)
            self._window.wanted_changed.connect(self.emit_description)
            self._window.installEventFilter(self)
            self.set_light_theme(self._light)
        self._window.open()
        if self._control is not None:
            self._control.activateWindow()
        self.emit_description()

    def close(self) -> None:
        """Close the projector window; a running round continues."""
        if self._window is not None:
            self._window.close()
        self.emit_description()

    def emit_description(self) -> None:
        """Emit a sentence about what the projector shows."""
        wanted = self._window is not None and self._window.wanted
        target = self._screens.describe()
        if target:
            text = self.tr("Projector: {screen}").format(screen=target)
        elif self._screens.mirrored:
            text = self.tr("Projector: mirrors this screen. Choose Extend in the display settings")
        elif wanted and self._window is not None and self._window.isFullScreen():
            text = self.tr("Projector: unplugged. The picture returns when it is plugged in")
        elif wanted:
            text = self.tr("Projector: in a window, no second screen")
        else:
            text = self.tr("Projector: no second screen")
        self.changed.emit(text, wanted)


def _is_closing_key(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11)


def _page_date(page: EventPage, language: str) -> str:
    return page.shared_value("date") or page.value("date", language)


def _details_text(language: str, date: str, venue: str) -> str:
    when = read_any_date(date)
    if when is None:
        return venue
    day = QLocale(language.replace("-", "_")).toString(when.date(), "d MMMM yyyy")  # type: ignore[call-overload]
    return " · ".join(filter(None, (str(day), venue)))

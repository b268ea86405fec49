"""The way to the projector's window: opened, closed and described for the rest of the window.

The projector's modules are imported when somebody opens it or looks at the miniature, not at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.dates import read_moment
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.live.slides import Heading
from meetup_desktop.services.live.live_session import LiveSession
from meetup_desktop.services.screens import Screens

if TYPE_CHECKING:
    from meetup_desktop.ui.projector.miniature import ProjectorMiniature
    from meetup_desktop.ui.projector.window import ProjectorWindow


class ProjectorDoor(QObject):
    """Owns the one projector window."""

    changed = Signal(str, bool)  #: what it is doing, in words; whether it is wanted

    def __init__(self, session: LiveSession, screens: Screens, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._screens, self._control = session, screens, window
        self._window: ProjectorWindow | None = None
        self._miniature: ProjectorMiniature | None = None
        self._light = False
        self._keys: QWidget | None = None
        screens.target_changed.connect(self.describe)

    @property
    def window(self) -> ProjectorWindow | None:
        """The window, once it has been opened."""
        return self._window

    def show_page(self, page: EventPage) -> None:
        """Tell the projector the event's titles and facts."""
        languages = page.languages[:2]
        details = tuple((language, _facts(page, language)) for language in languages)
        titles = tuple((language, page.title(language)) for language in languages)
        self._session.set_heading(Heading(titles, details, languages))

    def miniature(self) -> QWidget:
        """A true miniature of what the room sees."""
        from meetup_desktop.ui.projector.miniature import ProjectorMiniature

        self._miniature = ProjectorMiniature(self._session)
        self.use_light(self._light)
        return self._miniature

    def use_light(self, light: bool) -> None:
        """Light for bright rooms, dark for others; both pictures of the slide change."""
        self._light = light
        canvases = (self._miniature.canvas if self._miniature is not None else None, self._window)
        for canvas in canvases:
            if canvas is not None:
                canvas.use_light(light)

    def send_keys_to(self, desk: QWidget) -> None:
        """A remote's keys reach the desk of the evening whichever of the two windows has the focus."""
        self._keys = desk

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if self._keys is not None and pressed and not _closes(event):
            return QCoreApplication.sendEvent(self._keys, event)
        return super().eventFilter(watched, event)

    def toggle(self) -> None:
        """Open it, or close it."""
        if self._window is not None and self._window.wanted:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Full screen on the second screen; a window when there is only one."""
        if self._window is None:
            from meetup_desktop.ui.projector.window import ProjectorWindow

            self._window = ProjectorWindow(self._session, self._screens)
            self._window.wanted_changed.connect(self.describe)
            self._window.installEventFilter(self)
            self.use_light(self._light)
        self._window.open()
        self._control.activateWindow()
        self.describe()

    def close(self) -> None:
        """Close it; the round goes on."""
        if self._window is not None:
            self._window.close()
        self.describe()

    def describe(self) -> None:
        """Say what the projector is doing."""
        wanted = self._window is not None and self._window.wanted
        target = self._screens.describe()
        if target:
            words = self.tr("Projector: {screen}").format(screen=target)
        elif self._screens.mirrored:
            words = self.tr(
                "Projector: it mirrors this screen; choose Extend in the system's display settings"
            )
        elif wanted and self._window is not None and self._window.isFullScreen():
            words = self.tr("Projector: unplugged; the picture returns by itself")
        elif wanted:
            words = self.tr("Projector: in a window, no second screen")
        else:
            words = self.tr("Projector: no second screen")
        self.changed.emit(words, wanted)


def _closes(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11)


def _facts(page: EventPage, language: str) -> str:
    place = page.value("event.location.title", language)
    text = page.shared_value("date") or page.value("date", language)
    when = read_moment(text)
    if when is None:
        return place
    day = QLocale(language.replace("-", "_")).toString(when.date(), "d MMMM yyyy")  # type: ignore[call-overload]
    return " · ".join(filter(None, (str(day), place)))

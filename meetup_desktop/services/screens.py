"""Which screen is the projector's, through every plugging in and pulling out.

The target is a screen that does not hold the control window; it is remembered by manufacturer, model and serial
number, then by name, never by index or geometry.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

#: A plug shakes: several signals within this time are one change.
_DEBOUNCE_MS = 500
#: Five fast re-plugs raised no Qt signal at all (X11, measured), so a timer compares as well.
_WATCH_MS = 1000


class Screens(QObject):
    """Watches the screens; ``target`` is the projector's, or None."""

    target_changed = Signal(object)  #: QScreen, or None
    target_leaving = Signal(
        object
    )  #: QScreen about to go; hide at once, Qt would move the window to the laptop
    remembered_changed = Signal(str)  #: the key to hand to the constructor next time

    def __init__(self, remembered: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._control: QWindow | None = None
        self._target: QScreen | None = None
        self._seen: tuple[object, ...] = ()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(self.update_target)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._on_timeout)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._on_screens_changed)
            application.screenRemoved.connect(self._on_screen_removed)
            application.primaryScreenChanged.connect(self._on_screens_changed)
        self.update_target()

    @property
    def target(self) -> QScreen | None:
        """The projector's screen; None when there is only the laptop's, or a mirror of it."""
        return self._target

    @property
    def control_screen(self) -> QScreen:
        """The screen that holds the control window."""
        if self._control is not None:
            return self._control.screen()
        return QGuiApplication.primaryScreen()

    @property
    def control(self) -> QWindow | None:
        """The control window, once it is named."""
        return self._control

    @property
    def control_frame(self) -> QRect:
        """Where the control window is; empty while none is named or it is hidden."""
        if self._control is None or not self._control.isVisible():
            return QRect()
        return self._control.frameGeometry()

    @property
    def mirrored(self) -> bool:
        """Whether a second screen is there but shows the same as the first."""
        return self._target is None and any(
            one is not self.control_screen and one.geometry() == self.control_screen.geometry()
            for one in QGuiApplication.screens()
        )

    def set_control(self, window: QWindow) -> None:
        """Name the control window; its screen is never the target."""
        self._control = window
        window.screenChanged.connect(self._on_screens_changed)
        self.update_target()

    def watch(self, on: bool) -> None:
        """Compare once a second as well; needed only while the projector is wanted."""
        (self._watch.start if on else self._watch.stop)()

    def describe(self) -> str:
        """Return a description such as ``EPSON, 1920 x 1080``; empty without a target."""
        target = self._target
        if target is None:
            return ""
        size = target.size() * target.devicePixelRatio()
        name = target.manufacturer() or target.model() or target.name()
        return f"{name}, {size.width()} x {size.height()}"

    @Slot()
    def update_target(self) -> None:
        """Compare the wanted target with the actual one; emit what has changed."""
        self._debounce.stop()
        self._seen = _screen_facts()
        target = self._choose_target()
        if target is not self._target:
            self._target = target
            if target is not None and screen_key(target) != self._remembered:
                self._remembered = screen_key(target)
                self.remembered_changed.emit(self._remembered)
            self.target_changed.emit(target)

    def _choose_target(self) -> QScreen | None:
        control = self.control_screen
        others = [
            screen
            for screen in QGuiApplication.screens()
            if screen is not control and not screen.geometry().intersects(control.geometry())
        ]
        known = [screen for screen in others if screen_key(screen) == self._remembered]
        return next(iter(known or others), None)

    @Slot()
    def _on_screens_changed(self) -> None:
        self._debounce.start()

    @Slot(QScreen)
    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen is self._target:
            self._target = None
            self.target_leaving.emit(screen)
            self.target_changed.emit(None)
        self._debounce.start()

    @Slot()
    def _on_timeout(self) -> None:
        if not self._debounce.isActive() and _screen_facts() != self._seen:
            self.update_target()


def screen_key(screen: QScreen) -> str:
    """Return what a screen is known by from one evening to the next."""
    facts = (screen.manufacturer(), screen.model(), screen.serialNumber())
    return " ".join(facts).strip() or screen.name()


def _screen_facts() -> tuple[object, ...]:
    return tuple(
        (screen.name(), screen_key(screen), screen.geometry().getRect())
        for screen in QGuiApplication.screens()
    )

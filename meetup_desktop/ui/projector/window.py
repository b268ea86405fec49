"""The second window: full screen on the projector, or a preview while there is none. No controls on it.

It is *wanted* from ``open`` until somebody closes it. Pulling the cable out hides it, plugging in brings it back;
the round goes on either way, because nothing of the evening lives here.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QScreen, QShowEvent, QWindow

from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.screens import Screens
from meetup_desktop.ui.projector.canvas import SlideCanvas

_PREVIEW = (960, 540)
CLOSING_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
_SMALLEST = (320, 180)
_EDGE = 24
_POINTER_MS = 2000


class ProjectorWindow(SlideCanvas):
    """Shows the slide to the room."""

    wanted_changed = Signal(bool)  #: whether somebody wants it, seen or not

    def __init__(self, session: LiveSession, screens: Screens) -> None:
        super().__init__(session)
        self._screens = screens
        self._wanted = False
        self._preview_area = QRect()
        self.setWindowTitle(self.tr("Projector"))
        self.setAccessibleName(self.tr("Projector"))
        self.setWindowIcon(QGuiApplication.windowIcon())
        # The control window quits the program, this one does not keep it alive.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        # The keys, and the menus' shortcuts, stay with the control window.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(*_SMALLEST)
        self.setMouseTracking(True)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(_POINTER_MS)
        self._pointer.timeout.connect(self._hide_pointer)
        screens.target_leaving.connect(self._on_target_leaving)
        screens.target_changed.connect(self._on_target_changed)

    @property
    def wanted(self) -> bool:
        """Whether somebody wants it, even if no projector is plugged in just now."""
        return self._wanted

    @Slot()
    def open(self) -> None:
        """Show it: full screen on the second screen, as a window where there is only one."""
        self._screens.update_target()
        self._set_wanted(True)
        target = self._screens.target
        if target is not None:
            self._fill(target)
        else:
            self._preview()

    def showEvent(self, event: QShowEvent) -> None:
        """The pointer goes away by itself in full screen."""
        super().showEvent(event)
        self._pointer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by a person: not wanted any more."""
        if self.isVisible() and not self.isFullScreen():
            self._preview_area = self.geometry()
        self._pointer.stop()
        super().closeEvent(event)
        self._set_wanted(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, and so does the key that opened it."""
        if event.key() in CLOSING_KEYS:
            self.close()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer while it moves."""
        self.unsetCursor()
        self._pointer.start()
        super().mouseMoveEvent(event)

    def _set_wanted(self, wanted: bool) -> None:
        self._screens.watch(wanted)
        if wanted != self._wanted:
            self._wanted = wanted
            self.wanted_changed.emit(wanted)

    @Slot()
    def _hide_pointer(self) -> None:
        if self.isFullScreen():
            self.setCursor(Qt.CursorShape.BlankCursor)

    @Slot(object)
    def _on_target_leaving(self, _screen: QScreen) -> None:
        # Still inside screenRemoved: a moment later Qt has moved the full-screen window over the laptop.
        self.hide()

    @Slot(object)
    def _on_target_changed(self, target: QScreen | None) -> None:
        """Follow the projector. Pulled out, it stays away: a window popping up would cover the controls."""
        if not self._wanted:
            return
        if target is not None:
            self._fill(target)
        elif self.isFullScreen():
            self.hide()

    def _fill(self, target: QScreen) -> None:
        if self.isFullScreen() and self.isVisible() and self.geometry() == target.geometry():
            return
        if self.isVisible() and not self.isFullScreen():
            self._preview_area = self.geometry()
        self.hide()
        self._keep_above(None)
        self.setScreen(target)
        self.setGeometry(target.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # showFullScreen would take the keys from the control window

    def _preview(self) -> None:
        """A window on the laptop's screen, beside the controls or small over the list of pages."""
        screen = self._screens.control_screen
        room = screen.availableGeometry()
        known = self._preview_area.isValid() and room.contains(self._preview_area)
        area = self._preview_area if known else preview_place(room, self._screens.control_frame)
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self._keep_above(self._screens.control)
        self.setScreen(screen)
        self.unsetCursor()
        self.setGeometry(area)
        self.show()

    def _keep_above(self, control: QWindow | None) -> None:
        """Above the controls: maximized, they would hide the preview as soon as they are clicked."""
        # X11 keeps only a dialog above its owner; a dialog cannot be full screen on macOS.
        self.setWindowFlags(Qt.WindowType.Window if control is None else Qt.WindowType.Dialog)
        self.winId()  # makes the window system's window
        self.windowHandle().setTransientParent(control)  # type: ignore[arg-type]  # None is meant to be taken


def preview_place(room: QRect, controls: QRect) -> QRect:
    """A 16:9 place clear of the controls; a small one over the list of pages where they fill the screen."""
    for width in (_PREVIEW[0], _PREVIEW[0] * 3 // 4, _PREVIEW[0] // 2):
        height = width * _PREVIEW[1] // _PREVIEW[0]
        left, right = room.left() + _EDGE, room.right() - width - _EDGE
        top, bottom = room.top() + 2 * _EDGE, room.bottom() - height - _EDGE
        for x, y in ((right, bottom), (right, top), (left, bottom), (left, top)):
            place = QRect(x, y, width, height)
            if room.contains(place) and not place.intersects(controls):
                return place
    width = min(max(room.width() // 4, _SMALLEST[0]), _PREVIEW[0] // 2)
    height = width * _PREVIEW[1] // _PREVIEW[0]
    # Above the evening's row of keys.
    return QRect(room.left() + _EDGE, room.bottom() - height - 5 * _EDGE, width, height)

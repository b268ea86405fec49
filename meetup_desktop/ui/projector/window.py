"""The projector window: full screen on the second screen, or a preview if there is only one. It has no controls.

It is *wanted* from ``open`` until somebody closes it. Pulling the cable out hides it, plugging in brings it back;
the round goes on either way, because nothing of the evening lives here.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QScreen, QShowEvent, QWindow

from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.screens import Screens
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.projector.canvas import SlideCanvas

_PREVIEW = (960, 540)
CLOSING_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
_SMALLEST = (320, 180)
_EDGE = 24
_POINTER_MS = 2000


class ProjectorWindow(SlideCanvas):
    """Shows the slides to the room."""

    wanted_changed = Signal(bool)  #: whether somebody wants it, seen or not

    def __init__(self, session: LiveSession, tasks: Tasks, screens: Screens) -> None:
        super().__init__(session, tasks)
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
        """Return whether the window is open for the user, even if no projector is plugged in at the moment."""
        return self._wanted

    @Slot()
    def open(self) -> None:
        """Show the window: full screen on a second screen, or as a preview if there is only one."""
        self._screens.update_target()
        self._set_wanted(True)
        target = self._screens.target
        if target is not None:
            self._show_full_screen(target)
        else:
            self._show_preview()

    def showEvent(self, event: QShowEvent) -> None:
        """Start the timer that hides the pointer in full screen."""
        super().showEvent(event)
        self._pointer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember that the user closed the window."""
        if self.isVisible() and not self.isFullScreen():
            self._preview_area = self.geometry()
        self._pointer.stop()
        super().closeEvent(event)
        self._set_wanted(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the window on Escape or F11."""
        if event.key() in CLOSING_KEYS:
            self.close()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer while it moves."""
        self.unsetCursor()
        self._pointer.start()
        super().mouseMoveEvent(event)

    def _set_wanted(self, is_wanted: bool) -> None:
        self._screens.watch(is_wanted)
        if is_wanted != self._wanted:
            self._wanted = is_wanted
            self.wanted_changed.emit(is_wanted)

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
        """Move to the projector; when it is unplugged, hide: a window popping up would cover the controls."""
        if not self._wanted:
            return
        if target is not None:
            self._show_full_screen(target)
        elif self.isFullScreen():
            self.hide()

    def _show_full_screen(self, target: QScreen) -> None:
        if self.isFullScreen() and self.isVisible() and self.geometry() == target.geometry():
            return
        if self.isVisible() and not self.isFullScreen():
            self._preview_area = self.geometry()
        self.hide()
        self._set_owner_window(None)
        self.setScreen(target)
        self.setGeometry(target.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # showFullScreen would take the keys from the control window

    def _show_preview(self) -> None:
        """Show the window on the laptop's screen, beside the main window or small over the list of pages."""
        screen = self._screens.control_screen
        room = screen.availableGeometry()
        known = self._preview_area.isValid() and room.contains(self._preview_area)
        area = self._preview_area if known else preview_rect(room, self._screens.control_frame)
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self._set_owner_window(self._screens.control)
        self.setScreen(screen)
        self.unsetCursor()
        self.setGeometry(area)
        self.show()

    def _set_owner_window(self, owner: QWindow | None) -> None:
        """Keep the preview above its owner, which would hide it when clicked while maximized; None for no owner."""
        # X11 keeps only a dialog above its owner; a dialog cannot be full screen on macOS.
        self.setWindowFlags(Qt.WindowType.Window if owner is None else Qt.WindowType.Dialog)
        self.winId()  # makes the window system's window
        self.windowHandle().setTransientParent(owner)  # type: ignore[arg-type]  # None is meant to be taken


def preview_rect(room: QRect, controls: QRect) -> QRect:
    """Return a 16:9 rectangle beside ``controls``, or a small one over the list of pages if they fill the screen."""
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

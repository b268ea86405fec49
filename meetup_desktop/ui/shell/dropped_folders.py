"""Opens a folder that is dropped anywhere on the window as a site."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QFileInfo, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from meetup_desktop.services.notices import Level, Notices


class DroppedFolders(QObject):
    """Takes folders before any field does, and files that no field or list takes."""

    folder_dropped = Signal(str)  #: the folder

    def __init__(self, window: QMainWindow, notices: Notices) -> None:
        super().__init__(window)
        self._window, self._notices = window, notices
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged from a file manager."""
        if event.type() == QEvent.Type.Show and watched is self._window:
            self._window.windowHandle().installEventFilter(
                self
            )  # a field would take the folder's name as text
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            path = _dropped_path(event)
            if path and (watched is self._window or QFileInfo(path).isDir()):
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._open(path)
                return True
        return super().eventFilter(watched, event)

    def _open(self, path: str) -> None:
        if QFileInfo(path).isDir():
            self.folder_dropped.emit(path)
            return
        text = self.tr("{file} is a file. Drop the folder of a site to open it.")
        self._notices.show(Level.NOTE, text.format(file=QFileInfo(path).fileName()))


def _dropped_path(event: QDropEvent) -> str:
    """Return the first file or folder; empty for other things."""
    urls = event.mimeData().urls()
    return next((url.toLocalFile() for url in urls if url.isLocalFile()), "")

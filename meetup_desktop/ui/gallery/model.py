"""The pictures of the open page as a list model; a picture whose file is not there says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from meetup_desktop.core.content.picture_rows import PictureRow

ROW = Qt.ItemDataRole.UserRole + 1
IMAGE = Qt.ItemDataRole.UserRole + 2
STATE = Qt.ItemDataRole.UserRole + 3
LOADING, SHOWN, MISSING, BROKEN = "loading", "shown", "file not found", "broken"

Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractListModel):
    """One row a picture. ``find`` tells where a row's file is, ``request`` asks for its picture."""

    def __init__(
        self, find: Callable[[PictureRow], Any], request: Callable[[Any], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._find, self._request = find, request
        self._rows: tuple[PictureRow, ...] = ()
        self._paths: list[Any] = []
        self._images: dict[Any, QImage | None] = {}

    def show_rows(self, rows: tuple[PictureRow, ...]) -> None:
        """Show other rows; the same pictures with other descriptions stay where they are."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._paths = [self._find(row) for row in rows]
        known = set(self._paths)
        self._images = {path: image for path, image in self._images.items() if path in known}
        self.endResetModel()

    def clear_images(self) -> None:
        """Look for every file anew at the next ``show_rows``."""
        self.beginResetModel()
        self._rows, self._paths, self._images = (), [], {}
        self.endResetModel()

    def set_image(self, path: Any, image: QImage | None) -> None:
        """A picture has arrived, or cannot be read (None)."""
        self._images[path] = image
        for row, other in enumerate(self._paths):
            if other == path:
                self.dataChanged.emit(self.index(row), self.index(row))

    def path(self, row: int) -> Any:
        """Return where the row's file is; None when it is not there."""
        return self._paths[row] if 0 <= row < len(self._paths) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        answers: Mapping[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.original,
            Qt.ItemDataRole.ToolTipRole: lambda: self._description(index.row()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._description(index.row()),
            ROW: lambda: row,
            STATE: lambda: self.state(index.row()),
            IMAGE: lambda: self._image(index.row()),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def state(self, row: int) -> str:
        """``loading``, ``shown``, ``missing`` or ``broken``."""
        path = self._paths[row]
        if path is None:
            return MISSING
        if path not in self._images:
            return LOADING
        return SHOWN if self._images[path] is not None else BROKEN

    def _image(self, row: int) -> QImage | None:
        path = self._paths[row]
        if path is None:
            return None
        if path not in self._images:
            self._request(path)
        return self._images.get(path)

    def _description(self, row: int) -> str:
        name = self._rows[row].original
        texts = {
            MISSING: self.tr("{name}: file not found"),
            BROKEN: self.tr("{name}: cannot be displayed"),
        }
        return texts.get(self.state(row), "{name}").format(name=name)

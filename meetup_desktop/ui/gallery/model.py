"""The pictures of the open page as a list model, with the state of each file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from meetup_desktop.core.content.picture_rows import PictureRow
from meetup_desktop.core.display_text import show_directions

ROW = Qt.ItemDataRole.UserRole + 1
IMAGE = Qt.ItemDataRole.UserRole + 2
STATE = Qt.ItemDataRole.UserRole + 3
LOADING, SHOWN, MISSING, BROKEN = "loading", "shown", "file not found", "broken"

Index = QModelIndex | QPersistentModelIndex


class PictureModel(QAbstractListModel):
    """One row for each picture. ``find_path`` returns the file of a row, ``request_image`` starts loading a file."""

    def __init__(
        self, find_path: Callable[[PictureRow], Any], request_image: Callable[[Any], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._find_path, self._request_image = find_path, request_image
        self._rows: tuple[PictureRow, ...] = ()
        self._paths: list[Any] = []
        self._images: dict[Any, QImage | None] = {}

    def show_rows(self, rows: tuple[PictureRow, ...]) -> None:
        """Show other rows; if only descriptions differ, the model is not reset."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._paths = [self._find_path(row) for row in rows]
        known = set(self._paths)
        self._images = {path: image for path, image in self._images.items() if path in known}
        self.endResetModel()

    def clear_images(self) -> None:
        """Forget rows, files and images, so that the next ``show_rows`` finds all files again."""
        self.beginResetModel()
        self._rows, self._paths, self._images = (), [], {}
        self.endResetModel()

    def set_image(self, path: Any, image: QImage | None) -> None:
        """Store the loaded image of a file; None if it cannot be read."""
        self._images[path] = image
        for row, other in enumerate(self._paths):
            if other == path:
                self.dataChanged.emit(self.index(row), self.index(row))

    def picture_path(self, row: int) -> Any:
        """Return the file of a row; None if it was not found."""
        return self._paths[row] if 0 <= row < len(self._paths) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        answers: Mapping[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: show_directions(row.original),
            Qt.ItemDataRole.ToolTipRole: lambda: self._row_description(index.row()),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._row_description(index.row()),
            ROW: lambda: row,
            STATE: lambda: self.state(index.row()),
            IMAGE: lambda: self._image_or_request(index.row()),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def state(self, row: int) -> str:
        """Return ``LOADING``, ``SHOWN``, ``MISSING`` or ``BROKEN``."""
        path = self._paths[row]
        if path is None:
            return MISSING
        if path not in self._images:
            return LOADING
        return SHOWN if self._images[path] is not None else BROKEN

    def _image_or_request(self, row: int) -> QImage | None:
        path = self._paths[row]
        if path is None:
            return None
        if path not in self._images:
            self._request_image(path)
        return self._images.get(path)

    def _row_description(self, row: int) -> str:
        name = self._rows[row].original
        texts = {
            MISSING: self.tr("{name}: file not found"),
            BROKEN: self.tr("{name}: cannot be displayed"),
        }
        return texts.get(self.state(row), "{name}").format(name=name)

"""Pictures for the windows: decoded off the GUI thread, the recent ones kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from meetup_desktop.core.errors import PictureError
from meetup_desktop.services.tasks import Pool, Tasks

#: Some 300 tiles of 240 px; a laptop of 8 GB does not notice.
CACHE_BYTES = 64_000_000

_Key = tuple[Path, int]


class PictureCache(QObject):
    """Answers each request once with ``ready``; at once when the picture is at hand."""

    ready = Signal(object, int, object)  #: Path, edge_px and the QImage, or None when the file is no picture

    def __init__(self, tasks: Tasks, parent: QObject | None = None, cache_bytes: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._cache_bytes = cache_bytes
        self._used_bytes = 0
        self._images: OrderedDict[_Key, QImage | None] = OrderedDict()
        self._pending: set[_Key] = set()

    def request(self, path: Path, edge_px: int) -> None:
        """Ask for the picture fitted into a square, upright."""
        key = (path, edge_px)
        if key in self._images:
            self._images.move_to_end(key)
            self.ready.emit(path, edge_px, self._images[key])
        elif key not in self._pending:
            self._pending.add(key)
            task = self._tasks.run(
                _decode, path, edge_px, done=partial(self._on_decoded, key), pool=Pool.PICTURES
            )
            task.finished.connect(partial(self._pending.discard, key))  # also when it failed or was cancelled

    def _on_decoded(self, key: _Key, image: QImage | None) -> None:
        self._images[key] = image
        self._used_bytes += _image_size_bytes(image)
        while self._used_bytes > self._cache_bytes and len(self._images) > 1:
            self._remove_from_cache(next(iter(self._images)))
        self.ready.emit(*key, image)

    def _remove_from_cache(self, key: _Key) -> None:
        self._used_bytes -= _image_size_bytes(self._images.pop(key))


def _image_size_bytes(image: QImage | None) -> int:
    return int(image.sizeInBytes()) if image is not None else 0


def _decode(path: Path, edge_px: int) -> QImage | None:
    from meetup_desktop.adapters.images import pictures

    try:
        image = QImage.fromData(pictures.thumbnail_bytes(path, edge_px))
    except PictureError:
        return None
    return None if image.isNull() else image

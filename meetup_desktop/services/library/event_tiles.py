"""The small pictures of events in the list, found and decoded off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from meetup_desktop.adapters.site.page_storage import find_picture
from meetup_desktop.core.content.site.profiles import Profile
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.errors import PictureError
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.tasks import Pool, Tasks

_DELAY_MS = 300  # the page that was open last comes first, and so do rows that are scrolled into view
_EDGE_PX = 144  # twice the tile of a screen at 200 %, as only the middle of a wide picture is shown


class EventTiles(QObject):
    """Answers each request with ``ready``; not at all when there is no picture that can be read."""

    ready = Signal(str, object)  #: identifier of the page, QImage

    def __init__(self, tasks: Tasks, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._library = tasks, library
        self._wanted: list[tuple[Path, Profile, PageSummary]] = []
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self._read_wanted)

    def request(self, page: PageSummary) -> None:
        """Ask for the picture of a page of the open site."""
        root, site = self._library.root, self._library.site
        if root is not None and site is not None:
            self._wanted.append((root, site.layout, page))
            self._timer.start()

    @Slot()
    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, []
        for root, layout, page in wanted:
            if root == self._library.root:
                done = partial(self._on_read, root, page.page_id)
                self._tasks.run(_read_tile, root, layout, page.picture, done=done, pool=Pool.PICTURES)

    def _on_read(self, root: Path, page_id: str, image: QImage | None) -> None:
        if image is not None and root == self._library.root:
            self.ready.emit(page_id, image)


def _read_tile(root: Path, layout: Profile, picture: tuple[str, str]) -> QImage | None:
    from meetup_desktop.adapters.images import pictures

    path = find_picture(root, layout, *picture)
    if path is None:
        return None
    try:
        image = QImage.fromData(pictures.thumbnail_bytes(path, _EDGE_PX))
    except PictureError:
        return None
    return None if image.isNull() else image

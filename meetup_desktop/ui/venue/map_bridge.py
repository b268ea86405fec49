"""The object behind the web channel: all that the map page may call."""

from PySide6.QtCore import QObject, Signal, Slot

from meetup_desktop.core.content.venue import Coordinates

KINDS = frozenset({"preview", "click", "drag", "key"})


class MapBridge(QObject):
    """Validates what the map page reports before it emits it."""

    started = Signal()  #: the page can receive commands
    moved = Signal(
        str, object, int
    )  #: kind (preview, click, drag, key), Coordinates, the page's sequence number

    @Slot()
    def page_ready(self) -> None:
        """Report that the page is loaded and listens."""
        self.started.emit()

    @Slot(str, float, float, int, int)
    def pin_moved(self, kind: str, latitude_deg: float, longitude_deg: float, _zoom: int, seq: int) -> None:
        """Report that the pin was moved; coordinates outside their ranges are ignored."""
        if kind not in KINDS:
            return
        try:
            # As the file will hold it, so that what comes back is what was sent.
            coordinates = Coordinates(round(latitude_deg, 6), round(longitude_deg, 6))
        except ValueError:
            return
        self.moved.emit(kind, coordinates, seq)

"""Search of towns by name, in either script and offline; results are shown as the user types.

Coordinates and links of maps that are pasted here are offered, too.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from meetup_desktop.core.content.pasted_venue.result import PastedVenue, PasteProblem
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.services.map.venue_map import NamedPlace, VenueMap
from meetup_desktop.ui.venue.paste_offers import PasteOffers
from meetup_desktop.ui.widgets.controls import card, column, label
from meetup_desktop.ui.widgets.line_edit import LineEdit, add_clear_button
from meetup_desktop.ui.widgets.theme import Space, TextRole

_LIMIT = 6
_PLACE = Qt.ItemDataRole.UserRole


class PlaceSearch(QWidget):
    """A search field with a list of results below it."""

    chosen = Signal(object)  #: Coordinates

    def __init__(self, venue_map: VenueMap) -> None:
        super().__init__()
        self._venue_map = venue_map
        self._language = QLocale().name()
        caption = label(self.tr("Find a town"), TextRole.CAPTION, "muted")
        self.line = LineEdit(self.tr("Find a town"), self.tr("Belgrade, Белград…"))
        add_clear_button(self.line)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self._choose_current_place)
        caption.setBuddy(self.line)
        self.answers = QListWidget()
        self.answers.setAccessibleName(self.tr("Towns found"))
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.itemActivated.connect(self._on_place_chosen)
        self.answers.itemClicked.connect(self._on_place_chosen)
        self._none = label(self.tr("No matching towns"), TextRole.CAPTION, "muted", wrap=True)
        self._frame = card()
        column(self.answers, margin=Space.XS, owner=self._frame)
        for widget in (self._frame, self._none):
            widget.hide()
        self.offers = PasteOffers()
        self.offers.chosen.connect(self._choose)
        self._keys = _ResultKeysFilter(self)
        self.line.installEventFilter(self._keys)
        column(caption, self.line, self._frame, self._none, self.offers, spacing=Space.XS, owner=self)

    def _on_text_changed(self, text: str) -> None:
        places = self._venue_map.find(text, _LIMIT) if text.strip() else ()
        self.answers.clear()
        for place in places:
            item = QListWidgetItem(self._place_text(place))
            item.setData(_PLACE, place)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, Space.XL + Space.XS))
            self.answers.addItem(item)
        self._frame.setVisible(bool(places))
        found = self._read_pasted(text) if text.strip() and not places else None
        self.offers.show_result(found, offers_pin=True)
        self._none.setVisible(bool(text.strip()) and not places and found is None)
        if places:
            self.answers.setFixedHeight(self.answers.sizeHintForRow(0) * len(places))
            self.answers.setCurrentRow(0)

    def _read_pasted(self, text: str) -> PastedVenue | None:
        """Return the points of a text that is no name; None for a name."""
        found = self._venue_map.read_pasted(text)
        return found if found.problem is not PasteProblem.NOTHING else None

    def _place_text(self, place: NamedPlace) -> str:
        name, other = place.names(self._language)
        country = place.country  # Qt knows countries' names in English alone
        if QLocale().language() == QLocale.Language.English:
            country = QLocale.territoryToString(QLocale.codeToTerritory(country))
        return " · ".join(part for part in (name, other, country) if part)

    def _choose_current_place(self) -> None:
        item = self.answers.currentItem()
        if item is not None:
            self._on_place_chosen(item)
        elif self.offers.buttons:
            self.offers.buttons[0].click()

    def _on_place_chosen(self, item: QListWidgetItem) -> None:
        self._choose(item.data(_PLACE).coordinates)

    def _choose(self, point: Coordinates) -> None:
        # Cleared first: the answers vanish before the map moves.
        self.line.clear()
        self.chosen.emit(point)

    def move_selection(self, steps: int) -> None:
        """Select the result that many steps further down, wrapping around."""
        count = self.answers.count()
        if count:
            self.answers.setCurrentRow((self.answers.currentRow() + steps) % count)


class _ResultKeysFilter(QObject):
    """An event filter for the search field: Up and Down select a result, Escape clears the field."""

    def __init__(self, search: PlaceSearch) -> None:
        super().__init__(search)
        self._on_text_changed = search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._on_text_changed.move_selection(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape and self._on_text_changed.line.text():
                self._on_text_changed.line.clear()
                return True
        return False

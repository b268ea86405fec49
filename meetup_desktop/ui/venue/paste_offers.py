"""What a pasted text means for the venue, in a sentence, with buttons for the points it may mean."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetup_desktop.core.content.pasted_venue.result import PastedKind, PastedVenue, PasteProblem
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.ui.widgets.controls import Button, StateMark, button, column
from meetup_desktop.ui.widgets.theme import Space


class PasteOffers(QWidget):
    """Shows a sentence about a pasted text, and one button for each point that is offered."""

    chosen = Signal(object)  #: Coordinates

    def __init__(self) -> None:
        super().__init__()
        self.message = StateMark("note", "")
        self.buttons: list[Button] = []
        self._buttons = QVBoxLayout()
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(Space.XS)
        column(self.message, spacing=Space.S, owner=self).addLayout(self._buttons)
        self.hide()

    def show_result(self, found: PastedVenue | None, *, offers_pin: bool = False) -> None:
        """Show what was found; nothing for None, and a pin, which needs no question, only with ``offers_pin``."""
        for old in self.buttons:
            self._buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        is_shown = found is not None and (found.kind is not PastedKind.PIN or offers_pin)
        if found is not None and is_shown:
            state = "warning" if found.kind in (PastedKind.ASK, PastedKind.SWAPPED) else "note"
            self.message.show_state(state, self._sentence(found))
            for number, point in enumerate(found.candidates):
                self._add_button(self._button_text(found, number), point)
        self.setVisible(is_shown)

    def _add_button(self, text: str, point: Coordinates) -> None:
        made = button(text)
        made.clicked.connect(partial(self._on_clicked, point))
        self.buttons.append(made)
        self._buttons.addWidget(made)

    def _on_clicked(self, point: Coordinates) -> None:
        self.chosen.emit(point)

    def _button_text(self, found: PastedVenue, number: int) -> str:
        if found.kind is PastedKind.CENTRE:
            return self.tr("Use the map’s centre")
        text = found.candidates[number].short_text()
        if found.kind is PastedKind.PIN:
            return self.tr("Use {coordinates}").format(coordinates=text)
        if number:
            return self.tr("Use {coordinates} as pasted").format(coordinates=text)
        return self.tr("Did you mean {coordinates}?").format(coordinates=text)

    def _sentence(self, found: PastedVenue) -> str:
        if found.kind is PastedKind.PIN:
            return self.tr("This text contains coordinates.")
        if found.kind is PastedKind.CENTRE:
            text = self.tr("This link has no pin. The centre of its map is {coordinates}.")
            return text.format(coordinates=found.candidates[0].short_text())
        if found.kind is PastedKind.SWAPPED:
            return self.tr("Latitude and longitude look exchanged.")
        if found.kind is PastedKind.ASK:
            return self.tr(
                "This may be something other than coordinates. "
                "Enter both with decimals, such as 44.81, 20.46."
            )
        return self._problem_text(found.problem)

    def _problem_text(self, problem: PasteProblem | None) -> str:
        texts = {
            PasteProblem.ONE_NUMBER: self.tr("This is one number. Enter latitude and longitude."),
            PasteProblem.OFF_EARTH: self.tr(
                "This point is not on the Earth. Latitude goes from −90 to 90, longitude from −180 to 180."
            ),
            PasteProblem.SHORT_LINK: self.tr(
                "A short link does not contain its point. Open it in a browser and copy the full address."
            ),
            PasteProblem.LINK_WITHOUT_POINT: self.tr(
                "No coordinates found in this link. Place a pin on that map and copy the link again."
            ),
            PasteProblem.UNKNOWN_TOWN: self.tr(
                "This plus code is short. Add its town, such as RF6C+2X Belgrade, or copy the full code."
            ),
        }
        nothing = self.tr("No coordinates found in this text. Enter them such as 44.81, 20.46.")
        return texts.get(problem, nothing) if problem is not None else nothing

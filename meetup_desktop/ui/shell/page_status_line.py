"""The quiet line below the event's title: whether it is saved, and what is left to do."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetup_desktop.core.content.fields import LATITUDE, PLACE_TITLE, TITLE
from meetup_desktop.core.content.page_progress import DATE, DESCRIPTION, MissingPart
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.widgets.controls import Button, ElidedLabel, button, label, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.theme import Space

#: More of what is left to do is counted, not named.
_MOST_LINKS = 4


class PageStatusLine(QWidget):
    """Shows the save state with links to save and discard, and a link for each missing part."""

    save_wanted = Signal()
    discard_wanted = Signal()
    part_wanted = Signal(object)  #: MissingPart that somebody wants to write

    def __init__(self) -> None:
        super().__init__()
        self.state = ElidedLabel("", tone="muted")
        save = command("save")
        self.save = button(save.label, tone="link", tip=save.tool_tip)
        self.discard = button(self.tr("Discard"), tone="link", tip=self.tr("Return to the saved page"))
        self._left = label("", tone="muted")
        self._links = QHBoxLayout()
        self._links.setSpacing(Space.XS)
        self._parts: tuple[MissingPart, ...] = ()
        self._saved_at = ""
        self.save.clicked.connect(self.save_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        row(
            self.state,
            self.save,
            self.discard,
            Space.S,
            self._left,
            self._links,
            None,
            spacing=Space.XS,
            owner=self,
        )
        self.setMinimumHeight(self.save.sizeHint().height())
        self.show_changes(0)
        self.show_missing(())

    def show_changes(self, count: int) -> None:
        """Show how many changes are not saved."""
        text = self.tr("Unsaved, %n change(s)", None, count) if count else self._saved_at
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self.save.setVisible(count > 0)
        self.discard.setVisible(count > 0)

    def show_saved(self, when: QTime) -> None:
        """Show when the page was saved last."""
        self._saved_at = self.tr("Saved {time}").format(time=QLocale().toString(when, "HH:mm"))
        self.show_changes(0)

    def forget_saved(self) -> None:
        """Show another page, which was not saved since it was opened."""
        self._saved_at = ""

    def show_missing(self, parts: tuple[MissingPart, ...]) -> None:
        """Show what is left to do."""
        if parts == self._parts and self._left.text():
            return
        self._parts = parts
        while (item := self._links.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._left.setText(self.tr("Left to do:"))
        self._left.setVisible(bool(parts))
        for part in parts[:_MOST_LINKS]:
            made = button(self._part_name(part), tone="link")
            made.setProperty("part", part)
            made.clicked.connect(self._on_part_clicked)
            self._links.addWidget(made)
        if len(parts) > _MOST_LINKS:
            more = label(self.tr("and %n more", None, len(parts) - _MOST_LINKS), tone="muted")
            self._links.addWidget(more, alignment=Qt.AlignmentFlag.AlignVCenter)

    def _on_part_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, Button):
            self.part_wanted.emit(clicked.property("part"))

    def _part_name(self, part: MissingPart) -> str:
        names = {
            TITLE: self.tr("title"),
            DATE: self.tr("date"),
            PLACE_TITLE: self.tr("place"),
            DESCRIPTION: self.tr("description"),
            LATITUDE: self.tr("pin on the map"),
        }
        name = names[part.key]
        if not part.language:
            return name
        return self.tr("{field} ({language})").format(field=name, language=language_name(part.language))

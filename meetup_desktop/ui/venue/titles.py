"""The venue's name in each language, with a suggestion in the other script."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.map.venue_map import VenueMap, script_of_language
from meetup_desktop.ui.widgets.controls import button, column, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.theme import Space

TITLE = "event.location.title"


class VenueTitleField(QWidget):
    """The name of the venue in one language."""

    edited = Signal(str, str)  #: language, text

    def __init__(self, language: str, venue_map: VenueMap) -> None:
        super().__init__()
        self.language = language
        self._venue_map = venue_map
        self._suggestion = ""
        self._fix_count = 0  # of lines with a fix under the field
        caption = self.tr("Place · {language}").format(language=language_name(language))
        self.field = LineField(caption)
        self.field.edited.connect(self._on_text_edited)
        self.offer = button("", "languages", "link")
        self.offer.clicked.connect(self._accept_suggestion)
        self.offer.hide()
        self._rows = column(self.field, row(self.offer, None), spacing=0, owner=self)

    def place_hint(self, hint: QWidget, has_fix: bool) -> None:
        """Put a line under the field; one that has a fix stands in place of the suggestion."""
        self._rows.insertWidget(1, hint)
        if has_fix:
            self._fix_count += 1
            hint.destroyed.connect(self._on_fix_destroyed)
            self._show_suggestion()

    def _on_fix_destroyed(self) -> None:
        self._fix_count -= 1
        self._show_suggestion()

    def _show_suggestion(self) -> None:
        self.offer.setVisible(bool(self._suggestion) and not self._fix_count)

    def show_title(self, text: str, editable: bool) -> None:
        """Show a name; if it is in another script than the language's, suggest the name in that script."""
        self.field.show_text(text)
        self.field.set_read_only(not editable)
        self._suggestion = self._suggested_name(text) if editable else ""
        self._show_suggestion()
        if self._suggestion:
            text = self.tr("Use {name}").format(name=self._suggestion)
            self.offer.setText(text)
            self.offer.setAccessibleName(text)

    def _suggested_name(self, text: str) -> str:
        letters = [letter for letter in text if letter.isalpha()]
        cyrillic = sum("Ѐ" <= letter <= "ԯ" for letter in letters)
        wrong = (
            cyrillic * 2 < len(letters) if script_of_language(self.language) == "cyrillic" else cyrillic > 0
        )
        if not letters or not wrong:
            return ""
        name = self._venue_map.name_in_language(text, self.language) or ""
        return name if name != text else ""

    def _on_text_edited(self, text: str) -> None:
        self.edited.emit(self.language, text)

    def _accept_suggestion(self) -> None:
        if self._suggestion:
            self.edited.emit(self.language, self._suggestion)


class VenueTitles(QWidget):
    """The venue's name in every language of the page."""

    edited = Signal(str, str)  #: language, text

    def __init__(self, venue_map: VenueMap) -> None:
        super().__init__()
        self._venue_map = venue_map
        self.fields: dict[str, VenueTitleField] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.S)

    def show_page(self, page: EventPage) -> None:
        """Show the names of a page."""
        if tuple(self.fields) != page.languages:
            self._build_fields(page.languages)
        for language, field in self.fields.items():
            field.show_title(page.value(TITLE, language), page.version(language).document.readable)

    def _build_fields(self, languages: tuple[str, ...]) -> None:
        for old in self.fields.values():
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.fields = {language: VenueTitleField(language, self._venue_map) for language in languages}
        for field in self.fields.values():
            field.edited.connect(self.edited)
            self._layout.addWidget(field)

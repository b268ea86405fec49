"""The shared fields of a page on one quiet line, shown while the person writes."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, row
from meetup_desktop.ui.widgets.field_labels import field_choices, field_name
from meetup_desktop.ui.widgets.theme import Space

#: Shown after the date, in this order, as far as the page has them.
_KEYS = ("event.type", "tags", "event.site")
_SEPARATOR = "  ·  "


class FieldsSummary(QWidget):
    """The date, and the values of the most important fields; a click anywhere asks for the fields."""

    fields_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._date = ElidedLabel()
        self._date.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # in full
        self._values = ElidedLabel(tone="muted")
        self.button = button(self.tr("Show fields"), "chevron-down", "link")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow follows the words
        self.button.clicked.connect(self.fields_wanted)
        made = row(self._date, self._values, None, self.button, spacing=0, owner=self)
        made.setContentsMargins(0, Space.XS, 0, Space.XS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text(self) -> str:
        """Return what is shown."""
        return self._date.text() + self._values.text()

    def show_page(self, page: EventPage) -> None:
        """Show the page's values; one that differs between the languages is said to."""
        self._date.setText(self._date_text(page))
        parts = filter(None, (self._value_text(page, key) for key in _KEYS))
        self._values.setText("".join(_SEPARATOR + part for part in parts))

    def _date_text(self, page: EventPage) -> str:
        value = page.shared_value("date")
        when = read_any_date(value or "")
        if when is None:
            return value or self._differing_text("date", value) or self.tr("No date")
        day = QLocale().toString(when.date(), "d MMM yyyy, ddd")  # type: ignore[call-overload]
        return f"{day} {when:%H:%M}" if when.hour or when.minute else str(day)

    def _value_text(self, page: EventPage, key: str) -> str:
        value = page.shared_value(key)
        if not value:
            return self._differing_text(key, value)
        text = dict(field_choices(key)).get(value, value) if key == "event.type" else value
        return show_directions(text.partition("://")[2].rstrip("/") or text)

    def _differing_text(self, key: str, value: str | None) -> str:
        return self.tr("{field}: not the same").format(field=field_name(key)) if value is None else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.fields_wanted.emit()

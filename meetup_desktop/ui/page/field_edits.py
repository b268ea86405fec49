"""Input widgets for single fields. They show a text and report what the user typed; they know no rules."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QMenu, QPlainTextEdit, QWidget, QWidgetAction

from meetup_desktop.core.content.dates import PUBLISH_DATES, DateFormat, format_date, read_any_date
from meetup_desktop.ui.widgets.controls import row, tool_button
from meetup_desktop.ui.widgets.line_edit import LineEdit, is_same_value
from meetup_desktop.ui.widgets.theme import Space, TextRole, font
from meetup_desktop.ui.widgets.undo_keys import UndoKeys

#: A date as anybody may type it.
EXAMPLE_DATE = "2027-04-17 18:30"


def is_same_date(typed: str, value: str) -> bool:
    """Return whether both are one moment: the site may write it otherwise than it is typed."""
    moment = read_any_date(typed.strip())
    return is_same_value(typed, value) or (moment is not None and moment == read_any_date(value))


class ChoiceEdit(QComboBox):
    """A combo box over a fixed list of values, shown by their names; any other value is shown as it is."""

    edited = Signal(str)

    def __init__(self, name: str, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices = choices
        self.setMaxVisibleItems(24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, shown in choices:
            self.addItem(shown, value)
        self.activated.connect(self._on_activated)

    def show_text(self, text: str) -> None:
        """Select a value without reporting an edit."""
        while self.count() > len(self._choices):
            self.removeItem(len(self._choices))
        at = self.findData(text)
        if at < 0:
            self.addItem(text, text)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def _on_activated(self, index: int) -> None:
        self.edited.emit(self.itemData(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past must not change a page


class DateEdit(QWidget):
    """A date as text, as the file has it, with a button that opens a calendar and keeps the time of day."""

    edited = Signal(str)

    def __init__(self, name: str, dates: DateFormat = PUBLISH_DATES) -> None:
        super().__init__()
        self._line = LineEdit(name, is_same=is_same_date)
        self.set_format(dates)
        self._line.edited.connect(self.edited)
        self._button = tool_button("calendar", self.tr("Choose date"))
        self._button.clicked.connect(self._open_calendar)
        row(self._line, self._button, spacing=Space.XS, owner=self)
        self.setFocusProxy(self._line)

    def set_format(self, dates: DateFormat) -> None:
        """Show how the site writes dates while there is none."""
        self.dates = dates
        self.example = format_date(EXAMPLE_DATE, dates)
        self._line.setPlaceholderText(self.example)
        # A date that is cut off at its end is read as another one.
        self._line.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.example) + 2 * Space.M)

    def show_text(self, text: str) -> None:
        """Show a value without reporting an edit."""
        self._line.show_text(text)

    def setPlaceholderText(self, text: str) -> None:
        """Show this text while there is no date."""
        self._line.setPlaceholderText(text)

    def setReadOnly(self, read_only: bool) -> None:
        """Disable or enable typing and the calendar."""
        self._line.setReadOnly(read_only)
        self._button.setDisabled(read_only)

    def text(self) -> str:
        """Return the typed text."""
        return self._line.text()

    def _open_calendar(self) -> None:
        from meetup_desktop.ui.page.day_calendar import build_day_calendar

        calendar = build_day_calendar()
        day = read_any_date(self.text())
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        for chosen in (calendar.clicked, calendar.activated):  # the mouse, and Enter
            chosen.connect(self._on_day_chosen)
            chosen.connect(menu.close)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def _on_day_chosen(self, day: QDate) -> None:
        time_of_day = self.text()[10:] if read_any_date(self.text()) is not None else ""
        self.edited.emit(
            day.toString("yyyy-MM-dd") + (time_of_day or (" 00:00" if self.dates is PUBLISH_DATES else ""))
        )


class WrappedEdit(QPlainTextEdit):
    """A value that is one line in the file, wrapped over several rows on the screen."""

    edited = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Margins around the viewport, not in the document: whole rows are seen, and no half one below.
        self.document().setDocumentMargin(0)
        self._keys = UndoKeys(self)
        self.installEventFilter(self._keys)
        self._shown = ""
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """Return the typed text, with non-breaking spaces kept."""
        return self.document().toRawText().replace("\u2029", " ")

    def show_text(self, text: str) -> None:
        """Show a value without reporting an edit; the cursor keeps its position where possible."""
        if text != self.text() and not (self.hasFocus() and is_same_value(self.text(), text)):
            self._shown = text
            at = self.textCursor().position()
            self.setPlainText(text)
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
            self.setTextCursor(cursor)

    def _on_text_changed(self) -> None:
        text = self.text()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # A value is one line: lines of a pasted text are joined by spaces.
        self.textCursor().insertText(" ".join(source.text().split("\n")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)


class ParagraphEdit(WrappedEdit):
    """A long value over three rows."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setViewportMargins(Space.XS + 2, Space.XS + 1, 0, Space.XS + 1)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 2 * Space.XS + 4)
        self.setProperty("role", "field")


class TitleEdit(WrappedEdit):
    """A title as a headline: one row high, two when it needs them."""

    left = Signal()  #: Enter, or Down on the last row: the person goes on to the text

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("role", "headline")
        self.setFont(font(TextRole.TITLE))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._update_height)
        self._update_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_height()

    def _update_height(self) -> None:
        rows = min(2, max(1, round(self.document().size().height())))  # of a plain text, in rows
        height = self.fontMetrics().lineSpacing() * rows + 2 * Space.XS
        if height != self.height():
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Down and self.textCursor().position() == before:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._update_height()

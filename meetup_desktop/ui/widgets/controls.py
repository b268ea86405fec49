"""Widgets that all tabs share: labels, buttons, cards, empty states, state marks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from meetup_desktop.ui.widgets.icons import icon, pixmap
from meetup_desktop.ui.widgets.theme import Space, TextRole, font, is_palette_change, set_style_property

STATE_ICONS = {
    "good": "circle-check",
    "note": "info",
    "warning": "triangle-alert",
    "error": "circle-alert",
    "checking": "hourglass",
}


def label(text: str, role: TextRole = TextRole.BODY, tone: str = "", wrap: bool = False) -> QLabel:
    """Return a label with plain text in a text role."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(role))
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    return made


class Button(QPushButton):
    """A push button whose text keeps its distance from the icon and is its accessible name."""

    def setText(self, text: str) -> None:
        super().setText(text if self.icon().isNull() else with_icon_gap(text))
        self.setAccessibleName(text)
        self._text = text

    def set_compact(self, is_compact: bool) -> None:
        """Show the icon alone, with the text as the tool tip, or both."""
        text = self._text
        self.setText("" if is_compact else text)
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text if is_compact else "")


def button(text: str, icon_name: str = "", tone: str = "", tip: str = "") -> Button:
    """Return a push button; tones: ``primary`` (one per screen), ``quiet``, ``link``, or none."""
    made = Button()
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        made.setIcon(icon(icon_name, "on_accent" if tone == "primary" else "text"))
        made.setIconSize(QSize(Space.ICON, Space.ICON))
    if tone:
        made.setProperty("tone", tone)
    if tone == "primary":
        made.setFont(font(TextRole.STRONG))  # as the style sheet draws it: without, the text finds no room
    if tip:
        made.setToolTip(tip)
    made.setText(text)
    return made


def make_exclusive(choice: QAbstractButton) -> None:
    """Let a button be one of several choices: it is checked by a click, and screen readers call it a radio button."""
    choice.setCheckable(True)
    choice.setAutoExclusive(True)


def with_icon_gap(text: str) -> str:
    """Return a button's text with a space before it, so that it is a little further from the icon."""
    return f" {text}" if text else ""


def tool_button(icon_name: str, name: str) -> QToolButton:
    """Return a button with an icon only; its name is its tool tip and accessible name."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(Space.ICON, Space.ICON))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setFixedSize(Space.CONTROL, Space.CONTROL)
    return made


def hairline(vertical: bool = False) -> QFrame:
    """Return a horizontal or vertical line one pixel wide."""
    made = QFrame()
    made.setProperty("role", "hairline")
    if vertical:
        made.setFixedWidth(Space.HAIRLINE)
    else:
        made.setFixedHeight(Space.HAIRLINE)
    return made


def card(role: str = "card") -> QFrame:
    """Return a frame; roles: ``card``, ``raised``, ``surface``, ``chip``."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def column(
    *items: QWidget | QLayout | int | None,
    margin: int = 0,
    spacing: int = Space.S,
    owner: QWidget | None = None,
) -> QVBoxLayout:
    """Return a vertical layout of widgets, layouts, gaps (int, px) and one stretch for each None."""
    made = QVBoxLayout(owner) if owner is not None else QVBoxLayout()
    _fill_layout(made, items, margin, spacing)
    return made


def row(
    *items: QWidget | QLayout | int | None,
    margin: int = 0,
    spacing: int = Space.S,
    owner: QWidget | None = None,
) -> QHBoxLayout:
    """Return a horizontal layout of widgets, layouts, gaps (int, px) and one stretch for each None."""
    made = QHBoxLayout(owner) if owner is not None else QHBoxLayout()
    _fill_layout(made, items, margin, spacing)
    return made


def _fill_layout(
    layout: QBoxLayout, items: tuple[QWidget | QLayout | int | None, ...], margin: int, spacing: int
) -> None:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


class IconLabel(QLabel):
    """A label with an icon that follows the light and dark scheme."""

    def __init__(self, name: str, edge_px: int = Space.ICON, tone: str = "muted") -> None:
        super().__init__()
        self._name, self._edge_px, self._tone = name, edge_px, tone
        self.setFixedSize(edge_px, edge_px)
        self._update_pixmap()

    def show_icon(self, name: str, tone: str) -> None:
        """Show another icon or tone."""
        self._name, self._tone = name, tone
        self._update_pixmap()

    def _update_pixmap(self) -> None:
        self.setPixmap(pixmap(self._name, self._edge_px, self._tone, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        if is_palette_change(event):
            self._update_pixmap()
        super().changeEvent(event)


class StateMark(QWidget):
    """A state (good, note, warning, error) as icon and text, never by colour alone."""

    def __init__(self, state: str = "note", text: str = "") -> None:
        super().__init__()
        self._icon = IconLabel(STATE_ICONS[state], tone=state)
        self._text = label(text, tone=state)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setAlignment(
            Qt.AlignmentFlag.AlignTop
        )  # level with the icon, also beside something higher
        made = row(self._icon, self._text, spacing=Space.S, owner=self)
        made.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(text)

    def show_state(self, state: str, text: str) -> None:
        """Set the state and the text."""
        self._icon.show_icon(STATE_ICONS[state], state)
        set_style_property(self._text, "tone", state)
        self._text.setText(text)
        self.setAccessibleName(text)


_LARGE_ICON = 40


class EmptyState(QWidget):
    """A sentence and at most one button, centred in an otherwise empty area."""

    acted = Signal()  #: the button was pressed

    def __init__(self, icon_name: str, sentence: str, button_text: str = "", detail: str = "") -> None:
        super().__init__()
        self._sentence = label(sentence, TextRole.TITLE, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._detail = label(detail, tone="muted", wrap=True)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = button(button_text, tone="primary")
        self.button.clicked.connect(self.acted)
        # A wrapped label in a centred column needs a width of its own, else it is as narrow as its longest word.
        for text in (self._sentence, self._detail):
            text.setMinimumWidth(260)
            text.setMaximumWidth(520)
        self._picture = picture = IconLabel(icon_name, _LARGE_ICON, "muted")
        inner = column(
            None, row(None, picture, None), Space.S, row(None, self._sentence, None),
            row(None, self._detail, None), Space.S, row(None, self.button, None), None,
            spacing=Space.S,
        )  # fmt: skip
        row(inner, margin=Space.XL, owner=self)
        # Only now: a widget that is shown before it has a parent is a window of its own for a moment.
        self._detail.setVisible(bool(detail))
        self.button.setVisible(bool(button_text))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the words: a low area shows no picture."""
        needed = super().minimumSizeHint()
        return needed if self._picture.isHidden() else needed - QSize(0, _LARGE_ICON + Space.S)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the picture where there is no room for it."""
        super().resizeEvent(event)
        words = self.minimumSizeHint().height()
        self._picture.setVisible(self.height() >= words + _LARGE_ICON + Space.S)

    def show_message(self, sentence: str, detail: str = "", button_text: str = "") -> None:
        """Set the sentence, the detail and the text of the button."""
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))


class ElidedLabel(QLabel):
    """A label with one line of plain text, elided if there is no room; the tool tip has the full text."""

    def __init__(self, text: str = "", role: TextRole = TextRole.BODY, tone: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("mmm…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if line != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), line)

"""A button for an action of the live evening, labelled with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from meetup_desktop.ui.commands import Command
from meetup_desktop.ui.widgets.controls import with_icon_gap
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole, font


class KeyButton(QPushButton):
    """Never takes the focus: its key always works in the tab, and Space must not press the button clicked last."""

    def __init__(self, command: Command, primary: bool = False) -> None:
        super().__init__()
        self._key = command.shortcut_text.replace("-", "−")
        self._tone = "on_accent" if primary else "text"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font(TextRole.STRONG))
        self.setIconSize(QSize(Space.ICON_LARGE, Space.ICON_LARGE))
        self.setMinimumHeight(Space.CONTROL + Space.L)
        if primary:
            self.setProperty("tone", "primary")
        self.show_text(command.label, command.icon)

    def show_text(self, text: str, icon_name: str) -> None:
        """Set the text and the icon."""
        shown = f"{text}  {self._key}"
        if icon_name:
            shown = with_icon_gap(shown)
        if self.text() != shown:
            self.setText(shown)
            if icon_name:
                self.setIcon(icon(icon_name, self._tone))
            self.setAccessibleName(text)
            self.setToolTip(f"{text} ({self._key})")

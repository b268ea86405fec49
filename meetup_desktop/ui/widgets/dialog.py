"""The family of dialogs: a heading, a sentence, the content, and buttons in the order of the platform.

Esc closes a dialog, Enter presses its main button, which is named by what it does. A dialog that has more to show
than there is room scrolls inside.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from meetup_desktop.ui.widgets.controls import Button, button, column, label
from meetup_desktop.ui.widgets.theme import Space, TextRole

WIDTH = 520
_LEAST_HEIGHT = 96
_Role = QDialogButtonBox.ButtonRole


class _ContentArea(QScrollArea):
    """As high as its content, if there is room, and scrolled otherwise."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        hint = self._inside.sizeHint()
        width = max(hint.width(), self.minimumWidth())
        return QSize(width, max(hint.height(), self._inside.heightForWidth(width)))

    def minimumSizeHint(self) -> QSize:
        least = self._inside.minimumSizeHint()
        return QSize(least.width(), min(least.height(), _LEAST_HEIGHT))


class Dialog(QDialog):
    """A dialog over its window, which it does not block longer than it is open. It is deleted when it closes."""

    def __init__(self, parent: QWidget, title: str, sentence: str = "", heading: str = "") -> None:
        """``heading`` is the title unless it is given; the sentence below it says what the dialog is for."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.heading = label(heading or title, TextRole.TITLE, wrap=True)
        self.sentence = label(sentence, tone="muted", wrap=True)
        self.buttons = QDialogButtonBox()
        self.body = column(self.heading, self.sentence, margin=Space.XL, spacing=Space.L, owner=self)
        self.sentence.setVisible(bool(sentence))
        self.body.addWidget(self.buttons)

    def add_content(self, content: QVBoxLayout | QWidget) -> None:
        """Add what the dialog is about; it scrolls if there is no room for it."""
        if isinstance(content, QWidget):
            inside = content
        else:
            inside = QWidget()
            inside.setLayout(content)
        area = _ContentArea(inside)
        area.setMinimumWidth(min(WIDTH, max(inside.sizeHint().width(), WIDTH)))
        self.body.insertWidget(self.body.count() - 1, area, 1)

    def add_below(self, widget: QWidget) -> None:
        """Add what stays in sight between the content and the buttons."""
        self.body.insertWidget(self.body.count() - 1, widget)

    def add_button(
        self, text: str, on_clicked: Callable[[], object], *, is_main: bool = False, icon_name: str = ""
    ) -> Button:
        """Add a button that does something; Enter presses the main one."""
        made = button(text, icon_name, "primary" if is_main else "")
        made.setAutoDefault(is_main)
        made.setDefault(is_main)
        made.clicked.connect(on_clicked)
        self.buttons.addButton(made, _Role.AcceptRole if is_main else _Role.ActionRole)
        return made

    def add_cancel(self, text: str = "", *, is_default: bool = False) -> Button:
        """Add the button that closes the dialog and changes nothing."""
        made = button(text or self.tr("Cancel"))
        made.setAutoDefault(is_default)
        made.setDefault(is_default)
        made.clicked.connect(self.reject)
        self.buttons.addButton(made, _Role.RejectRole)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as the content needs, within the screen."""
        super().showEvent(event)
        room = self.screen().availableSize() - QSize(Space.XXL, 2 * Space.XXL)
        self.resize(self.size().expandedTo(self.sizeHint()).boundedTo(room))


class Question(Dialog):
    """Asks before something that cannot be undone."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        *,
        sentence: str,
        action_text: str,
        on_agreed: Callable[[], object],
        name: str,
        is_cancel_default: bool = True,
    ) -> None:
        """Initialize; the action is a button named by what it does, and calls ``on_agreed``."""
        super().__init__(parent, title, sentence, question)
        self.setObjectName(name)
        self.setMinimumWidth(WIDTH - 2 * Space.XXL)
        self._on_agreed = on_agreed
        self.action = self.add_button(action_text, self.accept, is_main=not is_cancel_default)
        self.cancel = self.add_cancel(is_default=is_cancel_default)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self._on_agreed()

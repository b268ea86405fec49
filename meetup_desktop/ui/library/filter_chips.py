"""Removable chips, wrapped over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole, font


class FlowLayout(QLayout):
    """Puts items beside each other and wraps them like words of a text."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(Space.XS)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), apply_geometry=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, apply_geometry=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((one.width() for one in sizes), default=0), max((one.height() for one in sizes), default=0)
        )

    def _lay_out(self, rect: QRect, *, apply_geometry: bool) -> int:
        """Return the height that the items need; with ``apply_geometry``, move them into ``rect`` as well."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if apply_geometry:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        return y + line - rect.y()


class FilterChips(QWidget):
    """A chip for each condition of a filter; hidden if there is none."""

    removed = Signal(str)  #: the name of the chip that was clicked

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_chips(self, chips: tuple[tuple[str, str], ...]) -> None:
        """Replace the chips; each is given as its name and its text."""
        if chips == self._shown:
            return
        self._shown = chips
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, text in chips:
            self._flow.addWidget(self._build_chip(name, text))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _build_chip(self, name: str, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setProperty("role", "chip")
        made.setProperty("chip", name)
        made.setFont(font(TextRole.CAPTION))
        made.setIcon(icon("x", "muted"))
        made.setIconSize(QSize(Space.M, Space.M))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setToolTip(self.tr("Remove filter: {condition}").format(condition=text))
        made.setAccessibleName(made.toolTip())
        made.clicked.connect(self._on_chip_clicked)
        return made

    def _on_chip_clicked(self) -> None:
        self.removed.emit(self.sender().property("chip"))

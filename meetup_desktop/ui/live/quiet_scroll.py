"""Scroll areas that leave the keys to the evening and take no more room than they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from meetup_desktop.ui.widgets.theme import Space


class KeyPassingScrollArea(QScrollArea):
    """Page down is "next" on a presenter's remote, so it does not scroll here."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class FittingScroll(KeyPassingScrollArea):
    """As high as what is inside, up to a limit; scrolls where the window has less room than that."""

    def __init__(self, inside: QWidget, most_px: int = 16_777_215) -> None:
        super().__init__(inside)
        self._inside, self._most_px = inside, most_px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        inside = self._inside
        width = max(self.viewport().width(), 1)
        needed = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(inside.sizeHint().width(), min(max(needed, inside.sizeHint().height()), self._most_px))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), Space.CONTROL + Space.XS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

"""Scroll areas for the Live tab: they pass keys on, and take no more room than they need."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from meetup_desktop.ui.widgets.theme import Space

T = TypeVar("T", bound=QWidget)


class KeyPassingScrollArea(QScrollArea):
    """Does not scroll by keys: Page Down means "next" on a presenter's remote."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if content is not None:
            self.setWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class LateScrollArea(KeyPassingScrollArea, Generic[T]):
    """Builds its content when it is first shown."""

    def __init__(self, build: Callable[..., T], *arguments: object) -> None:
        super().__init__()
        self._build = partial(build, *arguments)
        self._content: T | None = None

    @property
    def content(self) -> T:
        """The content, built now if need be."""
        if self._content is None:
            self._content = self._build()
            self.setWidget(self._content)
        return self._content

    def showEvent(self, event: QShowEvent) -> None:
        _ = self.content
        super().showEvent(event)


class FittingScrollArea(KeyPassingScrollArea):
    """As high as its content up to a limit; scrolls if there is less room."""

    def __init__(self, content: QWidget, max_height_px: int = 16_777_215) -> None:
        super().__init__(content)
        self._inside, self._most_px = content, max_height_px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        content.installEventFilter(self)

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

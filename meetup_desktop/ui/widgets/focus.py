"""Where the focus goes when a part of the window is closed."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class FocusReturn(QObject):
    """Remembers where the focus was before it came into a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._previous: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def give_back(self, otherwise: QWidget | None = None) -> None:
        """Move the focus back if it is in the widget; ``otherwise`` is where it goes if the old place has gone.

        Call it before the widget is hidden: Qt moves the focus of a hidden widget to the next one.
        """
        if self._has_focus(QApplication.focusWidget()):
            target = self._previous
            if target is None or not shiboken6.isValid(target) or not _can_take_focus(target):
                target = otherwise
            if target is not None:
                target.setFocus()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self._has_focus(new) and not self._has_focus(old):
            self._previous = old

    def _has_focus(self, focused: QWidget | None) -> bool:
        return focused is not None and (focused is self._widget or self._widget.isAncestorOf(focused))


def _can_take_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()

"""Tab follows the eye: the order of the places, whatever the order in which the widgets were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


class ManuallyPlaced(QWidget):
    """A widget that places its children itself, without a layout; Tab goes through them all the same."""


def next_in_tab_order(window: QWidget, focused: QWidget | None, *, is_forward: bool) -> QWidget | None:
    """Return where Tab goes from a widget, or Shift+Tab; None if the widget is not on the way."""
    stops = list(_tab_stops(window))
    while focused is not None and focused not in stops and focused is not window:
        focused = focused.parentWidget()  # within a part that is one stop, such as the map
    if focused not in stops:
        return None
    return stops[(stops.index(focused) + (1 if is_forward else -1)) % len(stops)]


def _tab_stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    parts = list(_parts(widget))
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if is_stop and (widget.focusProxy() is None or not parts):
        yield widget
    for part in parts:
        yield from _tab_stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Return the widgets within another one, in the order in which they are shown."""
    found: list[QWidget | None] = []
    if isinstance(widget, QMainWindow):
        found = [widget.centralWidget(), widget.statusBar()]
    elif isinstance(widget, QStackedWidget):
        found = [widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        found = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        found = [widget.widget()]
    elif widget.layout() is not None or isinstance(widget, ManuallyPlaced):
        found = list(_in_reading_order(widget))
    return (part for part in found if part is not None)


def _in_reading_order(widget: QWidget) -> list[QWidget]:
    """Return the shown children of a widget row by row; what stands beside each other is a row.

    By their places, not by the items of the layouts: PySide (6.11) frees what it hands out for an item once too often.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    children = [
        child
        for child in widget.findChildren(QWidget, options=direct)
        if child.isVisible() and not child.isWindow() and not child.size().isEmpty()
    ]
    children.sort(key=lambda child: (child.y(), child.x()))
    rows: list[list[QWidget]] = []
    for child in children:
        first = rows[-1][0] if rows else None
        if first is not None and child.geometry().center().y() <= first.geometry().bottom():
            rows[-1].append(child)
        else:
            rows.append([child])
    is_mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for row in rows:
        row.sort(key=lambda child: child.x(), reverse=is_mirrored)
    return [child for row in rows for child in row]

"""Tab follows the eye: the order of the layouts, whatever the order in which their widgets were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


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
    layout = widget.layout()
    if isinstance(widget, QMainWindow):
        found = [widget.centralWidget(), widget.statusBar()]
    elif isinstance(widget, QStackedWidget):
        found = [widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        found = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        found = [widget.widget()]
    elif layout is not None:
        found = list(_widgets_of(layout))
    return (part for part in found if part is not None)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index]  # row, column
    for at in places:
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inner is not None:
            yield from _widgets_of(inner)
        elif widget is not None:
            yield widget

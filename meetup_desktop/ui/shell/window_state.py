"""What a person sees of a window besides the page: tab, focus, caret, scrolled places. Its successor takes it over.

Widgets are found again by their place in the window: both windows are built by the same code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QButtonGroup,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QSplitter,
    QTextEdit,
    QWidget,
)

from meetup_desktop.ui.shell.main_window import MainWindow

#: A widget's class and its number among those of its class, from the window downwards.
_Path = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class _Text:
    text: str
    anchor: int
    position: int


@dataclass(frozen=True)
class WindowState:
    """The state of one window."""

    geometry: QByteArray
    place: QRect  #: exact, where ``geometry`` fits a window into its screen
    tab: str
    tabs: tuple[str, ...]  #: those that have been built
    are_fields_folded: bool
    focus: _Path | None
    texts: dict[_Path, _Text]
    scrolled: dict[_Path, tuple[int, int]]
    splits: dict[_Path, QByteArray]
    chosen: frozenset[_Path]  #: of exclusive buttons
    numbers: dict[_Path, int]

    @classmethod
    def of(cls, window: MainWindow) -> WindowState:
        """Return the state of a window."""
        deck = window.event_area.deck
        found = dict(_walk(window))
        page_tab = deck.tabs.get("page")
        focus = window.focusWidget()
        return cls(
            window.saveGeometry(),
            window.geometry(),
            deck.current_tab_name(),
            tuple(deck.tabs),
            page_tab.fields.is_folded if page_tab is not None else False,  # type: ignore[attr-defined]
            next((path for path, widget in found.items() if widget is focus), None),
            {path: _read_text(each) for path, each in found.items() if isinstance(each, _TEXTS)},
            {
                path: (each.verticalScrollBar().value(), each.horizontalScrollBar().value())
                for path, each in found.items()
                if isinstance(each, QAbstractScrollArea)
            },
            {path: each.saveState() for path, each in found.items() if isinstance(each, QSplitter)},
            frozenset(path for path, each in found.items() if _is_chosen(each)),
            {path: each.value() for path, each in found.items() if isinstance(each, QSpinBox)},
        )

    def restore(self, window: MainWindow) -> None:
        """Give a window that is not shown yet its place, its tabs and what was typed and chosen."""
        window.restoreGeometry(self.geometry)
        if not window.isMaximized() and not window.isFullScreen():
            window.setGeometry(self.place)
        for name in (*self.tabs, self.tab) if self.tabs else ():
            window.choose_tab(name)
        page_tab = window.event_area.deck.tabs.get("page")
        if page_tab is not None:
            page_tab.fields.set_folded(self.are_fields_folded)  # type: ignore[attr-defined]
        for path, each in list(_walk(window)):
            if isinstance(each, QAbstractButton) and path in self.chosen and not each.isChecked():
                each.click()
        self._restore_values(window)

    def _restore_values(self, window: MainWindow) -> None:
        """Give the fields what was typed."""
        for path, each in list(_walk(window)):
            if isinstance(each, QLineEdit) and not each.isReadOnly() and path in self.texts:
                if each.text() != self.texts[path].text:
                    each.setText(self.texts[path].text)
            elif isinstance(each, QSpinBox) and path in self.numbers:
                each.setValue(self.numbers[path])

    def restore_places(self, window: MainWindow) -> None:
        """Give a window that is shown its focus, its carets and the places it was scrolled to."""
        self._restore_values(window)  # of what was built when it was shown
        found = dict(_walk(window))
        for path, each in found.items():
            if isinstance(each, QSplitter) and path in self.splits:
                each.restoreState(self.splits[path])
        for path, each in found.items():
            if isinstance(each, _TEXTS) and path in self.texts:
                _restore_caret(each, self.texts[path])
        if self.focus in found:
            found[self.focus].setFocus()
        for path, each in found.items():
            if isinstance(each, QAbstractScrollArea) and path in self.scrolled:
                across = self.scrolled[path][1]
                each.verticalScrollBar().setValue(self.scrolled[path][0])
                each.horizontalScrollBar().setValue(across)


_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)


def _walk(widget: QWidget, path: _Path = ()) -> Iterator[tuple[_Path, QWidget]]:
    """Yield all widgets of a window with their paths; other windows are left out."""
    counts: Counter[str] = Counter()
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            kind = type(child).__name__
            here = (*path, (kind, counts[kind]))
            counts[kind] += 1
            yield here, child
            yield from _walk(child, here)


def _is_chosen(widget: QWidget) -> bool:
    """Return whether it is the chosen one of several buttons."""
    if not isinstance(widget, QAbstractButton) or not widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def _read_text(widget: QLineEdit | QPlainTextEdit | QTextEdit) -> _Text:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        caret = widget.textCursor()
        return _Text("", caret.anchor(), caret.position())
    start, caret_at = widget.selectionStart(), widget.cursorPosition()
    anchor = caret_at if start < 0 else start + len(widget.selectedText()) if start == caret_at else start
    return _Text(widget.text(), anchor, caret_at)


def _restore_caret(widget: QLineEdit | QPlainTextEdit | QTextEdit, state: _Text) -> None:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        caret = widget.textCursor()
        end = widget.document().characterCount() - 1
        caret.setPosition(min(state.anchor, end))
        caret.setPosition(min(state.position, end), QTextCursor.MoveMode.KeepAnchor)
        widget.setTextCursor(caret)
    elif state.anchor != state.position:
        widget.setSelection(state.anchor, state.position - state.anchor)
    else:
        widget.setCursorPosition(state.position)

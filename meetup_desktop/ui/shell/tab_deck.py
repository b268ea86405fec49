"""The tabs of an event, each built when it is first shown; a tab's label can have a count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QWidget

from meetup_desktop.services.feature import Feature
from meetup_desktop.ui.widgets.controls import column, hairline, row
from meetup_desktop.ui.widgets.theme import Space


@runtime_checkable
class HasFirstField(Protocol):
    """A tab that knows where work in it begins."""

    def focus_first_field(self) -> None:
        """Move the focus there."""


class TabDeck(QWidget):
    """A tab bar over a stack of widgets."""

    shown = Signal(str)  #: the name of the tab that is shown now

    def __init__(self, labels: Mapping[str, str], features: Mapping[str, Feature[QWidget]]) -> None:
        super().__init__()
        self._labels = labels
        self._features = features
        self._is_open = False
        self.tabs: dict[str, QWidget] = {}
        self.tab_bar = QTabBar()
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setAccessibleName(self.tr("Parts of the event"))
        for name, label in labels.items():
            self.tab_bar.setTabData(self.tab_bar.addTab(label), name)
        self._stack = QStackedWidget()
        body = column(row(Space.XS, self.tab_bar, None, spacing=0), hairline(), spacing=0, owner=self)
        body.addWidget(self._stack, 1)
        self.tab_bar.currentChanged.connect(self._on_current_changed)

    def show_current_tab(self) -> None:
        """Show the current tab; nothing is built before this or ``show_tab`` is called."""
        self._is_open = True
        self._show_tab_at(self.tab_bar.currentIndex())

    def show_tab(self, name: str) -> QWidget:
        """Show a tab and return its widget."""
        self._is_open = True
        index = list(self._labels).index(name)
        if index == self.tab_bar.currentIndex():
            self._show_tab_at(index)
        else:
            self.tab_bar.setCurrentIndex(index)
        return self.tabs[name]

    def focus_tab(self) -> None:
        """Move the focus to the first field of the current tab; without one, to the tab bar."""
        tab = self.tabs.get(self.current_tab_name())
        if isinstance(tab, HasFirstField):
            tab.focus_first_field()
        focused = QApplication.focusWidget()
        if tab is None or focused is None or not (focused is tab or tab.isAncestorOf(focused)):
            self.tab_bar.setFocus()

    def current_tab_name(self) -> str:
        """Return the name of the current tab."""
        return str(self.tab_bar.tabData(self.tab_bar.currentIndex()))

    def show_count(self, name: str, count: int) -> None:
        """Show a number after the label of a tab; 0 removes it."""
        index, label = list(self._labels).index(name), self._labels[name]
        text = f"{label} {QLocale().toString(count)}" if count else label
        if self.tab_bar.tabText(index) != text:
            self.tab_bar.setTabText(index, text)

    def _on_current_changed(self, index: int) -> None:
        """Show the tab; the keys go there too, but not while the arrow keys walk along the tab bar."""
        is_walking = self.tab_bar.hasFocus()
        self._show_tab_at(index)
        if self._is_open and not is_walking:
            self.focus_tab()

    def _show_tab_at(self, index: int) -> None:
        if not self._is_open or index < 0:
            return
        name = self.tab_bar.tabData(index)
        if name not in self.tabs:
            self.tabs[name] = self._features[name].get()
            self._stack.addWidget(self.tabs[name])
        focused = QApplication.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused) and not self.tabs[name].isVisible():
            self.tab_bar.setFocus()  # else Qt moves it to some field of the tab, which forgets the one in use
        self._stack.setCurrentWidget(self.tabs[name])
        self.shown.emit(name)

"""The parts of the event as tabs, each built when it is first shown; tabs carry counts, not decorations."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from meetup_desktop.ui.widgets.furniture import column, hairline, row
from meetup_desktop.ui.widgets.theme import Space


class TabDeck(QWidget):
    """Start-up pays for no tab but the one that is shown."""

    shown = Signal(str)  #: the key of the tab that is shown now

    def __init__(self, names: Mapping[str, str], build: Callable[[str], QWidget]) -> None:
        super().__init__()
        self._names = names
        self._build = build
        self._open = False
        self.tabs: dict[str, QWidget] = {}
        self.tab_bar = QTabBar()
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setAccessibleName(self.tr("Parts of the event"))
        for key, name in names.items():
            self.tab_bar.setTabData(self.tab_bar.addTab(name), key)
        self._stack = QStackedWidget()
        body = column(row(Space.XS, self.tab_bar, None, spacing=0), hairline(), spacing=0, owner=self)
        body.addWidget(self._stack, 1)
        self.tab_bar.currentChanged.connect(self._show)

    def open(self) -> None:
        """There is something to show now."""
        self._open = True
        self._show(self.tab_bar.currentIndex())

    def choose(self, key: str) -> QWidget:
        """Show a tab and return it."""
        self._open = True
        at = list(self._names).index(key)
        if at == self.tab_bar.currentIndex():
            self._show(at)
        else:
            self.tab_bar.setCurrentIndex(at)
        return self.tabs[key]

    def shown_key(self) -> str:
        """The tab in front."""
        return str(self.tab_bar.tabData(self.tab_bar.currentIndex()))

    def count(self, key: str, number: int) -> None:
        """Write a number behind a tab's name; none for 0."""
        at, name = list(self._names).index(key), self._names[key]
        text = f"{name} {QLocale().toString(number)}" if number else name
        if self.tab_bar.tabText(at) != text:
            self.tab_bar.setTabText(at, text)

    def _show(self, index: int) -> None:
        if not self._open or index < 0:
            return
        key = self.tab_bar.tabData(index)
        if key not in self.tabs:
            self.tabs[key] = self._build(key)
            self._stack.addWidget(self.tabs[key])
        self._stack.setCurrentWidget(self.tabs[key])
        self.shown.emit(key)

"""The one dialog with all settings. Changes hold at once; Esc closes it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QWidget

from meetup_desktop.ui.settings.pages import page_titles
from meetup_desktop.ui.widgets.controls import column, hairline, row
from meetup_desktop.ui.widgets.dialog import Dialog
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space

SIZE = (760, 500)
_LIST_WIDTH = 176


class SettingsDialog(Dialog):
    """Pages at the right, their names at the left."""

    def __init__(self, parent: QWidget, pages: Mapping[str, QWidget]) -> None:
        """``pages`` are the pages by their names; see ``page_titles``."""
        super().__init__(parent, "", "")
        self.setWindowTitle(self.tr("Settings"))
        self.setObjectName("settings")
        self.heading.hide()
        self.pages = dict(pages)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setProperty("role", "plain")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(Space.ICON, Space.ICON))
        self.list.setSpacing(2)
        self._stack = QStackedWidget()
        for name, icon_name, title in page_titles():
            item = QListWidgetItem(icon(icon_name), title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
            page = self.pages[name]
            self._stack.addWidget(page if page.findChild(QScrollArea) is not None else _scrolled(page))
        self.list.setFixedWidth(max(_LIST_WIDTH, self.list.sizeHintForColumn(0) + Space.XL))
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        content = QWidget()
        parts = row(self.list, hairline(vertical=True), spacing=Space.L, owner=content)
        parts.addWidget(self._stack, 1)
        self.body.insertWidget(self.body.count() - 1, content, 1)
        self.add_cancel(self.tr("Close"), is_default=False)
        self.setMinimumSize(560, 320)
        self.resize(*SIZE)

    @property
    def shown_page(self) -> str:
        """Return the name of the page that is shown."""
        return str(self.list.item(self.list.currentRow()).data(Qt.ItemDataRole.UserRole))

    def show_page(self, name: str) -> None:
        """Show a page."""
        names = [each for each, _, _ in page_titles()]
        self.list.setCurrentRow(names.index(name))
        self.list.setFocus()


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    column(page, margin=Space.XS, owner=inside)
    area.setWidget(inside)
    return area

"""Keyboard shortcuts, about, error report: windows to read, which do not block the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

from meetup_desktop.ui.commands import GROUPS, Command, Group, command, commands_of, mode_command
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole


class HelpDialog(QDialog):
    """A title, something to read, and a button to close it."""

    def __init__(self, parent: QWidget, title: str, inside: QWidget, *buttons: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        done = button(self.tr("Close"), tone="primary")
        done.clicked.connect(self.close)
        body = column(label(title, TextRole.TITLE), inside, margin=Space.XL, spacing=Space.L, owner=self)
        body.addLayout(row(None, *buttons, done))


def shortcuts_dialog(parent: QWidget) -> HelpDialog:
    """Build the list of all keyboard shortcuts, by menu and by part of the window, in two columns."""
    inside = QWidget()
    columns = row(spacing=Space.XXL, owner=inside)
    groups = [(group, [each for each in _commands(group.name) if each.sequences]) for group in GROUPS]
    groups = [(group, found) for group, found in groups if found]
    half = sum(len(found) + 1 for _, found in groups) / 2
    left, right = QGridLayout(), QGridLayout()
    for grid in (left, right):
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        columns.addLayout(grid)
    used = 0
    for group, found in groups:
        _add_group(left if used < half else right, group, found)
        used += len(found) + 1
    for grid in (left, right):
        grid.setRowStretch(grid.rowCount(), 1)
    return HelpDialog(parent, command("shortcuts").label, inside)


def _commands(group: str) -> Sequence[Command]:
    if group == "projector":
        from meetup_desktop.ui.projector.modes import MODES

        return [mode_command(mode) for mode in MODES.values()]
    return commands_of(group)


def _add_group(grid: QGridLayout, group: Group, found: Sequence[Command]) -> None:
    at = grid.rowCount()
    heading = label(
        QCoreApplication.translate("Commands", group.text).replace("&", ""), TextRole.CAPTION, "muted"
    )
    heading.setContentsMargins(0, Space.S if at > 1 else 0, 0, 0)
    grid.addWidget(heading, at, 0, 1, 2)
    for offset, each in enumerate(found, 1):
        grid.addWidget(label("   ".join(each.shortcut_texts), TextRole.STRONG), at + offset, 0)
        grid.addWidget(label(each.label.removesuffix("…")), at + offset, 1)


def about_dialog(parent: QWidget) -> HelpDialog:
    """Return what this is and what it is made of."""
    translate = QCoreApplication.translate
    inside = QWidget()
    lines = (
        translate(
            "about",
            "Bilingual event pages, their pictures and venue, and the evening itself. It works offline.",
        ),
        translate("about", "Made with Qt for Python, python-frontmatter, Pillow, folium and Leaflet."),
        translate(
            "about", "Land: Natural Earth. Places: GeoNames (CC BY 4.0). Icons: Lucide. Typeface: Roboto."
        ),
        translate("about", "MIT licence."),
    )
    column(*(label(text, wrap=True) for text in lines), owner=inside)
    inside.setMinimumWidth(440)
    version = QCoreApplication.applicationVersion()
    return HelpDialog(parent, f"Meetup Desktop {version}", inside)


class ReportDialog(HelpDialog):
    """Versions and the end of the log, to be copied."""

    def __init__(self, parent: QWidget, text: str) -> None:
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setMinimumSize(640, 360)
        shown.setProperty("role", "field")
        copy = button(QCoreApplication.translate("report", "Copy"), "copy")
        super().__init__(parent, QCoreApplication.translate("report", "Error report"), shown, copy)
        self._text = text
        copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

"""The dialogs of the Help menu: keyboard shortcuts, about, error report. They do not block the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

from meetup_desktop.ui.commands import GROUPS, Command, CommandGroup, command, command_for_mode, commands_of
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole


class HelpDialog(QDialog):
    """A non-modal dialog with a title, a content widget and a Close button."""

    def __init__(self, parent: QWidget, title: str, content: QWidget, *buttons: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        done = button(self.tr("Close"), tone="primary")
        done.clicked.connect(self.close)
        body = column(label(title, TextRole.TITLE), content, margin=Space.XL, spacing=Space.L, owner=self)
        body.addLayout(row(None, *buttons, done))


def build_shortcuts_dialog(parent: QWidget) -> HelpDialog:
    """Build the list of all keyboard shortcuts, by menu and part of the window, in two columns."""
    inside = QWidget()
    columns = row(spacing=Space.XXL, owner=inside)
    groups = [
        (group, [each for each in _commands_in_group(group.name) if each.sequences]) for group in GROUPS
    ]
    groups = [(group, found) for group, found in groups if found]
    half = sum(len(found) + 1 for _, found in groups) / 2
    left, right = QGridLayout(), QGridLayout()
    for grid in (left, right):
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        columns.addLayout(grid)
    used = 0
    for group, found in groups:
        _add_group_rows(left if used < half else right, group, found)
        used += len(found) + 1
    for grid in (left, right):
        grid.setRowStretch(grid.rowCount(), 1)
    return HelpDialog(parent, command("shortcuts").label, inside)


def _commands_in_group(group_name: str) -> Sequence[Command]:
    if group_name == "projector":
        from meetup_desktop.ui.projector.modes import MODES

        return [command_for_mode(mode) for mode in MODES.values()]
    return commands_of(group_name)


def _add_group_rows(grid: QGridLayout, group: CommandGroup, commands: Sequence[Command]) -> None:
    at = grid.rowCount()
    heading = label(
        QCoreApplication.translate("Commands", group.text).replace("&", ""), TextRole.CAPTION, "muted"
    )
    heading.setContentsMargins(0, Space.S if at > 1 else 0, 0, 0)
    grid.addWidget(heading, at, 0, 1, 2)
    for offset, each in enumerate(commands, 1):
        grid.addWidget(label("   ".join(each.shortcut_texts), TextRole.STRONG), at + offset, 0)
        grid.addWidget(label(each.label.removesuffix("…")), at + offset, 1)


def build_about_dialog(parent: QWidget) -> HelpDialog:
    """Build the dialog with the version, the data sources and the licence."""
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
    """Shows an error report (versions and the end of the log) with a button to copy it."""

    def __init__(self, parent: QWidget, text: str) -> None:
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setMinimumSize(640, 360)
        shown.setProperty("role", "field")
        copy = button(QCoreApplication.translate("report", "Copy"), "copy")
        super().__init__(parent, QCoreApplication.translate("report", "Error report"), shown, copy)
        self._text = text
        copy.clicked.connect(self._on_copy_clicked)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

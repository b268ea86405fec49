"""The dialogs of the Help menu: keyboard shortcuts, about, error report. They do not block the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from meetup_desktop.ui.commands import GROUPS, Command, CommandGroup, command, command_for_mode, commands_of
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.line_edit import add_clear_button, add_search_icon
from meetup_desktop.ui.widgets.theme import Space, TextRole

#: Of the column with the keys, so that the names stand in one line through all groups.
_KEYS_WIDTH = 110


class HelpDialog(QDialog):
    """A non-modal dialog with a title, a content widget and a Close button."""

    def __init__(self, parent: QWidget, title: str, content: QWidget, *buttons: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        done = button(self.tr("Close"), tone="primary")
        done.clicked.connect(self.close)
        body = column(label(title, TextRole.TITLE), margin=Space.XL, spacing=Space.L, owner=self)
        body.addWidget(content, 1)
        body.addLayout(row(None, *buttons, done))


class ShortcutList(QWidget):
    """All keyboard shortcuts by menu and part of the window, in two columns, with a field to search them."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        add_clear_button(self.search)
        self.search.setPlaceholderText(self.tr("Search by name or key"))
        self.search.setAccessibleName(self.search.placeholderText())
        add_search_icon(self.search)
        self._nothing = label(self.tr("No matching shortcut"), tone="muted")
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        inside = QWidget()
        row(*self._columns, spacing=Space.XXL, owner=inside)
        self._groups: list[tuple[QWidget, list[tuple[Command, list[QLabel]]]]] = []
        groups = [
            (group, [each for each in _commands_in_group(group.name) if each.sequences]) for group in GROUPS
        ]
        half = sum(len(found) + 1 for _, found in groups) / 2
        used = 0
        for group, found in groups:
            if found:
                self._columns[0 if used < half else 1].addWidget(self._build_group(group, found))
                used += len(found) + 1
        for each in self._columns:
            each.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(command("shortcuts").label)
        area.setWidget(inside)
        area.setMinimumSize(min(760, inside.sizeHint().width() + Space.XXL), 300)
        column(self.search, self._nothing, spacing=Space.M, owner=self).addWidget(area, 1)
        self.search.textChanged.connect(self._filter)
        self._filter("")

    def _build_group(self, group: CommandGroup, commands: Sequence[Command]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, Space.S)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
        name = QCoreApplication.translate("Commands", group.text).replace("&", "")
        grid.addWidget(label(name, TextRole.CAPTION, "muted"), 0, 0, 1, 2)
        rows = []
        for number, each in enumerate(commands, 1):
            key = label("   ".join(each.shortcut_texts), TextRole.STRONG)
            text = label(each.label.removesuffix("…"))
            grid.addWidget(key, number, 0)
            grid.addWidget(text, number, 1)
            rows.append((each, [key, text]))
        self._groups.append((made, rows))
        return made

    def _filter(self, text: str) -> None:
        """Show the rows whose name or key holds the text."""
        wanted = text.casefold().strip()
        any_shown = False
        for group, rows in self._groups:
            shown_rows = 0
            for _command, cells in rows:
                is_shown = any(wanted in cell.text().casefold() for cell in cells)
                shown_rows += is_shown
                for cell in cells:
                    cell.setVisible(is_shown)
            group.setVisible(shown_rows > 0)
            any_shown = any_shown or shown_rows > 0
        self._nothing.setVisible(not any_shown)


def build_shortcuts_dialog(parent: QWidget) -> HelpDialog:
    """Build the list of all keyboard shortcuts, with the focus in its search field."""
    shown = ShortcutList()
    made = HelpDialog(parent, command("shortcuts").label, shown)
    made.setSizeGripEnabled(True)
    made.resize(860, min(640, max(360, parent.height() - 4 * Space.XXL)))
    shown.search.setFocus()
    return made


def _commands_in_group(group_name: str) -> Sequence[Command]:
    if group_name == "projector":
        from meetup_desktop.ui.projector.modes import MODES

        return [command_for_mode(mode) for mode in MODES.values()]
    return commands_of(group_name)


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
        shown.setAccessibleName(QCoreApplication.translate("report", "Error report"))
        shown.setMinimumSize(640, 360)
        shown.setProperty("role", "field")
        copy = button(QCoreApplication.translate("report", "Copy"), "copy")
        super().__init__(parent, QCoreApplication.translate("report", "Error report"), shown, copy)
        self._text = text
        copy.clicked.connect(self._on_copy_clicked)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

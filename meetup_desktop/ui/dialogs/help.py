"""The dialogs of the Help menu: keyboard shortcuts, about, error report. They do not block the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from meetup_desktop.core.errors import NotWritable
from meetup_desktop.ui.commands import GROUPS, Command, CommandGroup, command, command_for_mode, commands_of
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.widgets.controls import StateMark, column, label, row
from meetup_desktop.ui.widgets.dialog import Dialog
from meetup_desktop.ui.widgets.line_edit import add_clear_button, add_search_icon
from meetup_desktop.ui.widgets.theme import Space, TextRole, font

#: As wide is the column with the keys, so that the names stand in one line through all groups.
_LONGEST_KEYS = "Ctrl+Shift+Del"
ABOUT_ICON_PX = 96
REPORT_NAME = "meetup-desktop-report.txt"


class ShortcutList(QWidget):
    """All keyboard shortcuts by menu and part of the window, in columns, with a field to search them."""

    def __init__(self, columns: int = 2) -> None:
        super().__init__()
        self.search = QLineEdit()
        add_clear_button(self.search)
        self.search.setPlaceholderText(self.tr("Search by name or key"))
        self.search.setAccessibleName(self.search.placeholderText())
        add_search_icon(self.search)
        self._nothing = label(self.tr("No matching shortcut"), tone="muted")
        self._columns = [QVBoxLayout() for _ in range(columns)]
        inside = QWidget()
        row(*self._columns, spacing=Space.XXL, owner=inside)
        self._groups: list[tuple[QWidget, list[tuple[Command, list[QLabel]]]]] = []
        groups = [
            (group, [each for each in _commands_in_group(group.name) if each.sequences]) for group in GROUPS
        ]
        height = sum(len(found) + 1 for _, found in groups) / columns
        used = 0
        for group, found in groups:
            if found:
                self._columns[min(int(used / height), columns - 1)].addWidget(self._build_group(group, found))
                used += len(found) + 1
        for each in self._columns:
            each.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(command("shortcuts").label)
        area.setWidget(inside)
        area.setMinimumHeight(160)
        self._width = inside.sizeHint().width() + Space.XXL
        column(self.search, self._nothing, spacing=Space.M, owner=self).addWidget(area, 1)
        self.search.textChanged.connect(self._filter)
        self._filter("")

    def sizeHint(self) -> QSize:
        """Have room for the columns."""
        return QSize(self._width, super().sizeHint().height())

    def _build_group(self, group: CommandGroup, commands: Sequence[Command]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, Space.S)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, QFontMetrics(font(TextRole.STRONG)).horizontalAdvance(_LONGEST_KEYS))
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


def build_shortcuts_dialog(parent: QWidget) -> Dialog:
    """Build the list of all keyboard shortcuts, with the focus in its search field."""
    shown = ShortcutList()
    if shown.sizeHint().width() + 2 * Space.XXL > parent.width():
        shown = ShortcutList(columns=1)
    made = Dialog(parent, command("shortcuts").label)
    made.add_below(shown)
    made.add_cancel(QCoreApplication.translate("HelpDialog", "Close"))
    made.setSizeGripEnabled(True)
    made.resize(860, min(640, max(360, parent.height() - 4 * Space.XXL)))
    shown.search.setFocus()
    return made


def _commands_in_group(group_name: str) -> Sequence[Command]:
    if group_name == "projector":
        from meetup_desktop.ui.projector.modes import MODES

        return [command_for_mode(mode) for mode in MODES.values()]
    return commands_of(group_name)


def build_about_dialog(parent: QWidget) -> Dialog:
    """Build the dialog with the icon, the version, the data sources and the licence."""
    translate = QCoreApplication.translate
    version = QCoreApplication.applicationVersion()
    lines = (
        translate("about", "Made with Qt for Python, python-frontmatter, Pillow, folium and Leaflet."),
        translate(
            "about", "Land: Natural Earth. Places: GeoNames (CC BY 4.0). Icons: Lucide. Typeface: Roboto."
        ),
        translate("about", "MIT licence."),
    )
    made = Dialog(parent, translate("Commands", "About Meetup Desktop"), heading="Meetup Desktop")
    made.heading.hide()
    icon_label = QLabel()
    icon_label.setPixmap(QGuiApplication.windowIcon().pixmap(ABOUT_ICON_PX))
    icon_label.setFixedWidth(ABOUT_ICON_PX)
    purpose = translate(
        "about", "Bilingual event pages, their pictures and venue, and the evening itself. It works offline."
    )
    texts = column(
        label("Meetup Desktop", TextRole.DISPLAY),
        label(translate("about", "Version {version}").format(version=version), tone="muted"),
        Space.S,
        label(purpose, wrap=True),
        *(label(text, TextRole.CAPTION, "muted", wrap=True) for text in lines),
    )
    inside = QWidget()
    content = row(icon_label, texts, spacing=Space.XL, owner=inside)
    content.setAlignment(icon_label, Qt.AlignmentFlag.AlignTop)
    content.setStretch(1, 1)
    made.add_content(inside)
    made.add_cancel(QCoreApplication.translate("HelpDialog", "Close"), is_default=True)
    return made


class ReportDialog(Dialog):
    """Shows an error report (versions and the end of the log) with buttons to copy and to save it."""

    def __init__(self, parent: QWidget, text: str, save: Callable[[Path, str], None]) -> None:
        """``save`` writes the report to a file. It raises NotWritable."""
        translate = QCoreApplication.translate
        super().__init__(
            parent, translate("report", "Error report"),
            translate("report", "For whoever helps you: versions and the end of the log. "
                      "It names no people and quotes no page."),
        )  # fmt: skip
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(QCoreApplication.translate("report", "Error report"))
        shown.setMinimumSize(480, 120)
        shown.setProperty("role", "field")
        shown.setAccessibleName(self.windowTitle())
        self._text, self._save = text, save
        self.shown = shown
        self.message = StateMark("good", "")
        self.body.insertWidget(self.body.count() - 1, shown, 1)
        self.add_below(self.message)
        self.message.hide()
        self.copy = self.add_button(translate("report", "Copy"), self._on_copy_clicked, icon_name="copy")
        self.save = self.add_button(translate("report", "Save as…"), self._on_save_clicked, icon_name="save")
        self.add_cancel(translate("HelpDialog", "Close"))
        self.resize(680, 460)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._show_message("good", QCoreApplication.translate("report", "Copied to the clipboard"))

    def _on_save_clicked(self) -> None:
        translate = QCoreApplication.translate
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("report", "Save error report"), str(Path.home() / REPORT_NAME),
            translate("report", "Text files (*.txt)"),
        )  # fmt: skip
        if not chosen:
            return
        try:
            self._save(Path(chosen), self._text)
        except NotWritable as error:
            self._show_message("error", error_text(error))
        else:
            self._show_message("good", translate("report", "Saved: {file}").format(file=Path(chosen).name))

    def _show_message(self, state: str, text: str) -> None:
        self.message.show_state(state, text)
        self.message.show()

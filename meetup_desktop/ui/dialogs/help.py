"""Keys, about, error report: windows to read, which do not stop the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

from meetup_desktop.ui.widgets.furniture import button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, Type


class HelpDialog(QDialog):
    """A title, something to read, and a button to close it."""

    def __init__(self, parent: QWidget, title: str, inside: QWidget, *buttons: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        done = button(self.tr("Close"), tone="primary")
        done.clicked.connect(self.close)
        body = column(label(title, Type.TITLE), inside, margin=Space.XL, spacing=Space.L, owner=self)
        body.addLayout(row(None, *buttons, done))


def keys_dialog(parent: QWidget) -> HelpDialog:
    """Every key of the program, in two columns."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.XL)
    grid.setVerticalSpacing(Space.S)
    rows = _keys()
    half = -(-len(rows) // 2)
    for at, (key, words) in enumerate(rows):
        grid.addWidget(label(key, Type.STRONG), at % half, 2 * (at // half))
        grid.addWidget(label(words), at % half, 2 * (at // half) + 1)
    return HelpDialog(parent, QCoreApplication.translate("keys", "Keys"), inside)


def _keys() -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    return [
        ("Ctrl+S", translate("keys", "Save both languages")),
        ("Ctrl+Z   Ctrl+Shift+Z", translate("keys", "Undo and redo")),
        ("Ctrl+P", translate("keys", "Search events")),
        ("Ctrl+Shift+P", translate("keys", "Filter events")),
        ("Ctrl+N", translate("keys", "New event page")),
        ("F2   Delete", translate("keys", "Library: rename, move to trash")),
        ("Ctrl+O", translate("keys", "Open another site")),
        ("F5", translate("keys", "Read the site again")),
        ("Ctrl+1 … Ctrl+5", translate("keys", "The parts of the event")),
        ("F9", translate("keys", "Fold the fields away")),
        ("Ctrl+L", translate("keys", "To the evening")),
        ("F11", translate("keys", "Projector window")),
        (translate("keys", "Space"), translate("keys", "Live: start, pause, go on")),
        ("N   PgDn", translate("keys", "Live: next round")),
        ("PgUp", translate("keys", "Live: one round back")),
        ("+   −", translate("keys", "Live: 30 seconds more or less")),
        ("G   T   H   B", translate("keys", "Live: groups, topic, holding slide, black")),
        ("Z", translate("keys", "Live: take the last action back")),
        ("Enter", translate("keys", "People: check in")),
        ("F2   Delete", translate("keys", "People: rename, take off the list")),
        ("F1", translate("keys", "This list")),
    ]


def about_dialog(parent: QWidget) -> HelpDialog:
    """What this is and what it is made of."""
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

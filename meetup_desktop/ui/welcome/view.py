"""The welcome: how to begin, and the sites that were open before."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from meetup_desktop.services.library.recent_sites import RecentSite
from meetup_desktop.ui.widgets.controls import ElidedLabel, IconLabel, button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole

_ICON_PX = 88
_WIDTH_EM = 44


class WelcomeView(QWidget):
    """A picture, a heading, three actions, and the recent sites."""

    open_wanted = Signal()
    sample_wanted = Signal()
    new_wanted = Signal()
    site_wanted = Signal(str)  #: the folder of a recent site

    def __init__(self, sites: Iterable[RecentSite]) -> None:
        super().__init__()
        picture = QLabel()
        picture.setPixmap(QGuiApplication.windowIcon().pixmap(_ICON_PX))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = label(self.tr("Welcome to Meetup Desktop"), TextRole.DISPLAY, wrap=True)
        sentence = label(
            self.tr("Event pages in two languages, their pictures and venue, and the evening itself."),
            tone="muted", wrap=True,
        )  # fmt: skip
        for text in (heading, sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open_button = button(self.tr("Open my site…"), "folder-open", "primary")
        self.sample_button = button(self.tr("Try the sample"), "book-open")
        self.new_button = button(self.tr("New site…"), "folder-plus")
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        hint = label(
            self.tr("Or drop the folder of a site on this window."), TextRole.CAPTION, "muted", wrap=True
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH_EM * self.fontMetrics().horizontalAdvance("m"))
        body = column(
            None, picture, Space.S, heading, sentence, Space.L,
            row(None, self.open_button, self.sample_button, self.new_button, None), hint, Space.XL,
            margin=Space.L, owner=inside,
        )  # fmt: skip
        self.site_buttons: list[QAbstractButton] = []
        self._add_recent_sites(body, tuple(sites))
        body.addStretch(2)
        around = QWidget()
        row(None, inside, None, owner=around).setStretch(1, 100)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(around)
        column(area, owner=self)

    def _add_recent_sites(self, body: QVBoxLayout, sites: tuple[RecentSite, ...]) -> None:
        if not sites:
            return
        body.addWidget(label(self.tr("Recent sites"), TextRole.STRONG))
        for site in sites:
            made = _SiteButton(site, self.tr("not found"))
            made.clicked.connect(partial(self.site_wanted.emit, site.folder))
            body.addWidget(made)
            self.site_buttons.append(made)


class _SiteButton(QPushButton):
    """A recent site: its name, and below it the folder. It cannot be pressed when the folder is not there."""

    def __init__(self, site: RecentSite, not_found: str) -> None:
        super().__init__()
        self.setProperty("tone", "row")
        self.setEnabled(site.is_found)
        name = site.name if site.is_found else f"{site.name} · {not_found}"
        self.setAccessibleName(f"{name}, {site.folder}")
        tone = "" if site.is_found else "muted"
        texts = column(
            ElidedLabel(name, TextRole.STRONG if site.is_found else TextRole.BODY, tone),
            ElidedLabel(site.folder, TextRole.CAPTION, "muted"),
            spacing=0,
        )
        self._content = content = row(
            IconLabel("folder", Space.ICON_LARGE), texts, spacing=Space.M, owner=self
        )
        content.setStretch(1, 1)
        content.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._content.minimumSize()

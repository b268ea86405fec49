"""The one owner of space, type and colour. Widgets carry no numbers or colours of their own.

Colours are two designed sets, light and dark, chosen by the palette in force; the accent is the system's,
darkened or lightened until text in it can be read (WCAG 2.2, contrast 4.5:1).
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from meetup_desktop.ui.widgets.style_sheet import style_sheet


class Space:
    """Distances in device-independent pixels."""

    XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
    CONTROL = 30
    RADIUS = 6
    HAIRLINE = 1
    ICON = 16
    ICON_LARGE = 20


class TextRole(Enum):
    """Roles of text: factor of the system's size, and weight."""

    CAPTION = (0.85, QFont.Weight.Normal)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    TITLE = (1.3, QFont.Weight.DemiBold)
    DISPLAY = (1.7, QFont.Weight.DemiBold)


READING_LINE_HEIGHT = 1.35  # of panes of running text


def font(role: TextRole) -> QFont:
    """Return the system's font in the role's size and weight."""
    factor, weight = role.value
    made = QFont(QGuiApplication.font())
    made.setPointSizeF(made.pointSizeF() * factor)
    made.setWeight(weight)
    return made


class Colors(NamedTuple):
    """One designed set. ``surface`` holds content, ``window`` the furniture around it."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    hairline: str
    border: str
    hover: str
    accent: str
    on_accent: str
    selection: str
    good: str
    note: str
    warning: str
    error: str

    def tint(self, state: str) -> str:
        """Return a quiet background in the colour of a state."""
        return blend(getattr(self, state), self.surface, 0.14 if self.dark else 0.10)


def colors_for(dark: bool, accent: QColor) -> Colors:
    """Return the set for light or dark, with the system's accent made readable on its surface."""
    return _colors(dark, accent.name())


@cache
def _colors(dark: bool, accent_name: str) -> Colors:
    accent = QColor(accent_name)
    if dark:
        surface, text = "#212428", "#e4e6e8"
        readable = readable_on(accent, surface)
        return Colors(
            True, "#1a1c1f", surface, "#2a2e33", text, "#a3a9b1", "#34383d", "#4a5058", "#2d3136",
            readable, "#14171a", blend(readable, surface, 0.26),
            "#7fd0a0", "#8dc1ec", "#e9bb6c", "#f3988f",
        )  # fmt: skip
    surface, text = "#fdfdfc", "#1f2328"
    readable = readable_on(accent, surface)
    return Colors(
        False, "#f4f4f1", surface, "#fefefe", text, "#5c636b", "#e1e1dc", "#c6c7c3", "#ecece8",
        readable, "#fdfdfc", blend(readable, surface, 0.16),
        "#1d7345", "#24659c", "#865400", "#b0281f",
    )  # fmt: skip


def colors_of(palette: QPalette) -> Colors:
    """Return the set that is in force where this palette is used."""
    return colors_for(is_dark(palette), palette.color(QPalette.ColorRole.Link))


def is_dark(palette: QPalette) -> bool:
    """Return whether text is lighter than its ground."""
    return (
        palette.color(QPalette.ColorRole.WindowText).lightness()
        > palette.color(QPalette.ColorRole.Window).lightness()
    )


def blend(over: str, under: str, share: float) -> str:
    """``share`` (0..1) of one colour laid over another."""
    a, b = QColor(over), QColor(under)
    mixed = QColor.fromRgbF(
        a.redF() * share + b.redF() * (1 - share),
        a.greenF() * share + b.greenF() * (1 - share),
        a.blueF() * share + b.blueF() * (1 - share),
    )
    return mixed.name()


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio 1..21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(color: QColor, ground: str, least: float = 4.6) -> str:
    """Return the colour moved in lightness until it reaches the contrast on its ground."""
    under = QColor(ground)
    step = 4 if _luminance(under) < 0.5 else -4
    made = QColor(color)
    while contrast(made, under) < least and 0 < made.lightness() < 255:
        lightness = min(255, max(0, made.lightness() + step))
        made = QColor.fromHsl(max(made.hslHue(), 0), made.hslSaturation(), lightness)
    return made.name()


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


class Theme(QObject):
    """Dresses the application and follows the system between light and dark."""

    changed = Signal(object)  #: Colors now in force

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Qt.ColorScheme.Unknown
        self._accent = QColor(application.palette().color(QPalette.ColorRole.Accent))
        self.colors = colors_for(self._is_dark(), self._accent)
        self._apply()
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Light, dark, or Unknown to follow the system."""
        self._chosen = scheme
        self._application.styleHints().setColorScheme(scheme)  # frames and file dialogs of the system
        self._on_scheme_changed()

    def _is_dark(self) -> bool:
        # Some platforms take no scheme from a program: the choice holds all the same.
        unknown = self._chosen == Qt.ColorScheme.Unknown
        scheme = self._application.styleHints().colorScheme() if unknown else self._chosen
        return scheme == Qt.ColorScheme.Dark

    def _on_scheme_changed(self) -> None:
        colors = colors_for(self._is_dark(), self._accent)
        if colors != self.colors:
            self.colors = colors
            self._apply()
            self.changed.emit(colors)

    def _apply(self) -> None:
        self._application.setPalette(_palette(self.colors))
        self._application.setStyleSheet(style_sheet(self.colors, Space, font))


def _palette(colors: Colors) -> QPalette:
    made = QPalette(QColor(colors.window))
    roles = QPalette.ColorRole
    for role, value in (
        (roles.Window, colors.window), (roles.WindowText, colors.text), (roles.Base, colors.surface),
        (roles.AlternateBase, colors.hover), (roles.Text, colors.text), (roles.Button, colors.raised),
        (roles.ButtonText, colors.text), (roles.Highlight, colors.selection),
        (roles.HighlightedText, colors.text), (roles.PlaceholderText, colors.muted),
        (roles.Link, colors.accent), (roles.LinkVisited, colors.accent), (roles.Accent, colors.accent),
        (roles.ToolTipBase, colors.raised), (roles.ToolTipText, colors.text), (roles.Mid, colors.border),
        (roles.Midlight, colors.hairline), (roles.Dark, colors.border), (roles.Light, colors.raised),
    ):  # fmt: skip
        made.setColor(role, QColor(value))
    faded = QColor(blend(colors.text, colors.window, 0.42))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and redraw."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def palette_changed(event: QEvent) -> bool:
    """Return whether a change event says that colours are different now."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange)

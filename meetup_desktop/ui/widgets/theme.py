"""The only source of distances, fonts and colours. Widgets define none of their own.

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

_CONTROL_PX = 30  # at the system's text size
_SYSTEM_SIZE = "systemPointSize"  # property of the application


class Space:
    """Distances in device-independent pixels."""

    XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
    CONTROL = _CONTROL_PX
    RADIUS = 6
    HAIRLINE = 1
    ICON = 16
    ICON_LARGE = 20
    GUTTER = 28  # between two texts


class TextRole(Enum):
    """Roles of text: the factor of the system's font size, and the weight."""

    CAPTION = (0.85, QFont.Weight.Normal)
    CAPTION_STRONG = (0.85, QFont.Weight.DemiBold)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    TITLE = (1.3, QFont.Weight.DemiBold)
    DISPLAY = (1.7, QFont.Weight.DemiBold)


READING_LINE_HEIGHT = 1.35  # of panes of running text


def font(role: TextRole) -> QFont:
    """Return the system's font in the size and weight of a role."""
    factor, weight = role.value
    made = QFont(QGuiApplication.font())
    made.setPointSizeF(made.pointSizeF() * factor)
    made.setWeight(weight)
    return made


class Colors(NamedTuple):
    """A set of colours, light or dark. ``surface`` is behind content, ``window`` around it."""

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
        """Return a pale background in the colour of a state."""
        return blend(getattr(self, state), self.surface, 0.14 if self.dark else 0.10)


def colors_for(dark: bool, accent: QColor) -> Colors:
    """Return the light or dark colours, with the accent adjusted until it can be read on the surface."""
    return _build_colors(dark, accent.name())


@cache
def _build_colors(dark: bool, accent_name: str) -> Colors:
    accent = QColor(accent_name)
    if dark:
        surface, text = "#212428", "#e4e6e8"
        readable = make_readable(accent, surface)
        return Colors(
            True, "#1a1c1f", surface, "#2a2e33", text, "#a3a9b1", "#34383d", "#4a5058", "#2d3136",
            readable, "#14171a", blend(readable, surface, 0.26),
            "#7fd0a0", "#8dc1ec", "#e9bb6c", "#f3988f",
        )  # fmt: skip
    surface, text = "#fdfdfc", "#1f2328"
    readable = make_readable(accent, surface)
    return Colors(
        False, "#f4f4f1", surface, "#fefefe", text, "#5c636b", "#e1e1dc", "#c6c7c3", "#ecece8",
        readable, "#fdfdfc", blend(readable, surface, 0.16),
        "#1d7345", "#24659c", "#865400", "#b0281f",
    )  # fmt: skip


def colors_of(palette: QPalette) -> Colors:
    """Return the colours in use where this palette is used."""
    return colors_for(is_dark(palette), palette.color(QPalette.ColorRole.Link))


def is_dark(palette: QPalette) -> bool:
    """Return whether text is lighter than its background."""
    return (
        palette.color(QPalette.ColorRole.WindowText).lightness()
        > palette.color(QPalette.ColorRole.Window).lightness()
    )


def blend(foreground: str, background: str, share: float) -> str:
    """Return a colour mixed of ``share`` (0..1) of the foreground and the rest of the background."""
    a, b = QColor(foreground), QColor(background)
    mixed = QColor.fromRgbF(
        a.redF() * share + b.redF() * (1 - share),
        a.greenF() * share + b.greenF() * (1 - share),
        a.blueF() * share + b.blueF() * (1 - share),
    )
    return mixed.name()


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1..21 (WCAG 2.2)."""
    light, dark = sorted((_relative_luminance(one), _relative_luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def make_readable(color: QColor, background: str, minimum_contrast: float = 4.6) -> str:
    """Change the lightness of a colour until it has the minimum contrast on a background."""
    under = QColor(background)
    step = 4 if _relative_luminance(under) < 0.5 else -4
    made = QColor(color)
    while contrast_ratio(made, under) < minimum_contrast and 0 < made.lightness() < 255:
        lightness = min(255, max(0, made.lightness() + step))
        made = QColor.fromHsl(max(made.hslHue(), 0), made.hslSaturation(), lightness)
    return made.name()


def _relative_luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


class Theme(QObject):
    """Applies palette and style sheet, and follows the system between light and dark."""

    changed = Signal(object)  #: Colors now in force

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._chosen = Qt.ColorScheme.Unknown
        if application.property(_SYSTEM_SIZE) is None:  # before anything is scaled
            application.setProperty(_SYSTEM_SIZE, application.font().pointSizeF())
        self._accent = QColor(application.palette().color(QPalette.ColorRole.Accent))
        self.colors = colors_for(self._is_dark(), self._accent)
        self._apply_colors()
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_scheme(self, scheme: Qt.ColorScheme) -> None:
        """Set the colour scheme; Unknown follows the system."""
        self._chosen = scheme
        self._application.styleHints().setColorScheme(scheme)  # frames and file dialogs of the system
        self._on_scheme_changed()

    def set_text_percent(self, percent: int) -> None:
        """Set the size of all texts, in percent of the system's; controls grow with them. Widgets made later follow."""
        points = self._application.property(_SYSTEM_SIZE) * percent / 100
        if points == self._application.font().pointSizeF():
            return
        made = QFont(self._application.font())
        made.setPointSizeF(points)
        self._application.setFont(made)
        Space.CONTROL = round(_CONTROL_PX * max(100, percent) / 100)
        self._apply_colors()

    def _is_dark(self) -> bool:
        # Some platforms take no scheme from a program: the choice holds all the same.
        unknown = self._chosen == Qt.ColorScheme.Unknown
        scheme = self._application.styleHints().colorScheme() if unknown else self._chosen
        return scheme == Qt.ColorScheme.Dark

    def _on_scheme_changed(self) -> None:
        colors = colors_for(self._is_dark(), self._accent)
        if colors != self.colors:
            self.colors = colors
            self._apply_colors()
            self.changed.emit(colors)

    def _apply_colors(self) -> None:
        self._application.setPalette(_build_palette(self.colors))
        self._application.setStyleSheet(style_sheet(self.colors, Space, font))


def _build_palette(colors: Colors) -> QPalette:
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


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and restyle the widget."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def is_palette_change(event: QEvent) -> bool:
    """Return whether a change event means that colours have changed."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange)

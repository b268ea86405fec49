"""How a row of the library is painted: a year, or a page with its facts and marks."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.model import LibraryModel
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, font

#: More languages than these are counted instead of listed.
MOST_LANGUAGES = 4


def heading_height(metrics: QFontMetrics) -> int:
    """Height of a year's row, px."""
    return metrics.height() + Space.M + Space.XS


def page_height(metrics: QFontMetrics) -> int:
    """Height of a page's row, px."""
    return 2 * metrics.height() + Space.L + 2


class RowPainter:
    """Paints rows of one model in the colours of the moment."""

    def __init__(self, painter: QPainter, model: LibraryModel, colors: Colors, ratio: float) -> None:
        self._painter, self._model, self._colors, self._ratio = painter, model, colors, ratio
        self._caption, self._body, self._strong = (
            font(TextRole.CAPTION),
            font(TextRole.BODY),
            font(TextRole.STRONG),
        )
        self._struck = QFont(self._caption)
        self._struck.setStrikeOut(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def heading(self, rect: QRect, text: str) -> None:
        """A year above its pages."""
        box = rect.adjusted(Space.L, 0, -Space.M, -Space.XS)
        self._painter.setFont(self._caption)
        self._painter.setPen(QColor(self._colors.muted))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignBottom, text)

    def page(self, rect: QRect, page: PageSummary, selected: bool, hovered: bool, focused: bool) -> None:
        """Title above; day, place and marks below."""
        painter, colors = self._painter, self._colors
        ground = rect.adjusted(Space.S, 1, -Space.S, -1)
        if selected or hovered:
            painter.setPen(QColor(colors.accent) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if selected else colors.hover))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        inner = ground.adjusted(Space.S, Space.S - 1, -Space.S, -Space.S + 1)
        top = QRect(inner.topLeft(), QSize(inner.width(), inner.height() // 2))
        bottom = QRect(top.bottomLeft() + QPoint(0, 1), top.size())
        painter.setFont(self._strong if selected else self._body)
        self._elided(top, page.title(self._model.preferred_language), colors.text)
        painter.setFont(self._caption)
        room = self._languages(bottom, page)
        problems = self._model.problems(page)
        if problems:
            room = self._icon_before(self._text_at_end(room, QLocale().toString(problems)), "triangle-alert")
        for wrong, name in ((page.trouble, "file-warning"), (page.has_duplicate_id, "files")):
            if wrong:
                room = self._icon_before(room, name)
        self._elided(room.adjusted(0, 0, -Space.XS, 0), self._model.date_and_place(page), colors.muted)

    def _elided(self, box: QRect, text: str, color: str) -> None:
        shown = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.setPen(QColor(color))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_at_end(self, box: QRect, text: str, color: str = "", gap: int = Space.XS // 2) -> QRect:
        """A word at the right end; the room that is left of it."""
        width = self._painter.fontMetrics().horizontalAdvance(text)
        self._painter.setPen(QColor(color or self._colors.warning))
        place = QRect(box.right() - width, box.top(), width + 1, box.height())
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return box.adjusted(0, 0, -width - gap, 0)

    def _icon_before(self, box: QRect, name: str) -> QRect:
        edge = self._painter.fontMetrics().ascent()
        spot = QPoint(box.right() - edge, box.center().y() - edge // 2)
        self._painter.drawPixmap(spot, pixmap(name, edge, "warning", self._ratio))
        return box.adjusted(0, 0, -edge - Space.XS - 1, 0)

    def _languages(self, box: QRect, page: PageSummary) -> QRect:
        """The site's languages, those that are missing struck out; of many, how many are there."""
        colors, there = self._colors, set(page.languages)
        known = self._model.languages
        if len(known) > MOST_LANGUAGES:
            complete = len(there) == len(known)
            text = f"{len(there)}/{len(known)}"
            return self._text_at_end(box, text, colors.accent if complete else colors.warning, Space.S)
        for language in reversed(known):
            found = language in there
            self._painter.setFont(self._caption if found else self._struck)
            color = colors.accent if found else colors.warning
            box = self._text_at_end(box, language.upper(), color, Space.S - 2)
        self._painter.setFont(self._caption)
        return box.adjusted(0, 0, -2, 0)

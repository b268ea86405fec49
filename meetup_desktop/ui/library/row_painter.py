"""How a row of the library is painted: a year, or a page with its date, venue and marks."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.model import LibraryModel
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, font

#: More languages than these are counted instead of listed.
MAX_LISTED_LANGUAGES = 4


def heading_row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row with a year, px."""
    return metrics.height() + Space.M + Space.XS


def page_row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row with a page, px."""
    return 2 * metrics.height() + Space.L + 2


class RowPainter:
    """Paints rows of a library model in the colours of the palette."""

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

    def paint_heading(self, rect: QRect, text: str) -> None:
        """Paint the year above its pages."""
        box = rect.adjusted(Space.L, 0, -Space.M, -Space.XS)
        self._painter.setFont(self._caption)
        self._painter.setPen(QColor(self._colors.muted))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignBottom, text)

    def paint_page(
        self, rect: QRect, page: PageSummary, is_selected: bool, is_hovered: bool, has_focus: bool
    ) -> None:
        """Paint the title of a page, and below it date, venue, languages and marks."""
        painter, colors = self._painter, self._colors
        ground = rect.adjusted(Space.S, 1, -Space.S, -1)
        if is_selected or is_hovered:
            painter.setPen(QColor(colors.accent) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if is_selected else colors.hover))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        inner = ground.adjusted(Space.S, Space.S - 1, -Space.S, -Space.S + 1)
        top = QRect(inner.topLeft(), QSize(inner.width(), inner.height() // 2))
        bottom = QRect(top.bottomLeft() + QPoint(0, 1), top.size())
        painter.setFont(self._strong if is_selected else self._body)
        self._draw_elided_text(top, page.title(self._model.preferred_language), colors.text)
        painter.setFont(self._caption)
        room = self._draw_languages(bottom, page)
        problems = self._model.problem_count(page)
        if problems:
            room = self._draw_icon_at_right(
                self._draw_text_at_right(room, QLocale().toString(problems)), "triangle-alert"
            )
        for wrong, name in ((page.has_problem, "file-warning"), (page.has_duplicate_id, "files")):
            if wrong:
                room = self._draw_icon_at_right(room, name)
        self._draw_elided_text(
            room.adjusted(0, 0, -Space.XS, 0), self._model.date_and_place(page), colors.muted
        )

    def _draw_elided_text(self, box: QRect, text: str, color: str) -> None:
        shown = self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.setPen(QColor(color))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_text_at_right(self, box: QRect, text: str, color: str = "", gap: int = Space.XS // 2) -> QRect:
        """Draw a text at the right edge of ``box``; return the box that remains to its left."""
        width = self._painter.fontMetrics().horizontalAdvance(text)
        self._painter.setPen(QColor(color or self._colors.warning))
        place = QRect(box.right() - width, box.top(), width + 1, box.height())
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return box.adjusted(0, 0, -width - gap, 0)

    def _draw_icon_at_right(self, box: QRect, name: str) -> QRect:
        """Draw an icon at the right edge of ``box``; return the box that remains to its left."""
        edge = self._painter.fontMetrics().ascent()
        spot = QPoint(box.right() - edge, box.center().y() - edge // 2)
        self._painter.drawPixmap(spot, pixmap(name, edge, "warning", self._ratio))
        return box.adjusted(0, 0, -edge - Space.XS - 1, 0)

    def _draw_languages(self, box: QRect, page: PageSummary) -> QRect:
        """Draw the site's languages, missing ones struck out, or how many there are; return the rest of ``box``."""
        colors, there = self._colors, set(page.languages)
        known = self._model.languages
        if len(known) > MAX_LISTED_LANGUAGES:
            complete = len(there) == len(known)
            text = f"{len(there)}/{len(known)}"
            return self._draw_text_at_right(box, text, colors.accent if complete else colors.warning, Space.S)
        for language in reversed(known):
            found = language in there
            self._painter.setFont(self._caption if found else self._struck)
            color = colors.accent if found else colors.warning
            box = self._draw_text_at_right(box, language.upper(), color, Space.S - 2)
        self._painter.setFont(self._caption)
        return box.adjusted(0, 0, -2, 0)

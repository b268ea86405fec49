"""How a row of the library is painted: the name of a group, or an event with its day, title, place and picture."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.model import LibraryModel, event_date
from meetup_desktop.ui.widgets.controls import STATE_ICONS
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, font

_DAY_WIDTH = 36
#: Edge of the event's picture, px.
TILE = 36
#: Narrower lists show no pictures: the title needs the room.
_WITH_TILE = 230
_DOT = 8
_TITLE_LINES = 2


def heading_row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row with the name of a group, px."""
    return metrics.height() + Space.M + Space.XS


def page_row_height(metrics: QFontMetrics) -> int:
    """Return the height of a row with a page, px: two lines of title, and the place."""
    return (_TITLE_LINES + 1) * metrics.height() + Space.L


class RowPainter:
    """Paints rows of a library model in the colours of the palette."""

    def __init__(self, painter: QPainter, model: LibraryModel, colors: Colors, ratio: float) -> None:
        self._painter, self._model, self._colors, self._ratio = painter, model, colors, ratio
        self._caption, self._body = font(TextRole.CAPTION), font(TextRole.BODY)
        self._numeral = font(TextRole.TITLE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def paint_heading(self, rect: QRect, text: str) -> None:
        """Paint the name of a group above its pages."""
        box = rect.adjusted(Space.L, 0, -Space.M, -Space.XS)
        self._painter.setFont(self._caption)
        self._painter.setPen(QColor(self._colors.muted))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignBottom, text)

    def paint_page(
        self, rect: QRect, page: PageSummary, is_selected: bool, is_hovered: bool, has_focus: bool
    ) -> None:
        """Paint the day of a page at the left, its title and place, and its picture at the right."""
        painter, colors = self._painter, self._colors
        ground = rect.adjusted(Space.S, 1, -Space.S, -1)
        if is_selected or is_hovered:
            painter.setPen(QColor(colors.accent) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if is_selected else colors.hover))
            painter.drawRoundedRect(ground, Space.RADIUS, Space.RADIUS)
        inner = ground.adjusted(Space.XS, Space.S - 2, -Space.S, -Space.S + 2)
        self._draw_day(QRect(inner.topLeft(), QSize(_DAY_WIDTH, inner.height())), page)
        inner.setLeft(inner.left() + _DAY_WIDTH + Space.S)
        tile = self._model.tile(page) if rect.width() >= _WITH_TILE else None
        if tile is not None:
            self._draw_tile(QRect(inner.right() - TILE + 1, inner.top() + 2, TILE, TILE), tile)
            inner.setRight(inner.right() - TILE - Space.S)
        painter.setFont(self._body)
        line_height = painter.fontMetrics().height()
        lines = self._draw_title(inner, page)
        place = QRect(inner.left(), inner.top() + lines * line_height, inner.width(), line_height)
        painter.setFont(self._caption)
        self._draw_place(place, page)

    def _draw_day(self, box: QRect, page: PageSummary) -> None:
        """Draw the day as a numeral with the month below it; a dash without a date."""
        day = event_date(page)
        painter = self._painter
        painter.setFont(self._numeral)
        painter.setPen(QColor(self._colors.text if day else self._colors.muted))
        height = painter.fontMetrics().height()
        top = QRect(box.left(), box.top(), box.width(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignHCenter, str(day.day) if day else "–")
        if day is not None:
            month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).strip(".")
            painter.setFont(self._caption)
            painter.setPen(QColor(self._colors.muted))
            below = QRect(box.left(), box.top() + height - 2, box.width(), painter.fontMetrics().height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, month)

    def _draw_tile(self, box: QRect, tile: QPixmap) -> None:
        """Draw the middle square of a picture, with round corners."""
        painter = self._painter
        edge = min(tile.width(), tile.height())
        source = QRect((tile.width() - edge) // 2, (tile.height() - edge) // 2, edge, edge)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(box), Space.RADIUS - 2, Space.RADIUS - 2)
        painter.save()
        painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(box, tile, source)
        painter.restore()

    def _draw_title(self, box: QRect, page: PageSummary) -> int:
        """Draw the title on at most two lines, the last one shortened; return the number of lines."""
        painter = self._painter
        metrics = painter.fontMetrics()
        painter.setPen(QColor(self._colors.text))
        is_unsaved = self._model.is_unsaved(page)
        width = box.width() - (_DOT + Space.XS if is_unsaved else 0)
        lines = _break_title(page.title(self._model.preferred_language), painter, width)
        for number, line in enumerate(lines):
            top = box.top() + number * metrics.height()
            place = QRect(box.left(), top, box.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)
        if is_unsaved:
            self._draw_dot(box, lines, metrics)
        return len(lines)

    def _draw_dot(self, box: QRect, lines: list[str], metrics: QFontMetrics) -> None:
        """Draw the mark of unsaved changes behind the title."""
        left = box.left() + metrics.horizontalAdvance(lines[-1]) + Space.XS
        top = box.top() + (len(lines) - 1) * metrics.height() + (metrics.height() - _DOT) // 2 + 1
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colors.accent))
        self._painter.drawEllipse(QRect(left, top, _DOT, _DOT))

    def _draw_place(self, box: QRect, page: PageSummary) -> None:
        """Draw the place of a page, or what it lacks, and its problems behind that."""
        missing = self._model.missing_text(page)
        text = missing or page.venue(self._model.preferred_language)
        marks = self._problem_marks(page)
        metrics = self._painter.fontMetrics()
        edge = metrics.ascent()
        marks_width = sum(
            edge + Space.XS + metrics.horizontalAdvance(number) + Space.S for _, _, number in marks
        )
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - marks_width)
        self._painter.setPen(QColor(self._colors.warning if missing else self._colors.muted))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        left = box.left() + (metrics.horizontalAdvance(shown) + Space.S if shown else 0)
        for name, state, number in marks:
            spot = QPoint(left, box.center().y() - edge // 2 + 1)
            self._painter.drawPixmap(spot, pixmap(name, edge, state, self._ratio))
            left += edge + Space.XS
            self._painter.setPen(QColor(getattr(self._colors, state)))
            place = QRect(left, box.top(), box.right() - left + 1, box.height())
            self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)
            left += metrics.horizontalAdvance(number) + Space.S

    def _problem_marks(self, page: PageSummary) -> list[tuple[str, str, str]]:
        """Return icon, state and number of each mark of a page."""
        marks = []
        if problems := self._model.problem_count(page):
            has_errors = self._model.has_errors(page)
            icon, state = (
                (STATE_ICONS["error"], "error") if has_errors else (STATE_ICONS["warning"], "warning")
            )
            marks.append((icon, state, QLocale().toString(problems)))
        for wrong, name in ((page.has_problem, "file-warning"), (page.has_duplicate_id, "files")):
            if wrong:
                marks.append((name, "warning", ""))
        return marks


def _break_title(title: str, painter: QPainter, width: int) -> list[str]:
    """Return the lines of a title; what does not fit into the last one is cut off with an ellipsis."""
    layout = QTextLayout(title, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _TITLE_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        starts.append(line.textStart())
    layout.endLayout()
    if not starts:
        return [""]
    lines = [title[start:end].strip() for start, end in pairwise(starts)]
    last = title[starts[-1] :].strip()
    return [*lines, painter.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, width)]

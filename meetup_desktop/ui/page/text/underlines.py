"""Words of a text that something was found about: they move with their line, and go when it is edited."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTextBlock

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.page.text.line_breaks import cursor_x
from meetup_desktop.ui.widgets.theme import Colors

#: A page with more of them is full of lines; the list has them all.
MOST_UNDERLINES = 300
#: Height and length of a wave, and how far it is from the letters.
_WAVE_PX, _BELOW_BASELINE_PX = 4.0, 1.0


class Underline(NamedTuple):
    """A stretch of a line; ``start`` and ``end`` are in UTF-16 units. ``state`` is error, warning or note."""

    line: int
    start: int
    end: int
    state: str
    finding: Finding


class Underlines:
    """The underlined words of one text, by line."""

    def __init__(self) -> None:
        self._by_line: dict[int, tuple[Underline, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._by_line)

    def replace(self, underlines: Iterable[Underline]) -> set[int]:
        """Take over other ones; return the lines that look otherwise now."""
        before, self._by_line = self._by_line, {}
        for each in underlines:
            self._by_line[each.line] = (*self._by_line.get(each.line, ()), each)
        return {line for line in before.keys() | self._by_line.keys() if before.get(line) != self.on(line)}

    def on(self, line: int) -> tuple[Underline, ...] | None:
        """Return those on a line; None if there are none."""
        return self._by_line.get(line)

    def between(self, first: int, last: int) -> list[Underline]:
        """Return those on the lines from the first to the last."""
        return [each for line, found in self._by_line.items() if first <= line <= last for each in found]

    def follow_edit(self, first: int, last: int, added_lines: int) -> None:
        """Lines ``first`` to ``last``, as they are now, were edited: drop what was on them and move what is behind."""
        if not self._by_line:
            return
        last_before = last - added_lines
        kept: dict[int, tuple[Underline, ...]] = {}
        for line, found in self._by_line.items():
            if line < first:
                kept[line] = found
            elif line > last_before:
                moved = (
                    tuple(each._replace(line=line + added_lines) for each in found) if added_lines else found
                )
                kept[line + added_lines] = moved
        self._by_line = kept

    def draw(self, painter: QPainter, block: QTextBlock, rect: QRectF, clip: QRectF, colors: Colors) -> None:
        """Draw the underlines of a line, in its rows that are in sight: the text and its formats stay as they are."""
        for each in self._by_line.get(block.blockNumber(), ()):
            color = colors.muted if each.state == "note" else getattr(colors, each.state)
            layout = block.layout()
            for number in range(layout.lineCount()):
                row = layout.lineAt(number)
                start, end = (
                    max(each.start, row.textStart()),
                    min(each.end, row.textStart() + row.textLength()),
                )
                top = rect.top() + row.y() + row.ascent() + _BELOW_BASELINE_PX
                is_seen = not clip.isValid() or clip.top() - _WAVE_PX <= top <= clip.bottom()
                if start < end and is_seen:
                    left, right = sorted((cursor_x(row, start), cursor_x(row, end)))
                    _draw_wave(
                        painter, QRectF(rect.left() + left, top, right - left, _WAVE_PX), color, each.state
                    )


def _draw_wave(painter: QPainter, rect: QRectF, color: str, state: str) -> None:
    scale = painter.device().devicePixelRatioF()
    painter.drawTiledPixmap(
        rect, _build_tile(color, state == "note", scale), QPointF(rect.left() % _WAVE_PX, 0)
    )


@lru_cache(maxsize=32)
def _build_tile(color: str, is_quiet: bool, scale: float) -> QPixmap:
    """Return one period of the wave; of dots for what is only suggested."""
    edge = max(1, round(_WAVE_PX * scale))
    tile = QPixmap(edge, edge)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(edge / _WAVE_PX, edge / _WAVE_PX)
    if is_quiet:
        painter.fillRect(QRectF(0, 1, _WAVE_PX / 2, 1), QColor(color))
    else:
        painter.setPen(QPen(QColor(color), 1.3))
        half = _WAVE_PX / 2
        painter.drawPolyline([QPointF(half * at, 0.8 if at % 2 else _WAVE_PX - 0.8) for at in range(-1, 4)])
    painter.end()
    tile.setDevicePixelRatio(scale)
    return tile

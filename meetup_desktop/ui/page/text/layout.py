"""A document layout that can put space below a line without a trace of it in the text.

Each line of the text (a ``QTextBlock``) is laid out by itself. Its height depends on its text and on the width alone;
the gaps below lines are set from outside (``aligner``). Lines out of sight have guessed heights until they are seen
or there is time.

Qt calls into this class from C++: an exception there would end the program, and blocks may be asked for in the
middle of an edit, before ``documentChanged`` has told of it. ``is_behind`` is True then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from meetup_desktop.services.page.block_index import BlockIndex, ParsedText
from meetup_desktop.ui.page.text.line_breaks import LONGEST_ROW, break_line, set_formats
from meetup_desktop.ui.page.text.line_style import LineKind, LineStyle
from meetup_desktop.ui.page.text.painting import LinePainter
from meetup_desktop.ui.page.text.title_lines import TitleLines, find_title_lines
from meetup_desktop.ui.widgets.theme import READING_LINE_HEIGHT, Colors, Space

#: Free space beside the text, above it, and below its last line: the line being typed there is never half hidden.
MARGIN, TOP_MARGIN, BOTTOM_MARGIN = float(Space.L), float(Space.S), 28.0
_NARROWEST_TEXT = 40.0
#: More lines than these are guessed, not laid out, when they change at once; and even more are parsed with all others.
_FEW_LINES, _MANY_LINES = 8, 400
_SAMPLE = "Главная мысль вечера: два языка на одной афише. The main thought of the evening: two languages."
_BLANK = LineKind()
_BLOCK_BREAK = "\u2029"


class AlignedLayout(QAbstractTextDocumentLayout):
    """Lays out a document of plain lines, with ``gaps`` (px) below them that only the layout knows."""

    heights_changed = Signal()  #: a height, a block or the width: positions have to be computed again
    blocks_changed = Signal(object)  #: BlockChange, before ``heights_changed``
    fell_behind = Signal()  #: blocks after an edit may be others now: the whole text has to be parsed
    edges_changed = Signal()  #: ``left`` or ``text_width``
    guess_corrected = Signal()  #: a line turned out to be of another height when it was asked for

    def __init__(self, document: QTextDocument, colors: Colors) -> None:
        super().__init__(document)
        self.index = BlockIndex()
        self.heights: list[float] = [0.0]
        self.gaps: list[float] = [0.0]
        self.tops: list[float] = [0.0, 0.0]
        self.head = TOP_MARGIN  # px above the first line
        self.painter = LinePainter(colors)
        self._kinds: list[LineKind] = [_BLANK]
        self._laid = bytearray(1)
        self._first_changed = 0  # line that may look otherwise than it was painted
        self._has_title = False
        self._title = TitleLines()
        self._colors = colors
        self._size = QSizeF(1.0, 1.0)
        self._page_width = -1.0
        self._busy = False
        self.left, self.text_width = MARGIN, 300.0
        self.character_width = 1.0  # on average
        self._set_font(document.defaultFont())

    # --- what is asked from outside ---------------------------------------------------------------------------

    @property
    def is_behind(self) -> bool:
        """Return whether the document has changed and the layout has not been told yet."""
        return len(self.heights) != self.document().blockCount()

    @property
    def hidden_lines(self) -> int:
        """Return how many lines at the top are not shown: those of the title."""
        return self._title.hidden_count

    @property
    def is_complete(self) -> bool:
        """Return whether every line has its real height."""
        return 0 not in self._laid

    def set_colors(self, colors: Colors) -> None:
        """Draw in these colours from now on."""
        self._colors = colors
        self.painter.colors = colors
        self._set_font(self.document().defaultFont())
        self._laid = bytearray(len(self.heights))
        self._first_changed = 0
        self.heights_changed.emit()

    def set_has_title(self, has_title: bool) -> None:
        """Leave out the first heading of the first level: it is the page's title, shown above the text.

        One that is not at the top of the text is drawn quietly.
        """
        if has_title != self._has_title:
            self._has_title = has_title
            if not self.is_behind and self._restyle_lines(0, 0):
                self.heights_changed.emit()

    def show_blocks(self, parsed: ParsedText) -> bool:
        """Show a text's lines as parts of these blocks; return False, and do nothing, if the text is another now."""
        if self.is_behind or parsed.text != self.text():
            return False
        change = self.index.replace_all(parsed)
        if change.removed or change.added:
            spans, end = self.index.spans, change.at + change.added
            first = spans[change.at - 1].last if change.at else 0
            self._restyle_lines(first, spans[end].first if end < len(spans) else len(self.heights))
            self.blocks_changed.emit(change)
            self.heights_changed.emit()
        return True

    def block_starts(self) -> list[int]:
        """Return the first line of each block's region, which reaches to the next block, and the end of the last."""
        firsts = [span.first for span in self.index.spans]
        return [0, *firsts[1:], len(self.heights)]

    def add_space(self, line: int, height: float) -> None:
        """Put space above a line, or above the text."""
        if line:
            self.gaps[line - 1] += height
        else:
            self.head += height

    def pop_first_changed(self) -> int:
        """Return the first line that may look otherwise than before the last call."""
        first, self._first_changed = self._first_changed, len(self.heights)
        return first

    def settle(self) -> None:
        """Compute the positions of all lines from heights and gaps; ``announce_size`` when the other side has, too."""
        with_gaps = map(float.__add__, self.heights, self.gaps)
        self.tops = list(accumulate(with_gaps, initial=self.head))
        self._size = QSizeF(max(1.0, self._page_width), self.tops[-1] + BOTTOM_MARGIN)

    def announce_size(self) -> None:
        """Tell the view the size of the document."""
        self.documentSizeChanged.emit(self._size)

    def repaint_rows(self, top: float, height: float) -> None:
        """Repaint a stretch of the document, over the whole width."""
        self.update[QRectF].emit(QRectF(0, top, max(1.0, self._page_width), height))  # type: ignore[index]

    def line_at(self, y: float) -> int:
        """Return the line at a height of the document; the gap below a line belongs to it."""
        return min(max(self.hidden_lines, bisect_right(self.tops, y) - 1), len(self.heights) - 1)

    def lay_between(self, top: float, bottom: float) -> bool:
        """Lay out the lines in sight; return whether any has another height than was guessed."""
        line, is_changed = self.line_at(top), False
        while line < len(self.heights) and self.tops[line] <= bottom:
            if not self._laid[line]:
                is_changed |= self._lay(line)
            line += 1
        return is_changed

    def lay_next(self) -> bool:
        """Lay out one line that has not been; return whether its height was guessed wrong."""
        line = self._laid.find(0)
        return line >= 0 and self._lay(line)

    def document_width_changed(self) -> bool:
        """Take over the page's width; return whether it is another one."""
        width = self.document().pageSize().width()
        if width == self._page_width:
            return False
        self._page_width = width
        self._update_edges()
        return True

    def _update_edges(self) -> None:
        width = self._page_width
        self.text_width = max(_NARROWEST_TEXT, min(width - 2 * MARGIN, self._column_width))
        self.left = max(MARGIN, float(int((width - self.text_width) / 2)))
        self.edges_changed.emit()

    # --- what has changed -------------------------------------------------------------------------------------

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        if self._busy:
            return
        document = self.document()
        is_resized = self.document_width_changed()
        if document.defaultFont() != self._font:
            self._set_font(document.defaultFont())
            self._update_edges()
            is_resized = True
        if is_resized and not removed and not self.is_behind:
            self._guess_heights(range(len(self.heights)))
            self.heights_changed.emit()
            return
        last_block = document.findBlock(start + added)
        first = document.findBlock(start).blockNumber()
        last = (last_block if last_block.isValid() else document.lastBlock()).blockNumber()
        self._on_lines_changed(max(0, first), last)

    def _on_lines_changed(self, first: int, last: int) -> None:
        count = self.document().blockCount()
        added_lines = count - len(self.heights)
        before = self.heights[first : last + 1 - added_lines]
        self.painter.underlines.follow_edit(first, last, added_lines)
        self._resize_lists(first, last, added_lines)
        is_whole = last - first >= _MANY_LINES or not self.index.spans
        if is_whole:
            change = self.index.parse_all(self.text())
        else:
            change = self.index.change(first, last, added_lines, self._line_text, count)
        is_restyled = self._restyle_lines(change.first_line, change.end_line)
        if is_whole:
            self._guess_heights(range(count))
        else:
            self._lay_edited(range(first, last + 1))
            is_higher = bool(added_lines) or before != self.heights[first : last + 1]
            if not (is_higher or is_restyled or change.removed or change.added):
                # What nearly every keystroke is: one line, one small rectangle.
                self.repaint_rows(self.tops[first], self.tops[last + 1] - self.tops[first])
                if not change.is_complete:
                    self.fell_behind.emit()
                return
        if not change.is_complete:
            self.fell_behind.emit()
        self.blocks_changed.emit(change)
        self.heights_changed.emit()

    def _resize_lists(self, first: int, last: int, added_lines: int) -> None:
        """Give the lists of lines as many entries as the document has lines; the changed ones are blank."""
        new, end = last + 1 - first, last + 1 - added_lines
        self._first_changed = min(self._first_changed, first)
        line, hidden_count = self._title
        self._title = TitleLines(
            line + added_lines if line >= end else line,
            max(first, hidden_count + added_lines) if first < hidden_count else hidden_count,
        )
        self.heights[first:end] = [0.0] * new
        self.gaps[first:end] = [0.0] * new
        self._kinds[first:end] = [_BLANK] * new
        self._laid[first:end] = bytes(new)
        if added_lines or len(self.tops) != len(self.heights) + 1:
            # Until they are computed, new lines stand where the changed one does.
            top = self.tops[min(first, len(self.tops) - 1)]
            self.tops[first:end] = [top] * new

    def _lay_edited(self, lines: range) -> None:
        """Lay out what was typed; of a longer text that was pasted, what is in sight is laid out later."""
        if len(lines) > _FEW_LINES:
            self._guess_heights(lines)
            return
        for line in lines:
            self._lay(line)

    def _restyle_lines(self, first: int, end: int) -> bool:
        """Set the kinds of lines from the blocks, and let those of another one be laid out when they are seen.

        Return whether there are such lines.
        """
        changed = self._update_kinds(first, end)
        self._guess_heights(changed)
        self._first_changed = min([self._first_changed, *changed])
        return bool(changed)

    def _update_kinds(self, first: int, end: int) -> list[int]:
        """Set the kinds of lines from the blocks; return the lines that have another one than before."""
        before, count = self._title, len(self._kinds)
        self._title = TitleLines()
        if self._has_title:
            self._title = find_title_lines(self.index.spans, self._line_text, count)
        lines = set(range(first, end))
        if before != self._title:
            shown = sorted((before.hidden_count, self.hidden_lines))
            lines.update((before.line, self._title.line), range(*shown))
        return [line for line in sorted(lines) if 0 <= line < count and self._update_kind(line)]

    def _update_kind(self, line: int) -> bool:
        block, is_hidden = self.index.block_at(line), line < self.hidden_lines
        kind = LineKind(is_hidden=is_hidden)
        if self.index.spans:
            span = self.index.spans[block]
            if span.first <= line <= span.last:
                kind = LineKind(span.kind, span.level, line == self._title.line, is_hidden)
        if self._kinds[line] == kind:
            return False
        self._kinds[line] = kind
        self._laid[line] = 0
        return True

    def _guess_heights(self, lines: Iterable[int]) -> None:
        """Guess from the length of each line how high it will be."""
        document, per_row = self.document(), self.text_width / self.character_width
        for line in lines:
            length = document.findBlockByNumber(line).length() - 1
            rows = 0.0 if self._kinds[line].is_hidden else max(1.0, -(-length // per_row))
            self._laid[line] = 0
            self.heights[line] = float(ceil(rows * self._row_height * self._kinds[line].size_factor))

    def _lay(self, line: int) -> bool:
        """Style and break a line; return whether it has another height than before."""
        block, before = self.document().findBlockByNumber(line), self.heights[line]
        self._busy = True
        set_formats(block, self._style.ranges(block.text(), self._kinds[line]))
        # Without this, the next edit would be reported as from this line to that one.
        self.document().markContentsDirty(block.position(), 0)
        self._busy = False
        height = break_line(block, self.document().defaultTextOption(), self.text_width)
        self.heights[line] = 0.0 if self._kinds[line].is_hidden else height
        self._laid[line] = 1
        self._first_changed = min(self._first_changed, line)
        return before != self.heights[line]

    def _set_font(self, font: QFont) -> None:
        self._font = QFont(font)
        metrics = QFontMetricsF(font)
        self.character_width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self._column_width = self.character_width * LONGEST_ROW
        self._row_height = metrics.height() * READING_LINE_HEIGHT
        self._style = LineStyle(font, self._colors)

    def text(self) -> str:
        """Return the document's text, with ``\\n`` as line ends."""
        return self.document().toRawText().replace(_BLOCK_BREAK, "\n")

    def _line_text(self, line: int) -> str:
        return self.document().findBlockByNumber(line).text()

    # --- what QTextEdit asks ----------------------------------------------------------------------------------

    def documentSize(self) -> QSizeF:
        return self._size

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0, 0), self._size)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not block.isValid():
            return QRectF()
        line = block.blockNumber()
        if self.is_behind or line >= len(self._laid):
            if not block.layout().lineCount():
                break_line(block, self.document().defaultTextOption(), self.text_width)
            return QRectF(self.left, 0, self.text_width, block.layout().boundingRect().height())
        if not self._laid[line] and self._lay(line):
            self.guess_corrected.emit()
        # Accessibility reads the position from the line's own layout.
        block.layout().setPosition(QPointF(self.left, self.tops[line]))
        return QRectF(self.left, self.tops[line], self.text_width, self.heights[line])

    def hitTest(  # type: ignore[override]  # Qt calls it with a QPointF
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        block = self.document().findBlockByNumber(self.line_at(point.y()))
        rect, layout = self.blockBoundingRect(block), block.layout()
        inside, offset = point - rect.topLeft(), 0
        is_exact = accuracy == Qt.HitTestAccuracy.ExactHit
        for number in range(layout.lineCount()):
            row = layout.lineAt(number)
            offset = row.xToCursor(inside.x())
            if inside.y() < row.y() + row.height() * (1 + READING_LINE_HEIGHT) / 2:
                if is_exact and not row.naturalTextRect().contains(inside):
                    return -1
                break
        else:
            if is_exact:
                return -1
        composed = len(layout.preeditAreaText())
        if composed and offset > layout.preeditAreaPosition():
            offset = max(layout.preeditAreaPosition(), offset - composed)
        return block.position() + offset

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        if self.is_behind:
            return
        clip = context.clip
        top, bottom = (clip.top(), clip.bottom()) if clip.isValid() else (0.0, self._size.height())
        self.painter.begin(painter, context, self._page_width)
        line = self.line_at(top)
        block = self.document().findBlockByNumber(line)
        while block.isValid() and self.tops[line] < bottom:
            self.painter.draw_line(painter, block, self.blockBoundingRect(block))
            block, line = block.next(), line + 1

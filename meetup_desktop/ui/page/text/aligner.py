"""Keeps the blocks of two text panes level and scrolls the panes as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.services.page.block_index import BlockChange, ParsedText, parse_text
from meetup_desktop.services.tasks import Pool, Tasks
from meetup_desktop.ui.page.text.layout import TOP_MARGIN, AlignedLayout
from meetup_desktop.ui.page.text.pairing import BlockPair, Replacement, pair_blocks, update_pairs
from meetup_desktop.ui.page.text.pane import MarkdownPane

#: Longest slice of laying out what is out of sight, and how often at most the panes are levelled meanwhile.
_SLICE_S, _LEVEL_EVERY_S = 0.004, 0.2
#: The whole text is parsed again when the person has not typed for so long.
_PARSE_AFTER_MS = 400
#: Heights of lines that come into sight can bring others into sight; a few rounds settle that.
_ROUNDS = 6
#: Space above and below the current blocks that is tinted, too.
_ROW_SPACE = 5.0


class PairRow(NamedTuple):
    """Where a pair of blocks stands in both documents, in pixels of either."""

    top: float
    height: float


class _Anchor(NamedTuple):
    """The line at the top of a pane, and how far it is scrolled past the edge."""

    cursor: QTextCursor
    offset: float


class _Seen(NamedTuple):
    """What a pane showed: its scroll position, and where its lines began."""

    value: int
    tops: list[float]


class Aligner(QObject):
    """Levels the blocks of two panes. With one pane, or switched off, it lays out each pane by itself."""

    def __init__(self, panes: Sequence[MarkdownPane], is_on: bool, tasks: Tasks) -> None:
        super().__init__(panes[0])
        self._tasks = tasks
        self.panes = tuple(panes)
        self.layouts = tuple(pane.aligned for pane in panes)
        self.pairs: list[BlockPair] = []
        self._is_on = is_on and len(panes) == 2
        self._is_levelling = self._is_scrolling = self._is_moved = False
        self._levelled_at = 0.0
        self._anchors: list[_Anchor] = []
        self._shown_states: list[object] = [None] * len(panes)
        self._active = 0  # the pane that has, or had last, the focus
        self._idle = self._build_timer(0, self._lay_in_idle_time)
        self._is_stacked = False
        self._levelled_heights = self._view_heights()
        self._height_timer = self._build_timer(0, self._align_at_other_heights)  # when all panes have theirs
        self._to_parse: set[AlignedLayout] = set()
        self._parse_timer = self._build_timer(_PARSE_AFTER_MS, self._parse_again)
        for side, pane in enumerate(panes):
            pane.aligned.blocks_changed.connect(partial(self._on_blocks_changed, side))
            pane.aligned.heights_changed.connect(self.align)
            pane.aligned.fell_behind.connect(partial(self._parse_later, pane.aligned))
            pane.aligned.guess_corrected.connect(self._align_soon)
            pane.verticalScrollBar().valueChanged.connect(partial(self._on_scrolled, side))
            pane.cursorPositionChanged.connect(partial(self._on_caret_moved, side))
            pane.focus_changed.connect(partial(self._on_focus_changed, side))
            pane.height_changed.connect(self._height_timer.start)
        self.pair_again()
        self.set_on(self._is_on)

    def _build_timer(self, interval_ms: int, on_timeout: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(on_timeout)
        return timer

    def set_on(self, is_on: bool) -> None:
        """Level the blocks and scroll both panes as one, or let each pane be by itself."""
        self._is_on = is_on and len(self.panes) == 2
        self._show_scroll_bars()
        self.align()

    def set_stacked(self, is_stacked: bool) -> None:
        """Follow panes that stand one above the other now, or side by side."""
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self._show_scroll_bars()
            self.align()

    def _show_scroll_bars(self) -> None:
        """Show one scroll bar for panes side by side; one above the other they have one each, and equal widths."""
        policies = Qt.ScrollBarPolicy
        is_shared = self._is_on and not self._is_stacked
        for pane in self.panes[:-1]:
            pane.setVerticalScrollBarPolicy(
                policies.ScrollBarAlwaysOff if is_shared else policies.ScrollBarAlwaysOn
            )
        self.panes[-1].setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn)

    def row_of(self, side: int, line: int) -> PairRow | None:
        """Return where the blocks stand that a line is in, with some space around; None for a text without blocks."""
        layout = self.layouts[side]
        if not layout.index.spans:
            return None
        block = layout.index.block_at(line)
        shown: BlockPair = (block, None) if side == 0 else (None, block)
        if self._is_on:
            shown = next((pair for pair in self.pairs if pair[side] == block), shown)
        # The line itself may be a blank one below its block.
        edges = [layout.tops[line], layout.tops[line] + layout.heights[line]]
        for each, index in zip(self.layouts, shown, strict=False):
            if index is not None and index < len(each.index.spans):
                span = each.index.spans[index]
                edges += [each.tops[span.first], each.tops[span.last] + each.heights[span.last]]
        return PairRow(min(edges) - _ROW_SPACE, max(edges) - min(edges) + 2 * _ROW_SPACE)

    # --- pairs ------------------------------------------------------------------------------------------------

    def _kinds(self) -> tuple[list[tuple[BlockKind, int]], list[tuple[BlockKind, int]]]:
        left, right = (
            [(span.kind, span.level) for span in layout.index.spans] for layout in self.layouts[:2]
        )
        return left, right

    def pair_again(self) -> None:
        """Pair all blocks anew: the panes show other texts, and what stood beside what says nothing about them."""
        if len(self.panes) == 2:
            self.pairs = pair_blocks(*self._kinds())
            self.align()

    def _on_blocks_changed(self, side: int, change: BlockChange) -> None:
        if len(self.panes) != 2:
            return
        if change.removed or change.added:
            edit = Replacement(side, change.at, change.removed, change.added)
            self.pairs = update_pairs(self.pairs, edit, self._kinds())

    def _parse_later(self, layout: AlignedLayout) -> None:
        self._to_parse.add(layout)
        self._parse_timer.start()

    def _parse_again(self) -> None:
        for layout in self._to_parse:
            self._tasks.run(parse_text, layout.text(), done=self._on_parsed, pool=Pool.CHECKS)

    def _on_parsed(self, parsed: ParsedText) -> None:
        """Show the blocks of a text; one that has been edited meanwhile is parsed once more."""
        self._to_parse = {layout for layout in self._to_parse if not layout.show_blocks(parsed)}
        if self._to_parse:
            self._parse_timer.start()

    # --- levels -----------------------------------------------------------------------------------------------

    def align(self) -> None:
        """Compute where all lines stand; what was at the top of the panes stays there."""
        if self._is_levelling or any(layout.is_behind for layout in self.layouts):
            return
        self._is_levelling, self._is_moved = True, False
        self._levelled_at = perf_counter()
        before = [_Seen(pane.verticalScrollBar().value(), pane.aligned.tops) for pane in self.panes]
        for _ in range(_ROUNDS):
            self._level()
            if not self._lay_in_sight([self._anchored_value(side) for side in range(len(self.panes))]):
                break
        else:
            self._level()
        # Both first: a size that is announced scrolls, and scrolling reads the other side.
        for layout in self.layouts:
            layout.announce_size()
        for side in self._scrolled_sides():
            self.panes[side].verticalScrollBar().setValue(round(self._anchored_value(side)))
        self._is_levelling = False
        self._follow_scrolling(self._scrolled_sides()[0])
        self._update_current_row()
        for pane, seen in zip(self.panes, before, strict=True):
            _repaint_changed(pane, seen)
        if not all(layout.is_complete for layout in self.layouts):
            self._idle.start()

    def _scrolled_sides(self) -> tuple[int, ...]:
        """Return the panes whose scroll position decides: one for both when they are levelled."""
        return (self._active,) if self._is_on else tuple(range(len(self.panes)))

    def _level(self) -> None:
        """Set gaps and positions so that each pair of blocks begins at one height."""
        for layout in self.layouts:
            layout.gaps, layout.head = [0.0] * len(layout.heights), TOP_MARGIN
        if self._is_on:
            self._set_gaps()
        for layout in self.layouts:
            layout.settle()

    def _set_gaps(self) -> None:
        """Put space below the shorter block of each pair. At every new row of a large page: kept to plain lists."""
        left, right = self.layouts
        starts, heights = zip(*map(_block_heights, self.layouts), strict=True)
        left_end, right_end = 0, 0  # the line after the last block shown at that side
        for one, other in self.pairs:
            height = 0.0 if one is None else heights[0][one]
            other_height = 0.0 if other is None else heights[1][other]
            highest = max(height, other_height)
            if one is not None:
                left_end = starts[0][one + 1]
            if other is not None:
                right_end = starts[1][other + 1]
            if height < highest:
                left.add_space(left_end, highest - height)
            elif other_height < highest:
                right.add_space(right_end, highest - other_height)
        # A text without blocks is as long as the other one, and both can be scrolled as far in panes of two heights.
        ends = [layout.head + sum(layout.gaps) + sum(layout.heights) for layout in self.layouts]
        self._levelled_heights = self._view_heights()
        range_px = max(map(float.__sub__, ends, self._levelled_heights))
        for layout, end, seen in zip(self.layouts, ends, self._levelled_heights, strict=True):
            layout.gaps[-1] += range_px + seen - end

    def _view_heights(self) -> list[float]:
        return [float(pane.viewport().height()) for pane in self.panes]

    def _align_at_other_heights(self) -> None:
        """Level the texts again when one pane has become higher than before in comparison with the other."""
        if self._is_on:
            seen, levelled = self._view_heights(), self._levelled_heights
            if seen[0] - seen[1] != levelled[0] - levelled[1]:
                self.align()

    def _lay_in_sight(self, values: Sequence[float]) -> bool:
        """Lay out what is seen at these scroll positions; return whether a guess was wrong."""
        is_changed = False
        for side, (layout, pane) in enumerate(zip(self.layouts, self.panes, strict=True)):
            value = values[self._active if self._is_on else side]
            is_changed |= layout.lay_between(value, value + pane.viewport().height())
        return is_changed

    def _align_soon(self) -> None:
        self._is_moved = True
        self._idle.start()

    def _lay_in_idle_time(self) -> None:
        """Lay out lines out of sight, a few milliseconds' worth."""
        end = perf_counter() + _SLICE_S
        for layout in self.layouts:
            while not layout.is_complete and perf_counter() < end:
                self._is_moved |= layout.lay_next()
        is_complete = all(layout.is_complete for layout in self.layouts)
        if self._is_moved and (is_complete or end - self._levelled_at > _LEVEL_EVERY_S):
            self.align()
        elif not is_complete:
            self._idle.start()

    # --- scrolling --------------------------------------------------------------------------------------------

    def _on_scrolled(self, side: int, _value: int) -> None:
        if not (self._is_levelling or self._is_scrolling):
            self._follow_scrolling(side)

    def _follow_scrolling(self, side: int) -> None:
        """Show in the other pane what stands beside what is seen in this one, and remember the line at the top."""
        self._is_scrolling = True
        value = self.panes[side].verticalScrollBar().value()
        if self._is_on:
            for pane in self.panes:
                pane.verticalScrollBar().setValue(value)
        self._remember_anchors()
        self._is_scrolling = False
        values = [float(pane.verticalScrollBar().value()) for pane in self.panes]
        is_ready = not any(layout.is_behind for layout in self.layouts)
        if is_ready and not self._is_levelling and self._lay_in_sight(values):
            self.align()

    def _remember_anchors(self) -> None:
        self._anchors = []
        for layout, pane in zip(self.layouts, self.panes, strict=True):
            value = pane.verticalScrollBar().value()
            line = layout.line_at(value)
            cursor = QTextCursor(layout.document().findBlockByNumber(line))
            cursor.setKeepPositionOnInsert(True)
            self._anchors.append(_Anchor(cursor, value - layout.tops[line]))

    def _anchored_value(self, side: int) -> float:
        """Return the scroll position at which the line that was at the top of a pane is there again."""
        if not self._anchors:
            return 0.0
        anchor, layout = self._anchors[side], self.layouts[side]
        line = min(anchor.cursor.blockNumber(), len(layout.heights) - 1)
        # The gap below a line may have gone: then the next line is at the top.
        return min(layout.tops[line] + anchor.offset, layout.tops[line + 1])

    # --- the current pair -------------------------------------------------------------------------------------

    def _on_focus_changed(self, side: int, is_focused: bool) -> None:
        if is_focused:
            self._active = side
        self._update_current_row()

    def _on_caret_moved(self, side: int) -> None:
        if side == self._active:
            self._update_current_row()

    def _update_current_row(self) -> None:
        """Tint the blocks that the caret is in, in both panes, while one of them has the keyboard."""
        if self._is_levelling or any(layout.is_behind for layout in self.layouts):
            return
        row = None
        if any(layout.painter.is_focused for layout in self.layouts):
            row = self.row_of(self._active, self.panes[self._active].textCursor().blockNumber())
        for side, layout in enumerate(self.layouts):
            shown = row if self._is_on or side == self._active else None
            state = (shown, layout.painter.is_focused)
            if self._shown_states[side] != state:
                self._shown_states[side] = state
                for each in (layout.painter.current, shown):
                    if each is not None:
                        layout.repaint_rows(*each)
                layout.painter.current = shown


def _block_heights(layout: AlignedLayout) -> tuple[list[int], list[float]]:
    """Return the first line of each block's region, and the height of each region without gaps."""
    starts = layout.block_starts()
    sums = list(accumulate(layout.heights, initial=0.0))
    at_starts = [sums[line] for line in starts]
    return starts, list(map(float.__sub__, at_starts[1:], at_starts))


def _repaint_changed(pane: MarkdownPane, seen: _Seen) -> None:
    """Repaint a pane from the first line in sight that has changed or moved."""
    layout, viewport = pane.aligned, pane.viewport()
    value, changed = pane.verticalScrollBar().value(), layout.pop_first_changed()
    if value != seen.value:
        viewport.update()
        return
    tops, old, height = layout.tops, seen.tops, viewport.height()
    line = layout.line_at(value)
    while line < min(changed, len(layout.heights), len(old)) and tops[line] == old[line]:
        if tops[line] - value > height:
            return
        line += 1
    start = max(0, int(min(tops[line], old[min(line, len(old) - 1)]) - value))
    viewport.update(0, start, viewport.width(), height - start)

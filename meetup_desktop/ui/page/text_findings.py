"""Findings in one text: words underlined, and, with the caret there, a line under the block that says why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.finding_places import FindingPlace
from meetup_desktop.ui.page.text.pane import MarkdownPane
from meetup_desktop.ui.page.text.underlines import Underline
from meetup_desktop.ui.page.text.utf16 import utf16_length
from meetup_desktop.ui.problems.finding_hint import FindingHint
from meetup_desktop.ui.problems.severity_labels import STATES


class TextFindings(QObject):
    """Belongs to a pane. The hint lies over the free line below the block: no line of the text moves."""

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, pane: MarkdownPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.hint = FindingHint(pane.viewport())
        self.hint.fix_wanted.connect(self.fix_wanted)
        self.hint.ignore_wanted.connect(self.ignore_wanted)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._update_hint)
        pane.cursorPositionChanged.connect(self._timer.start)
        pane.focus_changed.connect(self._timer.start)
        pane.edges_changed.connect(self._timer.start)
        pane.aligned.heights_changed.connect(self._timer.start)
        pane.verticalScrollBar().valueChanged.connect(self._timer.start)

    def show_findings(self, places: Sequence[tuple[Finding, FindingPlace]]) -> None:
        """Underline what these findings of the text are about."""
        block_at = self._pane.document().findBlockByNumber
        made = []
        for finding, place in places:
            if not place.key:
                text = block_at(place.line).text()
                start = utf16_length(text[: place.start])
                end = start + utf16_length(text[place.start : place.end])
                if start < end:
                    made.append(Underline(place.line, start, end, STATES[finding.severity], finding))
        self._pane.show_underlines(made)
        self._timer.start()

    def _update_hint(self) -> None:
        layout = self._pane.aligned
        if not layout.painter.is_focused or not layout.painter.underlines or layout.is_behind:
            self.hint.clear()
            return
        cursor = self._pane.textCursor()
        found = self._find(cursor.blockNumber(), cursor.positionInBlock())
        if found is None:
            self.hint.clear()
        else:
            self.hint.show_finding(found.finding)
            self._place_hint(cursor.blockNumber())

    def _find(self, line: int, at: int) -> Underline | None:
        """Return the underline that the caret is at: its word before its line, its line before its block."""
        first, last = self._block_of(line)
        found = self._pane.aligned.painter.underlines.between(first, last)
        return min(found, key=lambda each: _distance(each, line, at), default=None)

    def _block_of(self, line: int) -> tuple[int, int]:
        """Return the first and last line of the block that a line belongs to."""
        index = self._pane.aligned.index
        if index.spans:
            span = index.spans[index.block_at(line)]
            if span.first <= line <= span.last:
                return span.first, span.last
        return line, line

    def _free_below(self, last: int, foot: float) -> int:
        """Return the room below a block, up to the next one: a free line, at least one of captions."""
        layout = self._pane.aligned
        index = layout.index
        following = index.block_at(last) + 1 if index.spans else 0
        if not 0 < following < len(index.spans):
            return self.hint.sizeHint().height()
        return max(self.hint.fontMetrics().height(), int(layout.tops[index.spans[following].first] - foot))

    def _place_hint(self, line: int) -> None:
        pane, layout = self._pane, self._pane.aligned
        _, last = self._block_of(line)
        last = min(last, len(layout.heights) - 1)
        foot = layout.tops[last] + layout.heights[last]
        height = min(self.hint.sizeHint().height(), self._free_below(last, foot))
        top = round(foot) - pane.verticalScrollBar().value()
        caret = pane.cursorRect()
        lowest = pane.viewport().height() - height
        if top > lowest:  # the block's foot is out of sight
            top = lowest if caret.bottom() < lowest else max(0, caret.top() - height)
        width = min(round(layout.text_width), self.hint.sizeHint().width())
        self.hint.setGeometry(round(layout.left), top, width, height)
        self.hint.raise_()


def _distance(each: Underline, line: int, at: int) -> tuple[bool, bool, int, int]:
    is_on_word = each.line == line and each.start <= at <= each.end
    return not is_on_word, each.line != line, -each.finding.severity, abs(each.line - line)

"""Words of a text that something was found about: they move with their line, and go when it is edited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.widgets.theme import Colors

#: A page with more of them is full of lines; the list has them all.
MOST_UNDERLINES = 300


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

    def ranges(self, line: int, colors: Colors) -> list[QTextLayout.FormatRange]:
        """Return the formats that draw the underlines of a line: the text itself keeps its own."""
        made = []
        for each in self._by_line.get(line, ()):
            found = QTextLayout.FormatRange()
            found.start, found.length = each.start, each.end - each.start
            found.format = _format(each.state, colors)
            made.append(found)
        return made


def _format(state: str, colors: Colors) -> QTextCharFormat:
    made = QTextCharFormat()
    is_quiet = state == "note"
    styles = QTextCharFormat.UnderlineStyle
    made.setUnderlineStyle(styles.DotLine if is_quiet else styles.WaveUnderline)
    made.setUnderlineColor(QColor(colors.muted if is_quiet else getattr(colors, state)))
    return made

"""The undo steps of a page: whole values before and after, and when typing makes one step of two."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple
from zlib import crc32

from PySide6.QtGui import QUndoCommand

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.text_change import changed_span
from meetup_desktop.services.named_command import NamedCommand

#: Typing that pauses longer starts a new step.
PAUSE_MS = 800
#: Steps that can be taken back. Each keeps the whole page: 200 words typed in a text of 175 KB are some 100 MB.
UNDO_LIMIT = 200


#: Names a step in the language of the window.
StepName = Callable[[], str]


class EditLocation(NamedTuple):
    """Where a step took place, so that the window can show it. ``area``: page, gallery, venue or whole."""

    area: str
    key: str = ""
    language: str = ""


WHOLE_PAGE = EditLocation("whole")


class TypingChange(NamedTuple):
    """How a text changed: ``removed`` gave way to ``inserted`` at ``start``, then and in that run."""

    start: int
    removed: str
    inserted: str
    at_ms: int
    run: int

    @classmethod
    def between(cls, before: str, after: str, at_ms: int, run: int) -> TypingChange:
        """Return the smallest change that leads from one text to the other."""
        start, end, new_end = changed_span(before, after)
        return cls(start, before[start:end], after[start:new_end], at_ms, run)

    def continues(self, earlier: TypingChange) -> bool:
        """Return whether a person would call both one step: the same word, without a pause, at the same spot."""
        if self.run != earlier.run or self.at_ms - earlier.at_ms > PAUSE_MS:
            return False
        if self.inserted and earlier.inserted and not self.removed:
            new_word = earlier.inserted[-1].isspace() and not self.inserted[0].isspace()
            return self.start == earlier.start + len(earlier.inserted) and not new_word
        if self.removed and not self.inserted and not earlier.inserted:
            return self.start in {earlier.start, earlier.start - len(self.removed)}
        return False

    def after(self, earlier: TypingChange) -> TypingChange:
        """Return both as one."""
        if self.inserted:
            return TypingChange(
                earlier.start, earlier.removed, earlier.inserted + self.inserted, self.at_ms, self.run
            )
        backwards = self.start < earlier.start
        removed = self.removed + earlier.removed if backwards else earlier.removed + self.removed
        return TypingChange(min(self.start, earlier.start), removed, "", self.at_ms, self.run)


class FieldTyping(NamedTuple):
    """The typing in one field since anything else changed, with the pages around it.

    While a field is typed in, each text is set on the page as it was before: the file is what it would be if the
    whole text had been set at once, without what a half-typed value needs (quotes around a number).
    """

    place: EditLocation
    before: EventPage
    after: EventPage

    def base(self, place: EditLocation, page: EventPage) -> EventPage:
        """Return the page on which the next text of that place is set, when ``page`` is shown now."""
        return self.before if place == self.place and page is self.after else page


class PageEditCommand(NamedCommand):
    """From one value of the page to the next. ``show`` gets the value, the place, and if it is a return."""

    def __init__(
        self,
        name: StepName,
        place: EditLocation,
        before: EventPage,
        after: EventPage,
        *,
        show: Callable[[EventPage, EditLocation, bool], None],
        typing: TypingChange | None = None,
    ) -> None:
        super().__init__(name)
        self.place = place
        self.before = before
        self.after = after
        self._show = show
        self._typing = typing
        self._done_once = False

    def id(self) -> int:
        """Return one number per place, so that Qt offers only neighbours of one place for merging; -1: never."""
        if self._typing is None:
            return -1
        return crc32(repr(self.place).encode()) & 0x7FFFFFFF

    def redo(self) -> None:
        """Show the value after the step."""
        returning, self._done_once = self._done_once, True
        self._show(self.after, self.place, returning)

    def undo(self) -> None:
        """Show the value before the step."""
        self._show(self.before, self.place, True)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge the step that was just done into this one, when it continues it."""
        if not isinstance(other, PageEditCommand) or other.place != self.place or other.before != self.after:
            return False
        if self._typing is None or other._typing is None or not other._typing.continues(self._typing):
            return False
        self.after = other.after
        self._typing = other._typing.after(self._typing)
        if self.after == self.before:
            self.setObsolete(True)
        return True


def monotonic_ms() -> int:
    """Return a clock for the pauses of typing, which nobody can set back."""
    return time.monotonic_ns() // 1_000_000

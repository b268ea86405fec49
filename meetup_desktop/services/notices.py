"""The one voice to the user: short sentences for the notice bar, with at most two actions.

A notice has a subject. It goes when its cause has gone (``settle``), and when the person leaves the page or the site
that it is about (``enter``).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from meetup_desktop.core.errors import NotKept

#: So long can a step be undone from its notice.
UNDO_SECONDS = 8.0


class Level(Enum):
    """How much a notice matters; each has an icon and a word."""

    GOOD = "good"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Subject(NamedTuple):
    """What a notice is about: a page of a site, a site, or the program if neither is given.

    ``cause`` names what has to end for the notice to go, such as ``file`` or ``log``.
    """

    root: Path | None = None
    page_id: str = ""
    cause: str = ""

    def covers(self, other: Subject) -> bool:
        """Return whether ``other`` is about the same or a part of it: what is not given is not compared."""
        return all(not mine or mine == theirs for mine, theirs in zip(self, other, strict=True))

    def is_elsewhere(self, root: Path | None, page_id: str) -> bool:
        """Return whether this is about another site, or another page, than the one that is open."""
        return self.root is not None and (self.root != root or self.page_id not in ("", page_id))


#: About the program itself: it goes when it is closed, or with its cause.
PROGRAM = Subject()


class Notice(NamedTuple):
    """One sentence. With ``error`` the words are made from the exception's class instead of ``text``."""

    level: Level
    text: str = ""
    error: BaseException | None = None
    action_text: str = ""
    action: Callable[[], object] | None = None
    other_text: str = ""
    other_action: Callable[[], object] | None = None
    subject: Subject = PROGRAM
    seconds: float | None = None  #: after which it leaves; None: as its level does


class Notices(QObject):
    """Receives the messages of all services; the window shows them."""

    posted = Signal(object)  #: Notice
    settled = Signal(object)  #: Subject: what was said of it is no longer so
    entered = Signal(object)  #: Subject: the page, or the site, that is open now

    def show(
        self,
        level: Level,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        subject: Subject = PROGRAM,
        seconds: float | None = None,
    ) -> None:
        """Post a sentence that is already in the UI language."""
        self.posted.emit(Notice(level, text, None, action_text, action, subject=subject, seconds=seconds))

    def offer_undo(self, text: str, undo: Callable[[], object], subject: Subject = PROGRAM) -> None:
        """Say what was done, with a button that undoes it for a few seconds."""
        self.show(Level.GOOD, text, self.tr("Undo"), undo, subject=subject, seconds=UNDO_SECONDS)

    def settle(self, subject: Subject) -> None:
        """Take back what was said of this: its cause has gone."""
        self.settled.emit(subject)

    def resolve(self, text: str, subject: Subject) -> None:
        """Take back what was said of this, and post good news instead."""
        self.settle(subject)
        self.show(Level.GOOD, text, subject=subject)

    def enter(self, root: Path | None, page_id: str = "") -> None:
        """Take back what was said of other sites and pages: the person has left them."""
        self.entered.emit(Subject(root, page_id))

    def ask(
        self,
        text: str,
        accept_text: str,
        accept: Callable[[], object],
        decline_text: str,
        decline: Callable[[], object],
        *,
        subject: Subject = PROGRAM,
    ) -> None:
        """Post a question with two answers; nothing happens before one is chosen."""
        self.posted.emit(
            Notice(Level.WARNING, text, None, accept_text, accept, decline_text, decline, subject)
        )

    def show_error(
        self,
        error: BaseException,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        subject: Subject = PROGRAM,
    ) -> None:
        """Post an error; its words are made from its class. What is a mere convenience is a warning."""
        level = Level.WARNING if isinstance(error, NotKept) else Level.ERROR
        self.posted.emit(Notice(level, "", error, action_text, action, subject=subject))

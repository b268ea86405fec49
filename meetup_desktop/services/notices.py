"""The one voice to the user: short sentences for the notice bar, with at most two actions."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from meetup_desktop.core.errors import NotKept


class Level(Enum):
    """How much a notice matters; each has an icon and a word."""

    GOOD = "good"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Notice(NamedTuple):
    """One sentence. With ``error`` the words are made from the exception's class instead of ``text``."""

    level: Level
    text: str = ""
    error: BaseException | None = None
    action_text: str = ""
    action: Callable[[], object] | None = None
    other_text: str = ""
    other_action: Callable[[], object] | None = None
    resolves: bool = False  #: it replaces the warning that it puts an end to


class Notices(QObject):
    """Receives the messages of all services; the window shows them."""

    posted = Signal(object)  #: Notice

    def show(
        self, level: Level, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Post a sentence that is already in the UI language."""
        self.posted.emit(Notice(level, text, None, action_text, action))

    def resolve(self, text: str) -> None:
        """Post good news in place of the warning that is shown."""
        self.posted.emit(Notice(Level.GOOD, text, resolves=True))

    def ask(
        self,
        text: str,
        accept_text: str,
        accept: Callable[[], object],
        decline_text: str,
        decline: Callable[[], object],
    ) -> None:
        """Post a question with two answers; nothing happens before one is chosen."""
        self.posted.emit(Notice(Level.WARNING, text, None, accept_text, accept, decline_text, decline))

    def show_error(
        self, error: BaseException, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Post an error; its words are made from its class. What is a mere convenience is a warning."""
        level = Level.WARNING if isinstance(error, NotKept) else Level.ERROR
        self.posted.emit(Notice(level, "", error, action_text, action))

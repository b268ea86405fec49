"""The bar for notices above the status bar, with at most two actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.services.notices import Level, Notice, Notices, Subject
from meetup_desktop.ui.widgets.accessibility import announce
from meetup_desktop.ui.widgets.controls import StateMark, button, row, tool_button
from meetup_desktop.ui.widgets.focus import FocusReturn
from meetup_desktop.ui.widgets.theme import Space, set_style_property

QUIET_MS = 6000  # good news and notes leave by themselves
#: These stay until they are closed, or their cause or place has gone.
_STANDING = (Level.WARNING, Level.ERROR)


class NoticeBar(QFrame):
    """Shows one notice at a time; an error is not replaced by a good message."""

    def __init__(self, error_text: Callable[[BaseException], str]) -> None:
        super().__init__()
        self._error_text = error_text
        self._action: Callable[[], object] | None = None
        self._other_action: Callable[[], object] | None = None
        self.shown: Notice | None = None
        self._covered: Notice | None = None  # a warning or error behind a notice of a few seconds
        self._focus = FocusReturn(self)
        self.hide()

    def _build_controls(self) -> None:
        """Build the bar for the first notice: most starts have none."""
        self.mark = StateMark()
        above = (
            max(0, Space.CONTROL - self.mark.sizeHint().height()) // 2
        )  # one line is level with the buttons
        self.mark.setContentsMargins(0, above, 0, above)
        self.action = button("", tone="link")
        self.action.clicked.connect(self._on_action_clicked)
        self.other_action = button("", tone="link")
        self.other_action.clicked.connect(self._on_other_action_clicked)
        self._close = tool_button("x", self.tr("Close"))
        self._close.clicked.connect(self.hide_notice)
        inner = row(self.mark, self.action, self.other_action, self._close, spacing=Space.S, owner=self)
        inner.setStretch(0, 1)
        inner.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide_notice)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, unless a warning or an error is shown and the notice is less important.

        A warning or error that gives way to a notice of a few seconds is shown again after it.
        """
        shown = self.shown
        is_standing = shown is not None and shown.level in _STANDING and shown.seconds is None
        if is_standing and notice.level not in _STANDING and notice.action is None:
            return
        if notice.level in _STANDING and notice.seconds is None:
            self._covered = None
        elif is_standing:
            self._covered = shown
        self._show(notice)

    def _show(self, notice: Notice) -> None:
        if self.layout() is None:
            self._build_controls()
        self.shown = notice
        text = show_directions(self._error_text(notice.error) if notice.error is not None else notice.text)
        self.mark.show_state(notice.level.value, text)
        set_style_property(self, "tint", notice.level.value)
        self._action = notice.action
        self.action.setText(notice.action_text)
        self.action.setVisible(notice.action is not None)
        self._other_action = notice.other_action
        self.other_action.setText(notice.other_text)
        self.other_action.setVisible(notice.other_action is not None)
        self.setAccessibleName(text)
        self.show()
        announce(self, text, is_urgent=notice.level in _STANDING)
        self._timer.stop()
        if notice.seconds is not None:
            self._timer.start(round(notice.seconds * 1000))
        elif notice.level not in _STANDING:
            self._timer.start(QUIET_MS * (2 if notice.action else 1))

    def follow(self, notices: Notices) -> None:
        """Show what is posted, until it is taken back."""
        notices.posted.connect(self.show_notice)
        notices.settled.connect(self.settle)
        notices.entered.connect(self.leave_others)

    def settle(self, subject: Subject) -> None:
        """Remove what was said of a subject: it is no longer so."""
        self._remove(subject.covers)

    def leave_others(self, here: Subject) -> None:
        """Remove what was said of other sites and pages than the one that is open now."""
        self._remove(lambda subject: subject.is_elsewhere(here.root, here.page_id))

    def _remove(self, is_over: Callable[[Subject], bool]) -> None:
        if self._covered is not None and is_over(self._covered.subject):
            self._covered = None
        if self.shown is not None and is_over(self.shown.subject):
            self.hide_notice()

    def hide_notice(self) -> None:
        """Hide the notice and forget it; a warning or error that it stood in front of is shown again."""
        covered, self._covered = self._covered, None
        if self.shown is not None:
            self._timer.stop()
        self.shown = None
        self._focus.give_back()
        if covered is not None:
            self._show(covered)
        else:
            self.hide()

    def _on_action_clicked(self) -> None:
        self._hide_and_call(self._action)

    def _on_other_action_clicked(self) -> None:
        self._hide_and_call(self._other_action)

    def _hide_and_call(self, action: Callable[[], object] | None) -> None:
        self.hide_notice()
        if action is not None:
            action()

"""The Live tab: the run of the evening, what the room sees now, who sits where, and the keys that matter.

Every action is one key, none opens a dialog, each can be undone with Z.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QWidget

from meetup_desktop.core.live.evening import Evening, Mode, Phase
from meetup_desktop.services.live.live_session import LiveSession, Tick
from meetup_desktop.ui.live.key_button import KeyButton
from meetup_desktop.ui.live.matrix_view import MatrixView
from meetup_desktop.ui.live.phase_text import phase_text
from meetup_desktop.ui.live.plan_view import PlanView
from meetup_desktop.ui.live.rounds import RoundList
from meetup_desktop.ui.live.seats import Seats
from meetup_desktop.ui.live.setup import Setup
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, column, hairline, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_state

LEFT_WIDTH, RIGHT_WIDTH = 330, 280
STEP_S = 30


class LiveTab(QWidget):
    """The evening's control desk. ``miniature`` and what opens the projector come from the window."""

    projector_requested = Signal()  #: open or close the projector's window

    def __init__(
        self, session: LiveSession, languages: Callable[[], tuple[str, ...]], miniature: QWidget
    ) -> None:
        super().__init__()
        self._session, self._languages = session, languages
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setup = Setup()
        self.setup.plan_requested.connect(self._plan)
        self.setup.rounds.valueChanged.connect(self._redraw)
        self.rounds = RoundList()
        self.rounds.topic_edited.connect(session.set_topic)
        self.seats = Seats()
        self.modes: dict[Mode, KeyButton] = {}
        self._left = _side(
            column(label(self.tr("Rotation"), TextRole.TITLE), self.setup, hairline(), spacing=Space.M),
            self.rounds,
        )
        self._right = _side(column(spacing=0), self.seats)
        middle = row(self._left, hairline(vertical=True), self._views(miniature), spacing=0)
        middle.setStretch(2, 1)
        body = column(spacing=0, owner=self)
        body.addLayout(middle, 1)
        body.addWidget(hairline())
        body.addLayout(self._keys())
        session.evening_changed.connect(self.show_evening)
        session.ticked.connect(self.show_tick)
        session.plans.figured.connect(self._redraw)
        self._redraw()

    # --- building ---------------------------------------------------------------------------------------------

    def _views(self, miniature: QWidget) -> QWidget:
        """What the room sees, the plan, who meets whom: one of the three at a time."""
        room = QWidget()
        row(self._stage(miniature), hairline(vertical=True), self._right, spacing=0, owner=room).setStretch(
            0, 1
        )
        self.plan = PlanView(self._session, self._languages)
        self.plan.plan_wanted.connect(self._plan_advised)
        self.matrix = MatrixView(self._session)
        self.views = QStackedWidget()
        bar = row(spacing=Space.XS)
        bar.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.view_keys: list[KeyButton] = []
        for view, text, key in (
            (room, self.tr("Room"), "1"), (self.plan, self.tr("Plan"), "2"),
            (self.matrix, self.tr("Who meets whom"), "3"),
        ):  # fmt: skip
            made = KeyButton(text, key)
            made.setCheckable(True)
            made.setMinimumHeight(Space.CONTROL)
            made.setProperty("tone", "quiet")
            made.setProperty("view", self.views.addWidget(view))
            made.clicked.connect(self._show_view_of_button)
            bar.addWidget(made)
            self.view_keys.append(made)
        bar.addStretch(1)
        self.small_clock = label("", TextRole.TITLE)  # the room's time, while something else is looked at
        self.small_clock.hide()
        bar.addWidget(self.small_clock)
        self.view_keys[0].setChecked(True)
        holder = QWidget()
        column(bar, hairline(), self.views, spacing=0, owner=holder).setStretch(2, 1)
        return holder

    def _stage(self, miniature: QWidget) -> QWidget:
        self.phase = ElidedLabel("", TextRole.TITLE)
        self.clock = label("", TextRole.DISPLAY)
        self.projector_button = button(self.tr("Open the projector"), "presentation", tip="F11")
        self.projector_button.clicked.connect(self.projector_requested)
        self.projector_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.projector_words = ElidedLabel("", tone="muted")
        self.next_words = label("", tone="muted", wrap=True)
        modes = QHBoxLayout()
        modes.setSpacing(Space.S)
        for mode, text, key in (
            (Mode.HOLDING, self.tr("Holding"), "H"), (Mode.GROUPS, self.tr("Groups"), "G"),
            (Mode.TOPIC, self.tr("Topic"), "T"), (Mode.BLACK, self.tr("Black"), "B"),
        ):  # fmt: skip
            made = KeyButton(text, key)
            made.setCheckable(True)
            made.setMinimumHeight(Space.CONTROL)
            made.setProperty("tone", "quiet")
            made.setProperty("mode", mode.value)
            made.clicked.connect(self._show_mode_of_button)
            modes.addWidget(made)
            self.modes[mode] = made
        stage = QWidget()
        head = row(self.phase, self.clock, spacing=Space.M)
        head.setStretch(0, 1)
        body = column(
            head, miniature, modes, row(self.projector_button, self.projector_words, None, spacing=Space.M),
            hairline(), self.next_words, None, margin=Space.L, spacing=Space.M, owner=stage,
        )  # fmt: skip
        body.setStretch(1, 1)
        return stage

    def _keys(self) -> QHBoxLayout:
        self.start_key = KeyButton(self.tr("Start"), "Space", "play", primary=True)
        self.next_key = KeyButton(self.tr("Next"), "N", "skip-forward")
        self.back_key = KeyButton(self.tr("Back"), "PgUp", "skip-back")
        self.less_key = KeyButton(self.tr("30 s less"), "−", "minus")
        self.more_key = KeyButton(self.tr("30 s more"), "+", "plus")
        self.undo_key = KeyButton(self.tr("Undo"), "Z", "undo-2")
        for made, act in (
            (self.start_key, self._start), (self.next_key, self._session.next),
            (self.back_key, self._session.back), (self.less_key, self._less), (self.more_key, self._more),
            (self.undo_key, self._session.undo),
        ):  # fmt: skip
            made.clicked.connect(act)
        keys = row(
            self.back_key,
            self.start_key,
            self.next_key,
            Space.L,
            self.less_key,
            self.more_key,
            None,
            self.undo_key,
        )
        keys.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        keys.setStretch(1, 1)
        return keys

    # --- showing ----------------------------------------------------------------------------------------------

    def show_evening(self, evening: Evening | None) -> None:
        """Show this evening."""
        if evening is None:
            return
        self.setup.show_evening(evening, self._session.promise)
        self.rounds.show_evening(evening, self.setup.rounds.value(), self._languages())
        self.seats.show_evening(evening)
        self.plan.show_evening(evening)
        self.matrix.show_evening(evening)
        for mode, made in self.modes.items():
            made.setChecked(evening.mode is mode)
        self._show_keys(evening)
        self.next_words.setText(self._next(evening))

    def _show_keys(self, evening: Evening) -> None:
        in_round = evening.current_index is not None
        self.start_key.say(*self._start_words(evening))
        goes_on = bool(evening.rounds) and not evening.all_played
        self.start_key.setEnabled(not evening.live or goes_on)
        self.next_key.setEnabled(evening.live and goes_on)
        self.back_key.setEnabled(evening.live and (in_round or evening.kept_rounds > 0))
        self.less_key.setEnabled(in_round)
        self.more_key.setEnabled(in_round)
        self.undo_key.setEnabled(self._session.history.canUndo())

    def _start_words(self, evening: Evening) -> tuple[str, str]:
        if not evening.live:
            return self.tr("Go live"), "radio"
        words = {
            Phase.SEATING: (self.tr("Start the round"), "play"),
            Phase.RUNNING: (self.tr("Pause"), "pause"),
            Phase.PAUSED: (self.tr("Go on"), "play"),
        }
        return words.get(evening.phase, (self.tr("Seat the round"), "users"))

    def show_tick(self, tick: Tick) -> None:
        """Show the time left."""
        evening = self._session.evening
        if evening is None:
            return
        for clock in (self.clock, self.small_clock):
            clock.setText(tick.digits)
            set_state(clock, "tone", "warning" if tick.overtime else "")
        self.phase.setText(phase_text(evening, tick.phase))

    def show_projector(self, description: str, is_open: bool) -> None:
        """Say what the projector's window is doing."""
        self.projector_words.setText(description)
        self.projector_button.setText(
            self.tr("Close the projector") if is_open else self.tr("Open the projector")
        )

    def _next(self, evening: Evening) -> str:
        if not evening.rounds:
            return self.tr("First check people in, then plan the groups. The keys below run the evening.")
        index = evening.next_index
        if evening.all_played and not evening.live:
            return ""
        if evening.all_played:
            return self.tr(
                "For more, raise the number of rounds and plan; else end the evening in the Live menu."
            )
        if index is None:
            return self.tr("Next: this is the last round.")
        topic = " / ".join(filter(None, (evening.topic(index, language) for language in self._languages())))
        return self.tr("Next: round {number}. {topic}").format(
            number=index + 1, topic=topic or self.tr("No topic yet.")
        )

    def _redraw(self) -> None:
        if self._session.evening is not None:
            self.show_evening(self._session.evening)
            self.show_tick(self._session.tick())

    # --- acting -----------------------------------------------------------------------------------------------

    def _show_view_of_button(self) -> None:
        self.show_view(self.sender().property("view"))

    def show_view(self, index: int) -> None:
        """Show the room (0), the plan (1) or who meets whom (2)."""
        for at, made in enumerate(self.view_keys):
            made.setChecked(at == index)
        self.views.setCurrentIndex(index)
        self.small_clock.setVisible(index != 0)
        if index == 0:
            self.setFocus()

    def _plan(self, size: int, rounds: int, minutes: int) -> None:
        self._session.plan_rotation(size, rounds, minutes)
        if not self._session.is_live:
            self.show_view(1)

    def _plan_advised(self, size: int, rounds: int, minutes: int) -> None:
        self.setup.choose(size, rounds, minutes)
        self._plan(size, rounds, minutes)

    def _show_mode_of_button(self) -> None:
        self._show_mode(Mode(self.sender().property("mode")))

    def _show_mode(self, mode: Mode) -> None:
        if mode in (Mode.BLACK, Mode.HOLDING):
            self._session.toggle_shown(mode)
        else:
            self._session.show(mode)
        if self._session.evening is not None:  # a click has moved the button's own mark already
            self.show_evening(self._session.evening)

    def _start(self) -> None:
        evening = self._session.evening
        if evening is not None and not evening.live:
            self._session.start_live()
            self.show_view(0)
        else:
            self._session.toggle_pause()

    def _less(self) -> None:
        self._session.add_time(-STEP_S)

    def _more(self) -> None:
        self._session.add_time(STEP_S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setFocus()  # passed on by a field: typing is over, the keys are the evening's again
        elif not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """The keys of the evening, by position of the key's meaning, with Cyrillic letters on the same keys."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        by_key: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Space: self.start_key.click, Qt.Key.Key_PageDown: self.next_key.click,
            Qt.Key.Key_PageUp: self.back_key.click, Qt.Key.Key_Plus: self.more_key.click,
            Qt.Key.Key_Equal: self.more_key.click, Qt.Key.Key_Minus: self.less_key.click,
        }  # fmt: skip
        by_letter: dict[str, Callable[[], object]] = {
            "nт": self.next_key.click, "zя": self.undo_key.click, "bи": self.modes[Mode.BLACK].click,
            "hр": self.modes[Mode.HOLDING].click, "gп": self.modes[Mode.GROUPS].click,
            "tе": self.modes[Mode.TOPIC].click, "1": self.view_keys[0].click, "2": self.view_keys[1].click,
            "3": self.view_keys[2].click,
        }  # fmt: skip
        letter = event.text().casefold()
        act = by_key.get(event.key()) or next(
            (act for keys, act in by_letter.items() if letter and letter in keys), None
        )
        if act is not None:
            act()
        return act is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stage keeps its half also on a narrow screen."""
        super().resizeEvent(event)
        self._left.setFixedWidth(min(LEFT_WIDTH, self.width() * 29 // 100))
        self._right.setFixedWidth(min(RIGHT_WIDTH, self.width() // 5))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()
        self._redraw()


def _side(head: QLayout, rest: QWidget) -> QWidget:
    side = QWidget()
    body = column(head, margin=Space.L, spacing=Space.M, owner=side)
    body.addWidget(rest, 1)
    return side

"""The Live tab: rounds and topics, what the room sees, who sits where, and the keys that run the evening.

Every action is one key, none opens a dialog, each can be undone with Z.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QWidget

from meetup_desktop.core.live.evening import Evening, Phase
from meetup_desktop.core.live.slides import SlideMode
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.ui.commands import Command, command, command_for_mode, commands_of, find_command
from meetup_desktop.ui.live.key_button import KeyButton
from meetup_desktop.ui.live.matrix_view import MatrixView
from meetup_desktop.ui.live.phase_text import end_text, phase_text
from meetup_desktop.ui.live.plan_view import PlanView
from meetup_desktop.ui.live.rotation_form import RotationForm
from meetup_desktop.ui.live.round_list import RoundList
from meetup_desktop.ui.live.scroll_areas import KeyPassingScrollArea, LateScrollArea
from meetup_desktop.ui.live.seating_view import SeatingView
from meetup_desktop.ui.widgets.controls import (
    ElidedLabel,
    button,
    column,
    hairline,
    label,
    make_exclusive,
    row,
)
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_style_property

LEFT_WIDTH, RIGHT_WIDTH = 308, 280
#: In lower tabs the stage keeps the miniature and the modes alone, and the panel at the left scrolls.
LOW_PX = 400
LEAST_ROUNDS_PX = 110
STEP_S = 30


class LiveTab(QWidget):
    """Runs the evening. ``modes`` are the projector modes; ``miniature`` shows the projector's picture."""

    projector_requested = Signal()  #: open or close the projector's window

    def __init__(self, session: LiveSession, modes: Sequence[SlideMode], miniature: QWidget) -> None:
        super().__init__()
        self._session = session
        self._modes = {mode.key: mode for mode in modes}
        self._shown: LiveView | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(command("live").label)
        self.setup = RotationForm()
        self.setup.plan_requested.connect(self._on_plan_requested)
        self.setup.auto_run_chosen.connect(session.set_auto_run)
        self.setup.rounds.valueChanged.connect(self._show_rounds)
        self.rounds = RoundList()
        self.rounds.topic_edited.connect(session.set_topic)
        self._buttons: dict[Command, KeyButton] = {}
        seat = self._build_key_button(command("live.seat"), session.seat_late)
        seat.show_text(self.tr("Seat"), "")
        seat.setAccessibleName(command("live.seat").label)
        self.seats = SeatingView(seat)
        self.modes: dict[str, KeyButton] = {}
        self.rounds.setMinimumHeight(LEAST_ROUNDS_PX)
        self._rotation = _build_side_panel(
            column(label(self.tr("Rotation"), TextRole.TITLE), self.setup, hairline(), spacing=Space.M),
            self.rounds,
        )
        self._left = KeyPassingScrollArea(self._rotation)
        self._right = _build_side_panel(column(spacing=0), self.seats)
        middle = row(self._left, hairline(vertical=True), self._build_views(miniature), spacing=0)
        middle.setStretch(2, 1)
        column(middle, hairline(), self._build_action_row(), spacing=0, owner=self).setStretch(0, 1)
        session.live_changed.connect(self.show_view)

    # --- building ---------------------------------------------------------------------------------------------

    def _build_views(self, miniature: QWidget) -> QWidget:
        """Build the three views: the room, the plan, who meets whom."""
        room = QWidget()
        row(
            self._build_stage(miniature), hairline(vertical=True), self._right, spacing=0, owner=room
        ).setStretch(0, 1)
        self._plan = LateScrollArea(self._build_plan)
        self._matrix = LateScrollArea(MatrixView, self._session)
        self.views = QStackedWidget()
        views: tuple[QWidget, ...] = (room, self._plan, self._matrix)
        bar = row(spacing=Space.XS)
        bar.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.view_keys: list[KeyButton] = []
        for key, view in zip(commands_of("live_views"), views, strict=True):
            made = self._build_choice_button(key, self._on_view_button)
            made.setProperty("view", self.views.addWidget(view))
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

    def _build_plan(self) -> PlanView:
        made = PlanView(self._session)
        made.plan_wanted.connect(self._on_plan_wanted)
        return made

    @property
    def plan(self) -> PlanView:
        """The plan."""
        return self._plan.content

    @property
    def matrix(self) -> MatrixView:
        """Who meets whom."""
        return self._matrix.content

    def _build_stage(self, miniature: QWidget) -> QWidget:
        self.phase = ElidedLabel("", TextRole.TITLE)
        self.clock = label("", TextRole.DISPLAY)
        self.projector_button = button(
            self.tr("Open projector"), "presentation", tip=command("projector").shortcut_text
        )
        self.projector_button.clicked.connect(self.projector_requested)
        self.projector_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.projector_label = ElidedLabel("", tone="muted")
        self.next_label = label("", tone="muted", wrap=True)
        self.end_label = label("", tone="muted")
        modes = QHBoxLayout()
        modes.setSpacing(Space.XS)
        for mode in self._modes.values():
            self.modes[mode.key] = made = self._build_choice_button(
                command_for_mode(mode), self._on_mode_button
            )
            modes.addWidget(made)
        stage = QWidget()
        head = row(self.phase, self.clock, spacing=Space.M)
        head.setStretch(0, 1)
        # What a low window can do without: the menu has it too.
        self._stage_foot = QWidget()
        column(
            row(self.projector_button, self.projector_label, None, spacing=Space.M), hairline(),
            row(self.next_label, self.end_label, spacing=Space.M),
            spacing=Space.M, owner=self._stage_foot,
        )  # fmt: skip
        self._stage = column(
            head, miniature, modes, self._stage_foot, None, margin=Space.L, spacing=Space.M, owner=stage
        )
        self._stage.setStretch(1, 1)
        return stage

    def _build_choice_button(self, command: Command, on_clicked: Callable[[], None]) -> KeyButton:
        made = self._build_key_button(command, on_clicked)
        make_exclusive(made)
        made.setMinimumHeight(Space.CONTROL)
        made.setProperty("tone", "quiet")
        made.setProperty("key", command.name)
        return made

    def _build_key_button(
        self, command: Command, on_clicked: Callable[[], None], primary: bool = False
    ) -> KeyButton:
        made = KeyButton(command, primary)
        made.clicked.connect(on_clicked)
        self._buttons[command] = made
        return made

    def _build_action_row(self) -> QHBoxLayout:
        session = self._session
        actions = {
            "back": session.back, "start": self._go_live_or_toggle_pause, "next": session.next,
            "less": self._shorten_round, "more": self._extend_round, "undo": session.undo,
        }  # fmt: skip
        made = {
            name: self._build_key_button(command(f"live.{name}"), act, primary=name == "start")
            for name, act in actions.items()
        }
        self.start_key, self.next_key, self.back_key = made["start"], made["next"], made["back"]
        self.less_key, self.more_key, self.undo_key = made["less"], made["more"], made["undo"]
        for key, name in ((self.less_key, "live.less"), (self.more_key, "live.more")):
            key.show_text(self.tr("30 s"), command(name).icon)  # the icon says which way
            key.setAccessibleName(command(name).label)
        keys = row(
            self.back_key, self.start_key, self.next_key, Space.S, self.less_key, self.more_key, None, self.undo_key,
        )  # fmt: skip
        keys.setSpacing(Space.S - 2)
        keys.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        keys.setStretch(1, 1)
        return keys

    # --- showing ----------------------------------------------------------------------------------------------

    @Slot(object)
    def show_view(self, view: LiveView) -> None:
        """Show the evening; only what has changed since the last view is redrawn."""
        if not self.isVisible():
            return
        before, self._shown = self._shown, view
        self._show_clock(view)
        if before is None or not before.differs_only_in_time(view):
            self._show_evening(view)
        elif self._plan.isVisible():
            is_same_work = (before.planning is None) is (view.planning is None)
            (self.plan.show_progress if is_same_work else self.plan.show_view)(view)

    def _show_evening(self, view: LiveView) -> None:
        evening = view.evening
        self.setup.show_view(view)
        self._show_rounds()
        self.seats.show_evening(evening)
        for area in (self._plan, self._matrix):
            if area.isVisible():
                area.content.show_view(view)
        self._update_mode_buttons(evening)
        self._update_action_keys(view)
        self._fit_columns()  # the panel at the left may have got more content
        self.next_label.setText(self._next_text(view))

    def _show_rounds(self) -> None:
        view = self._session.view
        self.rounds.show_evening(view.evening, self.setup.rounds.value(), view.languages)

    def _update_mode_buttons(self, evening: Evening) -> None:
        for key, made in self.modes.items():
            made.setChecked(evening.mode == key)

    def _update_action_keys(self, view: LiveView) -> None:
        evening = view.evening
        in_round = evening.current_index is not None
        self.start_key.show_text(*self._start_key_text(view))
        goes_on = bool(evening.rounds) and not evening.all_played
        self.start_key.setEnabled(not evening.live or goes_on)
        self.next_key.setEnabled(evening.live and goes_on)
        self.back_key.setEnabled(evening.live and (in_round or evening.kept_round_count > 0))
        self.less_key.setEnabled(in_round)
        self.more_key.setEnabled(in_round)
        self.undo_key.setEnabled(view.can_undo)

    def _start_key_text(self, view: LiveView) -> tuple[str, str]:
        evening = view.evening
        if view.clock.is_starting:
            return self.tr("Hold round"), "pause"
        if not evening.live:
            return self.tr("Start evening"), "radio"
        texts = {
            Phase.SEATING: (self.tr("Start round"), "play"),
            Phase.RUNNING: (self.tr("Pause"), "pause"),
            Phase.PAUSED: (self.tr("Resume"), "play"),
        }
        return texts.get(evening.phase, (self.tr("Seat round"), "users"))

    def _show_clock(self, view: LiveView) -> None:
        self.end_label.setText(end_text(view))
        for clock in (self.clock, self.small_clock):
            clock.setText(view.clock.digits)
            set_style_property(clock, "tone", "warning" if view.clock.is_over else "")
        set_style_property(self.phase, "tone", "warning" if view.clock.is_waiting else "")
        self.phase.setText(phase_text(view.evening, view.clock))

    def show_projector_state(self, description: str, is_open: bool) -> None:
        """Show a description of the projector window, and whether the button opens or closes it."""
        self.projector_label.setText(description)
        self.projector_button.setText(self.tr("Close projector") if is_open else self.tr("Open projector"))

    def _next_text(self, view: LiveView) -> str:
        evening = view.evening
        if not evening.rounds:
            return self.tr("Check people in, then plan the groups. The keys below run the evening.")
        index = evening.next_index
        if evening.all_played and not evening.live:
            return ""
        if evening.all_played:
            return self.tr(
                "For another round, increase the number of rounds and plan again. To finish, "
                "choose Live > End the evening."
            )
        if index is None:
            return self.tr("This is the last round")
        topic = " / ".join(filter(None, (evening.topic(index, language) for language in view.languages)))
        return self.tr("Next: round {number}. {topic}").format(
            number=index + 1, topic=topic or self.tr("No topic yet")
        )

    # --- acting -----------------------------------------------------------------------------------------------

    def _on_view_button(self) -> None:
        self.choose_view(self.sender().property("view"))

    def choose_view(self, index: int) -> None:
        """Show the room (0), the plan (1) or who meets whom (2)."""
        self.view_keys[index].setChecked(True)
        self.views.setCurrentIndex(index)
        self.small_clock.setVisible(index != 0)
        self.focus_first_field()

    def focus_first_field(self) -> None:
        """Move the focus to the plan or to who meets whom while they are shown, else to the tab, which has the keys."""
        if self._plan.isVisible():
            self.plan.focus_plan()
        else:
            (self.matrix.grid if self._matrix.isVisible() else self).setFocus()

    def _on_plan_requested(
        self, size: int, rounds: int, minutes: int, common_language: bool | None = None
    ) -> None:
        self._session.plan_rotation(size, rounds, minutes, common_language)
        if not self._session.is_live:
            self.choose_view(1)

    def _on_plan_wanted(self, size: int, rounds: int, minutes: int) -> None:
        self.setup.set_values(size, rounds, minutes)
        self._on_plan_requested(size, rounds, minutes)

    def _on_mode_button(self) -> None:
        mode = self._modes[self.sender().property("key")]
        if mode.returns:
            self._session.toggle_mode(mode.key)
        else:
            self._session.show(mode.key)
        self._update_mode_buttons(
            self._session.view.evening
        )  # a click has moved the button's own mark already

    def _go_live_or_toggle_pause(self) -> None:
        evening = self._session.evening
        if evening is not None and not evening.live:
            self._session.start_live()
            self.choose_view(0)
        else:
            self._session.toggle_pause()

    def _shorten_round(self) -> None:
        self._session.add_time(-STEP_S)

    def _extend_round(self) -> None:
        self._session.add_time(STEP_S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setFocus()  # passed on by a field: typing is over, the keys are the evening's again
        elif not self._click_button_of_key(event):
            super().keyPressEvent(event)

    def _click_button_of_key(self, event: QKeyEvent) -> bool:
        """Click the button of a pressed key, with Cyrillic letters on the same keys; return False if none has it."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        found = find_command(self._buttons, event)
        if found is not None:
            self._buttons[found].click()
        return found is not None

    def can_run(self, name: str) -> bool:
        """Return whether the button of a command can be pressed now."""
        made = self._find_button(name)
        return made is not None and made.isEnabled()

    def run_command(self, name: str) -> None:
        """Press the button of a command."""
        if (made := self._find_button(name)) is not None:
            made.click()

    def _find_button(self, name: str) -> KeyButton | None:
        return next((made for each, made in self._buttons.items() if each.name == name), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Keep at least half of the width for the middle on a narrow screen."""
        bar_width = self._left.verticalScrollBar().sizeHint().width()
        least = self._rotation.minimumSizeHint().width() + bar_width
        self._left.setFixedWidth(min(LEFT_WIDTH, max(self.width() * 29 // 100, least)))
        self._right.setFixedWidth(min(RIGHT_WIDTH, self.width() * 18 // 100))
        self._stage_foot.setVisible(self.height() >= LOW_PX)
        margin = Space.L if self.height() >= LOW_PX else Space.S
        self._stage.setContentsMargins(Space.L, margin, Space.L, margin)
        self._stage.setSpacing(Space.M if self.height() >= LOW_PX else Space.S)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_view(self._session.view)


def _build_side_panel(head: QLayout, rest: QWidget) -> QWidget:
    side = QWidget()
    column(head, rest, margin=Space.L, spacing=Space.M, owner=side).setStretch(1, 1)
    return side

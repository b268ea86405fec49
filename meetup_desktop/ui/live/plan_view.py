"""The Plan view: what the plan guarantees, who sits with whom in every upcoming round, and changes to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from meetup_desktop.core.live.effects import RepeatPairsByRound, find_repeat_pairs
from meetup_desktop.core.live.evening import Evening, WishKind
from meetup_desktop.core.live.view import LiveView, PlanFigures, Proposal
from meetup_desktop.core.rotation import FirstRepeat
from meetup_desktop.services.live.planner import RoundsWithoutRepeat
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.ui.commands import command, commands_of, find_command
from meetup_desktop.ui.live.advice_panel import AdvicePanel
from meetup_desktop.ui.live.plan_bar import PlanBar
from meetup_desktop.ui.live.plan_canvas import PlanCanvas
from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.live.scroll_areas import KeyPassingScrollArea
from meetup_desktop.ui.live.wish_chips import WishChips
from meetup_desktop.ui.widgets.controls import EmptyState, StateMark, button, card, column, label, row
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space

if TYPE_CHECKING:
    # With the planner, which is needed once an evening.
    from meetup_desktop.core.rotation import SizeAdvice


class PlanView(QWidget):
    """Shows and edits the upcoming rounds."""

    plan_wanted = Signal(int, int, int)  #: size of groups, rounds, minutes a round: taken from the advice

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self._session, self._plans = session, session.plans
        self._text = PlanText(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(command("live.plan").label)
        self.canvas = PlanCanvas(self._plans.effect)
        self.bar, self.chips, self.advice = PlanBar(), WishChips(), AdvicePanel()
        self.promise = StateMark("note", "")
        self.figures = label("", tone="muted", wrap=True)
        self.hint = label("", tone="muted", wrap=True)
        self._compared: PlanFigures | None = None
        self._requested_advice: tuple[int, int] | None = None
        self._advice_card = card()
        row(self.advice, margin=Space.M, owner=self._advice_card)
        self.advice_button = button(self.tr("Advice"), "sparkles", "quiet")
        self.advice_button.setCheckable(True)
        self.advice_button.toggled.connect(self._on_advice_toggled)
        self.empty = EmptyState("users", self.tr("No rounds planned yet"))
        self._scroll = KeyPassingScrollArea(self.canvas)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        aside = QWidget()
        column(self._advice_card, self.empty, spacing=Space.M, owner=aside).setStretch(1, 1)
        self._aside = KeyPassingScrollArea(aside)
        self._stack.addWidget(self._aside)
        head = row(self.promise, self.advice_button, spacing=Space.M)
        head.setStretch(0, 1)
        head.setAlignment(self.promise, Qt.AlignmentFlag.AlignVCenter)
        body = column(
            column(head, self.figures, self.hint, spacing=Space.XS), self.chips, self.bar,
            margin=Space.L, spacing=Space.M, owner=self,
        )  # fmt: skip
        body.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        plans, canvas, bar = self._plans, self.canvas, self.bar
        canvas.swap_requested.connect(plans.swap)
        canvas.lock_requested.connect(plans.lock)
        canvas.choice_changed.connect(self._update_bar)
        canvas.menu_requested.connect(self._open_menu)
        canvas.seat_shown.connect(self._scroll_to)
        self.chips.removed.connect(plans.remove_wish)
        bar.accepted.connect(self._accept_proposal)
        bar.dismissed.connect(self._dismiss_or_cancel)
        for name, act in self._actions_by_key_name().items():
            bar.keys[name].clicked.connect(act)
        self.advice.minutes_changed.connect(self._request_advice)
        self.advice.chosen.connect(self._on_advice_chosen)
        plans.advised.connect(self._on_advised)
        plans.compared.connect(self._on_compared)

    def _actions_by_key_name(self) -> dict[str, Callable[[], None]]:
        """Return the functions of the action buttons."""
        canvas = self.canvas
        return {
            "swap": canvas.request_swap,
            "apart": self._propose_apart,
            "together": self._propose_together,
            "lock": canvas.toggle_lock,
        }

    # --- showing ----------------------------------------------------------------------------------------------

    def show_view(self, view: LiveView) -> None:
        """Show the upcoming rounds, or those of a proposal."""
        if not self.isVisible():
            return
        evening, proposal = view.evening, view.proposal
        shown = evening if proposal is None else proposal.evening
        figures = view.figures if proposal is None else proposal.figures
        upcoming = bool(shown.rounds[shown.kept_round_count :])
        advising = not upcoming or self.advice_button.isChecked()
        self._stack.setCurrentWidget(self._aside if advising else self._scroll)
        self.empty.setVisible(not upcoming)
        self.empty.show_message(*self._empty_message(evening))
        self.advice_button.setVisible(upcoming)
        self._advice_card.setVisible(not self._has_too_few_people(evening))
        self._show_figures(figures, upcoming)
        self.chips.show_evening(evening)
        again = find_repeat_pairs(shown)
        headings = self._round_headings(shown, again, view.languages)
        self.canvas.show_evening(shown, again, headings, editable=proposal is None and view.planning is None)
        self._update_bar()
        self._request_advice()

    def _has_too_few_people(self, evening: Evening) -> bool:
        return len(evening.people_to_seat) < 3

    def _empty_message(self, evening: Evening) -> tuple[str, str]:
        if self._has_too_few_people(evening):
            return self.tr("No rounds planned yet"), self.tr("Add people in the People tab first.")
        if evening.all_played:
            return self.tr("All rounds are finished"), ""
        return self.tr("No rounds planned yet"), self.tr(
            "Choose a plan above, or set the numbers on the left."
        )

    def _show_figures(self, figures: PlanFigures | None, upcoming: bool) -> None:
        if figures is not None:
            self.promise.show_state(*self._text.promise_text(figures.promise))
            self.figures.setText(self._text.statistics_text(figures.statistics))
        self.promise.setVisible(upcoming and figures is not None)
        self.figures.setVisible(upcoming and figures is not None)
        promise = figures.promise if figures is not None else None
        repeated = isinstance(promise, FirstRepeat) and promise.unavoidable
        if not repeated:
            self._compared = None
            self.hint.hide()
        elif self._compared != figures:
            self._compared = figures
            self.hint.hide()
            self._plans.compare()

    def _on_compared(self, free: RoundsWithoutRepeat) -> None:
        sentence = self._text.free_rounds_text(free)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence) and self._compared is not None)

    def _round_headings(
        self, evening: Evening, repeated_pairs: RepeatPairsByRound, languages: tuple[str, ...]
    ) -> dict[int, tuple[str, str, str]]:
        made = {}
        for index in range(evening.kept_round_count, len(evening.rounds)):
            topic = " / ".join(filter(None, (evening.topic(index, language) for language in languages)))
            pairs = len(repeated_pairs[index])
            sentence = self.tr("%n pair(s) meet again", "", pairs) if pairs else self.tr("no repeats")
            made[index] = (self.tr("Round {number}").format(number=index + 1), topic, sentence)
        return made

    def show_progress(self, view: LiveView) -> None:
        """Show the progress of planning."""
        if view.planning is not None and self.isVisible():
            self.bar.show_progress(view.planning)

    def _update_bar(self) -> None:
        view = self._session.view
        planned = bool(self.canvas.boxes) and self._stack.currentWidget() is self._scroll
        self.bar.setVisible(planned or view.planning is not None or view.proposal is not None)
        if view.planning is not None:
            self.bar.show_progress(view.planning)
        elif view.proposal is not None:
            self.bar.show_proposal(*self._proposal_text(view.proposal))
        else:
            self._update_action_keys()

    def _update_action_keys(self) -> None:
        canvas, bar = self.canvas, self.bar
        found = canvas.swap_pair()
        effect = None if found is None else self._plans.effect(*found)
        bar.keys["swap"].setEnabled(effect is not None)
        for name in ("apart", "together"):
            bar.keys[name].setEnabled(len(canvas.chosen) > 1)
        lock = bar.keys["lock"]
        lock.setEnabled(canvas.cursor_seat is not None)
        lock.show_text(self.tr("Unlock group") if canvas.is_group_locked() else self.tr("Lock group"), "pin")
        names = canvas.names
        if found is not None and effect is not None:
            state, sentence = self._text.effect_text(effect, names)
            text = self.tr("{one} and {other} swap in round {round}: {words}").format(
                one=names[found[1]], other=names[found[2]], round=found[0] + 1, words=sentence
            )
            bar.show_actions(state, text)
        elif canvas.chosen:
            bar.show_actions(
                "note", self.tr("%n selected. Select another, then press a key.", "", len(canvas.chosen))
            )
        else:
            bar.show_actions("note", self.tr("Drag one person onto another, or select with a click or Enter"))

    def _proposal_text(self, proposal: Proposal) -> tuple[str, str]:
        names = proposal.evening.names
        state, sentence = self._text.effect_text(proposal.effect, names)
        if proposal.figures is not None:
            promise = self._text.promise_text(proposal.figures.promise)[1]
            sentence = f"{sentence}. {promise}" if proposal.effect.after else promise
        wish = self._text.wish_text(proposal.wish, names)
        return state, self.tr("{wish}. The new plan: {words}").format(wish=wish, words=sentence)

    def _scroll_to(self, rect: QRect) -> None:
        self._scroll.ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height())

    # --- advice -----------------------------------------------------------------------------------------------

    def _request_advice(self) -> None:
        view = self._session.view
        if not view.is_open or not self._advice_card.isVisible():
            return
        asked = len(view.evening.people_to_seat), self.advice.minutes.value()
        if asked != self._requested_advice:
            self._requested_advice = asked
            self.advice.show_waiting(asked[0])
            self._plans.advise(asked[1])

    def _on_advised(self, advice: SizeAdvice | None) -> None:
        self.advice.show_advice(advice)

    def _on_advice_toggled(self, shown: bool) -> None:
        self.advice_button.setIcon(icon("chevron-up" if shown else "sparkles"))
        self.setFocus()  # not a field of the advice: the keys are the evening's
        self.show_view(self._session.view)
        self.focus_plan()

    def _on_advice_chosen(self, size: int, rounds: int, minutes: int) -> None:
        self.advice_button.setChecked(False)
        self.plan_wanted.emit(size, rounds, minutes)

    # --- acting -----------------------------------------------------------------------------------------------

    def _propose_apart(self) -> None:
        self._propose_wish(WishKind.APART)

    def _propose_together(self) -> None:
        self._propose_wish(WishKind.TOGETHER)

    def _propose_wish(self, kind: WishKind) -> None:
        people = tuple(self.canvas.chosen)
        if len(people) > 1:
            self._plans.propose(kind, people)

    def _accept_proposal(self) -> None:
        self.canvas.clear_selection()
        self._plans.accept()
        self.canvas.setFocus()

    def _dismiss_or_cancel(self) -> None:
        """Cancel planning, or dismiss the proposal."""
        if self._session.view.planning is not None:
            self._plans.cancel()
        else:
            self._plans.dismiss()
        self.canvas.setFocus()

    def _open_menu(self, position: QPoint) -> None:
        menu = self.build_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def build_menu(self) -> QMenu:
        """Build the context menu for the person at the cursor and the selected people."""
        made, seat = QMenu(self), self.canvas.cursor_seat
        for name, act in self._actions_by_key_name().items():
            key = self.bar.keys[name]
            made.addAction(key.icon(), key.accessibleName(), act).setEnabled(key.isEnabled())
        if seat is not None:
            made.addSeparator()
            text = self.tr("{name} always at table {table}").format(
                name=self.canvas.names.get(seat.person, "?"), table=seat.table + 1
            )
            made.addAction(icon("map-pin"), text, self._propose_table)
        return made

    def _propose_table(self) -> None:
        seat = self.canvas.cursor_seat
        if seat is not None:
            self._plans.propose(WishKind.TABLE, (seat.person,), seat.table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of the plan, also with Cyrillic letters; the tab handles all others."""
        command, view = find_command(commands_of("plan"), event), self._session.view
        proposal = view.proposal
        if proposal is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept_proposal()
        elif event.key() == Qt.Key.Key_Escape and (proposal is not None or view.planning is not None):
            self._dismiss_or_cancel()
        elif command is not None and proposal is None:
            self.bar.keys[command.name.removeprefix("plan.")].click()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_view(self._session.view)

    def focus_plan(self) -> None:
        """Move the focus to the rounds, or to the view while there are none."""
        (self.canvas if self.canvas.isVisible() else self).setFocus()

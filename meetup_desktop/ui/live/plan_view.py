"""The plan before it is played: what it promises, who sits with whom in every round to come, and changing it."""

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
from meetup_desktop.ui.commands import commands_of, find_command
from meetup_desktop.ui.live.advice_panel import AdvicePanel
from meetup_desktop.ui.live.plan_bar import PlanBar
from meetup_desktop.ui.live.plan_canvas import PlanCanvas
from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.live.quiet_scroll import KeyPassingScrollArea
from meetup_desktop.ui.live.wish_chips import WishChips
from meetup_desktop.ui.widgets.controls import EmptyState, StateMark, button, card, column, label, row
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space

if TYPE_CHECKING:
    # With the planner, which is needed once an evening.
    from meetup_desktop.core.rotation import SizeAdvice


class PlanView(QWidget):
    """Shows and changes the rounds to come."""

    plan_wanted = Signal(int, int, int)  #: size of groups, rounds, minutes a round: taken from the advice

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self._session, self._plans = session, session.plans
        self._text = PlanText(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = PlanCanvas(self._plans.effect)
        self.bar, self.chips, self.advice = PlanBar(), WishChips(), AdvicePanel()
        self.promise = StateMark("note", "")
        self.figures = label("", tone="muted", wrap=True)
        self.hint = label("", tone="muted", wrap=True)
        self._compared: PlanFigures | None = None
        self._asked: tuple[int, int] | None = None
        self._advice_card = card()
        row(self.advice, margin=Space.M, owner=self._advice_card)
        self.advice_button = button(self.tr("Advice"), "sparkles", "quiet")
        self.advice_button.setCheckable(True)
        self.advice_button.toggled.connect(self._show_advice_card)
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
        canvas.choice_changed.connect(self._show_actions)
        canvas.menu_requested.connect(self._show_menu)
        canvas.seat_shown.connect(self._scroll_to)
        self.chips.removed.connect(plans.remove_wish)
        bar.accepted.connect(self._accept)
        bar.dismissed.connect(self._dismiss)
        for name, act in self._actions().items():
            bar.keys[name].clicked.connect(act)
        self.advice.minutes_changed.connect(self._ask_advice)
        self.advice.chosen.connect(self._take_advice)
        plans.advised.connect(self._show_advice)
        plans.compared.connect(self._show_hint)

    def _actions(self) -> dict[str, Callable[[], None]]:
        """What the keys of the plan do."""
        canvas = self.canvas
        return {
            "swap": canvas.swap, "apart": self._apart, "together": self._together, "lock": canvas.toggle_lock,
        }  # fmt: skip

    # --- showing ----------------------------------------------------------------------------------------------

    def show_view(self, view: LiveView) -> None:
        """Show the rounds to come of the evening, or of the one a proposal would give."""
        if not self.isVisible():
            return
        evening, proposal = view.evening, view.proposal
        shown = evening if proposal is None else proposal.evening
        figures = view.figures if proposal is None else proposal.figures
        upcoming = bool(shown.rounds[shown.kept_round_count :])
        advising = not upcoming or self.advice_button.isChecked()
        self._stack.setCurrentWidget(self._aside if advising else self._scroll)
        self.empty.setVisible(not upcoming)
        self.empty.show_message(*self._nothing(evening))
        self.advice_button.setVisible(upcoming)
        self._advice_card.setVisible(not self._too_few(evening))
        self._show_figures(figures, upcoming)
        self.chips.show_evening(evening)
        again = find_repeat_pairs(shown)
        headings = self._headings(shown, again, view.languages)
        self.canvas.show_evening(shown, again, headings, editable=proposal is None and view.planning is None)
        self._show_actions()
        self._ask_advice()

    def _too_few(self, evening: Evening) -> bool:
        return len(evening.people_to_seat) < 3

    def _nothing(self, evening: Evening) -> tuple[str, str]:
        if self._too_few(evening):
            return self.tr("No rounds planned yet"), self.tr("Add people in the People tab first.")
        if evening.all_played:
            return self.tr("All rounds are finished"), ""
        return self.tr("No rounds planned yet"), self.tr(
            "Choose a plan above, or set the numbers on the left."
        )

    def _show_figures(self, figures: PlanFigures | None, upcoming: bool) -> None:
        if figures is not None:
            self.promise.show_state(*self._text.promise(figures.promise))
            self.figures.setText(self._text.statistics(figures.statistics))
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

    def _show_hint(self, free: RoundsWithoutRepeat) -> None:
        sentence = self._text.free_rounds(free)
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence) and self._compared is not None)

    def _headings(
        self, evening: Evening, again: RepeatPairsByRound, languages: tuple[str, ...]
    ) -> dict[int, tuple[str, str, str]]:
        made = {}
        for index in range(evening.kept_round_count, len(evening.rounds)):
            topic = " / ".join(filter(None, (evening.topic(index, language) for language in languages)))
            pairs = len(again[index])
            sentence = self.tr("%n pair(s) meet again", "", pairs) if pairs else self.tr("no repeats")
            made[index] = (self.tr("Round {number}").format(number=index + 1), topic, sentence)
        return made

    def show_progress(self, view: LiveView) -> None:
        """Show how far a plan under way has come."""
        if view.planning is not None and self.isVisible():
            self.bar.show_progress(view.planning)

    def _show_actions(self) -> None:
        view = self._session.view
        planned = bool(self.canvas.boxes) and self._stack.currentWidget() is self._scroll
        self.bar.setVisible(planned or view.planning is not None or view.proposal is not None)
        if view.planning is not None:
            self.bar.show_progress(view.planning)
        elif view.proposal is not None:
            self.bar.show_offer(*self._offer_text(view.proposal))
        else:
            self._show_keys()

    def _show_keys(self) -> None:
        canvas, bar = self.canvas, self.bar
        found = canvas.pair()
        effect = None if found is None else self._plans.effect(*found)
        bar.keys["swap"].setEnabled(effect is not None)
        for name in ("apart", "together"):
            bar.keys[name].setEnabled(len(canvas.chosen) > 1)
        lock = bar.keys["lock"]
        lock.setEnabled(canvas.cursor_seat is not None)
        lock.show_text(self.tr("Unlock group") if canvas.locked() else self.tr("Lock group"), "pin")
        names = canvas.names
        if found is not None and effect is not None:
            state, sentence = self._text.effect(effect, names)
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

    def _offer_text(self, proposal: Proposal) -> tuple[str, str]:
        names = proposal.evening.names
        state, sentence = self._text.effect(proposal.effect, names)
        if proposal.figures is not None:
            promise = self._text.promise(proposal.figures.promise)[1]
            sentence = f"{sentence}. {promise}" if proposal.effect.after else promise
        wish = self._text.wish(proposal.wish, names)
        return state, self.tr("{wish}. The new plan: {words}").format(wish=wish, words=sentence)

    def _scroll_to(self, rect: QRect) -> None:
        self._scroll.ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height())

    # --- advice -----------------------------------------------------------------------------------------------

    def _ask_advice(self) -> None:
        view = self._session.view
        if not view.is_open or not self._advice_card.isVisible():
            return
        asked = len(view.evening.people_to_seat), self.advice.minutes.value()
        if asked != self._asked:
            self._asked = asked
            self.advice.wait(asked[0])
            self._plans.advise(asked[1])

    def _show_advice(self, advice: SizeAdvice | None) -> None:
        self.advice.show_advice(advice)

    def _show_advice_card(self, shown: bool) -> None:
        self.advice_button.setIcon(icon("chevron-up" if shown else "sparkles"))
        self.setFocus()  # not a field of the advice: the keys are the evening's
        self.show_view(self._session.view)
        self._focus_plan()

    def _take_advice(self, size: int, rounds: int, minutes: int) -> None:
        self.advice_button.setChecked(False)
        self.plan_wanted.emit(size, rounds, minutes)

    # --- acting -----------------------------------------------------------------------------------------------

    def _apart(self) -> None:
        self._propose(WishKind.APART)

    def _together(self) -> None:
        self._propose(WishKind.TOGETHER)

    def _propose(self, kind: WishKind) -> None:
        people = tuple(self.canvas.chosen)
        if len(people) > 1:
            self._plans.propose(kind, people)

    def _accept(self) -> None:
        self.canvas.clear_choice()
        self._plans.accept()
        self.canvas.setFocus()

    def _dismiss(self) -> None:
        if self._session.view.planning is not None:
            self._plans.cancel()
        else:
            self._plans.dismiss()
        self.canvas.setFocus()

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu(self) -> QMenu:
        """What can be done with the person at the cursor and with those chosen."""
        made, seat = QMenu(self), self.canvas.cursor_seat
        for name, act in self._actions().items():
            key = self.bar.keys[name]
            made.addAction(key.icon(), key.accessibleName(), act).setEnabled(key.isEnabled())
        if seat is not None:
            made.addSeparator()
            text = self.tr("{name} always at table {table}").format(
                name=self.canvas.names.get(seat.person, "?"), table=seat.table + 1
            )
            made.addAction(icon("map-pin"), text, self._keep_at_table)
        return made

    def _keep_at_table(self) -> None:
        seat = self.canvas.cursor_seat
        if seat is not None:
            self._plans.propose(WishKind.TABLE, (seat.person,), seat.table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the plan, also with Cyrillic letters; all others are the evening's."""
        command, view = find_command(commands_of("plan"), event), self._session.view
        proposal = view.proposal
        if proposal is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif event.key() == Qt.Key.Key_Escape and (proposal is not None or view.planning is not None):
            self._dismiss()
        elif command is not None and proposal is None:
            self.bar.keys[command.name.removeprefix("plan.")].click()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_view(self._session.view)
        self._focus_plan()

    def _focus_plan(self) -> None:
        (self.canvas if self.canvas.isVisible() else self).setFocus()

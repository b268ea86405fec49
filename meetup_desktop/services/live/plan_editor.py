"""Changing the rounds to come by hand: swaps, locked groups, wishes. What a change does is known before it is made.

Every change is one entry of the evening's log. Rounds that have been started never change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from meetup_desktop.core.live import effects
from meetup_desktop.core.live.actions import GroupLocked, PeopleSwapped, WishAdded, WishRemoved
from meetup_desktop.core.live.effects import Effect
from meetup_desktop.core.live.evening import Evening, Wish, WishKind
from meetup_desktop.core.live.payload import RoundGroups
from meetup_desktop.core.live.view import PlanFigures, Proposal
from meetup_desktop.services.live.log import LiveLog
from meetup_desktop.services.live.planner import PlanOptions, RotationPlanner

if TYPE_CHECKING:
    from meetup_desktop.core.rotation import MeetingMatrix

_SECONDS = 1.0
_SMALLEST = 3


class PlanEditor(QObject):
    """Edits of the plan of one evening."""

    changed = Signal()  #: there is another ``proposal``, or none any more
    advised = Signal(object)  #: SizeAdvice, or None
    compared = Signal(object)  #: RoundsWithoutRepeat

    def __init__(self, log: LiveLog, planner: RotationPlanner, parent: QObject) -> None:
        super().__init__(parent)
        self._log, self._planner = log, planner
        self._proposal: Proposal | None = None
        self._proposed_for: object = None
        self._matrix: tuple[object, MeetingMatrix | None] = (None, None)
        planner.advised.connect(self.advised)
        planner.compared.connect(self.compared)

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that waits for an answer, as long as the plan it was made for is the same."""
        proposal, evening = self._proposal, self._log.evening
        if proposal is None or evening is None or _plan_key(evening) != self._proposed_for:
            return None
        if proposal.figures is None:
            return replace(proposal, figures=self._planner.figures(proposal.evening))
        return proposal

    # -- figures and advice ------------------------------------------------------------------------------

    def figures(self) -> PlanFigures | None:
        """Return the promise and the figures of the rounds to come; None without a plan, or not known yet."""
        return None if self._log.evening is None else self._planner.figures(self._log.evening)

    def matrix(self) -> MeetingMatrix | None:
        """Return who meets whom tonight; None without a round. Up to 10 ms for 200 people, remembered."""
        evening = self._log.evening
        if evening is None:
            return None
        about = [one.groups for one in evening.rounds], evening.kept_round_count, dict(evening.names)
        if self._matrix[0] != about:
            self._matrix = about, self._planner.matrix(evening)
        return self._matrix[1]

    def advise(self, minutes: float) -> None:
        """Compare sizes and rounds for whoever is here; ``advised`` brings the result."""
        if self._log.evening is not None:
            self._planner.advise(len(self._log.evening.people_to_seat), minutes)

    def compare(self) -> None:
        """Compare with smaller groups where a repeat is unavoidable; ``compared`` brings the result."""
        evening = self._log.evening
        if (
            evening is not None
            and evening.settings.size > _SMALLEST
            and len(evening.people_to_seat) > _SMALLEST
        ):
            self._planner.compare(len(evening.people_to_seat), evening.settings.size, evening.settings.rounds)

    def effect(self, index: int, one: str, other: str) -> Effect | None:
        """Return what swapping two people of a round (from 0) would do; None when they cannot be swapped."""
        evening = self._log.evening
        return None if evening is None else effects.effect_of_swap(evening, index, one, other)

    # -- changes -----------------------------------------------------------------------------------------

    def swap(self, index: int, one: str, other: str) -> bool:
        """Let two people take each other's seats in a round (from 0)."""
        if self.effect(index, one, other) is None:
            return False
        return self._log.do(PeopleSwapped(index, one, other))

    def lock(self, index: int, table: int, locked: bool = True) -> None:
        """Keep a group of a round (both from 0) together when the round is planned anew, or unlock it."""
        evening = self._log.evening
        if evening is None or not evening.kept_round_count <= index < len(evening.rounds):
            return
        one = evening.rounds[index]
        if 0 <= table < len(one.groups) and (table in one.locked) is not locked:
            self._log.do(GroupLocked(index, table, locked))

    def propose(self, kind: WishKind, people: Iterable[str], table: int | None = None) -> None:
        """Plan as if a wish were made; the ``proposal`` is to be accepted or dismissed.

        Without rounds to come the wish is made at once. A wish that cannot be met is reported as RotationError.
        """
        evening = self._log.evening
        if evening is None or self._planner.is_busy:
            return
        wish = Wish.of(kind, people, table)
        self.dismiss()
        if wish in evening.wishes:
            return
        if not evening.rounds[evening.kept_round_count :]:
            self._log.do(WishAdded(wish))
            return

        def on_planned(groups: RoundGroups) -> None:
            self._show_proposal(wish, groups)

        wishes = self._log.preview_action(WishAdded(wish)).wishes
        options = PlanOptions(evening.settings.size, len(evening.rounds), _SECONDS, wishes)
        self._planner.start(self._get_evening, options, on_planned)

    def _show_proposal(self, wish: Wish, groups: RoundGroups) -> None:
        evening = self._log.evening
        if evening is None:
            return
        would_be = self._log.preview_action(WishAdded(wish, groups))
        effect = Effect(effects.count_repeats(evening), effects.count_repeats(would_be))
        self._proposal = Proposal(wish, would_be, self._planner.figures(would_be), effect, groups)
        self._proposed_for = _plan_key(evening)
        self.changed.emit()

    def accept(self) -> None:
        """Make the proposed wish, with its plan, in one step."""
        proposal = self.proposal
        if proposal is not None:
            self._proposal = None
            self._log.do(WishAdded(proposal.wish, proposal.rounds))

    @Slot()
    def dismiss(self) -> None:
        """Forget the proposal."""
        if self._proposal is not None:
            self._proposal = None
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Drop the plan under way; the evening stays as it is."""
        self._planner.cancel()

    def remove_wish(self, wish: Wish) -> None:
        """Remove a wish; the plan is unchanged until the next planning."""
        if self._log.evening is not None and wish in self._log.evening.wishes:
            self._log.do(WishRemoved(wish))

    def _get_evening(self) -> Evening | None:
        return self._log.evening


def _plan_key(evening: Evening) -> object:
    """Return the values that a proposal depends on; when they change, it is outdated."""
    rounds = tuple((one.groups, one.locked, one.started) for one in evening.rounds)
    return rounds, evening.wishes, evening.settings, evening.people_to_seat

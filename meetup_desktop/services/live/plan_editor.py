"""Changing the rounds to come by hand: swaps, locked groups, wishes. What a change does is told before it is made.

Every change is one entry of the evening's log. Rounds that have been started never change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from meetup_desktop.core.live import effects
from meetup_desktop.core.live.effects import Effect
from meetup_desktop.core.live.evening import Evening, Wish, WishKind
from meetup_desktop.core.live.log import Kind
from meetup_desktop.services.live.live_log import LiveLog
from meetup_desktop.services.live.planner import Figures, Groups, RotationWork, Wanted

if TYPE_CHECKING:
    from meetup_desktop.core.rotation import Matrix

_SECONDS = 1.0
_SMALLEST = 3


@dataclass(frozen=True)
class Proposal:
    """A wish with the plan it would give: ``evening`` as it would be, to be accepted or dismissed."""

    wish: Wish
    evening: Evening
    figures: Figures | None
    effect: Effect
    groups: tuple[Any, ...]


class PlanDesk(QObject):
    """Edits of the plan of one evening."""

    proposal_changed = Signal(object)  #: Proposal, or None when there is none any more
    advised = Signal(object)  #: Advice, or None
    compared = Signal(object)  #: FreeRounds
    figured = Signal()  #: the figures of a large room are there now

    def __init__(self, log: LiveLog, work: RotationWork, parent: QObject) -> None:
        super().__init__(parent)
        self._log, self._work = log, work
        self.proposal: Proposal | None = None
        self._stands: object = None
        self._matrix: tuple[object, Matrix | None] = (None, None)
        work.advised.connect(self.advised)
        work.compared.connect(self.compared)
        work.figured.connect(self._figured)
        log.changed.connect(self._look_again)

    # -- what may be said --------------------------------------------------------------------------------

    def figures(self) -> Figures | None:
        """The promise and the figures of the rounds to come; None without a plan, or until ``figured``."""
        return None if self._log.evening is None else self._work.figures(self._log.evening)

    def matrix(self) -> Matrix | None:
        """Who meets whom tonight; None without a round. Up to 10 ms for 200 people, remembered."""
        evening = self._log.evening
        if evening is None:
            return None
        about = [one.groups for one in evening.rounds], evening.kept_rounds, dict(evening.names)
        if self._matrix[0] != about:
            self._matrix = about, self._work.matrix(evening)
        return self._matrix[1]

    def advise(self, minutes: float) -> None:
        """Weigh sizes and rounds for whoever is here; ``advised`` hears it."""
        if self._log.evening is not None:
            self._work.advise(len(self._log.evening.to_seat), minutes)

    def compare(self) -> None:
        """Where a repeat cannot be avoided: what smaller groups would allow; ``compared`` hears it."""
        evening = self._log.evening
        if evening is not None and evening.settings.size > _SMALLEST and len(evening.to_seat) > _SMALLEST:
            self._work.compare(len(evening.to_seat), evening.settings.size, evening.settings.rounds)

    def effect(self, index: int, one: str, other: str) -> Effect | None:
        """What swapping two people of a round (from 0) would do; None when they cannot be swapped."""
        evening = self._log.evening
        return None if evening is None else effects.swap(evening, index, one, other)

    # -- changes -----------------------------------------------------------------------------------------

    def swap(self, index: int, one: str, other: str) -> bool:
        """Let two people take each other's seats in a round (from 0)."""
        if self.effect(index, one, other) is None:
            return False
        return self._log.do(Kind.PEOPLE_SWAPPED, round=index, one=one, other=other)

    def lock(self, index: int, table: int, locked: bool = True) -> None:
        """Keep a group of a round (both from 0) when the round is planned anew, or give it free."""
        evening = self._log.evening
        if evening is None or not evening.kept_rounds <= index < len(evening.rounds):
            return
        one = evening.rounds[index]
        if 0 <= table < len(one.groups) and (table in one.locked) is not locked:
            self._log.do(Kind.GROUP_LOCKED, round=index, table=table, locked=locked)

    def propose(self, kind: WishKind, people: Iterable[str], table: int | None = None) -> None:
        """Plan as if a wish were made; ``proposal_changed`` brings the plan, to be accepted or dismissed.

        Without rounds to come the wish is made at once. A wish that cannot be met is told as RotationError.
        """
        evening = self._log.evening
        if evening is None or self._work.busy:
            return
        wish = Wish.of(kind, people, table)
        payload = _payload(wish)
        wishes = self._log.foresee(Kind.WISH_ADDED, **payload).wishes
        self.dismiss()
        if wish in evening.wishes:
            return
        if not evening.rounds[evening.kept_rounds :]:
            self._log.do(Kind.WISH_ADDED, **payload)
            return

        def planned(groups: Groups) -> None:
            self._offer(wish, groups)

        wanted = Wanted(evening.settings.size, len(evening.rounds), _SECONDS, wishes)
        self._work.start(self._now, wanted, planned)

    def _offer(self, wish: Wish, groups: Groups) -> None:
        evening = self._log.evening
        if evening is None:
            return
        would_be = self._log.foresee(Kind.WISH_ADDED, **_payload(wish), rounds=groups)
        effect = Effect(effects.repeats(evening), effects.repeats(would_be))
        self.proposal = Proposal(wish, would_be, self._work.figures(would_be), effect, tuple(groups))
        self._stands = _plan_of(evening)
        self.proposal_changed.emit(self.proposal)

    def accept(self) -> None:
        """Make the proposed wish, with its plan, in one step."""
        proposal = self.proposal
        if proposal is not None:
            self.dismiss()
            self._log.do(Kind.WISH_ADDED, **_payload(proposal.wish), rounds=list(proposal.groups))

    @Slot(object)
    def _figured(self, figures: Figures | None) -> None:
        if self.proposal is not None and self.proposal.figures is None:
            self.proposal = replace(self.proposal, figures=figures)
        self.figured.emit()

    @Slot()
    def dismiss(self) -> None:
        """Forget the proposal."""
        if self.proposal is not None:
            self.proposal = None
            self.proposal_changed.emit(None)

    @Slot()
    def cancel(self) -> None:
        """Drop the plan under way; what stands stays."""
        self._work.cancel()

    def remove_wish(self, wish: Wish) -> None:
        """Take a wish back; the plan stays until it is made anew."""
        if self._log.evening is not None and wish in self._log.evening.wishes:
            self._log.do(Kind.WISH_REMOVED, **_payload(wish))

    def _now(self) -> Evening | None:
        return self._log.evening

    @Slot(object)
    def _look_again(self, evening: Evening) -> None:
        if self.proposal is not None and _plan_of(evening) != self._stands:
            self.dismiss()


def _payload(wish: Wish) -> dict[str, Any]:
    return {"wish": wish.kind, "people": list(wish.people), "table": wish.table}


def _plan_of(evening: Evening) -> object:
    """What a proposal was made of: when it changes, the proposal no longer holds."""
    rounds = tuple((one.groups, one.locked, one.started) for one in evening.rounds)
    return rounds, evening.wishes, evening.settings, evening.to_seat

"""Changes of an evening that several actions share; each returns a new value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from meetup_desktop.core.live.evening import Evening, Group, Mode, Participant, PlannedRound
from meetup_desktop.core.live.log import Moment
from meetup_desktop.core.live.timer import RoundTimer


def with_person(evening: Evening, changed: Participant) -> Evening:
    """Replace the person with the same id."""
    everyone = tuple(changed if person.id == changed.id else person for person in evening.everyone)
    return replace(evening, everyone=everyone)


def end_stay(person: Participant, moment: Moment) -> Participant:
    """End the stay of a person who is present; anybody else stays as they are."""
    if not person.present:
        return person
    last = replace(person.attendance[-1], left=moment)
    return replace(person, attendance=(*person.attendance[:-1], last))


def find_upcoming_round(evening: Evening, index: int) -> PlannedRound | None:
    """Return a round that may still be changed; None when it is not planned or has been started."""
    return evening.rounds[index] if evening.kept_round_count <= index < len(evening.rounds) else None


def with_round(evening: Evening, index: int, changed: PlannedRound) -> Evening:
    """Replace one round."""
    return replace(evening, rounds=(*evening.rounds[:index], changed, *evening.rounds[index + 1 :]))


def with_upcoming_rounds(evening: Evening, rounds: Iterable[Iterable[Group]]) -> Evening:
    """Replace the rounds that have not been started.

    A duration given to one round on purpose stays with that round, and a group that came through unchanged
    stays locked.
    """
    kept, duration_s = evening.kept_round_count, evening.settings.duration_s
    old = evening.rounds[kept:]
    fresh = []
    for index, groups in enumerate(rounds):
        before = old[index] if index < len(old) else None
        made = PlannedRound(tuple(groups), before.duration_s if before is not None else duration_s)
        fresh.append(made if before is None else _keep_locks_of_unchanged_groups(made, before))
    after = (*evening.rounds[:kept], *fresh)
    current = evening.current_index
    return replace(
        evening, rounds=after, current_index=current if current is not None and current < len(after) else None
    )


def _keep_locks_of_unchanged_groups(fresh: PlannedRound, old: PlannedRound) -> PlannedRound:
    kept = {frozenset(old.groups[table]) for table in old.locked}
    tables = frozenset(table for table, group in enumerate(fresh.groups) if frozenset(group) in kept)
    return replace(fresh, locked=tables)


def change_current_timer(evening: Evening, change: Callable[[RoundTimer], RoundTimer]) -> Evening:
    """Change the timer of the current round, if it has one."""
    index, current = evening.current_index, evening.current_round
    if index is None or current is None or current.timer is None:
        return evening
    return with_round(evening, index, replace(current, timer=change(current.timer)))


def leave_current_round(evening: Evening, moment: Moment) -> Evening:
    """Leave the current round: its timer is paused and the holding slide is shown."""
    paused = change_current_timer(evening, lambda timer: timer.pause(moment))
    return show_mode(replace(paused, current_index=None), Mode.HOLDING, moment)


def show_mode(evening: Evening, mode: str, moment: Moment) -> Evening:
    """Show a mode on the projector from this moment on."""
    return replace(evening, mode=mode, shown_since=moment)


def go_live(evening: Evening, moment: Moment) -> Evening:
    """Mark the evening as live, unless it is live already."""
    return evening if evening.live else replace(evening, live=True, ended=False, live_since=moment)

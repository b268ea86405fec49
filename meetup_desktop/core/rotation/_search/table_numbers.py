"""Assign groups to tables so that people who prefer to keep their seat move least."""

from __future__ import annotations

from meetup_desktop.core.rotation.problem import Problem, Round


def renumber_tables(problem: Problem, rounds: tuple[Round, ...]) -> tuple[Round, ...]:
    """Return the rounds with groups moved between tables of the same size; fixed tables stay.

    Round by round, each group goes to the table where most of its people in ``problem.prefers_seat`` sat last.
    """
    if not problem.prefers_seat:
        return rounds
    last = {person: table for past in problem.past for table, group in enumerate(past) for person in group}
    made = []
    for round_ in rounds:
        numbered = _renumber_round(problem, round_, last)
        made.append(numbered)
        last |= {person: table for table, group in enumerate(numbered) for person in group}
    return tuple(made)


def _renumber_round(problem: Problem, round_: Round, last: dict[str, int]) -> Round:
    owned = {table for table, group in enumerate(round_) if any(one in problem.fixed_tables for one in group)}
    wishes = []
    for group_at, group in enumerate(round_):
        votes: dict[int, int] = {}
        for person in group:
            if person in problem.prefers_seat and person in last:
                votes[last[person]] = votes.get(last[person], 0) + 1
        wishes += [(-count, group_at, table) for table, count in votes.items()]
    place: dict[int, int] = {at: at for at in owned}
    free = set(range(len(round_))) - owned
    for _, group_at, table in sorted(wishes):
        if group_at not in place and table in free and len(round_[table]) == len(round_[group_at]):
            place[group_at] = table
            free.discard(table)
    for group_at, group in enumerate(round_):
        if group_at not in place:
            table = min(at for at in free if len(round_[at]) == len(group))
            place[group_at] = table
            free.discard(table)
    return tuple(round_[group_at] for group_at in sorted(place, key=place.__getitem__))

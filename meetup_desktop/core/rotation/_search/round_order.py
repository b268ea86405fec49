"""Order the rounds of a finished plan."""

from __future__ import annotations

from meetup_desktop.core.rotation.problem import Problem, Round, pairs_in_round


def put_repeats_last(problem: Problem, rounds: list[Round]) -> tuple[Round, ...]:
    """Order the rounds so that repeats come as late as possible; only rounds of the same people change places."""
    seen = {pair for round_ in problem.past for pair in pairs_in_round(round_)}
    left = [
        (sitting, round_, frozenset(pairs_in_round(round_)))
        for sitting, round_ in zip(problem.upcoming, rounds, strict=True)
    ]
    ordered = []
    for sitting in problem.upcoming:
        best = min((one for one in left if one[0] == sitting), key=lambda one: len(seen & one[2]))
        left.remove(best)
        ordered.append(best[1])
        seen |= best[2]
    return tuple(ordered)

"""Texts of the command ``rotate``."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.rotation import (
    FirstRepeat,
    NoRepeats,
    Plan,
    SizeAdvice,
    SizeChoice,
    Statistics,
    count_rounds_without_repeat,
    known_pairs_again,
    plan_promise,
)

_REFUSALS = {
    "duplicate": "named more than once: {}",
    "too-few-people": "too few people to seat: {}",
    "too-many-people": "more people than can be planned: {}",
    "size": "tables of {} are too small",
    "rounds": "rounds to plan: {}; there must be at least one, and not more than an evening holds",
    "present-twice": "present twice in one round: {}",
    "stranger": "not among the people: {}",
    "past-stranger": "a played round names somebody who is not among the people: {}",
    "past-twice": "a played round seats somebody twice: {}",
    "planned-stranger": "a round planned before names somebody who is not among the people: {}",
    "planned-twice": "a round planned before seats somebody twice: {}",
    "seats": "people and seats of a round do not match: {}",
    "kind": "an attribute is common or spread: {}",
    "alone": "a pair needs two people: {}",
    "apart-and-together": "to sit apart and together: {}",
    "together-too-large": "more people to sit together than a table has seats: {}",
    "too-many-hosts": "more hosts than tables: {}",
    "no-table": "there is no such table: {}",
    "two-tables": "to sit at two tables: {}",
    "table-too-small": "more people at one table than it has seats: {}",
    "apart-at-a-table": "to sit apart, and at one table: {}",
    "no-value": "no value in common: {}",
    "no-seating": "these wishes cannot be met together: {}",
    "none-found": "no seating was found that meets all wishes",
    "minutes": "not one round fits into {} minutes",
}
#: Rounds of a long evening: when group sizes are compared, they are compared over these.
_EVENING = 8
_PAIRS_NAMED = 3
_SIZES = {2: "twos", 3: "threes", 4: "fours", 5: "fives", 6: "sixes"}


def refusal_text(error: RotationError) -> str:
    """Return why the planner refused the request, as a sentence."""
    return _REFUSALS.get(error.reason, error.reason + " {}").format(error.subject)


def plan_lines(plan: Plan, figures: Statistics) -> Iterator[str]:
    """Yield the plan line by line: what it promises, the tables of each round, figures."""
    yield promise_text(plan)
    for number, round_ in enumerate(plan.rounds, 1):
        yield ""
        yield f"Round {number}"
        for table, group in enumerate(round_, 1):
            yield f"  {table}: {', '.join(group)}"
    yield ""
    yield (
        f"{figures.new_pairs} pairs meet for the first time, of at most {figures.bound}; "
        f"{_plural(figures.repeats, 'repeat')}; each person meets {figures.fewest_met} to {figures.most_met} others."
    )


def promise_text(plan: Plan) -> str:
    """Return the sentence for the organiser about who meets again, of tonight and of earlier evenings."""
    found, known = plan_promise(plan), _known_pairs_text(plan)
    if isinstance(found, NoRepeats):
        rounds = _plural(found.rounds, "round")
        return f"{rounds}: {known}; nobody else does." if known else f"{rounds}, nobody meets twice."
    return (
        f"{_first_repeat_text(plan, found)} {known[0].upper()}{known[1:]}."
        if known
        else _first_repeat_text(plan, found)
    )


def _known_pairs_text(plan: Plan) -> str:
    pairs = known_pairs_again(plan)
    if not pairs:
        return ""
    if len(pairs) > _PAIRS_NAMED:
        return f"{len(pairs)} pairs who have met before meet again"
    names = ", ".join(f"{one} and {other}" for one, other in pairs)
    return f"{names}, who have met before, meet again"


def _first_repeat_text(plan: Plan, found: FirstRepeat) -> str:
    if not found.unavoidable:
        meet = "meets" if found.pairs == 1 else "meet"
        return (
            f"In round {found.round} {_plural(found.pairs, 'pair')} {meet} again; no better plan was found."
        )
    sentence = f"Round {found.round} must repeat at least 1 pair; in this plan it is {found.pairs}."
    problem = plan.problem
    if problem.size > 3:
        free, smaller = (
            count_rounds_without_repeat(len(problem.people), size, max(_EVENING, problem.rounds))
            for size in (problem.size, problem.size - 1)
        )
        if smaller > free:
            sentence += (
                f" With {len(problem.people)} people in {_size_name(problem.size)} only {_plural(free, 'round')} "
                f"{'is' if free == 1 else 'are'} free of repeats: {_size_name(problem.size - 1)} allow {smaller}."
            )
    return sentence


def advice_lines(given: SizeAdvice) -> Iterator[str]:
    """Yield the choices, best first, and what a few more or fewer people change."""
    for choice in given.choices:
        yield _choice_text(choice)
    for choice in given.nearby:
        yield f"With {choice.people} people: {_free_rounds_text(choice)}."


def _choice_text(choice: SizeChoice) -> str:
    return (
        f"{choice.people} people in {_size_name(choice.size)} ({_tables_text(choice)}), {choice.rounds} x "
        f"{choice.round_min:g} minutes: {_free_rounds_text(choice)}, "
        f"everybody meets at least {choice.met} others in them."
    )


def _free_rounds_text(choice: SizeChoice) -> str:
    if choice.free == choice.rounds:
        return f"{_plural(choice.rounds, 'round')}, nobody meets twice"
    return f"{choice.free} of {choice.rounds} rounds are free of repeats"


def _tables_text(choice: SizeChoice) -> str:
    sizes = sorted(set(choice.sizes), reverse=True)
    return " + ".join(f"{choice.sizes.count(size)} of {size}" for size in sizes)


def _size_name(size: int) -> str:
    return _SIZES.get(size, f"groups of {size}")


def _plural(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

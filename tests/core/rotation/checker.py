"""What a legal plan is, said once more and in another way than the planner's own check."""

from __future__ import annotations

from itertools import combinations

from meetup_desktop.core.rotation import Plan, Problem, iterate_plans


def illegal(plan: Plan) -> list[str]:
    """Everything wrong with a plan."""
    problem, wrong = plan.problem, []
    upcoming = [(sitting.present, sitting.sizes) for sitting in problem.upcoming]
    if len(plan.rounds) != problem.rounds or len(upcoming) != problem.rounds:
        return ["rounds"]
    for number, (groups, (present, sizes)) in enumerate(zip(plan.rounds, upcoming, strict=True)):
        seat = {}
        for table, group in enumerate(groups):
            if len(group) != sizes[table]:
                wrong.append(f"{number}: table {table} has {len(group)}")
            for person in group:
                if person in seat:
                    wrong.append(f"{number}: {person} sits twice")
                seat[person] = table
        if seat.keys() != set(present):
            wrong.append(f"{number}: not everybody sits")
        wrong += _wishes(problem, seat, number)
        for attribute in problem.attributes:
            if attribute.kind == "common":
                for group in groups:
                    values = [dict(attribute.values).get(person, frozenset()) for person in group]
                    if not any(all(one in each for each in values) for one in values[0]):
                        wrong.append(f"{number}: {group} share no {attribute.name}")
    return wrong


def _wishes(problem: Problem, seat: dict[str, int], number: int) -> list[str]:
    wrong = []
    for one, other in combinations(seat, 2):
        if {one, other} in problem.apart and seat[one] == seat[other]:
            wrong.append(f"{number}: {one} sits with {other}")
        if {one, other} in problem.together and seat[one] != seat[other]:
            wrong.append(f"{number}: {one} does not sit with {other}")
    for table, host in enumerate(problem.hosts):
        if seat.get(host, table) != table:
            wrong.append(f"{number}: host {host} sits at {seat[host]}")
    for person, table in problem.tables:
        if seat.get(person, table) != table:
            wrong.append(f"{number}: {person} sits at {seat[person]}")
    return wrong


def distinct(plan: Plan) -> int:
    """How many pairs meet for the first time in the rounds planned."""
    met = {frozenset(pair) for pair in plan.problem.met_before}
    met |= {frozenset(two) for past in plan.problem.past for group in past for two in combinations(group, 2)}
    new = {frozenset(two) for round_ in plan.rounds for group in round_ for two in combinations(group, 2)}
    return len(new - met)


def first_plan(problem: Problem) -> Plan:
    """The first answer of a search, before anything is bettered."""
    return next(iterate_plans(problem))

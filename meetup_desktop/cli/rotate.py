"""``meetup-desktop rotate``: plan who sits with whom, for people to read and for programs."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
from collections.abc import Sequence
from math import inf

from meetup_desktop.cli import rotation_text
from meetup_desktop.cli.people_input import (
    KnownPeople,
    UnusableInput,
    read_bytes,
    read_met_pairs,
    read_people,
)
from meetup_desktop.core.errors import RotationError
from meetup_desktop.core.people.table import ENCODINGS
from meetup_desktop.core.rotation import (
    Plan,
    Problem,
    RotationRequest,
    compare_group_sizes,
    plan,
    plan_to_json,
    read_request,
    statistics,
)

IMPOSSIBLE, UNUSABLE = 1, 2
_MOST_SECONDS = 3600.0


def run(command: str, arguments: Sequence[str]) -> int:
    """Plan, print and return the exit code: 0, 1 when the wishes cannot be met, 2 when the input is unusable."""
    asked = _create_parser(command).parse_args(list(arguments))
    try:
        if asked.request is not None:
            return _answer_requests(asked.request)
        if asked.people is None:
            raise UnusableInput("--people or --request is required")
        _check_numbers(asked)
        return _plan_from_options(asked)
    except UnusableInput as refusal:
        print(f"meetup-desktop {command}: {refusal.subject}", file=sys.stderr)
        return UNUSABLE


def _create_parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"meetup-desktop {command}",
        description="Plan groups so that the same people meet again as late as possible.",
        epilog="FILE may be - for standard input. Exit code 1: the wishes cannot be met; 2: unusable input.",
    )
    parser.add_argument(
        "--people", metavar="NUMBER|FILE", help="number of people, or a file with their names (text or CSV)"
    )
    parser.add_argument(
        "--encoding",
        choices=ENCODINGS,
        default="",
        help="encoding of the file with names (default: found out)",
    )
    parser.add_argument("--size", type=int, default=3, help="people at a table (default: 3)")
    parser.add_argument("--rounds", type=int, default=6, help="rounds to plan (default: 6)")
    parser.add_argument(
        "--met-before",
        action="append",
        default=[],
        metavar="FILE",
        help="file with pairs who have met before, one A,B a line, or an earlier plan as CSV; may be given again",
    )
    parser.add_argument(
        "--apart", action="append", default=[], metavar='"A,B"', help="keep A and B at different tables"
    )
    parser.add_argument(
        "--together", action="append", default=[], metavar='"A,B"', help="keep A and B at the same table"
    )
    parser.add_argument("--hosts", default="", metavar='"A,B"', help="A stays at table 1, B at table 2 ...")
    parser.add_argument(
        "--minutes", type=float, help="advise on group size and rounds for an evening of this length"
    )
    parser.add_argument(
        "--seconds", type=float, default=1.0, help="seconds to search for a better plan (default: 1)"
    )
    parser.add_argument("--seed", type=int, default=1, help="seed of the random search (default: 1)")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text")
    parser.add_argument(
        "--request",
        metavar="FILE",
        help="file with one request as JSON, or a list of them; the answer is JSON. With "
        '"past" (rounds played) and "planned" (the rounds to come of an earlier answer) '
        "the rest of an evening is planned anew after people arrived or left",
    )
    return parser


def _check_numbers(options: argparse.Namespace) -> None:
    """Refuse numbers that are none, infinite or negative. Raises: UnusableInput."""
    for name in ("size", "rounds", "minutes", "seconds"):
        number = getattr(options, name)
        if number is not None and not 0 <= number < inf:
            raise UnusableInput(f"--{name} {number:g}: expected a number that is not negative")


def _answer_requests(path: str) -> int:
    """Answer every request; all are read before the first is planned."""
    try:
        data = json.loads(read_bytes(path))
    except (ValueError, RecursionError) as error:
        raise UnusableInput(f"{path} is not JSON: {error}") from error
    many = data if isinstance(data, list) else [data]
    read = [
        _parse_request(one, f"request {at}: " if isinstance(data, list) else "")
        for at, one in enumerate(many, 1)
    ]
    answers = [_answer_request(one) for one in read]
    print(json.dumps(answers if isinstance(data, list) else answers[0], ensure_ascii=False))
    return IMPOSSIBLE if any("impossible" in one for one in answers) else 0


def _parse_request(data: object, where: str) -> RotationRequest | RotationError:
    try:
        return read_request(data)
    except RotationError as refusal:
        if refusal.reason == "not-a-request":
            raise UnusableInput(f"{where}{refusal.subject}") from refusal
        return refusal


def _answer_request(request: RotationRequest | RotationError) -> dict[str, object]:
    if isinstance(request, RotationError):
        return {"impossible": rotation_text.refusal_text(request)}
    began = time.monotonic()
    try:
        found = plan(request.problem, seconds=request.seconds, seed=request.seed, clock=time.monotonic)
    except RotationError as refusal:
        return {"impossible": rotation_text.refusal_text(refusal)}
    return plan_to_json(found, time.monotonic() - began)


def _plan_from_options(options: argparse.Namespace) -> int:
    try:
        names = read_people(options.people, options.encoding)
        if options.minutes is not None:
            return _print_advice(len(names), options.minutes, options.format)
        people = KnownPeople(names)
        problem = Problem(
            names,
            options.size,
            options.rounds,
            met_before=read_met_pairs(options.met_before, names),
            apart=frozenset(map(people.parse_pair, options.apart)),
            together=frozenset(map(people.parse_pair, options.together)),
            hosts=people.parse_names(options.hosts),
        )
        began = time.monotonic()
        seconds = min(_MOST_SECONDS, options.seconds)
        found = plan(problem, seconds=seconds, seed=options.seed, clock=time.monotonic)
    except RotationError as refusal:
        if isinstance(refusal, UnusableInput):
            raise
        return _print_refusal(rotation_text.refusal_text(refusal), options.format)
    _print_plan(found, options.format, time.monotonic() - began)
    return 0


def _print_refusal(reason: str, kind: str) -> int:
    if kind == "json":
        print(json.dumps({"impossible": reason}, ensure_ascii=False))
    else:
        print(reason, file=sys.stderr)
    return IMPOSSIBLE


def _print_advice(people: int, minutes: float, kind: str) -> int:
    given = compare_group_sizes(people, minutes)
    if kind == "json":
        choices = [vars(one) for one in given.choices]
        print(json.dumps({"choices": choices, "nearby": [vars(one) for one in given.nearby]}))
    else:
        print("\n".join(rotation_text.advice_lines(given)))
    return 0


def _print_plan(found: Plan, kind: str, seconds: float) -> None:
    if kind == "csv":
        written = io.StringIO()
        rows = csv.writer(written, lineterminator="\n")
        rows.writerow(("round", "table", "person"))
        for number, round_ in enumerate(found.rounds, 1):
            for table, group in enumerate(round_, 1):
                rows.writerows((number, table, person) for person in group)
        print(written.getvalue(), end="")
    elif kind == "json":
        output = {"people": found.problem.people, **plan_to_json(found, seconds)}
        print(json.dumps(output, ensure_ascii=False))
    else:
        print("\n".join(rotation_text.plan_lines(found, statistics(found))))

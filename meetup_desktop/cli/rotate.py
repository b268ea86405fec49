"""``meetup-desktop rotate``: plan who sits with whom, for people to read and for programs."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from meetup_desktop.adapters.people_import import read_people
from meetup_desktop.cli import rotation_text
from meetup_desktop.core.errors import PeopleError, RotationError
from meetup_desktop.core.rotation import (
    Pair,
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


class _Unusable(RotationError):
    """Input that is no question at all; ``subject`` is the sentence."""


def run(command: str, arguments: Sequence[str]) -> int:
    """Plan, print and return the exit code: 0, 1 when the wishes cannot be met, 2 when the input is unusable."""
    asked = _parser(command).parse_args(list(arguments))
    try:
        if asked.request is not None:
            return _answer_requests(asked.request)
        if asked.people is None:
            raise _Unusable("say --people NUMBER or FILE, or --request FILE")
        return _plan_from_options(asked)
    except _Unusable as refusal:
        print(f"meetup-desktop {command}: {refusal.subject}", file=sys.stderr)
        return UNUSABLE


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"meetup-desktop {command}",
        description="Plan who sits with whom, so that nobody meets twice while that is possible.",
        epilog="FILE may be - for standard input. Exit code 1: the wishes cannot be met; 2: unusable input.",
    )
    parser.add_argument("--people", metavar="NUMBER|FILE", help="how many, or a list of names (text or CSV)")
    parser.add_argument("--size", type=int, default=3, help="people at a table (3)")
    parser.add_argument("--rounds", type=int, default=6, help="rounds to plan (6)")
    parser.add_argument("--met-before", metavar="FILE", help="pairs who know each other: a line each, A,B")
    parser.add_argument("--apart", action="append", default=[], metavar='"A,B"', help="never at one table")
    parser.add_argument(
        "--together", action="append", default=[], metavar='"A,B"', help="always at one table"
    )
    parser.add_argument("--hosts", default="", metavar='"A,B"', help="A stays at table 1, B at table 2 ...")
    parser.add_argument(
        "--minutes", type=float, help="only advise on group size and rounds for such an evening"
    )
    parser.add_argument("--seconds", type=float, default=1.0, help="how long to look for the best plan (1)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another plan (1)")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text")
    parser.add_argument(
        "--request",
        metavar="FILE",
        help='one question as JSON, or a list of them; answers in JSON. With "past" (rounds played) and "planned" '
        "(the rounds to come of an earlier answer) an evening is planned on after people came or left",
    )
    return parser


def _answer_requests(path: str) -> int:
    """Answer every request; all are read before the first is planned."""
    try:
        data = json.loads(_bytes(path))
    except (ValueError, RecursionError) as error:
        raise _Unusable(f"{path} is not JSON: {error}") from error
    many = data if isinstance(data, list) else [data]
    read = [_read(one, f"request {at}: " if isinstance(data, list) else "") for at, one in enumerate(many, 1)]
    answers = [_answer_request(one) for one in read]
    print(json.dumps(answers if isinstance(data, list) else answers[0], ensure_ascii=False))
    return IMPOSSIBLE if any("impossible" in one for one in answers) else 0


def _read(data: object, where: str) -> RotationRequest | RotationError:
    try:
        return read_request(data)
    except RotationError as refusal:
        if refusal.reason == "not-a-request":
            raise _Unusable(f"{where}{refusal.subject}") from refusal
        return refusal


def _answer_request(request: RotationRequest | RotationError) -> dict[str, object]:
    if isinstance(request, RotationError):
        return {"impossible": rotation_text.refusal(request)}
    began = time.monotonic()
    try:
        found = plan(request.problem, seconds=request.seconds, seed=request.seed, clock=time.monotonic)
    except RotationError as refusal:
        return {"impossible": rotation_text.refusal(refusal)}
    return plan_to_json(found, time.monotonic() - began)


def _plan_from_options(asked: argparse.Namespace) -> int:
    try:
        names = _people(asked.people)
        if asked.minutes is not None:
            return _print_advice(len(names), asked.minutes, asked.format)
        problem = Problem(
            names,
            asked.size,
            asked.rounds,
            met_before=_read_met_pairs(asked.met_before, names),
            apart=frozenset(_pair(text, names) for text in asked.apart),
            together=frozenset(_pair(text, names) for text in asked.together),
            hosts=tuple(_known_name(host, names) for host in asked.hosts.split(",")) if asked.hosts else (),
        )
        began = time.monotonic()
        found = plan(problem, seconds=max(0.0, asked.seconds), seed=asked.seed, clock=time.monotonic)
    except RotationError as refusal:
        if isinstance(refusal, _Unusable):
            raise
        return _print_refusal(rotation_text.refusal(refusal), asked.format)
    _print_plan(found, asked.format, time.monotonic() - began)
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
        print("\n".join(rotation_text.advised(given)))
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
        print("\n".join(rotation_text.planned(found, statistics(found))))


def _people(asked: str) -> tuple[str, ...]:
    """Numbers 1..n, or the names of a file."""
    if asked.isdecimal():
        count = int(asked)
        if count > 100_000:
            raise RotationError(asked, "too-many-people")
        return tuple(str(one) for one in range(1, count + 1))
    data = _bytes(asked)
    try:
        found = read_people(data)
    except PeopleError as error:
        raise _Unusable(f"{asked} is no list of people: {error.reason}") from error
    for line, reason in found.troubles:
        print(f"{asked}, line {line} left out: {reason}", file=sys.stderr)
    if found.twice:
        raise RotationError(", ".join(found.twice), "duplicate")
    return found.names


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise _Unusable(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _read_met_pairs(path: str | None, names: Sequence[str]) -> frozenset[Pair]:
    """Pairs of a file; people who are not here tonight are of no matter."""
    if path is None:
        return frozenset()
    try:
        lines = _bytes(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise _Unusable(f"{path} is not UTF-8 text") from error
    known = {_normalised(name): name for name in names}
    found = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        cells = line.split(",")
        if len(cells) != 2:
            raise _Unusable(f"{path}, line {number}: two names with a comma between them are needed")
        pair = frozenset(known[_normalised(cell)] for cell in cells if _normalised(cell) in known)
        if len(pair) == 2:
            found.add(pair)
    return frozenset(found)


def _pair(text: str, names: Sequence[str]) -> Pair:
    ends = [_known_name(name, names) for name in text.split(",")]
    if len(ends) != 2:
        raise _Unusable(f'"{text}": two names with a comma between them are needed')
    return frozenset(ends)


def _known_name(name: str, names: Sequence[str]) -> str:
    """The person meant; case and spaces do not matter."""
    for one in names:
        if _normalised(one) == _normalised(name):
            return one
    raise _Unusable(f"{' '.join(name.split())!r} is not among the people")


def _normalised(name: str) -> str:
    return " ".join(name.split()).casefold()

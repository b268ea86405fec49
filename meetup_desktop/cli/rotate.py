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
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.core.error_messages import reason_text
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


class _UnusableInput(RotationError):
    """Input that cannot be used; ``subject`` is the message."""


def run(command: str, arguments: Sequence[str]) -> int:
    """Plan, print and return the exit code: 0, 1 when the wishes cannot be met, 2 when the input is unusable."""
    asked = _create_parser(command).parse_args(list(arguments))
    try:
        if asked.request is not None:
            return _answer_requests(asked.request)
        if asked.people is None:
            raise _UnusableInput("--people or --request is required")
        return _plan_from_options(asked)
    except _UnusableInput as refusal:
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
    parser.add_argument("--size", type=int, default=3, help="people at a table (default: 3)")
    parser.add_argument("--rounds", type=int, default=6, help="rounds to plan (default: 6)")
    parser.add_argument(
        "--met-before", metavar="FILE", help="file with pairs who have met before, one A,B a line"
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


def _answer_requests(path: str) -> int:
    """Answer every request; all are read before the first is planned."""
    try:
        data = json.loads(_read_bytes(path))
    except (ValueError, RecursionError) as error:
        raise _UnusableInput(f"{path} is not JSON: {error}") from error
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
            raise _UnusableInput(f"{where}{refusal.subject}") from refusal
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
        names = _read_people(options.people)
        if options.minutes is not None:
            return _print_advice(len(names), options.minutes, options.format)
        problem = Problem(
            names,
            options.size,
            options.rounds,
            met_before=_read_met_pairs(options.met_before, names),
            apart=frozenset(_parse_pair(text, names) for text in options.apart),
            together=frozenset(_parse_pair(text, names) for text in options.together),
            hosts=tuple(_known_name(host, names) for host in options.hosts.split(","))
            if options.hosts
            else (),
        )
        began = time.monotonic()
        found = plan(problem, seconds=max(0.0, options.seconds), seed=options.seed, clock=time.monotonic)
    except RotationError as refusal:
        if isinstance(refusal, _UnusableInput):
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


def _read_people(count_or_path: str) -> tuple[str, ...]:
    """Return the numbers 1..n, or the names in a file."""
    if count_or_path.isdecimal():
        count = int(count_or_path)
        if count > 100_000:
            raise RotationError(count_or_path, "too-many-people")
        return tuple(str(one) for one in range(1, count + 1))
    data = _read_bytes(count_or_path)
    try:
        found = read_people(data)
    except PeopleError as error:
        raise _UnusableInput(error_line(PeopleError(count_or_path, error.reason))) from error
    for line, reason in found.rejected_lines:
        print(f"{count_or_path}, line {line} skipped: {reason_text(reason)}", file=sys.stderr)
    if found.twice:
        raise RotationError(", ".join(found.twice), "duplicate")
    return found.names


def _read_bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise _UnusableInput(f"Cannot read {path}: {getattr(error, 'strerror', None) or error}") from error


def _read_met_pairs(path: str | None, names: Sequence[str]) -> frozenset[Pair]:
    """Return the pairs in a file; people who are not present are ignored."""
    if path is None:
        return frozenset()
    try:
        lines = _read_bytes(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise _UnusableInput(f"{path} is not UTF-8 text") from error
    known = {_normalise_name(name): name for name in names}
    found = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        cells = line.split(",")
        if len(cells) != 2:
            raise _UnusableInput(f"{path}, line {number}: expected two names with a comma between them")
        pair = frozenset(known[_normalise_name(cell)] for cell in cells if _normalise_name(cell) in known)
        if len(pair) == 2:
            found.add(pair)
    return frozenset(found)


def _parse_pair(text: str, names: Sequence[str]) -> Pair:
    ends = [_known_name(name, names) for name in text.split(",")]
    if len(ends) != 2:
        raise _UnusableInput(f'"{text}": expected two names with a comma between them')
    return frozenset(ends)


def _known_name(name: str, names: Sequence[str]) -> str:
    """Return the person meant; case and spaces do not matter."""
    for one in names:
        if _normalise_name(one) == _normalise_name(name):
            return one
    raise _UnusableInput(f"{' '.join(name.split())!r} is not one of the people")


def _normalise_name(name: str) -> str:
    return " ".join(name.split()).casefold()

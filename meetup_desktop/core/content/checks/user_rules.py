"""A user's own rules about translations, as tables ``[[rule]]`` of ``meetup.toml``.

    [[rule]]
    from = "ru"
    source = "аудитори"
    to = "en"
    false_friend = "auditorium"
    expected = "audience"

Where the text in ``from`` matches ``source``, the same block in ``to`` must not match ``false_friend`` and, when
``expected`` is given alone, must match it. Patterns are Python's, upper and lower case alike. One that takes too long
on a page is skipped there, and a finding names it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any, NamedTuple

from meetup_desktop.core.errors import BadRules

#: Finds a pattern in a text, without regard to case: the text found, or None. Raises: SlowPattern.
FindPattern = Callable[[str, str], str | None]
#: Tells why a text is no pattern to search for; empty when it is one.
PatternProblem = Callable[[str], str]
_TEXTS = ("from", "to", "source", "false_friend", "expected", "note")


class SlowPattern(Exception):
    """A pattern takes too long on a text; ``pattern`` is which."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self.pattern = pattern


class Rule(NamedTuple):
    """One rule; ``false_friend`` and ``expected`` may be empty, not both."""

    source_language: str
    target_language: str
    source: str
    false_friend: str = ""
    expected: str = ""
    note: str = ""

    def mismatch(self, source_text: str, target_text: str, find: FindPattern) -> str | None:
        """Return what is wrong in the target: the false friend as found, empty when the expected is missing, or None.

        Raises: SlowPattern.
        """
        if find(self.source, source_text) is None:
            return None
        if self.false_friend:
            return find(self.false_friend, target_text)
        return None if find(self.expected, target_text) is not None else ""


def read_rules(text: str, pattern_problem: PatternProblem) -> tuple[Rule, ...]:
    """The rules of a ``meetup.toml``. Raises: BadRules, naming the rule's number and what is wrong."""
    try:
        tables = tomllib.loads(text).get("rule", [])
    except (ValueError, RecursionError) as error:  # numbers of 5,000 digits, arrays 1,000 deep
        raise BadRules("", str(error)) from error
    if not isinstance(tables, list):
        raise BadRules("1", "[[rule]] has two pairs of brackets")
    rules = []
    for number, table in enumerate(tables, 1):
        rule = _rule(str(number), table)
        for pattern in (rule.source, rule.false_friend, rule.expected):
            problem = pattern_problem(pattern)
            if problem:
                raise BadRules(str(number), f"{pattern[:100]}: {problem}")
        rules.append(rule)
    return tuple(rules)


def _rule(name: str, table: Any) -> Rule:
    if not isinstance(table, dict):
        raise BadRules(name, "[[rule]] has two pairs of brackets")
    for key, value in table.items():
        if key not in _TEXTS:
            raise BadRules(name, f"{key}: not one of {', '.join(_TEXTS)}")
        if not isinstance(value, str):
            raise BadRules(name, f"{key}: a text in quotes is wanted")
    rule = Rule(
        table.get("from", ""), table.get("to", ""), table.get("source", ""),
        table.get("false_friend", ""), table.get("expected", ""), table.get("note", ""),
    )  # fmt: skip
    for key, value in (("from", rule.source_language), ("to", rule.target_language), ("source", rule.source)):
        if not value:
            raise BadRules(name, f"{key} is missing")
    if not rule.false_friend and not rule.expected:
        raise BadRules(name, "false_friend or expected is missing")
    return rule

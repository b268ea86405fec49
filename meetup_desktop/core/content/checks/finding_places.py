"""Where on its page a finding is shown: in a field, or at words of the text."""

from __future__ import annotations

from typing import NamedTuple

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.text_change import changed_span

#: Findings about a field that they neither name nor stand in.
_FIELDS_BY_REASON = {"title-missing": TITLE}
#: A page with more keys than this is no page that anybody edits in a form.
_MOST_KEYS = 200
#: Values of a finding that are words of the text, the most exact first.
_WORDS = ("word", "number", "name", "text")
_CUT = "…"


class FindingPlace(NamedTuple):
    """A field by its key, or, with an empty key, the characters ``start`` to ``end`` of a line of the body (from 0)."""

    key: str = ""
    line: int = -1
    start: int = 0
    end: int = 0


def find_places(findings: tuple[Finding, ...], document: Document) -> list[tuple[Finding, FindingPlace]]:
    """Return those findings of one file that have a place in it, each with its place, in their order."""
    keys = {document.line_of(key): key for key in document.keys[:_MOST_KEYS]}
    lines = document.body_text.split("\n")
    body_line = document.body_line
    found = ((finding, _find_place(finding, body_line, keys, lines)) for finding in findings)
    return [(finding, place) for finding, place in found if place is not None]


def _find_place(
    finding: Finding, body_line: int, keys: dict[int | None, str], lines: list[str]
) -> FindingPlace | None:
    key = dict(finding.values).get("field") or _FIELDS_BY_REASON.get(finding.reason)
    line = finding.line - body_line
    if key is None and 0 < finding.line < body_line:
        key = keys.get(finding.line)
    if key is not None:
        return FindingPlace(key)
    if not (finding.line and 0 <= line < len(lines)):
        return None
    start, end = _find_words(finding, lines[line])
    return FindingPlace("", line, start, end) if start < end else None


def _find_words(finding: Finding, text: str) -> tuple[int, int]:
    """Return where the words stand that the finding is about; all of the line if it names none."""
    fix, values = finding.fix, dict(finding.values)
    if fix is not None and fix.kind == "line" and fix.arguments[1] == text:
        start, end, _ = changed_span(text, fix.arguments[2])
        if start == end:  # something is missing here
            start = max(0, start - 1)
        return start, min(len(text), max(end, start + 1))
    for word in (values.get(name, "") for name in _WORDS):
        at = text.find(word) if word and not word.endswith(_CUT) else -1
        if at >= 0:
            return at, at + len(word)
    bare = text.strip()
    start = text.find(bare) if bare else 0
    return start, start + len(bare)

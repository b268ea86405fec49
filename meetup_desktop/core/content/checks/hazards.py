"""Where the generator would read something else than the file seems to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity
from meetup_desktop.core.content.hazards import can_fix, find_hazards
from meetup_desktop.core.content.headings import lines_outside_code
from meetup_desktop.core.content.lines import with_lf_breaks
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

#: What hides no value but leaves an event page without any.
_WITHOUT_FIELDS = frozenset({"no-fence", "json"})

#: How git begins the lines that part two versions.
_MARKERS = tuple(mark * 7 for mark in (b"<", b">", b"|", b"="))
_MARKER_LINE = re.compile(r"(?:<{7}|>{7}|\|{7}) ")
_FIELD_LINE = re.compile(r"[\w.-]+[ \t]*[:=]")
_MIDDLE = "=" * 7


def _unreadable(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        if not version.document.readable:
            problem = version.document.problem
            yield hit(version, problem.line if problem is not None else 1)


def _has_fields(version: VersionFacts) -> bool:
    """Whether the text begins as a block does, with a key and a colon or an equals sign."""
    first = next((line for line in version.lines if line.strip()), "")
    return _FIELD_LINE.match(first) is not None


def _hazards(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        if not version.document.readable:
            continue
        problem = version.document.problem
        if problem is not None and problem.kind in _WITHOUT_FIELDS:
            yield hit(version, problem.line, _variant_without_fields(problem.kind, page, version))
        for hazard in find_hazards(version.document):
            fix = Fix("hazard", version.language, (hazard.kind, hazard.key)) if can_fix(hazard) else None
            values = {"text": version.value(hazard.key)} if hazard.kind == "number" else {}
            yield hit(version, hazard.line, hazard.kind, fix, field=hazard.key, **values)


def _variant_without_fields(kind: str, page: PageFacts, version: VersionFacts) -> str:
    if kind == "json":
        return kind if version.keys else "json-error"
    return "plain" if not page.context.is_publish and not _has_fields(version) else kind


def _conflict_markers(page: PageFacts) -> Iterator[Hit]:
    """One hit for each file, at the first marker of a merge that was left in; an example in a block of code is none."""
    for version in page.versions:
        raw = version.document.raw
        if not version.document.readable or not any(mark in raw for mark in _MARKERS):
            continue
        above = with_lf_breaks("".join(token.text for token in version.document.tokens[:-1])).split("\n")
        start = version.document.body_line
        body = ((start + number, line) for number, line in lines_outside_code(list(version.lines)))
        numbered = [*enumerate(above, 1), *body]
        before = ""
        for number, line in numbered:
            # Below a line of text it underlines a heading.
            if _MARKER_LINE.match(line) or (line == _MIDDLE and not before.strip()):
                yield hit(version, number)
                break
            before = line


#: Its variants ``file`` and ``slow`` are found by who reads the files.
UNREADABLE = Check(
    "unreadable",
    Severity.ERROR,
    {
        "": QT_TRANSLATE_NOOP("checks", "The file is not UTF-8 text and is read-only here"),
        "file": QT_TRANSLATE_NOOP("checks", "Cannot read the file: {text}"),
        "slow": QT_TRANSLATE_NOOP("checks", "The page is too long to be checked"),
    },
    _unreadable,
    severities={"slow": Severity.WARNING},
)

#: A page with them is two pages at once: nothing else on it is put right before somebody has chosen.
CONFLICT_MARKERS = Check(
    "conflict-markers",
    Severity.ERROR,
    {
        "": QT_TRANSLATE_NOOP(
            "checks", "A merge left its markers here: choose one version and delete the other"
        ),
    },
    _conflict_markers,
)

CHECKS = (
    UNREADABLE,
    CONFLICT_MARKERS,
    Check(
        "dialect-hazard",
        Severity.ERROR,
        {
            "bom": QT_TRANSLATE_NOOP(
                "checks", "Byte order mark at the start of the file: the site ignores all fields"
            ),
            "crlf-fence": QT_TRANSLATE_NOOP(
                "checks",
                "Windows line ending in the first line: the site ignores all fields",
            ),
            "fence-space": QT_TRANSLATE_NOOP(
                "checks", "Space after the opening ---: the site ignores all fields"
            ),
            "no-fence": QT_TRANSLATE_NOOP("checks", "No fields: the file does not start with ---"),
            "plain": QT_TRANSLATE_NOOP("checks", "The page has no fields"),
            "unclosed": QT_TRANSLATE_NOOP("checks", "Missing closing ---: the site ignores all fields"),
            "dash-line": QT_TRANSLATE_NOOP(
                "checks", "A line among the fields starts with a hyphen: the site ignores all fields"
            ),
            "continuation": QT_TRANSLATE_NOOP(
                "checks", "Line without a colon: the site appends it to {field}"
            ),
            "stray": QT_TRANSLATE_NOOP("checks", "Line without a colon: the site ignores it"),
            "empty": QT_TRANSLATE_NOOP("checks", "{field} is empty: the site ignores it"),
            "duplicate": QT_TRANSLATE_NOOP(
                "checks", "{field} is set more than once. Only the last value is used"
            ),
            "hidden-break": QT_TRANSLATE_NOOP(
                "checks", "{field} contains an invisible line break: the site reads only the text before it"
            ),
            "quoted": QT_TRANSLATE_NOOP(
                "checks", "{field} is in quotes: the site shows them as part of the text"
            ),
            "yaml-error": QT_TRANSLATE_NOOP("checks", "Invalid YAML from this line on"),
            "toml-error": QT_TRANSLATE_NOOP("checks", "Invalid TOML from this line on"),
            "late-fence": QT_TRANSLATE_NOOP(
                "checks", "Blank lines or spaces before the opening ---: the site ignores all fields"
            ),
            "number": QT_TRANSLATE_NOOP(
                "checks", "{field}: the site reads {text} as another number. Put it in quotes"
            ),
            "duplicate-key": QT_TRANSLATE_NOOP("checks", "Duplicate field: YAML does not allow it"),
            "json": QT_TRANSLATE_NOOP("checks", "The fields are written in JSON and are read-only here"),
            "json-error": QT_TRANSLATE_NOOP("checks", "The fields are written in JSON and cannot be read"),
        },
        _hazards,
        {"plain": Severity.INFO, "json": Severity.INFO},
        version=2,
    ),
)

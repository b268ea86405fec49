"""Where the generator would read something else than the file seems to say."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity
from meetup_desktop.core.content.hazards import can_fix, hazards
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

#: What hides no value but leaves an event page without any.
_WITHOUT_FIELDS = frozenset({"no-fence", "json"})


def _unreadable(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        if not version.document.readable:
            trouble = version.document.trouble
            yield hit(version, trouble.line if trouble is not None else 1)


def _hazards(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        if not version.document.readable:
            continue
        trouble = version.document.trouble
        if trouble is not None and trouble.kind in _WITHOUT_FIELDS:
            yield hit(version, trouble.line, trouble.kind)
        for hazard in hazards(version.document):
            fix = Fix("hazard", version.language, (hazard.kind, hazard.key)) if can_fix(hazard) else None
            yield hit(version, hazard.line, hazard.kind, fix, field=hazard.key)


#: Its variant ``file`` is found by who reads the files.
UNREADABLE = Check(
    "unreadable",
    Severity.ERROR,
    {
        "": QT_TRANSLATE_NOOP("checks", "The file is not UTF-8 text and cannot be edited."),
        "file": QT_TRANSLATE_NOOP("checks", "The file cannot be read: {text}."),
    },
    _unreadable,
)

CHECKS = (
    UNREADABLE,
    Check(
        "dialect-hazard",
        Severity.ERROR,
        {
            "bom": QT_TRANSLATE_NOOP(
                "checks", "An invisible mark opens the file, so the generator sees none of its fields."
            ),
            "crlf-fence": QT_TRANSLATE_NOOP(
                "checks",
                "The first line ends as Windows ends lines, so the generator sees none of the fields.",
            ),
            "fence-space": QT_TRANSLATE_NOOP(
                "checks", "A blank follows the opening ---, so the generator sees none of the fields."
            ),
            "no-fence": QT_TRANSLATE_NOOP("checks", "The file does not begin with ---: it has no fields."),
            "unclosed": QT_TRANSLATE_NOOP(
                "checks", "The closing --- is missing, so the generator sees none of the fields."
            ),
            "dash-line": QT_TRANSLATE_NOOP(
                "checks", "A line among the fields begins with a dash, so the generator sees none of them."
            ),
            "continuation": QT_TRANSLATE_NOOP(
                "checks", "This line has no colon; the generator appends it to {field}."
            ),
            "stray": QT_TRANSLATE_NOOP("checks", "This line has no colon; the generator drops it."),
            "empty": QT_TRANSLATE_NOOP("checks", "{field} has no value; the generator drops it."),
            "duplicate": QT_TRANSLATE_NOOP("checks", "{field} stands twice; only the last one counts."),
            "hidden-break": QT_TRANSLATE_NOOP(
                "checks", "An invisible line break cuts {field} short for the generator."
            ),
            "quoted": QT_TRANSLATE_NOOP(
                "checks", "{field} stands in quotes; the generator shows them as part of the text."
            ),
            "yaml-error": QT_TRANSLATE_NOOP("checks", "The fields cannot be read as YAML from here on."),
            "toml-error": QT_TRANSLATE_NOOP("checks", "The fields cannot be read as TOML from here on."),
            "duplicate-key": QT_TRANSLATE_NOOP("checks", "A field stands twice, which YAML does not allow."),
            "json": QT_TRANSLATE_NOOP(
                "checks", "The fields are written as JSON, which can be looked at here but not edited."
            ),
        },
        _hazards,
    ),
)

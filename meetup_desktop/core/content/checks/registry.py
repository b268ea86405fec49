"""All checks, their sentences by reason, and what all of them find on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from meetup_desktop.core.content.checks import (
    bodies,
    fields,
    galleries,
    hazards,
    pictures,
    scripts,
    tidiness,
    values,
    venues,
)
from meetup_desktop.core.content.checks.check import Check
from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.languages import english_language_name
from meetup_desktop.core.display_text import show_directions

CHECKS = (
    *hazards.CHECKS,
    *fields.CHECKS,
    *values.CHECKS,
    *scripts.CHECKS,
    *bodies.CHECKS,
    *galleries.CHECKS,
    *venues.CHECKS,
    *tidiness.CHECKS,
    *pictures.CHECKS,
)
#: Changes with every check that is added, taken away or changed, so that remembered findings are made anew.
CHECKS_VERSION = tuple((check.code, check.version, *check.sentences) for check in CHECKS)
#: Checks that read picture files.
PICTURE_CHECKS = tuple(check for check in CHECKS if check.reads_pictures)
PICTURE_CODES = frozenset(check.code for check in PICTURE_CHECKS)
#: The English text of every sentence by its reason; the window translates it.
SENTENCES = {check.reason(variant): text for check in CHECKS for variant, text in check.sentences.items()}
#: Gaps whose values are codes: a field's key, a language, a kind of block, kinds of what a picture tells.
_CODES = frozenset({"field", "language", "other", "first", "kind", "wanted", "kinds"})


def check_page(
    page: PageFacts, checks: Iterable[Check] = CHECKS, on_progress: Callable[[], object] = lambda: None
) -> tuple[Finding, ...]:
    """Return every finding of these checks, each once, worst and topmost first.

    Where a merge left its markers no finding has a fix. ``on_progress`` is called before each check and behind each
    finding, and may raise to stop.
    """
    found: dict[Finding, None] = {}
    for check in checks:
        on_progress()
        for finding in check.findings(page):
            on_progress()
            found[finding] = None
    if any(True for _ in hazards.CONFLICT_MARKERS.find(page)):
        found = dict.fromkeys(finding._replace(fix=None) for finding in found)
    return tuple(sorted(found, key=lambda finding: (-finding.severity, finding.language, finding.line)))


def english(finding: Finding) -> str:
    """Return the sentence as the command line prints it."""
    return filled(finding, SENTENCES[finding.reason], english_language_name)


def filled(finding: Finding, sentence: str, named: Callable[[str], str]) -> str:
    """Return the sentence with its gaps filled; ``named`` gives the words for a key, a language or a kind."""
    values = {
        name: ", ".join(map(named, text.split(", "))) if name in _CODES else text
        for name, text in finding.values
    }
    return show_directions(sentence.format(**values))

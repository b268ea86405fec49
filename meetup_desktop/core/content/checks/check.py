"""All checks of one page, worst and topmost first."""

from __future__ import annotations

from meetup_desktop.core.content.checks import (
    bodies,
    fields,
    galleries,
    hazards,
    pictures,
    scripts,
    tidiness,
    venues,
)
from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Finding

#: Grows whenever a check changes what it says, so that remembered findings are made anew.
EDITION = 2
_CHECKS = (hazards, fields, scripts, bodies, galleries, venues, tidiness, pictures)


def check(page: PageFacts) -> tuple[Finding, ...]:
    """Every finding, each once. A file that is no text is told once and spared the rest."""
    found = dict.fromkeys(finding for check in _CHECKS for finding in check.find(page))
    return tuple(sorted(found, key=lambda finding: (-finding.severity, finding.language, finding.line)))

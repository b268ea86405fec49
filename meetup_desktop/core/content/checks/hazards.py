"""Where the generator would read something else than the file seems to say."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Finding, Fix
from meetup_desktop.core.content.hazards import can_fix, hazards

#: What hides no value but leaves an event page without any.
_WITHOUT_FIELDS = frozenset({"no-fence", "json"})


def find(page: PageFacts) -> Iterator[Finding]:
    """Findings dialect-hazard and unreadable."""
    for version in page.versions:
        if not version.document.readable:
            trouble = version.document.trouble
            line = trouble.line if trouble is not None else 1
            yield Finding("unreadable", page.page_id, version.language, version.path, line)
            continue
        trouble = version.document.trouble
        if trouble is not None and trouble.kind in _WITHOUT_FIELDS:
            reason = f"dialect-hazard.{trouble.kind}"
            yield Finding(reason, page.page_id, version.language, version.path, trouble.line)
        for hazard in hazards(version.document):
            values = (("field", hazard.key),)
            fix = Fix("hazard", version.language, (hazard.kind, hazard.key)) if can_fix(hazard) else None
            yield Finding(
                f"dialect-hazard.{hazard.kind}", page.page_id, version.language, version.path, hazard.line,
                values, fix,
            )  # fmt: skip

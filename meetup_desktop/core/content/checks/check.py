"""What a check is: a record of its code, how bad its findings are, its sentences, and the function that finds.

The records stand in the modules that find; ``registry`` has all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity


class Hit(NamedTuple):
    """One place where a check fires; ``line`` counts from 1 in the file, 0 means the whole file.

    ``values`` fill the gaps of the sentence, ``variant`` says which sentence, ``fix`` what would put it right.
    """

    language: str
    path: str
    line: int
    values: tuple[tuple[str, str], ...] = ()
    variant: str = ""
    fix: Fix | None = None


def hit(version: VersionFacts, line: int, variant: str = "", fix: Fix | None = None, /, **values: str) -> Hit:
    """Return a hit in a version's file; the values by the names of the sentence's gaps."""
    return Hit(version.language, version.path, line, tuple(values.items()), variant, fix)


def hit_at_key(
    version: VersionFacts, key: str, variant: str = "", fix: Fix | None = None, /, **values: str
) -> Hit:
    """Return a hit in the line of that key's entry."""
    return hit(version, version.key_line(key), variant, fix, field=key, **values)


@dataclass(frozen=True)
class Check:
    """A check. ``sentences`` are the English texts by variant, the plain one under an empty name.

    ``version`` grows when the check comes to find or say something else, so that remembered findings of it are
    made anew.
    """

    code: str
    severity: Severity
    sentences: Mapping[str, str]
    find: Callable[[PageFacts], Iterable[Hit]]
    severities: Mapping[str, Severity] = field(default_factory=dict)  #: of variants that are not as bad
    reads_pictures: bool = False  #: takes time, so it runs by itself
    version: int = 1

    def findings(self, page: PageFacts) -> Iterator[Finding]:
        """Return what the check finds on a page."""
        return (self.finding(page.page_id, each) for each in self.find(page))

    def finding(self, page_id: str, place: Hit) -> Finding:
        """Return the finding of a hit on that page."""
        severity = self.severities.get(place.variant, self.severity)
        reason = self.reason(place.variant)
        return Finding(
            reason, severity, page_id, place.language, place.path, place.line, place.values, place.fix
        )

    def reason(self, variant: str) -> str:
        """Return the name of that variant's sentence."""
        return f"{self.code}.{variant}" if variant else self.code

"""What the checks found, as one value that the window shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from meetup_desktop.core.content.checks.finding import Finding, Severity

#: Findings by the id of their page.
FindingsByPage = Mapping[str, tuple[Finding, ...]]


class Report(NamedTuple):
    """All findings that are to be shown, by page, and how many more are ignored."""

    by_page: FindingsByPage = MappingProxyType({})
    ignored: int = 0
    pictures_seen: bool = False  #: whether the picture files of all pages have been looked at

    def of(self, page_id: str) -> tuple[Finding, ...]:
        """Return the findings of one page, worst first."""
        return self.by_page.get(page_id, ())

    def in_language(self, page_id: str, language: str) -> Mapping[Severity, int]:
        """Return how many of each severity one language of a page has, without those of all languages."""
        found = (one for one in self.of(page_id) if one.language == language)
        return Counter(finding.severity for finding in found)

    def in_no_language(self, page_id: str, languages: Iterable[str]) -> Mapping[Severity, int]:
        """Return how many of each severity belong to none of a page's languages: they are about the page itself."""
        known = frozenset(languages)
        found = (one for one in self.of(page_id) if one.language not in known)
        return Counter(finding.severity for finding in found)

    def problems(self, page_id: str) -> int:
        """Return the number of errors and warnings of a page, as its row in the library shows it."""
        return sum(1 for finding in self.of(page_id) if finding.severity > Severity.INFO)

    def has_errors(self, page_id: str) -> bool:
        """Return whether one of the page's findings is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.of(page_id))

    def counts(self, page_id: str | None = None) -> Mapping[Severity, int]:
        """Return how many of each severity, on one page or the whole site."""
        pages = self.by_page.values() if page_id is None else (self.of(page_id),)
        return Counter(finding.severity for findings in pages for finding in findings)

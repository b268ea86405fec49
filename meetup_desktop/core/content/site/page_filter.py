"""Which of a site's pages the library lists: a value that says what is wanted, and whether a page is it."""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple

from meetup_desktop.core.content.site.summary import PageSummary


class DateFilter(Enum):
    """Which side of today."""

    ALL = "all"
    UPCOMING = "upcoming"
    PAST = "past"


class PageFilter(NamedTuple):
    """Every condition that is set has to hold. The empty value lists everything."""

    when: DateFilter = DateFilter.ALL
    year: str = ""
    event_type: str = ""
    tag: str = ""
    missing: str = ""  #: a language that the page does not exist in
    problems: bool = False  #: only pages with errors or warnings

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the conditions behind the first, ``when``, that are set."""
        return tuple(name for name in self._fields if name != "when" and getattr(self, name))

    @property
    def is_empty(self) -> bool:
        """Whether everything is listed."""
        return self == PageFilter()

    def with_choice(self, name: str, value: str) -> PageFilter:
        """Return the filter with that condition, one of texts, set to ``value``; an empty one takes it away."""
        changed: dict[str, Any] = {name: value}
        return self._replace(**changed)

    def without(self, name: str) -> PageFilter:
        """Return the filter with that condition no longer set."""
        empty: dict[str, Any] = {name: getattr(PageFilter(), name)}
        return self._replace(**empty)

    def matches(self, page: PageSummary, today: str, has_problems: bool) -> bool:
        """Return whether the page is listed. ``today`` as ``2026-10-09``; an event of today is yet to come.

        A page without a readable year is neither upcoming nor past.
        """
        upcoming = page.date_text[: len(today)] >= today
        if self.when is not DateFilter.ALL and (
            not page.year or upcoming != (self.when is DateFilter.UPCOMING)
        ):
            return False
        if self.problems and not has_problems:
            return False
        if self.missing and self.missing in page.languages:
            return False
        return (
            (not self.year or page.year == self.year)
            and (not self.event_type or page.event_type == self.event_type)
            and (not self.tag or self.tag in page.tags)
        )

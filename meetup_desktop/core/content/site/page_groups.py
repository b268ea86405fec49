"""The groups in which the library lists a site's pages: what comes next, drafts, and then years."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from meetup_desktop.core.content.site.site import PageSummary, Site

NEXT = "next"
DRAFTS = "drafts"


class GroupedPage(NamedTuple):
    """A page and its group: ``NEXT``, ``DRAFTS``, a year, or an empty text for dates without a readable year."""

    group: str
    page: PageSummary


def missing_facts(page: PageSummary, *, needs_place: bool) -> tuple[str, ...]:
    """Return which of ``date`` and ``place`` an event still lacks."""
    found = []
    if not page.date_text:
        found.append("date")
    if needs_place and not page.venue():
        found.append("place")
    return tuple(found)


def group_pages(site: Site, today: str) -> tuple[GroupedPage, ...]:
    """Return all pages in the order of the list; ``today`` as ``2026-10-09``.

    What comes next begins with the nearest event; drafts without a date stand before those with one. An event that
    is over and whose place nobody wrote down is no draft.
    """
    needs_place = site.needs_places
    coming: list[PageSummary] = []
    drafts: list[PageSummary] = []
    years: list[GroupedPage] = []
    for page in site.pages:
        if page.is_draft or (missing_facts(page, needs_place=needs_place) and _is_open(page, today)):
            drafts.append(page)
        elif page.year and page.date_text[: len(today)] >= today:
            coming.append(page)
        else:
            years.append(GroupedPage(page.year, page))
    coming.sort(key=lambda page: page.date_text)
    drafts.sort(key=lambda page: bool(page.date_text))
    return (*_as_group(NEXT, coming), *_as_group(DRAFTS, drafts), *years)


def _is_open(page: PageSummary, today: str) -> bool:
    """Return whether the event is still to come, or nobody knows when it is."""
    return not page.date_text or (bool(page.year) and page.date_text[: len(today)] >= today)


def _as_group(group: str, pages: Iterable[PageSummary]) -> list[GroupedPage]:
    return [GroupedPage(group, page) for page in pages]

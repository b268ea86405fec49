"""Texts of the conditions of a page filter, and the values they can have in a site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core.content.site.page_filter import DateFilter, PageFilter
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.widgets.field_labels import language_name, type_choices

#: A menu with more tags than these is no longer read.
MOST_TAGS = 30


def period_label(when: DateFilter) -> str:
    """Return the text of the button of a period (all, upcoming, past)."""
    translate = QCoreApplication.translate
    return {
        DateFilter.ALL: translate("filters", "All"),
        DateFilter.UPCOMING: translate("filters", "Upcoming"),
        DateFilter.PAST: translate("filters", "Past"),
    }[when]


def condition_label(name: str, page_filter: PageFilter) -> str:
    """Return the short text of a condition that is set, for its chip."""
    translate = QCoreApplication.translate
    value = str(getattr(page_filter, name))
    if name == "problems":
        return translate("filters", "with problems")
    if name == "missing":
        return translate("filters", "without {language}").format(language=value.upper())
    return dict(type_choices()).get(value, value) if name == "event_type" else value


def condition_choices(
    name: str, pages: Iterable[PageSummary], languages: Iterable[str]
) -> list[tuple[str, str]]:
    """Return the values that a condition can have in this site, with their names."""
    if name == "year":
        return [(year, year) for year in sorted({page.year for page in pages} - {""}, reverse=True)]
    if name == "event_type":
        known = dict(type_choices())
        found = {page.event_type for page in pages} - {""}
        return sorted(
            ((each, known.get(each, each)) for each in found), key=lambda choice: choice[1].casefold()
        )
    if name == "tag":
        usual = Counter(tag for page in pages for tag in page.tags).most_common(MOST_TAGS)
        return [(tag, tag) for tag in sorted((tag for tag, _ in usual), key=str.casefold)]
    return [(language, language_name(language)) for language in languages]

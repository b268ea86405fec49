"""What is usual in a part of a site: the languages that its pages exist in, and whether they have titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetup_desktop.core.content.site.summary import PageSummary

#: Fewer pages show no custom of their own.
_ENOUGH_PAGES = 5


@dataclass(slots=True)
class _Counts:
    """Of a group of pages: how many there are, how many have a title, and in which languages they exist."""

    pages: int = 0
    titled: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    #: How many of the pages in one language exist in another one, too.
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    usual: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def add(self, page: PageSummary) -> None:
        self.pages += 1
        self.titled += any(title for _, title in page.titles)
        self.languages.update(page.languages)
        self.pairs.update((one, other) for one in page.languages for other in page.languages if one != other)

    def usual_languages(self, there: tuple[str, ...]) -> frozenset[str]:
        """Return the languages that most of the pages in each of these languages exist in."""
        if there not in self.usual:
            self.usual[there] = frozenset(
                language
                for language in self.languages
                if all(
                    2 * self.pairs[own, language] > self.languages[own] for own in there if own != language
                )
            )
        return self.usual[there]


class Customs:
    """The customs of a site, by section and by folder within a section."""

    def __init__(self, pages: Iterable[PageSummary]) -> None:
        self._sections: dict[str, _Counts] = {}
        self._folders: dict[tuple[str, str], _Counts] = {}
        for page in pages:
            self._sections.setdefault(page.section, _Counts()).add(page)
            self._folders.setdefault(_folder(page), _Counts()).add(page)

    def languages(self, section: str) -> frozenset[str]:
        """Return the languages that the pages of a section exist in."""
        return frozenset(self._sections.get(section, _Counts()).languages)

    def usual_languages(self, page: PageSummary) -> frozenset[str]:
        """Return the languages that most pages exist in which share a language with this one.

        A site may have articles in English of which most are translated, and some that are in Spanish alone.
        """
        return self._counts(page).usual_languages(page.languages)

    def has_titles(self, page: PageSummary) -> bool:
        """Return whether most pages beside this one have a title; also where too few are to tell."""
        counts = self._counts(page)
        return counts.pages < _ENOUGH_PAGES or 2 * counts.titled > counts.pages

    def _counts(self, page: PageSummary) -> _Counts:
        """Return the counts of the page's folder, or of its section where the folder has few pages."""
        beside = self._folders.get(_folder(page), _Counts())
        return beside if beside.pages >= _ENOUGH_PAGES else self._sections.get(page.section, _Counts())


def _folder(page: PageSummary) -> tuple[str, str]:
    return page.section, page.page_id.rpartition("/")[0]

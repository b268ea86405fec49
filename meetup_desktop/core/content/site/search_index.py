"""Search as you type over all that a site's pages say, in every language at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from meetup_desktop.core.content.site.summary import PageSummary

_FOLDED = str.maketrans("ё", "е")


def fold_text(text: str) -> str:
    """Return the text as it is searched: small letters, ``ё`` as ``е``."""
    return text.casefold().translate(_FOLDED) if "ё" in (small := text.casefold()) else small


def summary_text(page: PageSummary) -> str:
    """Return what the list itself knows of a page: titles, places, descriptions, tags, type, date, identifier."""
    pairs = (*page.titles, *page.places, *page.descriptions)
    parts = (page.page_id, page.date_text, page.event_type, *page.tags, *(text for _, text in pairs))
    return fold_text("\n".join(part for part in parts if part))


class SearchIndex:
    """The folded texts of all pages. A page is found when it holds every word of the question."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def with_page(self, page_id: str, text: str) -> SearchIndex:
        """Return the index with another text of one page."""
        return SearchIndex({**self._texts, page_id: text})

    def __contains__(self, page_id: str) -> bool:
        """Return whether the text of a page is known."""
        return page_id in self._texts

    def find(self, question: str, among: Iterable[str] | None = None) -> frozenset[str]:
        """Return identifiers of the pages that hold every word, all of them for an empty question."""
        texts = self._texts
        found = texts.keys() if among is None else [page_id for page_id in among if page_id in texts]
        for word in sorted(fold_text(question).split(), key=len, reverse=True):
            found = [page_id for page_id in found if word in texts[page_id]]
        return frozenset(found)

"""What a search over a site finds: events by title, places in texts, and venues. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from meetup_desktop.core.content.site.search_index import fold_text
from meetup_desktop.core.content.site.summary import PageSummary

#: About two lines of the palette.
_SNIPPET = 150
_BEFORE = 40


class HitKind(StrEnum):
    """What was found."""

    PAGE = "page"
    TEXT = "text"
    PLACE = "place"


class SiteHit(NamedTuple):
    """Something found on a page. ``text`` holds the words: a title, a snippet of a text or a venue."""

    kind: HitKind
    page_id: str
    title: str
    text: str
    language: str = ""  #: of the text
    line: int = -1  #: of the text, from 0 in the body; -1: none
    events: int = 1  #: how many take place there


def search_words(question: str) -> tuple[str, ...]:
    """Return the words of a question as they are compared, longest first."""
    return tuple(sorted(fold_text(question).split(), key=len, reverse=True))


class _TitleRow(NamedTuple):
    page_id: str
    titles: tuple[str, ...]  #: that of the window's language first
    folded: tuple[str, ...]


class _PlaceRow(NamedTuple):
    hit: SiteHit  #: with the newest event there
    folded: str


class SiteRows:
    """Titles and venues of a site, folded once for all questions."""

    def __init__(self, pages: Iterable[PageSummary], language: str) -> None:
        """Titles and venues are shown in ``language`` where they have it."""
        self._titles: list[_TitleRow] = []
        places: dict[str, _PlaceRow] = {}
        for page in pages:
            own = page.title(language)
            titles = tuple(dict.fromkeys((own, *(text for _, text in page.titles if text))))
            self._titles.append(_TitleRow(page.page_id, titles, tuple(map(fold_text, titles))))
            name = page.venue(language)
            if name:
                known = places.get(name)
                events = known.hit.events + 1 if known is not None else 1
                newest = known.hit if known is not None else SiteHit(HitKind.PLACE, page.page_id, own, name)
                folded = fold_text("\n".join(text for _, text in page.places))
                places[name] = _PlaceRow(newest._replace(events=events), folded)
        self._places = sorted(places.values(), key=lambda row: -row.hit.events)

    def find_titles(self, words: Sequence[str], most: int) -> tuple[list[SiteHit], frozenset[str]]:
        """Return at most so many pages whose title in some language holds every word, and the ids of all of them.

        Titles that begin with the first word come first, then those in which a word does.
        """
        ranked: list[list[tuple[_TitleRow, int]]] = [[], [], []]
        first, others = words[0], words[1:]
        for row in self._titles:
            for at, folded in enumerate(row.folded):
                if first in folded and all(word in folded for word in others):
                    rank = 0 if folded.startswith(first) else 1 if f" {first}" in folded else 2
                    ranked[rank].append((row, at))
                    break
        found = [*ranked[0], *ranked[1], *ranked[2]]
        hits = [
            SiteHit(HitKind.PAGE, row.page_id, row.titles[at], row.titles[at]) for row, at in found[:most]
        ]
        return hits, frozenset(row.page_id for row, _ in found)

    def find_places(self, words: Sequence[str]) -> list[SiteHit]:
        """Return the venues whose name in some language holds every word, those with most events first."""
        return [row.hit for row in self._places if all(word in row.folded for word in words)]


def find_in_text(body: str, words: Sequence[str]) -> tuple[int, str] | None:
    """Return the line (from 0) that holds the most of the words, and a snippet around the first; None without any."""
    best: tuple[int, int, str] | None = None
    for number, line in enumerate(body.split("\n")):
        folded = fold_text(line)
        count = sum(word in folded for word in words)
        if count and (best is None or count > best[0]):
            best = count, number, line
            if count == len(words):
                break
    return None if best is None else (best[1], _snippet(best[2], words))


def mark_words(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return start and length of every place where a text holds one of the words."""
    folded, starts = _fold_with_positions(text)
    found = set()
    for word in words:
        at = folded.find(word) if word else -1
        while at >= 0:
            end = at + len(word)
            found.add((starts[at], starts[end - 1] + 1 - starts[at]))
            at = folded.find(word, end)
    return tuple(sorted(found))


def _snippet(line: str, words: Sequence[str]) -> str:
    """Return some words of a line around the first of those searched for."""
    marks = mark_words(line, words)
    at = marks[0][0] if marks else 0
    start = max(0, at - _BEFORE)
    if start:
        blank = line.find(" ", start, at)
        start = blank + 1 if blank >= 0 else start
    shown = line[start : start + _SNIPPET].strip()
    return ("… " if start else "") + shown + (" …" if start + _SNIPPET < len(line) else "")


def _fold_with_positions(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its letters, where it comes from: ``ß`` becomes two."""
    folded: list[str] = []
    starts: list[int] = []
    for number, letter in enumerate(text):
        small = fold_text(letter)
        folded.append(small)
        starts += [number] * len(small)
    return "".join(folded), starts

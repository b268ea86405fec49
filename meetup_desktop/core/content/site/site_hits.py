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


def find_titles(pages: Iterable[PageSummary], words: Sequence[str], language: str) -> list[SiteHit]:
    """Return the pages whose title in some language holds every word, those that begin with it first."""
    found: list[tuple[int, SiteHit]] = []
    for page in pages:
        own = page.title(language)
        for title in (own, *(text for _, text in page.titles if text)):
            folded = fold_text(title)
            if all(word in folded for word in words):
                found.append((_rank(folded, words), SiteHit(HitKind.PAGE, page.page_id, title, title)))
                break
    found.sort(key=lambda one: one[0])
    return [hit for _, hit in found]


def find_places(pages: Iterable[PageSummary], words: Sequence[str], language: str) -> list[SiteHit]:
    """Return the venues whose name in some language holds every word, each with its newest event."""
    found: dict[str, SiteHit] = {}
    for page in pages:
        name = page.venue(language)
        if name and any(all(word in fold_text(text) for word in words) for _, text in page.places):
            known = found.get(name)
            found[name] = (
                SiteHit(HitKind.PLACE, page.page_id, page.title(language), name)
                if known is None
                else known._replace(events=known.events + 1)
            )
    return sorted(found.values(), key=lambda hit: -hit.events)


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


def _rank(folded: str, words: Sequence[str]) -> int:
    """Return 0 for a title that begins with the first word, 1 for one with a word that does, else 2."""
    if any(folded.startswith(word) for word in words):
        return 0
    return 1 if any(f" {word}" in folded for word in words) else 2


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

"""How likely two pieces of text are versions of each other in two languages, by what no translation changes."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import eq
from typing import NamedTuple

CODE = re.compile(r"`[^`\n]+`")
#: Numbers, code and addresses.
_CONSTANT = re.compile(rf"{CODE.pattern}|\d+|https?://[^\s)\]>]+|(?<=\]\()[^)\s]+")
#: The language at the beginning of an address in the site.
_LANGUAGE = re.compile("^/[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/)")
#: The format of a file, which may have changed since: ``.png``, ``.avif``.
_SUFFIX = re.compile(r"\.[a-z]{3,4}$")
#: A letter of these scripts says as much as three others.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_WEIGHT = 3
_LINK = re.compile(r"(!?)\[[^\[\]]*\](?=[(\[])")
_STRONG = re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s)*_\"»”]|$)|[。！？]")
#: ``## Heading {#its-id}``
_ID = re.compile(r"\{#([\w.-]+)[^{}]*\}\s*$")
_NO_SLUG = re.compile(r"[^a-z0-9 _-]+")
_WORD = re.compile(r"\b[A-Za-z][A-Za-z0-9]{3,}")
_TAIL = " \t\n*_)"


def weigh_length(text: str) -> int:
    """Return how much a text says, in Latin letters."""
    return len(text) + (_DENSE_WEIGHT - 1) * len(_DENSE.findall(text))


class _Features(NamedTuple):
    """What a text has in common with its translation, mostly."""

    constants: frozenset[str]
    words: frozenset[str]
    shape: tuple[int, ...]
    length: int


def similarity(text: str, other: str) -> int:
    """Return a similarity of 0 to 100: shared links, numbers and code, then names and terms, then shape and length."""
    here, there = _features(text), _features(other)
    alike = int(sum(map(eq, here.shape, there.shape)))
    shared = _share(here.constants, there.constants, 40) + _share(here.words, there.words, 25)
    longer = max(1, here.length, there.length)
    return shared + 3 * alike + 20 * min(here.length, there.length) // longer


def _share(one: frozenset[str], two: frozenset[str], points: int) -> int:
    """Return how much two sets have in common, of so many points; half of them where there is nothing to compare."""
    if not one and not two:
        return points // 2
    if one.isdisjoint(two):
        return 0
    common = len(one & two)
    return points * common // (len(one) + len(two) - common)


@lru_cache(maxsize=4096)
def _features(text: str) -> _Features:
    links = _LINK.findall(text)
    shape = (
        text.rstrip(_TAIL).endswith((":", "：")),
        links.count("!"),
        links.count(""),
        len(_STRONG.findall(text)),
        len(_SENTENCE_END.findall(text)),
    )
    # Names and terms are words in Latin letters.
    words = frozenset(word.lower() for word in _WORD.findall(text))
    return _Features(_constants(text), words, shape, weigh_length(text))


def _constants(text: str) -> frozenset[str]:
    return frozenset(
        _SUFFIX.sub("", _LANGUAGE.sub("", each, count=1)) if "/" in each else each
        for each in _CONSTANT.findall(text)
    )


@lru_cache(maxsize=4096)
def heading_id(heading: str) -> str:
    """Return the identifier of a heading: the one behind it (``{#its-id}``), else what generators make of its words.

    Empty where its words have no Latin letters.
    """
    written = _ID.search(heading)
    if written is not None:
        return written[1]
    return _NO_SLUG.sub("", heading.strip("# \n").lower()).strip().replace(" ", "-")

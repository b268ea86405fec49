"""How likely two pieces of text are versions of each other in two languages, by what no translation changes."""

from __future__ import annotations

import re
from functools import lru_cache

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


def similarity(text: str, other: str) -> int:
    """Return a similarity of 0 to 100: shared links, numbers and code, then names and terms, then shape and length."""
    here, there = _shape(text), _shape(other)
    alike = sum(each == its for each, its in zip(here[1:], there[1:], strict=True))
    shared = _share(_constants(text), _constants(other), 40) + _share(_words(text), _words(other), 25)
    return shared + 3 * alike + 20 * min(here[0], there[0]) // max(1, here[0], there[0])


def _share(one: frozenset[str], two: frozenset[str], points: int) -> int:
    """Return how much two sets have in common, of so many points; half of them where there is nothing to compare."""
    return points * len(one & two) // len(one | two) if one or two else points // 2


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    """Return the words in Latin letters: names and terms, which many translations keep."""
    return frozenset(word.lower() for word in _WORD.findall(text))


@lru_cache(maxsize=2048)
def _constants(text: str) -> frozenset[str]:
    return frozenset(
        _SUFFIX.sub("", _LANGUAGE.sub("", each, count=1)) if "/" in each else each
        for each in _CONSTANT.findall(text)
    )


@lru_cache(maxsize=2048)
def _shape(text: str) -> tuple[int, ...]:
    """Return the length, and what else a text has in common with its translation, mostly."""
    links = _LINK.findall(text)
    return (
        weigh_length(text),
        text.rstrip(_TAIL).endswith((":", "：")),
        links.count("!"),
        links.count(""),
        len(_STRONG.findall(text)),
        len(_SENTENCE_END.findall(text)),
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

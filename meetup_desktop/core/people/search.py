"""Finding people by what is typed at the door: in either script, without marks, from the beginning of any word.

Names in Cyrillic and in Latin letters get one reduced spelling: ``Анна``, ``Anna`` and ``ann`` begin alike, and so
do ``Петрович``, ``Petrović`` and ``petrovic``. The reduction is for searching alone: two people whose reduced names
are equal stay two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import groupby

from meetup_desktop.core.people.names import name_key

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "д": "d", "ђ": "d", "е": "e", "є": "e", "ж": "z",
        "з": "z", "ѕ": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ј": "i", "к": "k", "ќ": "k", "л": "l", "љ": "li",
        "м": "m", "н": "n", "њ": "ni", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u", "ў": "u",
        "ф": "f", "х": "h", "ц": "c", "ч": "c", "џ": "dz", "ш": "s", "щ": "sc", "ъ": "", "ы": "i", "ь": "", "э": "e",
        "ю": "iu", "я": "ia", "y": "i", "j": "i", "w": "v", "'": "", "-": " ",
    }
)  # fmt: skip
#: What Latin spellings write with several letters, the longest first.
_GROUPS = {
    "sh": "s", "ch": "c", "zh": "z", "kh": "h", "ph": "f", "ts": "c", "tz": "c", "dj": "d", "x": "ks", "ck": "k"
}  # fmt: skip
_GROUP = re.compile("|".join(_GROUPS))
#: ``Yevgeny`` is ``Евгений``.
_YE = re.compile(r"\b[yj](?=e)")


class Match(IntEnum):
    """How well a name fits what was typed; better ones are smaller."""

    WHOLE = 0
    BEGINNING = 1
    WORDS = 2
    WITHIN = 3


@lru_cache(maxsize=16_384)
def search_key(name: str) -> str:
    """Return the reduced spelling of a name."""
    latin = _GROUP.sub(lambda found: _GROUPS[found[0]], _YE.sub("", name_key(name))).translate(_LATIN)
    # Doubled letters are one: Anna and Ана, Philipp and Филип.
    return " ".join("".join(letter for letter, _ in groupby(word)) for word in latin.split())


def match_name(name: str, typed: str) -> Match | None:
    """Return how a name fits what was typed; None when it does not."""
    wanted, found = search_key(typed), search_key(name)
    if not wanted:
        # What is left of nothing, or of marks alone, fits no better than the very same marks.
        return Match.WITHIN if name_key(typed) in name_key(name) else None
    if found == wanted:
        return Match.WHOLE
    if found.startswith(wanted):
        return Match.BEGINNING
    words = found.split()
    parts = wanted.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return Match.WORDS
    return Match.WITHIN if all(part in found for part in parts) else None


def rank_names(names: Iterable[str], typed: str) -> list[int]:
    """Return the places of the names that fit, best first; those that fit alike stay in their order.

    Names that hold what was typed within a word are found only where no word begins with it.
    """
    found = [(match, at) for at, name in enumerate(names) if (match := match_name(name, typed)) is not None]
    has_better = any(match < Match.WITHIN for match, _ in found)
    return [at for match, at in sorted(found) if match < Match.WITHIN or not has_better]

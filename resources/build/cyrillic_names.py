"""Which of a place's Cyrillic names is the Russian one: GeoNames keeps them without saying their language.

A guess from spelling alone; ``resources/map/aliases.tsv`` says it for the places where the guess is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

_RUSSIAN = re.compile(r"[А-ЯЁ][А-ЯЁа-яё' \-]*")
_ONLY_EAST = re.compile("[ыё]|(?:^|[аеиоу])э|[лнт]ь")
#: Belarusian spellings, which Russian has as well in the names of these countries.
_HARD_E = (
    re.compile("[бвджзклмпрсф]э"),
    frozenset(("CN", "TW", "KR", "KP", "JP", "MN", "US", "CA", "AU", "NZ", "VN")),
)
_HARD_Y = (re.compile("[рдт]ы"), frozenset(("PL", "RO", "MD", "UA", "TR")))
#: Spellings that other languages have and Russian has not, and words that other languages add.
_FOREIGN = re.compile(
    r"[кгхжшчщ]ы|[жшщч]я|[жшч]ю|ьо|ъ(?![еёюя])|дзь|цц|шч|ськ|ньск|ць\b|рь[аоу]|уу|ээ|оо|ии[а-я]|(?:а|у){2}|'"
    r"| (?:ош|хот|хотан|балғасн|балһсн|олам|хулă|кент|калаһы|лæгæт|горад|мисто|град|обл|г)$",
    re.IGNORECASE,
)
_ROMANISED_FROM_RUSSIAN = frozenset({"RU", "BY", "KZ", "KG", "TJ", "TM", "UZ"})
_FOLDED = str.maketrans("іїєґўјљњћџѕѣѳѵѓќөүқғңұһәҳҷҡҙӗӑӳҫӧӱҥҗ", "ииегуйлнчжзефигкоукгнухахчкзеаусоунж")
_ROMAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya",
}  # fmt: skip


def romanised(name: str) -> str:
    """BGN/PCGN romanisation without apostrophes, in small letters, as English maps write Russian names."""
    return "".join(_ROMAN.get(letter, letter) for letter in name.lower())


def is_cyrillic(name: str) -> bool:
    """Whether the name's first letter is Cyrillic."""
    return any("Ѐ" <= letter <= "ԯ" for letter in name[:1])


def russian_name(latin: str, country: str, others: Sequence[str]) -> str:
    """The most likely Russian name among a place's other names; empty when none can be."""
    cyrillic = [name for name in others if is_cyrillic(name)]
    candidates = [name for name in cyrillic if _RUSSIAN.fullmatch(name)]
    if len(candidates) < 2:
        return candidates[0] if candidates and not _FOREIGN.search(candidates[0]) else ""
    folded = [name.lower().translate(_FOLDED) for name in cyrillic]
    plain = re.sub(r"[^a-z \-]", "", latin.lower())
    # Where names are written in Latin letters by way of Russian, the Latin name tells most.
    return max(candidates, key=lambda name: (_score(name, plain, country, folded), name))


def _score(name: str, latin: str, country: str, all_names: Iterable[str]) -> float:
    lower = name.lower()
    among = [_likeness(lower, other) for other in all_names]
    score = sum(among) / len(among)
    score += (1.2 if country in _ROMANISED_FROM_RUSSIAN else 0.3) * _likeness(romanised(name), latin)
    score -= 0.5 * len(_FOREIGN.findall(name))
    for spelling, usual in () if country in _ROMANISED_FROM_RUSSIAN else (_HARD_E, _HARD_Y):
        score -= 0.25 * len(spelling.findall(lower)) * (country not in usual)
    # Letters that Russian shares with few others; they tell against Serbian, Bulgarian and Ukrainian spellings.
    return score + 0.12 * bool(_ONLY_EAST.search(lower)) + 0.05 * ("-" in name)


@lru_cache(maxsize=100_000)
def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()

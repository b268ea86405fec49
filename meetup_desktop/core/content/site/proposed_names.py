"""An identifier proposed from a title: letters that every address and file system takes, without a surprise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

#: Cyrillic as addresses mostly spell it (BGN/PCGN without its marks), with the letters of Serbian and Ukrainian.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "є": "ye", "і": "i", "ї": "yi",
    "ґ": "g", "ў": "u",
}  # fmt: skip
#: Latin letters that do not fall apart into a letter and a mark.
_LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "dj", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
_LETTERS = str.maketrans({**_CYRILLIC, **_LATIN})
#: Longer addresses are cut at a word.
LONGEST = 60


def propose_page_id(title: str, taken: Collection[str] = ()) -> str:
    """Return ``Вечер у реки`` as ``vecher-u-reki``; with a number where that is ``taken`` (given in small letters).

    Empty when the title has no letter or digit that we can spell.
    """
    spelled = unicodedata.normalize("NFC", title).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    if len(name) > LONGEST:
        name = name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]
    if not name or name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"

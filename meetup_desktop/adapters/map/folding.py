"""How names of places are compared: the gazetteer is built and searched with the same folding."""

import unicodedata

_GAPS = frozenset("-‐‑–—.")
_NOTHING = frozenset("'’ʼ`ʹ")


def fold_name(text: str) -> str:
    """Return lower case without accents or apostrophes, with ё as е and a dash as a space."""
    kept = []
    for letter in unicodedata.normalize("NFKC", text).casefold().replace("ё", "е"):
        if letter in _GAPS:
            kept.append(" ")
        elif letter == "й":
            kept.append(letter)
        elif letter not in _NOTHING:
            kept.append(unicodedata.normalize("NFD", letter)[0])
    return " ".join("".join(kept).split())

"""How names are written and compared; the same rule for lists, the search, the command line and the projector."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, combining, normalize

#: Invisible characters that come along from chats and web pages. Joiners are kept: some scripts need them.
_INVISIBLE = dict.fromkeys(
    (0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
#: Letters of their own that Unicode composes with a mark: Andrei written with й is another word than with и.
_OWN_LETTERS = frozenset("йїў")
_LETTERS_AND_SIGNS = str.maketrans(
    {
        "ё": "е", "đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i",
        "’": "'", "‘": "'", "ʼ": "'", "ʹ": "'", "`": "'", "´": "'", "′": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-",
    }
)  # fmt: skip


def clean_name(name: str) -> str:
    """Return a name in NFC with single spaces, without invisible characters."""
    return " ".join(normalize("NFC", without_invisible(name)).split())


def without_invisible(text: str) -> str:
    """Return a text without characters that cannot be seen but reorder or join what is around them."""
    return text.translate(_INVISIBLE)


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """Return the key that two spellings of the same name share.

    Case, spaces, zero-width characters and marks on letters do not count; ё counts as е, a typographic
    apostrophe or hyphen as a plain one.
    """
    folded = normalize("NFC", normalize("NFC", clean_name(name)).casefold()).translate(_LETTERS_AND_SIGNS)
    kept: list[str] = []
    for letter in folded:
        if letter in _OWN_LETTERS:
            kept.append(letter)
        elif category(letter) != "Cf":
            kept.extend(part for part in normalize("NFD", letter) if not combining(part))
    return " ".join(normalize("NFC", "".join(kept)).translate(_LETTERS_AND_SIGNS).split())

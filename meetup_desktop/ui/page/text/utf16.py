"""Positions as Qt counts them."""


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units, as QTextCursor and QTextLayout count."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)

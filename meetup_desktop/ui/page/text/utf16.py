"""Positions as Qt counts them."""


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 units, as QTextCursor and QTextLayout count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

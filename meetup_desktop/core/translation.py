"""How texts of ``core`` are marked for translation, without needing Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text itself. Qt's tool finds it by the name of this function; the window translates it."""
    return text

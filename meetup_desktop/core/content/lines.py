"""A body as an editor shows it, and back: unchanged lines keep their own bytes.

An editor knows one kind of line break. What it can only show as one (CRLF, LF, CR, U+2029 and the two
non-characters that QTextDocument uses for frames) is shown as LF; U+2028 and NBSP stay characters of a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

#: Swift's ``Character.isWhitespace``: ``str.strip()`` would also take U+001C..U+001F.
WHITESPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
#: Swift's ``Character.isNewline``: each of these ends a value. Never ``str.splitlines()``, whose set differs.
LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
#: What an editor can only show as a line break.
BREAKS = "\n\r\u2029\ufdd0\ufdd1"
_OTHER_BREAKS = BREAKS[1:]
_BREAK = re.compile(f"\r\n|[{BREAKS}]")
_PLAIN_BREAKS = ("\n", "\r\n", "\r")


def with_lf_breaks(text: str) -> str:
    """Return ``text`` with every line break as LF."""
    if not _has_other_breaks(text):
        return text
    return _BREAK.sub("\n", text)


def _has_other_breaks(text: str) -> bool:
    return any(each in text for each in _OTHER_BREAKS)


def most_common_break(*texts: str) -> str:
    """Return the line break that the first of ``texts`` with any uses most; LF when none has one."""
    for text in texts:
        if "\r" not in text:  # nearly every text: no need to count
            if "\n" in text:
                return "\n"
            continue
        counts = Counter(found for found in _BREAK.findall(text) if found in _PLAIN_BREAKS)
        if counts:
            return str(counts.most_common(1)[0][0])
    return "\n"


def apply_edit(old: str, new_shown: str, *, usual: str, before: str = "") -> str:
    """Return ``old`` edited to read as ``new_shown``; unchanged lines keep their characters and line breaks.

    ``usual`` ends new lines; ``before`` is the line break just in front of ``old``: a CR there must not melt
    together with an LF of ours.
    """
    if usual == "\n" and not before.endswith("\r") and not _has_other_breaks(old + new_shown):
        return new_shown  # at each keystroke in nearly every text
    old_breaks = _BREAK.findall(old)
    old_lines, new_lines = with_lf_breaks(old).split("\n"), with_lf_breaks(new_shown).split("\n")
    if old_lines == new_lines:
        return old
    head = _common_prefix_length(old_lines, new_lines)
    tail = min(
        _common_prefix_length(old_lines[::-1], new_lines[::-1]), min(len(old_lines), len(new_lines)) - head
    )
    moved = len(new_lines) - len(old_lines)
    breaks: list[str] = []
    for index in range(len(new_lines) - 1):
        in_tail = index >= len(new_lines) - tail
        place = index - moved if in_tail else index
        is_new = index >= head and not in_tail and place >= len(old_lines) - tail
        breaks.append(usual if is_new or place >= len(old_breaks) else old_breaks[place])
    return _join_lines(new_lines, breaks, before)


def _common_prefix_length(first: Sequence[str], second: Sequence[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _join_lines(lines: Sequence[str], breaks: Sequence[str], before: str) -> str:
    pieces: list[str] = []
    previous = before
    for line, line_break in zip(lines, (*breaks, ""), strict=True):
        end = line_break
        if not line and previous.endswith("\r") and end == "\n":
            end = "\r\n"  # CR + LF would read as one break
        pieces.append(line + end)
        previous = end
    return "".join(pieces)

"""Which characters of a Markdown line are drawn quieter or stronger. Appearance only, no meaning."""

import re

HighlightSpan = tuple[int, int, str]  # start, length, kind: heading, mark, strong, link, picture

_HEADING = re.compile(r"#{1,6}\s")
_LEAD = re.compile(r"\s*(?:>|[-*+]\s|\d+[.)]\s)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"(\[)([^\]]+)(\]\([^)]*\))")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def highlight_spans(line: str) -> list[HighlightSpan]:
    """Return the spans of a line to be drawn in a style of their own; later ones are drawn over earlier ones."""
    heading = _HEADING.match(line)
    if heading:
        return [(0, len(line), "heading"), (0, heading.end(), "mark")]
    found: list[HighlightSpan] = []
    lead = _LEAD.match(line)
    if lead:
        found.append((0, lead.end(), "mark"))
    for match in _STRONG.finditer(line):
        found += [
            (match.start(), match.end() - match.start(), "mark"),
            (match.start(2), match.end(2) - match.start(2), "strong"),
        ]
    for match in _LINK.finditer(line):
        found += [
            (match.start(), match.end() - match.start(), "mark"),
            (match.start(2), match.end(2) - match.start(2), "link"),
        ]
    found += [(m.start(), m.end() - m.start(), "picture") for m in _PICTURE.finditer(line)]
    return found

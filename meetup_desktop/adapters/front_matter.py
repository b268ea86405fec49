"""Reading the Publish dialect through python-frontmatter. Owner of that library; import this module late.

A second reader beside ``core.content.dialect``, written after Ink's loop and sharing nothing with it but the
table of white space: what both agree on is what the generator reads. Pages are never read or written through
it: python-frontmatter strips and normalises text before a handler sees it and re-orders on the way out.
"""

from __future__ import annotations

import re
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from meetup_desktop.core.content.lines import LINE_BREAKS, WHITESPACE

_OPENING = re.compile(f"[{re.escape(WHITESPACE)}]*---\n")


class PublishHandler(BaseHandler):  # type: ignore[misc]  # the library carries no types
    """Makes ``frontmatter.loads(text, handler=PublishHandler())`` give the strings that Publish reads."""

    FM_BOUNDARY = _OPENING
    START_DELIMITER = "---"
    END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Whether the text opens with the fence, exactly."""
        return _OPENING.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Metadata and content. Raises: ValueError, without a block that the generator would accept."""
        opening = _OPENING.match(text)
        if opening is None:
            raise ValueError("no fence")
        position = opening.end()
        while position < len(text):
            while position < len(text) and text[position] in WHITESPACE:
                position += 1
            if text.startswith("-", position):
                dashes = len(text) - position - len(text[position:].lstrip("-"))
                if dashes != len("---"):
                    raise ValueError("a line that starts with a dash")
                return text[opening.end() : position], text[position + dashes :]
            while position < len(text) and text[position] not in LINE_BREAKS:
                position += 1
        raise ValueError("no closing fence")

    def load(self, fm: str, **_: object) -> dict[str, str]:
        """The values, read character by character as Ink does."""
        values: dict[str, str] = {}
        last_key: str | None = None
        for line in re.split(f"[{LINE_BREAKS}]", fm):
            key, colon, value = (part.strip(WHITESPACE) for part in line.partition(":"))
            if colon and value:
                values[key] = value
                last_key = key
            elif key and not colon and last_key is not None:
                values[last_key] += " " + key
        return values

    def export(self, metadata: dict[str, Any], **_: object) -> str:
        """One line per value. Raises: ValueError, when a value cannot stand in one."""
        lines = []
        for key, value in metadata.items():
            text = str(value).strip(WHITESPACE)
            if any(each in LINE_BREAKS for each in text):
                raise ValueError(f"{key} holds a line break")
            if text:
                lines.append(f"{key}: {text}")
        return "\n".join(lines)


def read_values(text: str) -> dict[str, str]:
    """What Publish reads from a page. Asks the text itself first: the library hides a CRLF fence."""
    handler = PublishHandler()
    if not handler.detect(text):
        return {}
    metadata = frontmatter.loads(text, handler=handler).metadata
    return {str(key): str(value) for key, value in metadata.items()}

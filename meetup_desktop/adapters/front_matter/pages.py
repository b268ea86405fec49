"""The one way in which pages are read. Owner of python-frontmatter."""

from __future__ import annotations

import re

import frontmatter
from frontmatter.default_handlers import BaseHandler

from meetup_desktop.core.content import lines
from meetup_desktop.core.content.dialects.dialect import BlockError, Dialect, SplitError
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.file_content import FileContent


class DialectHandler(BaseHandler):  # type: ignore[misc]  # the library carries no types
    """Let python-frontmatter read a dialect: it splits and loads by the grammar that ``Document`` edits by."""

    def __init__(self, dialect: Dialect) -> None:
        # Not the base's: that wants a regular expression, which no dialect could be split by.
        self.dialect = dialect

    def detect(self, text: str) -> bool:
        """Whether there is a block. Not asked by ``parse`` when it is given a handler."""
        try:
            self.dialect.split(text)
        except SplitError:
            return False
        return True

    def split(self, text: str) -> tuple[str, str]:
        """Return the block and the body. Raises: SplitError."""
        parts = self.dialect.split(text)
        return text[parts.start : parts.end], text[parts.body :]

    def load(self, fm: str) -> dict[str, str]:
        """Return the block's values, under the site's keys. Raises: BlockError."""
        return dict(self.dialect.block_values(fm))


def read_page(raw: bytes, dialect: Dialect) -> FileContent:
    """Read what a page says. Any bytes are a page; why a generator would not read them is its ``problem``."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return _as_it_looks(raw, dialect)
    handler = DialectHandler(dialect.for_text(text))
    try:
        parts = handler.dialect.split(text)
    except SplitError as error:
        return FileContent({}, lines.with_lf_breaks(text.removeprefix("\ufeff")), error.problem)
    try:
        metadata, _ = frontmatter.parse(_with_line_feeds(text), handler=handler)
    except BlockError:
        return _as_it_looks(raw, dialect)
    values = handler.dialect.under_our_keys(metadata)
    return FileContent(values, lines.with_lf_breaks(text[parts.body :]), parts.problem)


def _with_line_feeds(text: str) -> str:
    """The text with LF for CR and CRLF: ``parse`` turns CRLF into LF by itself, but CR CRLF into CRLF."""
    return re.sub("\r\n?", "\n", text) if "\r" in text else text


def _as_it_looks(raw: bytes, dialect: Dialect) -> FileContent:
    """What the document shows of a page that the generator stops at."""
    document = Document.parse(raw, dialect)
    values = {key: document.value(key) or "" for key in document.keys}
    return FileContent(values, document.body_text, document.problem)

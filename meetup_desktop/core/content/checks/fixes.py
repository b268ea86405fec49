"""Putting a finding right, as a new value of the page; what concerns picture files is done by ``adapters``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import convert_galleries, renumber_galleries
from meetup_desktop.core.content.hazards import fix_hazard
from meetup_desktop.core.content.page import EventPage

#: Fixes that write picture files instead of the page.
FILE_FIXES = frozenset({"strip", "make-small"})


def apply(page: EventPage, fix: Fix) -> EventPage:
    """The page put right; the same page when the text has moved on since. Raises: CannotHold, KeyError."""
    change = _CHANGES[fix.kind]
    document = page.version(fix.language).document
    return page.with_document(fix.language, change(document, *fix.arguments))


def _set(document: Document, key: str, value: str) -> Document:
    return document.with_value(key, value)


def _set_part(document: Document, key: str, old: str, new: str) -> Document:
    if key == "title":
        return document.with_title(document.title.replace(old, new))
    return document.with_value(key, (document.value(key) or "").replace(old, new))


def _rename_key(document: Document, old: str, new: str) -> Document:
    if document.value(old) is None or document.value(new) is not None:
        return document
    return document.with_key_renamed(old, new)


def _line(document: Document, number: str, old: str, new: str) -> Document:
    lines = document.body_text.split("\n")
    at = int(number)
    if at >= len(lines) or lines[at] != old:
        return document
    lines[at] = new
    return document.with_body_text("\n".join(lines))


def _body_part(document: Document, number: str, old: str, new: str) -> Document:
    lines = document.body_text.split("\n")
    at = int(number)
    if at >= len(lines) or old not in lines[at]:
        return document
    lines[at] = lines[at].replace(old, new)
    return document.with_body_text("\n".join(lines))


def _migrate(document: Document, dialect: str) -> Document:
    return document.with_body_text(convert_galleries(document.body_text, dialect))


def _renumber(document: Document) -> Document:
    return document.with_body_text(renumber_galleries(document.body_text))


_CHANGES: Mapping[str, Callable[..., Document]] = {
    "set": _set,
    "set-part": _set_part,
    "rename-key": _rename_key,
    "line": _line,
    "body-part": _body_part,
    "migrate": _migrate,
    "renumber": _renumber,
    "hazard": fix_hazard,
}

"""What an organiser still has to write on a page, and what is not saved yet."""

from __future__ import annotations

from typing import NamedTuple

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import LATITUDE, PLACE_TITLE, TITLE
from meetup_desktop.core.content.page import EventPage

DATE = "date"
DESCRIPTION = "description"


class MissingPart(NamedTuple):
    """A field that is empty; ``language`` is empty when it is so in every language. The pin's key is a latitude."""

    key: str
    language: str = ""


def find_missing_parts(page: EventPage, *, needs_place: bool) -> tuple[MissingPart, ...]:
    """Return what the page lacks: title, date, place and description in its languages, and the pin."""
    found: list[MissingPart] = []
    keys = (TITLE, DATE, PLACE_TITLE, DESCRIPTION) if needs_place else (TITLE, DATE, DESCRIPTION)
    for key in keys:
        lacking = [language for language in page.languages if not page.value(key, language).strip()]
        if len(lacking) == len(page.languages):
            found.append(MissingPart(key))
        elif key != DATE:
            found += [MissingPart(key, language) for language in lacking]
    if needs_place and page.coordinates is None:
        found.append(MissingPart(LATITUDE))
    return tuple(found)


def count_changes(page: EventPage, saved: EventPage) -> int:
    """Return how many fields and texts differ; a field that all languages share counts once."""
    before = {version.path: version.document for version in saved.versions}
    changed: set[tuple[str, str | None]] = set()
    for version in page.versions:
        old, new = before.get(version.path), version.document
        if old is None or old == new:
            changed |= {("file", version.path)} if old is None else set()
            continue
        keys = {*old.keys, *new.keys}
        fields = {(key, new.value(key)) for key in keys if old.value(key) != new.value(key)}
        if old.title != new.title:
            fields.add((TITLE, f"{version.language}:{new.title}"))
        if _text_without_title(old) != _text_without_title(new) or not fields:
            fields.add(("text", version.language))
        changed |= fields
    return len(changed)


def unsaved_texts(page: EventPage, saved: EventPage) -> dict[str, bytes | None]:
    """Return the bytes of each version that differ from the saved ones, by path; None for what is saved."""
    changed = page.changed_paths(saved)
    return {each.path: each.document.raw if each.path in changed else None for each in page.versions}


def _text_without_title(document: Document) -> str:
    """Return the body, without the heading that is the title of the page."""
    text = document.body_text
    first, _, rest = text.partition("\n")
    return rest if document.title and first.lstrip("# ").rstrip() == document.title else text

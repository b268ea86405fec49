"""The metadata of a page: what is missing, differs, is misspelt or would stop the generator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from difflib import SequenceMatcher, get_close_matches

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Finding, Fix, excerpt
from meetup_desktop.core.content.dates import read_date, read_moment
from meetup_desktop.core.content.dialect import ENTRY
from meetup_desktop.core.content.fields import (
    EVENT_TYPES,
    FIELDS,
    LANGUAGE,
    LATITUDE,
    LINK_ID,
    LONGITUDE,
    PLACE_TITLE,
    TITLE,
    FieldKind,
    field,
    is_known,
    list_items,
)
from meetup_desktop.core.content.venue import parse_coordinates

_DESCRIPTION = "description"
_LONGEST_DESCRIPTION = 160
_TYPE = "event.type"
_LOCATION = (PLACE_TITLE, LATITUDE, LONGITUDE)
#: Keys that one language alone may have: the title may stand as a heading in the other.
_OWN_KEYS = frozenset({TITLE, LANGUAGE, "path", "image"})
_KNOWN = tuple(each.key for each in FIELDS)
#: What other generators read and Publish does not; ``draft: true`` hides nothing there.
_FOREIGN_KEYS = frozenset(
    {
        "draft",
        "lang",
        "layout",
        "permalink",
        "slug",
        "categories",
        "translationKey",
        "ref",
        "publishDate",
        "expiryDate",
    }
)
#: A key this close to a known one is a slip of the pen (``event.organization``).
_NEAR = 0.84
#: A description this close to the first paragraph was a copy of it once.
_DRIFTED = 0.6
_MARKDOWN = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`#>]+")


def find(page: PageFacts) -> Iterator[Finding]:
    """All findings about the metadata of the versions alone and together."""
    yield from _missing_translation(page)
    yield from _across(page)
    for version in page.versions:
        if version.document.has_block:
            yield from _keys(page, version)
            yield from _values(page, version)
            yield from _location(page, version)
            yield from _description_length(page, version)
        if version.document.readable:
            yield from _title(page, version)
    yield from _description_drift(page)
    yield from _link_id(page)


def _at(
    page: PageFacts, version: VersionFacts, reason: str, key: str, *, fix: Fix | None = None, **values: str
) -> Finding:
    pairs = (("field", key), *values.items())
    return Finding(reason, page.page_id, version.language, version.path, version.key_line(key), pairs, fix)


def _missing_translation(page: PageFacts) -> Iterator[Finding]:
    there = {version.language for version in page.versions}
    for language in page.context.languages:
        if language not in there and page.versions:
            yield Finding(
                "missing-translation", page.page_id, language, page.versions[0].path, 1,
                (("language", language),),
            )  # fmt: skip


def _across(page: PageFacts) -> Iterator[Finding]:
    """Shared values that differ, and keys that only one side has."""
    # A file without a block has none of the keys; one sentence about that is enough.
    versions = [version for version in page.versions if version.document.has_block]
    if len(versions) < 2:
        return
    keys = dict.fromkeys(key for version in versions for key in version.keys)
    for key in keys:
        have = [version for version in versions if version.value(key)]
        lack = [version for version in versions if version not in have]
        if lack and key not in _OWN_KEYS:
            for version in lack:
                shared = field(key).shared and len({one.value(key) for one in have}) == 1
                fix = Fix("set", version.language, (key, have[0].value(key)))
                yield _at(
                    page, version, "key-set-differs", key, fix=fix if shared else None,
                    language=version.language, other=have[0].language,
                )  # fmt: skip
        if field(key).shared and len({_compared(key, one) for one in have}) > 1:
            first, other = have[0], have[-1]
            yield _at(
                page, other, "shared-value-differs", key,
                one=excerpt(first.value(key), 40), two=excerpt(other.value(key), 40),
                first=first.language, language=other.language,
            )  # fmt: skip


def _compared(key: str, version: VersionFacts) -> object:
    """A value as far as its spelling matters: 44.80 is 44.8, and blanks around commas are none."""
    text = version.value(key)
    kind = field(key).kind
    if kind is FieldKind.LIST:
        return list_items(text)
    if kind is FieldKind.DEGREE:
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _keys(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    if not page.context.is_publish:
        yield from _misnamed(page, version)
        return
    keys = version.keys
    for key in keys:
        if key in _FOREIGN_KEYS:
            yield _at(page, version, "unused-key", key)
        elif not is_known(key):
            near = get_close_matches(key, _KNOWN, 1, _NEAR) or get_close_matches(
                key.lower(), _KNOWN, 1, _NEAR
            )
            if near:
                fix = Fix("rename-key", version.language, (key, near[0])) if near[0] not in keys else None
                yield _at(page, version, "unknown-key", key, fix=fix, known=near[0])


def _misnamed(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    """Keys as Publish calls them on a site whose generator calls them otherwise."""
    others = {ours for ours, theirs in version.document.dialect.aliases if ours != theirs}
    line = 1
    for token in version.document.entries:
        if token.kind == ENTRY and token.name in others:
            values = (("field", token.name),)
            yield Finding("unused-key", page.page_id, version.language, version.path, line, values)
        line += token.text.count("\n")


def _moment(page: PageFacts, text: str) -> datetime | None:
    """A date as this generator reads it: Publish knows one form, the others ISO 8601."""
    return read_date(text) if page.context.is_publish else read_moment(text)


def _values(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    moments = {}
    for key in ("date", "endDate"):
        text = version.value(key)
        if text:
            moments[key] = _moment(page, text)
            if moments[key] is None:
                form = "bad-value.date" if page.context.is_publish else "bad-value.iso-date"
                yield _at(page, version, form, key, text=excerpt(text, 40))
    start, end = moments.get("date"), moments.get("endDate")
    if start is not None and end is not None and end < start:
        yield _at(page, version, "bad-value.order", "endDate", text=version.value("endDate"))
    for key, highest in ((LATITUDE, 90), (LONGITUDE, 180)):
        text = version.value(key)
        point = (text, "0") if key == LATITUDE else ("0", text)
        if text and parse_coordinates(*point) is None:
            yield _at(page, version, "bad-value.degree", key, text=excerpt(text, 40), highest=str(highest))
    address = version.value("event.site")
    if address and re.search(r"\s", address):
        yield _at(page, version, "bad-value.address", "event.site", text=excerpt(address, 40))
    kind = version.value(_TYPE)
    if not page.context.is_publish:
        return
    if kind and kind not in EVENT_TYPES:
        yield _at(page, version, "bad-value.type", _TYPE, text=excerpt(kind, 40))
    if not kind and any(key.startswith("event.") for key in version.keys):
        yield _at(page, version, "bad-value.type-missing", _TYPE)


def _location(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    have = [key for key in _LOCATION if version.value(key)]
    if have and len(have) < len(_LOCATION):
        missing = next(key for key in _LOCATION if key not in have)
        values = (("field", missing),)
        line = version.key_line(have[0])
        yield Finding("incomplete-location", page.page_id, version.language, version.path, line, values)


def _title(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    first = [block for block in version.blocks if block.kind is BlockKind.HEADING and block.level == 1]
    if not first and not version.value(TITLE):
        yield Finding(
            "title-missing", page.page_id, version.language, version.path, version.document.body_line
        )
    for extra in first[1:]:
        line = version.line(extra.first_line)
        values = (("text", excerpt(extra.text.lstrip("# "))),)
        yield Finding("title-missing.twice", page.page_id, version.language, version.path, line, values)


def plain_text(text: str) -> str:
    """Markdown as it reads: links as their words, without marks."""
    return " ".join(_MARKDOWN.sub(lambda found: found[1] or "", text).split())


def _description_length(page: PageFacts, version: VersionFacts) -> Iterator[Finding]:
    text = version.value(_DESCRIPTION)
    length = len(plain_text(text))
    if not length:
        yield _at(page, version, "description-length.empty", _DESCRIPTION)
    elif length > _LONGEST_DESCRIPTION:
        most = str(_LONGEST_DESCRIPTION)
        yield _at(page, version, "description-length", _DESCRIPTION, length=str(length), most=most)


def _description_drift(page: PageFacts) -> Iterator[Finding]:
    """A copy of the first paragraph in one language, in the other only something like it."""
    pairs = []
    for version in page.versions:
        first = next((one for one in version.blocks if one.kind is BlockKind.PARAGRAPH), None)
        text = version.value(_DESCRIPTION)
        if first is None or not text:
            return
        pairs.append((version, plain_text(text), plain_text(first.text), first))
    if not any(text == paragraph for _, text, paragraph, _ in pairs):
        return
    for version, text, paragraph, _ in pairs:
        likeness = SequenceMatcher(None, text, paragraph, autojunk=False)
        if text != paragraph and likeness.quick_ratio() > _DRIFTED and likeness.ratio() > _DRIFTED:
            yield _at(page, version, "description-drift", _DESCRIPTION)


def _link_id(page: PageFacts) -> Iterator[Finding]:
    if not page.versions:
        return
    version = page.versions[0]
    own = version.value(LINK_ID)
    if not own:
        return
    if page.context.id_users:
        yield _at(page, version, "id-reused", LINK_ID, text=own, pages=", ".join(page.context.id_users))
    name = page.page_id.rpartition("/")[2]
    if own != name and page.context.is_publish:
        yield _at(page, version, "id-reused.name", LINK_ID, text=own, name=name)

"""The metadata of a page: what is missing, differs, is misspelt or would stop the generator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from difflib import SequenceMatcher, get_close_matches

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity, excerpt
from meetup_desktop.core.content.dates import comparable_date, date_format, format_date, read_any_date
from meetup_desktop.core.content.dialects.dialect import ENTRY
from meetup_desktop.core.content.fields import (
    FIELDS,
    LATITUDE,
    LINK_ID,
    LONGITUDE,
    PLACE_TITLE,
    TITLE,
    FieldKind,
    field,
    fields_of,
    is_known,
    split_list,
)
from meetup_desktop.core.content.venue import parse_degrees
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_DATE = "date"
_DESCRIPTION = "description"
_LONGEST_DESCRIPTION = 160
_TYPE = "event.type"
_LOCATION = (PLACE_TITLE, LATITUDE, LONGITUDE)
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


def _at(version: VersionFacts, key: str, variant: str = "", fix: Fix | None = None, /, **values: str) -> Hit:
    """A hit in the line of that key's entry."""
    return hit(version, version.key_line(key), variant, fix, field=key, **values)


def _with_block(page: PageFacts) -> list[VersionFacts]:
    """A file without a block has none of the keys; one sentence about that is enough."""
    return [version for version in page.told_versions if version.document.has_block]


def _missing_translations(page: PageFacts) -> Iterator[Hit]:
    there = {version.language for version in page.versions}
    for language in page.context.languages:
        if language not in there and page.versions:
            variant = "" if language in page.context.usual_languages else "rare"
            yield Hit(language, page.versions[0].path, 1, (("language", language),), variant)


def _by_key(page: PageFacts) -> Iterator[tuple[str, list[VersionFacts], list[VersionFacts]]]:
    """Each key, the versions that have a value of it and those that lack one."""
    versions = _with_block(page)
    if len(versions) < 2:
        return
    for key in dict.fromkeys(key for version in versions for key in version.keys):
        have = [version for version in versions if version.value(key)]
        yield key, have, [version for version in versions if version not in have]


def _key_sets(page: PageFacts) -> Iterator[Hit]:
    for key, have, lack in _by_key(page):
        if field(key).may_be_alone:
            continue
        if not page.context.is_publish and not _is_expected(page, key, have, lack):
            continue
        shared = field(key).shared and len({one.value(key) for one in have}) == 1
        for version in lack:
            fix = Fix("set", version.language, (key, have[0].value(key)))
            yield _at(
                version, key, "", fix if shared else None, language=version.language, other=have[0].language
            )


def _is_expected(page: PageFacts, key: str, have: list[VersionFacts], lack: list[VersionFacts]) -> bool:
    """Whether the versions that lack a key should have it. Other generators than Publish take any key.

    Among many languages the reference decides, and most of them.
    """
    is_exception = len(lack) == 1 or page.versions[0] in have
    return is_known(key) and is_exception and len(have) >= len(lack)


def _shared_values(page: PageFacts) -> Iterator[Hit]:
    for key, have, _ in _by_key(page):
        if not page.context.is_publish and field(key).kind is FieldKind.LIST:
            continue  # words of a taxonomy, which other generators show, and many sites translate
        if field(key).shared and len({_compared(key, one) for one in have}) > 1:
            first = have[0]
            other = next(one for one in have if _compared(key, one) != _compared(key, first))
            yield _at(
                other, key, one=excerpt(first.value(key), 40), two=excerpt(other.value(key), 40),
                first=first.language, language=other.language,
            )  # fmt: skip


def _compared(key: str, version: VersionFacts) -> object:
    """A value as far as its spelling matters: 44.80 is 44.8, and blanks around commas are none."""
    text = version.value(key)
    kind = field(key).kind
    if kind is FieldKind.LIST:
        return split_list(text)
    if kind is FieldKind.DATE:
        return comparable_date(text)
    if kind is FieldKind.DEGREE:
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _unknown_keys(page: PageFacts) -> Iterator[Hit]:
    for version in _with_block(page):
        for key in version.keys:
            if key in _FOREIGN_KEYS or is_known(key):
                continue
            near = _misspelt(page, version, key)
            if near is not None:
                is_free = near not in version.keys
                fix = Fix("rename-key", version.language, (key, near)) if is_free else None
                yield _at(version, key, "", fix, known=version.document.dialect.native_key(near))


def _misspelt(page: PageFacts, version: VersionFacts, key: str) -> str | None:
    """Return the known key, as the program calls it, that ``key`` is a slip of the pen for; None when it is none.

    Other generators than Publish let a site have keys of its own: there the known key has to be absent, and a
    plural is no slip.
    """
    dialect = version.document.dialect
    if page.context.is_publish:
        known = {each: each for each in _KNOWN}
    else:
        present = set(version.keys)
        known = {dialect.native_key(each): each for each in _KNOWN if each not in present}
    near = get_close_matches(key, known, 1, _NEAR) or get_close_matches(key.lower(), known, 1, _NEAR)
    if not near:
        return None
    is_other_number = (
        key.lower().rstrip("s") == near[0].lower().rstrip("s") and key.lower() != near[0].lower()
    )
    return None if is_other_number and not page.context.is_publish else known[near[0]]


def _unused_keys(page: PageFacts) -> Iterator[Hit]:
    for version in _with_block(page):
        if not page.context.is_publish:
            yield from _misnamed(version)
            continue
        for key in version.keys:
            if key in _FOREIGN_KEYS:
                yield _at(version, key)


def _misnamed(version: VersionFacts) -> Iterator[Hit]:
    """Keys as Publish calls them on a site whose generator calls them otherwise."""
    others = {ours for ours, theirs in version.document.dialect.aliases if ours != theirs}
    line = 1
    for token in version.document.tokens:
        if token.kind == ENTRY and token.name in others:
            yield hit(version, line, field=token.name)
        line += token.text.count("\n")


def _bad_values(page: PageFacts) -> Iterator[Hit]:
    for version in _with_block(page):
        yield from _bad_dates(page, version)
        yield from _bad_degrees(version)
        for each in fields_of(FieldKind.URL):
            address = version.value(each.key)
            if re.search(r"\s", address):
                yield _at(version, each.key, "address", text=excerpt(address, 40))
        if not page.context.is_publish:
            continue
        for each in fields_of(FieldKind.CHOICE):
            chosen = version.value(each.key)
            if chosen and chosen not in dict(each.choices):
                yield _at(version, each.key, "type", text=excerpt(chosen, 40))
        if not version.value(_TYPE) and any(key.startswith("event.") for key in version.keys):
            yield _at(version, _TYPE, "type-missing")


def _bad_dates(page: PageFacts, version: VersionFacts) -> Iterator[Hit]:
    form = date_format(page.context.generator)
    moments: dict[str, datetime | None] = {}
    for key in (each.key for each in fields_of(FieldKind.DATE)):
        text = version.value(key)
        if not text:
            continue
        moments[key] = read_any_date(text)
        # Other generators than Publish take the end of an event for any text.
        if form.accepts(text) or (moments[key] is not None and key != _DATE and not page.context.is_publish):
            continue
        written = (format_date(text, each) for each in (version.document.dialect.dates, form))
        better = next((each for each in written if form.accepts(each)), "")
        if not better:
            variant = "date" if page.context.is_publish else "iso-date"
            yield _at(version, key, variant, text=excerpt(text, 40))
        else:
            fix = Fix("set", version.language, (key, better))
            yield _at(version, key, "date-form", fix, text=excerpt(text, 40), form=better)
    start, end = moments.get(_DATE), moments.get("endDate")
    if start is not None and end is not None and end < start:
        yield _at(version, "endDate", "order", text=version.value("endDate"))


def _bad_degrees(version: VersionFacts) -> Iterator[Hit]:
    for each in fields_of(FieldKind.DEGREE):
        text = version.value(each.key)
        if text and parse_degrees(text, each.most_degrees) is None:
            highest = str(each.most_degrees)
            yield _at(version, each.key, "degree", text=excerpt(text, 40), highest=highest)


def _incomplete_locations(page: PageFacts) -> Iterator[Hit]:
    for version in _with_block(page):
        # Other generators than Publish build a page with a place that has no coordinates.
        wanted = _LOCATION if page.context.is_publish else (LATITUDE, LONGITUDE)
        have = [key for key in wanted if version.value(key)]
        if have and len(have) < len(wanted):
            missing = next(key for key in wanted if key not in have)
            yield hit(version, version.key_line(have[0]), field=missing)


def _titles(page: PageFacts) -> Iterator[Hit]:
    for version in page.told_versions:
        if not version.document.readable:
            continue
        first = [block for block in version.blocks if block.kind is BlockKind.HEADING and block.level == 1]
        if not first and not version.value(TITLE):
            yield hit(version, version.document.body_line)
        for extra in first[1:] if page.context.is_publish else ():
            yield hit(version, version.line(extra.first_line), "twice", text=excerpt(extra.text.lstrip("# ")))


def plain_text(text: str) -> str:
    """Markdown as it reads: links as their words, without marks."""
    return " ".join(_MARKDOWN.sub(lambda found: found[1] or "", text).split())


def _description_lengths(page: PageFacts) -> Iterator[Hit]:
    for version in _with_block(page):
        length = len(plain_text(version.value(_DESCRIPTION)))
        if not length:
            yield _at(version, _DESCRIPTION, "empty")
        elif length > _LONGEST_DESCRIPTION:
            yield _at(version, _DESCRIPTION, length=str(length), most=str(_LONGEST_DESCRIPTION))


def _description_drift(page: PageFacts) -> Iterator[Hit]:
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
            yield _at(version, _DESCRIPTION)


def _link_ids(page: PageFacts) -> Iterator[Hit]:
    if not page.versions:
        return
    version = page.versions[0]
    own = version.value(LINK_ID)
    if own and page.context.id_users:
        yield _at(version, LINK_ID, text=own, pages=", ".join(page.context.id_users))
    name = page.page_id.rpartition("/")[2]
    if own and own != name and page.context.is_publish:
        yield _at(version, LINK_ID, "name", text=own, name=name)


CHECKS = (
    Check(
        "missing-translation",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "Page missing in {language}"),
            "rare": QT_TRANSLATE_NOOP("checks", "Page missing in {language}, as most pages here are"),
        },
        _missing_translations,
        {"rare": Severity.WARNING},
    ),
    Check(
        "key-set-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{field} is missing in {language} (present in {other})"),
        },
        _key_sets,
    ),
    Check(
        "shared-value-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP(
                "checks",
                "{field}: “{one}” in {first}, but “{two}” in {language}. The value should be the "
                "same in all languages",
            ),
        },
        _shared_values,
    ),
    Check(
        "unknown-key",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Unknown field {field}. Did you mean {known}?"),
        },
        _unknown_keys,
    ),
    Check(
        "unused-key",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "Unknown field {field}: the site ignores it"),
        },
        _unused_keys,
    ),
    Check(
        "bad-value",
        Severity.ERROR,
        {
            "date": QT_TRANSLATE_NOOP(
                "checks", "{field}: “{text}” is not a valid date. Use the form 2026-12-03 19:00"
            ),
            "iso-date": QT_TRANSLATE_NOOP("checks", "{field}: “{text}” is not a valid date"),
            "date-form": QT_TRANSLATE_NOOP(
                "checks", "{field}: “{text}” stops the site build. Use the form {form}"
            ),
            "order": QT_TRANSLATE_NOOP("checks", "The event ends ({text}) before it starts"),
            "degree": QT_TRANSLATE_NOOP(
                "checks", "{field}: “{text}” is not a number from −{highest} to {highest}"
            ),
            "address": QT_TRANSLATE_NOOP(
                "checks", "{field}: “{text}” contains spaces and is not a valid address"
            ),
            "type": QT_TRANSLATE_NOOP("checks", "{field}: unknown value “{text}” stops the site build"),
            "type-missing": QT_TRANSLATE_NOOP(
                "checks",
                "{field} is missing. The site build stops when other event fields are set without it",
            ),
        },
        _bad_values,
    ),
    Check(
        "incomplete-location",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "Incomplete venue: {field} is missing"),
        },
        _incomplete_locations,
    ),
    Check(
        "description-length",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP(
                "checks", "The description has {length} characters. Search results show {most}"
            ),
            "empty": QT_TRANSLATE_NOOP("checks", "No description"),
        },
        _description_lengths,
    ),
    Check(
        "title-missing",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "No title"),
            "twice": QT_TRANSLATE_NOOP("checks", "A second title: “{text}”"),
        },
        _titles,
    ),
    Check(
        "description-drift",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "The description differs slightly from the first paragraph"),
        },
        _description_drift,
    ),
    Check(
        "id-reused",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Other pages use the same link identifier “{text}”: {pages}"),
            "name": QT_TRANSLATE_NOOP("checks", "Link identifier {text} differs from the file name {name}"),
        },
        _link_ids,
        {"name": Severity.INFO},
    ),
)

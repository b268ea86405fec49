"""Values that would stop the generator, or that no reader could use: dates, degrees, addresses, types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from meetup_desktop.core.content.checks.check import Check, Hit, hit, hit_at_key
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity, excerpt
from meetup_desktop.core.content.dates import date_format, format_date, read_any_date
from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE, PLACE_TITLE, FieldKind, fields_of
from meetup_desktop.core.content.venue import parse_degrees
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_DATE = "date"
_TYPE = "event.type"
_LOCATION = (PLACE_TITLE, LATITUDE, LONGITUDE)


def _bad_values(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions_with_block:
        yield from _bad_dates(page, version)
        yield from _bad_degrees(version)
        for each in fields_of(FieldKind.URL):
            address = version.value(each.key)
            if re.search(r"\s", address):
                yield hit_at_key(version, each.key, "address", text=excerpt(address, 40))
        if not page.context.is_publish:
            continue
        for each in fields_of(FieldKind.CHOICE):
            chosen = version.value(each.key)
            if chosen and chosen not in dict(each.choices):
                yield hit_at_key(version, each.key, "type", text=excerpt(chosen, 40))
        if not version.value(_TYPE) and any(key.startswith("event.") for key in version.keys):
            yield hit_at_key(version, _TYPE, "type-missing")


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
            yield hit_at_key(version, key, variant, text=excerpt(text, 40))
        else:
            fix = Fix("set", version.language, (key, better))
            yield hit_at_key(version, key, "date-form", fix, text=excerpt(text, 40), form=better)
    start, end = moments.get(_DATE), moments.get("endDate")
    if start is not None and end is not None and end < start:
        yield hit_at_key(version, "endDate", "order", text=version.value("endDate"))


def _bad_degrees(version: VersionFacts) -> Iterator[Hit]:
    for each in fields_of(FieldKind.DEGREE):
        text = version.value(each.key)
        if text and parse_degrees(text, each.most_degrees) is None:
            highest = str(each.most_degrees)
            yield hit_at_key(version, each.key, "degree", text=excerpt(text, 40), highest=highest)


def _incomplete_locations(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions_with_block:
        # Other generators than Publish build a page with a place that has no coordinates.
        wanted = _LOCATION if page.context.is_publish else (LATITUDE, LONGITUDE)
        have = [key for key in wanted if version.value(key)]
        if have and len(have) < len(wanted):
            missing = next(key for key in wanted if key not in have)
            yield hit(version, version.key_line(have[0]), field=missing)


CHECKS = (
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
)

"""Dates in front matter: what each generator reads, and the style in which a site writes them.

Publish reads ``yyyy-MM-dd HH:mm`` in the build machine's zone and nothing else. Hugo wants seconds, Eleventy seconds or
a ``T``: both stop the build at ``2026-02-02 18:30`` (Hugo 0.168, Eleventy 2.0.1 and 3.1.8, 2026-11-30). Jekyll takes
that form as the site's own time. Astro takes whatever JavaScript does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from email.utils import parsedate
from typing import NamedTuple

_PUBLISH = re.compile(r"(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})", re.ASCII)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d?-\d\d?)"
    r"(?:(?P<separator>[Tt]|[ \t]+)(?P<time>\d\d?:\d\d)(?P<seconds>:\d\d)?(?P<fraction>\.\d+)?"
    r"(?P<zone>[ \t]*(?:[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?",
    re.ASCII,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
#: Eleventy's words for a date that it finds out by itself.
_ELEVENTY_WORDS = frozenset({"last modified", "created", "git last modified", "git created"})


_SUMMER = range(4, 11)


class DateStyle(NamedTuple):
    """How a date with a time is written. ``zones`` are (month, text behind the time), where a site has any.

    The text of a zone holds the blank in front of it: Jekyll's `` +0200``.
    """

    separator: str = "T"
    has_seconds: bool = True
    zones: tuple[tuple[int, str], ...] = ()

    def zone_in(self, month: int) -> str:
        """Return the zone of the nearest month that one is known of, of the same half year where there is any.

        Offsets change at the end of March and of October, where they change at all.
        """
        if not self.zones:
            return ""
        same_half = [each for each in self.zones if (each[0] in _SUMMER) == (month in _SUMMER)]
        candidates = same_half or self.zones
        return min(
            candidates, key=lambda each: (min((each[0] - month) % 12, (month - each[0]) % 12), each[0])
        )[1]


class DateFormat(NamedTuple):
    """What a generator reads as a date, and the style in which new ones are written."""

    accepts: Callable[[str], bool]
    style: DateStyle

    def with_examples(self, texts: Iterable[str]) -> DateFormat:
        """Return the format in the style of most of these dates, as far as the generator reads them."""
        return self._replace(style=date_style(filter(self.accepts, texts), self.style))


def read_date(text: str) -> datetime | None:
    """Return the moment that Publish reads, without a zone; None when the text is no date to it."""
    found = _PUBLISH.fullmatch(text)
    return None if found is None else _moment(*found.groups())


def read_any_date(text: str) -> datetime | None:
    """Return the moment that some generator reads, without its zone; None when the text is no date."""
    found = _ISO.fullmatch(text)
    if found is not None:
        hours, _, minutes = (found["time"] or "00:00").partition(":")
        return _moment(*found["day"].split("-"), hours, minutes, (found["seconds"] or ":0")[1:])
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        pass
    named = parsedate(text) or parsedate(f"{text} 00:00:00")  # 02 Jan 2026
    return None if named is None or named[0] < 1000 else _moment(*map(str, named[:6]))


def sortable_date(text: str) -> str:
    """Return a date as a text that sorts by time: itself, or ``yyyy-MM-dd HH:mm`` for ``Sep 02 2025`` and the like."""
    if _ISO.match(text):
        return text
    moment = read_any_date(text)
    return text if moment is None else moment.strftime("%Y-%m-%d %H:%M")


def comparable_date(text: str) -> object:
    """Return a value that is equal for two texts of one moment in one zone; the text itself when it is no date."""
    moment = read_any_date(" ".join(text.split()))
    found = _ISO.fullmatch(" ".join(text.split()))
    return text if moment is None else (moment, ((found and found["zone"]) or "").strip())


def format_date(text: str, form: DateFormat, old: str = "") -> str:
    """Return a typed date as the site writes it; the value ``old`` that it replaces is the nearest example.

    The day and the hour stay what was typed. A text without a time, or that is no date, is returned as it is.
    """
    found = _ISO.fullmatch(text)
    if found is None or not found["time"] or read_any_date(text) is None:
        return text
    style = form.with_examples((old,)).style
    typed_seconds = found["seconds"] or ":00"
    seconds = typed_seconds if style.has_seconds or typed_seconds != ":00" else ""
    zone = found["zone"] or style.zone_in(int(found["day"].split("-")[1]))
    return f"{found['day']}{style.separator}{found['time']}{seconds}{found['fraction'] or ''}{zone}"


def date_style(texts: Iterable[str], usual: DateStyle) -> DateStyle:
    """Return the style of most of these dates; ``usual`` where none of them has a time."""
    forms: Counter[tuple[str, bool]] = Counter()
    zones: dict[int, Counter[str]] = {}
    for text in texts:
        found = _ISO.fullmatch(text)
        if found is None or not found["time"]:
            continue
        separator = "T" if found["separator"] in {"T", "t"} else " "
        forms[separator, found["seconds"] is not None] += 1
        zones.setdefault(int(found["day"].split("-")[1]), Counter())[found["zone"] or ""] += 1
    if not forms:
        return usual
    (separator, has_seconds), _ = forms.most_common(1)[0]
    by_month = {month: counts.most_common(1)[0][0] for month, counts in zones.items()}
    known = dict(usual.zones) | by_month if any(by_month.values()) else by_month
    return DateStyle(separator, has_seconds, tuple(sorted(known.items())))


def date_format(generator: str) -> DateFormat:
    """Return the format of a generator by the name of its profile; one that is not known takes any date."""
    return _FORMATS.get(generator, _FORMATS["astro"])


def _moment(*parts: str) -> datetime | None:
    try:
        return datetime(*(int(part) for part in parts))  # type: ignore[arg-type]
    except ValueError:
        return None


def _is_publish_date(text: str) -> bool:
    return read_date(text) is not None


def _is_hugo_date(text: str) -> bool:
    found = _ISO.fullmatch(text)
    return read_any_date(text) is not None and (found is None or not found["time"] or bool(found["seconds"]))


def _is_eleventy_date(text: str) -> bool:
    found = _ISO.fullmatch(text)
    if found is None:
        return text.casefold() in _ELEVENTY_WORDS or read_any_date(text) is not None
    has_full_time = found["separator"] in {"T", "t", None} or bool(found["seconds"])
    return read_any_date(text) is not None and has_full_time


def _is_any_date(text: str) -> bool:
    return read_any_date(text) is not None or (
        _ISO.fullmatch(text) is None and _YEAR.search(text) is not None
    )


_MINUTES = DateStyle(" ", False)
PUBLISH_DATES = DateFormat(_is_publish_date, _MINUTES)
_FORMATS = {
    "publish": PUBLISH_DATES,
    "pair": PUBLISH_DATES,
    "hugo": DateFormat(_is_hugo_date, DateStyle()),
    "eleventy": DateFormat(_is_eleventy_date, DateStyle()),
    # With seconds and no zone, Ruby's YAML makes it UTC, and the hour shifts; without seconds it is the site's time.
    "jekyll": DateFormat(_is_any_date, _MINUTES),
    "astro": DateFormat(_is_any_date, DateStyle()),
}

"""A pin that cannot be right: several places under one point, a whole city, another town, exchanged numbers."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.core.content.fields import LATITUDE, PLACE_TITLE
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_ONLINE = frozenset(
    {"online", "онлайн", "zoom", "youtube", "twitch", "remote", "онлайн-встреча", "webinar", "вебинар"}
)


def _vague_points(page: PageFacts) -> Iterator[Hit]:
    """One hit a page: the point is shared by the languages."""
    for version in page.versions:
        place = version.value(PLACE_TITLE) or version.value("event.place")
        if not version.value(LATITUDE):
            continue
        if place.strip().casefold() in _ONLINE:
            variant, text = "online", place
        elif page.context.city:
            variant, text = "city", page.context.city
        elif page.context.neighbours:
            variant, text = "", ", ".join(page.context.neighbours[:3])
        else:
            continue
        yield hit(version, version.key_line(LATITUDE), variant, text=text)
        return


def _far_points(page: PageFacts) -> Iterator[Hit]:
    """One hit a page: the point is shared by the languages."""
    context = page.context
    for version in page.versions:
        if not version.value(LATITUDE):
            continue
        line = version.key_line(LATITUDE)
        if context.exchanged_point:
            yield hit(version, line, "exchanged", text=context.exchanged_point)
        elif context.far_town:
            yield hit(version, line, text=context.far_town, count=str(context.far_km))
        return


CHECKS = (
    Check(
        "venue-vague",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Other venues have the same coordinates: {text}"),
            "city": QT_TRANSLATE_NOOP("checks", "The pin marks the centre of {text}, not the venue"),
            "online": QT_TRANSLATE_NOOP("checks", "No coordinates for “{text}”"),
        },
        _vague_points,
    ),
    Check(
        "venue-far",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "The pin is {count} km from {text}. Check the coordinates"),
            "exchanged": QT_TRANSLATE_NOOP(
                "checks", "Latitude and longitude look exchanged. Did you mean {text}?"
            ),
        },
        _far_points,
    ),
)

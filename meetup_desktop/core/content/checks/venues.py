"""A pin that cannot be right: several places under one point, a whole city, or a point for what is online."""

from __future__ import annotations

from collections.abc import Iterator

from meetup_desktop.core.content.checks.facts import PageFacts
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.fields import LATITUDE, PLACE_TITLE

_ONLINE = frozenset(
    {"online", "онлайн", "zoom", "youtube", "twitch", "remote", "онлайн-встреча", "webinar", "вебинар"}
)


def find(page: PageFacts) -> Iterator[Finding]:
    """Findings venue-vague, once a page: the point is shared by the languages."""
    for version in page.versions:
        place = version.value(PLACE_TITLE) or version.value("event.place")
        if not version.value(LATITUDE):
            continue
        reason, values = "", (("text", place),)
        if place.strip().casefold() in _ONLINE:
            reason = "venue-vague.online"
        elif page.context.city:
            reason, values = "venue-vague.city", (("text", page.context.city),)
        elif page.context.neighbours:
            reason, values = "venue-vague", (("text", ", ".join(page.context.neighbours[:3])),)
        if reason:
            line = version.key_line(LATITUDE)
            yield Finding(reason, page.page_id, version.language, version.path, line, values)
            return

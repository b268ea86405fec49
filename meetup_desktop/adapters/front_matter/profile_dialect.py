"""The dialect in which a site's front matter is written. Those that take a parser are imported when one is wanted."""

from __future__ import annotations

from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.dialects.publish import PUBLISH
from meetup_desktop.core.content.site.profiles import Profile


def dialect_of(profile: Profile) -> Dialect:
    """Return the dialect of this profile's files, with the site's names for our keys and its form of dates."""
    if profile.dialect == PUBLISH.name:
        return PUBLISH.with_keys(dict(profile.keys)) if profile.keys else PUBLISH
    from meetup_desktop.adapters.front_matter.dialects import dialect

    return dialect(profile.dialect, dict(profile.keys)).with_dates(profile.date_format)

"""The dialect in which a site's front matter is written. The parsers of YAML and TOML load when a site needs them."""

from __future__ import annotations

from meetup_desktop.core.content.dialect import Dialect
from meetup_desktop.core.content.profiles import Profile
from meetup_desktop.core.content.publish import PUBLISH


def dialect_of(profile: Profile) -> Dialect:
    """The dialect of this profile's files, with the site's names for our keys."""
    return PUBLISH.with_keys(dict(profile.keys)) if profile.keys else PUBLISH

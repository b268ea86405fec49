"""The dialect in which a site's front matter is written. Those of YAML and TOML are loaded when a site needs them."""

from __future__ import annotations

from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.dialects.publish import PUBLISH
from meetup_desktop.core.content.site.profiles import Profile


def dialect_of(profile: Profile) -> Dialect:
    """The dialect of this profile's files, with the site's names for our keys."""
    if profile.dialect == PUBLISH.name:
        return PUBLISH.with_keys(dict(profile.keys)) if profile.keys else PUBLISH
    from meetup_desktop.adapters.dialects import dialect

    return dialect(profile.dialect, dict(profile.keys))

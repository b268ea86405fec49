"""A new site: its folders in the layout of Publish, and its first page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.site.page_names import LONGEST_BYTES, check_page_id
from meetup_desktop.core.content.site.page_operations import SiteChange, plan_new_page
from meetup_desktop.core.content.site.profiles import EVENTS, PUBLISH
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.templates import TEMPLATES
from meetup_desktop.core.errors import BadName

#: Languages offered for a new site.
LANGUAGES = (
    "ar", "be", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu", "hy", "it", "ja",
    "ka", "kk", "ko", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
    "vi", "zh",
)  # fmt: skip
FIRST_PAGE = "first-event"
_FIRST_TITLES = {"en": "Our first event", "ru": "Наша первая встреча"}
#: What Windows allows in no name of a file or folder.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')


def check_folder_name(name: str) -> str:
    """Return the name of a folder that works on every system, without blanks around it. Raises: BadName."""
    wanted = name.strip()
    if not wanted:
        raise BadName(name, "empty")
    if _FORBIDDEN.search(wanted) or wanted.startswith(".") or wanted.endswith("."):
        raise BadName(name, "character")
    if len(wanted.encode("utf-8", "replace")) > LONGEST_BYTES:
        raise BadName(name, "too-long")
    try:
        check_page_id(wanted.replace(" ", "-"))
    except BadName as error:
        if error.reason == "reserved" and not wanted.startswith(("index", "_index")):
            raise
    return wanted


def new_site_folders(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the folders of a site in these languages: those of the pages, and those of their pictures."""
    pages = tuple(f"{language}/{EVENTS}" for language in languages)
    return (*pages, *(f"{PUBLISH.site_pictures[0]}/{folder}" for folder in pages))


def plan_first_page(languages: Sequence[str], dialect: Dialect) -> SiteChange:
    """Return the first page of a site, from the template of a meetup, in these languages."""
    site = Site(PUBLISH, tuple(languages), ())
    titles = {language: _FIRST_TITLES.get(language, _FIRST_TITLES["en"]) for language in languages}
    return plan_new_page(
        site, FIRST_PAGE, TEMPLATES["meetup"], dialect, section=EVENTS, titles=titles, languages=languages
    )

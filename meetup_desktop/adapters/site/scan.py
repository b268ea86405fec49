"""Finding a site's pages on the disk, and what the library tells of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import read, read_unlinked_file
from meetup_desktop.adapters.site.walk import open_folder
from meetup_desktop.core.content.site.profiles import Place
from meetup_desktop.core.content.site.site import Site, build_site, summarise_page
from meetup_desktop.core.content.site.summary import FileSummary, PageSummary, summarise_file
from meetup_desktop.core.errors import ContentError

#: After so many files a first list is shown, which fills the panel; where reading takes long, another one
#: from time to time.
FIRST_ROWS = 50
_MORE_ROWS, _MORE_AFTER_S = 1000, 2.0


def scan(
    root: Path,
    progress_check: Callable[[], None] | None = None,
    some: Callable[[Site], None] | None = None,
    unsaved: Mapping[str, bytes] | None = None,
) -> Site:
    """The site in ``root``. A file that cannot be read is listed with a problem and does not stop the rest.

    ``progress_check`` is called before each file and may raise to stop. ``some`` is given the pages found so
    far, before a large site is complete. ``unsaved`` are texts, by path, that stand for those of the files.
    Raises: NotASite, Unreadable, BadSettings.
    """
    # Takes 30 ms to import, and nobody who begins without a site needs it.
    from meetup_desktop.adapters.front_matter.pages import read_page

    folder = open_folder(root)
    dialect = dialect_of(folder.profile)
    files: list[FileSummary] = []
    reported_at_s = 0.0
    for number, (place, found) in enumerate(folder.pages):
        if progress_check is not None:
            progress_check()
        if some is not None and _is_due(number, reported_at_s):
            some(build_site(folder.profile, files, complete=False))
            reported_at_s = time.monotonic()
        try:
            raw = (unsaved or {}).get(found.path)
            if raw is None:
                raw = read_unlinked_file(root, found.path) if found.plain else read(root, found.path)
        except ContentError:
            files.append(FileSummary(found.path, place, place.language))
        else:
            files.append(summarise_file(found.path, place, read_page(raw, dialect), folder.profile))
    return build_site(folder.profile, files)


def summarise_again(root: Path, site: Site, page: PageSummary, unsaved: Mapping[str, bytes]) -> PageSummary:
    """Return what the list tells of a page with its unsaved texts."""
    from meetup_desktop.adapters.front_matter.pages import read_page

    dialect, files = dialect_of(site.layout), []
    for language, path in page.files:
        place = site.layout.place(path) or Place(language, page.section, page.page_id)
        try:
            raw = unsaved[path] if path in unsaved else read(root, path)
        except ContentError:
            files.append(FileSummary(path, place, language))
        else:
            found = summarise_file(path, place, read_page(raw, dialect), site.layout)
            files.append(found._replace(language=language))
    again = summarise_page(site.layout, files)
    return again._replace(page_id=page.page_id, has_duplicate_id=page.has_duplicate_id)


def _is_due(number: int, reported_at_s: float) -> bool:
    if number == FIRST_ROWS:
        return True
    return number > 0 and number % _MORE_ROWS == 0 and time.monotonic() - reported_at_s > _MORE_AFTER_S

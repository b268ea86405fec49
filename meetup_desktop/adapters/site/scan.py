"""Finding a site's pages on the disk, and what the library tells of each."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.adapters.site.read_files import read, read_unlinked_file
from meetup_desktop.adapters.site.walk import open_folder
from meetup_desktop.core.content.site.site import Site, build_site
from meetup_desktop.core.content.site.summary import FileSummary, summarise_file
from meetup_desktop.core.errors import ContentError

#: After so many files a first list is shown, which fills the panel; where reading takes long, another one
#: from time to time.
FIRST_ROWS = 50
_MORE_ROWS, _MORE_AFTER_S = 1000, 2.0


def scan(
    root: Path,
    progress_check: Callable[[], None] | None = None,
    some: Callable[[Site], None] | None = None,
) -> Site:
    """The site in ``root``. A file that cannot be read is listed with a problem and does not stop the rest.

    ``progress_check`` is called before each file and may raise to stop. ``some`` is given the pages found so
    far, before a large site is complete. Raises: NotASite, Unreadable, BadSettings.
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
            raw = read_unlinked_file(root, found.path) if found.plain else read(root, found.path)
        except ContentError:
            files.append(FileSummary(found.path, place, place.language))
        else:
            files.append(summarise_file(found.path, place, read_page(raw, dialect), folder.profile))
    return build_site(folder.profile, files)


def _is_due(number: int, reported_at_s: float) -> bool:
    if number == FIRST_ROWS:
        return True
    return number > 0 and number % _MORE_ROWS == 0 and time.monotonic() - reported_at_s > _MORE_AFTER_S

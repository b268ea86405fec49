"""Finding a site's pages on the disk, and what the library tells of each."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.adapters.site.walk import open_folder, read, read_plain
from meetup_desktop.core.content.site.profiles import Profile
from meetup_desktop.core.content.site.site import Site, site_of_files
from meetup_desktop.core.content.site.summary import FileSummary, summarise
from meetup_desktop.core.errors import ContentError

if TYPE_CHECKING:
    from meetup_desktop.core.content.dialects.dialect import Dialect
    from meetup_desktop.core.content.document import Document

#: After so many files a first list is shown; where reading takes long, another one from time to time.
FIRST_ROWS = 200
_MORE_ROWS, _MORE_AFTER_S = 1000, 2.0


def scan(
    root: Path,
    progress_check: Callable[[], None] | None = None,
    some: Callable[[Site], None] | None = None,
) -> Site:
    """The site in ``root``. A file that cannot be read is listed with trouble and does not stop the rest.

    ``progress_check`` is called before each file and may raise to stop. ``some`` is given the pages found so
    far, before a large site is complete. Raises: NotASite, Unreadable, BadSettings.
    """
    folder = open_folder(root)
    parse = _whole(folder.profile)
    files: list[FileSummary] = []
    reported_at_s = 0.0
    with _collector_at_rest():
        for number, (place, found) in enumerate(folder.pages):
            if progress_check is not None:
                progress_check()
            if some is not None and _is_due(number, reported_at_s):
                some(site_of_files(folder.profile, files, complete=False))
                reported_at_s = time.monotonic()
            try:
                raw = read_plain(root, found.path) if found.plain else read(root, found.path)
            except ContentError:
                files.append(FileSummary(found.path, place, place.language))
            else:
                files.append(summarise(folder.profile, found.path, place, raw, parse))
        return site_of_files(folder.profile, files)


def _is_due(number: int, reported_at_s: float) -> bool:
    if number == FIRST_ROWS:
        return True
    return number > 0 and number % _MORE_ROWS == 0 and time.monotonic() - reported_at_s > _MORE_AFTER_S


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without the search for cycles: of 10,000 files all is kept, and looking for garbage took a quarter more."""
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


def _whole(profile: Profile) -> Callable[[bytes], Document]:
    """Reads a file that is not written as most are; what it takes is imported with the first of them."""

    @cache
    def dialect() -> Dialect:
        from meetup_desktop.adapters.site_dialects import dialect_of

        return dialect_of(profile)

    def parse(raw: bytes) -> Document:
        from meetup_desktop.core.content.document import Document

        return Document.parse(raw, dialect())

    return parse

"""What a document and a page say, in short forms that tests ask for."""

from __future__ import annotations

from collections.abc import Mapping

from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.core.content.dialects.dialect import HARMLESS_PROBLEMS
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.file_content import FileContent
from meetup_desktop.core.content.site.profiles import Profile
from meetup_desktop.core.content.site.site import Site, build_site
from meetup_desktop.core.content.site.summary import FileSummary, summarise_file


def generator_view(document: Document) -> Mapping[str, str]:
    """What the generator reads of the file: nothing at all when the block is in problem."""
    problem = document.problem
    if problem is not None and problem.kind not in HARMLESS_PROBLEMS:
        return {}
    return {key: document.value(key) or "" for key in document.keys}


def content_of(document: Document) -> FileContent:
    """What is read of the document's bytes."""
    return read_page(document.raw, document.dialect)


def site_of(profile: Profile, documents: Mapping[str, Document | None]) -> Site:
    """The site that these files make up; None stands for a file that could not be read."""
    files = []
    for path, document in documents.items():
        place = profile.place(path)
        if place is not None and document is not None:
            files.append(summarise_file(path, place, content_of(document), profile))
        elif place is not None:
            files.append(FileSummary(path, place, place.language))
    return build_site(profile, files)

"""What can be done to a site's pages as a whole, planned: which files change, move and go. Nothing is done here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import FIELDS, LANGUAGE, LINK_ID, TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.page_links import Renaming, update_links
from meetup_desktop.core.content.site.page_names import check_page_id
from meetup_desktop.core.content.site.profiles import EVENTS, Place, Profile
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.content.site.templates import Template, title_from_page_id
from meetup_desktop.core.errors import NameTaken

#: What sites call the section of their events.
_EVENT_SECTIONS = frozenset(
    {
        "event", "events", "meetup", "meetups", "meeting", "meetings", "agenda", "calendar", "talks", "evenings",
        "veranstaltungen", "termine", "evenements", "événements", "eventos", "dogadjaji", "dogadaji",
        "meropriyatiya", "мероприятия", "события", "встречи",
    }
)  # fmt: skip


class FileChange(NamedTuple):
    """A file's bytes, before and after. ``before`` is None for a file that must not be there yet."""

    path: str
    before: bytes | None
    after: bytes


class Move(NamedTuple):
    """A file or folder that gets another path. ``optional``: unless it is not there, as pictures may be."""

    source: str
    target: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class SiteChange:
    """All of this happens or nothing: copies, then changes of files where they are, then moves, then the trash."""

    page_id: str  #: of the page that is there afterwards, or was before
    writes: tuple[FileChange, ...] = ()
    copies: tuple[Move, ...] = ()
    moves: tuple[Move, ...] = ()
    trashed: tuple[str, ...] = ()  #: files and folders, those of them that are there
    links_changed: tuple[str, ...] = ()  #: pages whose links were led to the new name


def plan_new_page(
    site: Site,
    page_id: str,
    template: Template,
    dialect: Dialect,
    *,
    section: str | None = None,
    date_text: str = "",
    titles: Mapping[str, str] | None = None,
    languages: Iterable[str] = (),
) -> SiteChange:
    """Return a page from a template in all languages of the site, or in these. Raises: BadName, NameTaken, CannotHold.

    Without a title it is called by its identifier; without a date it has none; without a section it goes where the
    events are, else where most pages are.
    """
    name = check_page_id(page_id)
    if section is None:
        section = event_section(site)
    if section is None:
        section = _most_common_section(site)
    values = {**dict(template.fields), "date": date_text, LINK_ID: name.rpartition("/")[2]}
    writes = []
    for language in tuple(languages) or site.languages:
        title = (titles or {}).get(language) or title_from_page_id(name)
        document = Document.parse(dialect.empty.encode(), dialect)
        for field in FIELDS:
            document = document.with_value(field.key, values.get(field.key, ""))
        path = _choose_new_path(site, Place(language, section, name))
        document = _add_language_field(site.layout, path, document, language)
        body = template.body(language)
        if (
            site.layout.dialect == "publish"
        ):  # takes the title from the first heading; the others from a field
            body = f"# {title}\n" + (f"\n{body}" if body else "")
        else:
            document = document.with_value(TITLE, title)
            body = f"\n{body}" if body else ""
        document = document.with_body_text(body)
        writes.append(FileChange(path, None, document.raw))
    return _check_path_conflicts(
        site, SiteChange(site.layout.page_id(Place("", section, name)), tuple(writes))
    )


def plan_language_version(site: Site, page: EventPage, language: str, source_language: str) -> SiteChange:
    """Return the page's missing version, as a copy of another one that is there to be translated.

    Shared values, blocks, links and pictures are the same from the first moment on; whatever is to be translated
    stands there in the source's words, which the checks point out until it is translated. Raises: NameTaken,
    CannotHold.
    """
    source = page.version(source_language)
    place = site.layout.place(source.path)
    if place is None or language in page.languages:
        raise NameTaken(page.page_id)
    target = _choose_new_path(site, place._replace(language=language), like=source.path)
    document = source.document
    before = document
    if document.value(LINK_ID) is None and not _is_paired_by_path(site.layout, target, place):
        document = document.with_value(LINK_ID, place.page_id.rpartition("/")[2])
    copy = document.with_value(LANGUAGE, None) if document.value(LANGUAGE) else document
    copy = _add_language_field(site.layout, target, copy, language)
    writes = [FileChange(target, None, copy.raw)]
    if document != before:
        writes.append(FileChange(source.path, before.raw, document.raw))
    return _check_path_conflicts(
        site, SiteChange(page.page_id, tuple(writes), _picture_moves(site, {source.path: target}))
    )


def plan_duplicate(
    site: Site, page: EventPage, page_id: str, *, date_text: str = "", pictures: bool = True
) -> SiteChange:
    """Return the page once more under another name, with this date or none. Raises: BadName, NameTaken, CannotHold."""
    name = _id_within_section(site, page, check_page_id(page_id))
    writes, paths = [], {}
    for version in page.versions:
        path = site.layout.path_with_page_id(version.path, name)
        document = version.document.with_value("date", date_text).with_value("endDate", None)
        if len(page.versions) > 1 or document.value(LINK_ID):
            document = document.with_value(LINK_ID, name.rpartition("/")[2])
        paths[version.path] = path
        writes.append(FileChange(path, None, document.raw))
    copies = _picture_moves(site, paths) if pictures else ()
    return _check_path_conflicts(site, SiteChange(_full_page_id(site, page, name), tuple(writes), copies))


def plan_rename(site: Site, page: EventPage, page_id: str, others: Mapping[str, Document]) -> SiteChange:
    """Return the page under another name: files, pictures, its link identifier, and all links that lead to it.

    ``others`` are the site's other pages by path, at least those that name it. A link identifier that never was
    the page's name stays. Raises: BadName, NameTaken, CannotHold.
    """
    name = _id_within_section(site, page, check_page_id(page_id))
    layout = site.layout
    own = {version.path: version.document for version in page.versions}
    paths = {path: layout.path_with_page_id(path, name) for path in own}
    renamings = [Renaming(layout.addresses(old), layout.addresses(new)) for old, new in paths.items()]
    writes, changed = [], []
    for path, document in {**others, **own}.items():
        after = update_links(document, layout.addresses(path), renamings)
        if path in own:
            after = _with_link_id(layout, path, after, name)
        elif after != document:
            changed.append(path)
        if after != document:
            writes.append(FileChange(path, document.raw, after.raw))
    moves = [
        Move(_bundle_folder_or_file(layout, old), _bundle_folder_or_file(layout, new))
        for old, new in paths.items()
        if old != new
    ]
    moves += _picture_moves(site, {old: new for old, new in paths.items() if not layout.is_bundle(old)})
    distinct = tuple(dict.fromkeys(move for move in moves if move.source != move.target))
    change = SiteChange(
        _full_page_id(site, page, name), tuple(writes), (), distinct, links_changed=tuple(sorted(changed))
    )
    return _check_path_conflicts(site, change, leaving=frozenset(paths))


def plan_deletion(site: Site, page: PageSummary) -> SiteChange:
    """Return the page into the trash, in all languages, with the pictures that are its own."""
    layout = site.layout
    files = [_bundle_folder_or_file(layout, path) for _, path in page.files]
    folders = [
        layout.picture_folder(path)
        for _, path in page.files
        if layout.owns_pictures(path) and not layout.is_bundle(path)
    ]
    return SiteChange(page.page_id, trashed=tuple(dict.fromkeys([*files, *folders])))


def _check_path_conflicts(
    site: Site, change: SiteChange, leaving: frozenset[str] = frozenset()
) -> SiteChange:
    """Return the change, unless a file of it would stand where another one does, be it only on some systems."""
    taken = {path.casefold() for path in site.paths if path not in leaving}
    targets = [write.path for write in change.writes if write.before is None]
    targets += [move.target for move in change.moves]
    for target in targets:
        if target.casefold() in taken:
            raise NameTaken(target)
    return change


def event_section(site: Site) -> str | None:
    """Return the section that the site's events are in; None where several could be it."""
    sections = site.sections
    if EVENTS in sections or not sections:
        return EVENTS
    named = [section for section in sections if section.casefold().strip("_") in _EVENT_SECTIONS]
    if len(named) == 1 or len(sections) == 1:
        return named[0] if named else sections[0]
    return None


def _most_common_section(site: Site) -> str:
    return Counter(page.section for page in site.pages).most_common(1)[0][0]


def _choose_new_path(site: Site, place: Place, like: str = "") -> str:
    """Return where a new file belongs: laid out as the most of its language are, else as the most of all."""
    layout = site.layout
    patterns = Counter[str]()
    for page in site.pages:
        for language, path in page.files:
            known = layout.pattern_of(path)
            if layout.names_language(known) or place.language == layout.default_language:
                patterns[known] += 2 if language == place.language else 1
    own = layout.pattern_of(like) if like else ""
    if own and layout.names_language(own):
        return layout.path(place, own)
    pattern = patterns.most_common(1)[0][0] if patterns else _first_pattern_with_language(layout)
    return layout.path(place, pattern)


def _first_pattern_with_language(layout: Profile) -> str:
    return next(
        (pattern for pattern in layout.patterns if layout.names_language(pattern)), layout.patterns[0]
    )


def _add_language_field(layout: Profile, path: str, document: Document, language: str) -> Document:
    """Return a file whose path does not say its language says so itself."""
    place = layout.place(path)
    if place is not None and place.language == language:
        return document
    return document.with_value(LANGUAGE, language)


def _is_paired_by_path(layout: Profile, target: str, source: Place) -> bool:
    place = layout.place(target)
    return place is not None and place[1:] == source[1:]


def _picture_moves(site: Site, paths: Mapping[str, str]) -> tuple[Move, ...]:
    """Return the picture folders to move or copy together with their pages."""
    layout = site.layout
    moves = [
        Move(layout.picture_folder(old), layout.picture_folder(new), optional=True)
        for old, new in paths.items()
        if layout.owns_pictures(old)
    ]
    return tuple(dict.fromkeys(move for move in moves if move.source != move.target))


def _bundle_folder_or_file(layout: Profile, path: str) -> str:
    """Return the folder of a page that is the ``index.md`` of one; else the file."""
    return path.rpartition("/")[0] if layout.is_bundle(path) else path


def _id_within_section(site: Site, page: EventPage, page_id: str) -> str:
    """Return the identifier within the page's section, which a person may have written in front of it."""
    place = site.layout.place(page.versions[0].path)
    section = place.section if place is not None else ""
    return page_id.removeprefix(f"{section}/") if section not in {"", EVENTS} else page_id


def _full_page_id(site: Site, page: EventPage, name: str) -> str:
    place = site.layout.place(page.versions[0].path)
    return site.layout.page_id(place._replace(page_id=name)) if place is not None else name


def _with_link_id(layout: Profile, path: str, document: Document, name: str) -> Document:
    place = layout.place(path)
    known = document.value(LINK_ID)
    if place is None or known not in {place.page_id, place.page_id.rpartition("/")[2]}:
        return document
    return document.with_value(LINK_ID, name if known == place.page_id else name.rpartition("/")[2])

"""What holds for any bytes given to the readers of everything but pages: settings, people, venues, pictures, rules."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from io import BytesIO
from itertools import islice
from math import isfinite
from pathlib import Path
from zipfile import ZipFile

from meetup_desktop.adapters.front_matter.config_files import parse_config
from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.patterns import pattern_finder, pattern_problem
from meetup_desktop.adapters.people.tables import read_pasted_table, read_people_table
from meetup_desktop.adapters.site.generator_settings import with_generator_settings
from meetup_desktop.core.content.checks.user_rules import Rule, SlowPattern, read_rules
from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_metadata import read_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture
from meetup_desktop.core.content.galleries.picture_structure import SUFFIXES, read_structure, recognise
from meetup_desktop.core.content.languages import is_language
from meetup_desktop.core.content.pasted_venue.read import ask_if_exchanged, read_pasted_venue
from meetup_desktop.core.content.pasted_venue.result import PastedKind
from meetup_desktop.core.content.site.profiles import ASTRO, HUGO, JEKYLL, Profile
from meetup_desktop.core.content.site.site_settings import read_settings
from meetup_desktop.core.content.venue import Coordinates
from meetup_desktop.core.errors import BadRules, BadSettings, PeopleError, PictureError
from meetup_desktop.core.people.names import name_key
from meetup_desktop.core.people.people_list import LONGEST_NAME
from meetup_desktop.core.people.preview import PeoplePreview, preview_people
from meetup_desktop.core.people.table import PeopleTable

#: Parts several texts of one input.
PARTING = b"\0PART\0"
BELGRADE = Coordinates(44.81, 20.46)
#: Settings files of generators: the profile they belong to, their name.
SETTINGS: tuple[tuple[Profile, str], ...] = (
    (HUGO, "hugo.toml"),
    (HUGO, "hugo.yaml"),
    (HUGO, "config.json"),
    (HUGO, "config/_default/languages.toml"),
    (JEKYLL, "_config.yml"),
    (ASTRO, "astro.config.mjs"),
)
_PAGES = (
    "content/en/events/a.md",
    "content/events/a.ru.md",
    "src/pages/en/a.md",
    "_posts/2026-01-01-a.md",
    "a.md",
)
_CELLS = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
    b"</sheetData></worksheet>",
)
_WORKBOOK = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
}


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="meetup-fuzz-"))
    (folder / "config" / "_default").mkdir(parents=True)
    return folder


def settings_hold(data: bytes) -> None:
    """Settings files of generators, and the site's own."""
    if not data:
        return
    profile, name = SETTINGS[data[0] % len(SETTINGS)]
    text = data[1:].decode("utf-8", "replace")
    assert isinstance(parse_config(text, Path(name).suffix), Mapping)
    path = _folder() / name
    path.write_bytes(data[1:])
    try:
        found = with_generator_settings(_folder(), {name.partition("/")[0]}, profile)
        assert found == with_generator_settings(_folder(), {name.partition("/")[0]}, profile)
    finally:
        path.unlink()
    _profile_holds(found)
    with suppress(BadSettings):
        for each in read_settings(text).profiles((profile,)):
            _profile_holds(each)


def _profile_holds(profile: Profile) -> None:
    assert all(map(is_language, profile.languages))
    assert not profile.default_language or is_language(profile.default_language)
    for path in _PAGES:
        place = profile.place(path)
        if place is not None:
            assert is_language(place.language)
            assert ".." not in profile.picture_folder(path).split("/")
            profile.page_id(place)


def people_hold(data: bytes) -> None:
    """Lists of people: a file, the same text pasted, a workbook with these cells."""
    for read, source in ((read_people_table, data), (read_people_table, _workbook(data))):
        with suppress(PeopleError):
            _people_hold(read(source))
    with suppress(PeopleError):
        _people_hold(read_pasted_table(data.decode("utf-8", "replace")))


def _workbook(cells: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in _WORKBOOK.items():
            archive.writestr(name, text)
        archive.writestr("xl/worksheets/sheet1.xml", cells.join(_CELLS))
    return buffer.getvalue()


def _people_hold(table: PeopleTable) -> None:
    preview = preview_people("people.csv", table, ("Ann Lee",))
    assert [row.line for row in table.rows] == sorted({row.line for row in table.rows})
    _preview_holds(preview)
    for choice in islice(preview.choices, 3):
        _preview_holds(preview.with_names((choice.column,)))
    _preview_holds(preview.with_names(()))


def _preview_holds(preview: PeoplePreview) -> None:
    people = preview.people
    keys = [name_key(name) for name in people.names]
    assert len(keys) == len(set(keys))
    assert all(key for key in keys)
    assert name_key("Ann Lee") not in keys
    assert all(len(name) <= LONGEST_NAME and "\n" not in name for name in people.names)
    titles = preview.columns.first_row - 1
    lines = {row.line for at, row in enumerate(preview.table.rows) if at != titles}
    assert lines == {entry.line for entry in people.entries}, "somebody is gone"
    assert people.guests >= 0


def venue_holds(data: bytes) -> None:
    """A pasted text: every point is on the earth, and a pin written out is read as that pin."""
    text = data.decode("utf-8", "replace")
    found = read_pasted_venue(text, lambda name: (BELGRADE,) if name else ())
    assert (found.kind is PastedKind.NONE) == (not found.candidates) == (found.problem is not None)
    for point in found.candidates:
        assert isfinite(point.latitude_deg) and isfinite(point.longitude_deg)
        assert abs(point.latitude_deg) <= 90 and abs(point.longitude_deg) <= 180
    if found.pin is not None:
        latitude, longitude = found.pin.latitude_deg, found.pin.longitude_deg
        again = read_pasted_venue(f"{latitude:.6f}, {longitude:.6f}").pin
        assert again is not None
        assert abs(again.latitude_deg - latitude) < 1e-5 and abs(again.longitude_deg - longitude) % 360 < 1e-5
        ask_if_exchanged(found, (BELGRADE,))


def picture_holds(data: bytes) -> None:
    """A picture: without its metadata it is the same picture, tells nothing, and has nothing left to take out."""
    path = _folder() / f"1{next(iter(SUFFIXES.get(recognise(data), ('.jpg',))))}"
    path.write_bytes(data)
    facts = inspect_picture(path)
    with suppress(PictureError):
        pictures.encode_here(data, 40, "")
    read_metadata(data)
    try:
        structure = read_structure(data)
    except DamagedPicture:
        assert facts.problem is not None
        return
    width_px, height_px = structure.upright_size
    assert width_px >= 0 and height_px >= 0
    bare = without_metadata(data, structure)
    assert len(bare) <= len(data) + 64
    if not structure.is_complete:
        return  # never written: browsers do not show it
    bare_structure = read_structure(bare)
    assert bare_structure.upright_size == structure.upright_size
    assert without_metadata(bare, bare_structure) == bare
    left = read_metadata(bare)
    assert not left.has_location and not left.people


def rules_hold(data: bytes) -> None:
    """A user's rules and a text: found, not found, or a pattern that is too slow."""
    source, _, text = data.decode("utf-8", "replace").partition(PARTING.decode())
    rules = []
    with suppress(BadRules):
        rules += read_rules(source, pattern_problem)
    if not pattern_problem(source):
        rules.append(Rule("ru", "en", source, source))
    find = pattern_finder(0.05)
    for rule in rules[:3]:
        with suppress(SlowPattern):
            rule.mismatch(text, text, find)


READERS: Mapping[str, Callable[[bytes], None]] = {
    "settings": settings_hold,
    "people": people_hold,
    "venue": venue_holds,
    "picture": picture_holds,
    "rules": rules_hold,
}

"""What holds for any bytes at all. ``one_input`` is called by the fuzzer and by the test that replays its finds."""

from __future__ import annotations

from contextlib import suppress

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.adapters.patterns import pattern_finder
from meetup_desktop.core.content.blocks import align_blocks
from meetup_desktop.core.content.checks.facts import Context, PageFacts, VersionFacts
from meetup_desktop.core.content.checks.fixes import FILE_FIXES, apply
from meetup_desktop.core.content.checks.registry import check_page, english
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import convert_galleries, galleries, renumber_galleries
from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_metadata import read_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture
from meetup_desktop.core.content.galleries.picture_structure import read_structure
from meetup_desktop.core.content.hazards import find_hazards, fix_hazard
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.content.site.summary import summarise_file
from meetup_desktop.core.errors import CannotHold
from tests.readings import content_of

DIALECTS = ("publish", "yaml", "toml", "hugo")
KEYS = ("date", "tags", "title", "event.location.title", "alternateLinkIdentifier", "x y", "")
VALUES = ("a", "no", "1, 2", "Белград: #1", '"', "[a", "- a", "", "2026-12-03 19:00", "'\\")
#: Parts two languages of one page, so that both come from the fuzzer.
PARTING = b"\0PART\0"


def one_input(data: bytes) -> None:
    """Read, edit, check and fix a page made of these bytes. Raises: AssertionError, or whatever broke."""
    if not data:
        return
    name, data = DIALECTS[data[0] % len(DIALECTS)], data[1:]
    raws = data.split(PARTING, 1)
    documents = [Document.parse(raw, dialect(name)) for raw in raws]
    for raw, document in zip(raws, documents, strict=True):
        _documents(raw, document)
    _pages(documents, "publish" if name == "publish" else "hugo")
    _pictures(data)


def _pictures(raw: bytes) -> None:
    read_metadata(raw)
    try:
        structure = read_structure(raw)
    except DamagedPicture:
        return
    bare = without_metadata(raw, structure)
    assert len(bare) <= len(raw) + 64
    assert without_metadata(bare, read_structure(bare)) == bare


def _documents(raw: bytes, document: Document) -> None:
    assert document.raw == raw
    assert "".join(token.text for token in document.tokens).encode("utf-8", "surrogateescape") == raw
    content = content_of(document)
    assert content.values == {key: document.value(key) for key in document.keys}
    assert (content.problem, content.title) == (document.problem, document.title)
    place = PUBLISH.place("en/events/one.md")
    assert place is not None
    summarise_file("en/events/one.md", place, content, PUBLISH)
    text = document.body_text
    assert document.with_body_text(text) == document
    for number, key in enumerate(KEYS):
        with suppress(CannotHold):
            value = VALUES[(len(raw) + number) % len(VALUES)]
            changed = document.with_value(key, value)
            assert (changed.value(key) or "") == value
            assert changed.body_text == text
        document.line_of(key)
    for hazard in find_hazards(document):
        fix_hazard(document, hazard.kind, hazard.key)
    with suppress(CannotHold):
        assert document.with_title("New").title == "New"


def _pages(documents: list[Document], generator: str) -> None:
    names = ("ru", "en")
    versions = tuple(
        VersionFacts.of(language, f"{language}/events/one.md", document, content_of(document), blocks)
        for language, document in zip(names, documents, strict=False)
    )
    for version in versions:
        _bodies(version)
    align_blocks(versions[0].blocks, versions[-1].blocks)
    facts = PageFacts("one", versions, pattern_finder(), Context(generator, names, "explicit"))
    page = EventPage("one", tuple(PageVersion(each.language, each.path, each.document) for each in versions))
    for finding in check_page(facts):
        assert english(finding)
        assert finding.line >= 0
        if finding.fix is not None and finding.fix.kind not in FILE_FIXES:
            with suppress(CannotHold):
                apply(page, finding.fix)


def _bodies(version: VersionFacts) -> None:
    text = version.document.body_text
    covered = [0] * len(version.lines)
    for block in version.blocks:
        for line in range(block.first_line, block.last_line + 1):
            covered[line] += 1
    assert max(covered) <= 1
    for change in (
        renumber_galleries,
        lambda body: convert_galleries(body, "derived"),
        lambda body: convert_galleries(body, "explicit"),
    ):
        with suppress(CannotHold):
            changed = change(text)
            assert len(changed.split("\n")) == len(version.lines)
            assert len(galleries(changed)) == len(version.galleries)

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
from meetup_desktop.core.content.checks.user_rules import Rule
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import convert_galleries, galleries, renumber_galleries
from meetup_desktop.core.content.hazards import find_hazards, fix_hazard
from meetup_desktop.core.content.page import EventPage, PageVersion
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.content.site.summary import summarise_file
from meetup_desktop.core.errors import CannotHold
from tests.fuzz.readers import PARTING, READERS
from tests.fuzz.suites import TOML, YAML, differences
from tests.readings import content_of

#: Dialects of pages, and a generator whose checks such a page gets.
DIALECTS = {
    "publish": "publish",
    "yaml": "astro",
    "toml": "hugo",
    "hugo": "hugo",
    "jekyll": "jekyll",
    "eleventy": "eleventy",
    "json": "hugo",
}
#: What the first byte of an input chooses from: pages in a dialect, or another reader.
WAYS = (*DIALECTS, *READERS)
KEYS = ("date", "tags", "title", "event.location.title", "alternateLinkIdentifier", "x y", "")
VALUES = ("a", "no", "1, 2", "Белград: #1", '"', "[a", "- a", "", "2026-12-03 19:00", "'\\")
RULES = (Rule("ru", "en", r"(\w+\s?)+и", "auditorium"), Rule("en", "ru", "talk", "", "доклад"))


def one_input(data: bytes) -> None:
    """Give these bytes to the reader that the first of them names. Raises: AssertionError, or whatever broke."""
    if not data:
        return
    way, data = WAYS[data[0] % len(WAYS)], data[1:]
    if way in READERS:
        READERS[way](data)
        return
    raws = data.split(PARTING, 1)
    documents = [Document.parse(raw, dialect(way)) for raw in raws]
    for raw, document in zip(raws, documents, strict=True):
        _documents(raw, document)
    _pages(documents, DIALECTS[way])


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
            written = document.dialect.written_value(key, value, document.value(key) or "")
            changed = document.with_value(key, value)
            assert (changed.value(key) or "") == written
            assert changed.body_text == text
        document.line_of(key)
    for hazard in find_hazards(document):
        fix_hazard(document, hazard.kind, hazard.key)
    with suppress(CannotHold):
        assert document.with_title("New").title == "New"
    _blocks(document)


def _blocks(document: Document) -> None:
    """Its block, read and edited as the parser of its language says."""
    own = document.dialect
    language = {"---": YAML, "+++": TOML}.get(getattr(own, "fence", ""))
    if language is None or not document.readable:
        return
    text = document.raw.decode()
    with suppress(ValueError):
        parts = own.split(text)
        block = text[parts.start : parts.end]
        if "---" not in block and "+++" not in block and "..." not in block and block.endswith(("\n", "\r")):
            found = list(differences(block, language, own.name if own.name in language.dialects else "hugo"))
            assert not found, found


def _pages(documents: list[Document], generator: str) -> None:
    names = ("ru", "en")
    versions = tuple(
        VersionFacts.of(language, f"{language}/events/one.md", document, content_of(document), blocks)
        for language, document in zip(names, documents, strict=False)
    )
    for version in versions:
        _bodies(version)
    align_blocks(versions[0].blocks, versions[-1].blocks)
    context = Context(generator, names, names, "explicit", rules=RULES)
    facts = PageFacts("one", versions, pattern_finder(), context)
    page = EventPage("one", tuple(PageVersion(each.language, each.path, each.document) for each in versions))
    for finding in check_page(facts):
        assert english(finding)
        assert (
            0
            <= finding.line
            <= max(each.document.raw.count(b"\n") + each.document.raw.count(b"\r") for each in versions) + 1
        )
        if finding.fix is not None and finding.fix.kind not in FILE_FIXES:
            with suppress(CannotHold):
                fixed = apply(page, finding.fix)
                apply(fixed, finding.fix)  # one that was put right may show another of its kind


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

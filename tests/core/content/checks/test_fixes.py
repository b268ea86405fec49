"""A fix takes its finding away, changes nothing else, and knows when the text has moved on."""

import pytest

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.content.checks.fixes import FILE_FIXES, apply
from meetup_desktop.core.content.checks.registry import check_page
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage, PageVersion
from tests.core.content.checks.pages import EN, RU, page
from tests.core.content.checks.test_checks import FIRES
from tests.readings import content_of


def event_page(facts):
    versions = tuple(PageVersion(one.language, one.path, one.document) for one in facts.versions)
    return EventPage(facts.page_id, versions)


def looked_at(facts, page):
    versions = tuple(
        VersionFacts.of(one.language, one.path, one.document, content_of(one.document), blocks)
        for one in page.versions
    )
    return PageFacts(facts.page_id, versions, facts.find_pattern, facts.context, facts.pictures, facts.agreed)


FIXED = [
    (reason, changes)
    for reason, changes, _ in FIRES
    if any(
        each.fix and each.reason == reason and each.fix.kind not in FILE_FIXES
        for each in check_page(page(**changes))
    )
]


def test_most_kinds_of_fixes_are_tried():
    assert {reason.partition(".")[0] for reason, _ in FIXED} == {
        "wrong-script", "mixed-script-word", "key-set-differs", "unknown-key", "dialect-hazard", "gallery-dialect",
        "gallery-numbering", "untidy-text", "bad-value",
    }  # fmt: skip


@pytest.mark.parametrize(("reason", "changes"), FIXED, ids=[reason for reason, _ in FIXED])
def test_the_finding_goes_and_no_worse_one_comes(reason, changes):
    facts = page(**changes)
    before = check_page(facts)
    fixed = event_page(facts)
    for finding in before:
        if finding.reason == reason and finding.fix is not None:
            fixed = apply(fixed, finding.fix)
    after = check_page(looked_at(facts, fixed))
    assert reason not in [finding.reason for finding in after]
    assert len(after) < len(before)


@pytest.mark.parametrize(("reason", "changes"), FIXED, ids=[reason for reason, _ in FIXED])
def test_a_fix_can_be_made_twice(reason, changes):
    facts = page(**changes)
    fixes = [finding.fix for finding in check_page(facts) if finding.reason == reason and finding.fix]
    once = event_page(facts)
    for fix in fixes:
        once = apply(once, fix)
    twice = once
    for fix in fixes:
        twice = apply(twice, fix)
    assert twice == once


def test_one_line_is_put_right_and_no_other():
    document = Document.parse(RU.replace("- чай", "- чай  - горячий").encode())
    broken = EventPage("evening", (PageVersion("ru", "ru/events/evening.md", document),))
    facts = page(ru=document.raw.decode())
    fix = next(each.fix for each in check_page(facts) if each.code == "untidy-text")
    fixed = apply(broken, fix).version("ru").document.raw.decode()
    assert [line for line in fixed.split("\n") if line not in RU.split("\n")] == ["- чай — горячий"]


def test_a_key_is_renamed_where_it_stands():
    facts = page(en=EN.replace("event.organisation", "event.organization"), ru=RU)
    fix = next(each.fix for each in check_page(facts) if each.reason == "unknown-key")
    assert apply(event_page(facts), fix).version("en").document.raw.decode() == EN


def test_text_that_has_moved_on_is_left_alone():
    now = event_page(page())
    for fix in (
        Fix("line", "en", ("14", "no such line", "x")), Fix("line", "en", ("999", "", "x")),
        Fix("body-part", "en", ("3", "nothing", "x")), Fix("hazard", "en", ("bom", "")),
        Fix("rename-key", "en", ("nobody", "tags")), Fix("renumber", "en"), Fix("migrate", "en", ("explicit",)),
    ):  # fmt: skip
        assert apply(now, fix) == now

"""A new site: names that are folders everywhere, and the folders and the page it begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.core.content.site.new_site import (
    LANGUAGES,
    check_folder_name,
    new_site_folders,
    plan_first_page,
)
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.errors import BadName


@pytest.mark.parametrize(
    "name",
    [
        "Quay Talks",
        "  Quay Talks ",
        "Разговоры у реки",
        "C++ & Rust",
        "it's 2027!",
        "index",
        "meetups.example",
    ],
)
def test_usual_names_are_folders(name):
    assert check_folder_name(name) == name.strip()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"), ("   ", "empty"), ("a/b", "character"), ("a\\b", "character"), ("a:b", "character"),
        ("what?", "character"), ("x\n", None), ("a\tb", "character"), (".git", "character"), ("end.", "character"),
        ("con", "reserved"), ("NUL", "reserved"), ("com1.site", "reserved"), ("я" * 200, "too-long"),
    ],
)  # fmt: skip
def test_names_that_some_system_cannot_hold_are_refused(name, reason):
    if reason is None:
        assert check_folder_name(name) == name.strip()
        return
    with pytest.raises(BadName) as refused:
        check_folder_name(name)
    assert refused.value.reason == reason


@given(st.text(max_size=40))
def test_a_name_that_is_taken_has_no_separator_and_stays_as_it_is(name):
    try:
        taken = check_folder_name(name)
    except BadName:
        return
    assert taken and not set(taken) & set('/\\:<>"|?*\0') and check_folder_name(taken) == taken


@given(st.lists(st.sampled_from(LANGUAGES), min_size=2, max_size=2, unique=True))
def test_pages_and_pictures_have_a_folder_in_each_language(languages):
    folders = new_site_folders(languages)
    change = plan_first_page(languages, dialect_of(PUBLISH))
    assert [write.path for write in change.writes] == [f"{each}/events/first-event.md" for each in languages]
    for write in change.writes:
        assert write.path.rpartition("/")[0] in folders and write.before is None
        assert f"Resources/{write.path.rpartition('/')[0]}" in folders
        assert b"\n# " in write.after

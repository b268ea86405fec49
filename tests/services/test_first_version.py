"""What the first version wrote (tests/data/first_version) is read as it was meant: evenings, drafts, settings."""

import json
import shutil
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.live.actions import ACTIONS
from meetup_desktop.core.live.fold import find_unreadable_entries, fold, parse_entry
from meetup_desktop.core.live.log import Kind
from meetup_desktop.core.live.person_details import NO_DETAILS
from meetup_desktop.services.preferences import Preferences

DATA = Path(__file__).parents[1] / "data" / "first_version"
SITE = Path("/srv/site")
EVENINGS = ("whole", "undone", "odd")
#: What the first version could not record.
NEWER = {
    Kind.PERSON_DESCRIBED, Kind.PERSON_SEATED, Kind.ERASE_DATE_SET, Kind.AUTO_RUN_SET, Kind.AUTO_RUN_HELD
}  # fmt: skip
NEWER_FIELDS = ("erase_on", "entered_at", "walk_s", "is_held")


@pytest.fixture
def entries(tmp_path):
    def read(name):
        copy = tmp_path / f"{name}.sqlite"
        shutil.copyfile(DATA / copy.name, copy)
        journal = SqliteJournal(copy, SITE, name)
        try:
            return journal.entries()
        finally:
            journal.close()

    return read


def plain(value):
    """A value as the first version's evenings were written to JSON."""
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    return [plain(each) for each in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", EVENINGS)
def test_a_log_tells_the_same_evening(entries, name):
    wanted = json.loads((DATA / f"{name}.evening.json").read_text("utf-8"))
    evening = fold(entries(name))
    found = {**plain(evening), "phase": evening.phase.value}
    for person in found["everyone"]:
        assert person.pop("details") == plain(NO_DETAILS)
    assert found["settings"].pop("common_language") is False
    for name in NEWER_FIELDS:
        del found[name]
    ended = found.pop("ended")
    assert ended == (wanted["phase"] == "finished")
    topics = dict(wanted["topics"])
    for index, one in enumerate(wanted["rounds"]):
        assert one.pop("topics") == topics.get(index, []), "each round held its topic once more"
    assert found == wanted


def test_every_kind_of_entry_is_among_them(entries):
    kinds = {entry.kind for name in EVENINGS for entry in entries(name)}
    assert kinds >= set(Kind) - NEWER


def test_entries_nobody_can_read_are_counted(entries):
    assert find_unreadable_entries(entries("whole")) == find_unreadable_entries(entries("undone")) == ()
    assert [problem.seq for problem in find_unreadable_entries(entries("odd"))] == [
        3,
        4,
        5,
        7,
        8,
        14,
        15,
        16,
        17,
        21,
        24,
    ]


@pytest.mark.parametrize("name", ["whole", "undone"])
def test_an_action_is_written_as_it_always_was(entries, name):
    for entry in entries(name):
        if entry.kind in ACTIONS:
            written = json.dumps(parse_entry(entry).to_payload(), ensure_ascii=False)
            assert written == json.dumps(entry.payload, ensure_ascii=False)


def test_unsaved_pages_and_settings_are_still_there(tmp_path):
    for name in ("drafts.sqlite", "settings.json"):
        shutil.copyfile(DATA / name, tmp_path / name)
    files = ("ru/events/quay.md", "en/events/quay.md")
    stored = Drafts(tmp_path / "drafts.sqlite").find(str(SITE), files)
    found = {draft.file: draft for draft in stored.drafts}
    assert [found[file].raw for file in files] == ["Черновик\r\n".encode(), b"\xff\x00 no text"]
    assert {draft.base_sha for draft in found.values()} == {"sha-of-the-file"}
    preferences = Preferences(Settings(tmp_path / "settings.json"))
    assert (preferences.color_scheme, preferences.language, preferences.projector_theme) == (
        "dark",
        "ru",
        "light",
    )
    assert preferences.projector_screen == "EPSON EB-W06 X1"
    assert preferences.recent_sites == (str(SITE),)
    assert preferences.last_page(SITE) == "quay"
    assert preferences.geometry("main").data() == b"geometry"

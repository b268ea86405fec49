"""Sites are recognised after they were renamed, moved, copied or exchanged."""

import os
import shutil

import pytest

from meetup_desktop.adapters.storage.site_identity import (
    SiteIdentity,
    adopt_site,
    decline_site,
    identify_site,
    site_key,
)
from tests.small_site import write_site


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


def other_site(root):
    page = root / "en" / "events" / "other.md"
    page.parent.mkdir(parents=True)
    page.write_text("something else", encoding="utf-8")
    return root


def move_to_another_disk(source, target):
    """Copy and delete; the copy is made first, so that it cannot get the old inode."""
    shutil.copytree(source, target)
    shutil.rmtree(source)
    return target


def test_the_key_stays_with_a_renamed_folder(data, site, tmp_path):
    key = site_key(data, site)
    assert site_key(data, site) == key
    renamed = site.rename(tmp_path / "renamed")
    assert identify_site(data, renamed) == SiteIdentity(key, moved_from=str(site))
    assert identify_site(data, renamed) == SiteIdentity(key)
    assert site_key(data, renamed.rename(site)) == key


def test_the_key_stays_with_a_site_on_another_disk_although_a_page_changed(data, site, tmp_path):
    key = site_key(data, site)
    (site / "ru" / "events" / "quay.md").write_text("changed", encoding="utf-8")
    assert site_key(data, move_to_another_disk(site, tmp_path / "moved")) == key


def test_a_copy_has_a_key_of_its_own(data, site, tmp_path):
    key = site_key(data, site)
    copy = shutil.copytree(site, tmp_path / "copy")
    assert site_key(data, copy) != key
    assert site_key(data, site) == key


def test_a_new_site_at_an_old_path_does_not_inherit(data, site, tmp_path):
    key = site_key(data, site)
    moved = site.rename(tmp_path / "moved")
    other_site(site)
    found = identify_site(data, site)
    assert found.key != key
    assert found.maybe == ((key, str(site)),)
    assert site_key(data, moved) == key
    assert site_key(data, site) == found.key


def test_two_sites_that_changed_places(data, site, tmp_path):
    second = other_site(tmp_path / "second")
    keys = site_key(data, site), site_key(data, second)
    site.rename(tmp_path / "between")
    second.rename(site)
    (tmp_path / "between").rename(second)
    assert (site_key(data, second), site_key(data, site)) == keys


def test_the_answer_of_a_person_is_carried_out(data, site, tmp_path):
    twins = [site, shutil.copytree(site, tmp_path / "second")]
    keys = [site_key(data, each) for each in twins]
    found = shutil.copytree(site, tmp_path / "found")
    for each in twins:
        shutil.rmtree(each)
    asked = identify_site(data, found)
    assert {key for key, _ in asked.maybe} == set(keys)
    decline_site(data, found, keys[0])
    assert [key for key, _ in identify_site(data, found).maybe] == [keys[1]]
    assert adopt_site(data, found, keys[1]) == asked.key
    assert identify_site(data, found) == SiteIdentity(keys[1])
    assert site_key(data, found) == keys[1]


def test_a_site_without_a_record_has_the_key_of_its_path(data, site):
    key = site_key(data, site)
    shutil.rmtree(data / "sites")
    assert site_key(data, site) == key
    record = data / "sites" / f"{key}.json"
    record.write_bytes(b"{ damaged")
    assert site_key(data, site) == key


def test_nothing_is_made_where_there_is_no_data_folder_or_no_site(tmp_path, data, site):
    assert site_key(tmp_path / "none", site) == site_key(data, site)
    assert not (tmp_path / "none").exists()
    assert site_key(data, tmp_path / "absent") == site_key(data, tmp_path / "absent")
    assert len(list((data / "sites").iterdir())) == 1


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_pipes_and_links_among_the_pages_hold_nothing_up(data, site):
    os.mkfifo(site / "pipe.md")
    (site / "loop.md").symlink_to("loop.md")
    (site / "into").symlink_to(site, target_is_directory=True)
    assert site_key(data, site)


def test_a_move_is_told_whoever_asks_for_the_key_first(data, site, tmp_path):
    """Drafts ask for the key, too: the notice about the move was lost when they came first."""
    key = site_key(data, site)
    renamed = site.rename(tmp_path / "renamed")
    assert site_key(data, renamed) == key
    assert identify_site(data, renamed) == SiteIdentity(key, moved_from=str(site))
    assert identify_site(data, renamed) == SiteIdentity(key)

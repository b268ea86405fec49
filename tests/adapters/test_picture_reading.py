"""The picture files that pages publish, found wherever they lie and fixed in both languages."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.site import picture_fixes, scan
from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
from meetup_desktop.adapters.site.picture_fixes import FileChange
from meetup_desktop.adapters.site.picture_reading import KnownPictures
from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.errors import ChangedOnDisk
from tests.core.content.checks.pages import EN, RU
from tests.picture_files import exif_segment, jpeg, latitude, picture, place_of_video, segment, tiff, video

PLACE = jpeg(exif_segment(tiff(gps=[latitude()])), raw=picture(size=(800, 600)))
PLAIN = picture(size=(800, 600))
SMALL = picture(size=(400, 300))
FOLDERS = {language: f"Resources/{language}/events/evening" for language in ("ru", "en")}


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path / "site")
    for name, raw in {"1.jpg": PLAIN, "2.jpg": PLAIN, "1_400x400.jpg": SMALL, "2_400x400.jpg": SMALL}.items():
        made.write_both(name, raw)
    return made


class Site:
    def __init__(self, root):
        self.root = root
        self.known = KnownPictures()
        for language, text in (("ru", RU), ("en", EN)):
            self.write(f"{language}/events/evening.md", text.encode())

    def write(self, path, raw):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(raw)

    def write_both(self, name, raw):
        for folder in FOLDERS.values():
            self.write(f"{folder}/{name}", raw)

    def read(self, name, language="en"):
        return (self.root / FOLDERS[language] / name).read_bytes()

    def findings(self):
        made = scan.scan(self.root)
        checks = SiteChecks(self.root, made, surroundings(made, (), None), {}, known_pictures=self.known)
        return [each for page in made.pages for each in checks.pictures(page, inspect_picture)]

    def codes(self):
        return [each.reason for each in self.findings()]


def test_sound_pictures_are_silent(site):
    assert site.codes() == []


@pytest.mark.parametrize(
    ("name", "raw", "is_fixable"),
    [
        ("1.jpg", PLACE, True),
        ("below/deeper/3.jpg", PLACE, True),
        ("raw.heic.bak", PLACE, True),
        ("clip.mp4", video(place_of_video()), False),
        ("scan.tif", tiff(gps=[latitude()]), False),
    ],
)
def test_a_place_is_found_in_every_file_that_is_published(site, name, raw, is_fixable):
    site.write_both(name, raw)
    found = [each for each in site.findings() if each.code == "picture-location"]
    assert [each.path for each in found] == [f"{FOLDERS[language]}/{name}" for language in ("en", "ru")]
    assert all((each.fix is not None) is is_fixable for each in found)


def test_a_named_picture_elsewhere_is_looked_at(site):
    site.write("en/events/evening.md", EN.encode() + b"\n![wide](/images/wide.jpg)\n")
    site.write("Resources/images/wide.jpg", PLACE)
    found = [each for each in site.findings() if each.code == "picture-location"]
    assert [each.path for each in found] == ["Resources/images/wide.jpg"]
    assert found[0].fix == Fix("strip", "", ("Resources/images/wide.jpg",))


@pytest.mark.parametrize(
    "text", ["[clip](/files/clip.mp4)", '<video src="/files/clip.mp4"></video>', "![x](/files/clip.mp4)"]
)
def test_a_linked_file_elsewhere_is_looked_at(site, text):
    site.write("en/events/evening.md", f"{EN}\n{text}\n".encode())
    site.write("Resources/files/clip.mp4", video(place_of_video()))
    found = site.findings()
    assert ("picture-location", "Resources/files/clip.mp4") in [(each.code, each.path) for each in found]
    assert ("picture-broken" in [each.code for each in found]) is text.startswith("!")


def test_a_field_names_a_file_elsewhere(site):
    site.write("en/events/evening.md", EN.replace("tags:", "image: /files/cover.jpg\ntags:").encode())
    site.write("Resources/files/cover.jpg", PLACE)
    assert "picture-location" in site.codes()


def test_the_folder_of_another_page_is_its_own(site):
    for language, text in (("ru", RU), ("en", EN)):
        site.write(f"{language}/events/evening/part.md", text.replace("fier: evening", "fier: part").encode())
        for name in ("1.jpg", "2.jpg", "1_400x400.jpg", "2_400x400.jpg"):
            site.write(f"{FOLDERS[language]}/part/{name}", PLACE if name == "1.jpg" else PLAIN)
    found = [each for each in site.findings() if each.code == "picture-location"]
    assert {each.page_id for each in found} == {"evening/part"}


def test_links_out_of_the_folder_are_not_followed(site, tmp_path):
    outside = tmp_path / "private"
    outside.mkdir()
    (outside / "9.jpg").write_bytes(PLACE)
    try:
        (site.root / FOLDERS["en"] / "below").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    assert site.codes() == []


def test_the_time_of_a_thumbnail_is_only_a_reason_to_look(site):
    for folder in FOLDERS.values():
        for path in (site.root / folder).iterdir():
            os.utime(path, ns=(10**18, 10**18 if "_" not in path.name else 10**17))
    assert site.codes() == []  # as after unpacking an archive
    Image.new("RGB", (400, 300), "navy").save(site.root / FOLDERS["en"] / "1_400x400.jpg")
    os.utime(site.root / FOLDERS["en"] / "1_400x400.jpg", ns=(10**17, 10**17))
    assert site.codes() == ["picture-thumbnail"]


def test_a_comparison_is_made_once(site, monkeypatch):
    from meetup_desktop.adapters.site import picture_reading

    compared = []
    monkeypatch.setattr(picture_reading, "is_stale_thumbnail", lambda *paths: compared.append(paths) or False)
    site.codes()
    site.codes()
    assert len(compared) == 1  # all pairs have the same bytes


def test_a_broken_file_is_one_finding(site):
    for name, raw in {
        "3.jpg": b"",
        "4.jpg": b"<!doctype html><title>404</title>",
        "5.jpg": PLAIN[:3000],
        "6.jpg": picture("PNG"),
    }.items():
        site.write(f"{FOLDERS['en']}/{name}", raw)
    found = [each for each in site.findings() if each.code != "picture-unused"]
    reasons = {"3": "empty", "4": "web-page", "5": "cut-short", "6": "name"}
    assert {each.path[-5]: each.reason for each in found} == {
        key: f"picture-broken.{reason}" for key, reason in reasons.items()
    }


def test_no_fix_is_offered_that_cannot_work(site):
    site.write_both("1.jpg", PLACE[:3000])
    found = site.findings()
    assert {each.code for each in found} == {"picture-broken", "picture-location"}
    assert [each.fix for each in found] == [None] * 4


def test_a_fix_changes_both_languages(site):
    site.write_both("1.jpg", PLACE)
    fixes = [each.fix for each in site.findings() if each.fix]
    result = picture_fixes.apply_fixes(site.root, fixes)
    assert sorted(result.paths) == [f"{FOLDERS['en']}/1.jpg", f"{FOLDERS['ru']}/1.jpg"]
    assert result.failures == () and site.codes() == []
    assert site.read("1.jpg", "en") == site.read("1.jpg", "ru") == PLAIN


def test_a_fix_changes_both_languages_or_none(site):
    site.write_both("1.jpg", PLACE)
    fixes = [each.fix for each in site.findings() if each.fix]
    site.write(f"{FOLDERS['ru']}/1.jpg", b"no picture any more")
    result = picture_fixes.apply_fixes(site.root, fixes)
    assert result.steps == ()
    assert [(error.subject, error.reason) for error in result.failures] == [
        (f"{FOLDERS['ru']}/1.jpg", "not-a-picture")
    ]
    assert site.read("1.jpg", "en") == PLACE


def test_a_failing_disk_leaves_both_as_they_were(site, monkeypatch):
    site.write_both("1.jpg", PLACE)
    fixes = [each.fix for each in site.findings() if each.fix]

    def fail(_contents):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(picture_fixes, "write_all", fail)
    result = picture_fixes.apply_fixes(site.root, fixes)
    assert [error.reason for error in result.failures] == ["ENOSPC"]
    assert site.read("1.jpg", "en") == site.read("1.jpg", "ru") == PLACE


def test_thumbnails_are_made_anew_in_both_languages(site):
    site.write(f"{FOLDERS['en']}/1_400x400.jpg", picture(size=(400, 400)))
    (found,) = site.findings()
    result = picture_fixes.apply_fixes(site.root, [found.fix])
    assert site.codes() == []
    assert site.read("1_400x400.jpg", "en") == site.read("1_400x400.jpg", "ru")
    assert picture_fixes.restore_pictures(site.root, result) == ()
    assert site.codes() == ["picture-thumbnail.shape"]
    assert picture_fixes.repeat_fixes(site.root, result) == ()
    assert site.codes() == []


def test_undoing_keeps_little_in_memory(site):
    site.write_both("1.jpg", PLACE)
    result = picture_fixes.apply_fixes(site.root, [each.fix for each in site.findings() if each.fix])
    (step,) = result.steps
    assert all(len(change.before) + len(change.after) < 300 for change in step.values())
    assert picture_fixes.restore_pictures(site.root, result) == ()
    assert site.read("1.jpg") == PLACE


@given(st.one_of(st.none(), st.binary(max_size=9)), st.binary(max_size=9))
def test_a_change_leads_there_and_back(before, after):
    change = FileChange.between(before, after)
    assert change.apply(before, "1.jpg") == after
    assert change.backwards().apply(after, "1.jpg") == before
    with pytest.raises(ChangedOnDisk):
        change.apply(after + b"more than before", "1.jpg")


def test_what_another_program_changed_is_not_restored(site):
    site.write_both("1.jpg", PLACE)
    result = picture_fixes.apply_fixes(site.root, [each.fix for each in site.findings() if each.fix])
    site.write(f"{FOLDERS['ru']}/1.jpg", SMALL)
    (error,) = picture_fixes.restore_pictures(site.root, result)
    assert (error.subject, error.reason) == (f"{FOLDERS['ru']}/1.jpg", "changed")
    assert (site.read("1.jpg", "en"), site.read("1.jpg", "ru")) == (PLAIN, SMALL)


def test_work_that_is_given_up_keeps_what_was_done(site):
    site.write_both("1.jpg", PLACE)
    site.write_both("2.jpg", jpeg(segment(0xFE, b"Anna"), raw=PLAIN))
    fixes = [each.fix for each in site.findings() if each.fix]
    answers = iter([False, True])
    result = picture_fixes.apply_fixes(site.root, fixes, lambda: next(answers))
    assert len(result.paths) == 2 and len(site.codes()) == 2


def test_the_metadata_of_an_svg_is_found_and_left_in(site):
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:e="http://ns.adobe.com/exif/1.0/"><metadata>'
        '<r e:GPSLatitude="44,49.1N"/></metadata></svg>'
    )
    site.write_both("map.svg", text.encode())
    found = [each for each in site.findings() if each.code == "picture-location"]
    assert {each.language for each in found} == {"ru", "en"}
    assert all(each.fix is None for each in found)
    assert not [each for each in site.findings() if each.code in ("picture-broken", "picture-unused")]

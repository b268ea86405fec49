"""``meetup-desktop check`` as a site's own checks would call it."""

import json

import pytest
from PIL import Image

from meetup_desktop.__main__ import main
from meetup_desktop.adapters.site import picture_fixes, scan
from meetup_desktop.adapters.site.checks import SiteChecks, surroundings
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from tests.core.content.checks.pages import EN, RU
from tests.picture_files import RATIONAL, exif_segment, jpeg, latitude, orientation, picture, tiff

BROKEN = EN.replace("Coworking Pier", "Белград").replace("- tea", "- tea \n- more")


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("MEETUP_DESKTOP_DATA", str(tmp_path / "nothing kept"))
    site = tmp_path / "site"
    for language, text in (("ru", RU), ("en", EN)):
        write(site, language, text)
        folder = site / "Resources" / language / "events" / "evening"
        folder.mkdir(parents=True)
        for name in ("1", "2"):
            Image.new("RGB", (800, 600), "navy").save(folder / f"{name}.jpg")
            Image.new("RGB", (400, 300), "navy").save(folder / f"{name}_400x400.jpg")
    return site


def write(site, language, text):
    path = site / language / "events" / "evening.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def run(capsys, *arguments):
    code = main(["check", *map(str, arguments)])
    out = capsys.readouterr()
    return code, out.out, out.err


def found(capsys, root, *arguments):
    code, out, _ = run(capsys, root, "--format", "json", *arguments)
    return code, json.loads(out)


def test_a_sound_site_is_clean(root, capsys):
    assert found(capsys, root, "--severity", "info") == (0, [])


def test_findings_are_told_with_all_that_a_program_wants(root, capsys):
    write(root, "en", BROKEN)
    code, findings = found(capsys, root)
    assert code == 1
    script = next(each for each in findings if each["code"] == "wrong-script")
    assert script.pop("message").startswith("event.location.title: “Белград”")
    assert script == {
        "code": "wrong-script", "severity": "error", "page": "evening", "language": "en",
        "file": "en/events/evening.md", "line": 7, "fixable": True,
    }  # fmt: skip


def test_the_exit_code_follows_the_severity(root, capsys):
    write(root, "en", EN.replace("- tea", "- tea "))
    assert found(capsys, root)[0] == 0
    assert found(capsys, root, "--severity", "warning")[0] == 0
    assert found(capsys, root, "--severity", "info")[0] == 1


def test_people_read_lines(root, capsys):
    path = write(root, "en", EN.replace("- tea", "- tea "))
    code, out, err = run(capsys, root)
    assert out == "en/events/evening.md:23: info: Double or trailing spaces [untidy-text] (--fix)\n"
    assert (code, err) == (0, "1 info\n")
    assert path.read_text("utf-8") == EN.replace("- tea", "- tea ")


def test_fixing_changes_nothing_but_what_was_wrong(root, capsys):
    path = write(root, "en", EN.replace("- tea", "- tea ").replace("Coworking Pier", "Белград"))
    ru = RU.replace("Коворкинг «Причал»", "Белград")
    write(root, "ru", ru)
    code, findings = found(capsys, root, "--fix")
    assert path.read_text("utf-8") == EN.replace("Coworking Pier", "Belgrade")
    assert (root / "ru/events/evening.md").read_text("utf-8") == ru
    assert (code, [each["code"] for each in findings]) == (0, ["venue-vague"])


def test_fixing_pictures(root, capsys):
    folder = root / "Resources/en/events/evening"
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (44.0, 49.0, 12.0)
    for language in ("ru", "en"):
        Image.new("RGB", (800, 600), "navy").save(
            root / f"Resources/{language}/events/evening/1.jpg", exif=exif
        )
    Image.new("RGB", (400, 400), "navy").save(folder / "2_400x400.jpg")
    code, findings = found(capsys, root)
    assert code == 1
    assert {each["code"] for each in findings} >= {"picture-location", "picture-thumbnail"}
    _, findings = found(capsys, root, "--fix")
    assert "picture-location" not in {each["code"] for each in findings}
    with Image.open(folder / "1.jpg") as image:
        assert not image.getexif().get_ifd(0x8825)
    with Image.open(folder / "2_400x400.jpg") as image:
        assert image.size == (400, 300)


def test_what_was_not_fixed_is_said(root, capsys, monkeypatch):
    for language in ("ru", "en"):
        path = root / f"Resources/{language}/events/evening/1.jpg"
        path.write_bytes(jpeg(exif_segment(tiff(gps=[latitude()])), raw=picture(size=(800, 600))))

    def fail(_contents):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(picture_fixes, "write_all", fail)
    assert main(["check", str(root), "--fix"]) == 1
    said = capsys.readouterr()
    assert said.out.count("[picture-location]") == 2
    assert (
        said.err.count("Not fixed: Resources/ru/events/evening/1.jpg, Resources/en/events/evening/1.jpg") == 1
    )
    assert "the disk is full" in said.err


def test_odd_pictures_do_not_end_the_check(root, capsys):
    folder = root / "Resources/en/events/evening"
    place = tiff(orientation(kind=RATIONAL), gps=[latitude()])
    for language in ("ru", "en"):
        other = root / f"Resources/{language}/events/evening"
        (other / "1.jpg").write_bytes(jpeg(exif_segment(place), raw=picture(size=(800, 600))))
        (other / "2.jpg").write_bytes(
            jpeg(exif_segment(tiff((0x0112, 2, 2, b"6\0"))), raw=picture(size=(800, 600)))
        )
        (other / "3.jpg").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n{} loop\n")
    _, findings = found(capsys, root, "--fix")
    codes = [each["code"] for each in findings if each["file"].endswith(".jpg")]
    assert "picture-location" not in codes and codes.count("picture-broken") == 2
    for name in ("1.jpg", "2.jpg"):
        with Image.open(folder / name) as image:
            assert image.size == (800, 600) and not image.getexif().get_ifd(0x8825)


def test_only_one_event(root, capsys):
    write(root, "en", BROKEN)
    (root / "en/events/other.md").write_bytes(EN.replace("evening", "other").encode())
    _, findings = found(capsys, root, "--event", "other")
    assert {each["page"] for each in findings} == {"other"}
    code, out, err = run(capsys, root, "--event", "nobody")
    assert (code, out) == (2, "")
    assert "nobody" in err


def test_what_is_no_site_is_said(tmp_path, capsys):
    code, out, err = run(capsys, tmp_path / "gone")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_rules_of_the_site(root, capsys):
    rule = '[[rule]]\nfrom = "ru"\nto = "en"\nsource = "сообществ"\nfalse_friend = "communities"\nexpected = "groups"\n'
    (root / "meetup.toml").write_text(rule, "utf-8")
    code, findings = found(capsys, root, "--severity", "warning")
    assert (code, [each["code"] for each in findings]) == (1, ["user-rule"] * 2)
    (root / "meetup.toml").write_text(rule.replace('"сообществ"', '"("'), "utf-8")
    code, _, err = run(capsys, root)
    assert code == 2
    assert "meetup.toml. Rule 1: " in err


def test_nothing_is_kept_where_nothing_was(root, capsys, tmp_path):
    found(capsys, root)
    assert not (tmp_path / "nothing kept").exists()


def test_what_is_ignored_stays_ignored_and_the_memory_is_true(root, capsys, tmp_path):
    write(root, "en", BROKEN)
    data = tmp_path / "data"
    first = found(capsys, root, "--data-dir", data)
    assert found(capsys, root, "--data-dir", data) == first
    write(root, "en", EN)
    assert found(capsys, root, "--data-dir", data) == (0, [])
    write(root, "en", BROKEN)
    site = scan.scan(root)
    checks = SiteChecks(root, site, surroundings(site, (), None), {})
    finding = next(each for each in checks.texts(site.pages)["evening"] if each.code == "untidy-text")
    CheckDecisions(data).ignore(root, finding.key)
    _, findings = found(capsys, root, "--data-dir", data)
    assert [each["code"] for each in findings] == [
        each["code"] for each in first[1] if each["code"] != "untidy-text"
    ]


def test_a_file_that_is_no_text(root, capsys):
    (root / "en/events/evening.md").write_bytes(EN.encode() + b"\xff\n")
    code, findings = found(capsys, root)
    assert code == 1
    assert "unreadable" in {each["code"] for each in findings}

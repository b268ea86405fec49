"""The files that make the program a part of a Linux desktop, and the packages around them."""

import configparser
import hashlib
import re
import shutil
import tomllib
import xml.etree.ElementTree as ET

import appimage
import bundle
import deb
import linux_tree
import metainfo
import package
import product
import pytest

import meetup_desktop

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def small_bundle(tmp_path):
    folder = tmp_path / "bundle"
    icons = linux_tree.icon_folder(folder)
    shutil.copytree(product.ROOT / "resources/generated/app-icon", icons)
    (folder / product.NAME).write_text("#!/bin/sh\n")
    (folder / product.NAME).chmod(0o755)
    return folder


def test_one_version():
    project = tomllib.loads((product.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project["dynamic"]
    assert product.version() == meetup_desktop.__version__


def test_desktop_entry():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(product.LINUX / "meetup-desktop.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"] == "meetup-desktop %f"
    assert "inode/directory" in values["MimeType"].split(";")
    for key in ("Comment", "GenericName", "Keywords"):
        assert re.search("[а-я]", values[f"{key}[ru]"])
    assert values["Comment"] == product.SUMMARY


def test_metainfo():
    root = ET.fromstring(metainfo.text())
    assert root.findtext("id") == product.APP_ID
    releases = [each.get("version") for each in root.iter("release")]
    assert releases[0] == product.version()
    assert all(each.get("date") for each in root.iter("release"))
    for tag in ("summary", "p", "li", "caption"):
        found = list(root.iter(tag))
        russian = [each for each in found if each.get(LANGUAGE) == "ru"]
        assert russian
        assert len(found) == 2 * len(russian)
    assert len(list(root.iter("image"))) == len(metainfo.expected_pictures(product.DIST))


def test_address_of_the_pictures_is_a_parameter(monkeypatch):
    monkeypatch.setenv("MEETUP_SCREENSHOTS_URL", "https://host.example/a&b/")
    assert "<image>https://host.example/a&amp;b/page-en.png</image>" in metainfo.text()


def test_tree(small_bundle, tmp_path):
    tree = linux_tree.make(small_bundle, tmp_path / "tree")
    launcher = tree / "usr/bin/meetup-desktop"
    assert launcher.is_symlink()
    assert launcher.resolve() == (tree / "opt/meetup-desktop/meetup-desktop").resolve()
    share = tree / "usr/share"
    assert (share / "icons/hicolor/256x256/apps/meetup-desktop.png").exists()
    assert (share / "icons/hicolor/scalable/apps/meetup-desktop.svg").exists()
    assert (share / "doc/meetup-desktop/changelog.gz").exists()
    ET.parse(share / "mime/packages/meetup-desktop.xml")
    moments = {int(path.lstat().st_mtime) for path in tree.rglob("*")}
    assert moments == {product.epoch()}


DESKTOP_TOOLS = shutil.which("desktop-file-validate") and shutil.which("appstreamcli")


@pytest.mark.skipif(not DESKTOP_TOOLS, reason="desktop-file-utils or appstream is not installed")
def test_what_the_desktop_reads(small_bundle, tmp_path):
    tree = linux_tree.make(small_bundle, tmp_path / "tree")
    assert not deb.check_desktop_files(tree)
    entry = tree / "usr/share/applications/meetup-desktop.desktop"
    sound = entry.read_text(encoding="utf-8")
    entry.write_text(sound.replace("Type=Application", "Type=Program"), encoding="utf-8")
    with pytest.raises(product.BuildError, match="desktop-file-validate ended with 1"):
        deb.check_desktop_files(tree)
    entry.write_text(sound, encoding="utf-8")
    information = next((tree / "usr/share/metainfo").iterdir())
    information.write_text(
        information.read_text(encoding="utf-8").replace("<name>", "<title>"), encoding="utf-8"
    )
    with pytest.raises(product.BuildError, match="appstreamcli ended with"):
        deb.check_desktop_files(tree)


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg is not installed")
def test_deb(small_bundle, tmp_path, monkeypatch):
    for module in (deb, linux_tree):
        monkeypatch.setattr(module, "SCRATCH", tmp_path / "scratch", raising=False)
    monkeypatch.setattr(deb, "DIST", tmp_path / "dist")
    monkeypatch.setattr(deb, "need_tools", lambda packages: None)
    monkeypatch.setattr(deb.elf, "read_folder", lambda folder: [])
    (tmp_path / "dist").mkdir()
    made = deb.build(small_bundle, fast=True)
    listed = product.run("dpkg-deb", "--contents", made)
    assert "./usr/bin/meetup-desktop -> ../../opt/meetup-desktop/meetup-desktop" in listed
    assert product.run("dpkg-deb", "--field", made, "Version").strip() == product.version()
    said = product.run("sh", product.LINUX / "postrm", "remove")
    assert ".local/share" in said
    assert not product.run("sh", product.LINUX / "postrm", "upgrade")


def test_a_build_machine_without_libraries(monkeypatch):
    monkeypatch.setattr(bundle, "run", lambda *command: "libxcb-cursor.so.0 (libc6)\n")
    with pytest.raises(product.BuildError, match="lacks libxcb-icccm"):
        bundle._check_build_machine()


def test_runtime_of_the_appimage(tmp_path):
    runtime = tmp_path / "runtime"
    runtime.write_bytes(b"\x7fELF\2\1\1\0AI\x02rest")
    digest = hashlib.sha256(runtime.read_bytes()).hexdigest()
    assert appimage.read_runtime("", "") is None
    assert appimage.read_runtime(str(runtime), digest) == runtime.read_bytes()
    with pytest.raises(product.BuildError, match="SHA256 is not set"):
        appimage.read_runtime(str(runtime), "")
    runtime.write_bytes(b"\x7fELF")
    with pytest.raises(product.BuildError, match="no runtime"):
        appimage.read_runtime(str(runtime), hashlib.sha256(b"\x7fELF").hexdigest())


def test_a_missing_program_is_named_with_its_package():
    with pytest.raises(product.BuildError, match="apt-get install some-package"):
        product.need_tools({"no-such-program": "some-package"})


def test_a_command_that_fails_shows_its_end():
    with pytest.raises(product.BuildError, match=r"sh ended with 3:\nwhat went wrong"):
        product.run("sh", "-c", "echo what went wrong; exit 3")


def test_time_of_the_build(monkeypatch, tmp_path):
    assert product.epoch() == 1796045227
    assert product.day() == "2026-11-30"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(product, "ROOT", tmp_path)
    with pytest.raises(product.BuildError, match="set SOURCE_DATE_EPOCH"):
        product.epoch()


def test_faults_of_checks_are_collected():
    wanted = [("one", list), ("two", lambda: ["a", "b"]), ("three", lambda: ["c"] * 30)]
    with pytest.raises(product.BuildError) as caught:
        package.pass_checks("deb", wanted)
    lines = str(caught.value).splitlines()
    assert lines[:3] == ["deb did not pass:", "  two: a", "  two: b"]
    assert lines[-1] == "  and 12 more"
    assert package.pass_checks("deb", wanted[:1]) == ["one"]


def test_checksums(tmp_path, monkeypatch):
    monkeypatch.setattr(product, "DIST", tmp_path)
    (tmp_path / "screenshots").mkdir()
    (tmp_path / "screenshots/a.png").write_bytes(b"1")
    (tmp_path / "b.deb").write_bytes(b"2")
    package.write_checksums()
    assert product.run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=tmp_path).count("OK") == 2


def test_one_target_that_fails_does_not_hide_the_others(monkeypatch, tmp_path):
    def fail(_):
        raise product.BuildError("no compiler")

    targets = {
        "bundle": package.Target(lambda _: tmp_path),
        "deb": package.Target(fail, packs_bundle=True),
        "rpm": package.Target(lambda _: tmp_path, packs_bundle=True),
    }
    monkeypatch.setattr(package, "TARGETS", targets)
    results, failed = package.make_all(list(targets), verify=False, fast=True)
    assert [each.name for each in results] == ["bundle", "rpm"]
    assert failed == ["deb"]
    monkeypatch.setitem(targets, "bundle", package.Target(fail))
    assert package.make_all(list(targets), verify=False, fast=True) == ([], ["bundle", "deb", "rpm"])


def test_what_fails_twice_is_told(monkeypatch, tmp_path):
    made = tmp_path / "made"

    def build(_):
        made.write_text(str(made.exists()) + str(len(list(tmp_path.iterdir()))))
        return made

    monkeypatch.setattr(package.same_twice, "SCRATCH", tmp_path / "scratch")
    monkeypatch.setattr(package, "TARGETS", {"deb": package.Target(build, again=build)})
    assert package.make_all(["deb"], verify=True, fast=True) == ([], ["deb"])

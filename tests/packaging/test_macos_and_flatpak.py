"""Files for systems that are not here: as much as can be seen of them."""

import shutil
import struct

import flatpak
import macho
import macos
import pytest


def mach_o(*libraries):
    """A program's header that asks for libraries."""
    commands = b""
    for name in libraries:
        data = name.encode() + b"\0"
        data += b"\0" * (-len(data) % 8)
        commands += struct.pack("<IIIIII", 0xC, 24 + len(data), 24, 0, 0, 0) + data
    return struct.pack("<IIIIIIII", 0xFEEDFACF, 0, 0, 6, len(libraries), len(commands), 0, 0) + commands


def fat(*parts):
    head = struct.pack(">II", 0xCAFEBABE, len(parts))
    offset = 8 + 20 * len(parts)
    for part in parts:
        head += struct.pack(">IIIII", 0, 0, offset, len(part), 0)
        offset += len(part)
    return head + b"".join(parts)


def test_libraries_of_a_program():
    assert macho.libraries(mach_o("/usr/lib/libz.dylib", "@rpath/QtCore")) == [
        "/usr/lib/libz.dylib",
        "@rpath/QtCore",
    ]
    both = fat(mach_o("@rpath/QtCore"), mach_o("@rpath/QtGui"))
    assert macho.libraries(both) == ["@rpath/QtCore", "@rpath/QtGui"]
    assert not macho.libraries(b"#!/bin/sh\n" + b" " * 40)
    assert not macho.libraries(b"\xca\xfe\xba\xbe\0\0\0\x34" + b" " * 40)  # a class of Java


def test_a_library_that_is_nowhere():
    needed = {"lib/QtCore": ["/usr/lib/libz.dylib"], "a.so": ["@rpath/QtCore", "@rpath/QtCharts"]}
    assert macho.missing(needed) == [
        "a.so needs @rpath/QtCharts, which is neither in the wheels nor a part of macOS"
    ]


def test_property_lists_and_spec():
    assert not macos.check_property_lists()
    assert not macos.check_spec()


@pytest.mark.parametrize(
    ("name", "line"), [("entitlements.plist", "allow-jit"), ("Info.plist", "LSMinimumSystemVersion")]
)
def test_a_property_that_is_missing(tmp_path, monkeypatch, name, line):
    shutil.copytree(macos.MACOS, tmp_path / "macos")
    changed = tmp_path / "macos" / name
    changed.write_text(changed.read_text().replace(line, "other"))
    monkeypatch.setattr(macos, "MACOS", tmp_path / "macos")
    assert len(macos.check_property_lists()) == 1


def test_a_file_that_the_spec_names_and_that_is_not_there(tmp_path, monkeypatch):
    shutil.copy(macos.PACKAGING / "bundle.spec", tmp_path)
    monkeypatch.setattr(macos, "PACKAGING", tmp_path)
    assert "bundle.spec names start.py, which does not exist" in macos.check_spec()


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed")
def test_scripts(tmp_path, monkeypatch):
    assert not macos.check_scripts()
    shutil.copytree(macos.MACOS, tmp_path / "macos")
    (tmp_path / "macos/sign.sh").write_text("#!/bin/sh\nrm $1\n")
    monkeypatch.setattr(macos, "MACOS", tmp_path / "macos")
    assert len(macos.check_scripts()) == 1


@pytest.fixture
def laid_out(tmp_path):
    shutil.copy(flatpak.MANIFEST, tmp_path)
    for name in ("wheels", "files"):
        (tmp_path / name).mkdir()
    return tmp_path / flatpak.MANIFEST.name


def test_manifest(laid_out):
    assert not flatpak.check_manifest(laid_out)


def test_a_manifest_that_does_not_fit(laid_out):
    (laid_out.parent / "wheels").rmdir()
    text = (
        laid_out.read_text()
        .replace("id: org.meetupdesktop.MeetupDesktop", "id: org.other")
        .replace("command:", "x:")
    )
    laid_out.write_text(text)
    assert len(flatpak.check_manifest(laid_out)) == 3


def test_a_manifest_that_cannot_be_read(laid_out):
    laid_out.write_text("a: [")
    with pytest.raises(flatpak.BuildError, match="cannot be read"):
        flatpak.check_manifest(laid_out)


def test_the_lock_without_what_comes_from_the_base():
    lock = "--only-binary :all:\n\npillow==1 \\\n    --hash=sha256:aa\npyside6-addons==6 ; x \\\n    --hash=sha256:bb\n"
    assert flatpak.without_base(lock) == "--only-binary :all:\npillow==1 \\\n    --hash=sha256:aa\n"

"""Every check of a package passes what is sound and finds what is not."""

from pathlib import Path

import checks
import pytest
import qt_parts
import system_libraries
from elf import Needs

INSIDE = [Needs(Path(name), ("libc.so.6",), (2, 17)) for name in qt_parts.NEEDED_FROM_BUILD_MACHINE]


def test_size(tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"x" * 2000)
    monkeypatch.setattr(checks, "MEGABYTE", 10)
    monkeypatch.setitem(checks.BUDGETS, "bundle", 200)
    assert not checks.check_size(tmp_path, "bundle")
    (tmp_path / "one more").write_bytes(b"x")
    assert checks.check_size(tmp_path, "bundle") == [f"{tmp_path.name} has 200.1 MB, the budget is 200"]


def test_a_link_counts_nothing(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 2000)
    (tmp_path / "link").symlink_to("file")
    assert checks.size_of(tmp_path) == 2000


@pytest.mark.parametrize(("glibc", "faults"), [((2, 35), 0), ((2, 4), 0), ((2, 36), 1), ((3, 0), 1)])
def test_c_library(glibc, faults):
    assert len(checks.check_glibc([Needs(Path("a.so"), (), glibc)])) == faults


def test_libraries_that_are_bundled_or_the_systems():
    assert not checks.check_libraries(
        [*INSIDE, Needs(Path("a.so"), ("libxcb-cursor.so.0", "libnss3.so"), (2, 2))]
    )


def test_a_library_that_is_nowhere():
    found = checks.check_libraries([*INSIDE, Needs(Path("a.so"), ("libgtk-3.so.0",), (2, 2))])
    assert found == ["a.so needs libgtk-3.so.0, which is neither in the bundle nor expected from the system"]


def test_a_build_machine_without_a_library_is_noticed():
    assert checks.check_libraries(INSIDE[1:]) == [f"{INSIDE[0].path.name} is not in the bundle"]


def test_a_library_of_the_system_in_the_bundle():
    found = checks.check_libraries([*INSIDE, Needs(Path("libstdc++.so.6"), (), (2, 2))])
    assert found == ["libstdc++.so.6 belongs to the system and is in the bundle"]


def test_a_part_of_qt_that_nobody_has_looked_at(tmp_path):
    for name in ("libQt6Core.so.6", "libQt6Charts.so.6"):
        (tmp_path / "PySide6/Qt/lib").mkdir(parents=True, exist_ok=True)
        (tmp_path / "PySide6/Qt/lib" / name).touch()
    assert checks.check_parts(tmp_path) == [
        "PySide6/Qt/lib/libQt6Charts.so.6 is not on the list of what is shipped of Qt"
    ]


PATHS = {"the checkout": b"/builds/meetup"}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"nothing", ""),
        (b"\x00/builds/meetup/a.py\x00", "a names the checkout: /builds/meetup"),
        (b"/builds/meetup-desktop/a.py", ""),
        (b"-----BEGIN RSA PRIVATE KEY-----\n" + b"A" * 64, "a holds what looks like a key"),
        (b"-----BEGIN PRIVATE KEY-----", ""),
        (b"token = ghp_" + b"a1" * 18, "a holds what looks like a key"),
        (b"AKIA" + b"Z" * 16, "a holds what looks like a key"),
        (b"pypi-" + b"Ag" * 50, "a holds what looks like a key"),
        (b"https://someone:s3cret99@host.org/x", "a holds what looks like a key"),
        (b"https://user:password@host.org/x", ""),
        (b"https://someone:s3cret99@example.org/x", ""),
    ],
)
def test_paths_and_keys(data, fault):
    found = checks.check_contents([("a", data)], PATHS)
    assert len(found) == bool(fault)
    assert all(each.startswith(fault) for each in found)


def test_folders_of_this_machine_are_looked_for():
    assert str(checks.ROOT).encode() in checks.machine_paths().values()


def test_packages_for_the_libraries_of_the_system():
    names = system_libraries.dependencies({"libc.so.6", "libm.so.6", "libasound.so.2", "libbundled.so"})
    assert names == ["libasound2 | libasound2t64", "libc6 (>= 2.35)", "xdg-utils", "ca-certificates"]
    assert "libnss3.so()(64bit)" in system_libraries.rpm_dependencies({"libnss3.so", "libc.so.6"})
    assert "libc.so.6()(64bit)" not in system_libraries.rpm_dependencies({"libnss3.so", "libc.so.6"})

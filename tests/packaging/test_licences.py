"""Licences: what may be shipped, and that every text is there."""

import importlib.metadata

import licences
import pytest
from hypothesis import given
from hypothesis import strategies as st

ALLOWED = st.sampled_from(sorted(licences.ALLOWED))
REFUSED = st.sampled_from(["GPL-2.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "UNKNOWN", "SSPL-1.0"])


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
        "MIT OR (GPL-2.0-only AND BSD-3-Clause)",
        "Apache-2.0 WITH LLVM-exception",
    ],
)
def test_allowed(expression):
    assert licences.is_allowed(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "GPL-2.0-only",
        "MIT AND GPL-3.0-only",
        "(MIT AND GPL-2.0-only) OR AGPL-3.0-only",
        "MIT)",
        "MIT MIT",
    ],
)
def test_refused(expression):
    assert not licences.is_allowed(expression)


@given(ALLOWED, REFUSED, ALLOWED)
def test_one_way_is_enough_and_all_parts_count(good, bad, other):
    assert licences.is_allowed(f"{bad} OR {good}")
    assert licences.is_allowed(f"{good} AND ({bad} OR {other})")
    assert not licences.is_allowed(f"{good} AND {bad}")
    assert not licences.is_allowed(f"({good} OR {other}) AND {bad}")


def test_a_codec_under_the_gpl_is_refused():
    assert licences.faults([("pillow-heif", "GPL-2.0-only")], []) == [
        "pillow-heif: the licence GPL-2.0-only is not among those allowed"
    ]
    assert licences.faults([], ["libx265-1a2b.so.199"]) == [
        "libx265-1a2b.so.199: nobody has said what its licence is (packaging/build/licences.py)"
    ]


def test_libraries_of_a_bundle_are_found(tmp_path):
    for name in ("libx265.so.1", "PIL/_imaging.cpython-311-x86_64-linux-gnu.so", "libQt6Core.so.6"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert licences.foreign_libraries(tmp_path) == ["libQt6Core.so.6", "libx265.so.1"]


def test_what_the_program_needs_may_be_shipped():
    packages = [(each.metadata["Name"], licences.expression_of(each)) for each in licences.shipped_packages()]
    assert len(packages) > 20
    assert not licences.faults(packages, [])


def test_every_package_brings_its_text(tmp_path):
    own = tmp_path / "meetup_desktop/resources/generated"
    for name in ("icons/LICENSE.txt", "fonts/LICENSE"):
        (own / name).parent.mkdir(parents=True)
        (own / name).write_text("text")
    # The program itself is installed from its checkout here, and its metadata has no copy of the text.
    packages = [each for each in licences.shipped_packages() if each.metadata["Name"] != "meetup-desktop"]
    text = licences.collect(tmp_path, packages, "of Python")
    assert all(f"{each.metadata['Name']} {each.version}: " in text for each in packages)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text


def test_a_package_without_a_text_is_refused(tmp_path):
    folder = tmp_path / "silent-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: silent\nVersion: 1.0\nLicense: MIT\n")
    (package,) = importlib.metadata.distributions(path=[str(tmp_path)])
    assert licences.expression_of(package) == "MIT"
    with pytest.raises(licences.BuildError, match="silent brings no text"):
        licences.collect(tmp_path, [package], "")

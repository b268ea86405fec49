"""The scripts that build packages are run by their path: their folder is put where Python looks for modules."""

import sys

import pytest

from meetup_desktop.adapters.resources import resources_folder

BUILD = resources_folder().parent / "packaging" / "build"
sys.path.append(str(BUILD))


@pytest.fixture(autouse=True)
def fixed_time(monkeypatch):
    """The time of the build, also where there is no repository."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796045227")

"""Other programs get the environment that the frozen program was started in."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.child_environment import environment_of_children, system_environment

BUNDLE = str(Path("/opt/meetup-desktop/_internal"))
WITHIN = str(Path(BUNDLE) / "PySide6/Qt/plugins")


def test_what_leads_into_the_bundle_goes():
    own = {"LD_LIBRARY_PATH": BUNDLE, "QT_PLUGIN_PATH": WITHIN, "HOME": "/users/anna", "LANG": "ru_RU.UTF-8"}
    assert system_environment(own, BUNDLE) == {"HOME": "/users/anna", "LANG": "ru_RU.UTF-8"}


def test_what_it_was_before_comes_back():
    own = {"LD_LIBRARY_PATH": f"{BUNDLE}{os.pathsep}/usr/local/lib", "LD_LIBRARY_PATH_ORIG": "/usr/local/lib"}
    assert system_environment(own, BUNDLE) == {"LD_LIBRARY_PATH": "/usr/local/lib"}


def test_of_a_list_only_the_own_folders_go():
    own = {"XDG_DATA_DIRS": os.pathsep.join([WITHIN, "/usr/share", f"{BUNDLE}-other"])}
    assert system_environment(own, BUNDLE) == {
        "XDG_DATA_DIRS": os.pathsep.join(["/usr/share", f"{BUNDLE}-other"])
    }


def test_an_orphan_is_an_ordinary_variable_and_an_empty_value_stays():
    own = {"PHOTO_ORIG": "/photos", "EMPTY": ""}
    assert system_environment(own, BUNDLE) == own


names = st.text("ABC_", min_size=1, max_size=3).map(lambda name: name + "_X")
values = st.lists(st.sampled_from(["/usr/lib", BUNDLE, WITHIN, "x", ""]), max_size=3).map(os.pathsep.join)


@given(before=st.dictionaries(names, values), changed=st.sets(names))
def test_no_variable_leads_into_the_bundle(before, changed):
    before = {name: value for name, value in before.items() if BUNDLE not in value}
    own = dict(before)
    for name in changed:  # as PyInstaller does it
        if name in own:
            own[f"{name}_ORIG"] = own[name]
        own[name] = BUNDLE
    assert system_environment(own, BUNDLE) == before


def test_this_process_is_as_before_afterwards(monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", BUNDLE, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", BUNDLE)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    before = dict(os.environ)
    with pytest.raises(KeyError), environment_of_children():
        assert os.environ["LD_LIBRARY_PATH"] == "/usr/local/lib"
        assert "LD_LIBRARY_PATH_ORIG" not in os.environ
        raise KeyError
    assert dict(os.environ) == before


def test_a_program_that_is_not_frozen_changes_nothing(monkeypatch):
    monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    before = dict(os.environ)
    with environment_of_children():
        assert dict(os.environ) == before

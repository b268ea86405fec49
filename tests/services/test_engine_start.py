"""Whether the map's browser engine may be started, and what remains of a start that ended the program."""

import os
import sys
from pathlib import Path

import pytest

from meetup_desktop.services.map import engine_start as module
from meetup_desktop.services.map.engine_start import MARKER, EngineStart


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    for name in ("QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINEPROCESS_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")


def test_root_needs_a_variable(tmp_path, monkeypatch):
    monkeypatch.setattr(module.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")
    assert EngineStart(tmp_path).refusal() == "root"
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    assert EngineStart(tmp_path).refusal() == ""
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000, raising=False)
    assert EngineStart(tmp_path).refusal() == ""


def test_safe_graphics_refuse_first(tmp_path, monkeypatch):
    monkeypatch.setenv("QTWEBENGINEPROCESS_PATH", str(tmp_path / "none"))
    assert EngineStart(tmp_path, is_safe=True).refusal() == "safe-graphics"


@pytest.mark.parametrize("is_there", [False, True])
def test_a_helper_program_that_cannot_be_run_refuses(is_there, tmp_path, monkeypatch):
    helper = tmp_path / "helper"
    if is_there:
        helper.write_bytes(b"")
        helper.chmod(0o644)
    monkeypatch.setattr(module.os, "access", _access_as_a_user(os.access))
    monkeypatch.setenv("QTWEBENGINEPROCESS_PATH", str(helper))
    assert EngineStart(tmp_path).refusal() == "missing"
    monkeypatch.setenv("QTWEBENGINEPROCESS_PATH", sys.executable)
    assert EngineStart(tmp_path).refusal() == ""


def _access_as_a_user(access):
    def asked(path, mode):
        return access(path, mode) and bool(Path(path).stat().st_mode & 0o111 or mode != os.X_OK)

    return asked


def test_qt_without_its_helper_program_refuses(tmp_path, monkeypatch):
    monkeypatch.setattr(module.QLibraryInfo, "path", staticmethod(lambda _which: str(tmp_path)))
    monkeypatch.setattr(module.sys, "platform", "linux")
    assert EngineStart(tmp_path).refusal() == "missing"


def test_a_start_that_was_not_ended_refuses_the_next_one(tmp_path):
    EngineStart(tmp_path).begin()  # and the program is gone
    next_one = EngineStart(tmp_path)
    assert next_one.refusal() == "ended"
    next_one.end()
    assert next_one.refusal() == ""
    next_one.begin()
    assert next_one.refusal() == ""  # its own start, as in a second window
    next_one.end()
    assert not (tmp_path / MARKER).exists()


def test_the_mark_is_for_its_owner_alone(tmp_path):
    EngineStart(tmp_path).begin()
    assert (tmp_path / MARKER).stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_marked_starts_all_the_same(tmp_path, caplog):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    start = EngineStart(blocked / "folder")
    start.begin()
    start.end()
    assert "not marked" in caplog.text
    assert start.refusal() == ""


def test_without_a_folder_nothing_is_remembered(tmp_path):
    start = EngineStart(None)
    start.begin()
    start.end()
    assert start.refusal() == ""

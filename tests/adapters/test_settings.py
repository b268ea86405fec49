import json
import sys
from pathlib import Path

import pytest

from meetup_desktop.adapters import atomic_write
from meetup_desktop.adapters.storage.settings import FOLDER_VARIABLE, Settings, data_folder
from meetup_desktop.core.errors import NotWritable


def test_values_outlive_the_object(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings(path)
    assert settings.get("scheme", "system") == "system"
    settings.set("scheme", "dark")
    settings.set("sites", ["/сайт"])
    assert (Settings(path).get("scheme"), Settings(path).get("sites")) == ("dark", ["/сайт"])
    settings.set("scheme", None)
    assert Settings(path).get("scheme") is None


def test_an_equal_value_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("a", 1)
    path.unlink()
    settings.set("a", 1)
    assert not path.exists()


@pytest.mark.parametrize("raw", [b"{", b"[1]", b"\xff\xfe", b"", b"[" * 100_000])
def test_a_broken_file_does_not_stop_the_program(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(raw)
    settings = Settings(path)
    assert settings.get("a") is None and settings.is_damaged
    assert path.with_suffix(".broken").read_bytes() == raw
    settings.set("a", 1)
    again = Settings(path)
    assert again.get("a") == 1 and not again.is_damaged


def test_a_reader_leaves_a_broken_file_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")
    assert Settings(path, is_reader=True).is_damaged
    assert path.read_bytes() == b"{" and not path.with_suffix(".broken").exists()


def test_a_file_that_breaks_while_the_program_runs_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings.set("a", 1)
    path.write_bytes(b"{")
    settings.set("b", 2)
    assert (Settings(path).get("a"), Settings(path).get("b")) == (1, 2)


def test_the_file_has_a_version_and_keeps_what_a_later_program_wrote(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path).set("a", 1)
    assert json.loads(path.read_bytes()) == {"a": 1, "version": 1}
    path.write_text('{"version": 7, "glow": {"deep": [1]}, "a": 1}', encoding="utf-8")
    Settings(path).set("a", 2)
    assert json.loads(path.read_bytes()) == {"a": 2, "glow": {"deep": [1]}, "version": 7}


def test_a_full_disk_is_told_and_the_value_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("a", 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic_write.os, "fsync", full)
    with pytest.raises(NotWritable):
        settings.set("a", 2)
    assert settings.get("a") == 2
    assert Settings(tmp_path / "settings.json").get("a") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["settings.json", "settings.lock"]
    monkeypatch.undo()
    settings.set("b", 3)
    written = Settings(tmp_path / "settings.json")
    assert (written.get("a"), written.get("b")) == (2, 3)


def test_two_programs_do_not_take_each_others_settings(tmp_path: Path) -> None:
    one, other = Settings(tmp_path / "settings.json"), Settings(tmp_path / "settings.json")
    one.set("scheme", "dark")
    other.set("language", "ru")
    one.update("sites", lambda stored: [*(stored or ()), "one"])
    other.update("sites", lambda stored: [*(stored or ()), "other"])
    read = Settings(tmp_path / "settings.json")
    assert (read.get("scheme"), read.get("language"), read.get("sites")) == ("dark", "ru", ["one", "other"])


def test_settings_that_cannot_be_read_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    settings = Settings(tmp_path / "settings.json")
    with pytest.raises(NotWritable):
        settings.set("a", 1)
    assert settings.get("a") == 1 and (tmp_path / "settings.json").is_dir()


def test_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data_folder(tmp_path / "own").is_dir()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "variable"))
    assert data_folder() == tmp_path / "variable"
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert data_folder().is_relative_to(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    assert not data_folder(tmp_path / "file" / "x").exists()  # the program runs all the same


def test_platformdirs_is_loaded_late() -> None:
    import subprocess

    code = "import sys, meetup_desktop.adapters.storage.settings; sys.exit('platformdirs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

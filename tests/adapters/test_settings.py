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


@pytest.mark.parametrize("raw", [b"{", b"[1]", b"\xff\xfe", b""])
def test_a_broken_file_does_not_stop_the_program(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(raw)
    settings = Settings(path)
    assert settings.get("a") is None
    settings.set("a", 1)
    assert Settings(path).get("a") == 1


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

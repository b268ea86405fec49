"""Sounds are played by a program of the system, where there is one."""

import stat
import sys
import wave

import pytest

from meetup_desktop.adapters import sound_player as module
from meetup_desktop.adapters.resources import generated
from meetup_desktop.adapters.sound_player import play_sound

posix = pytest.mark.skipif(sys.platform == "win32", reason="programs that are scripts")


def program(folder, name, code, says=None):
    path = folder / name
    record = f'echo "$@" >> {says}\n' if says else ""
    path.write_text(f"#!/bin/sh\n{record}exit {code}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@posix
def test_the_first_program_that_plays_is_used(tmp_path, monkeypatch):
    said = tmp_path / "said"
    program(tmp_path, "paplay", 1)
    program(tmp_path, "aplay", 0, said)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(module, "_PLAYERS", (("pw-play-none",), ("paplay",), ("aplay", "-q")))
    assert play_sound(tmp_path / "a b.wav")
    assert said.read_text() == f"-q {tmp_path}/a b.wav\n"


@posix
def test_without_a_program_nothing_is_played(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert play_sound(tmp_path / "a.wav") is False


@posix
def test_a_program_that_hangs_is_ended(tmp_path, monkeypatch):
    (tmp_path / "aplay").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "aplay").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(module, "_PLAYERS", (("aplay",),))
    monkeypatch.setattr(module, "_LONGEST_S", 0.05)
    assert play_sound(tmp_path / "a.wav") is False


@pytest.mark.parametrize("name", ["soft", "gong"])
def test_the_sounds_are_whole(name):
    with wave.open(str(generated("sounds") / f"{name}.wav")) as file:
        assert file.getframerate() == 44_100
        samples = file.readframes(file.getnframes())
    loud = max(
        abs(int.from_bytes(samples[at : at + 2], "little", signed=True)) for at in range(0, len(samples), 2)
    )
    assert 20_000 < loud < 32_767
    last = abs(int.from_bytes(samples[-2:], "little", signed=True))
    assert last < 1500  # no click at the end

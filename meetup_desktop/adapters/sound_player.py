"""Plays a WAV file by what the system has for that: no library of ours decodes it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from meetup_desktop.adapters.child_environment import child_environment

#: The players of PipeWire, PulseAudio, ALSA and macOS, in the order in which they are tried.
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_LONGEST_S = 15


def play_sound(path: Path) -> bool:
    """Play a sound to its end; return whether the system has played it."""
    if sys.platform == "win32":
        return _play_on_windows(path)
    for player in _PLAYERS:
        program = shutil.which(player[0])
        if program is not None and _run([program, *player[1:], str(path)]):
            return True
    return False


def _run(command: list[str]) -> bool:
    try:
        done = subprocess.run(
            command, env=child_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=_LONGEST_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _play_on_windows(path: Path) -> bool:
    if sys.platform == "win32":
        import winsound

        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME)
        except RuntimeError:
            return False
    return True

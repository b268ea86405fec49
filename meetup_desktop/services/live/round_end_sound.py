"""The sound at the end of a round, as it is chosen in the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.resources import generated
from meetup_desktop.adapters.sound_player import play_sound
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Pool, Tasks


class RoundEndSound(QObject):
    """Plays the chosen sound off the GUI thread."""

    unplayable = Signal()  #: the system plays no sound; a beep of the screen's own may do

    def __init__(self, tasks: Tasks, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._preferences = tasks, preferences

    def play(self) -> None:
        """Play the sound, unless it is switched off."""
        name = self._preferences.end_sound
        if name != "off":
            path = generated("sounds") / f"{name}.wav"
            self._tasks.run(play_sound, path, done=self._on_played, pool=Pool.SOUND)

    def _on_played(self, is_played: bool) -> None:
        if not is_played:
            self.unplayable.emit()

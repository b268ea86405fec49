"""The keys of the Live tab, in one table that its buttons and its key handler read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from meetup_desktop.core.live.slides import SlideMode


@dataclass(frozen=True)
class LiveKey:
    """One action's key: ``shown`` on its button, with the other keys and letters that do the same.

    ``letters`` are what the key types on each keyboard layout; ``text`` is English, of the context ``context``.
    """

    name: str
    text: str
    shown: str
    icon: str = ""
    letters: str = ""
    keys: tuple[Qt.Key, ...] = ()
    context: str = "LiveTab"

    @property
    def label(self) -> str:
        """The button's text in the language of the window."""
        return QCoreApplication.translate(self.context, self.text)


LIVE_KEYS = (
    LiveKey("back", str(QT_TRANSLATE_NOOP("LiveTab", "Back")), "PgUp", icon="skip-back", keys=(Qt.Key.Key_PageUp,)),
    LiveKey("start", str(QT_TRANSLATE_NOOP("LiveTab", "Start")), "Space", icon="play", keys=(Qt.Key.Key_Space,)),
    LiveKey(
        "next", str(QT_TRANSLATE_NOOP("LiveTab", "Next")), "N", icon="skip-forward", letters="nт",
        keys=(Qt.Key.Key_PageDown,),
    ),
    LiveKey("less", str(QT_TRANSLATE_NOOP("LiveTab", "30 s less")), "−", icon="minus", keys=(Qt.Key.Key_Minus,)),
    LiveKey(
        "more", str(QT_TRANSLATE_NOOP("LiveTab", "30 s more")), "+", icon="plus",
        keys=(Qt.Key.Key_Plus, Qt.Key.Key_Equal),
    ),
    LiveKey("undo", str(QT_TRANSLATE_NOOP("LiveTab", "Undo")), "Z", icon="undo-2", letters="zя"),
)  # fmt: skip

VIEW_KEYS = (
    LiveKey("room", str(QT_TRANSLATE_NOOP("LiveTab", "Room")), "1", letters="1"),
    LiveKey("plan", str(QT_TRANSLATE_NOOP("LiveTab", "Plan")), "2", letters="2"),
    LiveKey("matrix", str(QT_TRANSLATE_NOOP("LiveTab", "Who meets whom")), "3", letters="3"),
)

PLAN_KEYS = (
    LiveKey("swap", str(QT_TRANSLATE_NOOP("PlanBar", "Swap")), "X", "arrow-up-down", "xч", context="PlanBar"),
    LiveKey("apart", str(QT_TRANSLATE_NOOP("PlanBar", "Apart")), "A", "unlink", "aф", context="PlanBar"),
    LiveKey("together", str(QT_TRANSLATE_NOOP("PlanBar", "Together")), "J", "link", "jо", context="PlanBar"),
    LiveKey("lock", str(QT_TRANSLATE_NOOP("PlanBar", "Keep group")), "L", "pin", "lд", context="PlanBar"),
)


def mode_key(mode: SlideMode) -> LiveKey:
    """Return the key of a projector mode."""
    return LiveKey(
        mode.key, mode.label, mode.letters[0].upper(), letters=mode.letters, context="ProjectorMode"
    )


def find_key(keys: Iterable[LiveKey], event: QKeyEvent) -> LiveKey | None:
    """Return the action that a key press stands for."""
    letter = event.text().casefold()
    return next((key for key in keys if event.key() in key.keys or (letter and letter in key.letters)), None)

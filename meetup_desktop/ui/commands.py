"""The one table of the program's commands and their keyboard shortcuts.

Menus, buttons, tool tips and the list of shortcuts in the Help menu read it. To change a shortcut, or to add one to a
command, edit one record here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence

from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from meetup_desktop.core.live.slides import SlideMode

_Standard = QKeySequence.StandardKey


class Needs(StrEnum):
    """What has to be open before a command can be used."""

    NOTHING = ""
    SITE = "site"
    PAGE = "page"
    CHANGES = "changes"


@dataclass(frozen=True)
class CommandGroup:
    """A menu of the menu bar, or a part of the window with shortcuts of its own (``in_menu_bar`` is False)."""

    name: str
    text: str
    in_menu_bar: bool = True


@dataclass(frozen=True)
class Command:
    """One command. ``text`` is the English source; ``keys`` are portable texts such as ``Ctrl+S``.

    ``letters`` are what a key without Ctrl types on other keyboard layouts. Commands of one group are shown in the
    order of the table; a line separates the sections of a menu.
    """

    name: str
    text: str
    group: str
    keys: tuple[str, ...] = ()
    standard: QKeySequence.StandardKey | None = None
    icon: str = ""
    section: int = 0
    needs: Needs = Needs.NOTHING
    is_checkable: bool = False
    is_submenu: bool = False
    letters: str = ""
    context: str = "Commands"

    @property
    def sequences(self) -> list[QKeySequence]:
        """Return the key sequences, the main one first; a standard key has those of the system."""
        if self.standard is not None:
            return QKeySequence.keyBindings(self.standard)
        return [QKeySequence(key) for key in self.keys]

    @property
    def label(self) -> str:
        """Return the text in the language of the window."""
        return QCoreApplication.translate(self.context, self.text)

    @property
    def shortcut_texts(self) -> list[str]:
        """Return the key sequences as the system writes them; only the main one of a standard key."""
        shown = self.sequences[:1] if self.standard is not None else self.sequences
        return [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in shown]

    @property
    def shortcut_text(self) -> str:
        """Return the main key sequence as the system writes it; empty without one."""
        return next(iter(self.shortcut_texts), "")

    @property
    def tool_tip(self) -> str:
        """Return the label followed by the main shortcut."""
        label = self.label.removesuffix("…")
        return f"{label} ({self.shortcut_text})" if self.shortcut_text else label

    def matches(self, event: QKeyEvent) -> bool:
        """Return whether a key press without Ctrl or Alt triggers this command, on any keyboard layout."""
        letter = event.text().casefold()
        return QKeySequence(event.key()) in self.sequences or bool(letter and letter in self.letters)


GROUPS = (
    CommandGroup("file", QT_TRANSLATE_NOOP("Commands", "&File")),
    CommandGroup("edit", QT_TRANSLATE_NOOP("Commands", "&Edit")),
    CommandGroup("event", QT_TRANSLATE_NOOP("Commands", "Eve&nt")),
    CommandGroup("view", QT_TRANSLATE_NOOP("Commands", "&View")),
    CommandGroup("live", QT_TRANSLATE_NOOP("Commands", "&Live")),
    CommandGroup("help", QT_TRANSLATE_NOOP("Commands", "&Help")),
    CommandGroup("library", QT_TRANSLATE_NOOP("Commands", "List of events"), in_menu_bar=False),
    CommandGroup("people", QT_TRANSLATE_NOOP("Commands", "People tab"), in_menu_bar=False),
    CommandGroup("live_tab", QT_TRANSLATE_NOOP("Commands", "Live tab"), in_menu_bar=False),
    CommandGroup("projector", QT_TRANSLATE_NOOP("Commands", "Projector"), in_menu_bar=False),
    CommandGroup("live_views", QT_TRANSLATE_NOOP("Commands", "Views of the Live tab"), in_menu_bar=False),
    CommandGroup("plan", QT_TRANSLATE_NOOP("Commands", "Plan of the groups"), in_menu_bar=False),
)

COMMANDS = (
    # File
    Command(
        "open_site", QT_TRANSLATE_NOOP("Commands", "Open site…"), "file",
        standard=_Standard.Open, icon="folder-open",
    ),
    Command("new_site", QT_TRANSLATE_NOOP("Commands", "New site…"), "file", icon="folder-plus"),
    Command("recent", QT_TRANSLATE_NOOP("Commands", "Recent sites"), "file", is_submenu=True),
    Command("open_sample", QT_TRANSLATE_NOOP("Commands", "Open the sample site"), "file", icon="book-open"),
    Command(
        "save", QT_TRANSLATE_NOOP("Commands", "Save"), "file",
        standard=_Standard.Save, icon="save", section=1, needs=Needs.CHANGES,
    ),
    Command(
        "revert", QT_TRANSLATE_NOOP("Commands", "Revert to saved"), "file",
        icon="rotate-ccw", section=1, needs=Needs.CHANGES,
    ),
    Command(
        "reload", QT_TRANSLATE_NOOP("Commands", "Reload site"), "file",
        keys=("F5",), icon="refresh-cw", section=1, needs=Needs.SITE,
    ),
    Command(
        "settings", QT_TRANSLATE_NOOP("Commands", "Settings…"), "file", keys=("Ctrl+,",), icon="settings", section=2
    ),
    Command(
        "quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "file", standard=_Standard.Quit, icon="log-out", section=3
    ),
    # Edit
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "edit", standard=_Standard.Undo, icon="undo-2"),
    Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "edit", standard=_Standard.Redo, icon="redo-2"),
    Command("cut", QT_TRANSLATE_NOOP("Commands", "Cut"), "edit", standard=_Standard.Cut, section=1),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), "edit", standard=_Standard.Copy, section=1),
    Command("paste", QT_TRANSLATE_NOOP("Commands", "Paste"), "edit", standard=_Standard.Paste, section=1),
    Command(
        "select_all", QT_TRANSLATE_NOOP("Commands", "Select all"), "edit", standard=_Standard.SelectAll, section=1
    ),
    Command(
        "search", QT_TRANSLATE_NOOP("Commands", "Search or do anything"), "edit",
        keys=("Ctrl+P",), icon="search", section=2,
    ),
    Command(
        "filter", QT_TRANSLATE_NOOP("Commands", "Filter events…"), "edit",
        keys=("Ctrl+Shift+P",), icon="filter", section=2, needs=Needs.SITE,
    ),
    # Event
    Command(
        "new_page", QT_TRANSLATE_NOOP("Commands", "New event page…"), "event",
        standard=_Standard.New, icon="file-plus", needs=Needs.SITE,
    ),
    Command(
        "duplicate_page", QT_TRANSLATE_NOOP("Commands", "Duplicate…"), "event",
        keys=("Ctrl+Shift+D",), icon="copy", needs=Needs.PAGE,
    ),
    Command(
        "create_language", QT_TRANSLATE_NOOP("Commands", "Create missing language"), "event",
        icon="languages", needs=Needs.PAGE, is_submenu=True,
    ),
    Command(
        "rename_page", QT_TRANSLATE_NOOP("Commands", "Rename identifier…"), "event",
        keys=("Ctrl+Shift+R",), icon="text-cursor", section=1, needs=Needs.PAGE,
    ),
    Command(
        "trash_page", QT_TRANSLATE_NOOP("Commands", "Move to trash"), "event",
        keys=("Ctrl+Shift+Delete",), icon="trash-2", section=2, needs=Needs.PAGE,
    ),
    Command(
        "export_evening", QT_TRANSLATE_NOOP("Commands", "Export evening…"), "event",
        icon="download", section=2, needs=Needs.PAGE,
    ),
    Command(
        "import_evening", QT_TRANSLATE_NOOP("Commands", "Import evening…"), "event",
        icon="upload", section=2, needs=Needs.PAGE,
    ),
    Command(
        "erase_evening", QT_TRANSLATE_NOOP("Commands", "Erase evening…"), "event",
        icon="user-x", section=2, needs=Needs.PAGE,
    ),
    Command(
        "erase_date", QT_TRANSLATE_NOOP("Commands", "Erase evening on a date…"), "event",
        icon="calendar", section=2, needs=Needs.PAGE,
    ),
    Command(
        "fix_here", QT_TRANSLATE_NOOP("Commands", "Fix the problem at the caret"), "event",
        keys=("Alt+Return", "Alt+Enter"), icon="sparkles", section=3, needs=Needs.PAGE,
    ),
    # View
    Command("page", QT_TRANSLATE_NOOP("Commands", "Page"), "view", keys=("Ctrl+1",), needs=Needs.PAGE),
    Command("gallery", QT_TRANSLATE_NOOP("Commands", "Gallery"), "view", keys=("Ctrl+2",), needs=Needs.PAGE),
    Command("venue", QT_TRANSLATE_NOOP("Commands", "Venue"), "view", keys=("Ctrl+3",), needs=Needs.PAGE),
    Command("people", QT_TRANSLATE_NOOP("Commands", "People"), "view", keys=("Ctrl+4",), needs=Needs.PAGE),
    Command("live", QT_TRANSLATE_NOOP("Commands", "Live"), "view", keys=("Ctrl+5",), needs=Needs.PAGE),
    Command(
        "hide_fields", QT_TRANSLATE_NOOP("Commands", "Hide fields"), "view",
        keys=("F9",), icon="chevron-up", section=1, needs=Needs.PAGE,
    ),
    Command(
        "align_texts", QT_TRANSLATE_NOOP("Commands", "Align the texts"), "view",
        section=1, needs=Needs.PAGE, is_checkable=True,
    ),
    Command(
        "problems", QT_TRANSLATE_NOOP("Commands", "Problems"), "view",
        keys=("F8",), icon="list-checks", section=1, needs=Needs.PAGE,
    ),
    Command(
        "color_scheme", QT_TRANSLATE_NOOP("Commands", "Appearance"), "view",
        icon="sun", section=2, is_submenu=True,
    ),
    Command(
        "language", QT_TRANSLATE_NOOP("Commands", "Language"), "view",
        icon="languages", section=2, is_submenu=True,
    ),
    # Live
    Command(
        "evening", QT_TRANSLATE_NOOP("Commands", "Evening"), "live",
        keys=("Ctrl+L",), icon="radio", needs=Needs.PAGE,
    ),
    Command(
        "projector", QT_TRANSLATE_NOOP("Commands", "Projector window"), "live",
        keys=("F11",), icon="presentation", needs=Needs.PAGE,
    ),
    Command(
        "light_projector", QT_TRANSLATE_NOOP("Commands", "Light projector"), "live",
        icon="sun", is_checkable=True,
    ),
    Command(
        "print_seating", QT_TRANSLATE_NOOP("Commands", "Seating list and table signs…"), "live",
        icon="file-text", section=1, needs=Needs.PAGE,
    ),
    Command("end_live", QT_TRANSLATE_NOOP("Commands", "End the evening"), "live", icon="power", section=1),
    # Help
    Command(
        "shortcuts", QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), "help", keys=("F1",), icon="keyboard"
    ),
    Command("error_report", QT_TRANSLATE_NOOP("Commands", "Error report…"), "help", icon="file-warning"),
    Command(
        "check_updates", QT_TRANSLATE_NOOP("Commands", "Look for a new version"), "help", icon="refresh-cw"
    ),
    Command(
        "about", QT_TRANSLATE_NOOP("Commands", "About Meetup Desktop"), "help", icon="info", section=1
    ),
    # List of events
    Command("library.rename", QT_TRANSLATE_NOOP("Commands", "Rename identifier…"), "library", keys=("F2",)),
    Command("library.trash", QT_TRANSLATE_NOOP("Commands", "Move to trash"), "library", keys=("Del",)),
    # People tab
    Command("people.check_in", QT_TRANSLATE_NOOP("Commands", "Check in"), "people", keys=("Return",)),
    Command("people.check_out", QT_TRANSLATE_NOOP("Commands", "Check out"), "people", keys=("Ctrl+Return",)),
    Command("people.rename", QT_TRANSLATE_NOOP("Commands", "Rename"), "people", keys=("F2",)),
    Command("people.remove", QT_TRANSLATE_NOOP("Commands", "Remove"), "people", keys=("Del",)),
    # Live tab
    Command("live.back", QT_TRANSLATE_NOOP("Commands", "Back"), "live_tab", keys=("PgUp",), icon="skip-back"),
    Command(
        "live.seat", QT_TRANSLATE_NOOP("Commands", "Seat late-comers"), "live_tab",
        keys=("W",), icon="users", letters="ц",
    ),
    Command("live.start", QT_TRANSLATE_NOOP("Commands", "Start"), "live_tab", keys=("Space",), icon="play"),
    Command(
        "live.next", QT_TRANSLATE_NOOP("Commands", "Next"), "live_tab",
        keys=("N", "PgDown"), icon="skip-forward", letters="т",
    ),
    Command("live.less", QT_TRANSLATE_NOOP("Commands", "30 s less"), "live_tab", keys=("-",), icon="minus"),
    Command("live.more", QT_TRANSLATE_NOOP("Commands", "30 s more"), "live_tab", keys=("+", "="), icon="plus"),
    Command(
        "live.undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "live_tab", keys=("Z",), icon="undo-2", letters="я"
    ),
    Command("live.room", QT_TRANSLATE_NOOP("Commands", "Room"), "live_views", keys=("1",)),
    Command("live.plan", QT_TRANSLATE_NOOP("Commands", "Plan"), "live_views", keys=("2",)),
    Command("live.matrix", QT_TRANSLATE_NOOP("Commands", "Who meets whom"), "live_views", keys=("3",)),
    # Plan of the groups
    Command(
        "plan.swap", QT_TRANSLATE_NOOP("Commands", "Swap"), "plan", keys=("X",), icon="arrow-up-down", letters="ч"
    ),
    Command("plan.apart", QT_TRANSLATE_NOOP("Commands", "Apart"), "plan", keys=("A",), icon="unlink", letters="ф"),
    Command(
        "plan.together", QT_TRANSLATE_NOOP("Commands", "Together"), "plan", keys=("J",), icon="link", letters="о"
    ),
    Command("plan.lock", QT_TRANSLATE_NOOP("Commands", "Lock group"), "plan", keys=("L",), icon="pin", letters="д"),
)  # fmt: skip

#: The tabs of an event, in their order.
TABS = ("page", "gallery", "venue", "people", "live")

_BY_NAME = {command.name: command for command in COMMANDS}


def command(name: str) -> Command:
    """Return the command of that name. Raises: KeyError."""
    return _BY_NAME[name]


def commands_of(group: str) -> tuple[Command, ...]:
    """Return the commands of a group, in the order of the table."""
    return tuple(each for each in COMMANDS if each.group == group)


def command_for_mode(mode: SlideMode) -> Command:
    """Return the command that shows a projector mode."""
    return Command(
        mode.key,
        mode.label,
        "projector",
        (mode.letters[0].upper(),),
        letters=mode.letters,
        context="ProjectorMode",
    )


def find_command(commands: Iterable[Command], event: QKeyEvent) -> Command | None:
    """Return the command that a key press without Ctrl or Alt triggers; None if there is none."""
    return next((each for each in commands if each.matches(event)), None)

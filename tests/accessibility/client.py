"""Drives the program over AT-SPI, as a screen reader or voice control does; run by the system's python3.

A journey knows roles and names alone. It waits for what it needs, and fails with what the tree says instead.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pyatspi
from gi.repository import Atspi

WAIT_S = 45.0
STEP_S = 0.02  # between two looks at the tree
FRAME, DIALOG, ALERT = "frame", "dialog", "alert"
#: Roles on which a person acts.
ACTIVE = {
    "push button", "check box", "radio button", "combo box", "text", "spin button", "list", "table", "menu item",
    "page tab", "page tab list", "slider", "link", "toggle button",
}  # fmt: skip


class Failed(Exception):
    """The journey cannot go on."""


def wait_for(look: Callable[[], Any], what: str) -> Any:
    """Return the first true answer of ``look``."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        try:
            found = look()
        except Exception as error:  # an element may vanish while it is asked
            found, what = None, f"{what} ({type(error).__name__})"[:300]
        if found:
            return found
        time.sleep(STEP_S)
    raise Failed(f"waited for {what}")


#: The whole name, or a pattern of its beginning.
Name = str | re.Pattern[str]


def is_name(name: str, wanted: Name) -> bool:
    return name == wanted if isinstance(wanted, str) else wanted.match(name) is not None


def states(element: Any) -> Any:
    return element.getState()


def is_shown(element: Any) -> bool:
    return bool(states(element).contains(pyatspi.STATE_SHOWING))


class Window:
    """The program, by what it says of itself."""

    def __init__(self) -> None:
        self.application = wait_for(self._find_application, "the program")
        # What libatspi remembers is brought up to date by a main loop, which a client that only asks has not.
        self.application.set_cache_mask(Atspi.Cache.NONE)
        self._dialog: Any = None  # while one is open, it alone is looked at

    def _find_application(self) -> Any:
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and each.name == "meetup-desktop" and each.childCount:
                return each
        return None

    # --- finding ------------------------------------------------------------------------------------------

    def elements(self, root: Any = None) -> Iterator[Any]:
        """Yield all elements that are shown, in reading order; closed menus are left out."""
        for child in root or self._dialog or self.application:
            if child is not None and (is_shown(child) or child.getRoleName() in (FRAME, DIALOG, ALERT)):
                yield child
                if child.getRoleName() != "menu bar":
                    yield from self.elements(child)

    def look(self, role: str, name: Name) -> Any:
        """Return the first element of that role and name; None without one."""
        for each in self.elements():
            if each.getRoleName() == role and is_name(each.name, name):
                return each
        return None

    def find(self, role: str, name: Name) -> Any:
        """Wait for an element."""
        try:
            return wait_for(lambda: self.look(role, name), f"{role} {name!r}")
        except Failed as failure:
            shown = sorted({f"{each.getRoleName()} {each.name!r}" for each in self.elements() if each.name})
            raise Failed(f"{failure}; shown are {shown}") from None

    def enter_dialog(self, name: Name) -> None:
        """Look at a dialog alone, until ``leave_dialog``."""
        self._dialog = self.find(DIALOG, name)

    def leave_dialog(self) -> None:
        """Look at the whole program again."""
        self._dialog = None

    # --- acting -------------------------------------------------------------------------------------------

    def act(self, element: Any, *names: str) -> None:
        """Do the first of these actions that the element offers."""
        wait_for(lambda: states(element).contains(pyatspi.STATE_ENABLED), f"{element.name!r} to be enabled")
        action = element.queryAction()
        offered = [action.getName(at) for at in range(action.nActions)]
        for name in names:
            if name in offered:
                action.doAction(offered.index(name))
                return
        raise Failed(f"{element.getRoleName()} {element.name!r} offers {offered}, not {names}")

    def press(self, role: str, name: Name) -> None:
        """Press a button, choose a tab or a radio button."""
        self.act(self.find(role, name), "Press", "Toggle")

    def choose(self, role: str, name: Name) -> None:
        """Select an item of a list or a tab."""
        self.act(self.find(role, name), "Toggle", "Press")

    def write(self, name: str, text: str) -> None:
        """Replace the text of a field, and wait until it says so."""
        field = self.find("text", name)
        wait_for(lambda: states(field).contains(pyatspi.STATE_EDITABLE), f"{name} to be editable")
        field.queryEditableText().setTextContents(text)
        self.wait_for_text(name, text)

    def text_of(self, name: str) -> str | None:
        """Return the text of a field; None if it is not shown."""
        field = self.look("text", name)
        shown = field.queryText() if field is not None else None
        return str(shown.getText(0, shown.characterCount)) if shown is not None else None

    def is_chosen(self, role: str, name: Name) -> bool:
        """Return whether a tab or a radio button is the chosen one of its group."""
        return bool(
            {pyatspi.STATE_SELECTED, pyatspi.STATE_CHECKED} & set(states(self.find(role, name)).getStates())
        )

    def wait_for_text(self, name: str, text: str) -> None:
        """Wait until a field has this text."""
        try:
            wait_for(lambda: self.text_of(name) == text, f"{name} to be {text!r}")
        except Failed as failure:
            raise Failed(f"{failure}; it is {self.text_of(name)!r}") from None

    def set_number(self, name: str, number: int) -> None:
        """Set a spin button."""
        self.find("spin button", name).queryValue().currentValue = number

    def menu(self, menu: str, item: Name) -> None:
        """Choose an item of the menu bar."""
        bar = next(each for each in self.elements() if each.getRoleName() == "menu bar")
        title = next(each for each in bar if each.name == menu)
        self.act(title, "ShowMenu")
        found = wait_for(lambda: self._menu_item(title, item), f"{menu} > {item!r}")
        self.act(found, "Press")

    def _menu_item(self, title: Any, item: Name) -> Any:
        """Return an item of an open menu, wherever the tree has it."""
        for root in (title, self.application):
            for each in self._all(root):
                is_item = each.getRoleName() in ("menu item", "check menu item")
                if is_item and is_name(each.name, item) and is_shown(each):
                    return each
        return None

    def _all(self, root: Any) -> Iterator[Any]:
        for child in root:
            if child is not None:
                yield child
                if child.getRoleName() in ("popup menu", "menu", "menu item", FRAME, "menu bar"):
                    yield from self._all(child)


# --- journeys -----------------------------------------------------------------------------------------------------


def begin(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text))


def walk(window: Window) -> None:
    """Every element that takes the focus or is acted on says what it is, in every tab."""
    window.find("list item", begin("Evening by the river"))
    for tab in ("Page", "Gallery", "Venue", "People", "Live"):
        window.choose("page tab", begin(tab))
        wait_for(partial(window.is_chosen, "page tab", begin(tab)), f"the tab {tab}")
        wait_for(lambda: window.look("label", "Loading the map…") is None, "the map")
        for each in window.elements():
            is_acted_on = each.getRoleName() in ACTIVE or states(each).contains(pyatspi.STATE_FOCUSABLE)
            if is_acted_on and not each.name:
                raise Failed(f"{tab}: a {each.getRoleName()} without a name in {each.parent.name!r}")


def change_place(window: Window) -> None:
    """Open the sample site, find an event in its list, change its place, save."""
    window.menu("File", "Open the sample site")
    window.choose("list item", begin("Seven stops to the fortress"))
    window.find("label", "Seven stops to the fortress")
    window.wait_for_text("Place, English", "Petrovaradin, the clock tower")
    window.write("Place, English", "Harbour house")
    window.find("label", "Unsaved, 1 change")
    window.press("push button", "Save")
    window.find("label", begin("Saved"))


def create_page(window: Window) -> None:
    """Create a new event page through the dialog."""
    window.find("list item", begin("Evening by the river"))
    window.menu("Event", "New event page…")
    window.enter_dialog(begin("New event page"))
    window.press("radio button", "Blank")
    wait_for(partial(window.is_chosen, "radio button", "Blank"), "Blank to be chosen")
    window.write("Title, English", "Maps by candlelight")
    window.write("Title, Русский", "Карты при свечах")
    window.wait_for_text("Identifier (file name and end of the address)", "maps-by-candlelight")
    window.press("push button", "Create")
    window.leave_dialog()
    window.find("list item", begin("Maps by candlelight"))
    window.find("label", "Maps by candlelight")


def run_evening(window: Window) -> None:
    """Check people in, plan groups, start the evening, go on to the next round, end it."""
    window.find("list item", begin("Evening by the river"))
    window.choose("page tab", begin("People"))
    for name in ("Ana", "Boris", "Vera", "Dan", "Eva", "Gleb"):
        window.write("Name", name)
        window.press("push button", "Check in")
        window.find("table cell", f"{name}, present")
    window.choose("page tab", "Live")
    window.set_number("Rounds", 2)
    window.press("push button", "Plan groups")
    window.find("push button", "Plan again")
    window.press("push button", "Start evening")
    for number in (1, 2):
        window.press("push button", "Next")
        window.press("push button", "Start round")
        window.find("push button", "Pause")  # a pressed button acts a tenth of a second later
        window.find("push button", begin(f"Round {number} of 2"))
    window.menu("Live", "End the evening")
    window.find("push button", "Evening")


def fix_problem(window: Window) -> None:
    """Find a problem, apply a fix, undo it."""
    window.find("list item", begin("Evening by the river"))
    window.press("push button", re.compile(r"\d+ problems"))
    window.choose("list item", begin("Place: “Новый Сад” is not written in English"))
    window.press("push button", re.compile(r"Fix 1…$"))
    window.press("push button", re.compile(r"Fix 1$"))
    window.find("label", re.compile(r".*· +Novi Sad$"))
    window.menu("Edit", begin("Undo"))
    window.find("label", re.compile(r".*· +Новый Сад$"))


JOURNEYS = {each.__name__: each for each in (walk, change_place, create_page, run_evening, fix_problem)}


def main() -> int:
    try:
        JOURNEYS[sys.argv[1]](Window())
    except Failed as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""What a screen reader is told: Qt's own accessibility tree of a window, as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
#: Items of a long list that are read: the rest is made by the same code.
MOST_CHILDREN = 60
#: A person acts on these, whether or not they take the focus.
CLICKABLE = {
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.SpinBox,
    Role.List, Role.Table, Role.Tree, Role.PageTab, Role.PageTabList, Role.Slider, Role.Link, Role.MenuItem,
}  # fmt: skip


#: A name has a letter, and is not that of an icon or a picture's file.
MEANINGFUL = re.compile(r"^(?![a-z]+(-[a-z0-9]+)+$)(?!.*\.svg$).*[^\W\d_]", re.DOTALL)


class Control(NamedTuple):
    """One element of the tree. ``path`` are the names above it."""

    role: QAccessible.Role
    name: str
    value: str
    is_focusable: bool
    is_checked: bool
    path: tuple[str, ...]
    label: str = ""

    @property
    def lacks_name(self) -> bool:
        """Return whether somebody acts on it who is not told what it is."""
        if self.role in (Role.Cell, Role.ListItem):
            return not self.name
        # Qt for Linux names a combo box by its value; the label beside it says what is chosen.
        name = self.label if self.role is Role.ComboBox else self.name
        return (self.is_focusable or self.role in CLICKABLE) and not MEANINGFUL.search(name)


def read_tree(root: QWidget, menus: bool = False) -> list[Control]:
    """Return all visible elements of a window; those of closed menus only on request."""
    return list(_walk(QAccessible.queryAccessibleInterface(root), (), menus))


def _walk(interface: QAccessibleInterface, path: tuple[str, ...], menus: bool) -> Iterator[Control]:
    state, role = interface.state(), interface.role()
    if not menus and role in (Role.MenuBar, Role.MenuItem):
        return
    if state.invisible and role is not Role.MenuItem:
        return
    name = interface.text(QAccessible.Text.Name)
    value = interface.text(QAccessible.Text.Value)
    labels = (
        other.text(QAccessible.Text.Name) for other, _ in interface.relations(QAccessible.RelationFlag.Label)
    )
    label = next(labels, "")
    yield Control(role, name, value, bool(state.focusable), bool(state.checked), path, label)
    for at in range(min(interface.childCount(), MOST_CHILDREN)):
        child = interface.child(at)
        if child is not None and child.isValid():
            yield from _walk(child, (*path, name or role.name), menus)

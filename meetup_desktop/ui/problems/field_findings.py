"""Findings at fields: coloured edges, and a line under the field that has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.problems.finding_hint import FindingHint
from meetup_desktop.ui.problems.severity_labels import STATES, finding_text
from meetup_desktop.ui.widgets.accessibility import announce
from meetup_desktop.ui.widgets.theme import set_style_property


class FieldFinding(NamedTuple):
    """A finding at the field ``key`` of a language."""

    language: str
    key: str
    finding: Finding


class FieldFindings(QObject):
    """Marks the inputs of a form.

    ``place_hint`` puts the line under the field that it is about; ``is_narrow`` is a form with no room for long lines.
    """

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(
        self,
        place_hint: Callable[[FindingHint, FieldFinding], object],
        form: QWidget,
        *,
        is_narrow: bool = False,
    ) -> None:
        super().__init__(form)
        self._place_hint, self._form, self._is_narrow = place_hint, form, is_narrow
        self._marked: Mapping[QWidget, FieldFinding] = {}
        self._hinted: tuple[str, str] | None = None  # language and key of the field with the hint
        self.hint: FindingHint | None = None
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def show(self, found: Iterable[tuple[QWidget, FieldFinding]]) -> None:
        """Mark these inputs, each with the worst of its findings, in place of those that were marked before."""
        marked: dict[QWidget, FieldFinding] = {}
        for widget, each in found:
            if widget not in marked or each.finding.severity > marked[widget].finding.severity:
                marked[widget] = each
        for widget in self._marked.keys() - marked.keys():
            if isValid(widget):
                set_style_property(widget, "finding", "")
                widget.setAccessibleDescription("")
        for widget, each in marked.items():
            set_style_property(widget, "finding", STATES[each.finding.severity])
            widget.setAccessibleDescription(finding_text(each.finding))
        self._marked = marked
        before = self.hint.finding if self.hint is not None else None
        self._update_hint(QApplication.focusWidget())
        # On the way to a field its description is read; this is about the field that the person is in.
        if self.hint is not None and self.hint.finding != before and self.hint.isVisible():
            announce(self.hint, self.hint.accessibleName())

    def remove_hint(self) -> None:
        """Remove the line under a field."""
        hint, self.hint, self._hinted = self.hint, None, None
        if hint is not None and isValid(hint):
            hint.clear()
            hint.deleteLater()

    def fix_here(self) -> bool:
        """Ask for the fix of the field that has the focus; return False if there is none."""
        if self.hint is None or self.hint.finding is None or self.hint.finding.fix is None:
            return False
        self.fix_wanted.emit(self.hint.finding)
        return True

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not isinstance(new, QMenu | QMenuBar):
            self._update_hint(new)

    def _update_hint(self, focus: QWidget | None) -> None:
        found = self._marked.get(focus) if focus is not None else None
        if found is None:
            self.remove_hint()
            return
        if self.hint is None or self._hinted != found[:2]:
            self.remove_hint()
            self.hint, self._hinted = FindingHint(self._form, is_narrow=self._is_narrow), found[:2]
            self.hint.fix_wanted.connect(self.fix_wanted)
            self.hint.ignore_wanted.connect(self.ignore_wanted)
            self._place_hint(self.hint, found)
        self.hint.show_finding(found.finding)

"""Findings where they are: coloured edges of fields, underlined words, and the line that says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.finding_places import find_places
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.fields_panel import FieldsPanel
from meetup_desktop.ui.page.finding_hint import FindingHint
from meetup_desktop.ui.page.text.underlines import MOST_UNDERLINES
from meetup_desktop.ui.page.text_findings import TextFindings
from meetup_desktop.ui.problems.severity_labels import STATES, finding_text
from meetup_desktop.ui.widgets.theme import set_style_property

if TYPE_CHECKING:
    from meetup_desktop.ui.page.language_column import LanguageColumn


class PageFindings(QObject):
    """Marks the fields and texts of the Page tab."""

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, fields: FieldsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self._columns: Sequence[LanguageColumn] = ()
        self._texts: dict[str, TextFindings] = {}
        self._marked: dict[
            QWidget, tuple[str, str, Finding]
        ] = {}  # by input: language, key, the worst finding
        self._shown: tuple[tuple[Finding, ...], EventPage] | None = None
        self.hint: FindingHint | None = None  # under a field
        fields.shared.more_button.toggled.connect(self._mark_fields_again)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def set_columns(self, columns: Sequence[LanguageColumn]) -> None:
        """Follow these columns; what was marked in others has gone with them."""
        self._columns = columns
        self._remove_hint()
        self._texts = {}
        for each in columns:
            made = TextFindings(each.pane)
            made.fix_wanted.connect(self.fix_wanted)
            made.ignore_wanted.connect(self.ignore_wanted)
            self._texts[each.language] = made

    def show(self, findings: tuple[Finding, ...], page: EventPage) -> None:
        """Mark the places of these findings of the page."""
        self._shown = (findings, page)
        marked: dict[QWidget, tuple[str, str, Finding]] = {}
        for column in self._columns:
            own = tuple(each for each in findings if each.language in (column.language, ""))[:MOST_UNDERLINES]
            places = find_places(own, page.version(column.language).document)
            self._texts[column.language].show_findings([each for each in places if not each[1].key])
            for finding, place in places:
                widget = self._input(column, place.key) if place.key else None
                if widget is not None and _is_worse(finding, marked.get(widget)):
                    marked[widget] = (column.language, place.key, finding)
        self._mark_fields(marked)

    def fix_here(self) -> None:
        """Fix the problem that the caret is at, if it has a fix."""
        hints = [self.hint, *(each.hint for each in self._texts.values())]
        for hint in hints:
            if hint is not None and hint.finding is not None and hint.finding.fix is not None:
                self.fix_wanted.emit(hint.finding)
                return

    # --- fields -----------------------------------------------------------------------------------------------

    def _input(self, column: LanguageColumn, key: str) -> QWidget | None:
        """Return what has the focus in a field; None for a field that is not shown."""
        if key == TITLE:
            return column.head.title
        control: QWidget | None = column.form.controls.get(key)
        if control is None and key in self._fields.shared.fields:
            control = self._fields.shared.fields[key].control
        return (control.focusProxy() or control) if control is not None else None

    def _mark_fields(self, marked: dict[QWidget, tuple[str, str, Finding]]) -> None:
        for widget in self._marked.keys() - marked.keys():
            if isValid(widget):
                set_style_property(widget, "finding", "")
                widget.setAccessibleDescription("")
        for widget, (_, _, finding) in marked.items():
            set_style_property(widget, "finding", STATES[finding.severity])
            widget.setAccessibleDescription(finding_text(finding))
        self._marked = marked
        self._update_hint(QApplication.focusWidget())

    def _mark_fields_again(self) -> None:
        if self._shown is not None:
            self.show(*self._shown)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not isinstance(new, QMenu | QMenuBar):
            self._update_hint(new)

    def _update_hint(self, focus: QWidget | None) -> None:
        place = self._marked.get(focus) if focus is not None else None
        if place is None:
            self._remove_hint()
            return
        language, key, finding = place
        if self.hint is None or self.hint.property("field") != (language, key):
            self._remove_hint()
            self.hint = self._build_hint(language, key)
        self.hint.show_finding(finding)

    def _build_hint(self, language: str, key: str) -> FindingHint:
        """Build the line under a field; the columns stay level with each other."""
        hint = FindingHint(self._fields)
        hint.setProperty("field", (language, key))
        hint.fix_wanted.connect(self.fix_wanted)
        hint.ignore_wanted.connect(self.ignore_wanted)
        column = next(each for each in self._columns if each.language == language)
        if key == TITLE:
            column.head.place_hint(hint)
        elif key in column.form.controls:
            column.form.place_hint(key, hint)
            for each in self._columns if not self._fields.is_stacked else ():
                if each is not column:
                    each.form.place_hint(key, _Spacer(hint))
        else:
            self._fields.place_hint(hint)
        return hint

    def _remove_hint(self) -> None:
        hint, self.hint = self.hint, None
        if hint is not None and isValid(hint):
            hint.clear()
            hint.deleteLater()


class _Spacer(QWidget):
    """Keeps as much room in the other column as the hint takes; it goes with the hint."""

    def __init__(self, hint: FindingHint) -> None:
        super().__init__()
        self.setFixedHeight(hint.sizeHint().height())
        hint.destroyed.connect(self.deleteLater)


def _is_worse(finding: Finding, marked: tuple[str, str, Finding] | None) -> bool:
    return marked is None or finding.severity > marked[2].severity

"""Findings where they are: coloured edges of fields, underlined words, and the line that says why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.finding_places import find_places
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.fields_panel import FieldsPanel
from meetup_desktop.ui.page.text.underlines import MOST_UNDERLINES
from meetup_desktop.ui.page.text_findings import TextFindings
from meetup_desktop.ui.problems.field_findings import FieldFinding, FieldFindings
from meetup_desktop.ui.problems.finding_hint import FindingHint

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
        self._shown: tuple[tuple[Finding, ...], EventPage] | None = None
        self._marks = FieldFindings(self._place_hint, fields)
        self._marks.fix_wanted.connect(self.fix_wanted)
        self._marks.ignore_wanted.connect(self.ignore_wanted)
        fields.shared.more_button.toggled.connect(self._show_again)

    @property
    def hint(self) -> FindingHint | None:
        """The line under the field that has the focus."""
        return self._marks.hint

    def set_columns(self, columns: Sequence[LanguageColumn]) -> None:
        """Follow these columns; what was marked in others has gone with them."""
        self._columns = columns
        self._marks.remove_hint()
        self._texts = {}
        for each in columns:
            made = TextFindings(each.pane)
            made.fix_wanted.connect(self.fix_wanted)
            made.ignore_wanted.connect(self.ignore_wanted)
            self._texts[each.language] = made

    def show(self, findings: tuple[Finding, ...], page: EventPage) -> None:
        """Mark the places of these findings of the page."""
        self._shown = (findings, page)
        self._marks.show([each for column in self._columns for each in self._show_in(column, findings, page)])

    def _show_in(
        self, column: LanguageColumn, findings: tuple[Finding, ...], page: EventPage
    ) -> Iterator[tuple[QWidget, FieldFinding]]:
        """Underline what findings of a language are about, and yield those at fields with their inputs."""
        own = tuple(each for each in findings if each.language in (column.language, ""))[:MOST_UNDERLINES]
        places = find_places(own, page.version(column.language).document)
        self._texts[column.language].show_findings([each for each in places if not each[1].key])
        for finding, place in places:
            key = place.key or (TITLE if column.pane.hides_line(place.line) else "")
            widget = self._input(column, key) if key else None
            if widget is not None:
                yield widget, FieldFinding(column.language, key, finding)

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show(*self._shown)

    def fix_here(self) -> None:
        """Fix the problem that the caret is at, if it has a fix."""
        if self._marks.fix_here():
            return
        for hint in (each.hint for each in self._texts.values()):
            if hint.finding is not None and hint.finding.fix is not None:
                self.fix_wanted.emit(hint.finding)
                return

    def _input(self, column: LanguageColumn, key: str) -> QWidget | None:
        """Return what has the focus in a field; None for a field that is not shown."""
        if key == TITLE:
            return column.head.title
        control: QWidget | None = column.form.controls.get(key)
        if control is None and key in self._fields.shared.fields:
            control = self._fields.shared.fields[key].control
        return (control.focusProxy() or control) if control is not None else None

    def _place_hint(self, hint: FindingHint, found: FieldFinding) -> None:
        """Put the line under a field; the columns stay level with each other."""
        key = found.key
        column = next(each for each in self._columns if each.language == found.language)
        if key == TITLE:
            column.head.place_hint(hint)
        elif key in column.form.controls:
            column.form.place_hint(key, hint)
            for each in self._columns if not self._fields.is_stacked else ():
                if each is not column:
                    each.form.place_hint(key, _Spacer(hint))
        else:
            self._fields.place_hint(hint)


class _Spacer(QWidget):
    """Keeps as much room in the other column as the hint takes; it goes with the hint."""

    def __init__(self, hint: FindingHint) -> None:
        super().__init__()
        self.setFixedHeight(hint.sizeHint().height())
        hint.destroyed.connect(self.deleteLater)

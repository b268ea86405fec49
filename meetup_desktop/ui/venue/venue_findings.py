"""Findings of the venue where they are: coloured edges of its fields, and the line that says why."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.checks.finding_places import find_places
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.problems.field_findings import FieldFinding, FieldFindings
from meetup_desktop.ui.problems.finding_hint import FindingHint
from meetup_desktop.ui.venue.panel import VenuePanel
from meetup_desktop.ui.venue.titles import TITLE


class VenueFindings(QObject):
    """Marks the fields of the panel beside the map."""

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, panel: VenuePanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._marks = FieldFindings(self._place_hint, panel, is_narrow=True)
        self._marks.fix_wanted.connect(self.fix_wanted)
        self._marks.ignore_wanted.connect(self.ignore_wanted)

    @property
    def hint(self) -> FindingHint | None:
        """The line under the field that has the focus."""
        return self._marks.hint

    def show(self, findings: tuple[Finding, ...], page: EventPage) -> None:
        """Mark the fields that these findings of the page are about."""
        self._marks.show(list(self._at_fields(findings, page)))

    def fix_here(self) -> None:
        """Fix the problem of the field that has the focus, if it has a fix."""
        self._marks.fix_here()

    def _at_fields(
        self, findings: tuple[Finding, ...], page: EventPage
    ) -> Iterator[tuple[QWidget, FieldFinding]]:
        for version in page.versions:
            own = tuple(each for each in findings if each.language in (version.language, ""))
            for finding, place in find_places(own, version.document):
                field = self._panel.field(version.language, place.key)
                if field is not None:
                    yield field.line, FieldFinding(version.language, place.key, finding)

    def _place_hint(self, hint: FindingHint, found: FieldFinding) -> None:
        if found.key == TITLE:
            has_fix = found.finding.fix is not None
            self._panel.titles.fields[found.language].place_hint(hint, has_fix)
        else:
            self._panel.points.place_hint(hint)

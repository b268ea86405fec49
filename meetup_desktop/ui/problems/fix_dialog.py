"""Lists what the fixes of a page will change, before they are done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QScrollArea, QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.problems.fix_texts import change_text
from meetup_desktop.ui.problems.severity_labels import finding_location, finding_text
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole

_WIDTH, _MOST_ROWS = 560, 6


class FixDialog(QDialog):
    """One line for each fix, with what it changes; those that are checked are done together."""

    fix_wanted = Signal(object)  #: tuple[Finding, ...]

    def __init__(self, parent: QWidget, findings: Sequence[Finding]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fix problems"))
        self.boxes: list[tuple[QCheckBox, Finding]] = []
        rows = QWidget()
        lines = column(spacing=Space.M, owner=rows)
        for finding in findings:
            lines.addWidget(self._build_row(finding))
        lines.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(rows)
        shown = min(len(self.boxes), _MOST_ROWS)
        area.setMinimumHeight(rows.sizeHint().height() * shown // max(1, len(self.boxes)))
        self.submit_button = button("", tone="primary")
        self.submit_button.setDefault(True)
        self.submit_button.clicked.connect(self._on_submit)
        cancel = button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.setMinimumWidth(_WIDTH)
        body = column(
            label(self.tr("Fix problems"), TextRole.TITLE), area, margin=Space.XL, spacing=Space.L, owner=self
        )
        body.addWidget(label(self.tr("All of it is one step that can be undone."), tone="muted", wrap=True))
        body.addLayout(row(None, cancel, self.submit_button))
        self._update_button()

    def _build_row(self, finding: Finding) -> QWidget:
        assert finding.fix is not None
        box = QCheckBox(finding_text(finding).replace("&", "&&"))
        box.setChecked(True)
        box.toggled.connect(self._update_button)
        self.boxes.append((box, finding))
        change = ElidedLabel(
            f"{finding_location(finding)}  ·  {change_text(finding.fix)}", TextRole.CAPTION, "muted"
        )
        change.setIndent(Space.ICON + Space.S)
        made = QWidget()
        column(box, change, spacing=0, owner=made)
        return made

    def _chosen(self) -> tuple[Finding, ...]:
        return tuple(finding for box, finding in self.boxes if box.isChecked())

    def _update_button(self) -> None:
        count = len(self._chosen())
        self.submit_button.setText(self.tr("Fix %n", None, count))
        self.submit_button.setEnabled(count > 0)

    def _on_submit(self) -> None:
        chosen = self._chosen()
        self.accept()
        self.fix_wanted.emit(chosen)

"""The line under a field or block with a problem: what is wrong, the fix with its key, and Ignore."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.problems.fix_texts import fix_text
from meetup_desktop.ui.problems.severity_labels import STATES, finding_text
from meetup_desktop.ui.widgets.controls import STATE_ICONS, ElidedLabel, IconLabel, button, label, row
from meetup_desktop.ui.widgets.field_labels import field_name
from meetup_desktop.ui.widgets.theme import Space, TextRole, font, set_style_property


class FindingHint(QFrame):
    """Shows one finding. Its buttons take no focus: the person goes on writing."""

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding: Finding | None = None
        self.setProperty("role", "hint")
        self._icon = IconLabel(STATE_ICONS["note"])
        self._text = ElidedLabel("", TextRole.CAPTION)
        self.fix = button("", tone="link")
        key = command("fix_here").shortcut_text.replace("Return", "Enter")
        self._key = label(key, TextRole.CAPTION)
        self._key.setProperty("role", "key")
        self._dot = label("·", TextRole.CAPTION, "muted")
        self.ignore = button(self.tr("Ignore"), tone="link")
        for each in (self.fix, self.ignore):
            each.setFont(font(TextRole.CAPTION))
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fix.clicked.connect(self._on_fix_clicked)
        self.ignore.clicked.connect(self._on_ignore_clicked)
        made = row(
            self._icon, self._text, self.fix, self._key, self._dot, self.ignore, None,
            spacing=Space.XS, owner=self,
        )  # fmt: skip
        made.setContentsMargins(Space.S, 0, Space.S, 0)
        self.hide()

    def show_finding(self, finding: Finding) -> None:
        """Show what is wrong and what can be done about it."""
        if finding != self.finding:
            self.finding = finding
            state, fix = STATES[finding.severity], fix_text(finding.fix)
            self._icon.show_icon(STATE_ICONS[state], state)
            set_style_property(self, "tint", state)
            set_style_property(self._text, "tone", state)
            sentence = finding_text(finding)
            self._text.setText(
                sentence.removeprefix(f"{field_name(dict(finding.values).get('field', ''))}: ")
            )
            self.fix.setText(fix)
            self.setAccessibleName(sentence)
            self._fit()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out Ignore where it would take room from the sentence; the fix and its key always stay."""
        has_fix = bool(self.fix.text())
        self.fix.setVisible(has_fix)
        self._key.setVisible(has_fix)
        for part in (self._dot, self.ignore):
            part.setVisible(self.width() >= self.sizeHint().width())

    def clear(self) -> None:
        """Show nothing."""
        self.finding = None
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size with all parts, whatever is left out now."""
        parts: list[QWidget] = [self._icon, self._text, self._dot, self.ignore]
        parts += [self.fix, self._key] if self.fix.text() else []
        width = sum(part.sizeHint().width() + Space.XS for part in parts) + 2 * Space.S
        return QSize(width, max(Space.XL, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _on_fix_clicked(self) -> None:
        self.fix_wanted.emit(self.finding)

    def _on_ignore_clicked(self) -> None:
        self.ignore_wanted.emit(self.finding)

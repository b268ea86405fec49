"""The line under a field or block with a problem: what is wrong, the fix with its key, and Ignore."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.problems.fix_texts import fix_text
from meetup_desktop.ui.problems.severity_labels import STATES, finding_text
from meetup_desktop.ui.widgets.controls import STATE_ICONS, ElidedLabel, IconLabel, button, column, label, row
from meetup_desktop.ui.widgets.field_labels import field_name
from meetup_desktop.ui.widgets.theme import Space, TextRole, font, set_style_property


class FindingHint(QFrame):
    """Shows one finding, in one row; a narrow one breaks a long sentence and has the fix in a row of its own.

    Its buttons take no focus: the person goes on writing.
    """

    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, parent: QWidget, *, is_narrow: bool = False) -> None:
        super().__init__(parent)
        self._is_narrow = is_narrow
        self._fix_text = ""
        self.finding: Finding | None = None
        self.setProperty("role", "hint")
        self._icon = IconLabel(STATE_ICONS["note"])
        self._text = (
            label("", TextRole.CAPTION, wrap=True) if is_narrow else ElidedLabel("", TextRole.CAPTION)
        )
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
        self._build_layout()
        self.hide()

    def _build_layout(self) -> None:
        actions = row(self.fix, self._key, self._dot, self.ignore, None, spacing=Space.XS)
        if self._is_narrow:
            self.fix.setMinimumWidth(1)  # a long one is elided
            made = row(self._icon, column(self._text, actions, spacing=Space.XS), spacing=Space.S, owner=self)
            made.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
            made.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
            made.setStretch(1, 1)
        else:
            made = row(self._icon, self._text, actions, spacing=Space.XS, owner=self)
            made.setStretch(2, 1)
            made.setContentsMargins(Space.S, 0, Space.S, 0)

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
            self._fix_text = fix
            self.setAccessibleName(sentence)
            self._fit()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out Ignore where it would take room from the sentence; the fix and its key always stay."""
        has_fix = bool(self._fix_text)
        self.fix.setText(self._fix_text)
        self.fix.setVisible(has_fix)
        self._key.setVisible(has_fix)
        width = self._full_width()
        if self._is_narrow:
            self._elide_fix()
        self.ignore.setVisible(self.width() >= width)
        self._dot.setVisible(self.width() >= width and (has_fix or not self._is_narrow))

    def _elide_fix(self) -> None:
        taken = self._icon.sizeHint().width() + self._key.sizeHint().width() + 5 * Space.S
        mode, room = Qt.TextElideMode.ElideRight, self.width() - taken
        self.fix.setText(self.fix.fontMetrics().elidedText(self._fix_text, mode, room))
        self.fix.setToolTip(self._fix_text if self.fix.text() != self._fix_text else "")
        self.fix.setAccessibleName(self._fix_text)

    def clear(self) -> None:
        """Show nothing."""
        self.finding = None
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the size with all parts, whatever is left out now."""
        if self._is_narrow:
            return super().sizeHint()
        return QSize(self._full_width(), max(Space.XL, super().sizeHint().height()))

    def _full_width(self) -> int:
        parts: list[QWidget] = [self._icon, self._dot, self.ignore]
        parts += [self.fix, self._key] if self._fix_text else []
        parts += [] if self._is_narrow else [self._text]
        return sum(part.sizeHint().width() + Space.XS for part in parts) + 2 * Space.S

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self._is_narrow else QSize(0, self.sizeHint().height())

    def _on_fix_clicked(self) -> None:
        self.fix_wanted.emit(self.finding)

    def _on_ignore_clicked(self) -> None:
        self.ignore_wanted.emit(self.finding)

"""The settings of the rotation: group size, rounds, minutes; and what the plan guarantees."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from meetup_desktop.core.live.evening import Evening, RotationSettings
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.core.rotation import PlanPromise
from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.widgets.controls import StateMark, button, column, label, row
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_style_property

SIZES, ROUNDS, MINUTES = (2, 6), (1, 20), (5, 10)
WALK_S = (10, 300)


class RotationForm(QWidget):
    """Three numbers and a button that plans the groups."""

    plan_requested = Signal(
        int, int, int, bool
    )  #: size of groups, rounds, minutes, one language at each table
    auto_run_chosen = Signal(
        object
    )  #: seconds to find a seat before a round starts by itself; None: a person starts

    def __init__(self) -> None:
        super().__init__()
        self.group_size = _build_spin_box(SIZES, 3, self.tr("People per group"))
        self.rounds = _build_spin_box(ROUNDS, 5, self.tr("Rounds"))
        self.minutes = _build_spin_box(MINUTES, 7, self.tr("Minutes per round"))
        self.plan_button = button(self.tr("Plan groups"), "shuffle", "primary")
        self.plan_button.clicked.connect(self._on_plan_clicked)
        self._is_primary = True
        self._settings: RotationSettings | None = None
        self.promise = StateMark("note", "")
        self.common_language = QCheckBox(self.tr("A common language at each table"))
        self.common_language.hide()
        self.auto_run = QCheckBox(self.tr("Rounds follow by themselves"))
        self.auto_run.setToolTip(
            self.tr(
                "When the time is up, the next round is seated and starts after these seconds. Space holds it."
            )
        )
        self.walk = _build_spin_box(WALK_S, 60, self.tr("Seconds to find a table"))
        self.walk.setSuffix(self.tr(" s"))
        self.walk.setSingleStep(10)
        self.auto_run.clicked.connect(self._on_auto_run_changed)
        self.walk.valueChanged.connect(self._on_auto_run_changed)
        numbers = row(
            _with_caption(self.tr("Per group"), self.group_size), _with_caption(self.tr("Rounds"), self.rounds),
            _with_caption(self.tr("Minutes"), self.minutes), spacing=Space.S,
        )  # fmt: skip
        self._walk_row = QWidget()
        caption = label(self.tr("Time to find a table"), tone="muted")
        caption.setBuddy(self.walk)
        row(caption, self.walk, None, spacing=Space.S, owner=self._walk_row).setContentsMargins(
            Space.XL, 0, 0, 0
        )
        self._walk_row.hide()
        column(
            numbers, self.common_language, self.plan_button, self.promise, self.auto_run, self._walk_row,
            spacing=Space.S, owner=self,
        )  # fmt: skip

    def set_values(self, size: int, rounds: int, minutes: int) -> None:
        """Set the three numbers."""
        self.group_size.setValue(size)
        self.rounds.setValue(rounds)
        self.minutes.setValue(minutes)

    def show_view(self, view: LiveView) -> None:
        """Show the current settings and the promise of the plan."""
        evening = view.evening
        if evening.rounds and not self._is_being_edited():
            self.group_size.setValue(evening.settings.size)
            self.rounds.setValue(evening.settings.rounds)
            self.minutes.setValue(min(max(round(evening.settings.duration_s / 60), MINUTES[0]), MINUTES[1]))
        self._show_auto_run(evening.walk_s)
        has_languages = any(person.details.languages for person in evening.participants)
        self.common_language.setVisible(has_languages or evening.settings.common_language)
        if evening.settings is not self._settings:
            self._settings = evening.settings
            self.common_language.setChecked(evening.settings.common_language)
        here = len(evening.present)
        self.plan_button.setEnabled(here >= SIZES[0] + 1)
        if evening.rounds:
            self.plan_button.setText(
                self.tr("Replan remaining rounds") if evening.kept_round_count else self.tr("Plan again")
            )
        else:
            self.plan_button.setText(self.tr("Plan groups"))
        # One primary button a screen: once there is a plan, that is the evening's own key.
        is_primary = not evening.rounds
        if is_primary != self._is_primary:
            self._is_primary = is_primary
            set_style_property(self.plan_button, "tone", "primary" if is_primary else "")
            self.plan_button.setIcon(icon("shuffle", "on_accent" if is_primary else "text"))
        promise = None if view.figures is None else view.figures.promise
        self.promise.show_state(*self._promise_text(evening, promise, here))

    def _show_auto_run(self, walk_s: int | None) -> None:
        with QSignalBlocker(self.walk):
            self.auto_run.setChecked(walk_s is not None)
            self._walk_row.setVisible(walk_s is not None)
            if walk_s is not None and not self.walk.hasFocus():
                self.walk.setValue(walk_s)

    def _on_auto_run_changed(self) -> None:
        self.auto_run_chosen.emit(self.walk.value() if self.auto_run.isChecked() else None)

    def _promise_text(
        self, evening: Evening, promise: PlanPromise | None, present_count: int
    ) -> tuple[str, str]:
        if not evening.rounds:
            if present_count < SIZES[0] + 1:
                return "note", self.tr("Check in at least 3 people first. Present: %n", "", present_count)
            return "note", self.tr("%n people present", "", present_count)
        if evening.plan_is_stale:
            return "warning", self.tr(
                "People arrived or left since this plan was made. Replan the remaining rounds to "
                "seat all %n.",
                "",
                present_count,
            )
        return PlanText().promise_text(promise)

    def _is_being_edited(self) -> bool:
        return any(field.hasFocus() for field in (self.group_size, self.rounds, self.minutes))

    def _on_plan_clicked(self) -> None:
        self.plan_requested.emit(
            self.group_size.value(),
            self.rounds.value(),
            self.minutes.value(),
            self.common_language.isChecked(),
        )


def _build_spin_box(limits: tuple[int, int], value: int, name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(*limits)
    made.setValue(value)
    made.setAccessibleName(name)
    made.lineEdit().setTextMargins(Space.S, 0, 0, 0)
    return made


def _with_caption(caption: str, field: QWidget) -> QWidget:
    holder = QWidget()
    column(label(caption, TextRole.CAPTION, "muted"), field, spacing=Space.XS, owner=holder)
    return holder

"""What is noted about the chosen person, at the right of the list. Changes hold at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from meetup_desktop.core.live.evening import Participant
from meetup_desktop.core.live.person_details import PersonDetails, PhotoConsent, Role, ShownAs
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, column, label
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.line_edit import LineEdit
from meetup_desktop.ui.widgets.theme import Space, TextRole

WIDTH = 268
Choice = TypeVar("Choice", bound=StrEnum)
_ROLES = {
    Role.GUEST: QT_TRANSLATE_NOOP("PersonDetails", "Guest"),
    Role.SPEAKER: QT_TRANSLATE_NOOP("PersonDetails", "Speaker"),
    Role.MODERATOR: QT_TRANSLATE_NOOP("PersonDetails", "Moderator"),
    Role.HOST: QT_TRANSLATE_NOOP("PersonDetails", "Host"),
}
_SHOWN_AS = {
    ShownAs.NAME: QT_TRANSLATE_NOOP("PersonDetails", "Short name"),
    ShownAs.NUMBER: QT_TRANSLATE_NOOP("PersonDetails", "Number on the list"),
    ShownAs.HIDDEN: QT_TRANSLATE_NOOP("PersonDetails", "Nothing"),
}
_PHOTO_CONSENT = {
    PhotoConsent.UNKNOWN: QT_TRANSLATE_NOOP("PersonDetails", "Not asked"),
    PhotoConsent.YES: QT_TRANSLATE_NOOP("PersonDetails", "Yes"),
    PhotoConsent.NO: QT_TRANSLATE_NOOP("PersonDetails", "No"),
}


def details_text(details: PersonDetails) -> str:
    """Return what a person does at the meetup and which languages they speak, as far as that is noted."""
    role = (
        ""
        if details.role is Role.GUEST
        else QCoreApplication.translate("PersonDetails", _ROLES[details.role])
    )
    return " · ".join(filter(None, (role, ", ".join(details.languages))))


class DetailsPanel(QScrollArea):
    """Shows and changes the details of one person."""

    changed = Signal(str, object)  #: person id, PersonDetails
    presence_wanted = Signal(str)  #: person id: check in who is away, out who is here
    removal_wanted = Signal(str)  #: person id

    def __init__(self) -> None:
        super().__init__()
        self._person: Participant | None = None
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.name = ElidedLabel("", TextRole.STRONG)
        self.state = ElidedLabel("", TextRole.CAPTION, "muted")
        self.presence_button = button("", "check")
        self.presence_button.clicked.connect(self._want_presence)
        self.remove_button = button(self.tr("Remove from the list"), "user-x")
        self.remove_button.clicked.connect(self._want_removal)
        self._build_controls()
        whole = QWidget()
        column(
            self.name, self.state, Space.S, self.presence_button, Space.M, self._form, Space.M, self.remove_button,
            None, spacing=Space.XS, margin=Space.L, owner=whole,
        )  # fmt: skip
        none = QWidget()
        column(
            label(self.tr("Choose a person to see details"), tone="muted", wrap=True), None,
            margin=Space.L, owner=none,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._parts = (none, whole)
        for part in self._parts:
            self._stack.addWidget(part)
        self._show_part(0)
        self.setWidget(self._stack)

    def _build_controls(self) -> None:
        self.role = _choices(_ROLES, self.tr("Role"))
        self.languages = LineEdit(self.tr("Languages"), self.tr("For example ru, en"))
        self.shown_as = _choices(_SHOWN_AS, self.tr("Shown to the room"))
        self.shown_name = LineEdit(self.tr("Other name"), "")
        self.photo_consent = _choices(_PHOTO_CONSENT, self.tr("Photos"))
        self.stays_seated = QCheckBox(self.tr("Keeps one table all evening"))
        for box in (self.role, self.shown_as, self.photo_consent):
            box.activated.connect(self._on_changed)
        for field in (self.languages, self.shown_name):
            field.editingFinished.connect(self._on_changed)
        self.stays_seated.clicked.connect(self._on_changed)
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(Space.M)
        self._form.setVerticalSpacing(Space.S)
        self._form.setColumnStretch(1, 1)
        rows = (
            (self.tr("Role"), self.role), (self.tr("Languages"), self.languages),
            (self.tr("Shown to the room"), self.shown_as), (self.tr("Other name"), self.shown_name),
            (self.tr("Photos"), self.photo_consent),
        )  # fmt: skip
        for number, (text, control) in enumerate(rows):
            caption = label(text, TextRole.CAPTION, "muted")
            caption.setBuddy(control)
            self._form.addWidget(caption, 2 * number, 0, 1, 2)
            self._form.addWidget(control, 2 * number + 1, 0, 1, 2)
        self._form.addWidget(self.stays_seated, 2 * len(rows), 0, 1, 2)

    def show_person(self, person: Participant | None, state: str) -> None:
        """Show a person, and since when they are here; None if nobody is chosen."""
        is_other = person is None or self._person is None or person.id != self._person.id
        before, self._person = self._person, person
        self._show_part(0 if person is None else 1)
        if person is None:
            return
        self.name.setText(person.name)
        self.state.setText(state)
        self.presence_button.setText(self.tr("Check out") if person.present else self.tr("Check in"))
        if is_other or before is None or person.details != before.details:
            self._show_details(person.details)

    def _show_part(self, index: int) -> None:
        """Show one of the two parts; the other one asks for no room, so that nothing has to be scrolled for it."""
        self._stack.setCurrentIndex(index)
        policies = QSizePolicy.Policy
        for at, part in enumerate(self._parts):
            kept = policies.Preferred if at == index else policies.Ignored
            part.setSizePolicy(kept, kept)

    def _show_details(self, details: PersonDetails) -> None:
        for box, value in (
            (self.role, details.role),
            (self.shown_as, details.shown_as),
            (self.photo_consent, details.photo_consent),
        ):
            box.setCurrentIndex(box.findData(value))
        self.languages.setText(", ".join(details.languages))
        self.languages.setToolTip(", ".join(map(language_name, details.languages)))
        self.shown_name.setText(details.shown_name)
        self.shown_name.setEnabled(details.shown_as is ShownAs.NAME)
        self.stays_seated.setChecked(details.stays_seated)

    def _on_changed(self) -> None:
        if self._person is None:
            return
        details = replace(
            self._person.details,
            role=Role(self.role.currentData()),
            languages=_read_languages(self.languages.text()),
            shown_as=ShownAs(self.shown_as.currentData()),
            shown_name=self.shown_name.text().strip(),
            photo_consent=PhotoConsent(self.photo_consent.currentData()),
            stays_seated=self.stays_seated.isChecked(),
        )
        if details != self._person.details:
            self.changed.emit(self._person.id, details)

    def _want_presence(self) -> None:
        if self._person is not None:
            self.presence_wanted.emit(self._person.id)

    def _want_removal(self) -> None:
        if self._person is not None:
            self.removal_wanted.emit(self._person.id)


def _choices(texts: Mapping[Choice, str], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, text in texts.items():
        box.addItem(QCoreApplication.translate("PersonDetails", text), value)
    return box


def _read_languages(text: str) -> tuple[str, ...]:
    """Return the codes in a text such as ``ru, en``, each once."""
    words: Sequence[str] = text.replace(",", " ").replace(";", " ").casefold().split()
    return tuple(dict.fromkeys(word[:8] for word in words))

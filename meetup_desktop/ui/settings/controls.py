"""Controls of settings, built from their records. What is chosen holds at once."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from meetup_desktop.services.preferences import Preferences, Setting, settings_on
from meetup_desktop.ui.widgets.controls import label
from meetup_desktop.ui.widgets.setting_labels import choice_text, setting_text
from meetup_desktop.ui.widgets.theme import Space

_CONTROL_WIDTH = 200


class SettingsForm(QWidget):
    """All settings of one page."""

    def __init__(self, page: str, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.controls: dict[str, QComboBox | QCheckBox | QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(1, 1)
        for number, setting in enumerate(settings_on(page)):
            text = setting_text(setting.label)
            control = self._build_control(setting, text)
            control.setObjectName(setting.name)
            self.controls[setting.name] = control
            if not isinstance(control, QCheckBox):
                caption = label(text)
                caption.setBuddy(control)
                grid.addWidget(caption, number, 0)
                grid.addWidget(control, number, 1)
            else:
                grid.addWidget(control, number, 0, 1, 2)

    def _build_control(self, setting: Setting[Any], text: str) -> QComboBox | QCheckBox | QLineEdit:
        value = getattr(self._preferences, setting.name)
        if isinstance(value, str) and not setting.choices:
            edit = QLineEdit(value)
            edit.setAccessibleName(text)
            edit.textEdited.connect(partial(setattr, self._preferences, setting.name))
            return edit
        if not setting.choices:
            box = QCheckBox(text)
            box.setChecked(value)
            box.toggled.connect(partial(setattr, self._preferences, setting.name))
            return box
        made = QComboBox()
        made.setAccessibleName(text)
        made.setMinimumWidth(_CONTROL_WIDTH)
        choices = (
            sorted(setting.choices, key=lambda choice: choice.value)
            if _are_numbers(setting)
            else setting.choices
        )
        for choice in choices:
            made.addItem(choice_text(choice), choice.value)
        made.setCurrentIndex(made.findData(value))
        made.currentIndexChanged.connect(partial(self._on_chosen, made, setting.name))
        return made

    def _on_chosen(self, made: QComboBox, name: str, index: int) -> None:
        setattr(self._preferences, name, made.itemData(index))


def _are_numbers(setting: Setting[Any]) -> bool:
    return all(isinstance(choice.value, int) for choice in setting.choices)

"""The dialog that creates an event page: template, titles, identifier, date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QGridLayout, QWidget

from meetup_desktop.core.content.dates import format_date
from meetup_desktop.core.content.site.page_operations import event_section
from meetup_desktop.core.content.site.proposed_names import propose_page_id
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.services.library.site_pages import NewPage
from meetup_desktop.ui.dialogs.page_dialog import NameField, PageDialog
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.page.field_edits import DateEdit
from meetup_desktop.ui.widgets.controls import Button, button, column, label, make_exclusive, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.line_edit import LineEdit
from meetup_desktop.ui.widgets.theme import Space, TextRole


class NewPageDialog(PageDialog):
    """Asks for a new page and reports it with ``page_wanted``; its creator closes it when the page exists."""

    page_wanted = Signal(object)  #: NewPage

    def __init__(
        self, parent: QWidget, site: Site, check_name: Callable[[str], None], existing_ids: frozenset[str]
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, translate("NewPageDialog", "New event page"), translate("NewPageDialog", "Create")
        )
        self._existing_ids = existing_ids
        self._dates = site.layout.date_format
        self._named_by_hand = False
        self.templates: dict[str, Button] = {}
        self._advice = label("", TextRole.CAPTION, "muted", wrap=True)
        self.inside.addLayout(self._build_template_buttons())
        self.inside.addWidget(self._advice)
        self.titles: dict[str, LineEdit] = {}
        self.languages: dict[str, QCheckBox] = {}
        self.inside.addLayout(self._build_title_rows(site.languages))
        self.name = NameField(self.tr("Identifier (file name and end of the address)"), check_name)
        self.date = DateEdit(self.tr("Date"), self._dates)
        self.date.edited.connect(self._validate)
        self.name.edited.connect(self._on_name_edited)
        self.name.name_changed.connect(self._validate)
        date = QWidget()
        column(label(self.tr("Date"), TextRole.CAPTION, "muted"), self.date, spacing=Space.XS, owner=date)
        line = row(self.name, date, spacing=Space.M)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.inside.addLayout(line)
        self.section = self._build_section_choice(site)
        self._show_template_advice()
        self._validate()
        next(iter(self.titles.values())).setFocus()

    def submit(self) -> None:
        """Emit ``page_wanted`` with what was entered."""
        languages = self._chosen_languages()
        titles = {language: self.titles[language].text().strip() for language in languages}
        named = {language: title for language, title in titles.items() if title}
        self.page_wanted.emit(
            NewPage(
                self.name.name(), self._chosen_template(), self.date.text().strip(), named, languages,
                self.section.currentData() if self.section is not None else None,
            )
        )  # fmt: skip

    def _build_template_buttons(self) -> QGridLayout:
        group = QButtonGroup(self)
        made = QGridLayout()
        made.setSpacing(Space.S)
        names = (("meetup", self.tr("Meetup")), ("blank", self.tr("Blank")))
        for at, (name, text) in enumerate(names):
            self.templates[name] = button(text, "users" if name == "meetup" else "file", "segment")
            make_exclusive(self.templates[name])
            self.templates[name].setAutoDefault(False)
            group.addButton(self.templates[name])
            made.addWidget(self.templates[name], 0, at)
        made.setColumnStretch(len(names), 1)
        self.templates["meetup"].setChecked(True)
        group.buttonClicked.connect(self._show_template_advice)
        return made

    def _build_title_rows(self, languages: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for at, language in enumerate(languages):
            name = language_name(language)
            box = QCheckBox(f"{language.upper()}  {name}")
            box.setChecked(True)
            box.setToolTip(self.tr("Create the page in this language"))
            box.toggled.connect(self._validate)
            line = LineEdit(
                self.tr("Title, {language}").format(language=name),
                self.tr("Title, {language}").format(language=name),
            )
            line.edited.connect(self._on_title_edited)
            box.toggled.connect(line.setEnabled)
            grid.addWidget(box, at, 0)
            grid.addWidget(line, at, 1)
            self.languages[language], self.titles[language] = box, line
        grid.setColumnStretch(1, 1)
        return grid

    def _build_section_choice(self, site: Site) -> QComboBox | None:
        """Return the choice of a section, the one with events first chosen; None where a site has just one."""
        if len(site.sections) < 2:
            return None
        choice = QComboBox()
        choice.setAccessibleName(self.tr("Section"))
        for section in site.sections:
            choice.addItem(section or self.tr("No section"), section)
        usual = event_section(site)
        choice.setCurrentIndex(choice.findData(usual) if usual is not None else -1)
        choice.setPlaceholderText(self.tr("Choose the section for events"))
        choice.currentIndexChanged.connect(self._validate)
        caption = label(self.tr("Section"), TextRole.CAPTION, "muted")
        caption.setBuddy(choice)
        self.inside.addLayout(column(caption, choice, spacing=Space.XS))
        return choice

    def _chosen_template(self) -> str:
        return next(name for name, made in self.templates.items() if made.isChecked())

    def _show_template_advice(self) -> None:
        advice = {
            "meetup": self.tr("The usual sections of a meetup page, each with advice in a hidden comment."),
            "blank": self.tr("Only the fields and a title."),
        }
        self._advice.setText(advice[self._chosen_template()])

    def _chosen_languages(self) -> tuple[str, ...]:
        return tuple(language for language, box in self.languages.items() if box.isChecked())

    def _on_title_edited(self) -> None:
        """Propose an identifier, from the English title if there is one: most addresses are in English."""
        if not self._named_by_hand:
            order = sorted(self._chosen_languages(), key=lambda language: not language.startswith("en"))
            names = (propose_page_id(self.titles[language].text(), self._existing_ids) for language in order)
            self.name.show_name(next((name for name in names if name), ""))

    def _on_name_edited(self) -> None:
        self._named_by_hand = bool(self.name.name())

    def _validate(self) -> None:
        """Enable Create if the page can be created; say what is wrong otherwise."""
        problem, date = self.name.problem, self.date.text().strip()
        empty = not self.name.name()
        placed = self.section is None or self.section.currentIndex() >= 0
        self.submit_button.setEnabled(
            problem is None and not empty and placed and bool(self._chosen_languages())
        )
        if not self._chosen_languages():
            self.show_message(self.tr("Choose at least one language"))
        elif problem is not None and not empty:
            self.show_message(error_text(problem), "error")
        elif date and not self._dates.accepts(format_date(date, self._dates)):
            text = self.tr("The site reads dates like this: {example}").format(example=self.date.example)
            self.show_message(text, "warning")
        elif not placed:
            self.show_message(self.tr("Choose the section for the page"))
        else:
            self.show_message("")

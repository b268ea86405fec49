"""The dialog that makes a new site: name, folder, two languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QWidget

from meetup_desktop.core.content.site.new_site import LANGUAGES, check_folder_name
from meetup_desktop.core.errors import BadName
from meetup_desktop.services.library.new_sites import NewSite
from meetup_desktop.ui.dialogs.page_dialog import PageDialog
from meetup_desktop.ui.widgets.controls import ElidedLabel, button, label, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.line_edit import LineEdit
from meetup_desktop.ui.widgets.theme import Space


class NewSiteDialog(PageDialog):
    """Asks for a new site and reports it with ``site_wanted``; its creator closes it when the site exists."""

    site_wanted = Signal(object)  #: NewSite

    def __init__(self, parent: QWidget, folder: str) -> None:
        """``folder`` is where the site's own folder is made unless another one is chosen."""
        translate = QCoreApplication.translate
        super().__init__(
            parent, translate("NewSiteDialog", "New site"), translate("NewSiteDialog", "Create site"),
            translate("NewSiteDialog", "A folder with a first event page in two languages is made. "
                      "It can be published with Publish."),
        )  # fmt: skip
        self.folder = folder
        self.name = LineEdit(self.tr("Name of the site"), self.tr("For example Quay Talks"))
        self._folder_label = ElidedLabel(folder, tone="muted")
        self.choose = button(self.tr("Choose…"), "folder")
        self.choose.setAutoDefault(False)
        self.first, self.second = self._build_choice(0), self._build_choice(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        grid.setColumnStretch(1, 1)
        place = QWidget()
        row(self._folder_label, self.choose, owner=place).setStretch(0, 1)
        for at, (caption, widget) in enumerate(
            (
                (self.tr("Name"), self.name), (self.tr("Folder"), place),
                (self.tr("First language"), self.first), (self.tr("Second language"), self.second),
            )
        ):  # fmt: skip
            text = label(caption)
            text.setBuddy(widget)
            grid.addWidget(text, at, 0)
            grid.addWidget(widget, at, 1)
        self.inside.addLayout(grid)
        self.name.edited.connect(self._validate)
        self.choose.clicked.connect(self._choose_folder)
        for choice in (self.first, self.second):
            choice.currentIndexChanged.connect(self._validate)
        self._validate()
        self.name.setFocus()

    def submit(self) -> None:
        """Emit ``site_wanted`` with what was entered."""
        languages = (self.first.currentData(), self.second.currentData())
        self.site_wanted.emit(NewSite(self.folder, self.name.text().strip(), languages))

    def _build_choice(self, number: int) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName((self.tr("First language"), self.tr("Second language"))[number])
        for name, code in sorted((language_name(code), code) for code in LANGUAGES):
            made.addItem(name, code)
        own = ui_language()
        wanted = (own if own in LANGUAGES else "en", "ru" if own == "en" else "en")[number]
        made.setCurrentIndex(made.findData(wanted))
        return made

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the new site"), self.folder)
        if chosen:
            self.folder = chosen
            self._folder_label.setText(chosen)
            self._validate()

    def _validate(self) -> None:
        """Enable the button if the site can be made; say what is wrong otherwise."""
        reason = ""
        try:
            check_folder_name(self.name.text())
        except BadName as error:
            reason = error.reason
        is_same = self.first.currentData() == self.second.currentData()
        self.submit_button.setEnabled(not reason and not is_same)
        if reason in {"character", "reserved"}:
            self.show_message(
                self.tr("A folder cannot have this name. Use letters, digits, spaces and hyphens."), "error"
            )
        elif reason == "too-long":
            self.show_message(self.tr("The name is too long for a folder. Use a shorter one."), "error")
        elif is_same:
            self.show_message(self.tr("Choose two different languages"))
        else:
            self.show_message("")

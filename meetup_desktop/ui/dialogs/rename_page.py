"""Another identifier for a page, or a copy under another one: what that changes is said before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from meetup_desktop.core.content.proposed_names import proposed_name
from meetup_desktop.core.content.site import PageSummary, Site
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.site_pages import RenamePlan
from meetup_desktop.ui.dialogs.page_dialog import NameField, PageDialog
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.page.field_edits import DateEdit
from meetup_desktop.ui.widgets.furniture import column, label
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Space, Type


class RenamePageDialog(PageDialog):
    """Says which files, pictures and links would change with this name."""

    rename_wanted = Signal(object, str)  #: PageSummary, the new identifier

    def __init__(self, parent: QWidget, site: Site, page: PageSummary, check: Callable[[str], None]) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("RenamePageDialog", "Rename identifier"),
            translate("RenamePageDialog", "Rename"),
        )
        self._site, self._page = site, page
        self._plan: RenamePlan | None = None
        self.name = NameField(self.tr("Identifier: the file's name, and the end of the address"), check)
        self.inside.addWidget(label(page.title(ui_language()), wrap=True))
        self.inside.addWidget(self.name)
        self.name.name_changed.connect(self._look)
        self.name.show_name(page.page_id)
        self.name.line.selectAll()
        self.name.setFocus()

    def show_plan(self, plan: RenamePlan) -> None:
        """What a new name touches is known now."""
        self._plan = plan
        self._look()

    def wanted(self) -> None:
        self.rename_wanted.emit(self._page, self.name.name())

    def _look(self) -> None:
        problem = self.name.problem
        self.go.setEnabled(problem is None)
        if problem is not None:
            self.say("" if problem.reason in {"same", "empty"} else error_text(problem), "error")
        elif self._plan is None:
            self.say(self.tr("Looking up what links to this page…"))
        else:
            self._tell(self._plan)

    def _tell(self, plan: RenamePlan) -> None:
        try:
            outlook = plan.outlook(self._site, self.name.name())
        except ContentError as error:
            self.go.setEnabled(False)
            self.say(error_text(error), "error")
            return
        parts = [self.tr("%n file(s) get the new name", None, len(outlook.files))]
        if outlook.pictures:
            parts.append(self.tr("%n picture(s) move along", None, outlook.pictures))
        if outlook.linking:
            parts.append(self.tr("links in %n other page(s) are led to it", None, len(outlook.linking)))
        else:
            parts.append(self.tr("no other page links to it"))
        self.say("; ".join(parts) + ".")


class DuplicatePageDialog(PageDialog):
    """The same page once more: another identifier, another date, with its pictures or without."""

    duplicate_wanted = Signal(object, str, str, bool)  #: PageSummary, identifier, date, with pictures

    def __init__(
        self, parent: QWidget, page: PageSummary, check: Callable[[str], None], taken: frozenset[str]
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("DuplicatePageDialog", "Duplicate event page"),
            translate("DuplicatePageDialog", "Duplicate"),
        )
        self._page = page
        self.name = NameField(self.tr("Identifier of the copy"), check)
        self.date = DateEdit(self.tr("Date"))
        self.pictures = QCheckBox(self.tr("Copy its pictures too"))
        self.pictures.setChecked(True)
        self.pictures.setEnabled(page.picture_count > 0)
        date = QWidget()
        column(
            label(self.tr("Date of the copy, empty for none"), Type.CAPTION, "muted"), self.date,
            spacing=Space.XS, owner=date,
        )  # fmt: skip
        for part in (label(page.title(ui_language()), wrap=True), self.name, date, self.pictures):
            self.inside.addWidget(part)
        self.name.name_changed.connect(self._look)
        section, slash, own = page.page_id.rpartition("/")
        self.name.show_name(
            section + slash + (proposed_name(own, {each.rpartition("/")[2] for each in taken}) or own)
        )
        self.name.line.selectAll()
        self.name.setFocus()

    def wanted(self) -> None:
        copies = self.pictures.isChecked()
        self.duplicate_wanted.emit(self._page, self.name.name(), self.date.text().strip(), copies)

    def _look(self) -> None:
        problem = self.name.problem
        self.go.setEnabled(problem is None)
        quiet = problem is None or problem.reason in {"same", "empty"}
        self.say("" if quiet or problem is None else error_text(problem), "error")

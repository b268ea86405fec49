"""The dialogs that rename or duplicate a page; the effects of a rename are shown before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from meetup_desktop.core.content.dates import DateFormat
from meetup_desktop.core.content.site.proposed_names import propose_page_id
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.errors import ContentError
from meetup_desktop.services.library.site_pages import RenamePreview
from meetup_desktop.ui.dialogs.page_dialog import NameField, PageDialog
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.page.field_edits import DateEdit
from meetup_desktop.ui.widgets.controls import column, label
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Space, TextRole


class RenamePageDialog(PageDialog):
    """Asks for an identifier and shows which files, pictures and links the rename would change."""

    rename_wanted = Signal(object, str)  #: PageSummary, the new identifier

    def __init__(
        self, parent: QWidget, site: Site, page: PageSummary, check_name: Callable[[str], None]
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("RenamePageDialog", "Rename identifier"),
            translate("RenamePageDialog", "Rename"),
        )
        self._site, self._page = site, page
        self._preview_source: RenamePreview | None = None
        self.name = NameField(self.tr("Identifier (file name and end of the address)"), check_name)
        self.inside.addWidget(label(page.title(ui_language()), wrap=True))
        self.inside.addWidget(self.name)
        self.name.name_changed.connect(self._validate)
        self.name.show_name(page.page_id)
        self.name.line.selectAll()
        self.name.setFocus()

    def show_preview(self, preview_source: RenamePreview) -> None:
        """Show the effects of a rename, which have been determined now."""
        self._preview_source = preview_source
        self._validate()

    def submit(self) -> None:
        self.rename_wanted.emit(self._page, self.name.name())

    def _validate(self) -> None:
        problem = self.name.problem
        self.submit_button.setEnabled(problem is None)
        if problem is not None:
            self.show_message("" if problem.reason in {"same", "empty"} else error_text(problem), "error")
        elif self._preview_source is None:
            self.show_message(self.tr("Looking for links to this page…"))
        else:
            self._show_changes(self._preview_source)

    def _show_changes(self, preview_source: RenamePreview) -> None:
        try:
            preview = preview_source.preview(self._site, self.name.name())
        except ContentError as error:
            self.submit_button.setEnabled(False)
            self.show_message(error_text(error), "error")
            return
        parts = [self.tr("%n file(s) will be renamed", None, len(preview.files))]
        if preview.pictures:
            parts.append(self.tr("%n picture(s) will be moved", None, preview.pictures))
        if preview.linking:
            parts.append(self.tr("links in %n other page(s) will be updated", None, len(preview.linking)))
        else:
            parts.append(self.tr("no other page links to it"))
        sentences = ["; ".join(parts) + "."]
        if preview.unsaved:
            text = self.tr("Unsaved changes keep links to the old identifier: {files}.")
            sentences.append(text.format(files=", ".join(preview.unsaved)))
        self.show_message("\n".join(sentences), "warning" if preview.unsaved else "note")


class DuplicatePageDialog(PageDialog):
    """Asks for the identifier and date of a copy, and whether its pictures are copied too."""

    duplicate_wanted = Signal(object, str, str, bool)  #: PageSummary, identifier, date, with pictures

    def __init__(
        self,
        parent: QWidget,
        page: PageSummary,
        dates: DateFormat,
        check_name: Callable[[str], None],
        existing_ids: frozenset[str],
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("DuplicatePageDialog", "Duplicate event page"),
            translate("DuplicatePageDialog", "Duplicate"),
        )
        self._page = page
        self.name = NameField(self.tr("Identifier of the copy"), check_name)
        self.date = DateEdit(self.tr("Date"), dates)
        self.pictures = QCheckBox(self.tr("Copy pictures"))
        self.pictures.setChecked(True)
        self.pictures.setEnabled(page.picture_count > 0)
        date = QWidget()
        column(
            label(self.tr("Date of the copy (optional)"), TextRole.CAPTION, "muted"), self.date,
            spacing=Space.XS, owner=date,
        )  # fmt: skip
        for part in (label(page.title(ui_language()), wrap=True), self.name, date, self.pictures):
            self.inside.addWidget(part)
        self.name.name_changed.connect(self._validate)
        section, slash, own = page.page_id.rpartition("/")
        self.name.show_name(
            section
            + slash
            + (propose_page_id(own, {each.rpartition("/")[2] for each in existing_ids}) or own)
        )
        self.name.line.selectAll()
        self.name.setFocus()

    def submit(self) -> None:
        copies = self.pictures.isChecked()
        self.duplicate_wanted.emit(self._page, self.name.name(), self.date.text().strip(), copies)

    def _validate(self) -> None:
        problem = self.name.problem
        self.submit_button.setEnabled(problem is None)
        quiet = problem is None or problem.reason in {"same", "empty"}
        self.show_message("" if quiet or problem is None else error_text(problem), "error")

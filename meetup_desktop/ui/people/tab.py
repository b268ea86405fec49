"""The People tab: a search field in which Enter checks people in, the list, and what is noted about one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from meetup_desktop.core.live.evening import Participant
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.core.people.names import without_invisible
from meetup_desktop.core.people.preview import PeoplePreview
from meetup_desktop.services.live.earlier_evenings import EarlierEvenings
from meetup_desktop.services.live.people_lists import PeopleLists
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.people.details_panel import DetailsPanel
from meetup_desktop.ui.people.import_dialog import PeopleImportDialog
from meetup_desktop.ui.people.model import NAME, NOTED, PERSON, SINCE, PeopleModel
from meetup_desktop.ui.people.name_suggestions import NameSuggestions
from meetup_desktop.ui.people.table import PeopleTable
from meetup_desktop.ui.widgets.cleaned_input import CleanedInput
from meetup_desktop.ui.widgets.controls import (
    ElidedLabel,
    EmptyState,
    button,
    card,
    column,
    hairline,
    label,
    row,
)
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.line_edit import LineEdit, add_clear_button
from meetup_desktop.ui.widgets.theme import Space, TextRole

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: In narrower tabs the search field needs the room of the buttons' texts.
_NARROW_PX = 960
LIST_BREAKS = ("\n", ";", "\t")


class PeopleTab(QWidget):
    """Shows who is expected and who is present, and checks people in and out."""

    def __init__(
        self, session: LiveSession, lists: PeopleLists, earlier: EarlierEvenings, notices: Notices
    ) -> None:
        super().__init__()
        self._session, self._lists, self._earlier, self._notices = session, lists, earlier, notices
        self.model = PeopleModel(self)
        self.model.toggle_requested.connect(self._toggle)
        self.model.rename_requested.connect(session.rename_person)
        self.search = LineEdit(
            self.tr("Name"), self.tr("Type a name and press Enter to check in, or paste a list")
        )
        add_clear_button(self.search)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self._check_in)
        self.enter_action = self.search.addAction(icon("check"), LineEdit.ActionPosition.TrailingPosition)
        self.enter_action.triggered.connect(self._check_in)
        self.search.installEventFilter(self)
        self.suggestions = NameSuggestions(self.search)
        self.suggestions.chosen.connect(self._add_known_person)
        CleanedInput(
            self.search, without_invisible
        )  # last: the cleaned text is the last one that is reported
        self.hint = ElidedLabel("", TextRole.CAPTION, "muted")
        self._build_table()
        self.count = label("0", TextRole.DISPLAY)
        self.count_label = label("", tone="muted")
        self.paste_button = button(self.tr("Paste list"), "clipboard-paste")
        self.paste_button.clicked.connect(self._import_clipboard)
        self.file_button = button(self.tr("Import from file…"), "upload")
        self.file_button.clicked.connect(self._import_from_file)
        self.export_button = button(self.tr("Export…"), "download")
        self.export_button.clicked.connect(self._export)
        self.empty = EmptyState(
            "users", self.tr("No people yet"), self.tr("Import from file…"),
            self.tr("Type a name above and press Enter, paste a list, or import a table or text file."),
        )  # fmt: skip
        self.empty.acted.connect(self._import_from_file)
        self.details = DetailsPanel()
        self.details.changed.connect(session.describe_person)
        self.details.presence_wanted.connect(self._toggle)
        self.details.removal_wanted.connect(self._remove)
        self._build_layout()
        self._shown: LiveView | None = None
        session.live_changed.connect(self.show_view)
        lists.previewed.connect(self._show_preview)

    def _build_layout(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.check_in_view_button = button(self.tr("Check-in view"), "log-in", "quiet")
        self.check_in_view_button.setCheckable(True)
        self.check_in_view_button.setToolTip(
            self.tr("Show names only while they are searched, and no details: guests may see the screen")
        )
        self.check_in_view_button.toggled.connect(self._show_check_in_view)
        head = row(
            column(self.search, self.hint, spacing=Space.XS), self.paste_button, self.file_button, self.export_button,
            self.check_in_view_button, None, row(self.count, self.count_label, spacing=Space.S),
        )  # fmt: skip
        head.setStretch(0, 4)
        head.setStretch(5, 1)
        head.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        self._list_buttons = (self.paste_button, self.file_button, self.export_button)
        for made in (*self._list_buttons, self.check_in_view_button):
            head.setAlignment(made, Qt.AlignmentFlag.AlignTop)
        body = column(head, hairline(), spacing=0, owner=self)
        sheet = card("surface")
        self._details_line = hairline(vertical=True)
        parts = row(self._stack, self._details_line, self.details, spacing=0, owner=sheet)
        parts.setContentsMargins(Space.S, 0, 0, 0)
        parts.setStretch(0, 1)
        body.addWidget(sheet, 1)

    def _build_table(self) -> None:
        self.table = PeopleTable(self.model)
        self.table.installEventFilter(self)
        self.table.activated.connect(self._check_in_current_person)
        self.table.selectionModel().selectionChanged.connect(self._show_details)
        self.model.modelReset.connect(self._show_details)
        leave = QShortcut(command("people.check_out").sequences[0], self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._check_out_selected)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_current_person)
        # Not the table's own edit key: the keyboard is in the first column, the name is the second.
        rename = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        rename.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        rename.activated.connect(self._edit_current_name)

    @Slot(object)
    def show_view(self, view: LiveView) -> None:
        """Show the people of the evening while the tab is visible."""
        if not self.isVisible() or (self._shown is not None and self._shown.evening is view.evening):
            return
        self._shown, evening = view, view.evening
        self.model.show_evening(evening)
        total, here = len(evening.participants), len(evening.present)
        self.count.setText(self.locale().toString(here))
        self.export_button.setEnabled(bool(total))
        self.count_label.setText(self.tr("present of %n on the list", "", total))
        self.count.setAccessibleName(f"{here} {self.count_label.text()}")
        self._stack.setCurrentWidget(self.table if total else self.empty)
        self._update_hint(self.search.text())
        self._show_details()

    def _on_search_changed(self, text: str) -> None:
        self.model.search(text)
        if self.model.rowCount() and text.strip():
            self.table.selectRow(0)
        else:
            self.table.clearSelection()
        self._update_hint(text)
        known = () if self.model.rowCount() or not text.strip() else self._earlier.people.suggest(text, ())
        self.suggestions.show_names(known)

    def _update_hint(self, text: str) -> None:
        first = self.model.person(self._selected_row()) if text.strip() else None
        self.enter_action.setVisible(bool(text.strip()))
        self._name_enter_action(first)
        if not text.strip():
            self.hint.setText(self.tr("Enter checks in, Ctrl+Enter checks out, Delete removes from the list"))
        elif first is None:
            self.hint.setText(self.tr("Press Enter to add and check in {name}").format(name=text.strip()))
        else:
            namesakes = self.model.find_namesakes(text)
            enter = (
                self.tr("{name} is here. Press Ctrl+Enter to check out")
                if first.present
                else self.tr("Press Enter to check in {name}")
            ).format(name=self.model.name_text(first))
            known = ""
            if len(namesakes) > 1:
                known = self.tr("%n people are called {name}: choose one with Down", "", len(namesakes))
            elif namesakes:
                known = self.tr("{name} is already on the list").format(name=namesakes[0].name)
            new = self.tr("Press Shift+Enter to add another {name}")
            sentences = [known.format(name=text.strip()), enter, new.format(name=text.strip())]
            self.hint.setText(" · ".join(filter(None, sentences)))

    def _name_enter_action(self, person: Participant | None) -> None:
        """Let the button in the field, which does what Enter does, say what that is."""
        self.enter_action.setText(self.tr("Check in"))
        self.enter_action.setEnabled(person is None or not person.present)

    def _show_details(self, *_: object) -> None:
        """Show the details of the chosen person, unless guests may see the screen."""
        chosen = self.table.selectionModel().selectedRows()
        person = self.model.person(chosen[0].row()) if chosen else None
        self.details.show_person(person, self._presence_text(person) if person is not None else "")

    def _presence_text(self, person: Participant) -> str:
        since = self.model.attendance_text(person)
        if person.present:
            return self.tr("Here since {time}").format(time=since)
        return self.tr("Was here {time}").format(time=since) if since else self.tr("Not here yet")

    def _show_check_in_view(self, is_for_check_in: bool) -> None:
        self.model.set_needs_search(is_for_check_in)
        for part in (
            self.details,
            self._details_line,
            *self._list_buttons,
        ):
            part.setVisible(not is_for_check_in)
        for at in (NOTED, SINCE):
            self.table.setColumnHidden(at, is_for_check_in)
        self.search.setFocus()

    def _selected_row(self) -> int:
        chosen = self.table.selectionModel().selectedRows()
        return chosen[0].row() if chosen else 0

    def _check_in(self) -> None:
        """Check in the person that was searched, or add them; nothing changes for somebody who is here."""
        text = self.search.text().strip()
        if not text or self.suggestions.is_choosing:
            return
        person = self.model.person(self._selected_row())
        if person is None:
            self._session.add_walk_in(text)
        elif person.present:
            self._report_present(person)
            return
        else:
            self._session.check_in(person.id)
        self.search.clear()

    def _add_known_person(self, name: str) -> None:
        """Add and check in somebody who was here on an earlier evening."""
        self._session.add_walk_in(name)
        self.search.clear()

    def _report_present(self, person: Participant) -> None:
        text = self.tr("{name} is already here since {time}. Nothing was changed.")
        name, time = self.model.name_text(person), self.model.attendance_text(person)
        self._notices.show(Level.NOTE, text.format(name=name, time=time))
        self.search.selectAll()

    def _check_out(self, person: Participant) -> None:
        if self._session.check_out(person.id):
            undo = self._session.undo_of_last_step()
            self._notices.offer_undo(self.tr("Checked out {name}").format(name=person.name), undo)

    def _check_out_selected(self) -> None:
        chosen = self.table.selectionModel().selectedRows()
        person = self.model.person(chosen[0].row()) if chosen else None
        if person is not None and person.present:
            self._check_out(person)
            self.search.clear()

    def _toggle(self, person_id: str) -> None:
        """Check in who is away, out who is here."""
        person = self.model.person(self.model.row_of(person_id))
        if person is not None and person.present:
            self._check_out(person)
        elif person is not None:
            self._session.check_in(person_id)

    def _remove(self, person_id: str) -> None:
        self._session.remove_person(person_id)
        self.search.setFocus()

    def _add_person(self) -> None:
        """Add a person even if the name, or a part of it, is on the list already."""
        if self.search.text().strip():
            self._session.add_walk_in(self.search.text())
            self.search.clear()

    def _check_in_current_person(self) -> None:
        person = self.table.currentIndex().data(PERSON)
        if isinstance(person, Participant):
            if person.present:
                self._report_present(person)
            else:
                self._session.check_in(person.id)

    def _remove_current_person(self) -> None:
        row, person = self.table.currentIndex().row(), self.table.currentIndex().data(PERSON)
        if isinstance(person, Participant):
            self._session.remove_person(person.id)
            if self.model.rowCount():
                self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _edit_current_name(self) -> None:
        chosen = self.table.selectionModel().selectedRows(NAME)
        if chosen:
            self.table.setFocus()
            self.table.setCurrentIndex(chosen[0])
            self.table.edit(chosen[0])

    def _import_clipboard(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._lists.read_text(text)
        self.search.setFocus()

    def _import_from_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a list of people"),
            "",
            self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)"),
        )
        if path:
            self._lists.read_file(Path(path))
        self.search.setFocus()

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the list of people"), self.tr("people.csv"), self.tr("Tables (*.csv)")
        )
        if path:
            self._lists.write_file(Path(path))
        self.search.setFocus()

    def _show_preview(self, preview: PeoplePreview) -> None:
        """Show who would be added; the keyboard returns to where it was."""
        dialog = PeopleImportDialog(self, preview)
        dialog.confirmed.connect(self._lists.add_people)
        dialog.encoding_chosen.connect(self._lists.read_again)
        self._lists.previewed_again.connect(dialog.show_again)
        self._lists.reading_failed.connect(dialog.show_error)
        self._focused: QWidget | None = self.focusWidget()
        dialog.finished.connect(self._return_focus)
        dialog.open()

    def _return_focus(self) -> None:
        if self._focused is not None:
            self._focused.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.table:
            return self._type_into_search(event)
        if watched is self.search:
            if event.matches(QKeySequence.StandardKey.Paste):
                return self._paste_into_search()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._move_selection(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._add_person()
                return True
        return super().eventFilter(watched, event)

    def _type_into_search(self, event: QKeyEvent) -> bool:
        """Pass a letter typed in the table on to the search field; return False for other keys."""
        text = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not (plain and text.isprintable() and text.strip()):
            return False
        self.search.setFocus()
        self.search.insert(text)
        return True

    def _paste_into_search(self) -> bool:
        """Import a clipboard of several lines as a list; return False for a single name."""
        text = QGuiApplication.clipboard().text().strip()
        if any(mark in text for mark in LIST_BREAKS):
            self._lists.read_text(text)
            return True
        return False

    def _move_selection(self, step: int) -> None:
        if self.model.rowCount():
            self.table.selectRow(min(max(self._selected_row() + step, 0), self.model.rowCount() - 1))
            self._update_hint(self.search.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for made in self._list_buttons:
            made.set_compact(self.width() < _NARROW_PX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_view(self._session.view)

    def focus_first_field(self) -> None:
        """Move the focus to the search field."""
        self.search.setFocus()

"""The Page tab: an event page in two languages side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.page.page_history import EditLocation
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.page.fields_panel import FieldsPanel
from meetup_desktop.ui.page.file_problems import FileProblems
from meetup_desktop.ui.page.language_column import LanguageColumn, document_without_body
from meetup_desktop.ui.page.text.aligner import Aligner
from meetup_desktop.ui.page.text.pane import CHANGE_SHOWN_MS
from meetup_desktop.ui.page.text_area import TextArea
from meetup_desktop.ui.widgets.controls import column, hairline
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.page_view import PageView
from meetup_desktop.ui.widgets.theme import set_style_property

if TYPE_CHECKING:
    from meetup_desktop.core.content.checks.finding import Finding
    from meetup_desktop.ui.page.page_findings import PageFindings

#: In lower tabs the fields are folded at first.
LOW_TAB_PX = 440
#: Name of the body among the fields.
TEXT = "text"


class PageTab(PageView):
    """Shows the shared fields once, the translated fields in two columns, and a headline and a text for each language.

    In a narrow tab the two languages stand one above the other. Of a page in more languages two are shown at a time;
    which, the person chooses, and it stays so for the site.
    """

    language_wanted = Signal(str)  #: a language that the page is missing in
    fix_wanted = Signal(object)  #: Finding
    ignore_wanted = Signal(object)  #: Finding

    def __init__(self, page: OpenPage, tasks: Tasks, preferences: Preferences) -> None:
        super().__init__(page)
        self._tasks, self._preferences = tasks, preferences
        self._shown_place: object = None  # site and page
        self._shown_blocks: tuple[object, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._all: tuple[str, ...] = ()
        self._is_aligned = preferences.are_texts_aligned
        self.columns: list[LanguageColumn] = []
        self.aligner: Aligner | None = None
        self.findings: PageFindings | None = None
        self.file_problems = FileProblems()
        self.file_problems.language_wanted.connect(self.language_wanted)
        self.fields = FieldsPanel()
        self.fields.shared_edited.connect(self._on_shared_field_edited)
        self.fields.folded_changed.connect(self._on_folded_changed)
        self.texts = TextArea()
        self.texts.edges_changed.connect(self._update_edges)
        self.texts.arranged.connect(self._on_arranged)
        surface = QFrame()
        surface.setProperty("role", "surface")
        self._body = column(self.file_problems, self.fields, hairline(), spacing=0, owner=surface)
        self._body.addWidget(self.texts, 1)
        column(surface, spacing=0, owner=self)
        self._fold_timer = self._build_timer(QApplication.doubleClickInterval(), self._fold_when_released)
        self._mark_timer = self._build_timer(CHANGE_SHOWN_MS, self._end_field_mark)
        self._marked: QWidget | None = None
        self._fields_action: QAction | None = None
        self._returned_to: EditLocation | None = None
        self._findings: tuple[Finding, ...] = ()
        page.returned_to.connect(self._on_returned_to)
        page.history.indexChanged.connect(self._on_history_moved)
        self.follow_page()

    def _build_timer(self, interval_ms: int, on_timeout: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(on_timeout)
        return timer

    def toggle_fields(self) -> None:
        """Fold the fields to one line, or show them again."""
        self.fields.set_folded(not self.fields.is_folded)

    def follow_fields(self, action: QAction) -> None:
        """Let the action that hides the fields say so only while they are shown."""
        self._fields_action = action
        self._name_fields_action()

    def _name_fields_action(self) -> None:
        if self._fields_action is not None:
            is_folded = self.fields.is_folded
            text = self.tr("Show fields") if is_folded else command("hide_fields").label
            self._fields_action.setText(text)
            self._fields_action.setIcon(icon("chevron-down" if is_folded else "chevron-up"))

    def follow_alignment(self, action: QAction) -> None:
        """Let an action switch the alignment of the texts, and remember what was chosen."""
        action.setChecked(self._is_aligned)
        action.toggled.connect(self.set_aligned)
        action.toggled.connect(partial(setattr, self._preferences, "are_texts_aligned"))

    def set_aligned(self, is_aligned: bool) -> None:
        """Level the blocks of both texts and scroll them as one, or show each text by itself."""
        self._is_aligned = is_aligned
        if self.aligner is not None:
            self.aligner.set_on(is_aligned)

    def go_to(self, language: str, key: str, line: int) -> None:
        """Put the cursor into a field, or into a line (from 0) of the text in a language if ``key`` is empty."""
        if language in self._all and language not in self._languages:
            self._replace_column_language(self._languages[-1], language)
        at = self._column(language)
        control = self._control(language, key) if key else None
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at is not None and at.pane.hides_line(line):
            at.head.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at is not None:
            at.pane.go_to_line(max(0, line))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the places of these findings of the open page."""
        if self.findings is None:
            from meetup_desktop.ui.page.page_findings import (
                PageFindings,
            )  # needs the checks, which come later

            self.findings = PageFindings(self.fields, self)
            self.findings.fix_wanted.connect(self.fix_wanted)
            self.findings.ignore_wanted.connect(self.ignore_wanted)
            self.findings.set_columns(self.columns)
        self._findings = findings
        page = self._page.page
        if page is not None and page.languages == self._all and not self._is_behind_other_tab():
            self.findings.show(findings, page)

    def fix_here(self) -> None:
        """Fix the problem that the caret is at."""
        if self.findings is not None:
            self.findings.fix_here()

    def focus_first_field(self) -> None:
        """Move the focus to where it was in the tab; at first to the English headline, or the first one."""
        last: QWidget | None = self.focusWidget()
        if last is None or not last.isVisible() or not last.isEnabled():
            columns = sorted(self.columns, key=lambda made: not made.language.startswith("en"))
            last = columns[0].head.title if columns else None
        if last is not None:
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _column(self, language: str) -> LanguageColumn | None:
        return next((made for made in self.columns if made.language == language), None)

    def _control(self, language: str, key: str) -> QWidget | None:
        """Return the input of a field, shown if it was folded away; None for an unknown key."""
        at = self._column(language)
        if key == TITLE:
            return at.head.title if at is not None else None
        return self.fields.control(language, key)

    # --- columns ----------------------------------------------------------------------------------------------

    def show_opened_page(self, page: EventPage) -> None:
        shown = self._choose_languages(page.languages)
        if (shown, page.languages) != (self._languages, self._all):
            self._build_columns(shown, page.languages)
        self.show_page(page)
        if self.aligner is not None:
            self.aligner.pair_again()
        place = (self._page.site_root, page.page_id)
        for made in self.columns:
            if place != self._shown_place:
                made.pane.moveCursor(QTextCursor.MoveOperation.Start)
            made.pane.verticalScrollBar().setValue(0)
        self._shown_place = place
        self._fold_if_low()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.findings is not None:
            self.show_findings(self._findings)
        self._fold_if_low()

    def _fold_if_low(self) -> None:
        """Fold the fields where they would leave hardly any of the text to be seen."""
        if self.isVisible() and self.height() < LOW_TAB_PX:
            self.fields.set_folded(True)

    def _choose_languages(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return the two languages to show: those chosen last, else the first and the second or the window's own."""
        root = self._page.site_root
        chosen = self._preferences.languages_shown_in(root) if root is not None else ()
        if len(set(chosen)) == 2 and set(chosen) <= set(languages):
            return chosen
        own = ui_language()
        return (languages[0], own) if own in languages[2:] else languages[:2]

    def _replace_column_language(self, old_language: str, new_language: str) -> None:
        """Show another language in a column; if the other column shows it, the two are exchanged."""
        page, root = self._page.page, self._page.site_root
        if page is not None and root is not None:
            exchange = {old_language: new_language, new_language: old_language}
            chosen = tuple(exchange.get(language, language) for language in self._languages)
            self._preferences.remember_languages(root, chosen)
            self._build_columns(chosen, self._all)
            self.show_page(page)

    def _build_columns(self, languages: tuple[str, ...], all_languages: tuple[str, ...]) -> None:
        self._languages, self._all = languages, all_languages
        self._shown_blocks = ()
        self._marked = None
        self.aligner = None
        for old in self.columns:  # the focus of a field that goes may pass to a text that goes
            old.pane.entered.disconnect(self._on_text_entered)
        self.columns = [LanguageColumn(language, all_languages) for language in languages]
        self.fields.set_forms([made.form for made in self.columns])
        self.texts.set_columns(self.columns)
        for made in self.columns:
            made.form.edited.connect(self._page.change)
            made.head.edited.connect(self._page.change)
            made.head.language_chosen.connect(self._replace_column_language)
            made.edited.connect(self._page.change_body)
            made.pane.entered.connect(self._on_text_entered)
        if self.findings is not None:
            self.findings.set_columns(self.columns)
        self.aligner = Aligner([made.pane for made in self.columns], self._is_aligned, self._tasks)
        self.aligner.set_stacked(self.texts.is_stacked)
        self._update_edges()

    def _update_edges(self) -> None:
        """Let the fields begin and end where the lines of the texts do."""
        self.fields.set_edges(self.texts.edges())

    def _on_arranged(self, is_stacked: bool) -> None:
        """Let the fields stand as the texts do."""
        self.fields.set_stacked(is_stacked)
        if self.aligner is not None:
            self.aligner.set_stacked(is_stacked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() >= LOW_TAB_PX:
            self._fold_if_low()

    # --- what is shown ----------------------------------------------------------------------------------------

    def show_page(self, page: EventPage) -> None:
        """Show what has changed since the page was last shown: typing in the text leaves the fields alone."""
        blocks = tuple((version.path, document_without_body(version.document)) for version in page.versions)
        if blocks != self._shown_blocks:
            self._shown_blocks = blocks
            self.fields.show_shared(page)
            self.file_problems.show_page(page, self._page.site)
        for made in self.columns:
            made.show_page(page)

    def _on_shared_field_edited(self, key: str, text: str) -> None:
        self._page.change(key, None, text)

    # --- writing gets the room --------------------------------------------------------------------------------

    def _on_text_entered(self, is_by_mouse: bool) -> None:
        """Fold the fields; after a click only when it can be no double click: the text must not move under it."""
        if is_by_mouse:
            self._fold_timer.start()
        else:
            self.fields.set_folded(True)

    def _fold_when_released(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._fold_timer.start()
        elif any(made.pane.hasFocus() for made in self.columns):
            self.fields.set_folded(True)

    def _on_folded_changed(self) -> None:
        """Scroll the texts by as much as they have moved: a line stays where it is on the screen, if it can."""
        self._fold_timer.stop()
        self._name_fields_action()
        before = [self._top_of(made) for made in self.columns]
        self.fields.rows.activate()
        self._body.activate()
        bars = [made.pane.verticalScrollBar() for made in self.columns]
        moved = [self._top_of(made) - top for made, top in zip(self.columns, before, strict=True)]
        wanted = [bar.value() + by for bar, by in zip(bars, moved, strict=True)]
        # What has the keyboard last: texts that are scrolled as one follow it.
        for at in sorted(range(len(bars)), key=lambda at: self.columns[at].pane.hasFocus()):
            bars[at].setValue(wanted[at])
            if self.columns[at].pane.hasFocus():
                self.columns[at].pane.show_caret()

    def _top_of(self, made: LanguageColumn) -> int:
        return made.pane.mapTo(self, QPoint(0, 0)).y()

    # --- undo that can be seen --------------------------------------------------------------------------------

    def _on_returned_to(self, place: EditLocation) -> None:
        self._returned_to = place

    def _on_history_moved(self) -> None:
        """Show what an undo or redo has changed."""
        place, self._returned_to = self._returned_to, None
        if place is not None and self.isVisible() and place.area == "page":
            self._show_change(TEXT if place.key == "body" else place.key, place.language)

    def _show_change(self, key: str, language: str) -> None:
        at = self._column(language)
        if key == TEXT and at is not None:
            at.pane.show_change()
        elif key:
            self._mark_field(self._control(language, key))

    def _mark_field(self, control: QWidget | None) -> None:
        self._end_field_mark()
        if control is not None:
            self._marked = control.focusProxy() or control
            set_style_property(self._marked, "state", "changed")
            self._mark_timer.start()

    def _end_field_mark(self) -> None:
        if self._marked is not None:
            set_style_property(self._marked, "state", "")
        self._marked = None

"""The Page tab: an event page in two languages side by side."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.ui.page.form import LanguageForm, SharedForm
from meetup_desktop.ui.page.text.aligner import Aligner
from meetup_desktop.ui.page.text.pane import MarkdownPane
from meetup_desktop.ui.widgets.controls import Button, StateMark, button, card, column, hairline, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.page_view import PageView
from meetup_desktop.ui.widgets.theme import Space

#: More buttons than these do not fit beside the sentence; the Event menu has them all.
MAX_CREATE_BUTTONS = 3


class PageTab(PageView):
    """Shows the shared fields once, the translated fields in two columns, and a Markdown editor for each language.

    Of a page in more languages two are shown at a time; which, the person chooses and it stays so.
    """

    language_wanted = Signal(str)  #: a language that the page is missing in

    def __init__(self, page: OpenPage) -> None:
        super().__init__(page)
        self._shown_blocks: tuple[object, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._all: tuple[str, ...] = ()
        self._chosen: tuple[str, ...] = ()  # by the person, for pages in more than two languages
        self.shared = SharedForm()
        self.shared.edited.connect(self._on_shared_field_edited)
        self.columns: list[LanguageColumn] = []
        self._forms = QHBoxLayout()
        self._forms.setSpacing(Space.XL)
        self._is_aligned = True
        self._problem_note = StateMark("warning", "")
        self._problem_frame = card()
        self._problem_frame.setProperty("tint", "warning")
        self._missing = row(spacing=Space.S)
        self._missing_buttons: dict[str, Button] = {}
        inner = row(self._problem_note, self._missing, margin=Space.S, owner=self._problem_frame)
        inner.setStretch(0, 1)
        inner.setAlignment(self._problem_note, Qt.AlignmentFlag.AlignVCenter)
        self.folding = QWidget()
        folding = column(self.shared, hairline(), self._forms, spacing=Space.M, owner=self.folding)
        folding.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(Space.HAIRLINE)
        holder = QWidget()
        row(self._problem_frame, owner=holder).setContentsMargins(Space.L, Space.S, Space.L, 0)
        self._problem_holder = holder
        body = column(holder, self.folding, hairline(), spacing=0, owner=self)
        body.addWidget(self.panes, 1)
        self.follow_page()

    def toggle_fields(self) -> None:
        """Hide the fields, or show them again."""
        self.folding.setVisible(self.folding.isHidden())

    def go_to(self, language: str, key: str, line: int) -> None:
        """Put the cursor into a field, or into a line (from 0) of the text in a language if ``key`` is empty."""
        if language in self._all and language not in self._languages:
            self._replace_column_language(self._languages[-1], language)
        at = next((made for made in self.columns if made.language == language), None)
        control: QWidget | None = at.form.controls.get(key) if at is not None and key else None
        if control is None and key:
            control = self.shared.show_control(key)
        if control is not None:
            self.folding.setVisible(True)
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at is not None:
            at.pane.go_to_line(max(0, line))

    def show_opened_page(self, page: EventPage) -> None:
        shown = self._choose_languages(page.languages)
        if (shown, page.languages) != (self._languages, self._all):
            self._build_columns(shown, page.languages)
        self.show_page(page)
        for made in self.columns:
            made.pane.verticalScrollBar().setValue(0)

    def _choose_languages(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return the two languages to show: those chosen last, else the first and the second or the window's own."""
        chosen = tuple(language for language in self._chosen if language in languages)
        if len(chosen) == 2:
            return chosen
        own = ui_language()
        return (languages[0], own) if own in languages[2:] else languages[:2]

    def _replace_column_language(self, old_language: str, new_language: str) -> None:
        """Show another language in a column; if the other column shows it, the two are exchanged."""
        if self._page.page is not None:
            exchange = {old_language: new_language, new_language: old_language}
            self._chosen = tuple(exchange.get(language, language) for language in self._languages)
            self._build_columns(self._chosen, self._all)
            self.show_page(self._page.page)

    def _build_columns(self, languages: tuple[str, ...], all_languages: tuple[str, ...]) -> None:
        for old in self.columns:
            self._forms.removeWidget(old.form)
            old.form.deleteLater()
            old.frame.setParent(None)
            old.frame.deleteLater()
        self._languages, self._all = languages, all_languages
        self._shown_blocks = ()
        self.columns = [LanguageColumn(language, all_languages) for language in languages]
        for made in self.columns:
            self._forms.addWidget(made.form, 1)
            self.panes.addWidget(made.frame)
            made.form.edited.connect(self._page.change)
            made.form.language_chosen.connect(self._replace_column_language)
            made.edited.connect(self._page.change_body)
        self.panes.setSizes([1000] * len(self.columns))
        self.aligner = Aligner([made.pane for made in self.columns], self._is_aligned)

    def show_page(self, page: EventPage) -> None:
        """Show what has changed since the page was last shown: typing in the text leaves the fields alone."""
        blocks = tuple((version.path, _document_without_body(version.document)) for version in page.versions)
        if blocks != self._shown_blocks:
            self._shown_blocks = blocks
            self.shared.show_page(page)
            self._show_file_problems(page)
        for made in self.columns:
            made.show_page(page)

    def _show_file_problems(self, page: EventPage) -> None:
        sentences = []
        for version in page.versions:
            problem = version.document.problem
            if problem is not None:
                sentences.append(self._file_problem_text(version.path, problem.kind, problem.line))
        missing = missing_languages(page, self._page.site)
        if len(page.languages) == 1:
            name = language_name(page.languages[0])
            sentences.append(
                self.tr("This page exists in one language only: {language}").format(language=name)
            )
        self._show_create_buttons(missing if sentences else ())
        self._problem_holder.setVisible(bool(sentences))
        if sentences:
            self._problem_note.show_state("warning", "\n".join(sentences))

    def _show_create_buttons(self, missing_languages: tuple[str, ...]) -> None:
        """Show a button for each language in which the page can be created."""
        if tuple(self._missing_buttons) == missing_languages:
            return
        for old in self._missing_buttons.values():
            self._missing.removeWidget(old)
            old.deleteLater()
        self._missing_buttons = {}
        for language in missing_languages[:MAX_CREATE_BUTTONS]:
            text = self.tr("Create: {language}").format(language=language_name(language))
            made = button(text, "languages", "link")
            made.setProperty("language", language)
            made.clicked.connect(self._on_create_clicked)
            self._missing.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
            self._missing_buttons[language] = made

    def _on_create_clicked(self) -> None:
        self.language_wanted.emit(self.sender().property("language"))

    def _file_problem_text(self, path: str, kind: str, line: int) -> str:
        text = {
            "not-utf8": self.tr("{path}, line {line}: not UTF-8 text. The file is read-only here."),
            "bom": self.tr("{path}: starts with a byte order mark, so the site ignores its fields"),
            "crlf-fence": self.tr(
                "{path}: Windows line ending after the opening ---, so the site ignores the fields"
            ),
            "fence-space": self.tr("{path}: space after the opening ---, so the site ignores the fields"),
            "no-fence": self.tr("{path}: no fields at the top. The file is edited as plain text."),
            "unclosed": self.tr("{path}, line {line}: missing closing --- after the fields"),
            "dash-line": self.tr("{path}, line {line}: starts with -, so the site ignores all fields"),
        }
        other = self.tr("{path}, line {line}: cannot read the fields. The file is edited as plain text.")
        return text.get(kind, other).format(path=path, line=line)

    def _on_shared_field_edited(self, key: str, text: str) -> None:
        self._page.change(key, None, text)


def _document_without_body(document: Document) -> tuple[object, ...]:
    """Return all of a document that the form shows: everything but the body."""
    return (document.tokens[:-1], document.problem, document.readable, document.dialect)


def missing_languages(page: EventPage, site: Site | None) -> tuple[str, ...]:
    """Return the site's languages in which the page does not exist."""
    all_languages = site.languages if site is not None else ()
    return tuple(language for language in all_languages if language not in page.languages)


class LanguageColumn(QObject):
    """The fields and the Markdown editor of one language."""

    edited = Signal(str, str)  #: language, body

    def __init__(self, language: str, all_languages: tuple[str, ...]) -> None:
        super().__init__()
        self.language = language
        self._shown: Document | None = None
        self._shown_fields: tuple[object, ...] = ()
        self.form = LanguageForm(language, all_languages)
        self.pane = MarkdownPane(language_name(language))
        self.pane.body_edited.connect(self._on_body_edited)
        self.frame = QFrame()
        self.frame.setProperty("role", "surface")
        holder = QVBoxLayout(self.frame)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.pane)

    def show_page(self, page: EventPage) -> None:
        """Show the page's fields and text in this language, as far as they have changed."""
        document = page.version(self.language).document
        if document == self._shown:
            return
        fields = (_document_without_body(document), document.title)
        if fields != self._shown_fields:
            self._shown_fields = fields
            self.form.show_page(page)
        self._shown = document
        self.pane.show_body(document.body_text, not document.readable)

    def _on_body_edited(self, body: str) -> None:
        self.edited.emit(self.language, body)

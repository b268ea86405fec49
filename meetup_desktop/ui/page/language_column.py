"""One language of a page in the Page tab: its fields, its headline, and its text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.column_head import ColumnHead
from meetup_desktop.ui.page.form import LanguageForm
from meetup_desktop.ui.page.text.pane import MarkdownPane
from meetup_desktop.ui.widgets.field_labels import language_name


class LanguageColumn(QObject):
    """The fields, the headline and the Markdown editor of one language."""

    edited = Signal(str, object)  #: language, body: a str, which as an object is not copied

    def __init__(self, language: str, all_languages: tuple[str, ...]) -> None:
        super().__init__()
        self.language = language
        self._shown: Document | None = None
        self._shown_fields: tuple[object, ...] = ()
        self.form = LanguageForm(language)
        self.head = ColumnHead(language, all_languages)
        self.pane = MarkdownPane(self.tr("Text, {language}").format(language=language_name(language)))
        self.pane.body_edited.connect(self._on_body_edited)
        self.pane.title_wanted.connect(self._on_title_wanted)
        self.pane.focus_changed.connect(self.head.show_active)
        self.head.title.left.connect(self._on_title_left)

    def show_page(self, page: EventPage) -> None:
        """Show the page's fields and text in this language, as far as they have changed."""
        document = page.version(self.language).document
        if document == self._shown:
            return
        fields = (document_without_body(document), document.title)
        if fields != self._shown_fields:
            self._shown_fields = fields
            self.form.show_page(page)
            self.head.show_page(page)
            self.pane.aligned.set_has_title(not document.value(TITLE))
        self._shown = document
        self.pane.show_body(document.body_text, not document.readable)

    def _on_body_edited(self, body: str) -> None:
        self.edited.emit(self.language, body)

    def _on_title_wanted(self) -> None:
        self.head.title.moveCursor(QTextCursor.MoveOperation.End)
        self.head.title.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _on_title_left(self) -> None:
        self.pane.setFocus(Qt.FocusReason.TabFocusReason)


def document_without_body(document: Document) -> tuple[object, ...]:
    """Return all of a document that the form shows: everything but the body."""
    return (document.tokens[:-1], document.problem, document.readable, document.dialect)

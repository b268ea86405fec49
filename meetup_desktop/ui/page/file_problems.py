"""Says what is wrong with a page's files, and offers to create the languages that are missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.ui.widgets.accessibility import announce
from meetup_desktop.ui.widgets.controls import Button, StateMark, button, card, row
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.theme import Space

#: More buttons than these do not fit beside the sentence; the Event menu has them all.
MAX_CREATE_BUTTONS = 3


class FileProblems(QWidget):
    """A card above the fields; hidden when there is nothing to say."""

    language_wanted = Signal(str)  #: a language that the page is missing in

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.note = StateMark("warning", "")
        frame = card()
        frame.setProperty("tint", "warning")
        self._missing = row(spacing=Space.S)
        self.buttons: dict[str, Button] = {}
        inner = row(self.note, self._missing, margin=Space.S, owner=frame)
        inner.setStretch(0, 1)
        inner.setAlignment(self.note, Qt.AlignmentFlag.AlignVCenter)
        row(frame, owner=self).setContentsMargins(Space.L, Space.S, Space.L, 0)

    def show_page(self, page: EventPage, site: Site | None) -> None:
        """Show what is wrong with the files of this page."""
        sentences = []
        for version in page.versions:
            problem = version.document.problem
            if problem is not None:
                sentences.append(self._problem_text(version.path, problem.kind, problem.line))
        missing = missing_languages(page, site)
        if len(page.languages) == 1:
            name = language_name(page.languages[0])
            sentences.append(
                self.tr("This page exists in one language only: {language}").format(language=name)
            )
        self._show_buttons(missing if sentences else ())
        before, self._text = self._text, "\n".join(sentences)
        self.setVisible(bool(sentences))
        if sentences:
            self.note.show_state("warning", self._text)
        if self._text != before and self.isVisible():
            announce(self, self._text)

    def _show_buttons(self, missing: tuple[str, ...]) -> None:
        """Show a button for each language in which the page can be created."""
        if tuple(self.buttons) == missing:
            return
        for old in self.buttons.values():
            self._missing.removeWidget(old)
            old.deleteLater()
        self.buttons = {}
        for language in missing[:MAX_CREATE_BUTTONS]:
            text = self.tr("Create: {language}").format(language=language_name(language))
            made = button(text, "languages", "link")
            made.setProperty("language", language)
            made.clicked.connect(self._on_create_clicked)
            self._missing.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
            self.buttons[language] = made

    def _on_create_clicked(self) -> None:
        self.language_wanted.emit(self.sender().property("language"))

    def _problem_text(self, path: str, kind: str, line: int) -> str:
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


def missing_languages(page: EventPage, site: Site | None) -> tuple[str, ...]:
    """Return the site's languages in which the page does not exist."""
    all_languages = site.languages if site is not None else ()
    return tuple(language for language in all_languages if language not in page.languages)

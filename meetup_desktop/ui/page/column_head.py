"""What stands above a text: its language, and the page's title as a headline that can be edited."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.field_edits import ChoiceEdit, TitleEdit
from meetup_desktop.ui.page.form import read_only_source, read_only_tip
from meetup_desktop.ui.widgets.controls import column, label, row
from meetup_desktop.ui.widgets.field_labels import field_name, language_name
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_style_property


class ColumnHead(QWidget):
    """The language of a column and the page's title in it."""

    edited = Signal(str, str, str)  #: key, language, text
    language_chosen = Signal(str, str)  #: the language of this column, the one it is to show instead

    def __init__(self, language: str, choices: tuple[str, ...] = ()) -> None:
        """With more than two ``choices``, a combo box selects the language of the column."""
        super().__init__()
        self.language = language
        self.choice: ChoiceEdit | None = None
        name = language_name(language)
        spoken = self.tr("{field}, {language}").format(field=field_name(TITLE), language=name)
        self.title = TitleEdit(spoken, field_name(TITLE))
        self.title.edited.connect(self._on_title_edited)
        if len(choices) > 2:
            self.choice = self._build_choice(choices)
            self._caption = label(language.upper(), TextRole.CAPTION_STRONG, "muted")
            self._caption.setBuddy(self.choice)
            self._caption.setAccessibleName(self.choice.accessibleName())
        else:
            text = f"{language.upper()} · {name.upper()}" if name != language else language.upper()
            self._caption = label(text, TextRole.CAPTION_STRONG, "muted")
        heading = row(self._caption, *([self.choice] if self.choice is not None else []), None)
        made = column(heading, self.title, None, spacing=Space.XS, owner=self)
        made.setContentsMargins(0, Space.M, 0, Space.XS)

    def show_page(self, page: EventPage) -> None:
        """Show the page's title in this language."""
        fixed = read_only_source(page, TITLE, self.language)
        self.title.show_text(page.title(self.language) or " ".join(fixed.split()))
        self.title.setReadOnly(not page.version(self.language).document.readable or bool(fixed))
        self.title.setToolTip(read_only_tip(fixed))

    def place_hint(self, hint: QWidget) -> None:
        """Put a line under the title."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.title) + 1, hint)

    def show_active(self, is_active: bool) -> None:
        """Show whether the person writes in this column."""
        set_style_property(self._caption, "tone", "accent" if is_active else "muted")

    def _build_choice(self, choices: tuple[str, ...]) -> ChoiceEdit:
        named = tuple((each, language_name(each)) for each in choices)
        made = ChoiceEdit(self.tr("Language of this column"), named)
        made.setToolTip(self.tr("Choose the language shown in this column"))
        made.show_text(self.language)
        made.edited.connect(self._on_language_chosen)
        return made

    def _on_language_chosen(self, language: str) -> None:
        if language != self.language:
            self.language_chosen.emit(self.language, language)

    def _on_title_edited(self, text: str) -> None:
        self.edited.emit(TITLE, self.language, text)

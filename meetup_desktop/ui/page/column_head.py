"""What stands above a text: its language, and the page's title as a headline that can be edited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.field_edits import ChoiceEdit, TitleEdit
from meetup_desktop.ui.page.form import language_caption, read_only_source, read_only_tip
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
        spoken = self.tr("{field}, {language}").format(
            field=field_name(TITLE), language=language_name(language)
        )
        self.title = TitleEdit(spoken, field_name(TITLE))
        self.title.edited.connect(self._on_title_edited)
        self._caption = label("", TextRole.CAPTION_STRONG, "muted")
        if len(choices) > 2:
            self.choice = self._build_choice(choices)
            self._caption.setBuddy(self.choice)
            self._caption.setAccessibleName(self.choice.accessibleName())
        heading = row(self._caption, *([self.choice] if self.choice is not None else []))
        heading.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._line = column(heading, self.title, spacing=Space.XS)
        self._line.setStretchFactor(self.title, 1)
        self._rows = column(self._line, None, spacing=Space.XS, owner=self)
        self.set_compact(False)

    def show_page(self, page: EventPage) -> None:
        """Show the page's title in this language."""
        fixed = read_only_source(page, TITLE, self.language)
        self.title.show_text(page.title(self.language) or " ".join(fixed.split()))
        self.title.setReadOnly(not page.version(self.language).document.readable or bool(fixed))
        self.title.setToolTip(read_only_tip(fixed))

    def set_compact(self, is_compact: bool) -> None:
        """Show the language in short at the end of the title's row, or above it."""
        is_short = is_compact or self.choice is not None
        self._caption.setText(self.language.upper() if is_short else language_caption(self.language))
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.RightToLeft if is_compact else directions.TopToBottom)
        self._line.setSpacing(Space.M if is_compact else Space.XS)
        self._rows.setContentsMargins(
            0, Space.XS if is_compact else Space.M, 0, 0 if is_compact else Space.XS
        )

    def place_hint(self, hint: QWidget) -> None:
        """Put a line under the title."""
        self._rows.insertWidget(1, hint)

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

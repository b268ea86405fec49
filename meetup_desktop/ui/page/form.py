"""The fields above the text of a page: shared ones once, translated ones in a column for each language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.fields import TITLE, Field, FieldKind, FormSection, field, fields_in_row
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.field_edits import ChoiceEdit, DateEdit, ParagraphEdit
from meetup_desktop.ui.widgets.controls import button, column, label, row
from meetup_desktop.ui.widgets.field_labels import field_choices, field_name, language_name
from meetup_desktop.ui.widgets.line_edit import LineEdit
from meetup_desktop.ui.widgets.theme import Space, TextRole

#: Shared fields stand in two rows where there is less room.
NARROW_FORM_PX = 760


class SharedField(QWidget):
    """The input of a field with one value for all languages; if the files differ, it offers each language's value."""

    edited = Signal(str, str)  #: key, text

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        name = field_name(key)
        self._name = label(name, TextRole.CAPTION, "muted")
        self._field = field(key)
        self.control: LineEdit | ChoiceEdit | DateEdit
        if self._field.kind is FieldKind.DATE:
            self.control = DateEdit(name)
        elif self._field.kind is FieldKind.CHOICE:
            self.control = ChoiceEdit(name, field_choices(key))
        else:
            self.control = LineEdit(name)
        self.control.edited.connect(self._on_text_edited)
        self._name.setBuddy(self.control)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(0)
        self._value_buttons: list[QPushButton] = []
        column(self._name, self.control, self._choices, None, spacing=Space.XS, owner=self)

    def show_page(self, page: EventPage) -> None:
        """Show the page's value of the field; a value in a form that cannot be edited here is read-only."""
        fixed = next(
            (text for text in map(partial(read_only_source, page, self.key), page.languages) if text), ""
        )
        self._show_value(page)
        self.set_read_only(not page.readable or bool(fixed))
        self.control.setToolTip(read_only_tip(fixed))

    def _show_value(self, page: EventPage) -> None:
        shared = page.shared_value(self.key)
        if isinstance(self.control, DateEdit):
            self.control.set_format(page.versions[0].document.dialect.dates)
        self.control.show_text(shared if shared is not None else "")
        if shared is None and not isinstance(self.control, ChoiceEdit):
            self.control.setPlaceholderText(self.tr("differs"))
        elif isinstance(self.control, LineEdit):
            self.control.setPlaceholderText("")
        self._name.setText(self._caption_text(shared))
        self._show_value_buttons(
            [] if shared is not None else [(lang, page.value(self.key, lang)) for lang in page.languages]
        )

    def set_read_only(self, read_only: bool) -> None:
        """Disable or enable editing."""
        if isinstance(self.control, ChoiceEdit):
            self.control.setDisabled(read_only)
        else:
            self.control.setReadOnly(read_only)

    def _caption_text(self, shared_value: str | None) -> str:
        name = field_name(self.key)
        if not isinstance(self.control, DateEdit) or not shared_value:
            return name
        when = read_any_date(shared_value)
        if when is None or not self.control.dates.accepts(shared_value):
            return self.tr("{name} · not a date ({example})").format(name=name, example=self.control.example)
        return f"{name} · {QLocale().toString(when.date(), 'ddd d MMM yyyy')}"  # type: ignore[call-overload]

    def _show_value_buttons(self, values: list[tuple[str, str]]) -> None:
        for old in self._value_buttons:
            self._choices.removeWidget(old)
            old.deleteLater()
        self._value_buttons = []
        for language, value in values:
            text = self.tr("Use {language}: {value}").format(language=language.upper(), value=value or "—")
            made = button(text, "triangle-alert", "link")
            made.setProperty("value", value)
            made.clicked.connect(self._on_value_button_clicked)
            self._choices.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
            self._value_buttons.append(made)

    def _on_value_button_clicked(self) -> None:
        self.edited.emit(self.key, self.sender().property("value"))

    def _on_text_edited(self, text: str) -> None:
        self.edited.emit(self.key, text)


class SharedForm(QWidget):
    """The row of shared fields, with further ones behind a More button. A narrow form takes two rows for each."""

    edited = Signal(str, str)  #: key, text

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, SharedField] = {}
        self._more: FieldRows | None = None
        self._page: EventPage | None = None
        self.more_button = button(self.tr("More"), "chevron-down", "quiet", self.tr("More shared fields"))
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._on_more_toggled)
        first = FieldRows(self._build_fields(FormSection.FIRST), _with_empty_caption(self.more_button))
        self._rows = column(first, spacing=Space.S, owner=self)

    def show_control(self, key: str) -> QWidget | None:
        """Return the input of a field, opening the further fields if it is one of them; None for an unknown key."""
        place = field(key).place
        if place is not None and place.row is FormSection.MORE:
            self.more_button.setChecked(True)
        found = self.fields.get(key)
        return found.control if found is not None else None

    def _build_fields(self, section: FormSection) -> list[tuple[SharedField, int]]:
        """Return a section's inputs, each with its part of the width."""
        made = []
        for each in fields_in_row(section):
            control = SharedField(each.key)
            control.edited.connect(self.edited)
            made.append((control, each.place.share if each.place is not None else 1))
            self.fields[each.key] = control
        return made

    def _on_more_toggled(self, shown: bool) -> None:
        """Show or hide the further fields, built when they are first shown: most pages are written without them."""
        if self._more is None:
            self._more = FieldRows(self._build_fields(FormSection.MORE))
            self._rows.addWidget(self._more)
            if self._page is not None:
                self.show_page(self._page)
        self._more.setVisible(shown)

    def show_page(self, page: EventPage) -> None:
        """Show the shared fields of this page."""
        self._page = page
        for control in self.fields.values():
            control.show_page(page)


class FieldRows(QWidget):
    """Inputs side by side; in two rows where they would be crushed."""

    def __init__(self, fields: Sequence[tuple[QWidget, int]], end: QWidget | None = None) -> None:
        """``fields`` come with their parts of the width; ``end`` stands at the end of the first row."""
        super().__init__()
        self._fields, self._end = fields, end
        self._first, self._second = row(spacing=Space.M), row(spacing=Space.M)
        self._is_narrow: bool | None = None
        column(self._first, self._second, spacing=Space.S, owner=self)
        self._arrange(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() < NARROW_FORM_PX)

    def _arrange(self, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        half = len(self._fields) // 2 if is_narrow else len(self._fields)
        for made in (self._first, self._second):
            while made.count():
                made.takeAt(0)
        for at, (widget, share) in enumerate(self._fields):
            (self._first if at < half else self._second).addWidget(widget, share)
        if self._end is not None:
            self._first.addWidget(self._end)


class LanguageForm(QWidget):
    """The translated fields of one language, but for the title, which stands above the text."""

    edited = Signal(str, str, str)  #: key, language, text

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.controls: dict[str, LineEdit | ParagraphEdit] = {}
        self._rows: dict[str, int] = {}
        self._lengths: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        self._caption = label(language_caption(language), TextRole.CAPTION_STRONG, "muted")
        self._caption.hide()
        grid.addWidget(self._caption, 0, 0, 1, 2)
        for at, each in enumerate(fields_in_row(FormSection.TRANSLATED)):
            if each.key != TITLE:
                self._add_field_row(grid, 2 * at + 1, each)  # a line may come under each
        grid.setColumnStretch(1, 1)

    def _add_field_row(self, grid: QGridLayout, row_index: int, field: Field) -> None:
        name = field_name(field.key)
        spoken = f"{name}, {language_name(self.language)}"
        is_long = field.kind is FieldKind.PARAGRAPH
        control = ParagraphEdit(spoken) if is_long else LineEdit(spoken)
        control.setProperty("key", field.key)
        control.edited.connect(self._on_text_edited)
        caption = label(name, tone="muted")
        caption.setBuddy(control)
        if is_long:
            self._lengths[field.key] = label("", TextRole.CAPTION, "muted")
            grid.addLayout(column(caption, self._lengths[field.key], None, spacing=0), row_index, 0)
        else:
            grid.addWidget(caption, row_index, 0)
        grid.addWidget(control, row_index, 1)
        self.controls[field.key] = control
        self._rows[field.key] = row_index

    def show_language(self, is_shown: bool) -> None:
        """Show which language the fields are in, where the text that they belong to is not below them."""
        self._caption.setVisible(is_shown)

    def place_hint(self, key: str, hint: QWidget) -> None:
        """Put a line under a field."""
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        grid.addWidget(hint, self._rows[key] + 1, 0, 1, 2)  # over the caption, too: it needs the room

    def show_page(self, page: EventPage) -> None:
        """Show the page's values in this language."""
        editable = page.version(self.language).document.readable
        for key, control in self.controls.items():
            fixed = read_only_source(page, key, self.language)
            control.show_text(page.value(key, self.language) or " ".join(fixed.split()))
            control.setReadOnly(not editable or bool(fixed))
            control.setToolTip(read_only_tip(fixed))
        for key, shown in self._lengths.items():
            length = len(page.value(key, self.language))
            shown.setText(QLocale().toString(length) if length else "")

    def _on_text_edited(self, text: str) -> None:
        self.edited.emit(self.sender().property("key"), self.language, text)


def language_caption(language: str) -> str:
    """Return the code and the name of a language, in capitals."""
    name = language_name(language)
    return f"{language.upper()} · {name.upper()}" if name != language else language.upper()


def read_only_source(page: EventPage, key: str, language: str) -> str:
    """Return the source text of a value that cannot be edited here; empty if it can be edited."""
    return page.version(language).document.complex_text(key) or ""


def read_only_tip(source: str) -> str:
    """Return a tool tip that says why a value is read-only, with its source; empty without a source."""
    if not source:
        return ""
    words = QCoreApplication.translate(
        "fields",
        "Read-only here, so that nothing is lost. Edit it in the file:",
    )
    return f"{words}\n\n{source.strip()}"


def _with_empty_caption(widget: QWidget) -> QWidget:
    """Wrap a widget with an empty caption above it, so that it is level with the captioned inputs beside it."""
    holder = QWidget()
    caption = label(" ", TextRole.CAPTION)
    column(caption, widget, None, spacing=Space.XS, owner=holder)
    return holder

"""The preview of a list of people: which columns hold the names, who is added, who is left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.people.preview import ColumnChoice, PeoplePreview, preview_people
from meetup_desktop.core.people.table import ENCODINGS, PeopleTable
from meetup_desktop.ui.error_text import error_text
from meetup_desktop.ui.people.import_model import LINE, NAME, NOTE, PeopleImportModel
from meetup_desktop.ui.widgets.controls import ElidedLabel, StateMark, card, column, label, row
from meetup_desktop.ui.widgets.dialog import Dialog
from meetup_desktop.ui.widgets.theme import Space, TextRole

WIDTH, HEIGHT, LEAST_HEIGHT = 680, 520, 380
ROW_PX = 30
_SAMPLE_LETTERS = 24


class PeopleImportDialog(Dialog):
    """Shows a preview and reports with ``confirmed`` whom to add. Enter adds, Space changes a mark, Esc cancels."""

    confirmed = Signal(object, int)  #: names as a tuple, and how many were left out
    encoding_chosen = Signal(str, str)  #: the path of the file, and in which encoding to read it; empty: any

    def __init__(self, parent: QWidget, preview: PeoplePreview) -> None:
        super().__init__(parent, QCoreApplication.translate("PeopleImportDialog", "Import people"))
        self.setObjectName("people_import")
        self._preview = preview
        self.model = PeopleImportModel(self)
        self.model.changed.connect(self._update_summary)
        self.summary = StateMark("note", "")
        self.source = ElidedLabel(self._source_text(), TextRole.CAPTION, "muted")
        self._build_table()
        self.confirm_button = self.add_button(self.tr("Add"), self._confirm, is_main=True)
        self.add_cancel()
        body = column(spacing=Space.M)
        self._add_source_row(body)
        self._add_column_row(body)
        sheet = card("card")
        row(self.table, margin=Space.HAIRLINE, owner=sheet)
        body.addWidget(self.summary)
        body.addWidget(sheet, 1)
        keys = label(self.tr("Space includes or leaves out a row"), TextRole.CAPTION, "muted")
        body.addWidget(keys)
        self.body.insertLayout(self.body.count() - 1, body, 1)
        self.model.show_people(preview.people)
        self._fit_size(parent)
        self.table.setFocus()
        self.table.setCurrentIndex(self.model.index(0, NAME))

    def show_again(self, preview: PeoplePreview) -> None:
        """Show the people of the same file in the encoding that was chosen; an answer that came too late is dropped."""
        if preview.path == self._preview.path and preview.encoding == self.encoding.currentData():
            self._preview = preview
            self.source.setText(self._source_text())
            self._fill_columns()
            self.model.show_people(preview.people)
            self.table.setCurrentIndex(self.model.index(0, NAME))

    def show_error(self, encoding: str, error: BaseException) -> None:
        """Say why the file cannot be read in the encoding that was chosen; nobody can be added then."""
        if encoding == self.encoding.currentData():
            nobody = preview_people(self._preview.source, PeopleTable((), encoding))
            self.show_again(replace(nobody, path=self._preview.path, encoding=encoding))
            self.summary.show_state("error", error_text(error))

    def _add_source_row(self, body: QBoxLayout) -> None:
        """Add where the list comes from and, for a text file, the choice of its encoding."""
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding of the file"))
        self.encoding.addItem(self.tr("Automatic"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.activated.connect(self._on_encoding_chosen)
        caption = label(self.tr("Encoding"))
        caption.setAccessibleName(self.encoding.accessibleName())
        caption.setBuddy(self.encoding)
        line = row(self.source, caption, self.encoding)
        line.setStretch(0, 1)
        body.addLayout(line)
        for part in (caption, self.encoding):
            part.setVisible(self._preview.has_encoding)

    def _on_encoding_chosen(self) -> None:
        self.encoding_chosen.emit(self._preview.path, self.encoding.currentData())

    def _source_text(self) -> str:
        """Return where the list comes from and how its bytes were read."""
        table = self._preview.table
        parts = [self._preview.source or self.tr("Clipboard")]
        if table.sheet:
            parts.append(self.tr("sheet {name}").format(name=table.sheet))
        if table.encoding:
            parts.append(self.tr("encoding {name}").format(name=table.encoding))
        return show_directions(" · ".join(parts))

    def _build_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("People in the list"))
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(LINE, 64)

    def _add_column_row(self, body: QBoxLayout) -> None:
        """Add the choice of the columns that make the name."""
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setPlaceholderText(self.tr("choose a column"))
        self.first.setAccessibleName(self.tr("Column with the name"))
        self.second.setAccessibleName(self.tr("Second column with the name"))
        captions = label(self.tr("Name from")), label(self.tr("and"))
        for caption, box in zip(captions, (self.first, self.second), strict=True):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.activated.connect(self._on_columns_chosen)
            caption.setAccessibleName(box.accessibleName())
            caption.setBuddy(box)
        self.columns = QWidget()
        line = row(captions[0], self.first, captions[1], self.second, owner=self.columns)
        line.setStretch(1, 1)
        line.setStretch(3, 1)
        body.addWidget(self.columns)
        self._fill_columns()

    def _fill_columns(self) -> None:
        """Offer the columns of the table; a list by hand has nothing to choose."""
        choices = self._preview.choices
        self.first.clear()
        self.second.clear()
        self.second.addItem(self.tr("no second column"), -1)
        for choice in choices:
            text = self._choice_text(choice)
            self.first.addItem(text, choice.column)
            self.second.addItem(text, choice.column)
        self.first.addItem(self.tr("every cell is a name"), -1)
        names = self._preview.columns.names
        self.first.setCurrentIndex(self.first.findData(names[0] if names else -1))
        if not names and not self._preview.columns.every_cell:
            self.first.setCurrentIndex(-1)
        self.second.setCurrentIndex(self.second.findData(names[1] if len(names) > 1 else -1))
        self.second.setEnabled(self.first.currentData() != -1)
        self.columns.setVisible(bool(choices))

    def _choice_text(self, choice: ColumnChoice) -> str:
        title = choice.title or self.tr("Column {number}").format(number=choice.column + 1)
        sample = choice.sample
        if len(sample) > _SAMPLE_LETTERS:
            sample = sample[: _SAMPLE_LETTERS - 1].rstrip() + "…"
        return show_directions(f"{title} ({sample})" if sample else title)

    def _on_columns_chosen(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        self.second.setEnabled(first not in (None, -1))
        if first is None:
            return
        chosen = dict.fromkeys(one for one in (first, second) if one >= 0)
        self._preview = self._preview.with_names(tuple(chosen) if first >= 0 else ())
        self.model.show_people(self._preview.people)
        self.table.setCurrentIndex(self.model.index(0, NAME))

    def _update_summary(self) -> None:
        included, excluded = self.model.included(), self.model.excluded()
        self.confirm_button.setText(self.tr("Add %n people", "", len(included)))
        self.confirm_button.setEnabled(bool(included))
        reasons = Counter(entry.reason for entry in excluded)
        unmarked = self.tr("unmarked")
        parts = [
            f"{number} {reason_text(reason, _translate) if reason else unmarked}"
            for reason, number in reasons.items()
        ]
        guests = sum(entry.guests for entry in included)
        sentences = []
        if parts:
            left_out = self.tr("%n left out", "", len(excluded))
            sentences.append(f"{left_out}: {', '.join(parts)}.")
        if guests:
            sentences.append(self.tr("%n guest(s) without a name: add them when they arrive.", "", guests))
        if not self._preview.columns.names and not self._preview.columns.every_cell:
            sentences = [self.tr("No column of names was found. Choose one.")]
        state = "warning" if parts or guests else "good"
        self.summary.show_state(state, " ".join(sentences) or self.tr("Nobody is left out."))

    def _confirm(self) -> None:
        included = self.model.included()
        self.confirmed.emit(tuple(entry.name for entry in included), len(self.model.excluded()))
        self.accept()

    def _fit_size(self, parent: QWidget) -> None:
        """Take the usual size, or what the window it belongs to leaves."""
        room = parent.window().size()
        self.setMinimumSize(min(WIDTH, 480), LEAST_HEIGHT)
        self.resize(
            min(WIDTH, max(480, room.width() - 2 * Space.XXL)),
            min(HEIGHT, max(LEAST_HEIGHT, room.height() - 2 * Space.XXL)),
        )


def _translate(text: str) -> str:
    return QCoreApplication.translate("errors", text)

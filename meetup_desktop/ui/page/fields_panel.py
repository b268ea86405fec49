"""The fields of a page above its texts: in full, or folded to one line while the person writes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.ui.page.column_row import ColumnEdges, ColumnRow
from meetup_desktop.ui.page.fields_summary import FieldsSummary
from meetup_desktop.ui.page.form import LanguageForm, SharedForm
from meetup_desktop.ui.widgets.controls import column
from meetup_desktop.ui.widgets.theme import Space


class FieldsPanel(QWidget):
    """Shared fields, the translated ones in a column for each language, and the line that stands for them."""

    shared_edited = Signal(str, str)  #: key, text
    folded_changed = Signal(bool)  #: whether the fields are folded now

    def __init__(self) -> None:
        super().__init__()
        self.shared = SharedForm()
        self.shared.edited.connect(self.shared_edited)
        self.forms: list[LanguageForm] = []
        self._is_stacked = False
        self._shared_row, self._form_row = ColumnRow(self.shared), ColumnRow()
        content = QWidget()
        self._content = column(self._shared_row, self._form_row, spacing=Space.M, owner=content)
        self._content.setContentsMargins(0, Space.M, 0, Space.M)
        self._edges: Sequence[ColumnEdges] = ()
        self.area = _FittingScrollArea(content)
        self.summary = FieldsSummary()
        self.summary.fields_wanted.connect(self._on_fields_wanted)
        self._summary_row = ColumnRow(self.summary)
        self._summary_row.hide()
        self.rows = column(self.area, self._summary_row, spacing=0, owner=self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_folded(self) -> bool:
        """Return whether one line stands for the fields."""
        return self.area.isHidden()

    def set_folded(self, is_folded: bool) -> None:
        """Fold the fields to one line, or show them."""
        if is_folded != self.is_folded:
            self.area.setVisible(not is_folded)
            self._summary_row.setVisible(is_folded)
            self.updateGeometry()
            self.folded_changed.emit(is_folded)

    def set_forms(self, forms: Sequence[LanguageForm]) -> None:
        """Show these forms, one above each text."""
        self.forms = list(forms)
        self._form_row.set_widgets(forms)
        self.set_stacked(self._is_stacked)

    @property
    def is_stacked(self) -> bool:
        """Return whether the translated fields of the languages stand one above the other."""
        return self._is_stacked

    def set_stacked(self, is_stacked: bool) -> None:
        """Show the translated fields of the languages one above the other, or side by side."""
        self._is_stacked = is_stacked
        self._form_row.set_stacked(is_stacked)
        for each in self.forms:
            each.show_language(is_stacked)

    def set_edges(self, edges: Sequence[ColumnEdges]) -> None:
        """Let the fields begin where the lines of the texts begin."""
        self._edges = edges
        for each in (self._shared_row, self._form_row, self._summary_row):
            each.set_edges(edges)

    def place_hint(self, hint: QWidget) -> None:
        """Put a line under the shared fields; its row goes with it."""
        made = ColumnRow(hint)
        made.set_edges(self._edges)
        hint.destroyed.connect(made.deleteLater)
        self._content.insertWidget(1, made)

    def show_shared(self, page: EventPage) -> None:
        """Show the shared fields of this page."""
        self.shared.show_page(page)
        self.summary.show_page(page)

    def control(self, language: str, key: str) -> QWidget | None:
        """Return the input of a field, shown if it was folded away; None for an unknown key."""
        form = next((made for made in self.forms if made.language == language), None)
        control: QWidget | None = form.controls.get(key) if form is not None else None
        if control is None:
            control = self.shared.show_control(key)
        if control is not None:
            self.set_folded(False)
            self.area.ensureWidgetVisible(control, 0, Space.M)
        return control

    def _on_fields_wanted(self) -> None:
        self.set_folded(False)
        first = next(iter(self.shared.fields.values()))
        first.control.setFocus(Qt.FocusReason.OtherFocusReason)


class _FittingScrollArea(QScrollArea):
    """As high as its content, where there is room; it scrolls where there is not."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(0, self._content.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), Space.CONTROL * 2 + Space.M))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

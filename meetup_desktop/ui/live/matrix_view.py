"""The Who meets whom view: the grid, a legend, and a sentence about the selected pair."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from meetup_desktop.core.live.effects import find_rounds_of_pair
from meetup_desktop.core.live.names import shorten_names
from meetup_desktop.core.live.view import LiveView
from meetup_desktop.services.live.session import LiveSession
from meetup_desktop.ui.live.matrix_grid import MatrixGrid
from meetup_desktop.ui.live.plan_text import PlanText
from meetup_desktop.ui.widgets.controls import EmptyState, column, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole, colors_of


class MatrixView(QWidget):
    """Shows who meets whom; the matrix is calculated only while the view is shown."""

    def __init__(self, session: LiveSession) -> None:
        super().__init__()
        self._session = session
        self.grid = MatrixGrid()
        self.grid.pair_changed.connect(self._show_pair_sentence)
        self.sentence = label("", TextRole.STRONG, wrap=True)
        self.empty = EmptyState(
            "grid-2x2",
            self.tr("Nobody has met yet"),
            "",
            self.tr("Everybody appears here once groups are planned."),
        )
        body = QWidget()
        inner = column(self._build_legend(), self.sentence, spacing=Space.S, owner=body)
        inner.addWidget(self.grid, 1)
        self._body = body
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self.empty)
        row(self._stack, margin=Space.L, owner=self)

    def _build_legend(self) -> QHBoxLayout:
        made = row(spacing=Space.S)
        for filled, state, number, sentence in (
            (True, "accent", "", self.tr("met")), (False, "accent", "", self.tr("planned")),
            (False, "warning", "2", self.tr("meet again")),
        ):  # fmt: skip
            made.addWidget(_LegendCell(filled, state, number))
            made.addWidget(label(sentence, tone="muted"))
            made.addSpacing(Space.M)
        made.addStretch(1)
        return made

    def show_view(self, view: LiveView) -> None:
        """Show the meetings of the evening."""
        if not self.isVisible():
            return
        matrix = self._session.plans.matrix()
        self._stack.setCurrentWidget(self.empty if matrix is None else self._body)
        if matrix is not None:
            names = shorten_names((person.id, person.name) for person in view.evening.everyone)
            self.grid.show_matrix(matrix, names)
            self._show_pair_sentence(*self._selected_pair())

    def _selected_pair(self) -> tuple[str, str]:
        cell, people = self.grid.cell, self.grid.matrix.people
        return ("", "") if cell is None else (people[cell[0]], people[cell[1]])

    def _show_pair_sentence(self, first_id: str, second_id: str) -> None:
        evening = self._session.view.evening
        if not first_id:
            sentence = self.tr("Point at a cell, or use the arrow keys")
        elif first_id == second_id:
            sentence = evening.names.get(first_id, "?")
        else:
            sentence = PlanText().meetings_text(
                evening, first_id, second_id, find_rounds_of_pair(evening, first_id, second_id)
            )
        self.sentence.setText(sentence)
        self.grid.setAccessibleDescription(sentence)
        QAccessible.updateAccessibility(QAccessibleEvent(self.grid, QAccessible.Event.DescriptionChanged))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_view(self._session.view)


class _LegendCell(QWidget):
    """A cell of the grid as a sample for the legend."""

    def __init__(self, filled: bool, state: str, number: str) -> None:
        super().__init__()
        self._filled, self._state, self._number = filled, state, number
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(Space.ICON, Space.ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = QColor(getattr(colors_of(QGuiApplication.palette()), self._state))
        painter = QPainter(self)
        if self._filled:
            painter.fillRect(self.rect(), color)
        else:
            painter.setPen(QPen(color, 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()

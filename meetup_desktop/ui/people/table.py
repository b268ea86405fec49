"""The table of people: columns, sizes and how a name is edited in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from meetup_desktop.core.people.names import without_invisible
from meetup_desktop.ui.people.model import HERE, NAME, NOTED, SINCE, PeopleModel
from meetup_desktop.ui.widgets.cleaned_input import CleanedDelegate

ROW_PX = 36
_NOTED_PX, _SINCE_PX, _LEAST_HERE_PX = 160, 120, 72


class PeopleTable(QTableView):
    """One row a person; one person is selected at a time."""

    def __init__(self, model: PeopleModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegateForColumn(NAME, CleanedDelegate(without_invisible, self))
        self.setAccessibleName(self.tr("People"))
        self.setShowGrid(False)
        self.setMinimumHeight(3 * ROW_PX)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(HERE, max(_LEAST_HERE_PX, header.sectionSizeHint(HERE)))
        header.resizeSection(NOTED, _NOTED_PX)
        header.resizeSection(SINCE, _SINCE_PX)

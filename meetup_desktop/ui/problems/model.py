"""The rows of the problems panel: a heading for each severity, and below it the findings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.services.checks.report import Report
from meetup_desktop.ui.problems.severity_labels import finding_location, finding_text, severity_heading

FINDING = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
WHERE = Qt.ItemDataRole.UserRole + 3
Index = QModelIndex | QPersistentModelIndex
#: More rows than anybody reads; the counts tell of the rest.
MAX_ROWS = 2000


class ProblemsModel(QAbstractListModel):
    """The findings of a page or of the site; ``page_title`` returns the title of a page by its identifier."""

    def __init__(self, page_title: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._page_title = page_title
        self._report = Report()
        self._page_id: str | None = None
        self._rows: list[Finding | Severity] = []

    def show_report(self, report: Report, page_id: str | None) -> None:
        """Show the findings of a page, or of all pages if ``page_id`` is None."""
        self._report, self._page_id = report, page_id
        self.beginResetModel()
        self._rows = []
        pages = [page_id] if page_id is not None else list(report.by_page)
        found = [finding for each in pages for finding in report.of(each)]
        for severity in sorted(Severity, reverse=True):
            ours = [finding for finding in found if finding.severity is severity]
            if ours:
                self._rows += [severity, *ours[: MAX_ROWS - len(self._rows)]]
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """Return the finding of a row; None for a heading."""
        item = self._rows[row] if 0 <= row < len(self._rows) else None
        return item if isinstance(item, Finding) else None

    def row_of(self, finding: Finding) -> int:
        """Return the row of a finding, or -1 if it is not shown."""
        return self._rows.index(finding) if finding in self._rows else -1

    def findings(self) -> tuple[Finding, ...]:
        """Return all findings shown."""
        return tuple(item for item in self._rows if isinstance(item, Finding))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        item = self._rows[index.row()]
        if isinstance(item, Severity):
            counted = self._report.counts(self._page_id)[item]
            shown = role in {Qt.ItemDataRole.DisplayRole, HEADING}
            return severity_heading(item, counted) if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return finding_text(item)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return (
                f"{finding_text(item)}\n{item.path}:{item.line}"
                if item.line
                else f"{finding_text(item)}\n{item.path}"
            )
        if role == WHERE:
            title = self._page_title(item.page_id) if self._page_id is None else ""
            return " · ".join(filter(None, (title, finding_location(item))))
        return item if role == FINDING else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.finding(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

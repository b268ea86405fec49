"""The problems panel: the findings of the open event or of the site, with actions to show, fix or ignore them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QListView, QMenu, QPushButton, QStackedWidget, QWidget

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.services.checks.problems import Problems
from meetup_desktop.services.checks.report import Report
from meetup_desktop.ui.problems.finding_delegate import FindingDelegate
from meetup_desktop.ui.problems.model import ProblemsModel
from meetup_desktop.ui.problems.severity_labels import severity_count_text
from meetup_desktop.ui.widgets.accessibility import SelectionFollower
from meetup_desktop.ui.widgets.controls import (
    IconLabel,
    button,
    column,
    hairline,
    label,
    make_exclusive,
    row,
    tool_button,
)
from meetup_desktop.ui.widgets.theme import Space, TextRole


class _FindingList(QListView):
    """A list in which Enter shows a finding, F fixes it and Delete ignores it."""

    chosen = Signal()
    fix_wanted = Signal()
    ignore_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Return: self.chosen, Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_F: self.fix_wanted, Qt.Key.Key_Delete: self.ignore_wanted,
        }  # fmt: skip
        signal = keys.get(Qt.Key(event.key()))
        if signal is None:
            super().keyPressEvent(event)
        else:
            signal.emit()


class ProblemsPanel(QWidget):
    """Shows the report of the checks; the window connects what concerns other parts."""

    jump_requested = Signal(object)  #: Finding
    close_requested = Signal()

    def __init__(self, problems: Problems, page_title: Callable[[str], str]) -> None:
        super().__init__()
        self._problems = problems
        self._page_id = ""
        self._report = problems.report
        self._hidden: frozenset[Severity] = frozenset()
        self.model = ProblemsModel(page_title, self)
        self.view = _FindingList()
        self.view.setModel(self.model)
        SelectionFollower(self.view)
        self.view.setAccessibleName(self.tr("Problems"))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setProperty("role", "surface")
        self.rows = FindingDelegate(self.view)
        self.view.setItemDelegate(self.rows)
        self._build_layout()
        self.view.chosen.connect(self._request_jump)
        self.view.doubleClicked.connect(self._request_jump)
        self.view.fix_wanted.connect(self._fix_current)
        self.view.ignore_wanted.connect(self._ignore_current)
        self.view.customContextMenuRequested.connect(self._open_context_menu)
        self.rows.fix_clicked.connect(problems.fix)
        self.rows.ignore_clicked.connect(problems.ignore)
        problems.changed.connect(self.show_report)
        problems.checking_changed.connect(self._update_empty_message)
        self._refresh()

    def _build_layout(self) -> None:
        self.here = self._build_toggle_button()
        self.everywhere = self._build_toggle_button()
        scopes = QButtonGroup(self)
        make_exclusive(self.here)
        scopes.addButton(self.here)
        make_exclusive(self.everywhere)
        scopes.addButton(self.everywhere)
        self.here.setChecked(True)
        scopes.buttonClicked.connect(self._refresh)
        self.filters: dict[Severity, QPushButton] = {}
        for severity in sorted(Severity, reverse=True):
            self.filters[severity] = self._build_toggle_button()
            self.filters[severity].setChecked(True)
            self.filters[severity].toggled.connect(self._on_filter_toggled)
        self.fix_all = button(
            "", "sparkles", "quiet", self.tr("Fix everything that can be fixed safely (Ctrl+Z undoes it)")
        )
        self.fix_all.clicked.connect(self._fix_all_on_page)
        more = tool_button("ellipsis", self.tr("More"))
        more.clicked.connect(self._open_more_menu)
        self._more = more
        closing = tool_button("x", self.tr("Close"))
        closing.clicked.connect(self.close_requested)
        head = row(
            label(self.tr("Problems"), TextRole.STRONG), Space.S, self.here, self.everywhere, hairline(vertical=True),
            *self.filters.values(), None, self.fix_all, more, closing, spacing=Space.S,
        )  # fmt: skip
        head.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        self._empty_icon = IconLabel("circle-check", Space.ICON_LARGE, "good")
        self.empty_text = label("", tone="muted")
        empty_text = QWidget()
        column(None, row(None, self._empty_icon, self.empty_text, None), None, owner=empty_text)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty_text)
        body = column(hairline(), head, spacing=0, owner=self)
        body.addWidget(self._stack, 1)

    def _build_toggle_button(self) -> QPushButton:
        made = button("", tone="quiet")
        made.setCheckable(True)
        return made

    def show_page(self, page_id: str) -> None:
        """Show the findings of another page."""
        if page_id != self._page_id:
            self._page_id = page_id
            self._refresh()

    def show_report(self, report: Report) -> None:
        """Show a new report; the current row stays current."""
        self._report = report
        self._refresh()

    def set_whole_site(self, is_whole_site: bool) -> None:
        """Show the findings of the whole site, or of the open event."""
        (self.everywhere if is_whole_site else self.here).setChecked(True)
        self._refresh()

    def current_finding(self) -> Finding | None:
        """Return the finding of the current row."""
        return self.model.finding(self.view.currentIndex().row())

    def _on_filter_toggled(self) -> None:
        self._hidden = frozenset(each for each, made in self.filters.items() if not made.isChecked())
        self._refresh()

    def _refresh(self, _clicked: object = None) -> None:
        page_id = self._page_id if self.here.isChecked() else None
        held, row_held = self.current_finding(), self.view.currentIndex().row()
        scroll = self.view.verticalScrollBar().value()
        self.model.show_report(self._report, page_id, self._hidden)
        here, all_pages = self._report.of(self._page_id), self._report.counts()
        self.here.setText(self.tr("This event {number}").format(number=len(here)))
        self.everywhere.setText(self.tr("Whole site {number}").format(number=sum(all_pages.values())))
        counts = self._report.counts(page_id)
        for severity, made in self.filters.items():
            made.setText(severity_count_text(severity, counts[severity]))
            made.setVisible(bool(counts[severity]) or not made.isChecked())
        fixable = [each for each in here if each.fix is not None]
        self.fix_all.setVisible(bool(fixable))
        self.fix_all.setText(self.tr("Fix %n here", None, len(fixable)))
        self._update_empty_message()
        row_now = self.model.row_of(held) if held is not None else -1
        if row_now < 0 and held is not None:  # it was put right: the next one takes its place
            row_now = next(
                (at for at in range(max(0, row_held), self.model.rowCount()) if self.model.finding(at)), -1
            )
        if row_now >= 0:
            self.view.setCurrentIndex(self.model.index(row_now))
        self.view.verticalScrollBar().setValue(scroll)

    def _update_empty_message(self, _checking: bool = False) -> None:
        empty = self.model.rowCount() == 0
        self._stack.setCurrentIndex(1 if empty else 0)
        if self._problems.checking:
            state, text = ("hourglass", "muted"), self.tr("Checking pages…")
        elif any(self._report.counts(self._page_id if self.here.isChecked() else None).values()):
            state, text = ("filter", "muted"), self.tr("All problems are hidden by the filter")
        else:
            state, text = ("circle-check", "good"), self.tr("No problems found")
        self._empty_icon.show_icon(*state)
        self.empty_text.setText(text)

    def _request_jump(self, _index: QModelIndex | None = None) -> None:
        finding = self.current_finding()
        if finding is not None:
            self.jump_requested.emit(finding)

    def _fix_current(self) -> None:
        finding = self.current_finding()
        if finding is not None and finding.fix is not None:
            self._problems.fix(finding)

    def _ignore_current(self) -> None:
        finding = self.current_finding()
        if finding is not None:
            self._problems.ignore(finding)

    def _fix_all_on_page(self) -> None:
        self._problems.fix_page(self._report.of(self._page_id))

    def _open_context_menu(self, position: QPoint) -> None:
        if self.model.finding(self.view.indexAt(position).row()) is None:
            return
        finding = self.current_finding()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show") + "\tEnter", self._request_jump)
        fix = menu.addAction(self.tr("Fix") + "\tF", self._fix_current)
        fix.setEnabled(finding is not None and finding.fix is not None)
        menu.addAction(self.tr("Ignore here") + "\tDel", self._ignore_current)
        menu.popup(self.view.viewport().mapToGlobal(position))

    def _open_more_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Mark languages as in agreement"), self._problems.mark_in_agreement)
        menu.addSeparator()
        menu.addAction(self.tr("Check all pictures of the site"), self._problems.check_pictures)
        menu.addAction(self.tr("Check site again"), self._problems.check_site)
        menu.addSeparator()
        again = menu.addAction(
            self.tr("Show %n ignored again", None, self._report.ignored), self._problems.show_ignored
        )
        again.setEnabled(self._report.ignored > 0)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

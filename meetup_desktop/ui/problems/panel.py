"""The problems panel: the findings of the open event or of the site, with actions to show, fix or ignore them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QListView, QMenu, QPushButton, QStackedWidget, QWidget

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.services.checks.problems import Problems
from meetup_desktop.services.checks.report import Report
from meetup_desktop.ui.problems.finding_delegate import FindingDelegate
from meetup_desktop.ui.problems.fix_texts import count_text, fixable
from meetup_desktop.ui.problems.model import ProblemsModel
from meetup_desktop.ui.widgets.accessibility import SelectionFollower
from meetup_desktop.ui.widgets.controls import (
    ElidedLabel,
    IconLabel,
    button,
    column,
    label,
    make_exclusive,
    row,
    tool_button,
)
from meetup_desktop.ui.widgets.theme import Space, TextRole

#: So many rows are laid out at once: a site may have thousands.
_BATCH = 80


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
        if event.text().casefold() == "а":  # the key F on a Russian keyboard
            signal = self.fix_wanted
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
        self.model = ProblemsModel(page_title, self)
        self.view = _FindingList()
        self.view.setModel(self.model)
        SelectionFollower(self.view)
        self.view.setAccessibleName(self.tr("Problems"))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setBatchSize(_BATCH)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setProperty("role", "plain")
        self.rows = FindingDelegate(self.view)
        self.view.setItemDelegate(self.rows)
        self._build_layout()
        self.view.chosen.connect(self._request_jump)
        self.view.doubleClicked.connect(self._request_jump)
        self.view.fix_wanted.connect(self._fix_current)
        self.view.ignore_wanted.connect(self._ignore_current)
        self.view.customContextMenuRequested.connect(self._open_context_menu)
        self.rows.show_clicked.connect(self.jump_requested)
        self.rows.fix_clicked.connect(problems.fixes.fix)
        self.rows.ignore_clicked.connect(problems.ignore)
        problems.changed.connect(self.show_report)
        problems.checking_changed.connect(self._update_empty_message)
        self._refresh()

    def _build_layout(self) -> None:
        self.here = self._build_segment(self.tr("This event"))
        self.everywhere = self._build_segment(self.tr("Whole site"))
        scopes = QButtonGroup(self)
        make_exclusive(self.here)
        scopes.addButton(self.here)
        make_exclusive(self.everywhere)
        scopes.addButton(self.everywhere)
        self.here.setChecked(True)
        scopes.buttonClicked.connect(self._refresh)
        self.count = ElidedLabel("", tone="muted")
        self._more = tool_button("ellipsis", self.tr("More"))
        self._more.clicked.connect(self._open_more_menu)
        closing = tool_button("x", self.tr("Close"))
        closing.clicked.connect(self.close_requested)
        title = label(self.tr("Problems"), TextRole.STRONG)
        head = row(title, self.count, self._more, closing, spacing=Space.S)
        head.setStretch(1, 1)
        head.setContentsMargins(Space.L, Space.S, Space.S, 0)
        scope = row(self.here, self.everywhere, None, spacing=Space.XS)
        scope.setContentsMargins(Space.S, 0, Space.S, Space.XS)
        self._empty_icon = IconLabel("circle-check", Space.ICON_LARGE, "good")
        self.empty_text = label("", tone="muted", wrap=True)
        empty_text = QWidget()
        inner = row(self._empty_icon, self.empty_text, spacing=Space.S)
        inner.setContentsMargins(Space.L, Space.S, Space.L, 0)
        inner.setStretch(1, 1)
        column(inner, None, owner=empty_text)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty_text)
        tip = self.tr("Fix everything that can be fixed safely (Ctrl+Z undoes it)")
        self.fix_all = button("", tip=tip)
        self.fix_all.clicked.connect(self._open_fix_dialog)
        self._foot = QWidget()
        hint = ElidedLabel(self.tr("lists what it will change"), tone="muted")
        foot = row(self.fix_all, hint, spacing=Space.M, owner=self._foot)
        foot.setStretch(1, 1)
        foot.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        body = column(head, scope, spacing=0, owner=self)
        body.addWidget(self._stack, 1)
        body.addWidget(self._foot)

    def _build_segment(self, text: str) -> QPushButton:
        made = button(text, tone="segment")
        made.setCheckable(True)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

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

    def select(self, finding: Finding) -> None:
        """Make the row of a finding the current one, if it is shown."""
        at = self.model.row_of(finding)
        if at >= 0:
            self.view.setCurrentIndex(self.model.index(at))

    def current_finding(self) -> Finding | None:
        """Return the finding of the current row."""
        return self.model.finding(self.view.currentIndex().row())

    def _refresh(self, _clicked: object = None) -> None:
        page_id = self._page_id if self.here.isChecked() else None
        held, row_held = self.current_finding(), self.view.currentIndex().row()
        scroll = self.view.verticalScrollBar().value()
        self.model.show_report(self._report, page_id)
        counted = count_text(self._report.counts(page_id))
        scope = self.tr("this event {count}") if page_id is not None else self.tr("whole site {count}")
        self.count.setText(scope.format(count=counted))
        can_fix = len(fixable(self._report.of(self._page_id)))
        self._foot.setVisible(can_fix > 0)
        self.fix_all.setText(self.tr("Fix %n…", None, can_fix))
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
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self._problems.checking:
            state, text = ("hourglass", "muted"), self.tr("Checking pages…")
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
            self._problems.fixes.fix(finding)

    def _ignore_current(self) -> None:
        finding = self.current_finding()
        if finding is not None:
            self._problems.ignore(finding)

    def _open_fix_dialog(self) -> None:
        from meetup_desktop.ui.problems.fix_dialog import FixDialog

        dialog = FixDialog(self.window(), fixable(self._report.of(self._page_id)))
        dialog.fix_wanted.connect(self._problems.fixes.fix_page)
        dialog.open()

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

"""The bar above the list of pages: the period, a menu of further conditions, and a chip for each that is set."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from meetup_desktop.core.content.site.page_filter import DateFilter, PageFilter
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.filter_chips import FilterChips
from meetup_desktop.ui.library.filter_labels import condition_choices, condition_label, period_label
from meetup_desktop.ui.widgets.controls import Button, button, column, label, make_exclusive, row, tool_button
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole


class FilterBar(QWidget):
    """Shows a page filter and reports what the user changes it to."""

    changed = Signal(object)  #: PageFilter

    def __init__(self) -> None:
        super().__init__()
        self.current_filter = PageFilter()
        self._pages: tuple[PageSummary, ...] = ()
        self._languages: tuple[str, ...] = ()
        self.period_buttons: dict[DateFilter, Button] = {}
        group = QButtonGroup(self)
        for when in DateFilter:
            made = button(period_label(when), tone="segment")
            make_exclusive(made)
            made.setChecked(when is DateFilter.ALL)
            made.setProperty("when", when.value)
            group.addButton(made)
            self.period_buttons[when] = made
        group.buttonClicked.connect(self._on_period_clicked)
        self.menu_button = tool_button("filter", self.tr("Filter events (Ctrl+Shift+P)"))
        self.menu_button.clicked.connect(self.open_menu)
        self.chips = FilterChips()
        self.chips.removed.connect(self._on_chip_removed)
        self.count = label("", TextRole.CAPTION, "muted")
        self.count.setContentsMargins(Space.S, 0, 0, 0)
        self.count.hide()
        line = row(*self.period_buttons.values(), None, self.menu_button, spacing=0)
        body = column(line, self.chips, self.count, spacing=Space.XS, owner=self)
        body.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)

    def set_choices(self, pages: tuple[PageSummary, ...], languages: tuple[str, ...]) -> None:
        """Set the pages and languages that the choices of the menu are taken from."""
        self._pages, self._languages = pages, languages

    def show_filter(self, page_filter: PageFilter) -> None:
        """Show a filter without reporting a change."""
        self.current_filter = page_filter
        self.period_buttons[page_filter.when].setChecked(True)
        self.chips.show_chips(
            tuple((name, condition_label(name, page_filter)) for name in page_filter.chosen)
        )
        self.menu_button.setIcon(icon("filter", "accent" if page_filter.chosen else "text"))

    def show_count(self, shown: int, total: int, is_searched: bool) -> None:
        """Show how many of the pages match, while a filter or a search is in use."""
        filtered = is_searched or not self.current_filter.is_empty
        self.count.setText(self.tr("{shown} of %n event(s)", None, total).format(shown=shown))
        self.count.setVisible(filtered)

    def clear(self) -> None:
        """Remove all conditions."""
        self._set_filter(PageFilter())

    def build_menu(self) -> QMenu:
        """Build the menu of the conditions that pages of this site can have."""
        made = QMenu(self)
        for name, title in (
            ("year", self.tr("Year")), ("event_type", self.tr("Type")), ("tag", self.tr("Tag")),
            ("missing", self.tr("Missing language")),
        ):  # fmt: skip
            self._add_choices(
                made.addMenu(title), name, condition_choices(name, self._pages, self._languages)
            )
        problems = made.addAction(self.tr("With problems"))
        problems.setCheckable(True)
        problems.setChecked(self.current_filter.problems)
        problems.toggled.connect(self._on_problems_toggled)
        made.addSeparator()
        clear = made.addAction(self.tr("Show all events"), self.clear)
        clear.setEnabled(not self.current_filter.is_empty)
        return made

    def open_menu(self) -> None:
        """Open the menu of conditions below its button."""
        made = self.build_menu()
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _add_choices(self, menu: QMenu, name: str, values: Iterable[tuple[str, str]]) -> None:
        chosen = getattr(self.current_filter, name)
        for value, text in values:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData((name, value))
        menu.menuAction().setEnabled(not menu.isEmpty())
        menu.triggered.connect(self._on_choice_triggered)

    def _on_choice_triggered(self, action: QAction) -> None:
        name, value = action.data()
        self._set_filter(self.current_filter.with_choice(name, value if action.isChecked() else ""))

    def _on_problems_toggled(self, is_checked: bool) -> None:
        self._set_filter(self.current_filter._replace(problems=is_checked))

    def _on_period_clicked(self, period_button: Button) -> None:
        self._set_filter(self.current_filter._replace(when=DateFilter(period_button.property("when"))))

    def _on_chip_removed(self, name: str) -> None:
        self._set_filter(self.current_filter.without(name))

    def _set_filter(self, page_filter: PageFilter) -> None:
        self.show_filter(page_filter)
        self.changed.emit(page_filter)

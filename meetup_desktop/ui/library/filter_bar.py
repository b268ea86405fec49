"""Above the list: which side of today, a menu with all other conditions, and a chip for each that is set."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from meetup_desktop.core.content.site.page_filter import DateFilter, PageFilter
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.ui.library.chips import FilterChips
from meetup_desktop.ui.library.filter_labels import condition_choices, condition_label, period_label
from meetup_desktop.ui.widgets.controls import Button, button, column, label, row, tool_button
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space, TextRole


class FilterBar(QWidget):
    """Shows a filter and reports another one; what it filters is not its business."""

    changed = Signal(object)  #: PageFilter

    def __init__(self) -> None:
        super().__init__()
        self.wanted = PageFilter()
        self._pages: tuple[PageSummary, ...] = ()
        self._languages: tuple[str, ...] = ()
        self.period_buttons: dict[DateFilter, Button] = {}
        group = QButtonGroup(self)
        for when in DateFilter:
            made = button(period_label(when), tone="segment")
            made.setCheckable(True)
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

    def show_site(self, pages: tuple[PageSummary, ...], languages: tuple[str, ...]) -> None:
        """What there is to choose from."""
        self._pages, self._languages = pages, languages

    def show_filter(self, wanted: PageFilter) -> None:
        """Show what is wanted."""
        self.wanted = wanted
        self.period_buttons[wanted.when].setChecked(True)
        self.chips.show_chips(tuple((name, condition_label(name, wanted)) for name in wanted.chosen))
        self.menu_button.setIcon(icon("filter", "accent" if wanted.chosen else "text"))

    def show_count(self, shown: int, whole: int, searched: bool) -> None:
        """Say how many pages are left of all."""
        filtered = searched or not self.wanted.is_empty
        self.count.setText(self.tr("{shown} of %n event(s)", None, whole).format(shown=shown))
        self.count.setVisible(filtered)

    def clear(self) -> None:
        """Want everything again."""
        self._set_filter(PageFilter())

    def menu(self) -> QMenu:
        """The conditions of this site, as a menu that goes with its window."""
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
        problems.setChecked(self.wanted.problems)
        problems.toggled.connect(self._on_problems_toggled)
        made.addSeparator()
        clear = made.addAction(self.tr("Show all events"), self.clear)
        clear.setEnabled(not self.wanted.is_empty)
        return made

    def open_menu(self) -> None:
        """Let the person choose."""
        made = self.menu()
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _add_choices(self, menu: QMenu, name: str, values: Iterable[tuple[str, str]]) -> None:
        chosen = getattr(self.wanted, name)
        for value, text in values:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData((name, value))
        menu.menuAction().setEnabled(not menu.isEmpty())
        menu.triggered.connect(self._on_choice_triggered)

    def _on_choice_triggered(self, action: QAction) -> None:
        name, value = action.data()
        self._set_filter(self.wanted.with_choice(name, value if action.isChecked() else ""))

    def _on_problems_toggled(self, wanted: bool) -> None:
        self._set_filter(self.wanted._replace(problems=wanted))

    def _on_period_clicked(self, clicked: Button) -> None:
        self._set_filter(self.wanted._replace(when=DateFilter(clicked.property("when"))))

    def _on_chip_removed(self, name: str) -> None:
        self._set_filter(self.wanted.without(name))

    def _set_filter(self, wanted: PageFilter) -> None:
        self.show_filter(wanted)
        self.changed.emit(wanted)

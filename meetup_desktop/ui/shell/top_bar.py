"""The bar at the top of the window: site, search, problems and the evening."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.ui.commands import command
from meetup_desktop.ui.widgets.controls import STATE_ICONS, button, label, row
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.line_edit import add_clear_button, add_search_icon
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_style_property

SEARCH_WIDTH = 420


class SearchField(QLineEdit):
    """The field of the palette: arrows move in the list below it, Escape goes back."""

    focused = Signal()  #: somebody has clicked into the field or gone to it
    left = Signal()  #: the focus is elsewhere now
    step_wanted = Signal(int)  #: 1 for the next row, -1 for the one before
    returned = Signal()  #: Escape

    def __init__(self) -> None:
        super().__init__()
        add_clear_button(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the keys of the list on."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.returned.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody wants to search, but not when a menu or another window has closed."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class TopBar(QWidget):
    """Holds the controls; the window and the controllers connect them."""

    def __init__(self) -> None:
        super().__init__()
        self.site_button = button(self.tr("No site open"), "folder", "quiet", self.tr("Open another site"))
        self.search = SearchField()
        search = command("search")
        self.search.setPlaceholderText(self.tr("Search or do anything") + f"    {search.shortcut_text}")
        self.search.setAccessibleName(search.label)
        add_search_icon(self.search)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        evening, problems = command("evening"), command("problems")
        self.live_button = button(evening.label, evening.icon, "primary", evening.tool_tip)
        self._keep_width()
        self.problems_button = button("", "circle-check", "quiet", problems.tool_tip)
        self.problems_button.hide()
        self.suggestions = label("", TextRole.CAPTION, "muted")
        self.suggestions.hide()
        self._counts: Mapping[Severity, int] = {}
        self._is_checking = True
        layout = row(
            self.site_button,
            self.search,
            None,
            self.problems_button,
            self.suggestions,
            Space.S,
            self.live_button,
            owner=self,
        )
        layout.setStretch(1, 2)
        layout.setContentsMargins(Space.S, Space.S, Space.L, Space.S)

    def show_evening(self, text: str) -> None:
        """Show the round and the time of the evening that runs; an empty text if none does."""
        self.live_button.setText(text or command("evening").label)
        set_style_property(self.live_button, "running", bool(text))
        self.live_button.setIcon(icon(command("evening").icon, "warning" if text else "on_accent"))

    def _keep_width(self) -> None:
        """Leave room for the round and the time, so that nothing moves when they appear."""
        longest = self.tr("Round {number} of {total} · {time}").format(number=10, total=10, time="-00:00")
        text_width = self.live_button.fontMetrics().horizontalAdvance(longest)
        self.live_button.setMinimumWidth(text_width + Space.ICON + Space.XXL)

    def show_problem_counts(self, counts: Mapping[Severity, int]) -> None:
        """Show how many problems the site has, and as ``+3`` how many suggestions."""
        self._counts = counts
        self._update_problems_button()

    def show_checking(self, is_checking: bool) -> None:
        """Show whether the site is still being checked: until then, no problems are no good news."""
        self._is_checking = is_checking
        self._update_problems_button()

    def _update_problems_button(self) -> None:
        errors, warnings = self._counts.get(Severity.ERROR, 0), self._counts.get(Severity.WARNING, 0)
        suggestions = self._counts.get(Severity.INFO, 0)
        self.suggestions.setText(f"+{QLocale().toString(suggestions)}" if suggestions else "")
        self.suggestions.setToolTip(self.tr("%n suggestion(s)", None, suggestions) if suggestions else "")
        self.suggestions.setVisible(suggestions > 0)
        if errors or warnings:
            state = "error" if errors else "warning"
            self.problems_button.setIcon(icon(STATE_ICONS[state], state))
            self.problems_button.setText(self.tr("%n problem(s)", None, errors + warnings))
        elif self._is_checking:
            self.problems_button.setIcon(icon(STATE_ICONS["checking"], "muted"))
            self.problems_button.setText(self.tr("Checking…"))
        else:
            self.problems_button.setIcon(icon(STATE_ICONS["good"], "good"))
            self.problems_button.setText(self.tr("No problems"))
        self.problems_button.show()

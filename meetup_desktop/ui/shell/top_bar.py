"""The bar at the top of the window: site, search, problems, save and Go live."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meetup_desktop.ui.commands import command
from meetup_desktop.ui.widgets.controls import button, row
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import Space

SEARCH_WIDTH = 420


class SearchField(QLineEdit):
    """The field of the palette: arrows move in the list below it, Escape goes back."""

    focused = Signal()  #: somebody has clicked into the field or gone to it
    left = Signal()  #: the focus is elsewhere now
    step_wanted = Signal(int)  #: 1 for the next row, -1 for the one before
    returned = Signal()  #: Escape

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)

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
        self.search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        save, go_live, problems = command("save"), command("go_live"), command("problems")
        self.save_button = button(save.label, save.icon, tip=save.tool_tip)
        self.live_button = button(go_live.label, go_live.icon, "primary", go_live.tool_tip)
        self.problems_button = button("", "circle-check", "quiet", problems.tool_tip)
        self.problems_button.hide()
        self._problems = self._suggestions = 0
        self._is_checking = True
        layout = row(
            self.site_button,
            self.search,
            None,
            self.problems_button,
            self.save_button,
            self.live_button,
            owner=self,
        )
        layout.setStretch(1, 2)
        layout.setContentsMargins(Space.S, Space.S, Space.L, Space.S)

    def show_live(self, is_live: bool) -> None:
        """Show whether an evening is live."""
        self.live_button.setText(self.tr("Live now") if is_live else command("go_live").label)

    def show_problem_counts(self, problems: int, suggestions: int) -> None:
        """Show how many problems the site has; suggestions are counted only if there are no problems."""
        self._problems, self._suggestions = problems, suggestions
        self._update_problems_button()

    def show_checking(self, is_checking: bool) -> None:
        """Show whether the site is still being checked: until then, no problems are no good news."""
        self._is_checking = is_checking
        self._update_problems_button()

    def _update_problems_button(self) -> None:
        problems, suggestions = self._problems, self._suggestions
        if problems:
            self.problems_button.setIcon(icon("triangle-alert", "warning"))
            self.problems_button.setText(self.tr("%n problem(s)", None, problems))
        elif self._is_checking:
            self.problems_button.setIcon(icon("hourglass", "muted"))
            self.problems_button.setText(self.tr("Checking…"))
        else:
            self.problems_button.setIcon(icon("circle-check", "good"))
            text = self.tr("%n suggestion(s)", None, suggestions) if suggestions else self.tr("No problems")
            self.problems_button.setText(text)
        self.problems_button.show()

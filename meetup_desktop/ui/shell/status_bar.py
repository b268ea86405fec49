"""The status bar: what was undone, running work, and what the projector shows."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from meetup_desktop.services.tasks import Task, Tasks
from meetup_desktop.ui.widgets.accessibility import announce
from meetup_desktop.ui.widgets.controls import button, label, row
from meetup_desktop.ui.widgets.theme import Space, TextRole

BUSY_WIDTH = 96
BUSY_AFTER_MS = 250  # what is done sooner would only flicker


class _WorkIndicator(QWidget):
    """The title of running work, a progress bar and a Cancel button."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", TextRole.CAPTION, "muted")
        bar = QProgressBar()
        bar.setFixedWidth(BUSY_WIDTH)
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        self.cancel = button(self.tr("Cancel"), tone="link")
        row(self.title, bar, self.cancel, owner=self)


class StatusBar(QStatusBar):
    """Shows a word about the last step, the projector's state, and running work with a button to cancel it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.state = label("", TextRole.CAPTION, "muted")
        self._busy: _WorkIndicator | None = None
        self.projector = label("", TextRole.CAPTION, "muted")
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        self.setContentsMargins(Space.M, 0, Space.M, 0)
        self.addWidget(self.state)
        self.addPermanentWidget(self.projector)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(BUSY_AFTER_MS)
        self._delay.timeout.connect(self._update_work_indicator)
        tasks.busy_changed.connect(self._on_busy_changed)

    @property
    def shown_work(self) -> str:
        """Return the title of the work shown; empty if none is."""
        return self._busy.title.text() if self._busy is not None and not self._busy.isHidden() else ""

    def show_step(self, text: str) -> None:
        """Show what was undone or done again."""
        self.state.setText(text)
        announce(self.state, text)

    def show_projector_state(self, description: str, _is_open: bool) -> None:
        """Show a description of the projector's state."""
        self.projector.setText(description)

    def _on_busy_changed(self, running: tuple[Task, ...]) -> None:
        busy = any(task.title for task in running)
        if not busy:
            self._delay.stop()
        elif not self.shown_work:
            if not self._delay.isActive():
                self._delay.start()
            return
        self._update_work_indicator()

    def _update_work_indicator(self) -> None:
        shown = next((task for task in self._tasks.running if task.title), None)
        if shown is not None and self._busy is None:
            self._busy = _WorkIndicator()
            self._busy.cancel.clicked.connect(self._on_cancel_clicked)
            self.insertWidget(1, self._busy)
        if self._busy is not None:
            self._busy.setVisible(shown is not None)
            self._busy.title.setText(shown.title if shown is not None else "")

    def _on_cancel_clicked(self) -> None:
        for task in self._tasks.running:
            if task.title:
                task.cancel()

"""The line below everything: what was saved, what is being worked on, what the projector does."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar

from meetup_desktop.services.tasks import Task, Tasks
from meetup_desktop.ui.widgets.furniture import button, label
from meetup_desktop.ui.widgets.theme import Space, Type

BUSY_WIDTH = 96
BUSY_AFTER_MS = 250  # what is done sooner would only flicker


class StatusLine(QStatusBar):
    """Work that has a title is shown with a way to cancel it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.state = label("", Type.CAPTION, "muted")
        self._busy_words = label("", Type.CAPTION, "muted")
        self._busy = QProgressBar()
        self._busy.setFixedWidth(BUSY_WIDTH)
        self._busy.setTextVisible(False)
        self._busy.setRange(0, 0)
        self._cancel = button(self.tr("Cancel"), tone="link")
        self._cancel.clicked.connect(self._cancel_all)
        self.projector = label("", Type.CAPTION, "muted")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(Space.M, 0, Space.M, 0)
        self.addWidget(self.state)
        for widget in (self._busy_words, self._busy, self._cancel):
            self.addWidget(widget)
            widget.hide()
        self.addPermanentWidget(self.projector)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(BUSY_AFTER_MS)
        self._wait.timeout.connect(self._show_busy)
        tasks.busy_changed.connect(self._follow)

    def say(self, text: str) -> None:
        """What was saved last, or that something is not."""
        self.state.setText(text)

    def show_projector(self, description: str, _is_open: bool) -> None:
        """What the projector does."""
        self.projector.setText(description)

    def _follow(self, running: tuple[Task, ...]) -> None:
        busy = any(task.title for task in running)
        if not busy:
            self._wait.stop()
        elif self._busy.isHidden():
            if not self._wait.isActive():
                self._wait.start()
            return
        self._show_busy()

    def _show_busy(self) -> None:
        told = next((task for task in self._tasks.running if task.title), None)
        for widget in (self._busy_words, self._busy, self._cancel):
            widget.setVisible(told is not None)
        if told is not None:
            self._busy_words.setText(told.title)

    def _cancel_all(self) -> None:
        for task in self._tasks.running:
            if task.title:
                task.cancel()

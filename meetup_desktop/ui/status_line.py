"""The line below everything: what was saved, what is being worked on, what the projector does."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from meetup_desktop.services.tasks import Task, Tasks
from meetup_desktop.ui.widgets.furniture import button, label, row
from meetup_desktop.ui.widgets.theme import Space, Type

BUSY_WIDTH = 96
BUSY_AFTER_MS = 250  # what is done sooner would only flicker


class _Busy(QWidget):
    """What is being worked on."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", Type.CAPTION, "muted")
        bar = QProgressBar()
        bar.setFixedWidth(BUSY_WIDTH)
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        self.cancel = button(self.tr("Cancel"), tone="link")
        row(self.words, bar, self.cancel, owner=self)


class StatusLine(QStatusBar):
    """Work that has a title is shown with a way to cancel it."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.state = label("", Type.CAPTION, "muted")
        self._busy: _Busy | None = None
        self.projector = label("", Type.CAPTION, "muted")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(Space.M, 0, Space.M, 0)
        self.addWidget(self.state)
        self.addPermanentWidget(self.projector)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(BUSY_AFTER_MS)
        self._wait.timeout.connect(self._show_busy)
        tasks.busy_changed.connect(self._follow)

    @property
    def shown_work(self) -> str:
        """What is said to be worked on; empty when nothing is."""
        return self._busy.words.text() if self._busy is not None and not self._busy.isHidden() else ""

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
        elif not self.shown_work:
            if not self._wait.isActive():
                self._wait.start()
            return
        self._show_busy()

    def _show_busy(self) -> None:
        told = next((task for task in self._tasks.running if task.title), None)
        if told is not None and self._busy is None:
            self._busy = _Busy()
            self._busy.cancel.clicked.connect(self._cancel_all)
            self.insertWidget(1, self._busy)
        if self._busy is not None:
            self._busy.setVisible(told is not None)
            self._busy.words.setText(told.title if told is not None else "")

    def _cancel_all(self) -> None:
        for task in self._tasks.running:
            if task.title:
                task.cancel()

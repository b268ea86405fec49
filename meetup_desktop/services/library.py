"""The site that is open: found and read off the GUI thread, told as one value."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters import site_files
from meetup_desktop.core.content.site import Site
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Progress, Task, Tasks


class Library(QObject):
    """Holds the site. What cannot be opened is told through notices and leaves the open site as it was."""

    site_changed = Signal(object)  #: Site
    opening_changed = Signal(bool)  #: whether a folder is being read

    def __init__(self, tasks: Tasks, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._site: Site | None = None
        self._root: Path | None = None
        self._task: Task | None = None

    @property
    def site(self) -> Site | None:
        """The open site."""
        return self._site

    @property
    def root(self) -> Path | None:
        """The open site's folder."""
        return self._root

    @property
    def opening(self) -> bool:
        """Whether a folder is being read."""
        return self._task is not None

    def open(self, folder: Path, *, quietly: bool = False) -> None:
        """Read this folder, ``quietly`` without showing the work; a reading under way is given up."""
        if self._task is not None:
            self._task.cancel()
        self._task = self._tasks.run(
            _scan,
            folder,
            title="" if quietly else self.tr("Reading the site"),
            done=self._take,
            failed=self._notices.fail,
            with_progress=True,
        )
        self._task.finished.connect(self._end)
        self.opening_changed.emit(True)

    def reload(self) -> None:
        """Read the open folder again."""
        if self._root is not None:
            self.open(self._root)

    def refresh(self) -> None:
        """Read the open folder again after the program itself has written to it."""
        if self._root is not None and not self.opening:
            self.open(self._root, quietly=True)

    def _end(self) -> None:
        """Also when the person cancelled: then nothing else is told."""
        if self.sender() is self._task:
            self._task = None
            self.opening_changed.emit(False)

    def _take(self, found: tuple[Path, Site]) -> None:
        root, site = found
        differs = (root, site) != (self._root, self._site)
        self._root, self._site = root, site
        if differs:
            self.site_changed.emit(site)


def _scan(progress: Progress, folder: Path) -> tuple[Path, Site]:
    root = folder.absolute()
    return root, site_files.scan(root, progress.check)

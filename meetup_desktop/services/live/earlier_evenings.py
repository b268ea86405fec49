"""Reads the earlier evenings of a site off the GUI thread, and erases those whose date has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.adapters.storage.journal_paths import journal_path
from meetup_desktop.adapters.storage.stored_evenings import erase_due_evenings, read_evenings_of_site
from meetup_desktop.core.live.earlier import EarlierPeople, collect_earlier_people
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.services.notices import Level, Notices
from meetup_desktop.services.tasks import Task, Tasks


class EarlierEvenings(QObject):
    """Knows the people of the earlier evenings of the site whose evening is open."""

    changed = Signal(object)  #: EarlierPeople

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        data_folder: Path,
        parent: QObject | None = None,
        *,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._data_folder, self._today = tasks, notices, data_folder, today
        self._reading: Task | None = None
        self.people = EarlierPeople()

    def read(self, site_root: Path, page_id: str) -> None:
        """Read the other evenings of the site of this page, whose evening is open; erase those that are due."""
        if self._reading is not None:
            self._reading.cancel()
        self.people = EarlierPeople()
        self._reading = self._tasks.run(
            _read_people, self._data_folder, site_root, page_id, self._today().isoformat(),
            done=self._on_read, failed=self._on_read_failed,
        )  # fmt: skip

    def is_due(self, evening: Evening | None) -> bool:
        """Return whether the date has come on which an evening is to be erased."""
        return evening is not None and evening.is_due_to_erase(self._today().isoformat())

    def report_erased(self, page_ids: Sequence[str]) -> None:
        """Say which evenings were erased on the date that was chosen for them."""
        text = self.tr("Erased %n evening(s) on the date that was chosen: {pages}", "", len(page_ids))
        self._notices.show(Level.NOTE, text.format(pages=", ".join(page_ids)))

    def _on_read(self, found: tuple[EarlierPeople, tuple[str, ...]]) -> None:
        self._reading = None
        self.people, erased = found
        self.changed.emit(self.people)
        if erased:
            self.report_erased(erased)

    def _on_read_failed(self, _error: BaseException) -> None:
        self._reading = None  # suggestions are a convenience; what is due is erased at the next start


def _read_people(
    data_folder: Path, site_root: Path, page_id: str, today: str
) -> tuple[EarlierPeople, tuple[str, ...]]:
    erased = erase_due_evenings(data_folder, today, journal_path(data_folder, site_root, page_id))
    stored = [each for each in read_evenings_of_site(data_folder, site_root) if each.page_id != page_id]
    stored.sort(key=lambda each: each.last.utc_ms, reverse=True)
    return collect_earlier_people(each.evening for each in stored), erased

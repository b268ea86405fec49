"""Says that there is a newer version, and opens the page where one gets it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QObject, QUrl

from meetup_desktop.core.errors import UpdateError
from meetup_desktop.core.releases import Release
from meetup_desktop.services.notices import Level, Notices, Subject
from meetup_desktop.services.other_programs import open_in_other_program
from meetup_desktop.services.update_check import UpdateCheck

_UPDATE = Subject(cause="update")


class UpdateController(QObject):
    """Shows what ``UpdateCheck`` finds as notices."""

    def __init__(self, check: UpdateCheck, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self.check, self._notices = check, notices
        check.found.connect(self._show_release)
        check.none_found.connect(self._show_none)
        check.failed.connect(self._show_failure)

    def _show_release(self, release: Release) -> None:
        text = self.tr("Version {version} is available.").format(version=release.version)
        more = release.text(QLocale().name().partition("_")[0])
        self._notices.settle(_UPDATE)
        self._notices.show(
            Level.NOTE, f"{text} {more}".strip(), self.tr("Open the page"),
            partial(open_in_other_program, QUrl(release.address)), subject=_UPDATE,
        )  # fmt: skip

    def _show_none(self) -> None:
        self._notices.resolve(self.tr("This is the newest version"), _UPDATE)

    def _show_failure(self, error: UpdateError) -> None:
        self._notices.settle(_UPDATE)
        self._notices.show_error(error, subject=_UPDATE)

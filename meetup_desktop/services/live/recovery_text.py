"""What the person is told about a log that was damaged, and about one that cannot be written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.adapters.storage.journal_recovery import Recovery
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.errors import JournalError


class RecoveryText(QObject):
    """Sentences about a log. A QObject, because Qt's tools see plurals only in ``tr``."""

    def recovery(self, recovery: Recovery) -> str:
        """Return what was found, what was restored, and where the damaged file is."""
        found = {
            "missing": self.tr("The log of this evening was deleted."),
            "empty": self.tr("The log of this evening was empty."),
            "newer": self.tr("The log of this evening was written by a newer version of the program."),
            "older": self.tr("The log of this evening was older than its copy."),
        }.get(recovery.fault, self.tr("The log of this evening was damaged."))
        sentences = [found, self._restored(recovery)]
        if recovery.kept_as is not None:
            sentences.append(self.tr("The unusable file is kept: {path}.").format(path=recovery.kept_as))
        return " ".join(sentences)

    def _restored(self, recovery: Recovery) -> str:
        if not recovery.restored:
            return self.tr("Nothing in it could be read and it has no copy. The list starts empty.")
        if not recovery.missing:
            return self.tr("All %n recorded action(s) were restored from a copy.", "", recovery.restored)
        restored = self.tr("%n recorded action(s) were restored.", "", recovery.restored)
        lost = self.tr("%n recorded action(s) could not be read completely.", "", recovery.missing)
        return f"{restored} {lost}"

    def unwritten(self, error: JournalError) -> str:
        """Return that the log cannot be used now, why, and that the evening goes on."""
        text = self.tr(
            "Cannot write the evening's log: {reason}. "
            "The evening goes on in memory and is written as soon as possible."
        )
        return text.format(reason=reason_text(error.reason, partial(QCoreApplication.translate, "errors")))

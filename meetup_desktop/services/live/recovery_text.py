"""What the person is told about a log that was damaged, and about one that cannot be written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from meetup_desktop.adapters.storage.journal_recovery import Recovery
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.errors import JournalError


def recovery_text(recovery: Recovery) -> str:
    """Return what was found, what was restored, and where the damaged file is."""
    translate = QCoreApplication.translate
    found = {
        "missing": translate("recovery", "The log of this evening was deleted."),
        "empty": translate("recovery", "The log of this evening was empty."),
        "newer": translate(
            "recovery", "The log of this evening was written by a newer version of the program."
        ),
        "older": translate("recovery", "The log of this evening was older than its copy."),
    }.get(recovery.fault, translate("recovery", "The log of this evening was damaged."))
    sentences = [found, _restored_text(recovery)]
    if recovery.kept_as is not None:
        kept = translate("recovery", "The unusable file is kept: {path}.")
        sentences.append(kept.format(path=recovery.kept_as))
    return " ".join(sentences)


def _restored_text(recovery: Recovery) -> str:
    translate = QCoreApplication.translate
    if not recovery.restored:
        return translate("recovery", "Nothing in it could be read and it has no copy. The list starts empty.")
    if not recovery.missing:
        return translate(
            "recovery", "All %n recorded action(s) were restored from a copy.", "", recovery.restored
        )
    restored = translate("recovery", "%n recorded action(s) were restored.", "", recovery.restored)
    lost = translate("recovery", "%n could not be read completely.", "", recovery.missing)
    return f"{restored} {lost}"


def unwritten_text(error: JournalError) -> str:
    """Return that the log cannot be used now, why, and that the evening goes on."""
    translate = QCoreApplication.translate
    text = translate(
        "recovery",
        "Cannot write the evening's log: {reason}. The evening goes on in memory and is written as soon as possible.",
    )
    return text.format(reason=reason_text(error.reason, partial(translate, "errors")))

"""Error messages for the user, translated."""

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core.error_messages import error_message, unexpected_reason
from meetup_desktop.core.errors import MeetupError


def error_text(error: BaseException) -> str:
    """Return the message for an error; an unknown error is named, with a pointer to the error report."""
    if isinstance(error, MeetupError):
        return " ".join(filter(None, error_message(error, _translate)))
    unknown = QCoreApplication.translate(
        "errors",
        "Unexpected error ({error}). Your work is safe. For details, choose Help > Error report.",
    )
    return unknown.format(error=unexpected_reason(error, _translate))


def _translate(text: str) -> str:
    return QCoreApplication.translate("errors", text)

"""What the user reads when something fails: what happened, to which thing, what to do now."""

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core import errors


def error_text(error: BaseException) -> str:
    """A sentence from the error's class; an unknown error is named and pointed to the report."""
    for kind in type(error).__mro__:
        words = _words().get(kind)
        if words is not None:
            subject = getattr(error, "subject", "")
            return words.format(subject=subject, reason=_reason(getattr(error, "reason", "")))
    unknown = QCoreApplication.translate(
        "errors",
        "Something unexpected happened ({error}). Your work is kept; Help → Error report has the details.",
    )
    return unknown.format(error=f"{type(error).__name__}: {error}")


def _words() -> dict[type, str]:
    translate = QCoreApplication.translate
    return {
        errors.CannotHold: translate(
            "errors", "{subject} cannot hold this value: {reason}. Nothing was changed."
        ),
        errors.NotASite: translate(
            "errors",
            "No event pages were found in {subject}. Choose the folder that holds the site's languages.",
        ),
        errors.Unreadable: translate("errors", "{subject} cannot be read: {reason}."),
        errors.ChangedOnDisk: translate(
            "errors", "{subject} was {reason} by another program. What is here is kept; nothing was written."
        ),
        errors.NotWritable: translate(
            "errors",
            "{subject} cannot be written: {reason}. Your changes are kept here; nothing was written.",
        ),
        errors.OutsideSite: translate(
            "errors", "{subject} leads out of the site's folder, so it is neither read nor written."
        ),
        errors.ContentError: translate("errors", "{subject}: {reason}."),
        errors.PictureError: translate("errors", "The picture {subject} cannot be shown: {reason}."),
        errors.PeopleError: translate("errors", "{subject} could not be read as a list of people: {reason}."),
        errors.RotationError: translate("errors", "Nobody can be seated like this: {reason}."),
        errors.JournalError: translate(
            "errors",
            "The evening's log {subject} cannot be used: {reason}. What was recorded before is kept.",
        ),
        errors.MapError: translate(
            "errors", "The map cannot be shown: {reason}. The coordinate fields still work."
        ),
    }


def _reason(reason: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "line-break": translate("errors", "a line break"),
        "comma": translate("errors", "a comma inside an item of a list"),
        "no-block": translate("errors", "the file has no block of fields"),
        "not-utf8": translate("errors", "the file is not UTF-8 text"),
        "not-text": translate("errors", "it is not text"),
        "key": translate("errors", "a field cannot have this name"),
        "character": translate("errors", "a character that the site's reader stumbles over"),
        "no-picture": translate("errors", "there is no picture in this line"),
        "empty": translate("errors", "there are no names in it"),
        "quotes": translate("errors", "a quote is left open"),
        "no-name": translate("errors", "no name in it"),
        "too-long": translate("errors", "too long for a name"),
        "too-few-people": translate("errors", "too few people are here"),
        "size": translate("errors", "the groups are too small or too large for so many people"),
        "rounds": translate("errors", "there is no round left to plan"),
        "changed": translate("errors", "changed"),
        "deleted": translate("errors", "deleted"),
        "missing": translate("errors", "it is not there"),
        "not-a-picture": translate("errors", "it is no picture this program knows"),
        "too-large": translate("errors", "it is too large"),
        "unreadable": translate("errors", "it cannot be read"),
        "read-only": translate("errors", "it is read-only"),
    }
    return known.get(reason, reason)

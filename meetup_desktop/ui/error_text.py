"""What the user reads when something fails: what happened, to which thing, what to do now."""

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core import errors


def error_text(error: BaseException) -> str:
    """A sentence from the error's class; an unknown error is named and pointed to the report."""
    for kind in type(error).__mro__:
        template = _templates().get(kind)
        if template is not None:
            subject = getattr(error, "subject", "")
            if kind is errors.BadRules and not subject:
                template = QCoreApplication.translate(
                    "errors", "The site's own rules (meetup.toml) cannot be read: {reason}."
                )
            reason = _reason(kind, getattr(error, "reason", "")).replace("{subject}", subject)
            return template.format(subject=subject, reason=reason)
    unknown = QCoreApplication.translate(
        "errors",
        "Something unexpected happened ({error}). Your work is kept; Help → Error report has the details.",
    )
    return unknown.format(error=f"{type(error).__name__}: {error}")


def _templates() -> dict[type, str]:
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
        errors.BadRules: translate(
            "errors", "The site's own rules (meetup.toml) cannot be read. Rule {subject}: {reason}."
        ),
        errors.BadSettings: translate(
            "errors",
            "The site's settings cannot be read. {subject}: {reason}. Correct them and read it again.",
        ),
        errors.BadName: translate("errors", "“{subject}” cannot be an identifier: {reason}."),
        errors.NameTaken: translate("errors", "{subject} is there already. Nothing was changed."),
        errors.NoTrash: translate(
            "errors", "{subject} could not be put into the system's trash: {reason}. Nothing was deleted."
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


def _reason(kind: type, reason: str) -> str:
    translate = QCoreApplication.translate
    if kind is errors.RotationError and reason in _seating():
        return _seating()[reason]
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
        "complex": translate("errors", "it is written in a way that this program only shows"),
        "file-name": translate("errors", "a picture in a list cannot have this file name"),
        "no-gallery": translate("errors", "there is no list of pictures at this place"),
        "gallery-broken": translate("errors", "the list of pictures is broken; correct it in the text first"),
        "galleries-differ": translate("errors", "the languages do not show the same pictures"),
        "busy": translate("errors", "another copy of the program is changing this folder"),
        "link": translate("errors", "it is a link to another place"),
        "outside": translate("errors", "it leads out of the site's folder"),
        "not a file": translate("errors", "it is not a file"),
        "too large for a page": translate("errors", "it is too large for a page"),
        "it is still there": translate("errors", "it is still there"),
    }
    if kind is errors.BadName:
        return _name_reasons().get(reason, reason)
    return known.get(reason, reason)


def _seating() -> dict[str, str]:
    """Why people cannot be seated; ``{subject}`` names those it is about."""
    translate = QCoreApplication.translate
    return {
        "apart-and-together": translate("errors", "{subject} are to sit apart and together"),
        "together-too-large": translate("errors", "{subject} are to sit together, more than a table seats"),
        "table-too-small": translate("errors", "too many people have one table of their own: {subject}"),
        "apart-at-a-table": translate("errors", "{subject} are to sit apart, but at the same table"),
        "two-tables": translate("errors", "{subject} are to sit at two tables at once"),
        "no-table": translate("errors", "there is no such table for {subject}"),
        "locked": translate("errors", "a group that is kept stands against the wish about {subject}"),
        "no-seating": translate("errors", "these wishes cannot be met together: {subject}"),
        "none-found": translate(
            "errors", "no seating was found that meets all wishes; take one of them back"
        ),
    }


def _name_reasons() -> dict[str, str]:
    """Why something is no identifier: the same codes mean other things there."""
    translate = QCoreApplication.translate
    return {
        "empty": translate("errors", "it is empty"),
        "character": translate(
            "errors",
            "letters, digits and, between them, the marks - _ . are allowed, and / for a folder",
        ),
        "reserved": translate("errors", "the system or the site keeps this name for itself"),
        "too-long": translate("errors", "it is too long for a file's name"),
        "same": translate("errors", "the page is called so already"),
    }

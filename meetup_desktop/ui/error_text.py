"""Error messages for the user: what happened, to which file or field, and what to do next."""

from PySide6.QtCore import QCoreApplication

from meetup_desktop.core import errors


def error_text(error: BaseException) -> str:
    """Return the message for an error's class; an unknown error is named, with a pointer to the error report."""
    for kind in type(error).__mro__:
        template = _message_templates().get(kind)
        if template is not None:
            subject = getattr(error, "subject", "")
            if kind is errors.BadRules and not subject:
                template = QCoreApplication.translate(
                    "errors", "Cannot read the site's rules in meetup.toml: {reason}."
                )
            reason = _reason_text(kind, getattr(error, "reason", "")).replace("{subject}", subject)
            return template.format(subject=subject, reason=reason)
    unknown = QCoreApplication.translate(
        "errors",
        "Unexpected error ({error}). Your work is safe. For details, choose Help > Error report.",
    )
    return unknown.format(error=f"{type(error).__name__}: {error}")


def _message_templates() -> dict[type, str]:
    translate = QCoreApplication.translate
    return {
        errors.CannotHold: translate(
            "errors", "{subject} cannot have this value: {reason}. Nothing was changed."
        ),
        errors.NotASite: translate(
            "errors",
            "No event pages were found in {subject}. Choose the folder that holds the site's languages.",
        ),
        errors.Unreadable: translate("errors", "Cannot read {subject}: {reason}."),
        errors.ChangedOnDisk: translate(
            "errors", "Another program has {reason} {subject}. Your version is kept here; nothing was saved."
        ),
        errors.NotWritable: translate(
            "errors",
            "Cannot save {subject}: {reason}. Your changes are kept here.",
        ),
        errors.OutsideSite: translate("errors", "{subject} is outside the site's folder and was not opened."),
        errors.BadRules: translate(
            "errors", "Cannot read the site's rules in meetup.toml. Rule {subject}: {reason}."
        ),
        errors.BadSettings: translate(
            "errors",
            "Cannot read the site's settings. {subject}: {reason}. Correct them and reload the site.",
        ),
        errors.BadName: translate("errors", "“{subject}” is not a valid identifier: {reason}."),
        errors.NameTaken: translate("errors", "{subject} already exists. Nothing was changed."),
        errors.NoTrash: translate(
            "errors", "Cannot move {subject} to the trash: {reason}. Nothing was deleted."
        ),
        errors.ContentError: translate("errors", "{subject}: {reason}."),
        errors.PictureError: translate("errors", "Cannot display picture {subject}: {reason}."),
        errors.PeopleError: translate("errors", "Cannot read a list of people from {subject}: {reason}."),
        errors.RotationError: translate("errors", "These wishes cannot be combined: {reason}."),
        errors.JournalError: translate(
            "errors",
            "Cannot use the evening's log {subject}: {reason}. Everything recorded before is kept.",
        ),
        errors.MapError: translate(
            "errors", "Cannot display the map: {reason}. You can still edit the coordinates."
        ),
    }


def _reason_text(error_class: type, reason_code: str) -> str:
    translate = QCoreApplication.translate
    if error_class is errors.RotationError and reason_code in _seating_reasons():
        return _seating_reasons()[reason_code]
    known = {
        "line-break": translate("errors", "a line break"),
        "comma": translate("errors", "a list item contains a comma"),
        "no-block": translate("errors", "the file has no fields"),
        "not-utf8": translate("errors", "the file is not UTF-8 text"),
        "not-text": translate("errors", "not text"),
        "key": translate("errors", "invalid field name"),
        "character": translate("errors", "contains a character the site cannot read"),
        "no-picture": translate("errors", "no picture in this line"),
        "empty": translate("errors", "no names found"),
        "quotes": translate("errors", "missing closing quote"),
        "no-name": translate("errors", "no name"),
        "too-long": translate("errors", "too long for a name"),
        "too-few-people": translate("errors", "too few people present"),
        "size": translate("errors", "group size does not fit the number of people"),
        "rounds": translate("errors", "no rounds left to plan"),
        "changed": translate("errors", "changed"),
        "deleted": translate("errors", "deleted"),
        "missing": translate("errors", "file not found"),
        "not-a-picture": translate("errors", "unknown picture format"),
        "too-large": translate("errors", "too large"),
        "unreadable": translate("errors", "cannot be read"),
        "read-only": translate("errors", "the file is read-only"),
        "complex": translate("errors", "this form can only be edited in the file"),
        "file-name": translate("errors", "invalid file name for a gallery picture"),
        "no-gallery": translate("errors", "no gallery here"),
        "gallery-broken": translate("errors", "the gallery is damaged; correct it in the text first"),
        "galleries-differ": translate("errors", "the languages show different pictures"),
        "busy": translate("errors", "another copy of the program is changing this folder"),
        "link": translate("errors", "a link to another place"),
        "outside": translate("errors", "outside the site's folder"),
        "not a file": translate("errors", "it is not a file"),
        "too large for a page": translate("errors", "too large for a page"),
        "the file is still there": translate("errors", "the file is still there"),
    }
    if error_class is errors.BadName:
        return _identifier_reasons().get(reason_code, reason_code)
    return known.get(reason_code, reason_code)


def _seating_reasons() -> dict[str, str]:
    """Return why people cannot be seated, by reason code; ``{subject}`` names the people concerned."""
    translate = QCoreApplication.translate
    return {
        "apart-and-together": translate("errors", "{subject} should sit both apart and together"),
        "together-too-large": translate(
            "errors", "{subject} should sit together, but a table has fewer seats"
        ),
        "table-too-small": translate("errors", "too many people are assigned to one table: {subject}"),
        "apart-at-a-table": translate(
            "errors", "{subject} should sit apart, but are assigned to the same table"
        ),
        "two-tables": translate("errors", "{subject} assigned to two tables"),
        "no-table": translate("errors", "no such table: {subject}"),
        "locked": translate("errors", "a locked group conflicts with the wish about {subject}"),
        "no-seating": translate("errors", "conflicting wishes: {subject}"),
        "none-found": translate("errors", "no seating found for all wishes; remove one of them"),
    }


def _identifier_reasons() -> dict[str, str]:
    """Return why an identifier is invalid, by reason code: the same codes have other meanings elsewhere."""
    translate = QCoreApplication.translate
    return {
        "empty": translate("errors", "it is empty"),
        "character": translate(
            "errors",
            "use letters and digits, with - _ . between them, and / for a folder",
        ),
        "reserved": translate("errors", "this name is reserved"),
        "too-long": translate("errors", "too long for a file name"),
        "same": translate("errors", "the page already has this identifier"),
    }

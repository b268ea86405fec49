"""The messages for the errors of ``core.errors``: what happened, to which thing, and what to do next.

The command line shows them as they are, the window shows their translation. What the system says about files never
reaches a person in its own words: ``system_reason`` gives each of its errors a code of the tables here.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from meetup_desktop.core import errors
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP


class ErrorMessage(NamedTuple):
    """The message for an error class. ``advice`` follows it where somebody is editing."""

    text: str
    advice: str = ""


_MESSAGES: dict[type[BaseException], ErrorMessage] = {
    errors.CannotHold: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "{subject} cannot have this value: {reason}. Nothing was changed.")
    ),
    errors.NotASite: ErrorMessage(
        QT_TRANSLATE_NOOP(
            "errors",
            "No event pages were found in {subject}. If the site keeps them in folders of its own, name these "
            "in meetup.toml.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose the folder that holds the site's languages."),
    ),
    errors.Unreadable: ErrorMessage(QT_TRANSLATE_NOOP("errors", "Cannot read {subject}: {reason}.")),
    errors.ChangedOnDisk: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Another program has {reason} {subject}."),
        QT_TRANSLATE_NOOP("errors", "Your version is kept here; nothing was saved."),
    ),
    errors.NotWritable: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot save {subject}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Your changes are kept here."),
    ),
    errors.NotChanged: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot change {subject}: {reason}. Nothing was changed.")
    ),
    errors.SiteGone: ErrorMessage(
        QT_TRANSLATE_NOOP(
            "errors",
            "Cannot find the site in {subject}. Its folder may have been moved or renamed, or the disk removed.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Unsaved changes are kept here. Open the site at its new place, or bring the folder back.",
        ),
    ),
    errors.OutsideSite: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "{subject} is outside the site's folder and was not opened.")
    ),
    errors.BadRules: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot read the site's rules in meetup.toml. Rule {subject}: {reason}.")
    ),
    errors.BadSettings: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot read the site's settings. {subject}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct them and reload the site."),
    ),
    errors.BadName: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "“{subject}” is not a valid identifier: {reason}.")
    ),
    errors.NameTaken: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "{subject} already exists. Nothing was changed.")
    ),
    errors.NoTrash: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot move {subject} to the trash: {reason}. Nothing was deleted.")
    ),
    errors.PictureError: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot display picture {subject}: {reason}.")
    ),
    errors.PeopleError: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot read a list of people from {subject}: {reason}.")
    ),
    errors.RotationError: ErrorMessage(QT_TRANSLATE_NOOP("errors", "Cannot plan the groups: {reason}.")),
    errors.JournalError: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot use the evening's log {subject}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Everything recorded before is kept."),
    ),
    errors.NotErased: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot erase all files of the evening in {subject}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Erase the evening again once that is possible."),
    ),
    errors.MapError: ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Cannot display the map: {reason}."),
        QT_TRANSLATE_NOOP("errors", "You can still edit the coordinates."),
    ),
    errors.UpdateError: ErrorMessage(QT_TRANSLATE_NOOP("errors", "Cannot look for a new version: {reason}.")),
    errors.MeetupError: ErrorMessage(QT_TRANSLATE_NOOP("errors", "{subject}: {reason}.")),
}
_RULES_FILE = QT_TRANSLATE_NOOP("errors", "Cannot read the site's rules in meetup.toml: {reason}.")
_WISHES = QT_TRANSLATE_NOOP("errors", "These wishes cannot be combined: {reason}.")
_MISSING_SITE = ErrorMessage(
    QT_TRANSLATE_NOOP(
        "errors", "Cannot find the folder {subject}. It may have been moved or renamed, or the disk removed."
    ),
    QT_TRANSLATE_NOOP("errors", "Open the site at its new place, or bring the folder back."),
)
#: What could not be stored, by ``subject`` of ``NotKept``. The page itself is not affected.
_NOT_KEPT = {
    "settings": ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Settings and the list of recent pages could not be kept: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Pages can be edited and saved as usual."),
    ),
    "drafts": ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Unsaved changes could not be kept for the case of a crash: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Save the page often. Saving works as usual."),
    ),
    "decisions": ErrorMessage(
        QT_TRANSLATE_NOOP("errors", "Which problems are ignored could not be kept: {reason}."),
        QT_TRANSLATE_NOOP("errors", "They are ignored until the program ends."),
    ),
}
_NO_REASON = QT_TRANSLATE_NOOP("errors", "cannot be used")

#: What the system says about files, by the name of its code.
_SYSTEM_REASONS = {
    "ENOENT": QT_TRANSLATE_NOOP("errors", "file or folder not found"),
    "EACCES": QT_TRANSLATE_NOOP("errors", "you do not have permission"),
    "EEXIST": QT_TRANSLATE_NOOP("errors", "a file or folder of this name already exists"),
    "EISDIR": QT_TRANSLATE_NOOP("errors", "it is a folder, not a file"),
    "ENOTDIR": QT_TRANSLATE_NOOP("errors", "a part of the path is a file, not a folder"),
    "ENOTEMPTY": QT_TRANSLATE_NOOP("errors", "the folder is not empty"),
    "ENOSPC": QT_TRANSLATE_NOOP("errors", "the disk is full"),
    "EDQUOT": QT_TRANSLATE_NOOP("errors", "your share of the disk is used up"),
    "EFBIG": QT_TRANSLATE_NOOP("errors", "the file would be too large for this disk"),
    "EROFS": QT_TRANSLATE_NOOP("errors", "the disk is read-only"),
    "EBUSY": QT_TRANSLATE_NOOP("errors", "another program is using it"),
    "EIO": QT_TRANSLATE_NOOP("errors", "the disk reports an error; check its cable and its health"),
    "ENAMETOOLONG": QT_TRANSLATE_NOOP("errors", "the name is too long for this disk"),
    "EILSEQ": QT_TRANSLATE_NOOP("errors", "the name contains a character that this disk cannot store"),
    "ELOOP": QT_TRANSLATE_NOOP("errors", "links lead in a circle"),
    "EXDEV": QT_TRANSLATE_NOOP("errors", "it is on another disk"),
    "EMFILE": QT_TRANSLATE_NOOP("errors", "too many files are open; close other programs"),
    "ENOMEM": QT_TRANSLATE_NOOP("errors", "out of memory; close other programs"),
    "ENODEV": QT_TRANSLATE_NOOP("errors", "the disk is no longer connected"),
    "ESTALE": QT_TRANSLATE_NOOP("errors", "the network folder is no longer connected"),
    "ETIMEDOUT": QT_TRANSLATE_NOOP("errors", "the network folder does not answer"),
    "ENOTSUP": QT_TRANSLATE_NOOP("errors", "this disk does not support it"),
    "EINTR": QT_TRANSLATE_NOOP("errors", "it was interrupted; try again"),
    "EINVAL": QT_TRANSLATE_NOOP("errors", "the system does not allow this name or place"),
    "damaged": QT_TRANSLATE_NOOP("errors", "the file is damaged"),
    "newer": QT_TRANSLATE_NOOP("errors", "it was written by a newer version of the program"),
    "other-writer": QT_TRANSLATE_NOOP("errors", "another program has changed it meanwhile"),
    "system": QT_TRANSLATE_NOOP("errors", "the system reports an unknown error"),
}
#: Codes that mean to a person what another one means; ``SQLITE_…`` are the database's primary codes.
_SAME_REASON = {
    "EPERM": "EACCES", "ETXTBSY": "EBUSY", "EAGAIN": "EBUSY", "EDEADLK": "EBUSY", "ENFILE": "EMFILE",
    "ENXIO": "ENODEV", "ENOTCONN": "ESTALE", "EHOSTDOWN": "ETIMEDOUT", "EHOSTUNREACH": "ETIMEDOUT",
    "ENETUNREACH": "ETIMEDOUT", "ECONNRESET": "ESTALE", "ESHUTDOWN": "ESTALE", "EREMOTEIO": "EIO",
    "EOPNOTSUPP": "ENOTSUP", "ENOSYS": "ENOTSUP", "EPIPE": "EIO", "EOVERFLOW": "EFBIG", "EMLINK": "ENOSPC",
    "SQLITE_FULL": "ENOSPC", "SQLITE_READONLY": "EROFS", "SQLITE_CANTOPEN": "EACCES", "SQLITE_PERM": "EACCES",
    "SQLITE_BUSY": "EBUSY", "SQLITE_LOCKED": "EBUSY", "SQLITE_PROTOCOL": "EBUSY", "SQLITE_IOERR": "EIO",
    "SQLITE_CORRUPT": "damaged", "SQLITE_NOTADB": "damaged", "SQLITE_FORMAT": "damaged",
    "SQLITE_SCHEMA": "damaged", "SQLITE_ERROR": "damaged", "SQLITE_MISMATCH": "damaged",
    "SQLITE_CONSTRAINT": "other-writer", "SQLITE_NOMEM": "ENOMEM", "SQLITE_TOOBIG": "EFBIG",
    "SQLITE_INTERRUPT": "EINTR", "SQLITE_NOLFS": "EFBIG",
}  # fmt: skip
#: The words of the C library for codes that a caller handed on in words.
_SYSTEM_WORDS = {
    "No such file or directory": "ENOENT", "Permission denied": "EACCES", "Operation not permitted": "EPERM",
    "File exists": "EEXIST", "Is a directory": "EISDIR", "Not a directory": "ENOTDIR",
    "Directory not empty": "ENOTEMPTY", "No space left on device": "ENOSPC", "Disk quota exceeded": "EDQUOT",
    "File too large": "EFBIG", "Read-only file system": "EROFS", "Device or resource busy": "EBUSY",
    "Text file busy": "ETXTBSY", "Resource temporarily unavailable": "EAGAIN", "Input/output error": "EIO",
    "File name too long": "ENAMETOOLONG", "Invalid or incomplete multibyte or wide character": "EILSEQ",
    "Too many levels of symbolic links": "ELOOP", "Invalid cross-device link": "EXDEV",
    "Too many open files": "EMFILE", "Cannot allocate memory": "ENOMEM", "No such device": "ENODEV",
    "No such device or address": "ENXIO", "Stale file handle": "ESTALE", "Connection timed out": "ETIMEDOUT",
    "Transport endpoint is not connected": "ENOTCONN", "Operation not supported": "ENOTSUP",
    "Function not implemented": "ENOSYS", "Invalid argument": "EINVAL", "Host is down": "EHOSTDOWN",
    "No route to host": "EHOSTUNREACH", "Interrupted system call": "EINTR", "Broken pipe": "EPIPE",
    "Too many open files in system": "ENFILE", "Too many links": "EMLINK",
    "Value too large for defined data type": "EOVERFLOW", "Network is unreachable": "ENETUNREACH",
    "Connection reset by peer": "ECONNRESET", "Cannot send after transport endpoint shutdown": "ESHUTDOWN",
    "Remote I/O error": "EREMOTEIO", "Resource deadlock avoided": "EDEADLK",
    "database or disk is full": "SQLITE_FULL", "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN", "database is locked": "SQLITE_BUSY",
    "disk I/O error": "SQLITE_IOERR", "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}  # fmt: skip

_REASONS = {
    **_SYSTEM_REASONS,
    "line-break": QT_TRANSLATE_NOOP("errors", "a line break"),
    "comma": QT_TRANSLATE_NOOP("errors", "a list item contains a comma"),
    "no-block": QT_TRANSLATE_NOOP("errors", "the file has no fields"),
    "not-utf8": QT_TRANSLATE_NOOP("errors", "the file is not UTF-8 text"),
    "not-text": QT_TRANSLATE_NOOP("errors", "not text"),
    "key": QT_TRANSLATE_NOOP("errors", "invalid field name"),
    "character": QT_TRANSLATE_NOOP("errors", "contains a character the site cannot read"),
    "no-picture": QT_TRANSLATE_NOOP("errors", "no picture in this line"),
    "empty": QT_TRANSLATE_NOOP("errors", "no names found"),
    "no-evening": QT_TRANSLATE_NOOP("errors", "nothing is stored of an evening of this page"),
    "evening-exists": QT_TRANSLATE_NOOP("errors", "an evening of this page is stored here already"),
    "not-an-evening": QT_TRANSLATE_NOOP("errors", "the file is no exported evening"),
    "cut-evening": QT_TRANSLATE_NOOP("errors", "a part of the exported evening is missing or damaged"),
    "later-evening": QT_TRANSLATE_NOOP(
        "errors", "the evening was exported by a newer version of the program"
    ),
    "no-update-address": QT_TRANSLATE_NOOP(
        "errors", "the settings have no address for it that begins with https://"
    ),
    "no-public-key": QT_TRANSLATE_NOOP("errors", "the public key in the settings is not valid"),
    "no-answer": QT_TRANSLATE_NOOP("errors", "the address in the settings does not answer"),
    "wrong-signature": QT_TRANSLATE_NOOP("errors", "the file was not signed with the key in the settings"),
    "not-a-release": QT_TRANSLATE_NOOP("errors", "the file does not describe a version"),
    "quotes": QT_TRANSLATE_NOOP("errors", "missing closing quote"),
    "no-name": QT_TRANSLATE_NOOP("errors", "no name"),
    "too-long": QT_TRANSLATE_NOOP("errors", "too long for a name"),
    "no-name-column": QT_TRANSLATE_NOOP("errors", "no column of names found"),
    "email": QT_TRANSLATE_NOOP("errors", "an email address instead of a name"),
    "heading": QT_TRANSLATE_NOOP("errors", "a heading"),
    "twice": QT_TRANSLATE_NOOP("errors", "named more than once"),
    "on-list": QT_TRANSLATE_NOOP("errors", "already on the list"),
    "cancelled": QT_TRANSLATE_NOOP("errors", "cancelled"),
    "not-coming": QT_TRANSLATE_NOOP("errors", "not coming"),
    "waiting": QT_TRANSLATE_NOOP("errors", "waiting"),
    "not-a-sheet": QT_TRANSLATE_NOOP("errors", "the spreadsheet is damaged, or of an unknown kind"),
    "old-sheet": QT_TRANSLATE_NOOP(
        "errors", "an old or encrypted spreadsheet; save it as XLSX or CSV without a password"
    ),
    "password": QT_TRANSLATE_NOOP("errors", "the spreadsheet is encrypted; save it without a password"),
    "too-few-people": QT_TRANSLATE_NOOP("errors", "too few people present"),
    "size": QT_TRANSLATE_NOOP("errors", "group size does not fit the number of people"),
    "rounds": QT_TRANSLATE_NOOP("errors", "no rounds left to plan"),
    "changed": QT_TRANSLATE_NOOP("errors", "changed"),
    "deleted": QT_TRANSLATE_NOOP("errors", "deleted"),
    "missing": QT_TRANSLATE_NOOP("errors", "file not found"),
    "not-a-picture": QT_TRANSLATE_NOOP("errors", "unknown picture format"),
    "too-large": QT_TRANSLATE_NOOP("errors", "too large"),
    "unreadable": QT_TRANSLATE_NOOP("errors", "cannot be read"),
    "read-only": QT_TRANSLATE_NOOP("errors", "the file is read-only"),
    "complex": QT_TRANSLATE_NOOP("errors", "this form can only be edited in the file"),
    "file-name": QT_TRANSLATE_NOOP("errors", "invalid file name for a gallery picture"),
    "no-gallery": QT_TRANSLATE_NOOP("errors", "no gallery here"),
    "gallery-broken": QT_TRANSLATE_NOOP("errors", "the gallery is damaged; correct it in the text first"),
    "galleries-differ": QT_TRANSLATE_NOOP("errors", "the languages show different pictures"),
    "busy": QT_TRANSLATE_NOOP("errors", "another copy of the program is changing this folder"),
    "in-use": QT_TRANSLATE_NOOP(
        "errors", "another window of Meetup Desktop uses the same data; change it there"
    ),
    "link": QT_TRANSLATE_NOOP("errors", "a link to another place"),
    "outside": QT_TRANSLATE_NOOP("errors", "outside the site's folder"),
    "not a file": QT_TRANSLATE_NOOP("errors", "it is not a file"),
    "too large for a page": QT_TRANSLATE_NOOP("errors", "too large for a page"),
    "the file is still there": QT_TRANSLATE_NOOP("errors", "the file is still there"),
}
#: Why people cannot be seated; ``{subject}`` names the people concerned.
_WISH_REASONS = {
    "apart-and-together": QT_TRANSLATE_NOOP("errors", "{subject} should sit both apart and together"),
    "together-too-large": QT_TRANSLATE_NOOP(
        "errors", "{subject} should sit together, but a table has fewer seats"
    ),
    "table-too-small": QT_TRANSLATE_NOOP("errors", "too many people are assigned to one table: {subject}"),
    "apart-at-a-table": QT_TRANSLATE_NOOP(
        "errors", "{subject} should sit apart, but are assigned to the same table"
    ),
    "two-tables": QT_TRANSLATE_NOOP("errors", "{subject} assigned to two tables"),
    "no-table": QT_TRANSLATE_NOOP("errors", "no such table: {subject}"),
    "locked": QT_TRANSLATE_NOOP("errors", "a locked group conflicts with the wish about {subject}"),
    "no-seating": QT_TRANSLATE_NOOP("errors", "conflicting wishes: {subject}"),
    "none-found": QT_TRANSLATE_NOOP("errors", "no seating found for all wishes; remove one of them"),
}
#: Why an identifier is invalid: the same codes have other meanings elsewhere.
_IDENTIFIER_REASONS = {
    "empty": QT_TRANSLATE_NOOP("errors", "it is empty"),
    "character": QT_TRANSLATE_NOOP(
        "errors",
        "use letters and digits, with - _ . between them, and / for a folder",
    ),
    "reserved": QT_TRANSLATE_NOOP("errors", "this name is reserved"),
    "too-long": QT_TRANSLATE_NOOP("errors", "too long for a file name"),
    "same": QT_TRANSLATE_NOOP("errors", "the page already has this identifier"),
}


def error_message(error: errors.MeetupError, translate: Callable[[str], str] = str) -> ErrorMessage:
    """Return the message for an error; ``translate`` is given every text before its values are filled in."""
    kind = next(each for each in type(error).__mro__ if each in _MESSAGES)
    text, advice = _MESSAGES[kind]
    reasons = _IDENTIFIER_REASONS if kind is errors.BadName else _REASONS
    if kind is errors.RotationError and error.reason in _WISH_REASONS:
        text, reasons = _WISHES, _WISH_REASONS
    elif kind is errors.BadRules and not error.subject:
        text = _RULES_FILE
    elif error.subject in _NOT_KEPT and isinstance(error, errors.NotKept):
        text, advice = _NOT_KEPT[error.subject]
    elif error.reason == "missing" and isinstance(error, errors.NotASite):
        text, advice = _MISSING_SITE
    reason = reason_text(error.reason, translate, reasons)
    reason = reason.replace("{subject}", error.subject).rstrip(".")
    return ErrorMessage(
        translate(text).format(subject=error.subject, reason=reason), translate(advice) if advice else ""
    )


def reason_text(
    code: str, translate: Callable[[str], str] = str, reasons: Mapping[str, str] = _REASONS
) -> str:
    """Return the text for a reason code; other words stay as they are."""
    if not code:
        return translate(_NO_REASON)
    if code in reasons:
        return translate(reasons[code])
    known = _SYSTEM_WORDS.get(code, code)
    known = _SAME_REASON.get(known, known)
    return translate(_SYSTEM_REASONS[known]) if known in _SYSTEM_REASONS else code


def _number_in(error: OSError) -> int:
    """Return the system's number in an error that was put together from others, as by ``shutil.copytree``; else 0."""
    found = re.search(r"\[Errno (\d+)\]", str(error))
    return int(found[1]) if found else 0


def unexpected_reason(error: BaseException, translate: Callable[[str], str] = str) -> str:
    """Return what an error that nobody expected is called: the system's errors in words, others by their class."""
    if isinstance(error, OSError) or getattr(error, "sqlite_errorname", None):
        return reason_text(system_reason(error), translate)
    return f"{type(error).__name__}: {error}"


def system_reason(error: BaseException) -> str:
    """Return the reason code of an error of the system, of SQLite or of unreadable content."""
    name = str(getattr(error, "sqlite_errorname", None) or "")
    if name:  # such as SQLITE_IOERR_WRITE: the second word is the primary code
        name = "_".join(name.split("_")[:2])
    elif isinstance(error, OSError):
        name = errno.errorcode.get(error.errno or _number_in(error), "system")
    elif isinstance(error, ValueError | KeyError | TypeError):
        name = "damaged"
    else:
        name = _SYSTEM_WORDS.get(str(error), "system")
    name = _SAME_REASON.get(name, name)
    return name if name in _SYSTEM_REASONS else "system"

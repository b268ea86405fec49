"""What a person at the terminal reads when something is refused: one English sentence from the error's class."""

from __future__ import annotations

from meetup_desktop.core import errors

_SENTENCES: dict[type[BaseException], str] = {
    errors.CannotHold: "{subject} cannot hold this value: {reason}. Nothing was changed.",
    errors.NotASite: "no event pages were found in {subject}.",
    errors.Unreadable: "{subject} cannot be read: {reason}.",
    errors.ChangedOnDisk: "{subject} was {reason} by another program meanwhile. Nothing was changed.",
    errors.NotWritable: "{subject} cannot be written: {reason}. Nothing was changed.",
    errors.OutsideSite: "{subject} leads out of the site's folder. Nothing was changed.",
    errors.BadRules: "rule {subject} of meetup.toml: {reason}.",
    errors.BadSettings: "{subject}: {reason}.",
    errors.BadName: "{subject!r} cannot be a page's name: {reason}.",
    errors.NameTaken: "{subject} is there already. Nothing was changed.",
    errors.NoTrash: "{subject} cannot be put into the trash: {reason}. Nothing was deleted.",
    errors.MeetupError: "{subject}: {reason}.",
}
_REASONS = {
    "line-break": "a line break",
    "comma": "a comma inside an item of a list",
    "no-block": "the file has no block of fields",
    "not-utf8": "the file is not UTF-8 text",
    "not-text": "it is not text",
    "key": "a field cannot have this name",
    "character": "a character that works neither in file names everywhere nor in addresses",
    "complex": "it is more than one value; change it in the file",
    "no page": "it holds no pages",
    "missing": "it is not there",
    "read-only": "it is read-only",
    "link": "it is a link to another place",
    "busy": "another program is changing this site",
    "empty": "it is empty",
    "reserved": "systems and generators use this name themselves",
    "too-long": "it is too long",
}


def error_sentence(error: errors.MeetupError) -> str:
    """Return what happened, to which thing; always one line."""
    kind = next(each for each in type(error).__mro__ if each in _SENTENCES)
    reason = _REASONS.get(error.reason, error.reason) or "it cannot be used"
    if isinstance(error, errors.CannotHold) and error.reason == "character":
        reason = "a character that the site's reader stumbles over"
    text = _SENTENCES[kind].format(subject=error.subject, reason=reason.rstrip("."))
    return " ".join(text.split())

"""Everything that core and adapters raise, as one tree.

    MeetupError
    ├── ContentError            about documents and sites
    │   ├── CannotHold          a value that the dialect has no way to write
    │   ├── NotASite            a folder in which no profile finds a page
    │   ├── Unreadable          a file or folder that the system does not let us read
    │   ├── ChangedOnDisk       the file is not the one that was opened
    │   ├── NotWritable         the file or its folder is read-only, or the disk is full
    │   │   └── NotChanged      a change of a whole page, such as a new name, was not made
    │   ├── SiteGone            the folder of the open site is missing, or its pages are
    │   ├── NotKept             something that makes work easier, or safer, could not be stored
    │   ├── OutsideSite         a path that would leave the site's folder
    │   ├── BadRules            a user's own rules that cannot be read
    │   ├── BadSettings         the site's own settings that cannot be read
    │   ├── BadName             an identifier that no page could have
    │   ├── NameTaken           an identifier or file that is there already
    │   └── NoTrash             what should be deleted cannot be put into the system's trash
    ├── PictureError            a file that is no picture we can read
    ├── PeopleError             a list of people that cannot be read as one
    ├── RotationError           wishes that no seating can meet
    ├── JournalError            the evening's log cannot be read or written
    ├── NotErased               a file of an evening cannot be deleted
    └── MapError                the map cannot be shown

The user reads a sentence made from the class and its attributes (``core.error_messages``), never ``str(error)``.
"""


class MeetupError(Exception):
    """Root of the tree. ``subject`` is the thing it happened to, ``reason`` the system's or our own words."""

    def __init__(self, subject: str = "", reason: str = "") -> None:
        super().__init__(f"{subject}: {reason}" if reason else subject)
        self.subject = subject
        self.reason = reason


class ContentError(MeetupError):
    """About documents and sites."""


class CannotHold(ContentError):
    """``subject`` is the field's key; ``reason`` one of: line-break, comma, no-block, not-utf8, not-text, key,
    character, no-picture, complex (nested, anchored, tagged or multi-line), file-name, no-gallery,
    gallery-broken, galleries-differ (the languages do not show the same pictures)."""


class NotASite(ContentError):
    """``subject`` is the folder."""


class Unreadable(ContentError):
    """``subject`` is the path, ``reason`` the system's words."""


class ChangedOnDisk(ContentError):
    """``subject`` is the path relative to the site; ``reason`` is ``changed`` or ``deleted``."""


class NotWritable(ContentError):
    """``subject`` is the path, ``reason`` the system's words."""


class NotChanged(NotWritable):
    """``subject`` is the path or the page's identifier, ``reason`` the system's words; all is as it was."""


class SiteGone(ContentError):
    """``subject`` is the folder."""


class NotKept(ContentError):
    """``subject`` is one of: settings, drafts, decisions; ``reason`` the system's words. Nothing else has failed."""


class OutsideSite(ContentError):
    """``subject`` is the path that would leave the site."""


class BadRules(ContentError):
    """``subject`` is the rule's number, or empty for the whole file; ``reason`` is what is wrong with it."""


class BadSettings(ContentError):
    """``subject`` is the file and, behind a colon, the line from 1; ``reason`` says what is wrong there."""


class BadName(ContentError):
    """``subject`` is the identifier, ``reason`` one of: empty, character, reserved, too-long."""


class NameTaken(ContentError):
    """``subject`` is the path or identifier that is there already."""


class NoTrash(ContentError):
    """``subject`` is the page's identifier, ``reason`` the system's words."""


class PictureError(MeetupError):
    """``subject`` is the file, ``reason`` one of: missing, not-a-picture, too-large, unreadable."""


class PeopleError(MeetupError):
    """``subject`` is the file or ``pasted text``, ``reason`` what is wrong with it."""


class RotationError(MeetupError):
    """``reason`` names the wishes that contradict one another."""


class JournalError(MeetupError):
    """``subject`` is the journal's path, ``reason`` the system's words."""


class NotErased(MeetupError):
    """``subject`` is the folder of the evening's log, ``reason`` the system's words."""


class MapError(MeetupError):
    """``reason`` says why no map can be shown."""


class UpdateError(MeetupError):
    """``reason`` says why it is not known whether there is a newer version."""

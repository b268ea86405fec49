"""Everything that can happen during an evening, one frozen class per kind of log entry.

``from_payload`` may fail on what another program wrote; ``apply`` never fails: an action about something that an
undo has taken away returns the evening as it is.
"""

from collections.abc import Mapping

from meetup_desktop.core.live.actions.action import Action
from meetup_desktop.core.live.actions.people import (
    CheckedIn,
    CheckedOut,
    EraseDateSet,
    PeopleAdded,
    PersonDescribed,
    PersonRemoved,
    PersonRenamed,
    PersonSeated,
)
from meetup_desktop.core.live.actions.plan import (
    DurationSet,
    GroupLocked,
    PeopleSwapped,
    RotationPlanned,
    TopicSet,
    WishAdded,
    WishRemoved,
)
from meetup_desktop.core.live.actions.run import (
    AutoRunHeld,
    AutoRunSet,
    LiveEnded,
    LiveStarted,
    Paused,
    ProjectorModeShown,
    ReopenedAfterReboot,
    Resumed,
    RoundEntered,
    RoundLeft,
    RoundStarted,
    TimeAdded,
)

__all__ = [
    "ACTIONS",
    "Action",
    "AutoRunHeld",
    "AutoRunSet",
    "CheckedIn",
    "CheckedOut",
    "DurationSet",
    "EraseDateSet",
    "GroupLocked",
    "LiveEnded",
    "LiveStarted",
    "Paused",
    "PeopleAdded",
    "PeopleSwapped",
    "PersonDescribed",
    "PersonRemoved",
    "PersonRenamed",
    "PersonSeated",
    "ProjectorModeShown",
    "ReopenedAfterReboot",
    "Resumed",
    "RotationPlanned",
    "RoundEntered",
    "RoundLeft",
    "RoundStarted",
    "TimeAdded",
    "TopicSet",
    "WishAdded",
    "WishRemoved",
]

ACTIONS: Mapping[str, type[Action]] = {
    one.kind: one
    for one in (
        PeopleAdded, PersonRenamed, PersonDescribed, PersonRemoved, EraseDateSet,
        PersonSeated, AutoRunSet, AutoRunHeld, CheckedIn, CheckedOut, RotationPlanned,
        PeopleSwapped, GroupLocked, WishAdded, WishRemoved, TopicSet, DurationSet, LiveStarted, LiveEnded, RoundEntered,
        RoundStarted, RoundLeft, Paused, Resumed, TimeAdded, ProjectorModeShown, ReopenedAfterReboot,
    )
}  # fmt: skip

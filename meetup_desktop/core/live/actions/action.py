"""What every action is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, ClassVar, Self

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.log import Kind, Moment
from meetup_desktop.core.live.payload import Payload


class Action(ABC):
    """One thing that happened. The fields of most are the payload's."""

    kind: ClassVar[Kind]

    def to_payload(self) -> dict[str, Any]:
        """Return what the log stores."""
        return dict(vars(self))

    @classmethod
    def from_payload(cls, _payload: Payload) -> Self:
        """Read what the log stores. Raises: PayloadError."""
        return cls()

    @abstractmethod
    def apply(self, evening: Evening, moment: Moment) -> Evening:
        """Return the evening after this happened at ``moment``."""

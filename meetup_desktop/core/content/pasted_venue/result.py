"""What was found in a pasted text, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from meetup_desktop.core.content.venue import Coordinates


class PastedKind(Enum):
    """How sure it is that the venue was meant."""

    PIN = "pin"  #: one point, without doubt
    CENTRE = "centre"  #: the middle of a map without a pin: to be offered
    ASK = "ask"  #: numbers that may mean something else: to be asked about
    SWAPPED = "swapped"  #: latitude and longitude look exchanged: to be asked about
    NONE = "none"  #: no point


class PasteProblem(Enum):
    """Why there is no point."""

    NOTHING = "nothing"
    ONE_NUMBER = "one-number"
    OFF_EARTH = "off-earth"
    SHORT_LINK = "short-link"  #: only its server knows where it leads
    LINK_WITHOUT_POINT = "link-without-point"
    UNKNOWN_TOWN = "unknown-town"  #: a short plus code without a known town


@dataclass(frozen=True, slots=True)
class PastedVenue:
    """The points that a text may mean, the likeliest first. Only a pin may be taken without asking."""

    kind: PastedKind
    candidates: tuple[Coordinates, ...] = ()
    problem: PasteProblem | None = None

    @property
    def pin(self) -> Coordinates | None:
        """Return the point that may be taken without asking."""
        return self.candidates[0] if self.kind is PastedKind.PIN else None


def no_venue(problem: PasteProblem = PasteProblem.NOTHING) -> PastedVenue:
    """Return the result for a text without a point."""
    return PastedVenue(PastedKind.NONE, (), problem)


def venue_of(latitude_deg: float, longitude_deg: float, kind: PastedKind = PastedKind.PIN) -> PastedVenue:
    """Return the result for a pair of numbers; a pair that is a point only when exchanged is asked about."""
    point = Coordinates.valid(latitude_deg, longitude_deg)
    if point is not None:
        return PastedVenue(kind, (point,))
    exchanged = Coordinates.valid(longitude_deg, latitude_deg)
    if exchanged is not None:
        return PastedVenue(PastedKind.SWAPPED, (exchanged,))
    return no_venue(PasteProblem.OFF_EARTH)

"""What a pasted text says about where the venue is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from meetup_desktop.core.content.pasted_venue.codes import PlusCode, Point, decode_plus_code, find_plus_code
from meetup_desktop.core.content.pasted_venue.link import Link, Reader, find_links
from meetup_desktop.core.content.pasted_venue.result import (
    PastedKind,
    PastedVenue,
    PasteProblem,
    no_venue,
    venue_of,
)
from meetup_desktop.core.content.pasted_venue.services import SERVICES
from meetup_desktop.core.content.pasted_venue.written import read_written
from meetup_desktop.core.content.venue import Coordinates, wrap_longitude

#: The longest links, routes with many stops, are some 2,000 characters.
MAX_PASTED = 4000
#: A pin this near to a known point is no coincidence.
NEAR_KM = 50.0
_SAME_REGION_KM = 200.0

#: The towns of that name, the largest first.
FindTowns = Callable[[str], Sequence[Coordinates]]


def read_pasted_venue(text: str, find_towns: FindTowns = lambda name: ()) -> PastedVenue:
    """Return what a pasted text says about where the venue is; ``find_towns`` resolves short plus codes."""
    whole = text[:MAX_PASTED].strip()
    first: PastedVenue | None = None
    for link in find_links(whole):
        found = _read_link(link, find_towns)
        if found.kind is not PastedKind.NONE:
            return found
        first = first or found
    if first is not None:
        return first
    code = find_plus_code(whole)
    return _read_plus_code(code, find_towns) if code is not None else read_written(whole)


def ask_if_exchanged(found: PastedVenue, near: Sequence[Coordinates]) -> PastedVenue:
    """Return the same, or the question whether latitude and longitude are exchanged.

    ``near`` are points where the venue may well be: the town that its name tells, the pin as it is.
    """
    pin = found.pin
    exchanged = pin.exchanged() if pin is not None else None
    if pin is None or exchanged is None or not looks_exchanged(pin, near):
        return found
    return PastedVenue(PastedKind.SWAPPED, (exchanged, pin))


def looks_exchanged(pin: Coordinates, near: Sequence[Coordinates]) -> bool:
    """Whether a pin is far from all these points, and much nearer to one when its numbers are exchanged."""
    exchanged = pin.exchanged()
    if exchanged is None or not near:
        return False
    as_it_is, other = min(map(pin.distance_km, near)), min(map(exchanged.distance_km, near))
    return other <= _SAME_REGION_KM and as_it_is > max(NEAR_KM, 4 * other)


def _read_link(link: Link, find_towns: FindTowns) -> PastedVenue:
    for service in SERVICES:
        if not service.serves(link):
            continue
        if service.is_short(link):
            return no_venue(PasteProblem.SHORT_LINK)
        found = _first_point(link, service.pins, PastedKind.PIN)
        found = found or _read_texts(link, service.texts, find_towns)
        found = found or _first_point(link, service.centres, PastedKind.CENTRE)
        return found or no_venue(PasteProblem.LINK_WITHOUT_POINT)
    return no_venue(PasteProblem.LINK_WITHOUT_POINT)


def _first_point(link: Link, readers: Sequence[Reader], kind: PastedKind) -> PastedVenue | None:
    for read in readers:
        point = read(link)
        if point is not None:
            latitude, longitude = point
            if abs(latitude) <= 90:
                longitude = wrap_longitude(longitude)
            return venue_of(latitude, longitude, kind)
    return None


def _read_texts(link: Link, names: Sequence[str], find_towns: FindTowns) -> PastedVenue | None:
    """Read what is written out in a link: plus codes, and links within the link."""
    for name in names:
        for inner in find_links(link.query.get(name, "")):
            found = _read_link(inner, find_towns)
            if found.kind is not PastedKind.NONE:
                return found
    for text in (*(link.query.get(name, "") for name in names), *link.segments):
        code = find_plus_code(text)
        if code is not None:  # in a path, a plus stands for a space
            return _read_plus_code(code._replace(rest=code.rest.replace("+", " ").strip(" ,")), find_towns)
    return None


def _read_plus_code(code: PlusCode, find_towns: FindTowns) -> PastedVenue:
    town = _town_of(code.rest, find_towns) if code.missing else None
    point = decode_plus_code(code, town)
    if point is None:
        return no_venue(PasteProblem.UNKNOWN_TOWN)
    kind = PastedKind.PIN if code.is_point else PastedKind.CENTRE
    return venue_of(round(point[0], 7), round(point[1], 7), kind)


def _town_of(text: str, find_towns: FindTowns) -> Point | None:
    """Return the town in ``Stari Grad, Belgrade, Serbia``: the last known part, or what is known near it before."""
    anchor: Coordinates | None = None
    for part in reversed(text.split(",")):
        towns = find_towns(part.strip()) if part.strip() else ()
        if anchor is None:
            anchor = towns[0] if towns else None
            continue
        close = anchor
        anchor = next((town for town in towns if town.distance_km(close) <= _SAME_REGION_KM), anchor)
    return (anchor.latitude_deg, anchor.longitude_deg) if anchor is not None else None

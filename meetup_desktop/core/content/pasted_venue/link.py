"""The parts of a link, and how points are written into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from meetup_desktop.core.content.pasted_venue.codes import Point
from meetup_desktop.core.content.pasted_venue.result import PastedKind
from meetup_desktop.core.content.pasted_venue.written import read_written

NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = re.compile(rf"\s*(?:loc:|ll\.)?\s*({NUMBER})\s*[,~_;]\s*\+?({NUMBER})(?![\d.])", re.ASCII)
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:(?:https?|om|ge0|dgis|waze|yandexmaps|yandexnavi|yandextaxi|comgooglemaps|maps)://|geo:|google\.navigation:)"
    r"[^\s<>\"]+|(?<![\w.@/-])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>\"]+",
    re.IGNORECASE,
)  # fmt: skip
_CLOSING = ".,;:!?'\"»”"

#: Finds a point in a link; None when it is not written in that way.
Reader = Callable[["Link"], Point | None]


@dataclass(frozen=True)
class Link:
    """An address taken apart; everything is unquoted. ``fragment`` and ``path`` have no leading mark.

    ``authority`` is the host as it was written.
    """

    scheme: str
    host: str
    authority: str
    path: str
    query: dict[str, str]
    fragment: str

    @property
    def segments(self) -> tuple[str, ...]:
        """Return the parts of the path, without the empty one at its end."""
        return tuple(self.path.rstrip("/").split("/"))


def find_links(text: str) -> Iterator[Link]:
    """Yield the links of a text, in their order."""
    for found in _ADDRESS.finditer(text.replace("&amp;", "&")):
        address = found[0].rstrip(_CLOSING)
        while address.endswith((")", "]")) and not _is_balanced(address):
            address = address[:-1].rstrip(_CLOSING)
        link = parse_link(address)
        if link is not None:
            yield link


def _is_balanced(address: str) -> bool:
    return address.count("(") >= address.count(")") and address.count("[") >= address.count("]")


def parse_link(address: str) -> Link | None:
    """Return the parts of an address; None when it is none."""
    if not re.match(r"[a-z][\w.+-]*:", address, re.IGNORECASE):
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        opaque = (
            parts.path if not parts.netloc and "=" in parts.path else ""
        )  # google.navigation:q=44.81,20.46
        pairs = parse_qsl(parts.query or opaque, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return None
    query: dict[str, str] = {}
    for name, value in pairs:
        query.setdefault(name.lower(), value)
    authority = parts.netloc.removeprefix("www.")
    return Link(
        parts.scheme.lower(), host, authority, unquote(parts.path).lstrip("/"), query, unquote(parts.fragment)
    )


def read_pair(text: str, *, longitude_first: bool = False) -> Point | None:
    """Return the point at the beginning of a text, or of all of it in another way to write coordinates."""
    found = _PAIR.match(text)
    if found is None:
        written = read_written(text) if text else None
        if written is None or written.kind is not PastedKind.PIN:
            return None
        point = written.candidates[0]
        return point.latitude_deg, point.longitude_deg
    first, second = float(found[1]), float(found[2])
    return (second, first) if longitude_first else (first, second)


def in_query(name: str, *, longitude_first: bool = False, split: str = "") -> Reader:
    """Return a reader of one value of the query; of a list that is ``split`` by a mark the last item."""

    def read(link: Link) -> Point | None:
        value = link.query.get(name, "")
        return read_pair(value.split(split)[-1] if split else value, longitude_first=longitude_first)

    return read


def in_two_values(latitude: str, longitude: str) -> Reader:
    """Return a reader of two values of the query."""

    def read(link: Link) -> Point | None:
        return read_pair(f"{link.query.get(latitude, '')},{link.query.get(longitude, '')}")

    return read


def in_path(form: str, *, longitude_first: bool = False) -> Reader:
    """Return a reader of the last place in the path where the form fits; ``PAIR`` in it stands for two numbers."""
    pattern = re.compile(form.replace("PAIR", rf"({NUMBER}),\s*\+?({NUMBER})(?![\d.])"), re.ASCII)
    return _last_match(pattern, lambda link: f"/{link.path}", longitude_first)


def in_fragment(form: str) -> Reader:
    """Return a reader of the fragment; ``PAIR`` in the form stands for two numbers between strokes."""
    pattern = re.compile(form.replace("PAIR", rf"({NUMBER})/({NUMBER})(?![\d.])"), re.ASCII)
    return _last_match(pattern, lambda link: link.fragment, False)


def in_address(form: str, *, longitude_first: bool = False) -> Reader:
    """Return a reader of the whole address, path first."""
    pattern = re.compile(form.replace("NUMBER", rf"({NUMBER})"), re.ASCII)

    def whole(link: Link) -> str:
        return "&".join((link.path, *link.query.values(), link.fragment))

    return _last_match(pattern, whole, longitude_first)


def _last_match(pattern: re.Pattern[str], text_of: Callable[[Link], str], longitude_first: bool) -> Reader:
    def read(link: Link) -> Point | None:
        found = pattern.findall(text_of(link))
        if not found:
            return None
        first, second = map(float, found[-1])
        return (second, first) if longitude_first else (first, second)

    return read


def in_code(host: str, path: str, decode: Callable[[str], Point | None]) -> Reader:
    """Return a reader of a short code in the path, whose form has the code as its only group."""
    pattern = re.compile(f"(?i:{host}){path}")

    def read(link: Link) -> Point | None:
        found = pattern.match(f"{link.authority}/{link.path}")
        return decode(found[1]) if found else None

    return read

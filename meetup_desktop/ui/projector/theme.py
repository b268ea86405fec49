"""The projector's colours: a theme for dark rooms and one for bright ones. All text has a contrast of at least 7:1."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ProjectorTheme:
    """The colours of a theme; ``accent`` marks tables and urgency, ``on_block`` is text on a filled block."""

    background: str
    card: str
    text: str
    muted: str
    accent: str
    block: str
    on_block: str
    track: str


DARK = ProjectorTheme(
    background="#101418",
    card="#1b2229",
    text="#ffffff",
    muted="#c3ccd5",
    accent="#ffc400",
    block="#ffc400",
    on_block="#101418",
    track="#38424c",
)
#: Amber cannot be read on white; a deep amber-brown is used, and the block stays amber.
LIGHT = ProjectorTheme(
    background="#f7f5f0",
    card="#ffffff",
    text="#14181c",
    muted="#3d464e",
    accent="#6b3f00",
    block="#ffc400",
    on_block="#14181c",
    track="#d5d0c4",
)

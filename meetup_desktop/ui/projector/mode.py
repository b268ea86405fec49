"""The record that describes a projector mode."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF

from meetup_desktop.core.live.slides import SlideMode
from meetup_desktop.ui.projector.page import Pages


@dataclass(frozen=True, kw_only=True)
class ProjectorMode(SlideMode):
    """A mode with its layout.

    ``pages`` takes what ``content`` returned, the area of the slide's body and whether the band is above it.
    ``background`` replaces the theme's.
    """

    pages: Callable[[Any, QRectF, bool], Pages]
    background: str | None = None

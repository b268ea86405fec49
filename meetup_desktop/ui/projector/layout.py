"""The layout of slides: from a slide to the items of a page, for one shape of screen."""

from __future__ import annotations

from functools import lru_cache

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.ui.projector.band import band_items
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.projector.page import Frame, PageItem, Pages


def body_items(slide: Slide, width: float) -> tuple[PageItem, ...]:
    """Return the items below the band, or all items of a slide without one."""
    pages = _lay_out_body(slide.mode, slide.content, slide.band is not None, width)
    return pages[slide.turn % len(pages)]


def top_items(slide: Slide, width: float) -> tuple[PageItem, ...]:
    """Return the band's items; nothing of them is below ``BODY_TOP``."""
    return () if slide.band is None else tuple(band_items(slide.band, Frame(width)))


# The second screen and the miniature have the same shape most of the time.
@lru_cache(maxsize=16)
def _lay_out_body(mode: str, content: object, has_band: bool, width: float) -> Pages:
    return MODES[mode].pages(content, Frame(width).body(has_band), has_band)

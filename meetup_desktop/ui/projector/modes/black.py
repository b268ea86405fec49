"""The Black mode: an empty black slide while the projector stays on."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF

from meetup_desktop.core.live.evening import Evening
from meetup_desktop.core.live.slides import EventTexts
from meetup_desktop.ui.projector.mode import ProjectorMode
from meetup_desktop.ui.projector.page import Pages


def black_content(_evening: Evening, _event: EventTexts) -> tuple[()]:
    """Return an empty content."""
    return ()


def black_pages(_content: tuple[()], _body: QRectF, _has_band: bool) -> Pages:
    """Return one empty page."""
    return ((),)


MODE = ProjectorMode(
    key="black",
    label=str(QT_TRANSLATE_NOOP("ProjectorMode", "Black")),
    letters="bи",
    order=40,
    content=black_content,
    pages=black_pages,
    background="#000000",
    has_band=False,
    returns=True,
)

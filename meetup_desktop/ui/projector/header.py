"""The band on top: where the evening stands on the left, the digits on the right, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from meetup_desktop.core.live.slides import Slide
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.ui.projector.page import Box, Frame, Item, Role, Text
from meetup_desktop.ui.projector.text import BOLD, HEIGHT, MEDIUM, metrics, width

#: Digits are a fifth of the screen high, whatever the typeface makes of a font size.
_DIGIT_HEIGHT = 0.2 * HEIGHT
_TOP = 58.0
_BAR_TOP = 308.0
_BAR = 8.0
#: Labels are 5.5 % of the height; only hour-long overtime on a narrow screen pushes them below.
_LABELS = (36, 96)
BOTTOM = 336.0


def digit_size() -> int:
    """The font size at which capitals and digits are a fifth of the screen high."""
    return round(_DIGIT_HEIGHT / metrics(1000, MEDIUM).capHeight() * 1000) + 1


def header(slide: Slide, frame: Frame) -> list[Item]:
    """The band's items. Its shape, not only its colour, tells what presses."""
    safe, size = frame.safe, digit_size()
    baseline = _TOP + _DIGIT_HEIGHT
    digits_width = width(slide.digits, size, MEDIUM)
    left = safe.right() - digits_width
    over, pressing = slide.over, slide.urgency in (Urgency.WARNING, Urgency.LAST)
    items: list[Item] = []
    role = Role.TEXT
    if over:
        # Full bleed: the block reaches the screen's edges, nothing else on the projector does.
        items.append(Box(QRectF(0, 0, frame.width, _BAR_TOP + 12), Role.BLOCK))
        role = Role.ON_BLOCK
    else:
        items.extend(_bar(slide, frame))
        if pressing:
            role = Role.ACCENT
        elif slide.paused:
            role = Role.MUTED
    if slide.urgency is Urgency.LAST:
        box = QRectF(safe.left(), _TOP - 22, safe.width(), _DIGIT_HEIGHT + 44)
        items.append(Box(box.adjusted(3, 3, -3, -3), Role.ACCENT, 20, 6))
    inset = 28.0 if slide.urgency is Urgency.LAST else 0.0
    items.append(Text(slide.digits, left - inset, baseline, size, MEDIUM, role, "digits"))
    room = left - inset - safe.left() - inset - 40
    items.extend(_labels(slide, safe.left() + inset, room, role))
    return items


def _labels(slide: Slide, left: float, room: float, role: Role) -> list[Item]:
    if not slide.labels:
        return []
    smallest, largest = _LABELS
    size = next(
        (
            size
            for size in range(largest, smallest, -2)
            if all(width(text, size, BOLD) <= room for text in slide.labels)
        ),
        smallest,
    )
    cap = metrics(size, BOLD).capHeight()
    # Two lines of equal rank, spread over the height of the digits.
    step = min(size * 1.45, _DIGIT_HEIGHT - cap) if len(slide.labels) > 1 else 0.0
    first = _TOP + (_DIGIT_HEIGHT - cap - step * (len(slide.labels) - 1)) / 2 + cap
    return [
        Text(text, left, first + index * step, size, BOLD, role, "label")
        for index, text in enumerate(slide.labels)
    ]


def _bar(slide: Slide, frame: Frame) -> list[Item]:
    safe = frame.safe
    track = QRectF(safe.left(), _BAR_TOP, safe.width(), _BAR)
    items: list[Item] = [Box(track, Role.TRACK, _BAR / 2)]
    if slide.left > 0:
        done = QRectF(track)
        done.setWidth(max(_BAR, track.width() * slide.left))
        items.append(Box(done, Role.MUTED if slide.paused else Role.ACCENT, _BAR / 2))
    return items

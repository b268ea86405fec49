"""The band at the top of a slide: the round at the left, the remaining time at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from meetup_desktop.core.live.slides import Band
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.ui.projector.page import Frame, PageItem, Rectangle, Role, Text
from meetup_desktop.ui.projector.text import BOLD, HEIGHT, MEDIUM, metrics, width

#: Digits are a fifth of the screen high, whatever the typeface makes of a font size.
_DIGIT_HEIGHT = 0.2 * HEIGHT
_TOP = 58.0
_BAR_TOP = 308.0
_BAR = 8.0
#: Labels are 5.5 % of the height; only hour-long overtime on a narrow screen pushes them below.
_LABELS = (36, 96)


def digit_size() -> int:
    """Return the font size at which capitals and digits are a fifth of the screen high."""
    return round(_DIGIT_HEIGHT / metrics(1000, MEDIUM).capHeight() * 1000) + 1


def band_items(band: Band, frame: Frame) -> list[PageItem]:
    """Return the items of the band. Its shape, not only its colour, shows that time is running out."""
    safe, size = frame.safe_area, digit_size()
    baseline = _TOP + _DIGIT_HEIGHT
    digits_width = width(band.digits, size, MEDIUM)
    left = safe.right() - digits_width
    over, pressing = band.urgency is Urgency.OVER, band.urgency in (Urgency.WARNING, Urgency.LAST)
    items: list[PageItem] = []
    role = Role.TEXT
    if over:
        # Full bleed: the block reaches the screen's edges, nothing else on the projector does.
        items.append(Rectangle(QRectF(0, 0, frame.width, _BAR_TOP + 12), Role.BLOCK))
        role = Role.ON_BLOCK
    else:
        items.extend(_time_bar_items(band, frame))
        if pressing:
            role = Role.ACCENT
        elif band.paused:
            role = Role.MUTED
    if band.urgency is Urgency.LAST:
        box = QRectF(safe.left(), _TOP - 22, safe.width(), _DIGIT_HEIGHT + 44)
        items.append(Rectangle(box.adjusted(3, 3, -3, -3), Role.ACCENT, 20, 6))
    inset = 28.0 if band.urgency is Urgency.LAST else 0.0
    items.append(Text(band.digits, left - inset, baseline, size, MEDIUM, role, "digits"))
    room = left - inset - safe.left() - inset - 40
    items.extend(_label_items(band, safe.left() + inset, room, role))
    return items


def _label_items(band: Band, left: float, room: float, role: Role) -> list[PageItem]:
    if not band.labels:
        return []
    smallest, largest = _LABELS
    size = next(
        (
            size
            for size in range(largest, smallest, -2)
            if all(width(text, size, BOLD) <= room for text in band.labels)
        ),
        smallest,
    )
    cap = metrics(size, BOLD).capHeight()
    # Two lines of equal rank, spread over the height of the digits.
    step = min(size * 1.45, _DIGIT_HEIGHT - cap) if len(band.labels) > 1 else 0.0
    first = _TOP + (_DIGIT_HEIGHT - cap - step * (len(band.labels) - 1)) / 2 + cap
    return [
        Text(text, left, first + index * step, size, BOLD, role, "label")
        for index, text in enumerate(band.labels)
    ]


def _time_bar_items(band: Band, frame: Frame) -> list[PageItem]:
    safe = frame.safe_area
    track = QRectF(safe.left(), _BAR_TOP, safe.width(), _BAR)
    items: list[PageItem] = [Rectangle(track, Role.TRACK, _BAR / 2)]
    if band.left > 0:
        done = QRectF(track)
        done.setWidth(max(_BAR, track.width() * band.left))
        items.append(Rectangle(done, Role.MUTED if band.paused else Role.ACCENT, _BAR / 2))
    return items

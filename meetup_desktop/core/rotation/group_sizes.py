"""How many people sit at each table: a function of the number present and the wished size alone."""

from __future__ import annotations

from meetup_desktop.core.errors import RotationError


def sizes(people: int, size: int) -> tuple[int, ...]:
    """Return the group sizes, largest first; they differ by at most one.

    Among the group counts whose sizes stay within one of ``size``, the one that leaves the fewest people off
    it; nobody sits alone, and with threes or more no pair where that can be avoided; ties go to more, smaller
    groups. Where no count stays within one (7 people in fives), the one that strays least.

    Raises: RotationError, reason ``too-few-people`` or ``size``.
    """
    if size < 2:
        raise RotationError(str(size), "size")
    if people < 2:
        raise RotationError(str(people), "too-few-people")
    return min(
        (_split_evenly(people, count) for count in range(1, people // 2 + 1)),
        key=lambda found: _deviation_cost(found, size),
    )


def _split_evenly(people: int, count: int) -> tuple[int, ...]:
    small, larger = divmod(people, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def _deviation_cost(sizes_found: tuple[int, ...], size: int) -> tuple[int, bool, int, int]:
    astray = max(abs(one - size) for one in sizes_found)
    pairs = size >= 3 and 2 in sizes_found
    off = sum(one for one in sizes_found if one != size)
    return max(1, astray), pairs, off, -len(sizes_found)

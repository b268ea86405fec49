"""Who sits with whom: pure planning, no clock and no randomness but what is passed in.

``planner.plan`` does the work; it is imported where it is called, once an evening.
"""

from meetup_desktop.core.rotation.problem import Plan, Problem
from meetup_desktop.core.rotation.sizes import sizes
from meetup_desktop.core.rotation.statistics import (
    FirstRepeat,
    NoRepeats,
    Promise,
    Statistics,
    promise,
    statistics,
    upper_bound,
)

__all__ = [
    "FirstRepeat",
    "NoRepeats",
    "Plan",
    "Problem",
    "Promise",
    "Statistics",
    "promise",
    "sizes",
    "statistics",
    "upper_bound",
]

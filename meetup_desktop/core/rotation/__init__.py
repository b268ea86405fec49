"""Who sits with whom: pure planning, no clock and no randomness but what is passed in."""

from meetup_desktop.core.rotation.planner import first_plan, plan
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
    "first_plan",
    "plan",
    "promise",
    "sizes",
    "statistics",
    "upper_bound",
]

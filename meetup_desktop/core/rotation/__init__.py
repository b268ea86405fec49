"""Who sits with whom: pure planning, no clock and no randomness but what is passed in.

``planner.plan`` does the work; it is imported where it is called, once an evening.
"""

from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.problem import COMMON, SPREAD, Attribute, Plan, Problem, Sitting
from meetup_desktop.core.rotation.sizes import sizes
from meetup_desktop.core.rotation.statistics import (
    FirstRepeat,
    Matrix,
    NoRepeats,
    Promise,
    Statistics,
    matrix,
    promise,
    statistics,
)

__all__ = [
    "COMMON",
    "SPREAD",
    "Attribute",
    "FirstRepeat",
    "Matrix",
    "NoRepeats",
    "Plan",
    "Problem",
    "Promise",
    "Sitting",
    "Statistics",
    "matrix",
    "promise",
    "sizes",
    "statistics",
    "upper_bound",
]

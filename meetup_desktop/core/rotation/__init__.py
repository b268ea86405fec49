"""Who sits with whom: planning the rounds of an evening. Pure functions; clock and randomness are passed in.

Other packages import from here alone. ``_constructions`` holds known designs, ``_search`` the search for better plans.
"""

from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.group_sizes import sizes
from meetup_desktop.core.rotation.plan_statistics import (
    FirstRepeat,
    Matrix,
    NoRepeats,
    Promise,
    Statistics,
    matrix,
    promise,
    statistics,
)
from meetup_desktop.core.rotation.planner import plan, plans
from meetup_desktop.core.rotation.problem import (
    COMMON,
    SPREAD,
    Attribute,
    Pair,
    Plan,
    Problem,
    Round,
    Sitting,
    pairs_of,
)
from meetup_desktop.core.rotation.request import RotationRequest, answer, read_request
from meetup_desktop.core.rotation.size_advice import Advice, Choice, advice, free_rounds

__all__ = [
    "COMMON",
    "SPREAD",
    "Advice",
    "Attribute",
    "Choice",
    "FirstRepeat",
    "Matrix",
    "NoRepeats",
    "Pair",
    "Plan",
    "Problem",
    "Promise",
    "RotationRequest",
    "Round",
    "Sitting",
    "Statistics",
    "advice",
    "answer",
    "free_rounds",
    "matrix",
    "pairs_of",
    "plan",
    "plans",
    "promise",
    "read_request",
    "sizes",
    "statistics",
    "upper_bound",
]

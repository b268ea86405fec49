"""Who sits with whom: planning the rounds of an evening. Pure functions; clock and randomness are passed in.

Other packages import from here alone. ``_constructions`` holds known designs, ``_search`` the search for better plans.
"""

from meetup_desktop.core.rotation.bounds import upper_bound
from meetup_desktop.core.rotation.group_sizes import sizes
from meetup_desktop.core.rotation.plan_statistics import (
    FirstRepeat,
    MeetingMatrix,
    NoRepeats,
    PlanPromise,
    Statistics,
    known_pairs_again,
    meeting_matrix,
    plan_promise,
    statistics,
)
from meetup_desktop.core.rotation.planner import iterate_plans, plan
from meetup_desktop.core.rotation.problem import (
    COMMON,
    SPREAD,
    Attribute,
    Pair,
    Plan,
    Problem,
    Round,
    Sitting,
    pairs_in_round,
)
from meetup_desktop.core.rotation.request import RotationRequest, plan_to_json, read_request
from meetup_desktop.core.rotation.size_advice import (
    SizeAdvice,
    SizeChoice,
    compare_group_sizes,
    count_rounds_without_repeat,
)

__all__ = [
    "COMMON",
    "SPREAD",
    "Attribute",
    "FirstRepeat",
    "MeetingMatrix",
    "NoRepeats",
    "Pair",
    "Plan",
    "PlanPromise",
    "Problem",
    "RotationRequest",
    "Round",
    "Sitting",
    "SizeAdvice",
    "SizeChoice",
    "Statistics",
    "compare_group_sizes",
    "count_rounds_without_repeat",
    "iterate_plans",
    "known_pairs_again",
    "meeting_matrix",
    "pairs_in_round",
    "plan",
    "plan_promise",
    "plan_to_json",
    "read_request",
    "sizes",
    "statistics",
    "upper_bound",
]

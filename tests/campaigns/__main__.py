"""Run one campaign and print what it counted."""

from __future__ import annotations

import argparse
import sys
import time

from tests.campaigns.campaign import find_campaigns, run_campaign, verdict

_NOTES = 10


def main() -> int:
    """Return 0 when the outcome is as it should be, 1 when not, 2 when the campaign cannot run."""
    campaigns = dict(find_campaigns())
    parser = argparse.ArgumentParser(prog="dev.py campaign", description="Look for what the program loses.")
    parser.add_argument("name", choices=sorted(campaigns), metavar="NAME", help=", ".join(sorted(campaigns)))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument(
        "--weaken", action="store_true", help="switch one protection off; losses are expected"
    )
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    asked = parser.parse_args()
    campaign = campaigns[asked.name]
    _report(f"{asked.name}: {campaign.about}; seed {asked.seed}")
    if reason := campaign.unavailable():
        _report(f"cannot run here: {reason}")
        return 2
    if asked.weaken:
        _report(f"weakened: {campaign.protection}")
    total = run_campaign(campaign, seconds=asked.seconds, weaken=asked.weaken, seed=asked.seed)
    for note in total.notes[:_NOTES]:
        _report(f"  {note}")
    _report(
        f"runs {total.runs}, acknowledged {total.acknowledged}, lost {total.lost}, torn {total.torn}, "
        f"left behind {total.left_behind}, wrong sentences {total.wrong_sentences}"
    )
    wrong = verdict(total, weaken=asked.weaken)
    _report(f"failed: {wrong}" if wrong else "passed")
    return bool(wrong)


def _report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())

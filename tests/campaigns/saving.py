"""Kill a program within 60 ms of the beginning of a save, and look whether both languages say the same."""

from __future__ import annotations

import time
from contextlib import nullcontext

from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.children import Child, closing_all
from tests.campaigns.page_program import ignore_order, start_again_and_check
from tests.services.worlds import write_site

_TOGETHER, _KILLS = 3, 4
_WITHIN_S = 0.06


def run(run: Run) -> Tally:
    """Kill some programs, each with a site of its own, several times."""
    tally = Tally()
    folders = [run.folder / str(number) for number in range(_TOGETHER)]
    for folder in folders:
        (folder / "data").mkdir(parents=True)
        write_site(folder / "site")
    for _ in range(_KILLS):
        started = [
            Child("page_program", "saving", folder, run.random.randrange(10**9), 15, 1, weaken=run.weaken)
            for folder in folders
        ]
        with closing_all(started) as children:
            for child in children:
                saves = run.random.randrange(2, 8)
                child.read_until(
                    lambda word, _text, child=child, saves=saves: word == "saving" and _count(child) >= saves
                )
                time.sleep(run.random.random() * _WITHIN_S)
                child.kill()
            with ignore_order() if run.weaken else nullcontext():
                for folder, child in zip(folders, children, strict=True):
                    start_again_and_check(folder, child, tally)
    return tally


def _count(child: Child) -> int:
    return sum(1 for word, _text, _at_s in child.lines if word == "saving")


CAMPAIGN = Campaign(
    "kills within 60 ms of the beginning of a save",
    "two languages are written without a way back, what is saved is no draft, and the order of drafts is ignored",
    run,
    runs_in_tests=1,
)

"""Kill a program in which somebody types without a pause and saves now and then, and look for the words."""

from __future__ import annotations

import time

from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.children import Child, closing_all
from tests.campaigns.page_program import start_again_and_check
from tests.services.worlds import write_site

#: Programs that run side by side, so that waiting for the seconds costs little.
_TOGETHER = 6
_WORD_MS, _SAVE_EVERY = 50, 70


def run(run: Run) -> Tally:
    """Kill some programs, each with a site of its own."""
    tally = Tally()
    folders = [run.folder / str(number) for number in range(_TOGETHER)]
    for folder in folders:
        (folder / "data").mkdir(parents=True)
        write_site(folder / "site")
    started = [
        Child(
            "page_program",
            "typing",
            folder,
            run.random.randrange(10**9),
            _WORD_MS,
            _SAVE_EVERY,
            weaken=run.weaken,
        )
        for folder in folders
    ]
    with closing_all(started) as children:
        for child in children:
            child.read_until(lambda word, _text: word == "begun")
        waits_s = sorted(run.random.uniform(2.2, 6.0) for _ in children)
        begun_s = time.monotonic()
        for child, wait_s in zip(children, waits_s, strict=True):
            time.sleep(max(0.0, begun_s + wait_s - time.monotonic()))
            child.kill()
        for folder, child in zip(folders, children, strict=True):
            start_again_and_check(folder, child, tally)
    return tally


CAMPAIGN = Campaign(
    "kills while somebody types without a pause, and saves now and then",
    "drafts are stored only in a pause",
    run,
    runs_in_tests=1,
)

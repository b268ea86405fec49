"""What a campaign is, what it counts, and how it is run."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

#: A disk in memory, where there is one: a killed process loses no more there, and thousands of runs spare the real one.
_MEMORY = Path("/dev/shm")


@dataclass
class Tally:
    """What was counted.

    ``acknowledged``: what the program had said was done; ``lost``: what of that was not found; ``torn``: what was found
    in part or changed; ``left_behind``: files and traces that should have gone at the next start;
    ``wrong_sentences``: messages that were false, missing or in the system's raw words.
    """

    runs: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    left_behind: int = 0
    wrong_sentences: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    @property
    def faults(self) -> int:
        """Everything that should be 0."""
        return self.lost + self.torn + self.left_behind + self.wrong_sentences


@dataclass(frozen=True)
class Run:
    """One run of a campaign: an empty folder of its own, its randomness, its number, and whether it is weakened."""

    folder: Path
    random: random.Random
    number: int
    weaken: bool


@dataclass(frozen=True)
class Campaign:
    """``protection`` is what ``--weaken`` switches off; ``runs_in_tests`` is the short form.

    ``unavailable`` says why the campaign cannot run on this machine; empty if it can.
    """

    about: str
    protection: str
    run: Callable[[Run], Tally]
    runs_in_tests: int = 3
    unavailable: Callable[[], str] = str


def find_campaigns() -> Iterator[tuple[str, Campaign]]:
    """Yield every campaign with its name."""
    package = import_module("tests.campaigns")
    for found in iter_modules(package.__path__):
        if found.name.startswith(("test_", "__")):
            continue
        record = getattr(import_module(f"tests.campaigns.{found.name}"), "CAMPAIGN", None)
        if isinstance(record, Campaign):
            yield found.name.replace("_", "-"), record


def run_campaign(
    campaign: Campaign, *, seconds: float = 0, runs: int = 0, weaken: bool = False, seed: int = 0
) -> Tally:
    """Run a campaign for some seconds or a number of runs."""
    total = Tally()
    end = time.monotonic() + seconds
    while (total.runs < runs) if runs else (time.monotonic() < end):
        folder = Path(tempfile.mkdtemp(prefix="meetup-campaign-", dir=_MEMORY if _MEMORY.is_dir() else None))
        try:
            run = Run(folder, random.Random(seed * 1_000_003 + total.runs), total.runs, weaken)
            total.add(campaign.run(run))
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return total


def verdict(total: Tally, *, weaken: bool) -> str:
    """Return what is wrong with the outcome of a campaign; empty if it is as it should be."""
    if not total.runs or not total.acknowledged:
        return "nothing was acknowledged: the campaign tried nothing"
    if weaken:
        return "" if total.lost or total.torn else "weakened, but no loss was noticed: the campaign is blind"
    return f"{total.faults} fault(s)" if total.faults else ""

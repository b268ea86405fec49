"""Fill the disk of a running evening, or make it read-only, at every step; then give it back."""

from __future__ import annotations

from pathlib import Path

from meetup_desktop.adapters.atomic_write import is_temporary_name
from meetup_desktop.services.live.log_writer import LogWriter
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.evenings import LiveEvening, open_evening
from tests.campaigns.small_disk import fail, give_back, small_disk, why_not
from tests.small_site import write_site

_PEOPLE = [f"Person{number} Name{number}" for number in range(9)]
#: The evening, step by step; the disk fails before each of them in turn.
_STEPS = 14
#: What can happen to the disk; ``start`` fails it before the evening is opened again.
_FAULTS = ("full", "read-only", "full at start", "read-only at start")


def run(run: Run) -> Tally:
    """Let the disk fail before one step, go on for the rest, give it back, and open the evening again."""
    step, fault = run.number // len(_FAULTS) % _STEPS, _FAULTS[run.number % len(_FAULTS)]
    site = write_site(run.folder / "site")
    with small_disk(run.folder / "disk") as disk:
        data = disk / "data"
        data.mkdir()
        tally = Tally(runs=1)
        keep = LogWriter.flush
        try:
            with open_evening(data, site) as live:
                for number in range(step):
                    _act(live, number)
                if fault.endswith("start"):
                    live.settle()
            _go_on(run, disk, data, site, (step, fault), tally)
        finally:
            LogWriter.flush = keep  # type: ignore[method-assign]
        if tally.faults:
            tally.notes.append(f"step {step}, {fault}: {tally}")
    return tally


def _go_on(run: Run, disk: Path, data: Path, site: Path, fault: tuple[int, str], tally: Tally) -> None:
    step, kind = fault
    if kind.endswith("start"):
        fail(disk, kind)
    with open_evening(data, site) as live:
        known = list(live.names)
        tally.lost += step > 0 and known[: len(_PEOPLE)] != _PEOPLE
        if not kind.endswith("start"):
            if kind == "read-only":  # while a file is open for writing, no disk can be made read-only
                live.session._log._writer._drop_journal()
            fail(disk, kind)
        if run.weaken:
            LogWriter.flush = _forget  # type: ignore[method-assign]
        for number in range(step, _STEPS):
            _act(live, number)
            live.settle()
        wanted, phase = list(live.names), live.evening.phase
        tally.acknowledged += len(live.session._log._entries)
        tally.lost += "Walk-in 5" not in wanted and step <= 5
        _check_sentences(live, kind, tally)
        give_back(disk)
        live.session._log._writer._retry.timeout.emit()
        tally.lost += live.session.unwritten_count
        tally.wrong_sentences += len(live.raw_sentences)
    with open_evening(data, site) as live:
        tally.lost += len({*wanted} - {*live.names})
        tally.torn += live.names != wanted or live.evening.phase != phase
        tally.wrong_sentences += len(live.sentences)
    tally.left_behind += sum(".new" in each.name or is_temporary_name(each.name) for each in data.rglob("*"))


def _act(live: LiveEvening, number: int) -> None:
    session = live.session
    if number == 0:
        session.add_people(_PEOPLE)
    elif number == 2:
        session.start_live()
    elif number == 8:
        session.set_topic(0, "en", "Mistakes")
    elif number == 10:
        session.undo()
        session.redo()
    elif number == 11:
        session.remove_person(live.evening.participants[-1].id)
    else:
        session.add_walk_in(f"Walk-in {number}")


def _check_sentences(live: LiveEvening, kind: str, tally: Tally) -> None:
    """The failing disk is told once, with its reason in words."""
    told = [text for text in live.sentences if "in memory" in text]
    reason = "the disk is full" if kind.startswith("full") else "read-only"
    wrong = bool(live.raw_sentences)
    if live.session.unwritten_count:
        wrong = wrong or len(told) != 1 or reason not in told[0]
    if wrong:
        tally.wrong_sentences += 1
        tally.notes.append(f"{kind} was told as {live.sentences}")


def _forget(writer: LogWriter) -> bool:
    """Switch the protection off: what cannot be written is not tried again."""
    writer._written = len(writer.entries)
    return True


CAMPAIGN = Campaign(
    about=f"the disk is full or read-only at each of {_STEPS} steps of an evening",
    protection="what cannot be written is not tried again",
    run=run,
    runs_in_tests=len(_FAULTS) * 3,
    unavailable=why_not,
)

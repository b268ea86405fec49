"""Start several programs on one data folder at once, and look whether one of them runs and nothing is overwritten."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from meetup_desktop.adapters.storage.drafts import Draft, Drafts
from meetup_desktop.adapters.storage.program_lock import ProgramLock
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.services.single_instance import SingleInstance
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.children import Child, closing_all, say

_STARTS, _VALUES = 4, 40
_FILE = "en/events/quay.md"


def run(run: Run) -> Tally:
    """Start programs at once, then let two that know of no lock write at once."""
    tally = Tally(runs=1)
    data = run.folder / "data"
    data.mkdir()
    _check_starts(data, run, tally)
    _check_writes(data, run, tally)
    return tally


def _check_starts(data: Path, run: Run, tally: Tally) -> None:
    """One program has to run, and to be given the sites of all others."""
    started = [
        Child("two_programs", "start", data, number, weaken=run.weaken) for number in range(1, 1 + _STARTS)
    ]
    with closing_all(started) as children:
        for child in children:
            child.read_until(lambda word, _text: word in {"first", "handed", "reader"})
        firsts = [child for child in children if child.lines and child.lines[-1][0] == "first"]
        handed = {int(text) for child in children for word, text, _ in child.lines if word == "handed"}
        tally.acknowledged += len(handed)
        if len(firsts) != 1 or len(handed) != _STARTS - 1:
            tally.torn += 1
            tally.notes.append(f"{len(firsts)} programs run, {len(handed)} handed their site over")
        for first in firsts:
            first.kill()  # it has said what it was asked for
        requested = {int(text) for child in firsts for word, text, _ in child.lines if word == "requested"}
        tally.lost += len(handed - requested)


def _check_writes(data: Path, run: Run, tally: Tally) -> None:
    """Everything that was stored by either has to be there."""
    programs = [Child("two_programs", "write", data, number, weaken=run.weaken) for number in (1, 2)]
    with closing_all(programs) as children:
        for child in children:
            child.finish()
        settings = Settings(data / "settings.json")
        sites = set(settings.get("sites") or ())
        drafts = {draft.raw for draft in Drafts(data / "drafts.sqlite").find("site", [_FILE]).drafts}
        for number, child in enumerate(children, 1):
            done = child.last("stored")
            tally.acknowledged += done
            missing = [
                value for value in range(1, done + 1)
                if settings.get(f"{number}.{value}") != value or f"{number}.{value}" not in sites
            ]  # fmt: skip
            tally.lost += len(missing) + (f"{number}.{done}".encode() not in drafts)
            if missing:
                tally.notes.append(f"{len(missing)} of {done} settings of a program are lost")
    tally.left_behind += sum(path.name.startswith(".meetup") for path in data.rglob("*"))


def _start(data: Path, number: int) -> None:
    application = QCoreApplication([])
    instance = SingleInstance(data)
    instance.site_requested.connect(lambda site: say("requested", site.name))
    is_first = instance.start(Path(str(number)))
    say({True: "first", False: "handed", None: "reader"}[is_first], number)
    if is_first:
        application.exec()


def _write(data: Path, number: int) -> None:
    settings, drafts = Settings(data / "settings.json"), Drafts(data / "drafts.sqlite")
    for value in range(1, _VALUES + 1):
        name = f"{number}.{value}"
        settings.set(name, value)
        settings.update("sites", lambda stored, name=name: [*(stored or ()), name])
        drafts.replace("site", [_FILE], [Draft(_FILE, "sha", name.encode(), value)])
        say("stored", value)


def _write_without_reading(self: Settings, key: str, change: Any) -> None:
    """Write what this program knows, whatever another one has written."""
    from meetup_desktop.adapters.storage import settings

    settings._put(self._values, key, change(self._values.get(key)))
    settings._write_values(self._path, self._values)


def main() -> None:
    """Do what one of the programs does."""
    deed, data, number = sys.argv[1:4]
    if "--weaken" in sys.argv:
        ProgramLock.acquire = lambda _self: True  # type: ignore[method-assign]
        Settings.update = _write_without_reading  # type: ignore[method-assign]
    {"start": _start, "write": _write}[deed](Path(data), int(number))


CAMPAIGN = Campaign(
    "several programs on one data folder",
    "there is no lock, and settings are written without reading them again",
    run,
    runs_in_tests=1,
)

if __name__ == "__main__":
    main()

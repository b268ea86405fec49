"""Kill an evening at any moment of its actions, start it again, and look for everything that was acknowledged."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from meetup_desktop.adapters.storage.journal import SqliteJournal
from meetup_desktop.core.live.fold import find_unreadable_entries, fold
from meetup_desktop.core.live.log import drop_undone_entries
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.evenings import Script, open_evening
from tests.small_site import write_site

_KILLS = 3
_ROOT = Path(__file__).resolve().parents[2]
_HELD_BACK = 12


def run(run: Run) -> Tally:
    """Kill one evening several times; each start continues it."""
    tally = Tally()
    site, data = write_site(run.folder / "site"), run.folder / "data"
    data.mkdir()
    for _ in range(_KILLS):
        acknowledged = _run_and_kill(run, data, site)
        tally.runs += 1
        tally.acknowledged += len(acknowledged)
        _check(data, site, acknowledged, tally)
    return tally


def _run_and_kill(run: Run, data: Path, site: Path) -> list[dict[str, Any]]:
    """Return what the child acknowledged before it was killed."""
    seed = str(run.random.randrange(10**9))
    command = [sys.executable, "-m", "tests.campaigns.actions", str(data), str(site), seed]
    with subprocess.Popen(
        [*command, *(["--weaken"] if run.weaken else [])], stdout=subprocess.PIPE, text=True, encoding="utf-8",
        cwd=_ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)},
    ) as child:  # fmt: skip
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(run.random.randrange(1, 60))]
        time.sleep(run.random.random() * 0.02)  # into the middle of an action
        child.kill()
        lines += child.stdout.readlines()
    return [json.loads(line) for line in lines if line.endswith("}\n")]


def _check(data: Path, site: Path, acknowledged: list[dict[str, Any]], tally: Tally) -> None:
    """Open the evening as the next start does and compare it with what was acknowledged."""
    if not acknowledged:
        tally.notes.append("killed before anything was acknowledged")
        return
    with open_evening(data, site) as live:
        entries = {entry.seq: entry for entry in live.session._log._entries}
        for one in acknowledged:
            found = entries.get(one["seq"])
            if found is None:
                tally.lost += 1
                tally.notes.append(f"lost: {one['seq']} {one['kind']}")
            elif found.kind != one["kind"]:
                tally.torn += 1
        tally.torn += len(find_unreadable_entries(entries.values()))
        tally.torn += len(entries) != max(entries, default=0)
        last = acknowledged[-1]
        state = fold(entry for seq, entry in sorted(entries.items()) if seq <= last["seq"])
        if last["seq"] in entries and {person.id for person in state.participants} != {*last["people"]}:
            tally.torn += 1
            tally.notes.append(f"another list of people after {last['seq']}")
        wrong = [text for text in live.sentences if "still live" not in text]
        tally.wrong_sentences += len(wrong)
        tally.notes += wrong
        in_force = {str(entry.payload.get("id")) for entry in drop_undone_entries(entries.values()) if
                    entry.kind == "person_removed"}  # fmt: skip
        names = [name for person_id, name in last["removed"].items() if person_id in in_force]
    files = [path for path in data.rglob("*") if path.is_file()]
    tally.left_behind += sum(".new" in path.name or path.name.endswith(".tmp") for path in files)
    for name in names:
        holding = [path.name for path in files if name.encode() in path.read_bytes()]
        if holding:
            tally.left_behind += 1
            tally.notes.append(f"still in {', '.join(holding)}: {name}")


def child(data: Path, site: Path, seed: int, *, weaken: bool) -> None:
    """Act until killed, and acknowledge every action with a line."""
    if weaken:
        _hold_back_writes()
    removed: dict[str, str] = {}
    with open_evening(data, site) as live:
        script = Script(live, random.Random(seed))
        before: dict[str, str] = {}
        while True:
            before.update({person.id: person.name for person in live.evening.participants})
            script.act()
            here = [person.id for person in live.evening.participants]
            removed.update(
                {one.id: before[one.id] for one in live.evening.everyone if one.removed and one.id in before}
            )
            entry = live.session._log._entries[-1]
            said = {"seq": entry.seq, "kind": str(entry.kind), "people": here, "removed": removed}
            sys.stdout.write(json.dumps(said) + "\n")
            sys.stdout.flush()


def _hold_back_writes() -> None:
    """Switch the protection off: an action is acknowledged before it is on the disk."""
    write, waiting = SqliteJournal.write, []

    def write_later(self: SqliteJournal, entries: Any) -> None:
        waiting.extend(entries)
        if len(waiting) >= _HELD_BACK:
            write(self, tuple(waiting))
            waiting.clear()

    SqliteJournal.write = write_later  # type: ignore[method-assign]


CAMPAIGN = Campaign(
    about="an evening is killed at any moment of its actions",
    protection="actions are acknowledged before they are written",
    run=run,
    runs_in_tests=2,
    unavailable=lambda: "" if os.name == "posix" else "processes are killed with SIGKILL",
)

if __name__ == "__main__":
    child(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), weaken="--weaken" in sys.argv)

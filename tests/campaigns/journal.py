"""Damage the files of an evening's log in every way and look for everything that was acknowledged."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from meetup_desktop.adapters.atomic_write import is_temporary_name
from meetup_desktop.adapters.storage.journal import backup, journal_path
from meetup_desktop.adapters.storage.journal_paths import text_copy_path
from meetup_desktop.adapters.storage.journal_rows import entry_to_row
from meetup_desktop.core.live.log import LogEntry, find_abandoned_actions
from meetup_desktop.core.live.log_copies import names_in, with_names
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.evenings import PAGE, LiveEvening, Script, open_evening
from tests.small_site import write_site

Damage = Callable[[Path, random.Random], None]
_ACTIONS = 25


def _wal(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _cut(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


def _flip(path: Path, first: int, last: int, numbers: random.Random, count: int = 1) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(count):
        place = numbers.randrange(first, max(first + 1, min(last, len(data))))
        data[place] ^= 1 << numbers.randrange(8)
    path.write_bytes(data)


def _merge(path: Path) -> None:
    """Let SQLite write the log's WAL into the log, as at the end of the program."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _wal(path).unlink(missing_ok=True)


def _sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _empty(path: Path, _numbers: random.Random) -> None:
    _merge(path)
    path.write_bytes(b"")


def _empty_without_text_copy(path: Path, _numbers: random.Random) -> None:
    backup(path)
    _empty(path, _numbers)
    text_copy_path(path).unlink()


def _cut_in_header(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _cut(path, numbers.randrange(1, 100))


def _cut_in_middle(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _cut(path, numbers.randrange(100, path.stat().st_size))


def _cut_after_a_page(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _cut(path, 4096 * numbers.randrange(1, path.stat().st_size // 4096))


def _flip_in_header(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _flip(path, 0, 100, numbers)


def _flip_in_schema(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _flip(path, 100, 4096, numbers, 8)


def _flip_in_pages(path: Path, numbers: random.Random) -> None:
    _merge(path)
    _flip(path, 4096, path.stat().st_size, numbers, 30)


def _flip_in_a_name(path: Path, numbers: random.Random) -> None:
    _merge(path)
    place = path.read_bytes().find(b"Surname")
    if place >= 0:
        _flip(path, place, place + 7, numbers)


def _overwrite(path: Path, _numbers: random.Random) -> None:
    path.write_bytes(b"garbage" * 3000)


def _delete(path: Path, _numbers: random.Random) -> None:
    for each in (path, _wal(path)):
        each.unlink(missing_ok=True)


def _delete_wal(path: Path, _numbers: random.Random) -> None:
    _wal(path).unlink()


def _cut_wal(path: Path, numbers: random.Random) -> None:
    _cut(_wal(path), numbers.randrange(_wal(path).stat().st_size))


def _flip_in_wal(path: Path, numbers: random.Random) -> None:
    _flip(_wal(path), 0, _wal(path).stat().st_size, numbers, 5)


def _foreign_wal(path: Path, _numbers: random.Random) -> None:
    shutil.copyfile(_wal(path.parent / "foreign" / path.name), _wal(path))


def _foreign_wal_beside_a_finished_log(path: Path, _numbers: random.Random) -> None:
    _merge(path)
    _foreign_wal(path, _numbers)


def _newer_wal(path: Path, _numbers: random.Random) -> None:
    """Put a log as it was at first beside the WAL of the end."""
    shutil.copyfile(path.parent / "early" / path.name, path)


def _older_file(path: Path, _numbers: random.Random) -> None:
    _merge(path)
    shutil.copyfile(path.parent / "early" / path.name, path)
    _wal(path).unlink(missing_ok=True)


def _newer_version(path: Path, _numbers: random.Random) -> None:
    _sql(path, "PRAGMA user_version=99")


def _wrong_beat(path: Path, _numbers: random.Random) -> None:
    _sql(path, "INSERT OR REPLACE INTO meta VALUES ('beat', '[1, \"x\"]')")


def _wrong_moment(path: Path, _numbers: random.Random) -> None:
    _sql(path, "UPDATE log SET utc_ms = 'yesterday' WHERE seq = 5")


def _wrong_payload(path: Path, _numbers: random.Random) -> None:
    _sql(path, "UPDATE log SET payload = 'no json' WHERE seq IN (2, 7)")


def _missing_entry(path: Path, _numbers: random.Random) -> None:
    _sql(path, "DELETE FROM log WHERE seq = 6")


def _missing_table(path: Path, _numbers: random.Random) -> None:
    _sql(path, "DROP TABLE log")


def _half_written_backup(path: Path, _numbers: random.Random) -> None:
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    (folder / f"{path.stem}.new").write_bytes(b"SQLite format 3\0half")
    (folder / f"{path.stem}.999999.new").write_bytes(b"")
    (folder / f"{path.stem}.000099-abcdef01.sqlite").write_bytes(path.read_bytes()[:5000])


def _damaged_text_copy(path: Path, numbers: random.Random) -> None:
    _flip(text_copy_path(path), 0, text_copy_path(path).stat().st_size, numbers, 20)


def _cut_text_copy(path: Path, numbers: random.Random) -> None:
    _cut(text_copy_path(path), numbers.randrange(text_copy_path(path).stat().st_size))


def _no_text_copy(path: Path, _numbers: random.Random) -> None:
    text_copy_path(path).unlink()


#: What is damaged, and what the person has to be told; empty where nothing was wrong with the log itself.
DAMAGES: tuple[tuple[Damage, str], ...] = (
    (_empty, "empty"), (_empty_without_text_copy, "backup"), (_cut_in_header, "restored"), (_cut_in_middle, "restored"),
    (_cut_after_a_page, "restored"), (_flip_in_header, "?"), (_flip_in_schema, "?"), (_flip_in_pages, "?"),
    (_flip_in_a_name, "?"), (_overwrite, "damaged"), (_delete, "deleted"), (_delete_wal, "?"),
    (_cut_wal, "?"), (_flip_in_wal, "?"), (_foreign_wal, "restored"), (_foreign_wal_beside_a_finished_log, "restored"),
    (_newer_wal, "?"), (_older_file, "restored"), (_newer_version, "newer version"), (_wrong_beat, ""),
    (_wrong_moment, "restored"), (_wrong_payload, "restored"), (_missing_entry, "restored"),
    (_missing_table, "restored"), (_half_written_backup, ""), (_damaged_text_copy, ""), (_cut_text_copy, ""),
    (_no_text_copy, ""),
)  # fmt: skip


def run(run: Run) -> Tally:
    """Damage the log of one evening in one way, open it, and go on."""
    damage, expected = DAMAGES[run.number % len(DAMAGES)]
    site, data = write_site(run.folder / "site"), run.folder / "data"
    data.mkdir()
    known = _make_evening(run, data, site)
    path = journal_path(data, site, PAGE)
    damage(path, run.random)
    for early in ("early", "foreign"):
        shutil.rmtree(path.parent / early)
    if run.weaken:  # the copies are not there
        text_copy_path(path).unlink(missing_ok=True)
        shutil.rmtree(path.parent / "backups", ignore_errors=True)
    tally = Tally(runs=1, acknowledged=len(known))
    with open_evening(data, site) as live:
        _compare(live, known, tally)
        put_aside = (path.parent / "damaged").exists()
        _check_sentences(live, expected, damage.__name__, tally, was_put_aside=put_aside)
        live.session.add_walk_in("Walk In")
        tally.lost += "Walk In" not in live.names
    with open_evening(data, site) as live:  # nothing is wrong any more
        tally.lost += "Walk In" not in live.names
        _compare(live, known, tally)
        again = live.sentences if expected != "backup" else []
        tally.wrong_sentences += len(again)
        tally.notes += [f"{damage.__name__} is told again: {text}" for text in again]
    tally.left_behind += sum(
        ".new" in each.name or is_temporary_name(each.name) for each in path.parent.rglob("*")
    )
    if tally.faults:
        tally.notes.append(
            f"{damage.__name__}: {tally.lost} lost, {tally.torn} torn, {tally.left_behind} left behind"
        )
    return tally


def _make_evening(run: Run, data: Path, site: Path) -> tuple[LogEntry, ...]:
    """Make an evening that was killed: what it had not yet written into the log itself is in the WAL."""
    path = journal_path(data, site, PAGE)
    with open_evening(data, site, "foreign") as other:
        for number in range(9):
            other.session.add_walk_in(f"Foreign {number}")
        shutil.copytree(path.parent, run.folder / "foreign")
    shutil.rmtree(path.parent)
    with open_evening(data, site) as live:
        script = Script(live, run.random, plans=False)
        while len(live.session._log._entries) < _ACTIONS:
            script.act()
            if len(live.session._log._entries) == 8 and not (run.folder / "early").exists():
                shutil.copytree(path.parent, run.folder / "early")
        live.settle()
        known = tuple(live.session._log._entries)
        shutil.copytree(path.parent, run.folder / "killed")
    shutil.rmtree(path.parent)
    shutil.copytree(run.folder / "killed", path.parent)
    for name in ("early", "foreign"):
        (path.parent / name).mkdir()
        for source in (run.folder / name).glob("*.sqlite*"):
            end = source.name.partition(".sqlite")[2]
            shutil.copyfile(source, path.parent / name / f"{path.name}{end}")
    return known


def _compare(live: LiveEvening, known: tuple[LogEntry, ...], tally: Tally) -> None:
    found = {entry.seq: entry for entry in live.session._log._entries}
    erased = {key: "" for key in names_in(known) if key[0] in find_abandoned_actions(found.values())}
    for entry in with_names(known, erased):
        if entry.seq not in found:
            tally.lost += 1
        elif entry_to_row(found[entry.seq]) != entry_to_row(entry):
            tally.torn += 1


def _check_sentences(
    live: LiveEvening, expected: str, name: str, tally: Tally, *, was_put_aside: bool
) -> None:
    """Check that what was wrong was told in words, and nothing where nothing was."""
    asked = [each for each in live.heard if each.other_action is not None and each.action is not None]
    if expected == "backup" and not asked and live.names == []:
        tally.wrong_sentences += 1
    text = " ".join(live.sentences)
    is_told = bool(text) == was_put_aside if expected in ("?", "") else expected in text
    wrong = not is_told or bool(live.raw_sentences)
    if wrong and expected != "backup":
        tally.wrong_sentences += 1
        tally.notes.append(f"{name} was told as “{text}”")


CAMPAIGN = Campaign(
    about=f"the log of an evening is damaged in {len(DAMAGES)} ways",
    protection="the text copy and the backups are not there",
    run=run,
    runs_in_tests=len(DAMAGES),
)

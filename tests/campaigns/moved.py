"""Rename, move, copy and exchange the folders of sites, and look for the people of each of them."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

from meetup_desktop.adapters.storage import journal_paths
from meetup_desktop.adapters.storage.site_identity import adopt_site, identify_site
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.evenings import open_evening
from tests.small_site import write_site

_MOVES = 8


def run(run: Run) -> Tally:
    """Move some sites about; after each step, every site has its own people and a new one has none."""
    tally = Tally(runs=1)
    data = run.folder / "data"
    data.mkdir()
    keep = journal_paths.site_key  # type: ignore[attr-defined]
    if run.weaken:
        journal_paths.site_key = _key_by_path  # type: ignore[attr-defined]
    try:
        sites: dict[Path, list[str]] = {}
        for number in range(2):
            _new_site(run, data, sites, number, tally)
        for number in range(2, 2 + _MOVES):
            step = _STEPS[run.random.randrange(len(_STEPS))]
            step(run, data, sites, number, tally)
            for root, people in sites.items():
                _check(data, root, people, tally, step.__name__)
    finally:
        journal_paths.site_key = keep  # type: ignore[attr-defined]
    return tally


def _check(data: Path, root: Path, people: list[str], tally: Tally, step: str) -> None:
    identify_site(data, root)  # as at every opening
    with open_evening(data, root) as live:
        if live.names != people:
            tally.lost += len({*people} - {*live.names})
            tally.torn += len({*live.names} - {*people})
            tally.notes.append(f"after {step}: {live.names} instead of {people}")
        tally.wrong_sentences += len(live.sentences)
        tally.notes += live.sentences


def _add_people(data: Path, root: Path, number: int, tally: Tally) -> list[str]:
    names = [f"Person {number} {index}" for index in range(3)]
    with open_evening(data, root) as live:
        before = live.names
        live.session.add_people(names)
    tally.acknowledged += len(names)
    return [*before, *names]


def _new_site(run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally) -> None:
    root = write_site(run.folder / f"site-{number}")
    for page in root.rglob("*.md"):  # pages of its own
        page.write_text(page.read_text(encoding="utf-8") + f"\nSite {number}.\n", encoding="utf-8")
    (root / "ru" / "events" / "quay.md").rename(root / "ru" / "events" / f"page-{number}.md")
    identify_site(data, root)
    sites[root] = _add_people(data, root, number, tally)


def _rename(run: Run, _data: Path, sites: dict[Path, list[str]], number: int, _tally: Tally) -> None:
    root = run.random.choice(list(sites))
    sites[root.rename(run.folder / f"renamed-{number}")] = sites.pop(root)


def _move_to_another_disk(
    run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally
) -> None:
    root = run.random.choice(list(sites))
    target = Path(shutil.copytree(root, run.folder / "elsewhere" / f"moved-{number}"))
    shutil.rmtree(root)
    sites[target] = sites.pop(root)
    _answer(data, target, root, tally)


def _copy(run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally) -> None:
    root = run.random.choice(list(sites))
    copy = Path(shutil.copytree(root, run.folder / f"copy-{number}"))
    sites[copy] = []
    _check(data, copy, [], tally, "copy")
    sites[copy] = _add_people(data, copy, number, tally)


def _exchange(run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally) -> None:
    first, second = run.random.sample(list(sites), 2)
    between = first.rename(run.folder / f"between-{number}")
    second.rename(first)
    between.rename(second)
    sites[first], sites[second] = sites[second], sites[first]
    for root, old in ((first, second), (second, first)):
        _answer(data, root, old, tally)


def _edit(run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally) -> None:
    root = run.random.choice(list(sites))
    page = run.random.choice(sorted(root.rglob("*.md")))
    page.write_text(page.read_text(encoding="utf-8") + f"\nEdited {number}.\n", encoding="utf-8")
    sites[root] = _add_people(data, root, number, tally)


def _replace(run: Run, data: Path, sites: dict[Path, list[str]], number: int, tally: Tally) -> None:
    """Move a site away and put a new one in its place."""
    root = run.random.choice(list(sites))
    sites[root.rename(run.folder / f"away-{number}")] = sites.pop(root)
    made = write_site(root)
    for page in made.rglob("*.md"):
        page.write_text(f"New site {number} {page.name}\n" * 20, encoding="utf-8")
        page.rename(page.with_name(f"new-{number}-{page.name}"))
    sites[root] = []
    _check(data, root, [], tally, "replace")


def _answer(data: Path, root: Path, old: Path, tally: Tally) -> None:
    """Answer as a person would where the program asks which of several sites this is."""
    found = identify_site(data, root)
    for key, folder in found.maybe:
        if folder == os.path.normcase(old.resolve()):
            adopt_site(data, root, key)
            return
    if found.maybe:
        tally.wrong_sentences += 1
        tally.notes.append(f"{root.name}, which was {old.name}, was asked about as {found.maybe}")


def _key_by_path(_data: Path, root: Path) -> str:
    """Switch the protection off: evenings belong to paths, as in the first version."""
    return sha256(os.fsencode(os.path.normcase(root.resolve()))).hexdigest()[:16]


_STEPS = (_new_site, _rename, _rename, _move_to_another_disk, _copy, _exchange, _edit, _replace)

CAMPAIGN = Campaign(
    about="sites are renamed, moved, copied, exchanged, edited and replaced",
    protection="evenings are kept under the path of their site",
    run=run,
    runs_in_tests=3,
)

"""Kill a program that renames a page again and again, and look whether all of it goes one way or none of it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.site import leftovers, page_changes, scan, transaction
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.children import Child, closing_all, say
from tests.small_site import write_site

_TOGETHER, _KILLS = 3, 4
_NAMES = ("quay", "river")
_LINKING = "# Links\n\n[the evening](/en/events/{name})\n"
_PICTURES = {"1.jpg", "2.jpg"}


def run(run: Run) -> Tally:
    """Kill some programs, each with a site of its own, several times."""
    tally = Tally()
    folders = [run.folder / str(number) for number in range(_TOGETHER)]
    for folder in folders:
        write_site(folder)
        (folder / "en" / "events" / "links.md").write_text(_LINKING.format(name="quay"), encoding="utf-8")
    for _ in range(_KILLS):
        with closing_all([Child("rename", folder, weaken=run.weaken) for folder in folders]) as children:
            for child in children:
                number = run.random.randrange(2, 8)
                child.read_until(lambda word, text, number=number: word == "renaming" and int(text) >= number)  # type: ignore[misc]
                time.sleep(run.random.random() * 0.03)
                child.kill()
            for folder, child in zip(folders, children, strict=True):
                _check(folder, child, tally)
    return tally


def _check(root: Path, child: Child, tally: Tally) -> None:
    """Open the site as the next start does."""
    tally.runs += 1
    tally.acknowledged += child.last("renamed")
    transaction.recover(root)
    leftovers.remove_leftovers(root)
    parts = {name: _parts_of(root, name) for name in _NAMES}
    whole = [name for name in _NAMES if all(parts[name])]
    if len(whole) != 1 or any(parts[_other(whole[0])]):
        is_lost = any(not any(found) for found in zip(*parts.values(), strict=True))
        tally.lost += is_lost or len(whole) != 1
        tally.torn += 1
        tally.notes.append(f"parts of {parts}")
    else:
        started, done = child.last("renaming"), child.last("renamed")
        begun = next(name for word, name, _at_s in child.lines if word == "from")
        allowed = {begun if number % 2 == 0 else _other(begun) for number in (started, done)}
        if whole[0] not in allowed:
            tally.lost += 1
            tally.notes.append(f"{whole[0]} instead of {allowed} after {done} names")
    tally.left_behind += sum(
        path.name.startswith((".meetup", TRANSACTION_FOLDER)) for path in root.rglob("*")
    )
    scan.scan(root)


def _parts_of(root: Path, name: str) -> tuple[bool, ...]:
    """Return which parts of the page have this name: texts, pictures, the link to it."""
    pages = [(root / language / "events" / f"{name}.md") for language in ("ru", "en")]
    folders = [root / "Resources" / language / "events" / name for language in ("ru", "en")]
    link = (root / "en" / "events" / "links.md").read_text(encoding="utf-8")
    return (
        *(
            page.is_file() and b"alternateLinkIdentifier: " + name.encode() in page.read_bytes()
            for page in pages
        ),
        *({path.name for path in folder.glob("*")} == _PICTURES for folder in folders),
        f"/en/events/{name})" in link,
    )


def _other(name: str) -> str:
    return _NAMES[1 - _NAMES.index(name)]


def _replace_slowly(source: Path, target: Path) -> None:
    """Give a file another name on a slow disk."""
    time.sleep(0.01)
    replace_file(source, target)


def main() -> None:
    """Rename until somebody ends this program."""
    root = Path(sys.argv[1])
    if "--weaken" in sys.argv:
        transaction.Transaction.commit_log = lambda _self: time.sleep(0.01)  # type: ignore[method-assign]
        page_changes.replace_file = _replace_slowly  # type: ignore[attr-defined]
    number = 0
    while True:
        site = scan.scan(root)
        page = next(page for name in _NAMES if (page := site.page(name)) is not None)
        if not number:
            say("from", page.page_id)
        number += 1
        say("renaming", number)
        page_changes.rename(root, site, page, _other(page.page_id))
        say("renamed", number)


CAMPAIGN = Campaign(
    "kills while a page is renamed", "no way back is written before the first step", run, runs_in_tests=1
)

if __name__ == "__main__":
    main()

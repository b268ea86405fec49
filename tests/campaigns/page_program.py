"""A program that types into a page and saves it, to be killed at any moment: see ``typing`` and ``saving``."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QTimer

from meetup_desktop.adapters.atomic_write import write_all
from meetup_desktop.adapters.site import draft_recovery, leftovers, page_storage, transaction
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from meetup_desktop.adapters.storage.drafts import Drafts
from meetup_desktop.adapters.storage.site_identity import site_key
from meetup_desktop.services.page.page_drafts import PageDrafts
from tests.campaigns.campaign import Tally
from tests.campaigns.children import Child, say
from tests.services.worlds import ENGLISH, RUSSIAN, World

#: What is typed is at most so long not on the disk.
BEHIND_S = 2.0
_EXPECTED = ("",)


class Typist:
    """Types one word after another into both languages, without a pause, and saves from time to time."""

    def __init__(self, folder: Path, seed: int, word_ms: int, save_every: int) -> None:
        self.random, self.save_every = Random(seed), save_every
        self.world = World(folder)
        self.world.page.saved.connect(self._on_saved)
        self.world.open()
        self.number = number_of(self.world, "en")
        self.saving = 0
        self.timer = QTimer()
        self.timer.timeout.connect(self._type)
        self.timer.start(word_ms)

    def _type(self) -> None:
        self.number += 1
        self.world.page.change("tags", None, str(self.number))
        say("typed", self.number)
        if self.save_every == 1 and self.random.random() < 0.5:
            self.world.page._store_draft()  # as the timer does at some moment before a save
        if not self.saving and self.number % self.save_every == 0:
            self.saving = self.number
            say("saving", self.number)
            self.world.page.save()

    def _on_saved(self, _written: object) -> None:
        say("saved", self.saving)
        self.saving = 0


def number_of(world: World, language: str) -> int:
    """Return the number that stands in the page."""
    assert world.page.page is not None
    text = world.page.page.value("tags", language)
    return int(text) if text.isdigit() else 0


def number_in_file(world: World, path: str) -> int:
    """Return the number that stands in the file."""
    line = next(line for line in world.file(path).split(b"\n") if line.startswith(b"tags:"))
    text = line.partition(b":")[2].strip()
    return int(text) if text.isdigit() else 0


def start_again_and_check(folder: Path, child: Child, tally: Tally) -> None:
    """Open the page as the next start does, and count what is missing, torn, left behind or said wrongly."""
    application = QCoreApplication.instance() or QCoreApplication([])
    tally.runs += 1
    acknowledged = max(child.last("saved"), child.last("typed", before_s=child.killed_s - BEHIND_S))
    tally.acknowledged += acknowledged
    transaction.recover(folder / "site")
    leftovers.remove_leftovers(folder / "site")
    world = World(folder)
    files = [number_in_file(world, path) for path in (RUSSIAN, ENGLISH)]
    world.open()
    shown = [number_of(world, language) for language in ("ru", "en")]
    if min(files) < child.last("saved"):
        tally.lost += 1
        tally.notes.append(f"saved {child.last('saved')}, in the files {files}")
    elif min(shown) < max(acknowledged, *files):  # saving again would overwrite what is newer
        tally.lost += 1
        tally.notes.append(f"typed or saved {acknowledged}, shown {shown}, in the files {files}")
    if len({*files}) > 1 or len({*shown}) > 1:
        tally.torn += 1
        tally.notes.append(f"torn: shown {shown}, in the files {files}")
    said = [notice.text for notice in world.told if notice.error or notice.text not in _EXPECTED]
    tally.wrong_sentences += len(said)
    tally.notes += said
    world.page.save()
    world.settle()
    world.end()
    application.processEvents()
    tally.left_behind += _count_leftovers(folder)


def _count_leftovers(folder: Path) -> int:
    data, site = folder / "data", folder / "site"
    names = [path.name for path in site.rglob("*") if path.name.startswith((".meetup", TRANSACTION_FOLDER))]
    drafts = Drafts(data / "drafts.sqlite").find(site_key(data, site), (RUSSIAN, ENGLISH)).drafts
    return len(names) + len(drafts)


def weaken_typing() -> None:
    """Store a draft only when somebody pauses, as it once was."""
    PageDrafts.schedule_store = lambda self: self.timer.start(2000)  # type: ignore[method-assign]


def weaken_saving() -> None:
    """Write the two languages one after the other without a way back, and no draft of what is saved."""

    def write_each(_root: Path, contents: Mapping[Path, bytes]) -> None:
        for path, raw in contents.items():
            write_all({path: raw})
            time.sleep(0.02)  # on a slow disk

    page_storage._write_all_or_none = write_each
    PageDrafts.begin_save = lambda *_: (0, None)  # type: ignore[method-assign]


def ignore_order() -> AbstractContextManager[object]:
    """Take every draft for newer than its file, as it once was."""
    return patch.object(draft_recovery, "_is_newer", lambda *_: True)


WEAKEN = SimpleNamespace(typing=weaken_typing, saving=weaken_saving)


def main() -> None:
    """Type until somebody ends this program."""
    campaign, folder, seed, word_ms, save_every, *weaken = sys.argv[1:]
    if weaken:
        getattr(WEAKEN, campaign)()
    application = QCoreApplication([])
    begin = partial(Typist, Path(folder), int(seed), int(word_ms), int(save_every))
    kept = begin()
    say("begun", kept.number)
    application.exec()


if __name__ == "__main__":
    main()

"""Fill the data folder, the site's folder or both, or make them read-only, at every step of planning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from meetup_desktop.adapters.atomic_write import is_temporary_name
from meetup_desktop.adapters.site.walk import TRANSACTION_FOLDER
from meetup_desktop.adapters.storage.private_files import restrict_data_folder
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.errors import NotKept
from meetup_desktop.services.checks.problems import Problems
from meetup_desktop.services.library.known_sites import KnownSites
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.site_pages import NewPage, PageChangeResult, SitePages
from meetup_desktop.services.notices import Notice, Notices
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.page.page_drafts import PageDrafts
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.error_text import error_text
from tests.campaigns.campaign import Campaign, Run, Tally
from tests.campaigns.evenings import RAW, application, open_evening
from tests.campaigns.small_disk import fail, give_back, small_disk, why_not
from tests.services.worlds import ENGLISH, RUSSIAN, wait_until, write_site

_PEOPLE = ["Ana Kovač", "Борис Л."]
_PLACES, _KINDS = ("data", "site", "both"), ("full", "read-only")
_REASON = {"full": "the disk is full", "read-only": "read-only"}


class Desk:
    """The services of a program that plans, without its window; what they say is kept."""

    def __init__(self, data: Path, root: Path) -> None:
        self.data, self.root = data, root
        self.tasks, self.notices = Tasks(), Notices()
        self.told: list[Notice] = []
        self.notices.posted.connect(self.told.append)
        self.preferences = Preferences(Settings(data / "settings.json"))
        self.preferences.not_kept.connect(self.notices.show_error)
        self.library = Library(self.tasks, self.notices)
        self.known_sites = KnownSites(self.tasks, self.notices, self.library, data)
        self.page = OpenPage(self.tasks, self.notices, data / "drafts.sqlite")
        self.pages = SitePages(self.tasks, self.library, self.page, data)
        self.pages.failed.connect(self.notices.show_error)
        self.problems = Problems(self.tasks, self.notices, self.library, self.page, data)
        self.done: list[str] = []  # changes of whole pages that were said to be done
        self.pages.finished.connect(self._on_finished)
        self.saved: tuple[str, ...] | None = None
        self.page.saved.connect(self._on_saved)
        self.page_failed = False  # whether a page could not be written
        self.page.save_failed.connect(self._on_failed)
        self.pages.failed.connect(self._on_failed)

    def _on_finished(self, result: PageChangeResult) -> None:
        self.done.append(result.kind)

    def _on_failed(self, _error: object) -> None:
        self.page_failed = True

    def _on_saved(self, written: tuple[str, ...]) -> None:
        self.saved = written

    @property
    def sentences(self) -> list[str]:
        """Everything that was said, as it is read."""
        return [error_text(each.error) if each.error is not None else each.text for each in self.told]

    def settle(self) -> None:
        """Wait for all work under way and what it brings about."""
        wait_until(lambda: not self.tasks.running)

    def open(self) -> None:
        """Open the site and its first page."""
        self.library.open(self.root)
        self.settle()
        self.open_page("quay")

    def open_page(self, page_id: str) -> None:
        """Open a page of the site."""
        summary = self.library.site.page(page_id) if self.library.site is not None else None
        if summary is not None and self.library.site is not None:
            self.page.open(self.root, self.library.site, summary)
            self.settle()

    def value(self) -> str:
        """Return what is shown in the field that is edited."""
        return self.page.page.value("tags", "en") if self.page.page is not None else ""

    def end(self) -> None:
        """End the program."""
        self.problems.close()
        self.pages.close()
        self.page.close()
        self.tasks.stop()
        self.problems.release()


class Planner:
    """Plans on a desk, step by step, and keeps what the program said it had done."""

    def __init__(self, desk: Desk, tally: Tally) -> None:
        self.desk, self.tally = desk, tally
        self.saved_value, self.typed_value = "python", "python"
        self.number = 0
        self.ignored: list[str] = []

    def _type(self) -> None:
        if self.desk.page.page is not None:
            self.number += 1
            self.typed_value = f"typed{self.number}"
            self.desk.page.change("tags", None, self.typed_value)

    def _store_draft(self) -> None:
        self._type()
        self.desk.page.drafts.due.emit()

    def _save(self) -> None:
        self._type()
        self.desk.saved = None
        self.desk.page.save()
        self.desk.settle()
        if self.desk.saved:
            self.saved_value = self.typed_value
            self.tally.acknowledged += 1

    def _new_page(self) -> None:
        new = NewPage("fresh", "meetup", "2026-11-01", {"ru": "Новая", "en": "New"}, ("ru", "en"))
        self.desk.pages.create(new)

    def _rename(self) -> None:
        summary = self.desk.library.site.page("older") if self.desk.library.site is not None else None
        if summary is not None:
            self.desk.pages.rename(summary, "elder")

    def _trash(self) -> None:
        summary = self.desk.library.site.page("fresh") if self.desk.library.site is not None else None
        if summary is not None:
            self.desk.pages.delete(summary)

    def _fix(self) -> None:
        findings = [each for found in self.desk.problems.report.by_page.values() for each in found]
        for finding in [each for each in findings if each.page_id == "quay" and each.fix][:1]:
            self.desk.problems.fixes.fix(finding)

    def _ignore(self) -> None:
        findings: list[Finding] = [
            each for found in self.desk.problems.report.by_page.values() for each in found
        ]
        for finding in findings[:1]:
            self.desk.problems.ignore(finding)
            self.ignored.append(finding.key)

    def _settings(self) -> None:
        self.desk.preferences.color_scheme = "dark"

    def _recent(self) -> None:
        self.desk.preferences.remember_site(self.desk.root)
        self.desk.preferences.remember_page(self.desk.root, "quay")

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """Everything that is done, in order."""
        return (
            self.desk.open, self._type, self._store_draft, self._save, self._store_draft, self._new_page,
            self._rename, self._recent, self._settings, self._ignore, self._fix, self._save, self._trash,
            self._save, self._store_draft,
        )  # fmt: skip


_STEPS = 15


def run(run: Run) -> Tally:
    """Let disks fail before one step, plan on to the end, give them back, and start again."""
    application()
    number = run.number
    kind, place = _KINDS[number % 2], _PLACES[number // 2 % 3]
    step = (number // 6 * 7 + number % 6) % _STEPS  # in few runs already, early and late ones
    tally = Tally(runs=1)
    with small_disk(run.folder / "data-disk") as data_disk, small_disk(run.folder / "site-disk") as site_disk:
        data, root = data_disk / "data", site_disk / "site"
        data.mkdir(0o700)
        write_site(root)
        with open_evening(data, root, "older") as live:
            live.session.add_people(_PEOPLE)
        disks = {"data": [data_disk], "site": [site_disk], "both": [data_disk, site_disk]}[place]
        with _weakened(run.weaken):
            planner = _plan(data, root, disks, (kind, step), tally)
        for disk in disks:
            give_back(disk)
        _check_sentences(planner.desk, place, kind, tally)
        _start_again(data, root, planner, tally)
    if tally.faults:
        tally.notes.append(f"{place} {kind} before step {step}: {planner.desk.sentences}")
    return tally


def _plan(data: Path, root: Path, disks: list[Path], fault: tuple[str, int], tally: Tally) -> Planner:
    kind, from_step = fault
    planner = Planner(Desk(data, root), tally)
    for number, step in enumerate(planner.steps):
        if number >= from_step and (number == from_step or kind == "full"):
            for disk in disks:
                fail(disk, kind)
        step()
        planner.desk.settle()
    planner.desk.end()
    return planner


def _start_again(data: Path, root: Path, planner: Planner, tally: Tally) -> None:
    restrict_data_folder(data)
    desk = Desk(data, root)
    desk.open()
    for path in (ENGLISH, RUSSIAN):
        _expect_file(root / path, planner, tally)
    told = [each.error.subject for each in planner.desk.told if isinstance(each.error, NotKept)]
    least = planner.saved_value if "drafts" in told else planner.typed_value
    if _number_in(desk.value()) < _number_in(least):
        _note(tally, "lost", f"typed {planner.typed_value}, shown {desk.value()}")
    if "decisions" not in told and not {*planner.ignored} <= desk.problems._ignored:
        _note(tally, "lost", "an ignored problem is shown again")
    if "settings" not in told and desk.preferences.color_scheme != "dark":
        _note(tally, "lost", "a setting")
    _expect_pages(data, desk, planner, tally)
    desk.page.save()
    desk.settle()
    if [text for text in desk.sentences if RAW.search(text) or "Cannot" in text]:
        _note(tally, "wrong_sentences", f"after the next start: {desk.sentences}")
    desk.end()
    left = [
        each for disk in (data, root) for each in disk.rglob("*")
        if is_temporary_name(each.name) or each.name == TRANSACTION_FOLDER or ".new" in each.name
    ]  # fmt: skip
    if left:
        _note(tally, "left_behind", f"left behind: {left}")


def _number_in(value: str) -> int:
    return int(value.removeprefix("typed")) if value.startswith("typed") else 0


def _expect_file(path: Path, planner: Planner, tally: Tally) -> None:
    line = next(
        (line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("tags:")), ""
    )
    if line.partition(":")[2].strip() != planner.saved_value and planner.saved_value != "python":
        _note(tally, "lost", f"saved {planner.saved_value}, in {path.parent.parent.name} {line}")


def _expect_pages(data: Path, desk: Desk, planner: Planner, tally: Tally) -> None:
    """What was said to be done with whole pages is done, everything else is not; people go with their page."""
    site, done = desk.library.site, planner.desk.done
    if site is None:
        _note(tally, "lost", "the site cannot be opened")
        return
    fresh, there = site.page("fresh"), "created" in done and "deleted" not in done
    if (fresh is not None) != there or (fresh is not None and set(fresh.languages) != {"ru", "en"}):
        _note(tally, "torn", f"the new page: {fresh}, done {done}")
    page_id = "elder" if "renamed" in done else "older"
    if {page.page_id for page in site.pages} & {"older", "elder"} != {page_id}:
        _note(tally, "torn", f"the renamed page, done {done}")
    with open_evening(data, desk.root, page_id) as live:
        if live.names != _PEOPLE:
            _note(tally, "lost", f"people of {page_id}: {live.names}")
    tally.acknowledged += len(done)


def _check_sentences(desk: Desk, place: str, kind: str, tally: Tally) -> None:
    sentences = desk.sentences
    for text in sentences:
        if RAW.search(text) or "Unexpected" in text:
            _note(tally, "wrong_sentences", f"raw: {text}")
        if desk.told[sentences.index(text)].error is not None and _REASON[kind] not in text:
            _note(tally, "wrong_sentences", f"no reason: {text}")
    kept = [text for text in sentences if "could not be kept" in text]
    if len(kept) != len({*kept}):
        _note(tally, "wrong_sentences", f"told twice: {kept}")
    failed = [text for text in sentences if text.startswith("Cannot") or "Nothing was" in text]
    # A page with people is renamed together with them or not at all.
    failed = [text for text in failed if place != "data" or "evening's log" not in text]
    if place == "data" and failed:
        _note(tally, "wrong_sentences", f"although the site is writable: {failed}")
    if place != "data" and not failed and desk.page_failed:
        _note(tally, "wrong_sentences", "what could not be written was not told")


def _note(tally: Tally, what: str, note: str) -> None:
    setattr(tally, what, getattr(tally, what) + 1)
    tally.notes.append(note)


@contextmanager
def _weakened(weaken: bool) -> Iterator[None]:
    """Switch the protection off: nothing is stored as a draft, and nobody says so."""
    with ExitStack() as stack:
        if weaken:
            stack.enter_context(patch.object(PageDrafts, "begin_save", lambda *_: (0, None)))
            stack.enter_context(patch.object(PageDrafts, "store", lambda *_: False))
        yield


CAMPAIGN = Campaign(
    about=f"the data folder or the site is full or read-only at each of {_STEPS} steps of planning",
    protection="nothing is stored as a draft",
    run=run,
    runs_in_tests=12,
    unavailable=why_not,
)

"""Work in the background ends soon after it was given up, in the middle of its slowest input."""

from collections.abc import Callable
from pathlib import Path

import pytest

from meetup_desktop.adapters.site import checks, scan
from meetup_desktop.adapters.site.leftovers import remove_leftovers
from meetup_desktop.adapters.site.page_texts import PageTextCache
from meetup_desktop.adapters.site.picture_reading import KnownPictures
from meetup_desktop.adapters.storage.check_cache import FindingsCache
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.core.content.checks.scripts import in_wrong_script, mixed_words
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.services.checks import check_jobs
from meetup_desktop.services.checks.check_jobs import CheckStorage, SharedGazetteer
from meetup_desktop.services.library.library import _build_search_index, _remove_leftovers, _scan_folder
from meetup_desktop.services.tasks import Cancelled, Progress
from tests.small_site import ENGLISH, write_site

ITEMS = 3000
HOSTILE = {
    "list": "- a\n" * ITEMS,
    "paragraphs": "word\n\n" * ITEMS,
    "nested": ("> " * 20 + "a\n\n") * (ITEMS // 20),
    "table": "|a|b|\n|-|-|\n" + "|x|y|\n\n|a|b|\n|-|-|\n" * (ITEMS // 3),
}


class StoppingProgress(Progress):
    """Is cancelled at its last check but some, as a person cancels in the middle."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left, self.asked = after, 0

    def check(self) -> None:
        self.asked += 1
        self.left -= 1
        if self.left < 0:
            self.cancel()
        super().check()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site")


def storage(folder: Path) -> CheckStorage:
    return CheckStorage(
        CheckDecisions(folder),
        FindingsCache(folder / "f.sqlite"),
        KnownPictures(),
        SharedGazetteer(),
    )


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_check_is_given_up_within_a_page(root: Path, body: str) -> None:
    (root / "en" / "events" / "quay.md").write_text(ENGLISH + body, encoding="utf-8")
    site = scan.scan(root)
    whole = StoppingProgress(10**9)
    check_jobs.check_site(whole, root, site, storage(root))
    assert whole.asked > ITEMS / 20  # many times within the page
    stopped = StoppingProgress(whole.asked // 2)
    with pytest.raises(Cancelled):
        check_jobs.check_site(stopped, root, site, storage(root.parent))
    assert stopped.asked == whole.asked // 2 + 1


@pytest.mark.parametrize("marker", ["", "hugo.toml"], ids=["publish", "hugo"])
def test_a_check_is_given_up_within_the_fields(root: Path, marker: str) -> None:
    keys = "".join(f"key{number}: value\n" for number in range(ITEMS))
    if marker:
        (root / marker).touch()
        (root / "content").mkdir()
        for language in ("en", "ru"):
            (root / language).rename(root / "content" / language)
    page = next(root.rglob("en/events/quay.md"))
    page.write_text(ENGLISH.replace("date:", f"{keys}date:", 1), encoding="utf-8")
    site = scan.scan(root)
    whole = StoppingProgress(10**9)
    check_jobs.check_site(whole, root, site, storage(root))
    assert whole.asked > 2 * ITEMS  # for each key, in more than one check


def test_a_text_without_end_is_judged_by_its_beginning() -> None:
    assert not in_wrong_script("word " * 30_000 + "слово " * 100_000, "en")
    assert in_wrong_script("слово " * 200_000, "en")
    assert list(mixed_words("\u0444a" * 100_000)) == []


def jobs() -> dict[str, Callable[[Progress, Path, Site], object]]:
    def check_open_page(progress: Progress, root: Path, site: Site) -> object:
        made = check_jobs.check_site(Progress(), root, site, storage(root)).checks
        from meetup_desktop.adapters.site import page_storage

        page = page_storage.load(root, site.pages[0], site.layout).page
        return check_jobs.check_page(progress, made, page, site.pages[0])

    def check_pictures(progress: Progress, root: Path, site: Site) -> object:
        made = check_jobs.check_site(Progress(), root, site, storage(root)).checks
        return check_jobs.check_pictures(progress, made, site.pages)

    def read_site(progress: Progress, root: Path, _site: Site) -> object:
        from collections import deque

        return _scan_folder(progress, root, deque(), lambda _root: {})

    return {
        "open page": check_open_page,
        "pictures": check_pictures,
        "site": read_site,
        "index": lambda progress, root, site: _build_search_index(progress, PageTextCache(), root, site, {}),
        "leftovers": lambda progress, root, _site: _remove_leftovers(progress, root),
    }


@pytest.mark.parametrize("job", jobs().values(), ids=jobs())
def test_every_other_work_is_given_up(root: Path, job: Callable[[Progress, Path, Site], object]) -> None:
    site = scan.scan(root)
    whole = StoppingProgress(10**9)
    job(whole, root, site)
    for after in (0, whole.asked // 2):
        with pytest.raises(Cancelled):
            job(StoppingProgress(after), root, site)


def test_a_page_that_takes_too_long_holds_up_no_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]

    class Clock:
        @staticmethod
        def monotonic() -> float:
            now[0] += 1.0
            return now[0]

    (root / "en" / "events" / "quay.md").write_text(ENGLISH + HOSTILE["paragraphs"], encoding="utf-8")
    site = scan.scan(root)
    usual = check_jobs.check_site(Progress(), root, site, storage(root))
    monkeypatch.setattr(checks, "time", Clock)
    monkeypatch.setattr(checks, "PAGE_LIMIT_S", 1000.0)
    memory = storage(root.parent)
    found = check_jobs.check_site(Progress(), root, site, memory)
    assert [each.reason for each in found.texts["quay"]] == ["unreadable.slow"]
    assert found.texts["older"] == usual.texts["older"]
    monkeypatch.undo()
    again = check_jobs.check_site(Progress(), root, site, memory)
    assert again.texts == usual.texts  # what was not checked is not remembered


def test_leftovers_are_looked_for_in_every_folder(root: Path) -> None:
    asked = []
    remove_leftovers(root, lambda: asked.append(1))
    assert len(asked) > 5

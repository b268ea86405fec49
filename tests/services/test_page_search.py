from pathlib import Path

import pytest

from meetup_desktop.services.library import page_search
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.library.page_search import PageSearch
from meetup_desktop.services.notices import Notices
from meetup_desktop.services.tasks import Tasks
from tests.services.worlds import wait_until, write_site


@pytest.fixture
def searched(qapp, tmp_path: Path):
    write_site(tmp_path / "site")
    tasks = Tasks()
    library = Library(tasks, Notices())
    made = PageSearch(tasks, library)
    made.told = []
    made.found.connect(made.told.append)
    made.library, made.tasks, made.root = library, tasks, tmp_path / "site"
    yield made
    assert tasks.stop()


def read(searched: PageSearch) -> None:
    searched.library.open(searched.root)
    wait_until(lambda: searched._fresh and not searched.tasks.running)


def test_no_question_has_no_answer(searched):
    searched.ask("quay")
    searched.ask("  ")
    assert searched.told == [None, None]  # the first: there is no site yet


@pytest.mark.parametrize(("question", "pages"), [
    ("вечер", {"quay"}), ("ВЕЧЕР", {"quay"}), ("evening", {"quay", "older"}), ("evening 2025", {"older"}),
    ("nothing like it", set()),
])  # fmt: skip
def test_texts_titles_and_dates_are_searched_in_all_languages_at_once(searched, question, pages):
    read(searched)
    searched.ask(question)
    assert searched.told == [pages]


def test_an_answer_grows_with_what_has_been_read(searched):
    (searched.root / "en/events/quay.md").write_text(
        (searched.root / "en/events/quay.md").read_text() + "\nHippopotamus\n"
    )
    searched.library.site_changed.connect(lambda _: searched.ask("hippopotamus"))
    read(searched)
    assert searched.told[0] == frozenset()  # the rows alone say nothing of it
    assert searched.told[-1] == {"quay"}


def test_a_large_site_is_searched_by_a_worker_and_the_last_question_counts(searched, monkeypatch):
    monkeypatch.setattr(page_search, "AT_ONCE", 0)
    read(searched)
    searched.ask("zzz")
    searched.ask("2025")
    assert searched.told == []
    wait_until(lambda: bool(searched.told) and not searched.tasks.running)
    assert searched.told == [{"older"}]

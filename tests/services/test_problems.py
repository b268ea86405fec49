"""Problems of an open site: found, followed while a page is edited, put right, ignored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.services.checks.problems import Problems
from meetup_desktop.services.library.library import Library
from tests.core.content.checks.pages import EN, RU
from tests.picture_files import exif_segment, jpeg, latitude, picture, segment, tiff
from tests.services.worlds import World, wait_until

PICTURES = ("1.jpg", "1_400x400.jpg", "2.jpg", "2_400x400.jpg")


class Desk:
    """A world with one sound page, evening, a library and the problems."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "site"
        for language, text in (("ru", RU), ("en", EN)):
            self.write(language, text)
            pictures = self.root / "Resources" / language / "events" / "evening"
            pictures.mkdir(parents=True)
            for name in PICTURES:
                size = (400, 300) if "_" in name else (800, 600)
                Image.new("RGB", size, "navy").save(pictures / name)
        self.world = World(folder)
        self.library = Library(self.world.tasks, self.world.notices)
        self.data = folder / "data"
        self.problems = Problems(
            self.world.tasks, self.world.notices, self.library, self.world.page, self.data
        )
        self.problems.fixes.page_wanted.connect(self._open)
        self.library.open(self.root)
        self.settle()

    def write(self, language: str, text: str, page_id: str = "evening") -> None:
        path = self.root / language / "events" / f"{page_id}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def reload(self) -> None:
        self.library.reload()
        self.settle()

    def settle(self) -> None:
        self.world.settle()

    def after_the_pause(self) -> None:
        wait_until(lambda: not self.problems._pause.isActive())
        self.settle()

    def codes(self, page_id: str = "evening") -> list[str]:
        return [finding.code for finding in self.problems.report.of(page_id)]

    def finding(self, code: str) -> Finding:
        return next(
            each for found in self.problems.report.by_page.values() for each in found if each.code == code
        )

    def _open(self, summary: PageSummary) -> None:
        assert self.library.site is not None
        self.world.page.open(self.root, self.library.site, summary)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.world.page.close()
    assert made.world.tasks.stop()
    made.problems.release()


def test_a_sound_site_has_none(desk: Desk) -> None:
    assert desk.problems.report.by_page == {}
    assert desk.problems.report.pictures_seen


def test_what_is_on_the_disk_is_found(desk: Desk) -> None:
    desk.write("en", EN.replace("Coworking Pier", "Причал"))
    desk.reload()
    assert desk.codes() == ["wrong-script"]
    assert desk.problems.report.problems("evening") == 1
    assert desk.problems.report.in_language("evening", "ru") == {}


def test_typing_is_followed_after_a_pause_and_so_is_undo(desk: Desk) -> None:
    desk.world.open("evening")
    desk.world.page.change("event.location.title", "en", "Причал")
    assert desk.codes() == []
    desk.after_the_pause()
    assert desk.codes() == ["wrong-script"]
    desk.world.page.history.undo()
    desk.after_the_pause()
    assert desk.codes() == []


def test_a_fix_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    desk.world.open("evening")
    desk.world.page.change_body("en", desk.world.page.page.version("en").document.body_text + "\na  b \n")  # type: ignore[union-attr]
    desk.after_the_pause()
    assert set(desk.codes()) == {"block-count", "untidy-text"}
    steps = desk.world.page.history.count()
    desk.problems.fixes.fix(desk.finding("untidy-text"))
    desk.after_the_pause()
    assert desk.codes() == ["block-count"]
    assert desk.world.page.history.count() == steps + 1
    desk.world.page.history.undo()
    desk.after_the_pause()
    assert "untidy-text" in desk.codes()


def test_a_fix_on_another_page_opens_it_first(desk: Desk) -> None:
    desk.write("en", EN.replace("evening\n", "other\n").replace("- tea", "- tea "), "other")
    desk.write("ru", RU.replace("evening\n", "other\n"), "other")
    desk.reload()
    desk.world.open("evening")
    desk.problems.fixes.fix(desk.finding("untidy-text"))
    desk.settle()
    page = desk.world.page.page
    assert page is not None
    assert page.page_id == "other"
    assert "- tea\n" in page.version("en").document.body_text
    assert desk.world.page.dirty


def test_what_is_ignored_stays_ignored_and_can_come_back(desk: Desk) -> None:
    desk.write("en", EN.replace("- tea", "- tea "))
    desk.reload()
    desk.problems.ignore(desk.finding("untidy-text"))
    desk.settle()
    assert desk.codes() == []
    assert desk.problems.report.ignored == 1
    desk.reload()
    assert desk.codes() == []
    again = desk.world.told[-1].action
    assert again is not None
    again()
    desk.settle()
    assert desk.codes() == ["untidy-text"]
    desk.problems.ignore(desk.finding("untidy-text"))
    desk.problems.show_ignored()
    desk.settle()
    desk.reload()
    assert desk.codes() == ["untidy-text"]


def test_a_picture_is_put_right_and_back(desk: Desk) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (44.0, 49.0, 12.0)
    paths = [desk.root / f"Resources/{language}/events/evening/1.jpg" for language in ("ru", "en")]
    for path in paths:
        Image.new("RGB", (800, 600), "navy").save(path, exif=exif)
    told = paths[0].read_bytes()
    desk.reload()
    assert desk.codes().count("picture-location") == 2
    desk.world.open("evening")
    desk.problems.fixes.fix_page(desk.problems.report.of("evening"))
    desk.settle()
    assert "picture-location" not in desk.codes()
    assert b"Exif" not in paths[0].read_bytes()
    undo = desk.world.told[-1].action
    assert undo is not None
    undo()
    desk.settle()
    assert paths[0].read_bytes() == told
    assert desk.codes().count("picture-location") == 2


def test_one_step_takes_back_texts_and_pictures(desk: Desk) -> None:
    path = desk.root / "Resources/en/events/evening/1.jpg"
    told = jpeg(exif_segment(tiff(gps=[latitude()])), raw=picture(size=(800, 600)))
    for language in ("ru", "en"):
        (desk.root / f"Resources/{language}/events/evening/1.jpg").write_bytes(told)
    desk.write("en", EN.replace("- tea", "- tea "))
    desk.reload()
    desk.world.open("evening")
    desk.problems.fixes.fix_page(desk.problems.report.of("evening"))
    desk.settle()
    page = desk.world.page
    assert page.page is not None and "- tea\n" in page.page.version("en").document.body_text
    assert path.read_bytes() != told
    assert page.history.count() == 1
    page.history.undo()
    desk.settle()
    assert path.read_bytes() == told and "- tea \n" in page.page.version("en").document.body_text
    page.history.redo()
    desk.settle()
    assert path.read_bytes() != told and not page.history.canRedo()
    page.history.undo()
    page.history.redo()  # queued, one after the other
    page.history.undo()
    desk.settle()
    assert path.read_bytes() == told


def test_a_picture_of_another_page_is_fixed_when_its_page_is_open(desk: Desk) -> None:
    path = desk.root / "Resources/en/events/evening/1.jpg"
    path.write_bytes(jpeg(segment(0xFE, b"Anna"), raw=picture(size=(800, 600))))
    desk.reload()
    assert desk.world.page.page is None
    desk.problems.fixes.fix(desk.finding("picture-people"))
    desk.settle()
    assert desk.world.page.history.count() == 1
    assert b"Anna" not in path.read_bytes()


def test_what_was_not_fixed_is_said(desk: Desk) -> None:
    for language in ("ru", "en"):
        path = desk.root / f"Resources/{language}/events/evening/1.jpg"
        path.write_bytes(jpeg(segment(0xFE, b"Anna"), raw=picture(size=(800, 600))))
    desk.reload()
    desk.world.open("evening")
    path.write_bytes(b"text")
    desk.problems.fixes.fix(desk.finding("picture-people"))
    desk.settle()
    assert any(
        "en/events/evening/1.jpg (unknown picture format)" in notice.text for notice in desk.world.told
    )
    assert b"Anna" in (desk.root / "Resources/ru/events/evening/1.jpg").read_bytes()


def test_agreement_makes_a_later_change_on_one_side_due(desk: Desk) -> None:
    desk.world.open("evening")
    desk.problems.mark_in_agreement()
    desk.settle()
    body = desk.world.page.page.version("en").document.body_text  # type: ignore[union-attr]
    desk.world.page.change_body("en", body.replace("- tea", "- tea and coffee"))
    desk.after_the_pause()
    assert desk.codes() == ["stale-translation"]
    assert desk.finding("stale-translation").language == "ru"


def test_mistaken_rules_are_told_once(desk: Desk) -> None:
    (desk.root / "meetup.toml").write_text('[[rule]]\nfrom = "ru"\n', "utf-8")
    desk.problems.check_site()
    desk.settle()
    desk.problems.check_site()
    desk.settle()
    errors = [notice for notice in desk.world.told if notice.error is not None]
    assert [type(notice.error).__name__ for notice in errors] == ["BadRules"]


def test_a_memory_that_cannot_be_written_does_not_stop_the_checks(desk: Desk) -> None:
    for name in ("findings.sqlite", "decisions.sqlite"):
        path = desk.data / name
        path.unlink(missing_ok=True)
        path.mkdir()
    desk.write("en", EN.replace("Coworking Pier", "Причал"))
    desk.reload()
    assert desk.codes() == ["wrong-script"]
    assert any(notice.error is not None for notice in desk.world.told)

from pathlib import Path

import pytest

from meetup_desktop.services.library.event_tiles import EventTiles
from meetup_desktop.services.library.library import Library
from tests.small_site import write_site


@pytest.fixture
def library(qtbot, tasks, notices, tmp_path) -> Library:
    made = Library(tasks, notices)
    with qtbot.waitSignal(made.site_changed):
        made.open(write_site(tmp_path / "site"))
    return made


def test_the_first_picture_of_a_gallery_shows_the_event(qtbot, tasks, library):
    for language in library.site.languages:
        pictures = Path(library.root, "Resources", language, "events", "quay")
        (pictures / "1.jpg").rename(pictures / "1_400x400.jpg")
    tiles = EventTiles(tasks, library)
    page = library.site.page("quay")
    assert page.picture[1] == "1_400x400.jpg"
    with qtbot.waitSignal(tiles.ready) as heard:
        tiles.request(page)
    page_id, image = heard.args
    assert page_id == "quay"
    assert max(image.width(), image.height()) <= 144


def test_a_missing_or_broken_picture_answers_nothing(qtbot, tasks, library):
    tiles = EventTiles(tasks, library)
    heard = []
    tiles.ready.connect(lambda *args: heard.append(args))
    broken = Path(library.root, "Resources", "ru", "events", "quay", "3.jpg")
    broken.write_bytes(b"no picture")
    page = library.site.page("quay")
    for name in ("gone.jpg", "3.jpg", "../../../etc/passwd"):
        tiles.request(page._replace(picture=("ru/events/quay.md", name)))
    qtbot.waitUntil(lambda: not tasks.running)
    assert heard == []

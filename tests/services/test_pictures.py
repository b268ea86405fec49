from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from meetup_desktop.services.pictures import PictureCache
from meetup_desktop.services.tasks import Tasks
from tests.services.worlds import wait_until


class Wall:
    def __init__(self, folder: Path) -> None:
        self.tasks = Tasks()
        self.store = PictureCache(self.tasks, cache_bytes=3 * 100 * 50 * 4)
        self.shown: list[tuple[Path, int, QImage | None]] = []
        self.store.ready.connect(self.take)
        self.folder = folder

    def take(self, path: Path, edge_px: int, image: QImage | None) -> None:
        self.shown.append((path, edge_px, image))

    def picture(self, name: str) -> Path:
        path = self.folder / name
        Image.new("RGB", (200, 100), "red").save(path)
        return path

    def wait(self) -> None:
        wait_until(lambda: not self.tasks.running)


@pytest.fixture
def wall(qapp: QApplication, tmp_path: Path) -> Iterator[Wall]:
    made = Wall(tmp_path)
    yield made
    assert made.tasks.stop()


def test_a_picture_is_read_once(wall: Wall) -> None:
    path = wall.picture("1.jpg")
    wall.store.request(path, 100)
    wall.store.request(path, 100)
    wall.wait()
    assert len(wall.shown) == 1
    shown, edge_px, image = wall.shown[0]
    assert (shown, edge_px) == (path, 100)
    assert image is not None and (image.width(), image.height()) == (100, 50)
    wall.store.request(path, 100)
    assert len(wall.shown) == 2 and wall.shown[1][2] is image
    assert wall.tasks.running == ()


def test_what_is_no_picture_is_none(wall: Wall) -> None:
    (wall.folder / "text.jpg").write_bytes(b"text")
    for name in ("text.jpg", "missing.jpg"):
        wall.store.request(wall.folder / name, 100)
    wall.wait()
    assert [image for _, _, image in wall.shown] == [None, None]


def test_the_oldest_pictures_make_room(wall: Wall) -> None:
    paths = [wall.picture(f"{number}.jpg") for number in range(5)]
    for path in paths:
        wall.store.request(path, 100)
        wall.wait()
    wall.shown.clear()
    for path in paths:
        wall.store.request(path, 100)
    kept = [path for path, _, _ in wall.shown]  # what is at hand is answered at once
    wall.wait()
    assert kept == paths[-len(kept) :] and 1 <= len(kept) < 5


def test_work_that_was_given_up_can_be_asked_for_again(wall: Wall) -> None:
    path = wall.picture("1.jpg")
    wall.store.request(path, 100)
    wall.tasks.running[0].cancel()
    wall.wait()
    assert wall.shown == []
    wall.store.request(path, 100)
    wall.wait()
    assert len(wall.shown) == 1

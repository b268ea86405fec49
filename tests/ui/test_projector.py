from itertools import islice

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from meetup_desktop.core.live.evening import Mode
from meetup_desktop.core.live.names import short_names, sort_key
from meetup_desktop.core.live.slides import Heading, Slide, Table
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.core.rotation import sizes
from meetup_desktop.services.screens import Screens
from meetup_desktop.ui.projector import layout
from meetup_desktop.ui.projector.header import digit_size
from meetup_desktop.ui.projector.miniature import ProjectorMiniature
from meetup_desktop.ui.projector.page import Box, Frame, Text
from meetup_desktop.ui.projector.painter import paint, plane
from meetup_desktop.ui.projector.text import metrics, width
from meetup_desktop.ui.projector.theme import DARK, LIGHT
from meetup_desktop.ui.projector.window import ProjectorWindow, preview_place
from meetup_desktop.ui.shell.projector_controller import ProjectorDoor

FULL_NAMES = [
    "Анна Каренина", "Boris Lange", "Александра Константинопольская", "Максимилиан Рождественский",
    "Анастасия Кузнецова", "Анастасия Ковалёва", "Đorđe Đurić", "Иван", "Eva Schmidt", "Христофор Колумбов",
]  # fmt: skip
LONG = (
    "Какой совет по совместной работе распределённой команды вы бы дали себе пять лет назад, и почему вы сами "
    "ему всё-таки не последовали бы даже сегодня?",
    "What advice about working together would you give yourself five years ago, and why would you not follow it?",
)
SHAPES = [1920.0, 1440.0]


def slide(people=24, **changes):
    names = [f"{FULL_NAMES[n % 10]}{'абвг'[n // 10 % 4] if n > 9 else ''}" for n in range(people)]
    short = short_names((str(n), name) for n, name in enumerate(names))
    queue = iter(short.values())
    tables = tuple(
        Table(n, tuple(islice(queue, size)))
        for n, size in enumerate(sizes(people, changes.pop("size", 3)), 1)
    )
    directory = sorted(
        ((name, one.number) for one in tables for name in one.names), key=lambda one: sort_key(one[0])
    )
    facts = {
        "mode": Mode.GROUPS, "labels": ("Раунд 2 из 5", "Round 2 of 5"), "digits": "04:12", "left": 0.6,
        "tables": tables, "directory": tuple(directory), "topics": ("Ваша ошибка?", "Your mistake?"),
        "titles": ("Встреча IT-сообщества Белграда", "Belgrade IT Community Meetup"),
        "details": ("3 декабря 2022 · Белград, Калемегдан", "3 December 2022 · Belgrade, Kalemegdan"),
    }  # fmt: skip
    return Slide(**{**facts, **changes})


SLIDES = {
    **{f"groups {count}": slide(count) for count in (2, 7, 13, 24, 42)},
    "groups of 6": slide(42, size=6),
    "topic": slide(mode=Mode.TOPIC),
    "long topic": slide(mode=Mode.TOPIC, topics=LONG),
    "seating": slide(labels=("2/5 · Садимся", "2/5 · Take seats")),
    "warning": slide(urgency=Urgency.WARNING, labels=("Меньше минуты", "Under a minute"), digits="00:48"),
    "last": slide(urgency=Urgency.LAST, labels=("Заканчиваем", "Wrapping up"), digits="00:18"),
    "over": slide(
        mode=Mode.TOPIC, urgency=Urgency.OVER, labels=("Время вышло", "Time is up"), digits="+0:38"
    ),
    "far over": slide(urgency=Urgency.OVER, labels=("Время вышло", "Time is up"), digits="+12:38"),
    "holding": slide(mode=Mode.HOLDING, digits="", labels=()),
    "holding in a round": slide(mode=Mode.HOLDING),
}
SMALLEST = {"name": 0.055, "list-number": 0.055, "number": 0.08, "topic": 0.08}


def every_page(shown, shape):
    for turn in range(layout.pages(shown, shape)):
        yield layout.page(Slide(**{**shown.__dict__, "turn": turn}), shape)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", SLIDES)
def test_nothing_is_clipped_crowded_or_too_small(theme, name, shape):
    safe = Frame(shape).safe.adjusted(-1, -1, 1, 1)
    for items in every_page(SLIDES[name], shape):
        texts = [item for item in items if isinstance(item, Text)]
        assert texts
        for one in texts:
            assert safe.contains(one.rect), one
            assert one.size >= SMALLEST.get(one.key, 0.03) * 1080 - 0.5, one
        for index, one in enumerate(texts):
            for other in texts[index + 1 :]:
                overlap = one.rect.intersected(other.rect)
                assert overlap.isEmpty() or overlap.height() < 4, (one, other)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", [7, 24, 42])
def test_everybody_is_found_with_the_right_table(theme, count, shape):
    shown = slide(count)
    texts = [item for items in every_page(shown, shape) for item in items if isinstance(item, Text)]
    names = [item.text for item in texts if item.key == "name"]
    assert len(names) in (count, 2 * count)
    numbers = {item.text for item in texts if item.key == "number"}
    assert numbers == {str(table.number) for table in shown.tables}


def test_twenty_four_people_fit_one_page_and_forty_two_need_few(theme):
    assert layout.pages(slide(24), 1920) == 1
    assert layout.pages(slide(42), 1920) <= 4


@pytest.mark.parametrize("shape", SHAPES)
def test_digits_are_a_fifth_of_the_screen_and_never_move(theme, shape):
    assert metrics(digit_size()).capHeight() / 1080 >= 0.2
    places = set()
    for shown in SLIDES.values():
        if shown.digits and shown.urgency is not Urgency.LAST and len(shown.digits) == 5:
            digits = next(item for item in layout.page(shown, shape) if getattr(item, "key", "") == "digits")
            places.add((round(digits.x + width(digits.text, digits.size, digits.weight)), digits.baseline))
    assert len(places) == 1


def test_time_is_up_changes_the_shape(theme):
    over, calm = (layout.page(SLIDES[name], 1920.0) for name in ("over", "topic"))
    blocks = [item for item in over if isinstance(item, Box) and item.rect.width() == 1920]
    assert len(blocks) == 1
    assert not [item for item in calm if isinstance(item, Box) and item.rect.width() == 1920]


def contrast(one, other):
    def luminance(name):
        parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colors", [DARK, LIGHT])
def test_contrast_is_seven_to_one(colors):
    for text in (colors.text, colors.muted, colors.accent):
        assert contrast(text, colors.background) >= 7
        assert contrast(text, colors.card) >= 7
    assert contrast(colors.on_block, colors.block) >= 7


def painted(shown, size, colors=DARK):
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, *size), shown, colors)
    painter.end()
    return image


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768), (320, 180), (500, 900)])
def test_every_slide_paints_on_every_screen(theme, size):
    for shown in SLIDES.values():
        image = painted(shown, size)
        assert image.pixelColor(size[0] - 1, size[1] - 1) == QColor(DARK.background)


def test_black_is_black(theme):
    image = painted(slide(mode=Mode.BLACK), (160, 90))
    assert {image.pixel(x, y) for x in range(0, 160, 9) for y in range(0, 90, 9)} == {0xFF000000}


def test_the_miniature_is_laid_out_like_the_screen():
    assert plane(QRectF(0, 0, 1920, 1080))[0] == plane(QRectF(0, 0, 480, 270))[0] == 1920
    assert plane(QRectF(0, 0, 1024, 768))[0] == 1440
    assert plane(QRectF())[0] == 1920


def test_the_preview_keeps_clear_of_the_controls():
    room = QRect(0, 0, 1366, 768)
    assert not preview_place(room, QRect(0, 0, 700, 768)).intersects(QRect(0, 0, 700, 768))
    small = preview_place(room, room)
    assert room.contains(small)
    assert small.left() < 256, "over the list of pages"
    assert small.bottom() < 660, "clear of the keys of the evening"


@pytest.fixture
def window(qtbot, session):
    made = ProjectorWindow(session, Screens())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("closing", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_the_window_follows_the_session(qtbot, window, session, closing):
    wanted = []
    window.wanted_changed.connect(wanted.append)
    window.open()
    assert window.isVisible()
    assert not window.isFullScreen()
    session.set_heading(Heading((("ru", "Встреча"), ("en", "Meetup")), ()))
    assert window.slide.titles == ("Встреча", "Meetup")
    session.show(Mode.BLACK)
    assert window.slide.mode is Mode.BLACK
    assert window.grab().toImage().pixelColor(50, 50) == QColor("black")
    QTest.keyClick(window, closing)
    assert not window.isVisible()
    assert wanted == [True, False]
    assert session.evening.mode is Mode.BLACK


def test_the_preview_stays_above_the_controls_and_the_projector_belongs_to_nobody(window):
    controls = QWindow()
    window._screens.set_control(controls)
    window.open()
    assert window.windowHandle().transientParent() is controls
    assert window.windowType() is Qt.WindowType.Dialog
    window._screens.target_changed.emit(window.screen())
    assert window.windowHandle().transientParent() is None
    assert window.windowType() is Qt.WindowType.Window


def test_pulled_out_it_stays_away_and_stays_wanted(qtbot, window):
    window.open()
    window.showFullScreen()
    window._screens.target_leaving.emit(None)
    assert not window.isVisible()
    assert window.wanted
    window._screens.target_changed.emit(window.screen())
    assert window.isVisible()
    assert window.isFullScreen()
    window._hide_pointer()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    window.close()
    window._screens.target_changed.emit(window.screen())
    assert not window.isVisible()


def test_the_miniature_keeps_its_shape(qtbot, session):
    made = ProjectorMiniature(session)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    assert made.canvas.size().width() / made.canvas.size().height() == pytest.approx(16 / 9, 0.01)
    assert made.accessibleName()
    assert made.heightForWidth(320) == 180
    assert made.canvas.mapToParent(QPoint(0, 0)).y() >= 0


def test_the_door_tells_unplugged_from_mirrored_and_from_a_window(qtbot, session, monkeypatch):
    controls = QWidget()
    qtbot.addWidget(controls)
    screens = Screens()
    door = ProjectorDoor(session, screens, controls)
    told = []
    door.changed.connect(lambda words, _wanted: told.append(words))
    door.open()
    qtbot.addWidget(door.window)
    assert told[-1] == "Projector: in a window, no second screen"
    screens.target_changed.emit(controls.screen())
    screens.target_leaving.emit(controls.screen())
    screens.target_changed.emit(None)
    assert told[-1] == "Projector: unplugged; the picture returns by itself"
    door.close()
    monkeypatch.setattr(Screens, "mirrored", True)
    door.describe()
    assert "mirrors this screen" in told[-1]

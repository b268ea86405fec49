from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.live.evening import Evening, Interval, Mode, Participant, PlannedRound
from meetup_desktop.core.live.log import Moment
from meetup_desktop.core.live.names import name_sort_key, shorten_names
from meetup_desktop.core.live.slides import Band, EventTexts, Slide
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.core.rotation import sizes
from meetup_desktop.services.screens import Screens
from meetup_desktop.ui.projector.band import digit_size
from meetup_desktop.ui.projector.canvas import SlideCanvas
from meetup_desktop.ui.projector.layout import body_items, top_items
from meetup_desktop.ui.projector.miniature import ProjectorMiniature
from meetup_desktop.ui.projector.modes import MODES
from meetup_desktop.ui.projector.modes.groups import GroupsContent, SeatedTable
from meetup_desktop.ui.projector.modes.holding import HoldingContent
from meetup_desktop.ui.projector.modes.topic import TopicContent
from meetup_desktop.ui.projector.page import BODY_TOP, Frame, Rectangle, Text
from meetup_desktop.ui.projector.painter import layout_area, paint
from meetup_desktop.ui.projector.text import elide_name, metrics, width
from meetup_desktop.ui.projector.theme import DARK, LIGHT
from meetup_desktop.ui.projector.window import ProjectorWindow, preview_rect
from meetup_desktop.ui.shell import projector_controller
from meetup_desktop.ui.shell.projector_controller import ProjectorController

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
    short = shorten_names((str(n), name) for n, name in enumerate(names))
    queue = iter(short.values())
    tables = tuple(
        SeatedTable(n, tuple(islice(queue, size)))
        for n, size in enumerate(sizes(people, changes.pop("size", 3)), 1)
    )
    directory = sorted(
        ((name, one.number) for one in tables for name in one.names), key=lambda one: name_sort_key(one[0])
    )
    band = Band(
        labels=changes.pop("labels", ("Раунд 2 из 5", "Round 2 of 5")), digits=changes.pop("digits", "04:12"),
        urgency=changes.pop("urgency", Urgency.CALM), left=0.6,
    )  # fmt: skip
    contents = {
        Mode.GROUPS: GroupsContent(tables, tuple(directory)),
        Mode.TOPIC: TopicContent(changes.pop("topics", ("Ваша ошибка?", "Your mistake?"))),
        Mode.HOLDING: HoldingContent(
            ("Встреча IT-сообщества Белграда", "Belgrade IT Community Meetup"),
            ("3 декабря 2022 · Белград, Калемегдан", "3 December 2022 · Belgrade, Kalemegdan"),
        ),
        "black": (),
    }  # fmt: skip
    mode = changes.pop("mode", Mode.GROUPS)
    return Slide(mode, contents[mode], band if band.digits else None, **changes)


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


def page_items(shown, shape):
    return (*body_items(shown, shape), *top_items(shown, shape))


def page_count(shown, shape):
    has_band = shown.band is not None
    return len(MODES[shown.mode].pages(shown.content, Frame(shape).body(has_band), has_band))


def every_page(shown, shape):
    for turn in range(page_count(shown, shape)):
        yield page_items(replace(shown, turn=turn), shape)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", SLIDES)
def test_nothing_is_clipped_crowded_or_too_small(theme, name, shape):
    safe = Frame(shape).safe_area.adjusted(-1, -1, 1, 1)
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
    assert numbers == {str(table.number) for table in shown.content.tables}


def test_twenty_four_people_fit_one_page_and_forty_two_need_few(theme):
    assert page_count(slide(24), 1920) == 1
    assert page_count(slide(42), 1920) <= 4


@pytest.mark.parametrize("shape", SHAPES)
def test_digits_are_a_fifth_of_the_screen_and_never_move(theme, shape):
    assert metrics(digit_size()).capHeight() / 1080 >= 0.2
    places = set()
    for shown in SLIDES.values():
        if shown.band and shown.band.urgency is not Urgency.LAST and len(shown.band.digits) == 5:
            digits = next(item for item in page_items(shown, shape) if getattr(item, "key", "") == "digits")
            places.add((round(digits.x + width(digits.text, digits.size, digits.weight)), digits.baseline))
    assert len(places) == 1


def test_time_is_up_changes_the_shape(theme):
    over, calm = (page_items(SLIDES[name], 1920.0) for name in ("over", "topic"))
    blocks = [item for item in over if isinstance(item, Rectangle) and item.rect.width() == 1920]
    assert len(blocks) == 1
    assert not [item for item in calm if isinstance(item, Rectangle) and item.rect.width() == 1920]


def test_groups_and_directory_name_everybody_with_the_table():
    here = tuple(
        Participant(str(at), name, (Interval(Moment(0, 0, "boot")),))
        for at, name in enumerate(FULL_NAMES[:5])
    )
    evening = Evening(here, (PlannedRound((("0", "1", "2"), ("3", "4")), 300),))
    mode = MODES[Mode.GROUPS]
    assert mode.content(evening, EventTexts()) is None
    found = mode.content(replace(evening, current_index=0), EventTexts())
    assert [(table.number, len(table.names)) for table in found.tables] == [(1, 3), (2, 2)]
    assert sorted(found.directory) == sorted((name, t.number) for t in found.tables for name in t.names)


def test_each_mode_has_a_name_and_keys_of_its_own():
    assert list(MODES) == ["holding", "groups", "topic", "black"]
    letters = [letter for mode in MODES.values() for letter in mode.letters]
    assert len(letters) == len(set(letters))
    assert all(mode.label and mode.fallback in MODES for mode in MODES.values())


@given(
    st.lists(st.text("аяAzщ Ж.", min_size=1, max_size=24).filter(str.strip), min_size=2, max_size=60),
    st.integers(2, 6),
    st.sampled_from(SHAPES),
)
@settings(max_examples=40, deadline=None)
def test_whoever_comes_is_shown_and_nothing_leaves_the_screen(theme, names, size, shape):
    tables = tuple(
        SeatedTable(at // size + 1, tuple(names[at : at + size])) for at in range(0, len(names), size)
    )
    directory = tuple((name, table.number) for table in tables for name in table.names)
    shown = Slide(Mode.GROUPS, GroupsContent(tables, directory), Band(("Раунд",), "04:12"))
    safe = Frame(shape).safe_area.adjusted(-2, -2, 2, 2)
    texts = [item for items in every_page(shown, shape) for item in items if isinstance(item, Text)]
    assert sum(item.key == "name" for item in texts) in (len(names), 2 * len(names))
    assert all(safe.contains(item.rect) for item in texts if item.text.strip())


@given(st.text("аяAzщ Ж.", min_size=1, max_size=30), st.integers(60, 900))
def test_a_shortened_name_is_the_longest_that_fits(theme, name, room):
    shown = elide_name(name, room, 60)
    if shown == name:
        return
    head, space, tail = name.rpartition(" ")
    if not space or len(tail) > 4:
        head, tail, space = name, "", ""
    fitting = [kept for kept in range(1, len(head)) if width(f"{head[:kept]}…{space}{tail}", 60) <= room]
    assert shown == f"{head[: max(fitting, default=0)].rstrip()}…{space}{tail}"


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
    area = QRectF(0, 0, *size)
    paint(painter, area, page_items(shown, layout_area(area)[0]), colors, MODES[shown.mode].background)
    painter.end()
    return image


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768), (320, 180), (500, 900)])
def test_every_slide_paints_on_every_screen(theme, size):
    for shown in SLIDES.values():
        image = painted(shown, size)
        assert image.pixelColor(size[0] - 1, size[1] - 1) == QColor(DARK.background)


def test_black_is_black(theme):
    image = painted(slide(mode="black", digits=""), (160, 90))
    assert {image.pixel(x, y) for x in range(0, 160, 9) for y in range(0, 90, 9)} == {0xFF000000}


def test_the_miniature_is_laid_out_like_the_screen():
    assert layout_area(QRectF(0, 0, 1920, 1080))[0] == layout_area(QRectF(0, 0, 480, 270))[0] == 1920
    assert layout_area(QRectF(0, 0, 750, 422))[0] == 1920
    assert layout_area(QRectF(0, 0, 1024, 768))[0] == 1440
    assert layout_area(QRectF())[0] == 1920


def test_the_preview_keeps_clear_of_the_controls():
    room = QRect(0, 0, 1366, 768)
    assert not preview_rect(room, QRect(0, 0, 700, 768)).intersects(QRect(0, 0, 700, 768))
    small = preview_rect(room, room)
    assert room.contains(small)
    assert small.left() < 256, "over the list of pages"
    assert small.bottom() < 660, "clear of the keys of the evening"


@pytest.fixture
def window(qtbot, session, tasks):
    made = ProjectorWindow(session, tasks, Screens())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("closing", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_the_window_follows_the_session(qtbot, window, session, closing):
    wanted = []
    window.wanted_changed.connect(wanted.append)
    window.open()
    assert window.isVisible()
    assert not window.isFullScreen()
    session.set_event(EventTexts((("ru", "Встреча"), ("en", "Meetup")), ()))
    assert window.slide.content.titles == ("Встреча", "Meetup")
    session.show("black")
    assert window.slide.mode == "black"
    black = QColor("black")
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(50, 50) == black)
    QTest.keyClick(window, closing)
    assert not window.isVisible()
    assert wanted == [True, False]
    assert session.evening.mode == "black"


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


def test_the_miniature_keeps_its_shape(qtbot, session, tasks):
    made = ProjectorMiniature(session, tasks)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    assert made.canvas.size().width() / made.canvas.size().height() == pytest.approx(16 / 9, 0.01)
    assert made.accessibleName()
    assert made.heightForWidth(320) == 180
    assert made.canvas.mapToParent(QPoint(0, 0)).y() >= 0


def test_typing_into_the_page_works_nothing_out_for_the_projector(qtbot, session, tasks, page, monkeypatch):
    controls = QWidget()
    qtbot.addWidget(controls)
    controller = ProjectorController(session, tasks, Screens(), controls)
    views, asked = [], []
    session.live_changed.connect(views.append)
    monkeypatch.setattr(
        projector_controller, "read_any_date", lambda text: asked.append(text) or read_any_date(text)
    )
    controller.update_event_texts(page.page)
    assert len(views) == 1
    asked.clear()
    language = page.page.languages[0]
    body = page.page.version(language).document.body_text
    controller.update_event_texts(
        page.page.with_body(language, f"{body}Another line\n").with_value("tags", None, "x")
    )
    assert (len(views), asked) == (1, [])
    controller.update_event_texts(page.page.with_value("event.location.title", language, "Another place"))
    assert len(views) == 2
    assert "Another place" in views[-1].slide.content.details[0]


def test_the_controller_tells_unplugged_from_mirrored_and_from_a_window(qtbot, session, tasks, monkeypatch):
    controls = QWidget()
    qtbot.addWidget(controls)
    screens = Screens()
    controller = ProjectorController(session, tasks, screens, controls)
    told = []
    controller.changed.connect(lambda words, _wanted: told.append(words))
    controller.open()
    qtbot.addWidget(controller.window)
    assert told[-1] == "Projector: in a window, no second screen"
    screens.target_changed.emit(controls.screen())
    screens.target_leaving.emit(controls.screen())
    screens.target_changed.emit(None)
    assert told[-1] == "Projector: unplugged. The picture returns when it is plugged in"
    controller.close()
    monkeypatch.setattr(Screens, "mirrored", True)
    controller.emit_description()
    assert "mirrors this screen" in told[-1]


def test_a_second_that_passes_paints_the_band_alone(qtbot, session, tasks):
    areas = []

    class Canvas(SlideCanvas):
        def paintEvent(self, event):
            areas.append(event.rect())
            super().paintEvent(event)

    def show(made):
        qtbot.addWidget(made)
        made.resize(960, 540)
        made.show()
        made.show_view(replace(session.view, slide=slide(9)))
        qtbot.waitUntil(lambda: not made.is_drawing)
        QApplication.processEvents()
        return made

    canvas = show(Canvas(session, tasks))
    for digits in ("04:11", "04:10"):
        shown = slide(9, digits=digits)
        areas.clear()
        canvas.show_view(replace(session.view, slide=shown))
        qtbot.waitUntil(lambda: bool(areas))
    assert not canvas.is_drawing, "the body is not painted again"
    assert all(area.bottom() < 540 * BODY_TOP / 1080 for area in areas)
    again = show(Canvas(session, tasks))
    again.show_view(replace(session.view, slide=shown))
    assert again.grab().toImage() == canvas.grab().toImage(), (
        "painted in parts or at once, the picture is the same"
    )

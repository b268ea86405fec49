import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from meetup_desktop.ui.palette.model import PaletteGroup, PaletteItem
from meetup_desktop.ui.palette.palette import Palette


def items(*texts, **more):
    return tuple(PaletteItem(text, "calendar", text, **more) for text in texts)


@pytest.fixture
def palette(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 430)
    field = QLineEdit(window)
    field.setGeometry(120, 4, 300, 30)
    window.show()
    made = Palette(window)
    made.open_below(field)
    yield made


def test_arrows_go_round_and_skip_headings(palette):
    palette.show_groups(
        (
            PaletteGroup("Events", items("a", "b")),
            PaletteGroup("Texts", ()),
            PaletteGroup("Places", items("c")),
        ),
        (),
    )
    seen = [palette.current_item().text]
    for _ in range(3):
        palette.move_choice(1)
        seen.append(palette.current_item().text)
    palette.move_choice(-1)
    assert [*seen, palette.current_item().text] == ["a", "b", "c", "a", "c"]
    assert [palette.model.index(row).data() for row in range(palette.model.rowCount())] == [
        "Events", "a", "b", "Places", "c"
    ]  # fmt: skip


def test_nothing_found_is_said_and_nothing_is_chosen(palette):
    palette.show_groups((PaletteGroup("Events", ()),), ("x",))
    assert palette.current_item() is None
    palette.move_choice(1)
    assert palette.current_item() is None
    assert not palette.view.isVisible()


def test_a_click_chooses(qtbot, palette):
    palette.show_groups((PaletteGroup("Events", items("a", "b")),), ("b",))
    spot = palette.view.visualRect(palette.model.index(2)).center()
    with qtbot.waitSignal(palette.chosen) as heard:
        QTest.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert heard.args[0].text == "b"


def test_the_palette_stays_inside_the_window_and_paints_its_words(palette):
    many = (
        PaletteGroup("Texts", items(*(f"river {at} " * 30 for at in range(20)), detail="T", is_long=True)),
    )
    palette.show_groups(many, ("river",))
    assert palette.parentWidget().rect().contains(palette.geometry())
    marked = palette.grab().toImage()
    palette.model.words = ()
    palette.view.viewport().update()
    assert palette.grab().toImage() != marked

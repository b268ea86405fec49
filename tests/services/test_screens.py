import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QWindow

from meetup_desktop.services import screens as screens_module
from meetup_desktop.services.screens import Screens


class FakeScreen:
    def __init__(self, name, left, maker="", serial="", size=(1920, 1080)):
        self._name, self._maker, self._serial = name, maker, serial
        self._geometry = QRect(left, 0, *size)

    def name(self):
        return self._name

    def manufacturer(self):
        return self._maker

    def model(self):
        return ""

    def serialNumber(self):
        return self._serial

    def geometry(self):
        return self._geometry

    def size(self):
        return self._geometry.size()

    def devicePixelRatio(self):
        return 1.0


LAPTOP = FakeScreen("eDP-1", 0, size=(1366, 768))
EPSON = FakeScreen("HDMI-1", 1366, "EPSON", "77")
TV = FakeScreen("DP-1", 3286, "LG", "1")


@pytest.fixture
def plugged(monkeypatch):
    """The screens that are plugged in, as a list that a test changes."""
    now = [LAPTOP]
    monkeypatch.setattr(screens_module.QGuiApplication, "screens", staticmethod(lambda: list(now)))
    monkeypatch.setattr(screens_module.QGuiApplication, "primaryScreen", staticmethod(lambda: LAPTOP))
    return now


def test_one_screen_is_no_projector(qapp, plugged):
    screens = Screens()
    assert (screens.target, screens.describe(), screens.mirrored) == (None, "", False)


def test_plugging_in_and_pulling_out(qtbot, plugged):
    screens = Screens()
    plugged.append(EPSON)
    with qtbot.waitSignal(screens.target_changed):
        screens.update_target()
    assert screens.describe() == "EPSON, 1920 x 1080"
    with qtbot.assertNotEmitted(screens.target_changed):
        screens.update_target()
    plugged.remove(EPSON)
    with qtbot.waitSignals([screens.target_leaving, screens.target_changed]):
        screens._on_screen_removed(EPSON)
    assert screens.target is None


def test_the_remembered_screen_is_preferred_by_what_it_is_not_where(qtbot, plugged):
    plugged.extend([TV, EPSON])
    assert Screens().target is TV
    remembering = Screens("EPSON  77")
    assert remembering.target is EPSON
    plugged.remove(EPSON)
    plugged.append(FakeScreen("HDMI-9", 9000, "EPSON", "77"))
    remembering.update_target()
    assert remembering.target.name() == "HDMI-9"


def test_a_mirror_is_no_projector(qapp, plugged):
    plugged.append(FakeScreen("HDMI-1", 0, "EPSON"))
    assert Screens().target is None
    plugged[-1] = FakeScreen("HDMI-1", 0, "EPSON", size=(1366, 768))
    assert Screens().mirrored


def test_a_plug_that_raised_no_signal_is_seen_by_looking(qtbot, plugged):
    screens = Screens()
    plugged.append(EPSON)
    with qtbot.waitSignal(screens.target_changed):
        screens._on_timeout()
    with qtbot.assertNotEmitted(screens.target_changed):
        screens._on_timeout()


def test_signals_are_gathered(qtbot, plugged):
    screens = Screens()
    plugged.append(EPSON)
    with qtbot.waitSignal(screens.target_changed, timeout=3000):
        screens._on_screens_changed()
        screens._on_screens_changed()
        assert screens.target is None


def test_the_control_window_keeps_its_screen(qapp):
    window = QWindow()
    screens = Screens()
    screens.set_control(window)
    assert screens.control_screen is QGuiApplication.primaryScreen()
    assert screens.control_frame.isEmpty()
    assert screens.target is None

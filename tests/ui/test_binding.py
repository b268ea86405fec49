"""The binding that the product is pinned to."""

from importlib.metadata import requires, version

from PySide6.QtCore import QObject, Signal


class _Emitter(QObject):
    happened = Signal(object)


def test_void_calls_lose_no_reference(qapp):
    """PySide6 6.12.0 on Python 3.10 and 3.11 lost a reference to None on each and died after about 7,000."""
    emitter, heard = _Emitter(), []
    emitter.happened.connect(heard.append)
    for number in range(20_000):
        emitter.setObjectName("a" if number % 2 else "b")
        emitter.happened.emit(None)
    assert len(heard) == 20_000


def test_the_pin_is_in_the_package():
    pins = [line.replace(" ", "").casefold() for line in requires("meetup-desktop")]
    assert "pyside6<6.12,>=6.11.3;python_version<'3.15'" in pins
    assert version("PySide6").startswith("6.11.")

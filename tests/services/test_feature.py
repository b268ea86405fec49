"""Features are loaded and built once, when they are first used."""

import threading

from meetup_desktop.services.feature import Feature


def test_it_is_built_once_and_not_before_it_is_used():
    made = []

    def load():
        return lambda: made.append(1) or object()

    feature = Feature(load)
    assert feature.built is None and made == []
    first = feature.get()
    assert feature.get() is first is feature.built
    assert made == [1]


def test_preparing_loads_in_a_worker_and_builds_on_the_gui_thread(qtbot, tasks):
    threads = {}

    def load():
        threads["load"] = threading.get_ident()

        def build():
            threads["build"] = threading.get_ident()
            return "built"

        return build

    feature, ready = Feature(load), []
    feature.prepare(tasks, ready.append)
    qtbot.waitUntil(lambda: ready == ["built"])
    assert threads["build"] == threading.get_ident() != threads["load"]


def test_what_is_used_while_it_is_being_prepared_is_not_built_again(qtbot, tasks):
    feature, ready = Feature(lambda: object), []
    feature.prepare(tasks, ready.append)
    used = feature.get()
    qtbot.waitUntil(lambda: bool(ready))
    assert ready == [used]

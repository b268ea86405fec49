"""The line below everything."""

from threading import Event

from meetup_desktop.services.tasks import Tasks
from meetup_desktop.ui.shell.status_bar import StatusBar


def test_work_is_told_only_when_it_lasts(qtbot):
    tasks = Tasks()
    line = StatusBar(tasks)
    qtbot.addWidget(line)
    line.show()
    go_on = Event()
    task = tasks.run(go_on.wait, 10, title="Loading site")
    assert not line.shown_work
    qtbot.waitUntil(lambda: line.shown_work == "Loading site")
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert not line.shown_work


def test_quick_work_does_not_flicker(qtbot):
    tasks = Tasks()
    line = StatusBar(tasks)
    qtbot.addWidget(line)
    with qtbot.waitSignal(tasks.run(int, title="Loading site").finished):
        pass
    assert not line.shown_work
    assert not line._delay.isActive()

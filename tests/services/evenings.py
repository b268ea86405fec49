"""An evening of twelve people for the tests of what is planned and run."""

NAMES = [f"Name{number} Surname{number}" for number in range(12)]


def is_idle(view):
    return view.planning is None


def plan(qtbot, session, *wish):
    with qtbot.waitSignal(session.live_changed, check_params_cb=is_idle):
        session.plan_rotation(*wish)

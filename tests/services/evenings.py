"""An evening of twelve people for the tests of what is planned and run."""

NAMES = [f"Name{number} Surname{number}" for number in range(12)]


def plan(qtbot, session, *wish):
    with qtbot.waitSignal(session.planning_changed, check_params_cb=lambda busy: not busy):
        session.plan_rotation(*wish)

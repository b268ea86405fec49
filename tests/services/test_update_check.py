"""The look for a newer version, at a real server on this computer."""

import pytest

from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.core.releases import MOST_BYTES
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.update_check import UpdateCheck
from tests.signed_files import PUBLIC_KEY, sign
from tests.version_server import release

DAY_S = 24 * 60 * 60


@pytest.fixture
def preferences(tmp_path, version_server, qapp):
    made = Preferences(Settings(tmp_path / "settings.json"))
    made.update_address, made.update_key, made.is_update_wanted = version_server.address, PUBLIC_KEY, True
    return made


class Clock:
    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def check(preferences, clock):
    made = UpdateCheck(preferences, "0.2.0", clock_s=clock)
    yield made
    made.close()


def reason_of(qtbot, check):
    with qtbot.waitSignal(check.failed) as failed:
        check.check_now()
    return failed.args[0].reason


def test_a_newer_version_is_told_once(qtbot, check, clock, preferences, version_server):
    with qtbot.waitSignal(check.found) as found:
        check.check_if_due()
    assert found.args[0].version == "0.3.0"
    assert preferences.update_announced == "0.3.0"
    check.check_if_due()  # the same day
    assert len(version_server.asked) == 1
    clock.now += DAY_S
    with qtbot.assertNotEmitted(check.found):
        check.check_if_due()
        qtbot.waitUntil(lambda: preferences.update_checked_at == int(clock.now))
    assert len(version_server.asked) == 2
    with qtbot.waitSignal(check.found):  # a person who asks is told again
        check.check_now()


def test_nothing_is_asked_before_it_is_switched_on(check, preferences, version_server, qtbot):
    preferences.is_update_wanted = False
    check.check_if_due()
    assert check._reply is None
    assert version_server.asked == []


def test_a_clock_that_was_set_back_does_not_stop_the_looks(check, preferences, clock, qtbot):
    preferences.update_checked_at = int(clock.now) + 3 * DAY_S
    with qtbot.waitSignal(check.found):
        check.check_if_due()


def test_the_request_says_nothing_of_the_person(check, version_server, qtbot):
    version_server.headers = {"Set-Cookie": "id=1"}
    for _ in range(2):
        with qtbot.waitSignal(check.found):
            check.check_now()
    path, headers = version_server.asked[1]
    assert path == "/version"
    assert set(headers) <= {"Host", "Accept-Language", "Accept-Encoding", "Connection", "User-Agent"}
    assert headers["Accept-Language"] == "*"
    assert headers["User-Agent"] == "Mozilla/5.0"


def test_the_newest_version_is_told_to_who_asks(check, version_server, qtbot):
    version_server.answer = release("0.2.0")
    with qtbot.waitSignal(check.none_found):
        check.check_now()


def test_what_goes_wrong_is_told_to_who_asks(check, version_server, preferences, qtbot, caplog):
    version_server.answer = release()[:-1]
    assert reason_of(qtbot, check) == "wrong-signature"
    version_server.answer = sign(b"{}")
    assert reason_of(qtbot, check) == "not-a-release"
    version_server.status = 404
    assert reason_of(qtbot, check) == "no-answer"
    version_server.status, version_server.answer = 200, sign(release() + b" " * 40 * MOST_BYTES)
    assert reason_of(qtbot, check) == "not-a-release"
    preferences.update_key = "none"
    version_server.answer = release()
    assert reason_of(qtbot, check) == "no-public-key"
    assert preferences.update_checked_at == 0


@pytest.mark.parametrize(
    "address", ["", "example.org", "http://example.org/v", "file:///etc/passwd", "ftp://x/y"]
)
def test_only_a_safe_address_is_asked(address, check, preferences, qtbot):
    preferences.update_address = address
    assert reason_of(qtbot, check) == "no-update-address"


def test_a_redirect_to_an_unsafe_address_is_not_followed(check, version_server, qtbot):
    version_server.status, version_server.headers = 302, {"Location": "file:///etc/passwd"}
    assert reason_of(qtbot, check) == "no-answer"


def test_a_failure_that_nobody_asked_for_is_silent(check, version_server, qtbot, caplog):
    version_server.status = 500
    with qtbot.assertNotEmitted(check.failed):
        check.check_if_due()
        qtbot.waitUntil(lambda: check._reply is None)

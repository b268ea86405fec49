"""The program is used by role and name alone, over D-Bus, as by a screen reader. It needs Debian packages."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.accessibility.desktop import SYSTEM_PYTHON, Desktop, missing_packages
from tests.small_site import write_site

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("client.py")
JOURNEY_S = 180

_missing = missing_packages()
pytestmark = pytest.mark.skipif(
    bool(_missing), reason=f"not installed: {', '.join(_missing)} (apt-get install {' '.join(_missing)})"
)


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site")


@pytest.fixture
def desktop(tmp_path):
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def use(desktop, site, tmp_path):
    """Start the program with the small site and let the client go on a journey; both end afterwards."""

    def begin(journey):
        program = {
            "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QTWEBENGINE_DISABLE_SANDBOX": "1",
        }  # fmt: skip
        desktop.environment.update(program)
        desktop.start(
            sys.executable, "-m", "meetup_desktop", "--data-dir", str(tmp_path / "data"), str(site), cwd=ROOT
        )
        client = [SYSTEM_PYTHON, str(CLIENT), journey]
        done = subprocess.run(
            client, env=desktop.environment, capture_output=True, text=True, timeout=JOURNEY_S, check=False
        )
        assert done.returncode == 0, f"{done.stderr}\n{(tmp_path / 'desktop.log').read_text()[-2000:]}"

    return begin


def test_everything_that_takes_the_focus_says_what_it_is(use):
    use("walk")


def test_the_place_of_an_event_is_changed_and_saved(use, tmp_path):
    use("change_place")
    page = next((tmp_path / "data").rglob("en/events/fortress-walk.md")).read_bytes()
    assert b"\nevent.location.title: Harbour house\n" in page


def test_an_event_page_is_created(use, site):
    use("create_page")
    english = (site / "en/events/maps-by-candlelight.md").read_text()
    assert "# Maps by candlelight" in english
    assert "# Карты при свечах" in (site / "ru/events/maps-by-candlelight.md").read_text()


def test_an_evening_is_run_from_checking_in_to_its_end(use, tmp_path):
    use("run_evening")
    log = next((tmp_path / "data").rglob("quay-*.jsonl")).read_text("utf-8")
    assert log.count('"round_started"') == 2
    assert log.rstrip().endswith('"live_ended", "{}", null]')


def test_a_problem_is_found_fixed_and_the_fix_undone(use, site):
    before = (site / "en/events/quay.md").read_bytes()
    use("fix_problem")
    assert (site / "en/events/quay.md").read_bytes() == before

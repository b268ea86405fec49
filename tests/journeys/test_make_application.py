"""What has to be set before there is a QApplication."""

import os
import subprocess
import sys

import pytest


def test_nothing_is_cached_outside_the_data_folder():
    """The map left compiled shaders in the user's cache folder, whatever --data-dir said."""
    code = (
        "import os\n"
        "from PySide6.QtCore import QCoreApplication, Qt\n"
        "from meetup_desktop.startup import make_application\n"
        "application = make_application(['x'])\n"
        "names = ('AA_DisableShaderDiskCache', 'AA_ShareOpenGLContexts')\n"
        "print(*(QCoreApplication.testAttribute(getattr(Qt.ApplicationAttribute, name)) for name in names))\n"
        "print(os.environ['QSG_RHI_DISABLE_DISK_CACHE'])\n"
    )
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=variables, timeout=60
    )
    assert done.stdout.split() == ["True", "True", "1"]


@pytest.mark.parametrize(
    ("language", "plural", "date"),
    [("sr", "1 problem", "January"), ("ar", "1 problem", "January"), ("en", "1 problem", "January"),
     ("ru", "1 проблема", "январь")],
)  # fmt: skip
def test_words_plurals_dates_and_direction_are_of_one_language(language, plural, date):
    """A Serbian system said "19 problem(s)", an Arabic one mirrored the English window."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QLocale, Qt\n"
        "from meetup_desktop.startup import install_translations, make_application\n"
        "application = make_application(['x'])\n"
        "install_translations(application, sys.argv[1])\n"
        "print(application.layoutDirection() == Qt.LayoutDirection.LeftToRight)\n"
        "print(QCoreApplication.translate('TopBar', '%n problem(s)', '', 1))\n"
        "print(QLocale().standaloneMonthName(1))\n"
    )
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, language],
        capture_output=True, text=True, encoding="utf-8", check=False, env=variables, timeout=60,
    )  # fmt: skip
    assert done.stdout.split("\n")[:3] == ["True", plural, date]


def test_the_start_imports_no_feature_that_is_used_later():
    later = (
        "core.live",
        "core.people",
        "core.rotation",
        "services.live.session",
        "services.map",
        "ui.live",
        "ui.venue",
    )
    code = (
        "import sys, meetup_desktop.app\n"
        f"later = tuple('meetup_desktop.' + name for name in {later})\n"
        "print([name for name in sys.modules if name.startswith(later) or name in ('PIL', 'folium', 'yaml')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_the_tabs_import_is_there_before_they_are_clicked(tmp_path):
    """The first click on Live took 0.3 s, half of it for imports. No tab is built before it is shown, though."""
    code = (
        "import sys, pathlib\n"
        "from meetup_desktop import app, self_test, startup\n"
        "from tests.small_site import write_site\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "made = app.App(startup.make_application(['x']), folder)\n"
        "made.start(write_site(folder / 'site'))\n"
        "names = ('gallery.tab', 'venue.tab', 'people.tab', 'live.tab', 'live.plan_view', 'projector.miniature')\n"
        "wanted = [f'meetup_desktop.ui.{name}' for name in names] + ['meetup_desktop.services.map.venue_map']\n"
        "self_test.wait_until(lambda: all(name in sys.modules for name in wanted), 'imports')\n"
        "self_test.wait_until(lambda: not made.tasks.running, 'work ends')\n"
        "print(list(made.window.event_area.deck.tabs), made.map.built)\n"
        "made.stop()\n"
    )
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True, text=True, check=False, env=variables, timeout=120,
    )  # fmt: skip
    assert done.stdout.strip() == "['page'] None", done.stderr

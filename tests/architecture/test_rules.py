"""The rules hold for the program, and each fails when it is broken on purpose."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.rules import PACKAGE, RULES

LINT_IMPORTS = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or "lint-imports"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_holds(rule):
    assert [line for module, source in rules.sources().items() for line in rule(module, source)] == []


@pytest.mark.parametrize(
    ("rule", "module", "source"),
    [
        (rules.qt_violations, "core/content/page", "from PySide6.QtCore import QObject"),
        (rules.qt_violations, "adapters/journal", "import PySide6.QtCore"),
        (rules.qt_violations, "services/tasks", "from PySide6.QtWidgets import QWidget"),
        (rules.qt_violations, "ui/page/tab", "from PySide6 import QtWebEngineCore"),
        (rules.qt_violations, "ui/projector/window", "from PySide6.QtWebEngineWidgets import QWebEngineView"),
        (rules.outside_violations, "core/live/log", "import yaml"),
        (rules.outside_violations, "adapters/site_files", "from PIL import Image"),
        (rules.outside_violations, "services/venue_map", "import folium"),
        (rules.impure_violations, "core/live/timer", "import time"),
        (rules.impure_violations, "core/live/timer", "from datetime import datetime\ndatetime.now()"),
        (rules.impure_violations, "core/content/page", "open('x')"),
        (rules.thread_violations, "ui/page/tab", "from PySide6.QtCore import QThread\nQThread()"),
        (rules.thread_violations, "services/library", "import threading\nthreading.Thread()"),
        (rules.size_violations, "core/content/page", "x = 1\n" * 401),
        (rules.size_violations, "core/content/page", "def f():\n" + "    x = 1\n" * 50),
        (rules.habit_violations, "ui/page/tab", "self.x.connect(lambda: self.y())"),
        (rules.habit_violations, "ui/page/tab", "try:\n    x()\nexcept Exception:\n    pass"),
        (rules.habit_violations, "ui/page/tab", "self.event = 1"),
        (rules.name_violations, "ui/page/desk", ""),
        (rules.name_violations, "ui/page/tab", "class PageDesk: pass"),
        (rules.name_violations, "ui/page/tab", "def _take_saved(self): pass"),
        (rules.name_violations, "ui/page/tab", "def plan(told): pass"),
        (rules.name_violations, "ui/page/tab", "self.way = 1"),
        (rules.outside_violations, "adapters/site_scan", "import yaml"),
        (rules.pattern_violations, "core/content/lines", 'pattern = r"(?:a|b)*+"'),
        (rules.pattern_violations, "core/content/lines", 'pattern = r"[^x]++|[a-z]{1,2}+"'),
        (rules.pattern_violations, "core/content/lines", 'pattern = r"(?>a)"'),
    ],
)
def test_broken_rule_is_seen(rule, module, source):
    assert rule(module, source)


PLANTED = {
    "Arrows point down": ("core/planted.py", "import meetup_desktop.services.tasks"),
    "Core, adapters and cli never see Qt": ("adapters/planted.py", "import PySide6.QtCore"),
    "The user interface reaches files": ("ui/page/planted.py", "import sqlite3"),
    "Tabs do not know each other": ("ui/page/planted.py", "import meetup_desktop.ui.gallery"),
    "Rotation is used through": (
        "core/live/planted.py",
        "import meetup_desktop.core.rotation._search.annealing",
    ),
    "No circles": ("core/live/planted.py", "import meetup_desktop.core.rotation.planted"),
}


@pytest.mark.parametrize("contract", PLANTED)
def test_broken_contract_is_seen(contract, tmp_path):
    """A copy of the package's skeleton with one import too many makes exactly this contract fail."""
    copy = tmp_path / "meetup_desktop"
    for module in rules.sources():
        target = copy / f"{module}.py"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("", encoding="utf-8")
    planted, source = PLANTED[contract]
    (copy / planted).write_text(source, encoding="utf-8")
    if contract == "No circles":
        (copy / "core/rotation/planted.py").write_text(
            "import meetup_desktop.core.live.planted", encoding="utf-8"
        )
    config = (PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(config, encoding="utf-8")
    done = subprocess.run(
        [LINT_IMPORTS, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(rf"{re.escape(contract)}.*BROKEN", done.stdout), done.stdout


def test_new_top_level_module_is_seen(tmp_path):
    copy = tmp_path / "meetup_desktop"
    for module in (*rules.sources(), "stray"):
        target = copy / f"{module}.py"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_bytes((PACKAGE.parent / "pyproject.toml").read_bytes())
    done = subprocess.run(
        [LINT_IMPORTS, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1


def test_tracked_files_hold_no_address_of_a_registry_and_no_machine_path():
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    ).stdout.split("\0")
    # Put together here, so that this file does not hold them either.
    hosts = ("python" + "hosted.org", "py" + "pi.org", "registry." + "npmjs", "deb." + "debian.org")
    pattern = re.compile("|".join(map(re.escape, hosts)) + r"|(?<![\w./])/(?:home|root|work)/\w")
    found = []
    for name in filter(None, tracked):
        path = PACKAGE.parent / name
        if path.suffix not in (".jpg", ".png", ".ttf") and path.is_file():
            text = path.read_text(encoding="utf-8", errors="ignore")
            found += [f"{name}: {match.group()}" for match in pattern.finditer(text)]
    assert found == []

"""``python3 dev.py shots [-- NAME ...]``: pictures of every tab and of the projector into .dev/shots.

Without a screen Qt's offscreen platform pretends a laptop and a projector. Each look (light or dark, a size, a
language) is a process of its own, as a person would start the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.shots.one_look import NAMES

ROOT = Path(__file__).resolve().parents[2]
LOOKS = (
    ("light", "1366x768", "en"),
    ("dark", "1366x768", "en"),
    ("light", "1920x1080", "en"),
    ("dark", "1920x1080", "en"),
    ("light", "1366x768", "ru"),
    ("dark", "1366x768", "ru"),
)


def main(wanted: list[str]) -> int:
    folder = ROOT / ".dev" / "shots"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("MEETUP_SHOTS_PLATFORM", "offscreen")}
    code = 0
    for scheme, size, language in LOOKS:
        command = [sys.executable, "-m", "tests.shots.one_look", str(folder), scheme, size, language, *wanted]
        code |= subprocess.run(command, env=variables, cwd=ROOT, check=False).returncode
    made = sorted(path.name for path in folder.glob("*.png"))
    sys.stdout.write(
        f"{len(made)} pictures in {folder.relative_to(ROOT)} ({len(NAMES)} screens in {len(LOOKS)} looks)\n"
    )
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

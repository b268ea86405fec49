"""``python3 dev.py shots [-- NAME ...]``: pictures of every tab and of the projector into .dev/shots.

Without a screen Qt's offscreen platform pretends a laptop and a projector. Each look (light or dark, a size, a
language) is a process of its own, as a person would start the program. A contact sheet a screen shows all its looks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.shots.contact_sheets import make_contact_sheets
from tests.shots.one_look import NAMES

ROOT = Path(__file__).resolve().parents[2]
#: What fills the screen, with the scale of the system behind ``@``.
SIZES = ("1366x768", "1366x768@1.5", "1920x1080", "3840x2160@2")
LOOKS = tuple(
    (scheme, size, language) for size in SIZES for language in ("en", "ru") for scheme in ("light", "dark")
)


def main(wanted: list[str]) -> int:
    folder = ROOT / ".dev" / "shots"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("MEETUP_SHOTS_PLATFORM", "offscreen")}
    code = 0
    for scheme, size, language in LOOKS:
        variables["QT_SCALE_FACTOR"] = size.partition("@")[2] or "1"
        command = [sys.executable, "-m", "tests.shots.one_look", str(folder), scheme, size, language, *wanted]
        code |= subprocess.run(command, env=variables, cwd=ROOT, check=False).returncode
    made = sorted(path.name for path in folder.glob("*.png"))
    make_contact_sheets(folder)
    sys.stdout.write(
        f"{len(made)} pictures in {folder.relative_to(ROOT)} ({len(NAMES)} screens in {len(LOOKS)} looks)\n"
    )
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

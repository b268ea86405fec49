"""The pictures for software centres, taken of the real program on its sample site."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import metainfo
from product import ROOT, BuildError, empty_folder, report, run

SIZE = "1366x768"
#: The screens of tests/shots that hold the pictures, and the one that checks people in for the evening.
SCREENS = ("page", "problems", "venue", "people", "live")


def build(target: Path) -> Path:
    """Take all pictures into a folder and return that. Raises: BuildError."""
    from PIL import Image

    report("screenshots")
    variables = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": ""}
    if os.geteuid() == 0:
        variables["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", "ru"):
            run(sys.executable, "-m", "tests.shots.one_look", folder, "light", SIZE, language, *SCREENS,
                cwd=ROOT, variables=variables)  # fmt: skip
        empty_folder(target)
        for name, _, _ in metainfo.PICTURES:
            for language in ("en", "ru"):
                taken = Path(folder, f"{name}-light-{SIZE}-{language}.png")
                with Image.open(taken) as picture:
                    picture.convert("RGB").quantize(256).save(
                        target / metainfo.file_name(name, language), optimize=True
                    )
    missing = [path.name for path in metainfo.expected_pictures(target) if not path.exists()]
    if missing:
        raise BuildError(f"pictures were not taken: {', '.join(missing)}")
    return target

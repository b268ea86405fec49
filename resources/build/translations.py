"""The window's words: ``translations/meetup_*.ts`` (Russian; of English only the plurals) as Qt reads them.

``python3 dev.py translations`` brings the .ts file up to date with the program's texts.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OUTPUT = "translations"
PACKAGES = ("PySide6",)
FILES = ("../translations/meetup_en.ts", "../translations/meetup_ru.ts")


def build(target: Path) -> None:
    """Write one .qm a language. Raises CalledProcessError when Qt's tool refuses the file."""
    target.mkdir(parents=True)
    for name in FILES:
        source = (Path(__file__).parent / name).resolve()
        tool = Path(sys.executable).with_name(
            "pyside6-lrelease" + (".exe" if sys.platform == "win32" else "")
        )
        output = target / source.with_suffix(".qm").name
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(output)], check=True)

"""The folder with the program, Python, Qt and everything else it needs, made by PyInstaller out of the wheel."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import licences
import qt_parts
from product import NAME, PACKAGING, SCRATCH, BuildError, empty_folder, report, run, settle_tree

FOLDER = SCRATCH / "bundle" / NAME
#: What PyInstaller puts everything but the program into.
INSIDE = "_internal"
_SYMBOLS = ("libpython*.so*", "python3.*/lib-dynload/*.so")


def build() -> Path:
    """Build the folder and return it. Raises: BuildError."""
    if not sys.platform.startswith("linux"):
        raise BuildError("this builds the folder for Linux: run it there")
    report("bundle")
    _check_build_machine()
    work = empty_folder(SCRATCH / "bundle")
    folders = ("--distpath", work, "--workpath", work / "work")
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", *folders,
        PACKAGING / "bundle.spec", cwd=work, variables={"PYINSTALLER_CONFIG_DIR": str(work / "cache")})  # fmt: skip
    shutil.rmtree(work / "work")
    finish(FOLDER)
    return FOLDER


def finish(folder: Path) -> None:
    """Take out debugging symbols of Python, collect the licences, and settle times and rights."""
    inside = folder / INSIDE
    for path in sorted(path for pattern in _SYMBOLS for path in inside.glob(pattern)):
        if not path.is_symlink():
            run("strip", "--strip-unneeded", path)
    # Paths of the machine that installed the packages, and what only pip reads.
    for name in ("RECORD", "direct_url.json", "INSTALLER", "REQUESTED"):
        for path in inside.glob(f"*.dist-info/{name}"):
            path.unlink()
    text = licences.collect(inside, licences.shipped_packages(), licences.python_licence())
    (folder / licences.FILE).write_text(text, encoding="utf-8", newline="\n")
    settle_tree(folder, executables=(NAME,))


def _check_build_machine() -> None:
    """Check that libraries of the build machine that have to be in the bundle are there. Raises: BuildError."""
    known = run("/sbin/ldconfig", "-p")
    missing = [name for name in qt_parts.NEEDED_FROM_BUILD_MACHINE if f"{name} " not in known]
    if missing:
        raise BuildError(
            f"this machine lacks {', '.join(missing)}, which the bundle has to hold. `python3 dev.py setup` names "
            "the packages they are in"
        )

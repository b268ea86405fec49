"""The product's names and version, the folders of a build, and what every builder needs."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

NAME = "meetup-desktop"
TITLE = "Meetup Desktop"
#: For systems that want names like those of internet domains.
APP_ID = "org.meetupdesktop.MeetupDesktop"
MAINTAINER = "Meetup Desktop <meetup-desktop@localhost>"
SUMMARY = "Run bilingual community meetups: pages, venue map, groups, projector"

PACKAGING = Path(__file__).resolve().parents[1]
ROOT = PACKAGING.parent
LINUX = PACKAGING / "linux"
SCRATCH = ROOT / ".dev" / "package"
DIST = ROOT / "dist"


class BuildError(Exception):
    """Something a package needs is missing, or a check failed; the text is a sentence for who builds."""


def report(text: str) -> None:
    """Print one line to the person at the terminal."""
    print(f"[package] {text}", flush=True)


def version() -> str:
    """Return the version of the installed program: there is no other place for it."""
    return importlib.metadata.version(NAME)


def epoch() -> int:
    """Return the second that stands for the time of this build: that of the commit. Raises: BuildError."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if asked.returncode or not asked.stdout.strip().isdigit():
        raise BuildError("the time of the commit is not known: set SOURCE_DATE_EPOCH to seconds since 1970")
    return int(asked.stdout)


def day() -> str:
    """Return the day of the build, as ``2026-11-30``."""
    return time.strftime("%Y-%m-%d", time.gmtime(epoch()))


def run(*command: str | Path, cwd: Path | None = None, variables: Mapping[str, str] | None = None) -> str:
    """Run a command and return what it printed. Raises: BuildError, with the end of its output."""
    words = [str(word) for word in command]
    settled = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            words, cwd=cwd, env={**settled, **(variables or {})}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
        )  # fmt: skip
    except OSError as error:
        raise BuildError(f"{words[0]} cannot be started ({error.strerror})") from error
    if done.returncode:
        end = "\n".join(done.stdout.splitlines()[-25:])
        raise BuildError(f"{Path(words[0]).name} ended with {done.returncode}:\n{end}")
    return done.stdout


def need_tools(packages: Mapping[str, str]) -> None:
    """Check that programs are installed, given with the Debian packages that hold them. Raises: BuildError."""
    missing = sorted({package for tool, package in packages.items() if not shutil.which(tool)})
    if missing:
        raise BuildError(f"programs are missing. Install them: apt-get install {' '.join(missing)}")


def empty_folder(folder: Path) -> Path:
    """Make a folder, without what was in it before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def settle_tree(folder: Path, executables: Sequence[str] = ()) -> None:
    """Give everything in a folder the time of the build, and rights that do not depend on who builds.

    A file is executable when it was before, or when its path in the folder is among ``executables``.
    """
    moment = epoch()
    for path in [folder, *sorted(folder.rglob("*"))]:
        if not path.is_symlink():
            runs = (
                path.is_dir() or path.stat().st_mode & 0o100 or str(path.relative_to(folder)) in executables
            )
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder; links count nothing."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(each.stat().st_size for each in files if each.is_file() and not each.is_symlink())

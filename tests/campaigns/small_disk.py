"""Small disks in memory that a campaign fills, makes read-only and gives back. Only root may mount them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FILLER = "filler"


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a disk of 2 MB at ``folder`` for the block."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def fail(disk: Path, kind: str) -> None:
    """Make a disk read-only, or fill what is free on it; it may have been filled before."""
    if kind.startswith("read-only"):
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        return
    with (disk / _FILLER).open("ab", buffering=0) as file:
        for size in (65_536, 4096, 512, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue


def give_back(disk: Path) -> None:
    """Let the disk work again."""
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    (disk / _FILLER).unlink(missing_ok=True)


def why_not() -> str:
    """Return why no disk can be mounted here; empty if it can."""
    is_root = sys.platform == "linux" and os.geteuid() == 0
    if not is_root:
        return "only root may mount a small disk"
    try:
        found = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    except OSError:
        return "disks cannot be mounted here"
    return "" if found.returncode == 0 else "disks cannot be mounted here"

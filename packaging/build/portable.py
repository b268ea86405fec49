"""The archive that is unpacked anywhere and started by its script: for systems without a package of their own."""

from __future__ import annotations

import lzma
import shutil
import tarfile
from pathlib import Path

import frozen_self_test
import linux_tree
from product import DIST, LINUX, NAME, SCRATCH, empty_folder, epoch, report, run, settle_tree, version

START = "start.sh"


def build(bundle: Path, fast: bool = False) -> Path:
    """Build the archive out of the bundle and return it."""
    report("portable")
    folder = empty_folder(SCRATCH / "portable") / f"{NAME}-{version()}"
    shutil.copytree(bundle, folder / NAME, symlinks=True)
    linux_tree.add_desktop_files(bundle, folder / "share")
    shutil.copyfile(LINUX / START, folder / START)
    settle_tree(folder, executables=(START,))
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-linux-x86_64.tar.xz"
    pack(folder, target, preset=1 if fast else 6)
    return target


def pack(folder: Path, target: Path, preset: int) -> None:
    """Write an archive that is the same for the same files."""
    with (
        lzma.open(target, "wb", preset=preset) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=_settle)


def _settle(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch()
    return member


def check(path: Path) -> list[str]:
    """Unpack the archive and run the self-test through its start script; return what went wrong."""
    folder = empty_folder(SCRATCH / "portable-check")
    run("tar", "--extract", "--file", path, "--directory", folder)
    return frozen_self_test.check(next(folder.iterdir()), START)

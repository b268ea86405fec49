"""The single file that runs on most systems: a runtime in front of a compressed file system.

The runtime is a program of the AppImage project that no package registry holds. It is a parameter, APPIMAGE_RUNTIME,
and only the one whose hash is given in APPIMAGE_RUNTIME_SHA256 is used. Without it the file system is built and tried
alone, and the portable archive takes the file's place.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import frozen_self_test
import linux_tree
from product import (
    APP_ID,
    DIST,
    LINUX,
    NAME,
    SCRATCH,
    BuildError,
    empty_folder,
    epoch,
    need_tools,
    report,
    run,
    settle_tree,
    version,
)  # fmt: skip

RUN = "AppRun"


def build(bundle: Path, fast: bool = False) -> Path:
    """Build the file, or the file system alone where no runtime is given, and return it."""
    need_tools({"mksquashfs": "squashfs-tools"})
    report("appimage")
    folder = make_folder(bundle)
    image = SCRATCH / f"{NAME}.squashfs"
    image.unlink(missing_ok=True)
    level = "3" if fast else "19"
    run("mksquashfs", folder, image, "-root-owned", "-noappend", "-no-progress", "-comp", "zstd",
        "-Xcompression-level", level, "-b", "1M")  # fmt: skip
    runtime = read_runtime(
        os.environ.get("APPIMAGE_RUNTIME", ""), os.environ.get("APPIMAGE_RUNTIME_SHA256", "")
    )
    if runtime is None:
        report(
            "no APPIMAGE_RUNTIME is given: the file system was built and no AppImage; use the portable archive"
        )
        return image
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-x86_64.AppImage"
    target.write_bytes(runtime + image.read_bytes())
    target.chmod(0o755)
    os.utime(target, (epoch(), epoch()))
    return target


def read_runtime(path: str, expected: str) -> bytes | None:
    """Return the runtime; None where none is given. Raises: BuildError, where it is not the one expected."""
    if not path:
        return None
    data = Path(path).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise BuildError(
            f"{path} has the SHA-256 {found}; APPIMAGE_RUNTIME_SHA256 is {expected or 'not set'}"
        )
    if data[8:11] != b"AI\x02":
        raise BuildError(f"{path} is no runtime of AppImage's type 2")
    return data


def make_folder(bundle: Path) -> Path:
    """Lay out the folder that is compressed, as AppImage's rules say, and return it."""
    folder = linux_tree.make(bundle, SCRATCH / "appimage")
    shutil.copyfile(LINUX / RUN, folder / RUN)
    shutil.copyfile(folder / "usr/share/applications" / f"{NAME}.desktop", folder / f"{NAME}.desktop")
    shutil.copyfile(linux_tree.icon_folder(bundle) / "256.png", folder / f"{NAME}.png")
    (folder / ".DirIcon").symlink_to(f"{NAME}.png")
    information = folder / "usr/share/metainfo"
    shutil.copyfile(information / f"{APP_ID}.metainfo.xml", information / f"{NAME}.appdata.xml")
    settle_tree(folder, executables=(RUN,))
    return folder


def check(path: Path) -> list[str]:
    """Unpack the file system and run the self-test through its start script; return what went wrong."""
    offset = path.read_bytes().find(b"hsqs")
    folder = empty_folder(SCRATCH / "appimage-check") / "AppDir"
    run("unsquashfs", "-quiet", "-no-progress", "-offset", str(offset), "-dest", folder, path)
    return frozen_self_test.check(folder, RUN)

"""The files that every package for Linux installs: the bundle, and what makes it a program of the desktop."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import metainfo
from bundle import INSIDE
from product import APP_ID, LINUX, NAME, ROOT, empty_folder, settle_tree

OPT = Path("opt") / NAME
#: The launcher on the path; a link, which the bundle follows back to its folder.
LAUNCHER = Path("usr/bin") / NAME


def make(bundle: Path, target: Path) -> Path:
    """Lay out the tree of a package in a folder and return that."""
    empty_folder(target)
    (target / "opt").mkdir()
    shutil.copytree(bundle, target / OPT, symlinks=True, copy_function=shutil.copy2)
    (target / LAUNCHER).parent.mkdir(parents=True)
    (target / LAUNCHER).symlink_to(f"../../{OPT.as_posix()}/{NAME}")
    add_desktop_files(bundle, target / "usr/share")
    documents = target / "usr/share/doc" / NAME
    documents.mkdir(parents=True)
    shutil.copyfile(LINUX / "copyright", documents / "copyright")
    changelog = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), compresslevel=9, mtime=0)
    (documents / "changelog.gz").write_bytes(changelog)
    settle_tree(target)
    return target


def add_desktop_files(bundle: Path, share: Path) -> None:
    """Write desktop entry, icons, MIME type and AppStream data into a ``share`` folder."""
    _copy(LINUX / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(LINUX / f"{NAME}.mime.xml", share / "mime/packages" / f"{NAME}.xml")
    information = share / "metainfo" / f"{APP_ID}.metainfo.xml"
    information.parent.mkdir(parents=True)
    information.write_text(metainfo.text(), encoding="utf-8", newline="\n")
    icons = share / "icons/hicolor"
    for path in sorted(icon_folder(bundle).iterdir()):
        size = "scalable" if path.suffix == ".svg" else f"{path.stem}x{path.stem}"
        _copy(path, icons / size / "apps" / f"{NAME}{path.suffix}")


def icon_folder(bundle: Path) -> Path:
    """Return the folder of the bundle with the program's icon in all sizes."""
    return bundle / INSIDE / "meetup_desktop/resources/generated/app-icon"


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)

"""The files a Flatpak is built from: the manifest, the wheels and what makes it a program of the desktop."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import licences
import linux_tree
from product import (
    APP_ID,
    LINUX,
    NAME,
    PACKAGING,
    ROOT,
    SCRATCH,
    BuildError,
    empty_folder,
    need_tools,
    report,
    run,
)

MANIFEST = PACKAGING / "flatpak" / f"{APP_ID}.yml"
WORK = SCRATCH / "flatpak"
#: The Python of the runtime that the manifest names.
PYTHON = "3.13"
PLATFORMS = (
    "manylinux_2_34_x86_64",
    "manylinux_2_28_x86_64",
    "manylinux_2_17_x86_64",
    "manylinux2014_x86_64",
)
#: They come from the base that the manifest names.
FROM_BASE = ("pyside6", "shiboken6")


def build(bundle: Path) -> Path:
    """Lay out what flatpak-builder reads and return the manifest. Raises: BuildError."""
    report("flatpak")
    empty_folder(WORK)
    shutil.copyfile(MANIFEST, WORK / MANIFEST.name)
    linux_tree.add_desktop_files(bundle, WORK / "files/share")
    shutil.copyfile(bundle / licences.FILE, WORK / "files" / licences.FILE)
    chosen = SCRATCH / "flatpak.txt"
    chosen.write_text(
        without_base((PACKAGING / "lock/run.txt").read_text(encoding="utf-8")), encoding="utf-8"
    )
    platforms = [word for platform in PLATFORMS for word in ("--platform", platform)]
    run(sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
        "--require-hashes", "--dest", WORK / "wheels", "--python-version", PYTHON, "--implementation", "cp",
        "--only-binary", ":all:", *platforms, "-r", chosen)  # fmt: skip
    own = sorted((ROOT / ".dev/wheel").glob("*.whl"))
    if not own:
        raise BuildError("the program's wheel is not in .dev/wheel: run this by dev.py package")
    shutil.copyfile(own[-1], WORK / "wheels" / own[-1].name)
    return WORK / MANIFEST.name


def without_base(lock: str) -> str:
    """Return a lock file without the packages that come from the base."""
    entries = re.findall(r"^[A-Za-z-](?:.*\\\n)*.*$", lock, re.MULTILINE)
    return "\n".join(each for each in entries if not each.startswith(FROM_BASE)) + "\n"


def read_manifest(path: Path) -> dict[str, object]:
    """Return the manifest's values. Raises: BuildError."""
    import yaml

    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BuildError(f"{path.name} cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise BuildError(f"{path.name} has no keys")
    return values


def check_manifest(path: Path) -> list[str]:
    """Check that the manifest can be read, is this program's, and names only what lies beside it."""
    values = read_manifest(path)
    bad = [] if values.get("id") == APP_ID else [f"the id is {values.get('id')}, and not {APP_ID}"]
    wanted = (
        "runtime",
        "runtime-version",
        "sdk",
        "base",
        "base-version",
        "command",
        "finish-args",
        "modules",
    )
    bad += [f"{key} is missing" for key in wanted if not values.get(key)]
    modules = values.get("modules")
    for module in modules if isinstance(modules, list) else []:
        for source in module.get("sources", []):
            if not (path.parent / source["path"]).exists():
                bad.append(f"{source['path']} does not exist")
    named = {values.get("rename-desktop-file"): LINUX / f"{NAME}.desktop"}
    return bad + [
        f"{name} is renamed and does not exist" for name, file in named.items() if name != file.name
    ]


def check_desktop_files() -> list[str]:
    """Let the desktop's own tools look at what is laid out."""
    need_tools({"desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"})
    share = WORK / "files/share"
    run("desktop-file-validate", share / "applications" / f"{NAME}.desktop")
    run("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml")
    wheels = sorted((WORK / "wheels").glob("*.whl"))
    return [] if len(wheels) > len(FROM_BASE) else ["there are no wheels"]


def checks(manifest: Path) -> list[tuple[str, Callable[[], list[str]]]]:
    """Return what can be looked at without the runtime."""
    return [("manifest", lambda: check_manifest(manifest)), ("desktop files", check_desktop_files)]

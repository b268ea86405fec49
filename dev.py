#!/usr/bin/env python3
"""Everything a developer or a build machine does, from one file of the standard library.

    python3 dev.py run [-- FOLDER]   set up, then open the window on a copy of the sample site or on FOLDER
    python3 dev.py test [-- ARGS]    set up, then all tests, headless

Further: setup, lint, types, bench, shots, package, lock, words, ci. ``--venv DIR`` uses another environment than .venv.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "packaging" / "lock"
SCRATCH = ROOT / ".dev"
OLDEST = (3, 11)

# Shared libraries that Qt's wheels expect from the system (measured on Debian 12), and who provides them there.
DEBIAN_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libnss3.so": "libnss3",
    "libnssutil3.so": "libnss3",
    "libsmime3.so": "libnss3",
    "libnspr4.so": "libnspr4",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXfixes.so.3": "libxfixes3",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libXext.so.6": "libxext6",
    "libX11.so.6": "libx11-6",
    "libxkbfile.so.1": "libxkbfile1",
    "libgbm.so.1": "libgbm1",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
# Qt files whose needs stand for the whole product: the X11 platform plugin and the map's engine.
QT_FILES = ("Qt/plugins/platforms/libqxcb.so", "Qt/lib/libQt6WebEngineCore.so.6", "Qt/lib/libQt6Gui.so.6")


def say(text: str) -> None:
    """One line to the person at the terminal."""
    print(f"[dev] {text}", flush=True)


class Environment:
    """The virtual environment and what runs in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = scripts / ("python.exe" if os.name == "nt" else "python")
        self.scripts = scripts

    def tool(self, name: str) -> str:
        """Path of an installed command."""
        return str(self.scripts / (f"{name}.exe" if os.name == "nt" else name))

    def run(self, *command: str, check: bool = True, variables: Mapping[str, str] | None = None) -> int:
        """Run a command in the repository with the test environment's variables."""
        code = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **_root_needs(), **(variables or {})}, check=False
        ).returncode
        if check and code:
            raise SystemExit(code)
        return code

    def module(self, *command: str, check: bool = True, variables: Mapping[str, str] | None = None) -> int:
        """Run ``python -m ...`` of the environment."""
        return self.run(str(self.python), "-m", *command, check=check, variables=variables)


def _root_needs() -> dict[str, str]:
    # Chromium refuses to start as root with its sandbox on; development machines and CI often are root.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if is_root else {}


def setup(environment: Environment) -> None:
    """Virtual environment, locked packages, generated data, system libraries; quick when all is there."""
    _make_venv(environment)
    (ROOT / "resources" / "generated").mkdir(
        parents=True, exist_ok=True
    )  # named in the package's description
    stamp = environment.folder / "setup.stamp"
    wanted = _fingerprint()
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        say("installing packages (locked, with hashes)")
        pip = ("pip", "--disable-pip-version-check", "install", "--quiet", "--no-warn-script-location")
        environment.module(*pip, "--require-hashes", "-r", str(LOCK / "dev.txt"))
        environment.module(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
        stamp.write_text(wanted, encoding="utf-8")
    environment.run(str(environment.python), str(ROOT / "resources" / "build" / "all.py"))
    if sys.platform.startswith("linux"):
        _system_libraries(environment)


def _make_venv(environment: Environment) -> None:
    if environment.python.exists():
        return
    say(f"making the environment {environment.folder.name}")
    try:
        venv.EnvBuilder(with_pip=True, clear=environment.folder.exists()).create(environment.folder)
    except (subprocess.CalledProcessError, ModuleNotFoundError, OSError) as error:
        shutil.rmtree(environment.folder, ignore_errors=True)
        hint = f"python3.{sys.version_info.minor}-venv" if shutil.which("apt-get") else "the venv module"
        raise SystemExit(
            f"[dev] Python cannot make a virtual environment ({error}). Install {hint}."
        ) from error


def _fingerprint() -> str:
    parts = [sys.version, platform.machine()]
    parts += [
        (LOCK / "dev.txt").read_text(encoding="utf-8"),
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _system_libraries(environment: Environment) -> None:
    missing = _missing_libraries(environment)
    if not missing:
        return
    packages = sorted({DEBIAN_PACKAGES[name] for name in missing if name in DEBIAN_PACKAGES})
    say(f"system libraries missing: {', '.join(sorted(missing))}")
    apt = shutil.which("apt-get")
    if apt and packages and hasattr(os, "geteuid") and os.geteuid() == 0:
        say(f"installing {' '.join(packages)}")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([apt, "update", "-qq"], check=False, env=quiet)
        _apt_install(apt, packages, quiet)
        missing = _missing_libraries(environment)
        if missing:
            say(f"still missing: {', '.join(sorted(missing))}")
    elif packages and apt:
        say(f"install them with: sudo apt-get install {' '.join(packages)}")
    else:
        say("install them with your system's package manager; the window may not open without them")


def _apt_install(apt: str, packages: Sequence[str], variables: dict[str, str]) -> None:
    command = [apt, "install", "-y", "-qq", "--no-install-recommends"]
    if (
        subprocess.run(
            [*command, *packages], check=False, env=variables, stdout=subprocess.DEVNULL
        ).returncode
        == 0
    ):
        return
    # Newer Debian and Ubuntu renamed two of them for 64-bit time.
    renamed = [f"{name}t64" if name in ("libasound2", "libglib2.0-0") else name for name in packages]
    subprocess.run([*command, *renamed], check=False, env=variables, stdout=subprocess.DEVNULL)


def _missing_libraries(environment: Environment) -> set[str]:
    ldd = shutil.which("ldd")
    qt = next(environment.folder.glob("lib/python3*/site-packages/PySide6"), None)
    if not ldd or qt is None:
        return set()
    missing: set[str] = set()
    for name in QT_FILES:
        listed = subprocess.run([ldd, str(qt / name)], capture_output=True, text=True, check=False).stdout
        missing |= {line.split()[0] for line in listed.splitlines() if "not found" in line}
    return {name for name in missing if not name.startswith("libQt6")}


def run(environment: Environment, rest: Sequence[str]) -> None:
    """Open the window."""
    setup(environment)
    arguments = list(rest) or [str(_sample_copy())]
    no_screen = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if no_screen:
        raise SystemExit("[dev] there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty)")
    environment.module("meetup_desktop", *arguments)


def _sample_copy() -> Path:
    copy = SCRATCH / "sample-site"
    if not copy.exists():
        shutil.copytree(ROOT / "resources" / "sample-site", copy)
    return copy


def test(environment: Environment, rest: Sequence[str]) -> None:
    """All tests: the rooms without Qt run with PySide6 blocked, then the others."""
    setup(environment)
    headless = {"QT_QPA_PLATFORM": "offscreen"}
    if rest:
        environment.module("pytest", *rest, variables=headless)
        return
    cover = ("--cov", "--cov-report=")
    environment.module("coverage", "erase")
    blocked = ("-p", "tests.without_qt", "-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning")
    rooms = [f"tests/{name}" for name in ("core", "adapters", "cli") if (ROOT / "tests" / name).exists()]
    say("core, adapters and cli, with PySide6 blocked")
    first = environment.module("pytest", *blocked, *cover, *rooms, check=False, variables=headless)
    say("everything that needs Qt")
    others = [f"--ignore={room}" for room in rooms]
    second = environment.module(
        "pytest", *cover, "--cov-append", *others, "tests", check=False, variables=headless
    )
    environment.module("coverage", "report", "--skip-covered", "--skip-empty", "--sort=cover", check=False)
    if first or second:
        raise SystemExit(first or second)


def lint(environment: Environment) -> None:
    """Ruff, formatting, and the arrows between the rooms."""
    setup(environment)
    codes = (
        environment.module("ruff", "check", ".", check=False),
        environment.module("ruff", "format", "--check", ".", check=False),
        environment.run(environment.tool("lint-imports"), check=False),
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


def package(environment: Environment) -> None:
    """The wheel and the source archive into dist/, then the self-test from the installed wheel."""
    setup(environment)
    shutil.rmtree(ROOT / "dist", ignore_errors=True)
    environment.module("build", "--no-isolation", "--wheel", "--sdist", ".")
    wheel = next((ROOT / "dist").glob("*.whl"))
    clean = Environment(SCRATCH / "wheel-venv")
    shutil.rmtree(clean.folder, ignore_errors=True)
    _make_venv(clean)
    pip = ("pip", "--disable-pip-version-check", "install", "--quiet")
    clean.module(*pip, "--require-hashes", "-r", str(LOCK / "run.txt"))
    clean.module(*pip, "--no-deps", str(wheel))
    # Run outside the checkout, so that nothing of it is imported by accident.
    variables = {**os.environ, **_root_needs(), "QT_QPA_PLATFORM": "offscreen"}
    command = [clean.tool("meetup-desktop"), "--self-test"]
    if subprocess.run(command, cwd=clean.folder, env=variables, check=False).returncode:
        raise SystemExit("[dev] the installed wheel failed its self-test")
    say(f"packages are in dist/: {', '.join(sorted(path.name for path in (ROOT / 'dist').iterdir()))}")


def lock(environment: Environment) -> None:
    """Write the lock files anew: one for every system and Python, with hashes, without addresses."""
    setup(environment)
    common = ("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate")
    for name, extra in (("dev", ("--extra", "dev")), ("run", ("-c", str(LOCK / "dev.txt")))):
        target = ("--output-file", str(LOCK / f"{name}.txt"), "--no-emit-index-url", "--quiet")
        environment.module("uv", "pip", "compile", "pyproject.toml", "--upgrade", *extra, *common, *target)


def words(environment: Environment) -> None:
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
        say(step.__name__)
        step(environment)
    test(environment, ())
    say("self-test")
    environment.module("meetup_desktop", "--self-test", variables={"QT_QPA_PLATFORM": "offscreen"})


def main(arguments: Sequence[str]) -> None:
    """Read the command line and do what it says."""
    if sys.version_info < OLDEST:
        raise SystemExit(
            f"[dev] Python {OLDEST[0]}.{OLDEST[1]} or newer is needed, this is {platform.python_version()}"
        )
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--venv", type=Path, default=None, help="folder of the environment")
    plain = {
        "setup": setup,
        "lint": lint,
        "types": types,
        "package": package,
        "lock": lock,
        "words": words,
        "ci": ci,
    }
    passing = {"run": run, "test": test, "bench": bench, "shots": shots}
    parser.add_argument("command", choices=[*plain, *passing])
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="after -- : handed on")
    chosen = parser.parse_args(arguments)
    default = SCRATCH / "ci-venv" if chosen.command == "ci" else ROOT / ".venv"
    environment = Environment((chosen.venv or default).absolute())
    rest = [word for word in chosen.rest if word != "--"]
    if chosen.command in plain:
        plain[chosen.command](environment)
    else:
        passing[chosen.command](environment, rest)


if __name__ == "__main__":
    main(sys.argv[1:])

"""The checks of the installer for Windows: what can be seen of its files, and how far Wine carries it."""

from __future__ import annotations

import fnmatch
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import checks
import licences
import pe
import windows
from product import NAME, BuildError, report, version

#: Libraries of Windows 10 and newer.
SYSTEM = frozenset((
    "advapi32.dll", "authz.dll", "bcrypt.dll", "bcryptprimitives.dll", "bthprops.cpl", "cfgmgr32.dll", "comctl32.dll",
    "comdlg32.dll", "crypt32.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll", "dbghelp.dll", "dcomp.dll", "dhcpcsvc.dll",
    "dnsapi.dll", "dwmapi.dll", "dwrite.dll", "dxgi.dll", "fontsub.dll", "gdi32.dll", "hid.dll", "icuuc.dll",
    "imagehlp.dll", "imm32.dll", "iphlpapi.dll", "kernel32.dll", "mmdevapi.dll", "mpr.dll", "msvcrt.dll",
    "ncrypt.dll", "netapi32.dll", "ntdll.dll", "ole32.dll", "oleaut32.dll", "pdh.dll", "propsys.dll", "psapi.dll",
    "rpcrt4.dll", "secur32.dll", "setupapi.dll", "shell32.dll", "shlwapi.dll", "uiautomationcore.dll", "urlmon.dll",
    "user32.dll", "userenv.dll", "uxtheme.dll", "version.dll", "winhttp.dll", "winmm.dll", "winspool.drv",
    "winusb.dll", "ws2_32.dll", "wtsapi32.dll",
))  # fmt: skip
SYSTEM_SETS = "api-ms-win-*.dll"
#: Windows does not open longer paths in older programs.
LONGEST_PATH = 259
#: The longest folder the installer is likely to be in: a user's name has at most 20 characters.
INSTALL_FOLDER = r"C:\Users\12345678901234567890\AppData\Local\Programs\Meetup Desktop" + "\\"
WINE_SECONDS = 300
_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\MeetupDesktop"
_MENU = r"HKCU\Software\Classes\Directory\shell\MeetupDesktop\command"

Check = tuple[str, Callable[[], list[str]]]


def quick(_: Path) -> list[Check]:
    """Return the checks that are made every time."""
    stage = windows.STAGE
    return [
        ("libraries", lambda: check_libraries(read_imports(stage))),
        ("parts of Qt", lambda: checks.check_parts(stage / "lib")),
        ("no paths, no keys", lambda: checks.check_contents(checks.read_files(stage))),
        ("licences", lambda: licences.check(stage, licences.packages_in(stage / "lib"))),
        ("paths not too long", lambda: check_path_lengths(stage)),
    ]


def read_imports(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return what each program and library in a folder needs, by its path."""
    return {
        path.relative_to(folder).as_posix(): pe.imports(path)
        for path in sorted(folder.rglob("*"))
        if pe.is_pe(path)
    }


def check_libraries(needs: Mapping[str, Iterable[str]]) -> list[str]:
    """Check that every library that is needed is installed with the program or is Windows' own."""
    inside = {name.rsplit("/", 1)[-1].lower() for name in needs}
    return [
        f"{path} needs {name}, which is neither installed with it nor a part of Windows 10"
        for path, names in needs.items()
        for name in names
        if name not in inside | SYSTEM and not fnmatch.fnmatchcase(name, SYSTEM_SETS)
    ]


def check_path_lengths(folder: Path) -> list[str]:
    """Check that no installed file has a path that older programs of Windows cannot open."""
    most = LONGEST_PATH - len(INSTALL_FOLDER)
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")))
    return [f"{name} has {len(name)} characters, {most} fit" for name in names if len(name) > most]


def check_under_wine(installer: Path) -> list[str]:
    """Install silently, run what needs no map, uninstall; return what went wrong. Raises: BuildError."""
    # Not below the checkout: it holds links to the whole disk, which a build of the source archive would follow.
    with tempfile.TemporaryDirectory(prefix="meetup-wine-", ignore_cleanup_errors=True) as folder:
        wine = Wine(Path(folder))
        try:
            return wine.walk(installer)
        finally:
            wine.stop()


class Wine:
    """A Windows of its own, emulated, and the steps that are tried in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.variables = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "WINEARCH": "win64", "WINEDLLOVERRIDES": "mshtml=;mscoree=",
        }  # fmt: skip
        self.bad: list[str] = []

    def walk(self, installer: Path) -> list[str]:
        """Walk all steps and return everything that went wrong."""
        self._run("wineboot", "--init")
        self._run(str(installer), "/S")
        users = self.folder / "drive_c/users"
        program = next(users.glob("*/AppData/Local/Programs/Meetup Desktop/MeetupDesktop.exe"), None)
        if program is None:
            return ["nothing was installed"]
        folder, local = program.parent, program.parents[2]
        self._check_installed(folder)
        self._check_program(folder)
        data = local / "Meetup Desktop" / "settings.json"
        data.parent.mkdir(exist_ok=True)
        data.write_text("{}")
        self._run(str(installer), "/S")
        self._expect(program.exists(), "installing over an installed program removes it")
        self._run(str(folder / "uninstall.exe"), "/S", f"_?={self._windows_path(folder)}")
        self._expect(
            not (folder / "lib").exists() and not program.exists(), "uninstalling leaves the program"
        )
        self._expect(data.exists(), "uninstalling takes the user's data away")
        self._expect(not self._query(_KEY), "uninstalling leaves its entry in the list of programs")
        self._expect(not self._query(_MENU), "uninstalling leaves its entry in the menu of folders")
        self._expect(not self._shortcuts(), "uninstalling leaves the shortcut in the Start menu")
        return self.bad

    def stop(self) -> None:
        """End what Wine keeps running."""
        subprocess.run(["wineserver", "--kill"], env=self.variables, check=False, capture_output=True)

    def _check_installed(self, folder: Path) -> None:
        expected = {path.relative_to(windows.STAGE) for path in windows.STAGE.rglob("*") if path.is_file()}
        missing = [str(name) for name in sorted(expected) if not (folder / name).is_file()]
        self._expect(not missing, f"{len(missing)} files were not installed, the first is {missing[:1]}")
        self._expect(
            version() in self._query(_KEY), "the list of installed programs does not name the version"
        )
        self._expect("%V" in self._query(_MENU), "folders have no entry that opens them")
        self._expect(bool(self._shortcuts()), "there is no shortcut in the Start menu")

    def _check_program(self, folder: Path) -> None:
        """Run what needs neither numpy nor the map's engine, which this Wine cannot run."""
        console = str(folder / "meetup-desktop.exe")
        said = self._run(console, "--version")
        self._expect(said.strip() == f"{NAME} {version()}", f"--version says “{said.strip()}”")
        sample = folder / "lib/meetup_desktop/resources/sample-site"
        said = self._run(console, "show", self._windows_path(sample), "spring-rotations")
        self._expect("Spring" in said, f"the command “show” says “{said[:300]}”")
        report("wine: installed, and the commands run")

    def _shortcuts(self) -> list[Path]:
        return list((self.folder / "drive_c").rglob("Meetup Desktop.lnk"))

    def _windows_path(self, path: Path) -> str:
        return "Z:" + str(path).replace("/", "\\")

    def _query(self, key: str) -> str:
        """Return the values of a key; empty where there is none."""
        said = self._run("reg", "query", key, "/s")
        return said if "REG_SZ" in said else ""

    def _run(self, *command: str) -> str:
        """Run a program of Windows and return what it printed, whatever its exit code. Raises: BuildError."""
        try:
            done = subprocess.run(
                ["wine", *command], env=self.variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, timeout=WINE_SECONDS, check=False,
            )  # fmt: skip
        except FileNotFoundError as error:
            raise BuildError("programs are missing. Install them: apt-get install wine wine64") from error
        except subprocess.TimeoutExpired as error:
            raise BuildError(f"{command[0]} did not end within {WINE_SECONDS} s under Wine") from error
        return done.stdout.decode("utf-8", "replace")

    def _expect(self, condition: bool, sentence: str) -> None:
        if not condition:
            self.bad.append(sentence)

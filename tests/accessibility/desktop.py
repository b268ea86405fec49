"""A desktop of its own for a test: X server, window manager, D-Bus session and accessibility bus, ended afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

#: Debian's python3, for which python3-pyatspi is packaged.
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PROGRAMS = {"Xvfb": "xvfb", "dbus-daemon": "dbus", "openbox": "openbox"}
END_S = 5.0


def missing_packages() -> list[str]:
    """Return the Debian packages that have to be installed for these tests."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not any(Path(each).exists() for each in LAUNCHERS):
        missing.append("at-spi2-core")
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    has_client = Path(SYSTEM_PYTHON).exists() and subprocess.run(asked, capture_output=True, check=False)
    if not has_client or has_client.returncode != 0:
        missing.append("python3-pyatspi")
    return missing


class Desktop:
    """Starts what a desktop needs; ``environment`` leads programs to it, and to no other."""

    def __init__(self, folder: Path) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._log = (folder / "desktop.log").open("wb")
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
        self.environment = {
            **kept, "HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8",
            "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local",
        }  # fmt: skip
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        display = self._read_answer(
            "Xvfb", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-displayfd", "{fd}"
        )
        self.environment["DISPLAY"] = f":{display}"
        bus = self._read_answer("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        self.start("openbox")
        self.start(next(each for each in LAUNCHERS if Path(each).exists()), "--launch-immediately")

    def start(self, *command: str, **options: object) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; it is ended with it."""
        made = subprocess.Popen(
            command, env=self.environment, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, **options
        )  # type: ignore[call-overload]  # fmt: skip
        self._processes.append(made)
        return made

    def _read_answer(self, *command: str) -> str:
        """Start a program that writes a line to a file descriptor when it is ready, and return the line."""
        read_end, write_end = os.pipe()
        with os.fdopen(read_end) as answer:
            try:
                self.start(*(each.replace("{fd}", str(write_end)) for each in command), pass_fds=(write_end,))
            finally:
                os.close(write_end)
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        return line

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a program that was started here."""
        self._processes.remove(process)
        process.terminate()
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def close(self) -> None:
        """End all programs, the last one first."""
        for process in reversed(self._processes[:]):
            self.end(process)
        self._log.close()

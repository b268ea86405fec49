"""The life of the Debian package in a clean system: installed, used from the menu, upgraded, uninstalled.

The system is made by debootstrap and holds nothing but what the package asks for. Windows are shown on an X server of
this machine; a picture of each step is left in .dev/package/pictures for a person to look at.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import frozen_self_test
from product import NAME, SCRATCH, BuildError, need_tools, report, run

RELEASES = ("bookworm", "trixie")
PICTURES = SCRATCH / "pictures"
USER = "organiser"
HOME = Path("home") / USER
DATA = HOME / ".local/share/Meetup Desktop"
SITE = "Наши встречи"
#: Of the sample site's page that is shown first.
PAGE = "Spring Introductions"
SCREEN = "1366x768x24"
SECONDS = 40
_TOOLS = {
    "debootstrap": "debootstrap", "Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "import": "imagemagick",
}  # fmt: skip


def check(new: Path, release: str) -> list[str]:
    """Install, use, upgrade and uninstall a package in a clean system; return what went wrong. Raises: BuildError."""
    if os.geteuid() != 0:
        raise BuildError("a clean system can be made by root alone: run this with sudo")
    need_tools(_TOOLS)
    old = older_package(new)
    with ExitStack() as opened:
        root = opened.enter_context(clean_system(release))
        display = opened.enter_context(x_server())
        return Life(root, display, release).walk(old, new)


def older_package(new: Path) -> Path:
    """Build the package that is upgraded from: the same files as version 0.1.0, and one that later versions lack."""
    target = SCRATCH / f"{NAME}_0.1.0_amd64.deb"
    tree = SCRATCH / "old-deb"
    shutil.rmtree(tree, ignore_errors=True)
    run("dpkg-deb", "--raw-extract", new, tree)
    control = tree / "DEBIAN/control"
    lines = control.read_text(encoding="utf-8").splitlines(keepends=True)
    control.write_text("".join("Version: 0.1.0\n" if line.startswith("Version:") else line for line in lines))
    (tree / "opt" / NAME / "_internal/left-over").write_text("of the older version\n")
    run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", tree, target)
    shutil.rmtree(tree)
    return target


@contextmanager
def clean_system(release: str) -> Iterator[Path]:
    """Make a minimal Debian, with what a running system has mounted; it is removed at the end."""
    root = SCRATCH / "roots" / release
    _remove(root)
    root.parent.mkdir(parents=True, exist_ok=True)
    report(f"making a clean {release}")
    try:
        run("debootstrap", "--variant=minbase", release, root)
        for command in (
            ("mount", "-t", "proc", "proc", root / "proc"),
            ("mount", "--bind", "/dev", root / "dev"),
            ("mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", root / "dev/shm"),
        ):
            run(*command)
        sockets = root / "tmp/.X11-unix"
        sockets.mkdir(mode=0o1777)
        run("mount", "--bind", "/tmp/.X11-unix", sockets)
        yield root
    finally:
        _remove(root)


def _remove(root: Path) -> None:
    """Unmount what is mounted below a folder, the innermost first, and remove the folder only then."""
    mounted = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    for place in sorted((each for each in mounted if each.startswith(f"{root}/")), reverse=True):
        subprocess.run(["umount", "--lazy", place], check=False, capture_output=True)
    left = [line for line in Path("/proc/mounts").read_text().splitlines() if f" {root}/" in line]
    if left:
        raise BuildError(f"{root} cannot be removed: {left[0].split()[1]} is still mounted")
    shutil.rmtree(root, ignore_errors=True)


@contextmanager
def x_server() -> Iterator[str]:
    """Run an X server with a window manager on a free display; the display's name."""
    reading, writing = os.pipe()
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


class Life:
    """The steps, in order; each returns what is wrong."""

    def __init__(self, root: Path, display: str, release: str) -> None:
        self.root, self.display, self.release = root, display, release
        self.bad: list[str] = []

    def walk(self, old: Path, new: Path) -> list[str]:
        """Walk all steps and return everything that went wrong."""
        self._say("apt-get", "update", "-qq")
        self._install(old)
        self._say("useradd", "--create-home", USER)
        sample = self.root / "opt" / NAME / "_internal/meetup_desktop/resources/sample-site"
        shutil.copytree(sample, self.root / HOME / SITE)
        self._say("chown", "--recursive", USER, f"/{HOME}")
        self._self_test()
        self._prepare_session()
        self._open("from-the-menu", "gio", "launch", f"/usr/share/applications/{NAME}.desktop")
        self._open("command", NAME, f"/{HOME}/{SITE}", title=PAGE)
        self._open("dropped-on-icon", "gio", "launch", f"/usr/share/applications/{NAME}.desktop", f"/{HOME}/{SITE}",
                   title=PAGE)  # fmt: skip
        kept = self._data()
        self._expect(bool(kept), "the program keeps nothing of its user")
        self._upgrade(new, kept)
        self._open("after-upgrade", NAME)
        self._uninstall()
        return self.bad

    def _expect(self, condition: bool, sentence: str) -> None:
        if not condition:
            self.bad.append(f"{self.release}: {sentence}")

    # --- commands inside --------------------------------------------------------------------------------------

    def _say(self, *command: str) -> str:
        """Run a command inside as root and return what it printed. Raises: BuildError."""
        return run("chroot", self.root, "env", "DEBIAN_FRONTEND=noninteractive", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                   "LC_ALL=C.UTF-8", *command)  # fmt: skip

    def _as_user(self, *command: str) -> list[str]:
        variables = [f"HOME=/{HOME}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", f"DISPLAY={self.display}"]
        return ["chroot", f"--userspec={USER}:{USER}", str(self.root), "env", "-i", *variables, *command]

    def _install(self, package: Path) -> str:
        shutil.copyfile(package, self.root / "tmp" / package.name)
        said = self._say("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/tmp/{package.name}")
        (self.root / "tmp" / package.name).unlink()
        return said

    # --- the steps --------------------------------------------------------------------------------------------

    def _self_test(self) -> None:
        """Run the self-test with nothing installed but what the package asks for, with windows on the X server."""
        done = subprocess.run(
            self._as_user(NAME, "--self-test"), capture_output=True, text=True, check=False,
            timeout=frozen_self_test.SECONDS,
        )  # fmt: skip
        seen = frozen_self_test.Sandbox({0})  # that it is sandboxed was seen when the bundle was checked
        faults = frozen_self_test.judge(done.returncode, done.stdout, done.stderr, seen)
        self.bad += [f"{self.release}: self-test: {each}" for each in faults]
        report(f"{self.release}: self-test {'failed' if faults else 'passed'}")

    def _prepare_session(self) -> None:
        """Check what the desktop knows of the program, and install what starts a desktop entry."""
        self._say("apt-get", "install", "-y", "-qq", "--no-install-recommends", "libglib2.0-bin",
                  "desktop-file-utils", "shared-mime-info")  # fmt: skip
        self._say("update-desktop-database")
        self._say("update-mime-database", "/usr/share/mime")
        known = (self.root / "usr/share/applications/mimeinfo.cache").read_text()
        self._expect(
            f"inode/directory={NAME}.desktop" in known, "folders are not offered to be opened with it"
        )
        globs = (self.root / "usr/share/mime/globs").read_text()
        self._expect(
            "application/x-meetup-desktop-site:meetup.toml" in globs, "its own type of file is not known"
        )

    def _open(self, step: str, *command: str, title: str = "") -> None:
        """Start the program, wait for its window, take a picture and quit with the keyboard."""
        process = subprocess.Popen(
            self._as_user(*command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        began = time.monotonic()
        window, shown = "", ""
        while not (window and title in shown) and time.monotonic() - began < SECONDS:
            window = self._search("search", "--onlyvisible", "--class", NAME).split("\n")[0]
            shown = self._search("getwindowname", window) if window else ""
            time.sleep(0.05)
        took = time.monotonic() - began
        self._expect(bool(window) and title in shown, f"{step}: no window with “{title}”, but “{shown}”")
        time.sleep(3)  # what a person would see: pictures and checks are there
        PICTURES.mkdir(parents=True, exist_ok=True)
        run("import", "-display", self.display, "-window", "root", PICTURES / f"{self.release}-{step}.png")
        report(f"{self.release}: {step}: window after {took:.1f} s")
        self._search("windowfocus", "--sync", window, "key", "--clearmodifiers", "ctrl+q")
        self._wait_for_end(process)

    def _search(self, *command: str) -> str:
        done = subprocess.run(
            ["xdotool", *command], env={**os.environ, "DISPLAY": self.display}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        return done.stdout.strip()

    def _wait_for_end(self, process: subprocess.Popen[bytes]) -> None:
        """Wait until the program has ended: ``gio launch`` ends at once, the program it started later."""
        deadline = time.monotonic() + SECONDS
        while self._program_runs() and time.monotonic() < deadline:
            time.sleep(0.1)
        self._expect(not self._program_runs(), "the program did not end when it was told to quit")
        for number in self._running():
            os.kill(number, 9)
        process.wait(timeout=SECONDS)

    def _program_runs(self) -> bool:
        return bool(self._running())

    def _running(self) -> list[int]:
        inside = str(self.root / "opt" / NAME)
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if str((folder / "exe").readlink()).startswith(inside):
                    found.append(int(folder.name))
            except OSError:
                continue  # it has just ended
        return found

    def _data(self) -> dict[str, str]:
        """Return what the program keeps for its user: file names and hashes."""
        folder = self.root / DATA
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def _upgrade(self, new: Path, kept: dict[str, str]) -> None:
        self._install(new)
        wanted = run("dpkg-deb", "--field", new, "Version").strip()
        said = run(*self._as_user(NAME, "--version")).strip()
        self._expect(said == f"{NAME} {wanted}", f"after the upgrade it says “{said}”")
        self._expect(self._data() == kept, "the upgrade changed what the program keeps for its user")
        self._expect(
            not (self.root / "opt" / NAME / "_internal/left-over").exists(), "files of the old version stay"
        )
        self._expect(
            not self._say("dpkg", "--verify", NAME).strip(), "installed files differ from the package"
        )

    def _uninstall(self) -> None:
        kept = self._data()
        said = self._say("apt-get", "remove", "-y", "-qq", NAME)
        self._expect(".local/share" in said, "uninstalling does not say where the user's data is")
        self._expect(not (self.root / "opt" / NAME).exists(), "uninstalling leaves files in /opt")
        self._expect(not (self.root / "usr/bin" / NAME).exists(), "uninstalling leaves the launcher")
        self._expect(bool(kept) and self._data() == kept, "uninstalling touches the user's data")


def main(arguments: Sequence[str]) -> int:
    """Walk through the life of a package: ``roots.py PACKAGE RELEASE ...``."""
    bad = [each for release in arguments[1:] or RELEASES for each in check(Path(arguments[0]), release)]
    report("\n  ".join(["what went wrong:", *bad]) if bad else "nothing went wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

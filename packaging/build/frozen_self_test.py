"""The self-test of a frozen program, as a user without rights and with Chromium's sandbox on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from product import report

#: The user "nobody" of every Linux: what runs as root would run without Chromium's sandbox.
NOBODY = 65534
ENGINE = "QtWebEngineProcess"
#: Steps that show most: those before them can pass without the engine, without data or without a second process.
EXPECTED_STEPS = (
    "open",
    "save",
    "small_picture",
    "map_loaded",
    "pin_moved",
    "round_on_second_screen",
    "kill_and_resume",
)
SECONDS = 240
_POLL_S = 0.05


@dataclass
class Sandbox:
    """What was seen of the processes of the map's engine."""

    #: Those that may make only the system calls on a list, as what draws a page has to be.
    filtered: set[int] = field(default_factory=set)
    #: Those that were started with the sandbox switched off.
    switched_off: set[int] = field(default_factory=set)


def check(bundle: Path, name: str) -> list[str]:
    """Run the self-test from a copy in a folder with a blank and Cyrillic letters; return what went wrong."""
    with tempfile.TemporaryDirectory(prefix="meetup package ") as folder:
        place = Path(folder)
        place.chmod(0o755)
        copy = place / "Встреча 1"
        shutil.copytree(bundle, copy, symlinks=True, copy_function=_link)
        home = place / "home"
        home.mkdir(mode=0o700)
        variables = {
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        return run([str(copy / name), "--self-test"], home, variables, copy)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def run(command: list[str], home: Path, variables: dict[str, str], bundle: Path) -> list[str]:
    """Run a command's self-test with the variables given and no others; return what went wrong."""
    who = {}
    if os.geteuid() == 0:
        os.chown(home, NOBODY, NOBODY)
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    seen = Sandbox()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(command, cwd="/", env=variables, stdout=output, stderr=errors, **who)  # type: ignore[call-overload]
        deadline = time.monotonic() + SECONDS
        while process.poll() is None and time.monotonic() < deadline:
            _watch(bundle, seen)
            time.sleep(_POLL_S)
        late = process.poll() is None
        process.kill()
        process.wait()
        output.seek(0)
        errors.seek(0)
        said, complaints = output.read(), errors.read()
    bad = [f"it did not end within {SECONDS} s"] if late else []
    bad += judge(process.returncode, said, complaints, seen)
    if not bad:
        report(
            f"self-test passed: {len(said.splitlines())} steps, {len(seen.filtered)} processes in Chromium's sandbox"
        )
    return bad


def judge(code: int, said: str, complaints: str, seen: Sandbox) -> list[str]:
    """Return what is wrong with a self-test that has ended."""
    bad = [f"it ended with {code}: {complaints[-2000:]}"] if code else []
    steps = {}
    for line in said.splitlines():
        try:
            step = json.loads(line)
            steps[step["step"]] = step
        except (ValueError, KeyError, TypeError):
            bad.append(f"a line is no step: {line}")
    bad += [f"step {name} failed: {step.get('error')}" for name, step in steps.items() if not step.get("ok")]
    bad += [f"step {name} was not run" for name in EXPECTED_STEPS if name not in steps]
    if "Traceback" in complaints:
        bad.append(f"an error was printed: {complaints[complaints.index('Traceback') :][:2000]}")
    if seen.switched_off:
        bad.append("the map's engine was started with its sandbox switched off")
    if not seen.filtered:
        bad.append("no process of the map's engine was in a sandbox")
    return bad


def _watch(bundle: Path, seen: Sandbox) -> None:
    """Look at the engine's processes that run now."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
            if ENGINE not in command[0] or not command[0].startswith(str(bundle)):
                continue
            status = (folder / "status").read_text()
        except OSError:
            continue  # it has just ended
        if "--no-sandbox" in command:
            seen.switched_off.add(int(folder.name))
        if "Seccomp:\t2" in status:
            seen.filtered.add(int(folder.name))

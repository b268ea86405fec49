"""PySide6 loads sooner, and is the same."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop import quick_qt

#: What PySide6 says of a wrong argument comes out of the code that is kept.
CODE = """
import builtins, importlib.util, json, sys
compiled, count = builtins.compile, 0
def counted(source, filename, *rest, **more):
    global count
    count += str(filename).startswith(("signature_bootstrap", "shibokensupport/"))
    return compiled(source, filename, *rest, **more)
builtins.compile = counted
if len(sys.argv) > 1:
    spec = importlib.util.spec_from_file_location("quick_qt", sys.argv[1])
    quick = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(quick)
    quick.load()
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
said = []
for wrong in (lambda: QTimer.singleShot("soon"), lambda: QColor({}, 1)):
    try:
        wrong()
    except TypeError as error:
        said.append(str(error))
said.append(QColor.__doc__)
plain = builtins.__import__ is getattr(builtins, "__orig_import__", None)
print(json.dumps({"count": count, "said": said, "plain": plain, "restored": builtins.compile is counted}))
"""


def start(*arguments, write=True):
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if not write:
        variables["PYTHONDONTWRITEBYTECODE"] = "1"
    done = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, arguments)],
        capture_output=True, text=True, env=variables, check=True, timeout=60,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.fixture
def module(tmp_path: Path) -> Path:
    return Path(shutil.copy(quick_qt.__file__, tmp_path))


def kept(module: Path) -> list[Path]:
    return list((module.parent / "__pycache__").glob("pyside*"))


def test_the_second_start_compiles_nothing_of_it_and_says_the_same(module: Path):
    usual, first, second = start(), start(module), start(module)
    assert usual["said"] == first["said"] == second["said"]
    assert len(usual["said"]) == 3
    assert (first["count"], second["count"]) == (usual["count"], 0)
    assert not usual["plain"]
    assert second["plain"]
    assert second["restored"]
    assert len(kept(module)) == 1


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0", b"\x12\x34\x56\x78 nonsense", None])
def test_a_damaged_file_is_made_anew(module: Path, damage: bytes | None):
    usual = start(module)
    (file,) = kept(module)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert start(module) == usual
    assert file.read_bytes() == whole


def test_nothing_is_written_where_python_may_not(module: Path):
    start(module, write=False)
    assert not kept(module)
    shutil.rmtree(module.parent / "__pycache__", ignore_errors=True)
    (module.parent / "__pycache__").write_text("no folder")
    assert start(module)["said"] == start()["said"]


def test_what_an_earlier_version_left_is_not_kept(module: Path):
    start(module)
    (file,) = kept(module)
    usual = file.read_bytes()
    old = {("shibokensupport/old.py", 1, 1): compile("1", "old", "exec")}
    quick_qt._write(file, quick_qt._read(file) | old)
    assert file.read_bytes() != usual
    start(module)
    assert quick_qt._read(file).keys().isdisjoint(old)
    assert start(module)["count"] == 0

"""A second start hands its site over to the first program, or may only read."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from meetup_desktop.services import single_instance
from meetup_desktop.services.single_instance import SingleInstance
from tests.services.worlds import wait_until

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from meetup_desktop.services.single_instance import SingleInstance
application = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).start(Path(sys.argv[2]) if sys.argv[2:] else None), flush=True)
sys.stdin.read(1)
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert made.start(None) is True
    yield made
    made.close()


def begin_second(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("site", [None, "site", "сайт с пробелом"])
def test_a_second_start_hands_its_site_over(first: SingleInstance, tmp_path: Path, site: str | None) -> None:
    requested: list[Path | None] = []
    first.site_requested.connect(requested.append)
    with begin_second(str(tmp_path), *([site] if site else [])) as second:
        wait_until(lambda: bool(requested), timeout_ms=20_000)
        assert requested == [Path.cwd() / site if site else None]
        answer, _ = second.communicate("x")
    assert answer.strip() == "False"


def test_another_data_folder_is_another_program(first: SingleInstance, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")
    assert other.start(None) is True
    other.close()


def test_the_lock_ends_with_the_program(qapp: QApplication, tmp_path: Path) -> None:
    with begin_second(str(tmp_path)) as killed:
        assert killed.stdout is not None and killed.stdout.readline().strip() == "True"
        killed.send_signal(signal.SIGKILL)
    after = SingleInstance(tmp_path)
    assert after.start(None) is True
    after.close()


@pytest.mark.parametrize("computer", [None, "другой"])
def test_where_the_first_does_not_answer_the_second_may_only_read(
    first: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, computer: str | None
) -> None:
    monkeypatch.setattr(single_instance, "_START_S", 0)
    if computer:
        (tmp_path / "program.json").write_text(json.dumps({"computer": computer}))
    assert first._server is not None
    first._server.close()
    second = SingleInstance(tmp_path)
    assert second.start(None) is None
    assert second.other_computer == (computer or "")


@pytest.mark.parametrize("request_line", [b"{}\n", b"no json\n", b'["site"]\n', b"x" * 70_000])
def test_nonsense_is_not_taken(first: SingleInstance, request_line: bytes) -> None:
    requested: list[Path | None] = []
    first.site_requested.connect(requested.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(1000)
    socket.write(request_line)
    wait_until(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert requested == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that may not be written")
def test_a_folder_that_cannot_be_written_has_no_lock(qapp: QApplication, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert SingleInstance(tmp_path).start(None) is True


def test_a_folder_that_is_missing_has_no_lock(qapp: QApplication, tmp_path: Path) -> None:
    made = SingleInstance(tmp_path / "missing")
    assert made.start(None) is True
    made.close()

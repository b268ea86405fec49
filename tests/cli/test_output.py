"""What the command line prints reaches every terminal, and its exit code means what the README says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop.adapters.resources import resources_folder

SAMPLE = resources_folder() / "sample-site"


def command(*arguments, **variables):
    return subprocess.run(
        [sys.executable, "-m", "meetup_desktop", *arguments],
        env={**os.environ, **variables}, capture_output=True, check=False, timeout=120,
    )  # fmt: skip


def shown(text, encoding):
    return text.encode(encoding, errors="replace")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp866"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", str(SAMPLE), "--severity", "error"),
        ("check", str(SAMPLE), "--severity", "hint", "--format", "json"),
        ("show", str(SAMPLE), "spring-rotations"),
        ("check", str(SAMPLE / "нет такой папки")),
        ("show", str(SAMPLE), "нет-такой"),
    ],
)
def test_letters_that_the_encoding_lacks_are_replaced(encoding, arguments, tmp_path):
    data = {"MEETUP_DESKTOP_DATA": str(tmp_path / "none")}
    usual = command(*arguments, **data, PYTHONIOENCODING="utf-8")
    other = command(*arguments, **data, PYTHONIOENCODING=encoding)
    assert other.returncode == usual.returncode
    assert b"Traceback" not in other.stderr
    assert other.stdout == shown(usual.stdout.decode(), encoding)
    assert other.stderr == shown(usual.stderr.decode(), encoding)
    assert usual.stdout or usual.stderr


def test_a_data_folder_that_cannot_be_made_only_costs_time(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"")
    done = command("check", str(SAMPLE), "--data-dir", str(tmp_path / "file" / "x"))
    usual = command("check", str(SAMPLE), "--data-dir", str(tmp_path / "data"))
    assert (done.returncode, done.stdout, done.stderr) == (usual.returncode, usual.stdout, usual.stderr)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_page_cannot_steer_the_terminal(tmp_path: Path, form):
    page = tmp_path / "site" / "en" / "events" / "evil.md"
    page.parent.mkdir(parents=True)
    text = "---\ndate: 2026-10-09 18:30\ndescription: \x1b[2J\u202egpj\n---\n# Title \x1b]0;owned\x07 \x9b1m\n\nText.\n"
    page.write_text(text, encoding="utf-8")
    for arguments in (
        ("show", str(tmp_path / "site"), "evil"),
        ("check", str(tmp_path / "site"), "--severity", "info"),
    ):
        done = command(
            *arguments, "--format", form, PYTHONIOENCODING="utf-8", MEETUP_DESKTOP_DATA=str(tmp_path / "n")
        )
        shown_text = (done.stdout + done.stderr).decode()
        assert not set(shown_text) & {"\x1b", "\x07", "\x9b", "\u202e"}
        assert "evil" in shown_text

"""The command as a person types it; what needs no window never imports Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop import __version__, cli


def python(code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def test_version_imports_no_qt():
    done = python(
        "import sys\n"
        "from meetup_desktop.__main__ import main\n"
        "try:\n    main(['--version'])\n"
        "finally:\n    print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    assert done.stdout == f"meetup-desktop {__version__}\n[]\n"
    assert done.returncode == 0


def test_site_and_data_folder_are_read():
    read = cli.parse_command_line(["site", "--data-dir", "data"])
    assert (read.site, read.data_folder) == (Path("site"), Path("data"))
    assert cli.parse_command_line([]).site is None


@pytest.mark.parametrize("arguments", [["a", "b"], ["--unknown"], ["--data-dir"]])
def test_words_that_make_no_sense_end_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.parse_command_line(arguments)
    assert ended.value.code == 2
    assert "usage: meetup-desktop" in capsys.readouterr().err


def test_package_and_code_name_the_same_version():
    from importlib.metadata import version

    assert version("meetup-desktop") == __version__


def test_a_reader_who_has_seen_enough_is_no_fault():
    """As with ``meetup-desktop rotate ... | head``."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "meetup_desktop", "rotate", "--people", "9", "--seconds", "0"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


def test_the_settings_file_of_a_site_opens_the_site(tmp_path):
    """A desktop hands over the file that was opened by a double click."""
    settings = tmp_path / "meetup.toml"
    settings.touch()
    assert cli.parse_command_line([str(settings)]).site == tmp_path
    assert cli.parse_command_line([str(tmp_path)]).site == tmp_path
    assert cli.parse_command_line([]).site is None
    missing = tmp_path / "missing" / "meetup.toml"
    assert cli.parse_command_line([str(missing)]).site == missing

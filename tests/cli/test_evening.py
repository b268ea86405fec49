"""The command that shows, exports and imports an evening."""

import json
import shutil
from pathlib import Path

import pytest

from meetup_desktop import cli
from meetup_desktop.adapters.storage.evening_files import read_entries
from meetup_desktop.adapters.storage.journal_paths import backup_paths, journal_path
from meetup_desktop.core.live.fold import fold

DATA = Path(__file__).parents[1] / "data" / "first_version"


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def data(tmp_path, site):
    """A data folder with an evening of the page ``quay``."""
    folder = tmp_path / "data"
    path = journal_path(folder, site, "quay")
    path.parent.mkdir(parents=True)
    shutil.copyfile(DATA / "whole.sqlite", path)
    return folder


def run(*arguments):
    return cli.run_command(["evening", *map(str, arguments)])


def test_the_state_is_json(data, site, capsys):
    assert run("show", site, "quay", "--data-dir", data) == 0
    shown = json.loads(capsys.readouterr().out)
    wanted = json.loads((DATA / "whole.evening.json").read_text("utf-8"))
    assert shown["phase"] == wanted["phase"]
    assert [person["name"] for person in shown["everyone"]] == [
        person["name"] for person in wanted["everyone"]
    ]
    assert [len(one["groups"]) for one in shown["rounds"]] == [len(one["groups"]) for one in wanted["rounds"]]


def test_an_evening_goes_to_another_computer_whole(data, site, tmp_path, capsys):
    file = tmp_path / "quay.evening"
    assert run("export", site, "quay", file, "--data-dir", data) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    other = tmp_path / "other"
    assert run("import", site, "quay", file, "--data-dir", other) == 0
    there = read_entries(journal_path(other, site, "quay"))
    assert there == read_entries(journal_path(data, site, "quay"))
    assert "actions" in capsys.readouterr().out


def test_an_evening_that_is_here_is_replaced_only_when_asked_for_and_becomes_a_backup(
    data, site, tmp_path, capsys
):
    file = tmp_path / "quay.evening"
    run("export", site, "quay", file, "--data-dir", data)
    path = journal_path(data, site, "quay")
    shutil.copyfile(DATA / "undone.sqlite", path)
    before = fold(read_entries(path))
    assert run("import", site, "quay", file, "--data-dir", data) == 2
    assert "stored here already" in capsys.readouterr().err
    assert fold(read_entries(path)) == before
    assert run("import", site, "quay", file, "--data-dir", data, "--replace") == 0
    assert fold(read_entries(path)) != before
    assert backup_paths(path)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda raw: raw[: len(raw) // 2], "missing or damaged"),
        (lambda raw: raw.replace("Анна".encode(), "Инна".encode()), "missing or damaged"),
        (lambda raw: b"", "no exported evening"),
        (lambda raw: b"\x89PNG\r\n" * 10, "no exported evening"),
        (lambda raw: b"\n".join([*raw.split(b"\n")[:3], *raw.split(b"\n")[4:]]), "missing or damaged"),
    ],
)
def test_what_is_no_whole_evening_is_refused(data, site, tmp_path, capsys, spoil, reason):
    file = tmp_path / "quay.evening"
    run("export", site, "quay", file, "--data-dir", data)
    file.write_bytes(spoil(file.read_bytes()))
    other = tmp_path / "other"
    assert run("import", site, "quay", file, "--data-dir", other) == 2
    assert reason in capsys.readouterr().err
    assert read_entries(journal_path(other, site, "quay")) == ()


def test_what_is_not_there_is_one_sentence(data, site, tmp_path, capsys):
    for arguments in (
        ("show", site, "none"), ("export", site, "none", tmp_path / "x"), ("import", site, "none", tmp_path / "none")
    ):  # fmt: skip
        assert run(*arguments, "--data-dir", data) == 2
        error = capsys.readouterr().err
        assert error.startswith("meetup-desktop evening: ")
        assert error.count("\n") == 1
    assert not (tmp_path / "x").exists()

"""Giving files their final names while other programs hold them, as scanners on Windows do."""

import pytest

from meetup_desktop.adapters import atomic_write
from meetup_desktop.adapters.atomic_write import replace_file, write_one


def held(code):
    error = PermissionError(13, "The process cannot access the file")
    error.winerror = code  # as on Windows
    return error


@pytest.fixture
def naps(monkeypatch):
    """How long was waited between two tries; nothing is waited here."""
    made = []
    monkeypatch.setattr(atomic_write.time, "sleep", made.append)
    return made


@pytest.fixture
def refuse(monkeypatch):
    """Make the system refuse so many times."""
    really = atomic_write.os.replace

    def begin(errors):
        left = list(errors)

        def replace(source, target):
            if left:
                raise left.pop(0)
            really(source, target)

        monkeypatch.setattr(atomic_write.os, "replace", replace)

    return begin


@pytest.mark.parametrize("code", [5, 32])
def test_a_file_held_for_a_moment_is_replaced_all_the_same(tmp_path, naps, refuse, code):
    path = tmp_path / "page.md"
    path.write_bytes(b"old")
    refuse([held(code)] * 3)
    write_one(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(naps) == 3


def test_after_a_second_it_is_given_up_and_the_file_is_as_before(tmp_path, naps, refuse):
    path = tmp_path / "page.md"
    path.write_bytes(b"old")
    refuse([held(32)] * 100)
    with pytest.raises(PermissionError):
        write_one(path, b"new")
    assert sum(naps) == pytest.approx(1)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["page.md"]


def test_a_folder_that_may_not_be_written_is_not_waited_for(tmp_path, naps, refuse):
    (tmp_path / "a").write_bytes(b"a")
    refuse([PermissionError(13, "Permission denied")])
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "a", tmp_path / "b")
    assert naps == []

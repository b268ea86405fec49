"""The folder of a new site: whole or not at all."""

from pathlib import Path

import pytest

from meetup_desktop.adapters.site import new_site, scan
from meetup_desktop.adapters.site.new_site import create_site
from meetup_desktop.core.errors import NameTaken, NotWritable


def test_the_site_is_read_as_it_was_made(tmp_path: Path) -> None:
    root = create_site(tmp_path, "Quay Talks", ("ru", "en"))
    found = scan.scan(root)
    assert found.profile == "publish" and set(found.languages) == {"ru", "en"}
    assert [page.page_id for page in found.pages] == ["first-event"]
    assert [path.name for path in tmp_path.iterdir()] == ["Quay Talks"]


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "file").write_bytes(b"mine")
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "used")
    for name in ("used", "file", "link"):
        with pytest.raises(NameTaken):
            create_site(tmp_path, name, ("ru", "en"))
    assert (tmp_path / "used" / "file").read_bytes() == b"mine" and (tmp_path / "link").is_symlink()


def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(new_site, "replace_file", full)
    with pytest.raises(NotWritable):
        create_site(tmp_path, "site", ("ru", "en"))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(NotWritable):
        create_site(tmp_path / "missing", "site", ("ru", "en"))

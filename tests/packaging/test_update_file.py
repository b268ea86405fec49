"""The signed file about a new version is one that the program reads."""

import pytest
import update_file

from meetup_desktop.adapters.signatures import read_signed
from meetup_desktop.core.releases import read_release


def test_the_program_reads_what_the_publisher_signs(tmp_path, capsys):
    private_key, output = tmp_path / "key", tmp_path / "version"
    assert update_file.main(["keys", str(private_key)]) == 0
    public_key = capsys.readouterr().out.removeprefix("public key: ").strip()
    assert private_key.stat().st_mode & 0o777 == 0o600
    arguments = [
        "write",
        "0.3.0",
        "https://example.org/new",
        "--key",
        str(private_key),
        "--output",
        str(output),
    ]
    assert update_file.main([*arguments, "--text", "en=Better.", "--text", "ru=Лучше."]) == 0
    release = read_release(read_signed(output.read_bytes(), public_key))
    assert (release.version, release.address) == ("0.3.0", "https://example.org/new")
    assert release.text("ru") == "Лучше."


def test_a_key_that_is_there_is_not_overwritten(tmp_path):
    private_key = tmp_path / "key"
    update_file.make_keys(private_key)
    before = private_key.read_bytes()
    with pytest.raises(FileExistsError):
        update_file.make_keys(private_key)
    assert private_key.read_bytes() == before

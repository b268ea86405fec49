"""Making the environment: from any state of the machine it is made, or a sentence says what is needed."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.dev.conftest import ROOT
from tests.dev.small_index import locked_versions, write_index


@pytest.fixture
def bare(dev, tmp_path):
    """An environment without packages, made by the running Python; pip is lent to it by the running one."""
    environment = dev.Environment(tmp_path / "среда 1")
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(environment.folder)
    import pip

    lent = tmp_path / "lent"
    lent.mkdir()
    (lent / "pip").symlink_to(Path(pip.__file__).parent)
    inside = sysconfig.get_path("purelib", "venv", {"base": str(environment.folder)})
    Path(inside, "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return environment


@pytest.fixture
def finished(dev, bare):
    """A finished environment as far as its marker goes."""
    write_marker(dev, bare)
    return bare


def write_marker(dev, environment, **changed):
    marker = {"python": dev.this_python(), "folder": str(environment.folder), **changed}
    environment.marker.write_text(json.dumps(marker), encoding="utf-8")


def test_the_lock_is_installed_though_everything_has_a_newer_release(
    dev, bare, pip_settings, tmp_path, monkeypatch
):
    """pip up to 23.2 refuses a locked package that another one needs with an extra (pypa/pip#9644)."""
    names = write_index(tmp_path / "simple", dev.LOCK / "dev.txt", tmp_path / "dev.txt")
    assert len(names) > 40
    pip_settings("INDEX_URL", (tmp_path / "simple").as_uri())
    monkeypatch.setattr(dev, "LOCK", tmp_path)
    dev.install_locked(bare, "dev")
    inside = sysconfig.get_path("purelib", "venv", {"base": str(bare.folder)})
    made = {path.name.rsplit("-", 1)[0] for path in Path(inside).glob("*.dist-info")}
    versions = {
        path.name.removesuffix(".dist-info").rsplit("-", 1)[1] for path in Path(inside).glob("*.dist-info")
    }
    assert len(made) == len(names)
    assert "9999" not in versions
    assert not dev._pip_finds_fault(bare)


def test_a_lock_that_lacks_a_package_is_found_out(dev, bare, pip_settings, tmp_path, monkeypatch, capfd):
    write_index(tmp_path / "simple", dev.LOCK / "dev.txt", tmp_path / "dev.txt")
    lock = (tmp_path / "dev.txt").read_text(encoding="utf-8")
    start = lock.index("urllib3==")
    (tmp_path / "dev.txt").write_text(lock[:start], encoding="utf-8")
    pip_settings("INDEX_URL", (tmp_path / "simple").as_uri())
    monkeypatch.setattr(dev, "LOCK", tmp_path)
    dev.install_locked(bare, "dev")
    assert dev._pip_finds_fault(bare)
    assert "urllib3, which is not installed" in capfd.readouterr().out


def test_what_a_package_needs_with_an_extra_is_in_the_lock(dev):
    """The case of that mistake is really in the index above: a need with an extra, of a locked package."""
    from importlib import metadata

    names = {name for name, _ in locked_versions(dev.LOCK / "dev.txt")}
    with_extra = [
        need.split("[")[0]
        for name in names
        for need in metadata.requires(name) or ()
        if "[" in need.split(";")[0]
    ]
    assert names & set(with_extra)


@pytest.mark.parametrize("index", ["http://127.0.0.1:9/simple", "file:///nothing/is/here"])
def test_no_index_is_said_at_once(dev, bare, pip_settings, index):
    pip_settings("INDEX_URL", index)
    with pytest.raises(SystemExit, match="no package index can be reached"):
        dev.install_locked(bare, "dev")


def test_without_an_index_the_environment_stays_as_it_was(dev, finished, pip_settings):
    pip_settings("INDEX_URL", "file:///nothing/is/here")
    with pytest.raises(SystemExit):
        dev.install_locked(finished, "dev")
    assert finished.fault() == ""


def test_a_package_that_the_index_lacks_is_another_matter(dev, finished, pip_settings, tmp_path, monkeypatch):
    write_index(tmp_path / "simple", dev.LOCK / "dev.txt", tmp_path / "dev.txt")
    (tmp_path / "dev.txt").write_text(f"nowhere==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    pip_settings("INDEX_URL", (tmp_path / "simple").as_uri())
    monkeypatch.setattr(dev, "LOCK", tmp_path)
    with pytest.raises(SystemExit, match="could not be installed"):
        dev.install_locked(finished, "dev")
    assert finished.fault() == "it was never finished"


def test_a_finished_environment_is_kept(dev, finished):
    assert finished.fault() == ""
    assert dev.make_environment(finished) is False


def test_a_half_made_one_is_seen(bare):
    assert bare.fault() == "it was never finished"
    bare.marker.write_text("{", encoding="utf-8")
    assert bare.fault() == "it was never finished"
    bare.marker.write_text("[]", encoding="utf-8")
    assert bare.fault() == "it was never finished"


def test_one_of_another_python_is_seen(dev, finished):
    write_marker(dev, finished, python="CPython 3.1.4 for linux-x86_64")
    assert (
        finished.fault() == f"it was made for CPython 3.1.4 for linux-x86_64, and this is {dev.this_python()}"
    )


def test_a_moved_one_is_seen(dev, finished, tmp_path):
    finished.folder.rename(tmp_path / "elsewhere")
    assert dev.Environment(tmp_path / "elsewhere").fault() == "its folder was moved"


def test_one_whose_python_is_gone_is_seen(finished):
    finished.python.unlink()
    assert finished.fault() == "its Python is gone"


def test_one_without_pip_is_seen(finished):
    for path in finished.folder.rglob("lent.pth"):
        path.unlink()
    assert finished.fault() == "its Python does not start, or has no pip"


def test_an_unusable_one_is_made_anew_and_the_reason_is_said(dev, bare, capsys, monkeypatch):
    made = []
    monkeypatch.setattr(dev, "_create", lambda folder: made.append(folder) or "")
    assert dev.make_environment(bare) is True
    assert made == [bare.folder]
    assert not bare.folder.exists()
    assert capsys.readouterr().out == "[dev] making the environment среда 1 again: it was never finished\n"


def test_without_ensurepip_nothing_stays_and_a_sentence_says_what_is_missing(dev, tmp_path, monkeypatch):
    def without_pip(self, folder):
        Path(folder, "bin").mkdir(parents=True)
        sys.stdout.write("long advice of Debian's own")
        raise SystemExit(1)

    monkeypatch.setattr(venv.EnvBuilder, "create", without_pip)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(SystemExit, match="cannot make a virtual environment \\(ensurepip is missing\\)"):
        dev.make_environment(dev.Environment(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


def test_a_place_that_cannot_be_written_is_a_sentence(dev, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SystemExit, match=r"cannot be made \(.*\): name another one with --venv"):
        dev.make_environment(dev.Environment(tmp_path / "file" / "venv"))


def test_a_folder_with_something_else_in_it_is_never_emptied(dev, tmp_path):
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(SystemExit, match="is not a virtual environment"):
        dev.make_environment(dev.Environment(tmp_path))
    assert (tmp_path / "letter.txt").exists()


def test_the_running_environment_is_not_removed_under_itself(dev):
    with pytest.raises(SystemExit, match="another Python"):
        dev._remove_environment(Path(sys.prefix).resolve())


def test_variables_that_lead_astray_are_not_handed_on(dev, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252:strict")
    given = dev.variables_for({"A": "b"})
    assert "PYTHONPATH" not in given
    assert given["PYTHONIOENCODING"] == "cp1252:replace"
    assert given["A"] == "b"


def test_a_python_without_packages_is_told_which_ones_have_some(dev, monkeypatch):
    monkeypatch.setattr(dev.platform, "python_implementation", lambda: "PyPy")
    monkeypatch.setattr(dev, "fitting_pythons", lambda: ["python3.13", "python3.11"])
    with pytest.raises(
        SystemExit, match=r"CPython 3.11 to 3.15 .* is needed.*Here fit: python3.13, python3.11"
    ):
        dev.check_python()


def test_a_system_without_packages_is_told_so(dev, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.platform, "libc_ver", lambda: ("glibc", "2.31"))
    with pytest.raises(SystemExit, match=r"glibc 2.34 or newer; this has glibc 2.31"):
        dev.check_python()
    monkeypatch.setattr(dev.platform, "libc_ver", lambda: ("", ""))
    with pytest.raises(SystemExit, match=r"glibc 2.34 or newer"):
        dev.check_python()


def test_only_pythons_that_start_are_named(dev, monkeypatch):
    said = {"python3.13": "CPython 3 13", "python3.12": "", "python3.11": "CPython 3 11"}
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name in said else None)
    monkeypatch.setattr(
        dev.subprocess,
        "run",
        lambda command, **_: subprocess.CompletedProcess(command, 0, stdout=said[command[0]]),
    )
    monkeypatch.setattr(dev.os, "name", "posix")
    assert dev.fitting_pythons() == ["python3.13", "python3.11"]


MISSING = ["libEGL.so.1", "libnss3.so", "libsmime3.so", "libxcb-cursor.so.0"]


@pytest.mark.parametrize(
    ("manager", "hint"),
    [
        ("apt-get", "Install them: sudo apt-get install libegl1 libnss3 libxcb-cursor0"),
        (
            "dnf",
            "Install them: sudo dnf install 'libEGL.so.1()(64bit)' 'libnss3.so()(64bit)' "
            "'libsmime3.so()(64bit)' 'libxcb-cursor.so.0()(64bit)'",
        ),
        ("pacman", "Install them: sudo pacman -S --needed libglvnd nss xcb-util-cursor"),
        ("another", "Install them with your system's package manager"),
    ],
)
def test_system_libraries_are_named_as_the_system_names_them(dev, monkeypatch, manager, hint):
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == manager else None)
    assert dev.install_hint(MISSING) == hint
    monkeypatch.setattr(dev, "is_root", lambda: True)
    assert dev.install_hint(MISSING) == hint.replace("sudo ", "")


def test_a_folder_is_meant_from_where_the_person_stands(dev, tmp_path, monkeypatch):
    (tmp_path / "my site").mkdir()
    monkeypatch.chdir(tmp_path)
    started = []
    monkeypatch.setattr(dev, "setup", lambda environment: None)
    monkeypatch.setattr(dev.Environment, "module", lambda self, *command: started.append(command))
    dev.run(dev.Environment(tmp_path / "venv"), ["my site", "--data-dir", "new"])
    assert started == [("meetup_desktop", str(tmp_path / "my site"), "--data-dir", "new")]


def test_a_terminal_that_lacks_letters_ends_no_command(tmp_path):
    folder = tmp_path / "не среда"
    folder.mkdir()
    (folder / "x").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "--venv", str(folder), "setup"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert b"is not a virtual environment" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_folder_with_other_letters_is_found_in_every_encoding(dev, tmp_path, encoding):
    program = tmp_path / "проба с пробелом"
    path_file = program / ".venv" / "lib" / "site-packages" / "_meetup_desktop.pth"
    path_file.parent.mkdir(parents=True)
    path_file.write_text(str(program), encoding="utf-8")
    dev.make_path_relative(program / ".venv", program)
    assert (path_file.parent / path_file.read_text(encoding=encoding)).resolve() == program.resolve()


def test_a_path_that_cannot_be_relative_ascii_stays(dev, tmp_path):
    path_file = tmp_path / "env" / "lib" / "site-packages" / "_meetup_desktop.pth"
    path_file.parent.mkdir(parents=True)
    path_file.write_text(str(tmp_path / "проба"), encoding="utf-8")
    dev.make_path_relative(tmp_path / "env", tmp_path / "проба")
    assert path_file.read_text(encoding="utf-8") == str(tmp_path / "проба")


def test_this_environment_starts_with_a_locale_that_is_not_installed():
    """The whole way: the program as it was installed here, where the system falls back to ASCII."""
    variables = {**os.environ, "LC_ALL": "tr_TR.KOI8-R"}
    done = subprocess.run(
        [sys.executable, "-c", "import meetup_desktop"],
        cwd="/",
        env=variables,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr

"""What goes into the installer for Windows, and its checks."""

import pytest
import windows
import windows_checks

LOCK = """--only-binary :all:

branca==0.8.2 \\
    --hash=sha256:aa \\
    --hash=sha256:ab
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:ba
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:bb
macholib==1.16.4 ; sys_platform == 'darwin' \\
    --hash=sha256:ca
pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\
    --hash=sha256:da
"""


def test_the_lock_for_windows():
    assert windows.locked_for_windows(LOCK) == (
        "branca==0.8.2 \\\n    --hash=sha256:aa \\\n    --hash=sha256:ab\n"
        "numpy==2.5.5 \\\n    --hash=sha256:bb\n"
        "pywin32-ctypes==0.2.3 \\\n    --hash=sha256:da\n"
    )


def test_files_are_installed_in_a_fixed_order(tmp_path):
    for name in ("b.txt", "a.txt", "lib/x/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert windows.file_list(tmp_path) == (
        f'SetOutPath "$INSTDIR"\nFile "{tmp_path}/a.txt"\nFile "{tmp_path}/b.txt"\n'
        f'SetOutPath "$INSTDIR\\lib\\x"\nFile "{tmp_path}/lib/x/c.txt"\n'
    )


def test_what_is_unused_is_removed(tmp_path):
    for name in ("PySide6/designer.exe", windows.ENGINE, "numpy/linalg/tests/a.py", "numpy/a.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    windows.remove(tmp_path, windows.UNUSED_PACKAGES, keep=(windows.ENGINE,))
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {windows.ENGINE, "numpy/a.py"}


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.2.0", "0.2.0.0"), ("1.0", "1.0.0.0"), ("0.2.0rc1", "0.2.0.1")]
)
def test_version_in_four_numbers(monkeypatch, version, numbers):
    monkeypatch.setattr(windows, "version", lambda: version)
    assert windows.version_numbers() == numbers


def test_libraries_are_installed_or_windows_own():
    needs = {
        "lib/a.pyd": ["python313.dll", "kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll"],
        "python/Python313.dll": [],
    }
    assert not windows_checks.check_libraries(needs)


def test_a_library_that_is_nowhere():
    assert windows_checks.check_libraries({"lib/a.pyd": ["vcomp140.dll"]}) == [
        "lib/a.pyd needs vcomp140.dll, which is neither installed with it nor a part of Windows 10"
    ]


def test_paths_that_are_too_long(tmp_path):
    folder = tmp_path / ("a" * 100)
    folder.mkdir()
    (folder / ("b" * 85)).touch()
    assert not windows_checks.check_path_lengths(tmp_path)
    (folder / ("b" * 110)).touch()
    assert len(windows_checks.check_path_lengths(tmp_path)) == 1


@pytest.mark.parametrize("name", ["installer.nsi", "launcher.c"])
def test_messages_are_in_both_languages(name):
    text = (windows.WINDOWS / name).read_text(encoding="utf-8")
    assert any("а" <= letter <= "я" for letter in text)
    assert text.count("${LANG_ENGLISH}") == text.count("${LANG_RUSSIAN}")

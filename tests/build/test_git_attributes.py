"""A clone on Windows, where git is usually told to turn line ends, holds the same bytes."""

import shutil
import subprocess

from meetup_desktop.adapters.resources import resources_folder

ROOT = resources_folder().parent


def git(folder, *command):
    variables = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=true")
    subprocess.run(["git", *variables, *command], cwd=folder, check=True, capture_output=True)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


def test_line_ends_stay_as_they_are(tmp_path):
    first, clone = tmp_path / "first", tmp_path / "clone"
    first.mkdir()
    shutil.copytree(ROOT / "resources" / "sample-site", first / "resources" / "sample-site")
    shutil.copytree(ROOT / "tests" / "fuzz" / "found", first / "tests" / "fuzz" / "found")
    shutil.copy(ROOT / "dev.py", first)
    shutil.copy(ROOT / ".gitattributes", first)
    git(first, "init", "--quiet")
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "--message", "first")
    git(tmp_path, "clone", "--quiet", str(first), str(clone))
    git(clone, "checkout", "--quiet", "--", ".")
    assert len(files(first)) > 100
    assert files(clone) == files(first)

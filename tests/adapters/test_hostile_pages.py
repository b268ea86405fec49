"""Pages that no person would write: each ends in values or a reason, and the site's other pages go on.

What takes time in proportion to the square of a text would not end here before the machine does.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetup_desktop import cli

GOOD = "---\ntitle: A good page\ndate: 2026-01-01\ndescription: d\n---\n\n"
LONG = 100_000
DEEP = 1600
BLOCKS = {
    "json-deep": '{"a":' * 1000 + "1" + "}" * 1000 + "\nText\n",
    "json-list": '{"a":' + "[" * LONG + "]" * LONG + "}\nText\n",
    "toml-list": "+++\na = " + "[" * 1000 + "]" * 1000 + "\n+++\nText\n",
    "toml-key": "+++\n" + ".".join(["a"] * 1500) + " = 1\n+++\nText\n",
    "toml-table": "+++\n[" + ".".join(["a"] * 1000) + "]\nb = 1\n+++\nText\n",
    "yaml-list": "---\na: " + "[" * 10_000 + "]" * 10_000 + "\n---\nText\n",
    "yaml-map": "---\n" + "".join(" " * depth + "a:\n" for depth in range(400)) + "---\nText\n",
    "control": "---\ntitle: a\0b\x1b[31mred\u202e\u2066\n---\nText\0\n",
    "bytes": b"---\ntitle: A\n---\n" + b"\xff\xfe\x00",
    "title": GOOD.replace("A good page", "T" * 50_000),
    "words": GOOD.replace("A good page", "word " * 10_000).replace(
        ": d\n", ": " + "слово word " * 5000 + "\n"
    ),
}
BODIES = [
    "x" * LONG, "ж" * LONG, "жx" * (LONG // 2), "word " * (LONG * 4), "[a](b) " * (LONG // 7), "*" * LONG, "(" * LONG,
    "[" * LONG, "![" * (LONG // 2), "](" * (LONG // 2), "- " * 20_000 + "x", "> " * 20_000 + "x", "`" * (LONG + 1),
    "<" * LONG, "<a " * (LONG // 3), "{{" * (LONG // 2), "{% " * (LONG // 3), "1. {" * (LONG // 4), "|" * LONG,
    "a@" * (LONG // 2), '"a' * (LONG // 2), " " * LONG + "x", "a" + " " * LONG, "# " * (LONG // 2), "日" * LONG,
    "\n- a" * (LONG // 8), "\n\na" * (LONG // 6), "\n[a]: b" * (LONG // 14), "\n=======" * (LONG // 16),
    "http://a " * (LONG // 9), "$" * LONG, "«" * LONG, "\n```" * (LONG // 8),
]  # fmt: skip


def write_site(root: Path, pages: dict[str, str | bytes]) -> Path:
    (root / "hugo.toml").write_text("")
    for language in ("en", "ru"):
        folder = root / f"content/{language}/events"
        folder.mkdir(parents=True)
        (folder / "good.md").write_text(
            GOOD.replace("2026-01-01", "2026-02-30" if language == "en" else "2026-01-01")
        )
        for name, text in pages.items():
            (folder / f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def check(root: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The files with findings; the good page, whose date is none, is always among them."""
    assert cli.run_command(["check", str(root), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert ("content/en/events/good.md", "bad-value") in {(each["file"], each["code"]) for each in found}
    return {each["file"] for each in found if each["severity"] == "error"}


def test_blocks_that_no_parser_should_be_given(tmp_path, capsys):
    root = write_site(tmp_path, BLOCKS)
    refused = check(root, capsys)
    assert {
        f"content/en/events/{name}.md" for name in ("json-deep", "toml-list", "yaml-list", "bytes")
    } <= refused
    for name in (*BLOCKS, "good"):
        assert cli.run_command(["show", str(root), name]) == 0


@pytest.mark.parametrize("number", range(len(BODIES)))
def test_texts_of_one_endless_line(tmp_path, capsys, number):
    root = write_site(tmp_path, {"long": GOOD + BODIES[number] + "\n"})
    check(root, capsys)


def test_folders_1600_deep(tmp_path, capsys):
    root = write_site(tmp_path, {})
    events = f"{root}/content/en/events"
    here = Path.cwd()
    try:
        os.chdir(events)
        for _ in range(DEEP):
            Path("d").mkdir()
            os.chdir("d")
        Path("deep.md").write_text(GOOD)
        os.chdir(here)
        check(root, capsys)
        assert cli.run_command(["show", str(root), "good"]) == 0
    finally:
        os.chdir(here)
        Path(events + "/d" * DEEP + "/deep.md").unlink(missing_ok=True)
        for depth in range(DEEP, 0, -1):  # shutil.rmtree would need more levels than Python has
            Path(events + "/d" * depth).rmdir()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_is_full(tmp_path):
    root = write_site(tmp_path, {})
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "meetup_desktop", "check", str(root)],
            stdout=full, stderr=subprocess.PIPE, check=False, timeout=120,
        )  # fmt: skip
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr and done.stderr.count(b"\n") <= 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8", "utf-16"])
def test_any_encoding_of_the_output(tmp_path, encoding):
    root = write_site(tmp_path, {"a": "---\ntitle: Вечер \u202e日\n---\n"})
    for command in (["check", str(root)], ["show", str(root), "a"]):
        done = subprocess.run(
            [sys.executable, "-m", "meetup_desktop", *command],
            capture_output=True, check=False, timeout=120, env={**os.environ, "PYTHONIOENCODING": encoding},
        )  # fmt: skip
        assert done.returncode in {0, 1}, done.stderr
        assert b"Traceback" not in done.stderr

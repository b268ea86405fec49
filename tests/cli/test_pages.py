"""Pages without a window: what is printed, what is written, and that a refusal writes nothing."""

import json
from pathlib import Path

import pytest

from meetup_desktop import cli
from tests.strategies import PAGE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, text in {
        "ru/events/quay.md": PAGE.replace("Evening by the river", "Вечер у реки"),
        "en/events/quay.md": PAGE,
        "en/events/other.md": PAGE.replace(": quay", ": other") + "[q](/en/events/quay)\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    return tmp_path


def content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def run(*words: object) -> int:
    done = cli.run_command([str(word) for word in words])
    assert done is not None
    return done


def test_show_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", root, "quay", "--lang", "en", "--format", "json") == 0
    shown = json.loads(capsys.readouterr().out)
    (english,) = shown["versions"]
    assert (shown["page"], english["file"], english["title"]) == (
        "quay", "en/events/quay.md", "Evening by the river",
    )  # fmt: skip
    assert english["fields"]["event.location.longitude"] == "19.84470"
    lines = PAGE.split("\n")
    kinds = {block["kind"]: block for block in english["blocks"]}
    assert lines[kinds["heading"]["line"] - 1] == "# Evening by the river"
    assert lines[english["galleries"][0]["line"] - 1] == "1. { }"
    assert english["galleries"][0]["pictures"][1] == {
        "original": "2.jpg", "small": "2_400x400.jpg", "description": "The room",
    }  # fmt: skip


def test_show_in_all_languages(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", root, "quay") == 0
    out = capsys.readouterr().out
    assert "Вечер у реки" in out and "Evening by the river" in out and "explicit gallery: 1.jpg, 2.jpg" in out


def test_show_what_the_generator_reads_not_what_the_file_seems_to_say(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "en/events/quay.md").write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    assert run("show", root, "quay", "--lang", "en", "--format", "json") == 0
    (english,) = json.loads(capsys.readouterr().out)["versions"]
    assert (english["fields"], english["problem"]) == ({}, {"kind": "bom", "line": 1})


def test_a_shared_field_is_set_in_all_languages_and_nothing_else(root: Path) -> None:
    before = content(root)
    assert run("set", root, "quay", "tags", "a, b") == 0
    now = content(root)
    for path in ("ru/events/quay.md", "en/events/quay.md"):
        assert now.pop(path) == before.pop(path).replace(b"tags: python, maps", b"tags: a, b")
    assert now == before


@pytest.mark.parametrize(
    ("field", "value", "old", "new"),
    [
        ("event.location.title", "Novi Sad", "location.title: Новый Сад", "location.title: Novi Sad"),
        ("title", "At the quay", "# Evening by the river", "# At the quay"),
        ("tags", "only, here", "tags: python, maps", "tags: only, here"),
        ("event.site", "", "event.site: https://example.org/quay\n", ""),
        ("event.location.longitude", "-0.5", "19.84470", "-0.5"),
    ],
)
def test_one_language_alone(root: Path, field: str, value: str, old: str, new: str) -> None:
    before = content(root)
    assert run("set", root, "quay", field, value, "--lang", "en") == 0
    now = content(root)
    assert now["en/events/quay.md"] == PAGE.replace(old, new).encode()
    assert now["ru/events/quay.md"] == before["ru/events/quay.md"]


@pytest.mark.parametrize(
    "words",
    [
        ("quay", "description", "x"),
        ("quay", "title", "x"),
        ("quay", "unknown", "x"),
        ("quay", "date", "a\nb"),
        ("quay", "date", "a\u2028b"),
        ("quay", "date", "a\ud800"),
        ("quay", "a:b", "x", "--lang", "en"),
        ("quay", "tags", "x", "--lang", "de"),
        ("gone", "tags", "x"),
    ],
)
def test_a_refusal_is_one_line_and_writes_nothing(
    root: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(root)
    assert run("set", root, *words) == 2
    told = capsys.readouterr()
    assert told.err.startswith("meetup-desktop set: ") and told.err.count("\n") == 1 and not told.out
    assert content(root) == before


def test_one_version_that_cannot_hold_it_keeps_it_from_all(root: Path) -> None:
    (root / "en/events/quay.md").write_bytes(PAGE.encode() + b"\xff")
    before = content(root)
    assert run("set", root, "quay", "tags", "x") == 2
    assert content(root) == before


def test_new(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("new", root, "autumn", "--template", "meetup", "--date", "2027-10-02 18:30", "--title", "Осень")
    assert run(*words) == 0
    assert capsys.readouterr().out == "ru/events/autumn.md\nen/events/autumn.md\n"
    assert b"date: 2027-10-02 18:30\n" in (root / "ru/events/autumn.md").read_bytes()
    before = content(root)
    assert run(*words) == 2
    assert content(root) == before
    assert "already exists" in capsys.readouterr().err
    assert run("new", root, "a b") == 2


def test_rename(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rename", root, "quay", "river") == 0
    assert "en/events/other.md" in capsys.readouterr().out.split("\n")
    assert content(root)["en/events/other.md"].endswith(b"[q](/en/events/river)\n")
    assert run("rename", root, "quay", "x") == 2
    assert run("rename", root, "river", "other") == 2


def test_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", tmp_path / "missing", "x") == 2
    assert "Cannot find the folder" in capsys.readouterr().err


def test_settings_with_a_mistake_are_told_with_their_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "meetup.toml").write_text("[site]\nprofile = 'hugoo'\n", encoding="utf-8")
    assert run("show", root, "quay") == 2
    assert "meetup.toml:2: hugoo is none of" in capsys.readouterr().err


def test_every_error_has_a_sentence_of_one_line() -> None:
    from meetup_desktop.cli.error_text import error_line
    from meetup_desktop.core import errors

    def kinds(kind: type[errors.MeetupError]) -> list[type[errors.MeetupError]]:
        return [kind, *(leaf for below in kind.__subclasses__() for leaf in kinds(below))]

    for kind in kinds(errors.MeetupError):
        words = error_line(kind("the thing", "the\nreason"))
        about_a_thing = not issubclass(kind, (errors.RotationError, errors.MapError, errors.UpdateError))
        assert "reason" in words or kind in {
            errors.NotASite, errors.OutsideSite, errors.NameTaken, errors.SiteGone,
        }  # fmt: skip
        assert ("the thing" in words) == about_a_thing and "\n" not in words

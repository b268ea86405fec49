"""What the user reads: reasons in words, never in our codes."""

import errno
import os
import sqlite3
from contextlib import closing

import pytest

from meetup_desktop.core import errors
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.ui.error_text import error_text

HOLDS = (
    "line-break", "comma", "no-block", "not-utf8", "not-text", "key", "character", "no-picture", "complex",
    "file-name", "no-gallery", "gallery-broken", "galleries-differ",
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        *((errors.CannotHold, reason) for reason in HOLDS),
        *((errors.BadName, reason) for reason in ("empty", "character", "reserved", "too-long", "same")),
        (errors.NotWritable, "busy"), (errors.NotWritable, "link"), (errors.NotWritable, "read-only"),
        (errors.Unreadable, "not a file"), (errors.BadSettings, "not-utf8"), (errors.BadSettings, "outside"),
    ],
)  # fmt: skip
def test_a_reason_is_told_in_words(kind, reason):
    told, unknown = error_text(kind("thing", reason)), error_text(kind("thing", "nobody-knows"))
    assert "thing" in told and "nobody-knows" in unknown
    prefix, _, suffix = unknown.partition("nobody-knows")
    words = told.removeprefix(prefix).removesuffix(suffix)
    assert words not in {"", reason}


def test_one_code_is_told_by_what_it_is_about():
    name, people = error_text(errors.BadName("", "empty")), error_text(errors.PeopleError("list", "empty"))
    assert "names" in people and "names" not in name


def test_only_wishes_are_called_wishes():
    assert "wishes" in error_text(errors.RotationError("Ana, Boris", "locked"))
    assert "wishes" not in error_text(errors.RotationError("4", "rounds"))


def test_rules_are_told_by_their_number_if_they_have_one():
    assert "Rule 3" in error_text(errors.BadRules("3", "x"))
    assert "ule :" not in error_text(errors.BadRules("", "x"))


RAW = [OSError(number, os.strerror(number), "name") for number in sorted(errno.errorcode)]


@pytest.mark.parametrize("error", RAW, ids=lambda error: errno.errorcode[error.errno])
def test_the_system_never_speaks_itself(error):
    by_code = error_text(errors.NotWritable("thing", system_reason(error)))
    by_words = error_text(errors.NotWritable("thing", error.strerror))
    assert error.strerror not in by_code
    if system_reason(error) != "system":  # the common ones, also where a caller handed on the words
        assert by_words == by_code


def test_sqlite_never_speaks_itself(tmp_path):
    for name in (name for name in dir(sqlite3) if name.startswith("SQLITE_")):
        error = sqlite3.OperationalError("raw words")
        error.sqlite_errorname = name
        assert "raw words" not in error_text(errors.JournalError("log", system_reason(error)))
    (tmp_path / "file").write_bytes(b"no database" * 500)
    with (
        closing(sqlite3.connect(tmp_path / "file")) as connection,
        pytest.raises(sqlite3.DatabaseError) as caught,
    ):
        connection.execute("SELECT * FROM sqlite_master")
    assert "the file is damaged" in error_text(errors.JournalError("log", system_reason(caught.value)))

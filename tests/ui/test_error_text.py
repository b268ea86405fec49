"""What the user reads: reasons in words, never in our codes."""

import pytest

from meetup_desktop.core import errors
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

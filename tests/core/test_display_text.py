"""What reorders text is shown, and what steers a terminal is escaped."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.display_text import escape_controls, show_directions


def test_directions_are_written_out():
    assert show_directions("ab\u202egpj.exe") == "ab[U+202E]gpj.exe"
    assert show_directions("\u2066a\u2069") == "[U+2066]a[U+2069]"
    assert show_directions("שלום, مرحبا, Ёж") == "שלום, مرحبا, Ёж"


def test_a_terminal_is_not_steered():
    assert (
        escape_controls("\x1b[2J\x9b1mhi\r\n\tthere\rover") == "\\u001b[2J\\u009b1mhi\r\n\tthere\\u000dover"
    )


@given(st.text())
def test_json_means_the_same_afterwards(text):
    written = json.dumps({"a": text}, ensure_ascii=False)
    assert json.loads(escape_controls(written)) == {"a": text}


@given(st.text())
def test_nothing_that_steers_or_reorders_is_left(text):
    assert not re.search(
        "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", escape_controls(text)
    )
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", show_directions(text))

"""The verdict on a self-test of a frozen program."""

import json

import pytest
from frozen_self_test import EXPECTED_STEPS, Sandbox, judge

GOOD = "".join(json.dumps({"step": name, "ok": True}) + "\n" for name in EXPECTED_STEPS)


def sandboxed():
    return Sandbox(filtered={7})


def test_sound():
    assert not judge(0, GOOD, "GPU stalled\n", sandboxed())


@pytest.mark.parametrize(
    ("code", "said", "complaints", "seen", "sentence"),
    [
        (134, GOOD, "Aborted", sandboxed(), "it ended with 134: Aborted"),
        (0, GOOD.replace("true", "false", 1), "", sandboxed(), "step open failed"),
        (0, GOOD.split("\n", 1)[1], "", sandboxed(), "step open was not run"),
        (0, GOOD + "Segmentation fault\n", "", sandboxed(), "a line is no step"),
        (0, GOOD, "Traceback (most recent call last):", sandboxed(), "an error was printed"),
        (0, GOOD, "", Sandbox(), "no process of the map's engine was in a sandbox"),
        (0, GOOD, "", Sandbox({7}, {7}), "the map's engine was started with its sandbox switched off"),
    ],
)
def test_faults(code, said, complaints, seen, sentence):
    found = judge(code, said, complaints, seen)
    assert len(found) == 1
    assert found[0].startswith(sentence)

"""A user's own rules, and the sentences about mistaken ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.patterns import pattern_finder, pattern_problem
from meetup_desktop.core.content.checks.user_rules import Rule, SlowPattern, read_rules
from meetup_desktop.core.errors import BadRules

SOUND = """[site]
profile = "publish"

[[rule]]
from = "ru"
source = "аудитори"
to = "en"
false_friend = "auditori"
expected = "audience"
"""


def test_rules_stand_beside_other_tables():
    assert read_rules(SOUND, pattern_problem) == (Rule("ru", "en", "аудитори", "auditori", "audience"),)
    assert read_rules("", pattern_problem) == ()
    assert read_rules('[site]\nprofile = "hugo"\n', pattern_problem) == ()


@pytest.mark.parametrize(
    ("text", "subject", "reason"),
    [
        ("[[rule]", "", "Expected"),
        ("rule = 1", "1", "two pairs of brackets"),
        ('[rule]\nfrom = "ru"', "1", "two pairs of brackets"),
        ("rule = [1]", "1", "two pairs of brackets"),
        (SOUND.replace("expected", "expectd"), "1", "expectd"),
        (SOUND.replace('"audience"', "5"), "1", "a text in quotes"),
        (SOUND.replace('to = "en"\n', ""), "1", "to is missing"),
        (
            SOUND.replace('false_friend = "auditori"\nexpected = "audience"\n', ""),
            "1",
            "false_friend or expected",
        ),
        (SOUND + SOUND.partition("\n\n")[2].replace('"аудитори"', '"("'), "2", "("),
        (SOUND.replace('"audience"', '"{e<=1}"'), "1", "{e<=1}"),
        (SOUND.replace('"audience"', '"(?:(?:a{100}){1000})"'), "1", "repetitions"),
        (SOUND.replace('"audience"', f'"{"a" * 3000}"'), "1", "longer than"),
        (SOUND.replace('"audience"', f'"{"(" * 900}{")" * 900}"'), "1", "recursion"),
        (f"x = {'9' * 5000}", "", "digits"),
        (f"x = {'[' * 3000}", "", "recursion"),
    ],
)
def test_what_is_wrong_is_named(text, subject, reason):
    with pytest.raises(BadRules) as told:
        read_rules(text, pattern_problem)
    assert told.value.subject == subject
    assert reason in told.value.reason


def test_sound_patterns_are_patterns():
    for pattern in (r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", "[[a]", "a||b", r"\bталк(а|и)?\b", "(?i:x)", ""):
        assert pattern_problem(pattern) == ""


def test_a_false_friend_is_found_as_it_stands():
    rule = read_rules(SOUND, pattern_problem)[0]
    assert rule.mismatch("Аудитория была большой", "The Auditorium was big", pattern_finder()) == "Auditori"
    assert rule.mismatch("Аудитория была большой", "The audience was big", pattern_finder()) is None
    assert rule.mismatch("Зал был большим", "The auditorium was big", pattern_finder()) is None


def test_an_expected_word_alone_must_be_there():
    rule = Rule("ru", "en", "аудитори", expected="audience")
    assert rule.mismatch("аудитория", "the hall", pattern_finder()) == ""
    assert rule.mismatch("аудитория", "the Audience", pattern_finder()) is None


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    try:
        read_rules(text, pattern_problem)
    except BadRules as error:
        assert error.reason


def test_a_pattern_that_takes_too_long_is_refused_and_named():
    find = pattern_finder(limit_s=0.01)
    with pytest.raises(SlowPattern) as refused:
        find("(a|aa)+$", "a" * 60 + "!")
    assert refused.value.pattern == "(a|aa)+$"
    with pytest.raises(SlowPattern):
        find("(a|aa)+$", "b")  # not tried again
    assert find("b+", "abb") == "bb"

"""The smallest change between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.text_change import changed_span

texts = st.text(alphabet="ab\n😀", max_size=30)


@given(texts, texts)
def test_putting_the_change_in_gives_the_other_text(before, after):
    start, end, new_end = changed_span(before, after)
    assert 0 <= start <= end <= len(before)
    assert before[:start] + after[start:new_end] + before[end:] == after


@given(texts)
def test_equal_texts_have_no_change(text):
    assert changed_span(text, text) == (len(text), len(text), len(text))


def test_one_letter_is_one_letter():
    assert changed_span("meeting", "meetings") == (7, 7, 8)
    assert changed_span("abcd", "abXd") == (2, 3, 3)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.people.names import clean_name, name_key


@pytest.mark.parametrize(
    "names",
    [
        ("Анна Ко", " анна  КО ", "Анна\u00a0Ко", "А\u200bнна Ко\ufeff", "А\u0301нна Ко"),
        ("Алёна", "Алена", "Алё\u00adна", "АЛЁНА", "Але\u0308на"),
        ("Андрей", "Андреи\u0306"),
        ("Zoë", "Zoe", "Zoe\u0308"),
        ("Đorđe Kovačević", "Dorde Kovacevic"),
        ("Straße", "STRASSE"),
        ("Işık İnan", "Isik inan"),
        ("O'Neill", "O’Neill", "Oʼneill"),
        ("Anna-Maria", "Anna‑Maria", "anna–maria"),
    ],
)
def test_spellings_of_one_name(names):
    assert len({name_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Андрей", "Андреи"), ("Мария", "Марія"), ("Anna", "Анна"), ("Jan", "Jana")]
)
def test_other_names(one, other):
    assert name_key(one) != name_key(other)


def test_clean_names_keep_their_letters_and_marks():
    assert clean_name("  Zoe\u0308 \u200b Ко\ufeff\u202e ") == "Zoë Ко"
    assert clean_name("👩\u200d💻") == "👩\u200d💻"


@given(st.text())
def test_keys_and_clean_names_do_not_change_again(text):
    assert name_key(name_key(text)) == name_key(text)
    assert clean_name(clean_name(text)) == clean_name(text)
    assert name_key(clean_name(text)) == name_key(text)


@given(st.text(alphabet="аёйАbž é"), st.integers(0, 20), st.sampled_from("\u200b\ufeff\u2060\u00ad"))
def test_invisible_characters_change_no_key(text, at, invisible):
    assert name_key(text[:at] + invisible + text[at:]) == name_key(text)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.people_import import parse_names, read_people
from meetup_desktop.core.errors import PeopleError


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Анна Каренина\nBoris L.\n", ("Анна Каренина", "Boris L.")),
        ("Name,Mail\nAnna,a@b.c\nBoris,b@b.c\n", ("Anna", "Boris")),
        ("mail;ФИО;tel\nx@y;Анна К.;1\n", ("Анна К.",)),
        ("First name\tLast name\nAnna\tSmith\n", ("Anna Smith",)),
        ("Фамилия;Имя\nКаренина;Анна\n", ("Анна Каренина",)),
        ('Name\n"Smith, Anna"\nAnna Smith\n', ("Smith, Anna", "Anna Smith")),
        ("Anna\r\nANNA\r\rBoris", ("Anna", "Boris")),
        ("", ()),
    ],
)
def test_usual_lists(text, names):
    assert read_people(text.encode()).names == names


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_usual_encodings(encoding):
    assert read_people("Имя;Почта\nЖеня Ёлкина;x\n".encode(encoding)).names == ("Женя Ёлкина",)


def test_a_broken_line_is_told_and_the_others_are_kept():
    found = read_people(
        ('Name,Age\nAnna,1\n,2\n"Bo"ris,3\n' + "x" * 200 + ",4\n123,5\n\x07Dan,6\nEva,7\n").encode()
    )
    assert found.names == ("Anna", "Eva")
    assert found.rejected_lines == (
        (3, "no-name"),
        (4, "quotes"),
        (5, "too-long"),
        (6, "no-name"),
        (7, "not-text"),
    )


@pytest.mark.parametrize(
    ("data", "reason"), [(b"x" * 2_000_001, "too-large"), (b"PK\x00\x03zip", "not-text")]
)
def test_what_is_no_list_is_refused(data, reason):
    with pytest.raises(PeopleError) as refusal:
        read_people(data)
    assert refusal.value.reason == reason


@given(st.binary(max_size=300))
def test_hostile_bytes_never_break_it(data):
    try:
        found = read_people(data)
    except PeopleError:
        return
    assert all(name.strip() == name and name for name in found.names)
    assert len({name.casefold() for name in found.names}) == len(found.names)


@given(st.text(max_size=200))
def test_pasted_text_never_breaks_it(text):
    for name in parse_names(text):
        assert any(letter.isalpha() for letter in name)


def test_pasted_lists_from_chats():
    assert parse_names("1. Анна К.\n2) Boris\n- Вера; Dan, Eva\n\n• Женя\nBoris") == (
        "Анна К.", "Boris", "Вера", "Dan", "Eva", "Женя",
    )  # fmt: skip

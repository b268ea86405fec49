import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.people.decoding import decode_text
from meetup_desktop.adapters.people.tables import read_people_table
from meetup_desktop.core.errors import PeopleError
from meetup_desktop.core.people.table import ENCODINGS as CHOICES

LIST = "Имя;Почта\nЖеня Ёлкина;x@y.org\nПётр Щербаков;\nАнна Ко;a@x.org\n"
SHORT = "Анна Ко\nЯна Юрьева\n"
ENCODINGS = [
    ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
    ("utf-32", "UTF-32"), ("cp1251", "Windows-1251"), ("koi8_r", "KOI8-R"), ("cp866", "CP866"),
    ("mac_cyrillic", "Mac Cyrillic"),
]  # fmt: skip


@pytest.mark.parametrize("text", [LIST, SHORT, LIST.upper(), LIST.lower()])
@pytest.mark.parametrize(("codec", "label"), ENCODINGS)
def test_russian_lists(text, codec, label):
    assert decode_text(text.encode(codec)) == (text, label)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Đorđe Kovačević\nŽarko Šćepanović", "cp1250"), ("José Müller", "cp1252"), ("Øyvind Sørensen", "cp1252"),
        ("Олексій Ґудзь\nЇжак Єва", "cp1251"), ("• Анна № 1 — «Ко»", "cp1251"), ("Anna Ko\nBob", "ascii"),
    ],
)  # fmt: skip
def test_other_lists(text, codec):
    assert decode_text(text.encode(codec)).text == text


def test_a_few_wrong_bytes_leave_the_rest_readable():
    data = SHORT.encode() * 3 + "Я".encode()[:1]
    decoded = decode_text(data)
    assert decoded == (SHORT * 3 + "\ufffd", "UTF-8")


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"\x00" * 8, b"PK\x00\x03zip"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(PeopleError) as refusal:
        decode_text(data)
    assert refusal.value.reason == "not-text"


def test_what_is_too_large_is_refused():
    for data in (b"x" * 2_000_001, b"a\n" * 50_001, b"PK\x03\x04" + b"x" * 10_000_000):
        with pytest.raises(PeopleError) as refusal:
            read_people_table(data)
        assert refusal.value.reason == "too-large"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        decoded = decode_text(data)
    except PeopleError:
        return
    assert "\x00" not in decoded.text
    assert decoded.encoding


@pytest.mark.parametrize(("codec", "label"), [each for each in ENCODINGS if each[1] in CHOICES])
def test_an_encoding_that_a_person_names_is_taken(codec, label):
    assert decode_text(LIST.encode(codec), label) == (LIST, label)
    assert read_people_table(LIST.encode(codec), label).encoding == label


@pytest.mark.parametrize("label", [each for each in CHOICES if each != "UTF-16"])
def test_a_wrong_choice_loses_no_line(label):
    assert len(read_people_table(SHORT.encode("koi8_r"), label).rows) == 2

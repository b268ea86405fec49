"""People are found by what is typed at the door, in either script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.people.search import Match, match_name, rank_names, search_key


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ann", "Анна Каренина"), ("анн", "Anna Smith"), ("petrovic", "Милош Петровић"), ("petrovic", "Jovan Petrović"),
        ("петр", "Jovan Petrović"), ("ковалев", "Игорь Ковалёв"), ("ковалев", "Igor Kovalev"),
        ("kovalev", "Ковалёв Игорь"),
        ("Щедрин", "Shchedrin"), ("shch", "Щедрин"), ("shc", "Щедрин"), ("юл", "Julia"), ("yul", "Юлия"),
        ("jul", "Юля"),
        ("evg", "Yevgeny"), ("yevg", "Евгений"), ("alexey", "Алексей"), ("aleks", "Alexander"), ("mih", "Mikhail"),
        ("khar", "Харитонов"), ("ts", "Цветкова"), ("c", "Цветкова"), ("djo", "Ђорђе"), ("dord", "Đorđe"),
        ("zhan", "Жанна"),
        ("žan", "Жанна"), ("philip", "Филипп"), ("natalia", "Наталья"), ("сми", "John Smith"), ("anna m", "Марија Ана"),
        ("ø", "Øystein"), ("каренина анна", "Анна Каренина"), ("d'art", "Д'Артаньян"),
        ("dart", "D’Artagnan"), ("петрова-в", "Anna Petrova-Vodkina"), ("لي", "ليلى"), ("김", "김민수"),
    ],
)  # fmt: skip
def test_a_name_is_found(typed, name):
    assert match_name(name, typed) is not None


@pytest.mark.parametrize(
    ("typed", "name"), [("ann", "Борис"), ("q", "Анна"), ("anna b", "Анна Каренина"), ("?", "Анна")]
)
def test_another_name_is_not(typed, name):
    assert match_name(name, typed) is None


def test_better_matches_come_first():
    names = ["Joanna", "Ivan Annin", "Anna Berg", "Ann", "Борис"]
    assert [names[at] for at in rank_names(names, "ann")] == ["Ann", "Anna Berg", "Ivan Annin"]
    assert [names[at] for at in rank_names(names, "oan")] == ["Joanna"]
    assert match_name("Анна", "Anna") is Match.WHOLE
    assert rank_names(["b", "a", "b"], "b") == [0, 2]


ROOM = (
    "Анна Каренина", "Борис Смирнов", "Вера Павлова", "Глеб Успенский", "Дарья Ковалёва", "Евгений Онегин",
    "Жанна Ким", "Игорь Ковалёв", "Ксения Орлова", "Лев Толстой", "Мила Петрович", "Никола Јовановић",
    "Ольга Цветкова", "Paul Smith",
    "Jovana Petrović", "Stefan Đorđević", "Tamara Ilić", "Uroš Babić", "Maria Garcia", "John O'Neill",
)  # fmt: skip


@pytest.mark.parametrize("name", ROOM)
def test_three_keys_bring_a_person_of_a_room_to_the_top_three(name):
    """Of the first or of the last name, whichever tells more."""
    tries = [word[:3] for word in name.split()]
    assert min([ROOM[at] for at in rank_names(ROOM, typed)].index(name) for typed in tries) < 3


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяђћџљњј", min_size=1, max_size=12), st.data())
def test_every_beginning_of_a_name_in_cyrillic_finds_it(name, data):
    typed = name[: data.draw(st.integers(1, len(name)))]
    if search_key(typed):
        assert match_name(name, typed) in (Match.WHOLE, Match.BEGINNING)


@given(st.text(max_size=30), st.text(max_size=10))
def test_any_text_may_be_typed(name, typed):
    match_name(name, typed)

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.live.evening import Mode
from meetup_desktop.core.live.log import Kind
from meetup_desktop.core.live.names import short_names, sort_key
from meetup_desktop.core.live.projector_strings import word
from meetup_desktop.core.live.slides import Heading, slide
from meetup_desktop.core.live.timer import Urgency
from tests.core.live.test_fold import ONE, TWO, Log

HEADING = Heading((("ru", "Встреча"), ("en", "Meetup")), (("ru", "Парк"), ("en", "Park")))


def short(*names: str) -> list[str]:
    return list(short_names((str(index), name) for index, name in enumerate(names)).values())


def test_first_name_and_initial_with_namesakes_told_apart():
    assert short("Анна Каренина", "Иван", "anna smith") == ["Анна К.", "Иван", "anna S."]
    assert short("Анна Каренина", "Анна Козлова") == ["Анна Ка.", "Анна Ко."]
    assert short("Иван", "Иван") == ["Иван", "Иван 2"]
    assert short("Анна Ким", "Анна Кимова") == ["Анна Ким", "Анна Кимо."]


@given(st.lists(st.text(alphabet="аеёAbБ -.", min_size=1, max_size=8).filter(str.strip), max_size=12))
def test_no_two_people_share_a_short_name(names):
    found = short_names((str(index), name) for index, name in enumerate(names))
    assert len(found) == len(names)
    assert len({name.casefold() for name in found.values()}) == len(names)
    sorted(found.values(), key=sort_key)


def test_alphabet_puts_cyrillic_first_and_yo_beside_ye():
    assert sorted(["Zoe", "Ёлка", "Đorđe", "Анна", "Жан", "Dan"], key=sort_key) == [
        "Анна", "Ёлка", "Жан", "Dan", "Đorđe", "Zoe",
    ]  # fmt: skip


def seated() -> Log:
    log = Log().with_people()
    log.add(Kind.TOPIC_SET, round=0, language="ru", text="Ошибки")
    log.add(Kind.TOPIC_SET, round=0, language="en", text="Mistakes")
    log.planned(ONE, TWO)
    log.add(Kind.ROUND_ENTERED, index=0)
    return log


def test_holding_before_the_first_round():
    log = Log().with_people()
    found = slide(log.evening, HEADING, log.clock.now())
    assert (found.mode, found.titles, found.details, found.digits) == (
        Mode.HOLDING, ("Встреча", "Meetup"), ("Парк", "Park"), "",
    )  # fmt: skip


def test_groups_and_directory_in_both_languages():
    log = seated()
    found = slide(log.evening, HEADING, log.clock.now())
    assert found.mode is Mode.GROUPS
    assert found.labels == ("1/2 · Садимся", "1/2 · Take seats")
    assert found.digits == "05:00"
    assert [table.number for table in found.tables] == [1, 2]
    assert sorted(name for name, _ in found.directory) == sorted(
        name for t in found.tables for name in t.names
    )


def test_time_is_up_is_said_in_words():
    log = seated()
    log.add(Kind.ROUND_STARTED, duration_s=300, mode=Mode.TOPIC)
    now = slide(log.evening, HEADING, log.clock.now())
    assert (now.mode, now.topics, now.labels[1]) == (Mode.TOPIC, ("Ошибки", "Mistakes"), "Round 1 of 2")
    log.clock.pass_ms(245_000)
    assert slide(log.evening, HEADING, log.clock.now()).urgency is Urgency.WARNING
    log.clock.pass_ms(93_000)
    found = slide(log.evening, HEADING, log.clock.now())
    assert (found.over, found.labels, found.digits) == (True, ("Время вышло", "Time is up"), "+0:38")


def test_a_round_without_topic_shows_the_groups_instead():
    log = Log().with_people()
    log.planned(ONE)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.SHOWN, mode=Mode.TOPIC)
    assert slide(log.evening, HEADING, log.clock.now()).mode is Mode.GROUPS


def test_pages_turn_by_the_clock_and_black_shows_nothing():
    log = seated()
    log.clock.pass_ms(25_000)
    assert slide(log.evening, HEADING, log.clock.now()).turn == 2
    log.add(Kind.SHOWN, mode=Mode.BLACK)
    assert slide(log.evening, HEADING, log.clock.now()).digits == ""


def test_other_languages_fall_back_to_english():
    assert word("over", "sr-Latn") == "Time is up"
    assert word("round", "ru-RU", number=2, count=5) == "Раунд 2 из 5"

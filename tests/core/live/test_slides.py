from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.live.evening import Mode
from meetup_desktop.core.live.log import Kind
from meetup_desktop.core.live.names import name_sort_key, shorten_names
from meetup_desktop.core.live.projector_strings import projector_string
from meetup_desktop.core.live.slides import EventTexts, SlideMode, ms_until_page_turn
from meetup_desktop.core.live.timer import Urgency
from meetup_desktop.core.live.view import LiveView, build_view
from tests.core.live.test_fold import ONE, TWO, Log

EVENT = EventTexts((("ru", "Встреча"), ("en", "Meetup")), (("ru", "Парк"), ("en", "Park")))


def content_of(key, is_there=lambda evening: True, **more):
    def content(evening, _event):
        return key if is_there(evening) else None

    return SlideMode(key=key, label=key, letters=key[0], order=1, content=content, **more)


MODES = {
    mode.key: mode
    for mode in (
        content_of("holding"),
        content_of("groups", lambda evening: evening.current_round is not None),
        content_of("topic", lambda evening: evening.has_topic(evening.current_index), fallback="groups"),
        content_of("black", has_band=False),
    )
}


def slide(log):
    """The slide of this moment."""
    return build_view(LiveView(), log.evening, EVENT, MODES, log.clock.now()).slide


def short(*names: str) -> list[str]:
    return list(shorten_names((str(index), name) for index, name in enumerate(names)).values())


def test_first_name_and_initial_with_namesakes_told_apart():
    assert short("Анна Каренина", "Иван", "anna smith") == ["Анна К.", "Иван", "anna S."]
    assert short("Анна Каренина", "Анна Козлова") == ["Анна Ка.", "Анна Ко."]
    assert short("Иван", "Иван") == ["Иван", "Иван 2"]
    assert short("Анна Ким", "Анна Кимова") == ["Анна Ким", "Анна Кимо."]


@given(st.lists(st.text(alphabet="аеёAbБ -.", min_size=1, max_size=8).filter(str.strip), max_size=12))
def test_no_two_people_share_a_short_name(names):
    found = shorten_names((str(index), name) for index, name in enumerate(names))
    assert len(found) == len(names)
    assert len({name.casefold() for name in found.values()}) == len(names)
    sorted(found.values(), key=name_sort_key)


def test_alphabet_puts_cyrillic_first_and_yo_beside_ye():
    assert sorted(["Zoe", "Ёлка", "Đorđe", "Анна", "Жан", "Dan"], key=name_sort_key) == [
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
    found = slide(Log().with_people())
    assert (found.mode, found.content, found.band) == (Mode.HOLDING, "holding", None)


def test_the_band_is_in_both_languages():
    found = slide(seated())
    assert found.mode == Mode.GROUPS
    assert found.band.labels == ("1/2 · Садимся", "1/2 · Take seats")
    assert found.band.digits == "05:00"


def test_time_is_up_is_said_in_words():
    log = seated()
    log.add(Kind.ROUND_STARTED, duration_s=300, mode=Mode.TOPIC)
    found = slide(log)
    assert (found.mode, found.content, found.band.labels[1]) == (Mode.TOPIC, "topic", "Round 1 of 2")
    assert found.band.left == 1.0
    log.clock.pass_ms(245_000)
    assert slide(log).band.urgency is Urgency.WARNING
    log.clock.pass_ms(93_000)
    band = slide(log).band
    assert (band.urgency, band.labels, band.digits) == (
        Urgency.OVER, ("Время вышло", "Time is up"), "+0:38",
    )  # fmt: skip
    log.add(Kind.PAUSED)
    assert slide(log).band.paused


def test_what_has_nothing_to_show_gives_way():
    log = Log().with_people()
    log.add(Kind.SHOWN, mode=Mode.TOPIC)
    assert slide(log).mode == Mode.HOLDING
    log.planned(ONE)
    log.add(Kind.ROUND_ENTERED, index=0)
    log.add(Kind.SHOWN, mode=Mode.TOPIC)
    assert slide(log).mode == Mode.GROUPS
    log.add(Kind.SHOWN, mode="of another version")
    assert slide(log).mode == Mode.HOLDING


def test_pages_turn_by_the_clock_and_black_has_no_band():
    log = seated()
    log.clock.pass_ms(25_000)
    assert slide(log).turn == 2
    assert ms_until_page_turn(log.evening, log.clock.now()) == 11_000
    log.add(Kind.SHOWN, mode="black")
    assert slide(log).band is None
    assert ms_until_page_turn(Log().evening, log.clock.now()) is None


def test_the_content_is_worked_out_once_for_an_evening():
    log, asked = seated(), []

    def content(evening, event):
        asked.append(evening)
        return "groups"

    modes = {**MODES, "groups": SlideMode(key="groups", label="", letters="g", order=1, content=content)}
    evening = log.evening
    first = build_view(LiveView(), evening, EVENT, modes, log.clock.now())
    log.clock.pass_ms(13_000)
    second = build_view(first, evening, EVENT, modes, log.clock.now())
    assert len(asked) == 1
    assert first.differs_only_in_time(second)
    assert second.slide.turn == 1
    assert first.differs_only_in_time(replace(second, planning=0.5))
    assert not first.differs_only_in_time(replace(second, can_undo=True))
    log.add(Kind.CHECKED_OUT, id="p0")
    third = build_view(second, log.evening, EVENT, modes, log.clock.now())
    assert len(asked) == 2
    assert not second.differs_only_in_time(third)


def test_views_that_look_alike_are_equal():
    log = seated()
    log.add(Kind.ROUND_STARTED, duration_s=300)
    log.clock.pass_ms(100)
    first = build_view(LiveView(), log.evening, EVENT, MODES, log.clock.now())
    log.clock.pass_ms(800)
    assert build_view(first, log.evening, EVENT, MODES, log.clock.now()) == first
    log.clock.pass_ms(100)
    assert build_view(first, log.evening, EVENT, MODES, log.clock.now()) != first


def test_other_languages_fall_back_to_english():
    assert projector_string("over", "sr-Latn") == "Time is up"
    assert projector_string("round", "ru-RU", number=2, count=5) == "Раунд 2 из 5"

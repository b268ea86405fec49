"""One log out of several copies."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.live.log import Kind, LogEntry, Moment
from meetup_desktop.core.live.log_copies import (
    LogCopy,
    agree,
    merge_copies,
    names_in,
    renumber,
    with_names,
)


def entry(seq, name="Ana", shift=0):
    payload = {"people": [{"id": f"p{seq}", "name": name}], "present": True}
    return LogEntry(seq, Moment(1000 * seq + shift, seq, "boot"), "host", Kind.PEOPLE_ADDED, payload)


WHOLE = tuple(entry(seq) for seq in range(1, 9))


NUMBERS = st.sets(st.integers(1, 8))


@given(NUMBERS, NUMBERS, st.booleans())
def test_what_any_copy_holds_is_in_the_merged_log(first, second, verified):
    copies = [
        LogCopy(tuple(one for one in WHOLE if one.seq in each), verified=verified) for each in (first, second)
    ]
    merged = merge_copies(copies)
    assert {one.seq for one in merged.entries} == first | second
    assert merged.missing == max(first | second, default=0) - len(first | second)
    assert merged.other == ()


def test_a_verified_entry_counts_more_than_one_of_a_damaged_file():
    flipped = (*WHOLE[:2], entry(3, "Anq"), *WHOLE[3:])
    assert merge_copies([LogCopy(flipped), LogCopy(WHOLE, verified=True)]).entries == WHOLE
    assert merge_copies([LogCopy(flipped), LogCopy(WHOLE)]).entries == flipped


def test_an_entry_read_in_part_is_replaced_by_a_whole_one():
    doubtful = (*WHOLE[:2], replace(WHOLE[2], payload={}), *WHOLE[3:])
    merged = merge_copies([LogCopy(doubtful, frozenset({3})), LogCopy(WHOLE[:4])])
    assert (merged.entries, merged.missing) == (WHOLE, 0)
    assert merge_copies([LogCopy(doubtful, frozenset({3}))]).missing == 1


def test_a_number_that_never_was_is_left_out():
    stray = replace(WHOLE[4], seq=57)
    ahead = (*WHOLE, entry(9), stray)
    assert merge_copies([LogCopy(ahead), LogCopy(WHOLE, verified=True)]).entries == (*WHOLE, entry(9))


def test_what_follows_a_gap_is_kept_where_the_verified_copy_is_shorter():
    gap = (*WHOLE[:5], *WHOLE[6:])
    merged = merge_copies([LogCopy(gap), LogCopy(WHOLE[:3], verified=True)])
    assert (merged.entries, merged.missing) == (gap, 1)


def test_another_evening_is_not_mixed_in():
    other = tuple(entry(seq, shift=5) for seq in range(1, 5))
    merged = merge_copies([LogCopy(other[:2]), LogCopy(WHOLE), LogCopy(other)])
    assert (merged.entries, merged.other) == (other, WHOLE)
    assert not agree(other, WHOLE)


def test_an_erased_name_does_not_come_back_and_a_given_back_one_is_not_lost():
    erased = with_names(WHOLE, {(3, "p3"): ""})
    assert merge_copies([LogCopy(erased), LogCopy(WHOLE, verified=True)]).entries == erased
    assert merge_copies([LogCopy(WHOLE), LogCopy(erased, verified=True)]).entries == WHOLE


def test_names_are_found_and_written():
    renamed = LogEntry(9, Moment(9, 9, "b"), "host", Kind.PERSON_RENAMED, {"id": "p1", "name": "Anna"})
    log = (*WHOLE[:1], renamed)
    assert names_in(log) == {(1, "p1"): "Ana", (9, "p1"): "Anna"}
    assert names_in(with_names(log, dict.fromkeys(names_in(log), ""))) == {(1, "p1"): "", (9, "p1"): ""}
    odd = replace(renamed, payload={"people": ["x", {"id": 1}], "name": 5})
    assert names_in([odd]) == {}
    assert with_names([odd], {(9, "1"): "x"}) == (
        replace(odd, payload={"people": ["x", {"id": 1, "name": "x"}], "name": 5}),
    )


def test_what_waited_in_memory_is_numbered_behind_the_rest():
    undone = replace(entry(6), kind=Kind.UNDONE, payload={}, undoes=5)
    later = replace(entry(7), kind=Kind.UNDONE, payload={}, undoes=2)
    assert [(one.seq, one.undoes) for one in renumber((entry(5), undone, later), 10)] == [
        (11, None),
        (12, 11),
        (13, 2),
    ]

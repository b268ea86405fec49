from difflib import unified_diff

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from meetup_desktop.core.content import lines
from meetup_desktop.core.content.dialects.dialect import CONTINUATION, ENTRY, FENCE
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.galleries.gallery import galleries
from meetup_desktop.core.content.lines import WHITESPACE
from meetup_desktop.core.content.pasted_venue.read import read_pasted_venue
from meetup_desktop.core.errors import CannotHold
from tests.readings import generator_view
from tests.strategies import KEYS, PAGE, anything, documents, seed_pages, values, words


def changed_lines(before: Document, after: Document) -> list[str]:
    old, new = before.raw.decode().split("\n"), after.raw.decode().split("\n")
    return [
        line for line in unified_diff(old, new, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))
    ]


def page() -> Document:
    return Document.parse(PAGE.encode())


# --- nothing is lost ----------------------------------------------------------------------------


@given(anything)
def test_parsing_keeps_every_byte(raw: bytes) -> None:
    document = Document.parse(raw)
    assert document.raw == raw
    assert "".join(token.text for token in document.tokens).encode("utf-8", "surrogateescape") == raw


@given(anything)
def test_showing_and_giving_back_the_body_changes_nothing(raw: bytes) -> None:
    document = Document.parse(raw)
    assert document.with_body_text(document.body_text).raw == raw
    assert document.with_title(document.title).raw == raw
    assert all(document.with_value(key, document.value(key)).raw == raw for key in KEYS)


@given(documents(), st.sampled_from(KEYS), values)
def test_a_value_reads_back_and_leaves_all_others_alone(raw: bytes, key: str, value: str) -> None:
    before = Document.parse(raw)
    assume(before.has_block)
    after = before.with_value(key, value)
    assert (after.value(key) or "") == value.strip(WHITESPACE)
    assert [(each, after.value(each)) for each in KEYS if each != key] == [
        (each, before.value(each)) for each in KEYS if each != key
    ]
    assert after.body_text == before.body_text
    assert after.problem == before.problem or before.problem is None


@given(documents(), st.sampled_from(KEYS), values)
def test_only_lines_of_that_key_change(raw: bytes, key: str, value: str) -> None:
    before = Document.parse(raw)
    assume(before.has_block)
    after = before.with_value(key, value)

    def others(document: Document) -> str:
        return "".join(
            token.text
            for token in document.tokens
            if not (token.kind == ENTRY and token.key == key)
            and not (token.kind == CONTINUATION and token.owner == key)
        )

    assert others(after) == others(before)


@given(values.filter(lambda text: text.strip(WHITESPACE)))
def test_setting_and_setting_back_is_the_same_file(value: str) -> None:
    for key in ("date", "event.location.title", "alternateLinkIdentifier"):
        assert page().with_value(key, value).with_value(key, page().value(key)) == page()
    assert page().with_value("endDate", value).with_value("endDate", None) == page()


@given(anything, st.integers(0, 12), st.integers(0, 4), st.lists(words, max_size=3))
def test_a_body_edit_keeps_the_bytes_of_all_other_lines(
    raw: bytes, at: int, gone: int, put: list[str]
) -> None:
    before = Document.parse(raw)
    assume(before.has_block)
    shown = before.body_text.split("\n")
    assume(at + gone <= len(shown))
    new = [*shown[:at], *lines.with_lf_breaks("\n".join(put)).split("\n"), *shown[at + gone :]]
    after = before.with_body_text("\n".join(new))
    assert after.body_text == "\n".join(new)
    assert [token.text for token in after.tokens if token.kind != FENCE][:-1] == [
        token.text for token in before.tokens if token.kind != FENCE
    ][:-1]
    old_body, new_body = before.tokens[-1].head, after.tokens[-1].head
    head = "".join(_cut(old_body)[: max(0, at - 1)])
    assert new_body.startswith(head)


def _cut(body: str) -> list[str]:
    """Lines with their own ends."""
    pieces, position = [], 0
    for line in lines.with_lf_breaks(body).split("\n"):
        end = position + len(line)
        after = body[end : end + 2]
        length = 2 if after == "\r\n" else min(1, len(after))
        pieces.append(body[position : end + length])
        position = end + length
    return pieces


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=12))
def test_a_title_reads_back_where_it_stands(title: str) -> None:
    breaks = any(each in "\n\r\x0b\x0c\x85\u2028\u2029\ufdd0\ufdd1" for each in title.strip(WHITESPACE))
    for raw in (
        PAGE,
        PAGE.replace("# Evening by the river\n", ""),
        PAGE.replace("date:", "title: x\ndate:"),
        "text",
        "",
    ):
        document = Document.parse(raw.encode())
        if breaks:
            with pytest.raises(CannotHold):
                document.with_title(title)
        else:
            assert document.with_title(title).title == (
                title.strip(WHITESPACE) or ("" if "title: x" not in raw else "Evening by the river")
            )


# --- one edit, one line --------------------------------------------------------------------------


@pytest.mark.parametrize("raw", seed_pages())
def test_correcting_the_venue_changes_one_line(raw: bytes) -> None:
    before = Document.parse(raw)
    old = before.value("event.location.title")
    after = before.with_value("event.location.title", "Belgrade")
    assert changed_lines(before, after) == [
        f"-event.location.title: {old}",
        "+event.location.title: Belgrade",
    ]


def test_a_new_key_stands_beside_its_sibling() -> None:
    after = page().with_value("endDate", "2026-10-09 21:00")
    assert changed_lines(page(), after) == ["+endDate: 2026-10-09 21:00"]
    assert after.keys[:2] == ("date", "endDate")
    assert page().with_value("language", "en").keys[-1] == "language"
    without = page().with_value("event.location.latitude", None)
    assert without.with_value("event.location.latitude", "45.254") == page()


def test_a_new_line_is_written_as_its_sibling_is() -> None:
    document = Document.parse(b"---\n\tdate :  1\r\n\tevent.type :  meetup\r\n---\nbody")
    assert (
        document.with_value("endDate", "2").raw
        == b"---\n\tdate :  1\r\n\tendDate :  2\r\n\tevent.type :  meetup\r\n---\nbody"
    )


def test_the_title_is_edited_where_it_stands() -> None:
    assert changed_lines(page(), page().with_title("Карты")) == ["-# Evening by the river", "+# Карты"]
    keyed = Document.parse(PAGE.replace("date:", "title: Key\ndate:").encode())
    assert keyed.title == "Key"
    assert changed_lines(keyed, keyed.with_title("New")) == ["-title: Key", "+title: New"]


def test_a_heading_in_code_is_no_title() -> None:
    assert Document.parse(b"---\n---\n```\n# no\n```\n# yes\n").title == "yes"
    assert Document.parse(b"---\n---\n~~~\n# no\n").title == ""
    assert Document.parse(b"---\n---\n## no\n#no\n# yes #\n").title == "yes"


def test_line_ends_of_a_windows_body_stay() -> None:
    document = Document.parse(b"---\ndate: 1\n---\n# A\r\n\r\nb\nc\r")
    assert document.body_text == "# A\n\nb\nc\n"
    assert document.with_body_text("# A\n\nB\nnew\nc\n").raw == b"---\ndate: 1\n---\n# A\r\n\r\nB\nnew\r\nc\r"


def test_nbsp_and_the_line_separator_are_characters_of_the_body() -> None:
    document = Document.parse("---\n---\na\u00a0b\u2028c\u2029d".encode())
    assert document.body_text == "a\u00a0b\u2028c\nd"
    assert document.with_body_text("a\u00a0b\u2028c\ne").raw == "---\n---\na\u00a0b\u2028c\u2029e".encode()


def test_a_body_after_a_fence_without_an_end_starts_on_its_own_line() -> None:
    assert Document.parse(b"---\na: 1\n---").with_body_text("x").raw == b"---\na: 1\n---\nx"
    assert Document.parse(b"---\r\na: 1\r\n---").with_body_text("x").raw == b"---\r\na: 1\r\n---\r\nx"


# --- the dialect ---------------------------------------------------------------------------------

READ = [
    ("---\ntitle: Git: intro\n---\n", {"title": "Git: intro"}),
    ("\n \n---\na: 1\n---\n", {"a": "1"}),
    ("---\nkey:value\n---\n", {"key": "value"}),
    (
        '---\na: # no comment\nb: \'x\'\nc: "A", "B"\nd: no\ne: 19:30\n---\n',
        {"a": "# no comment", "b": "'x'", "c": '"A", "B"', "d": "no", "e": "19:30"},
    ),
    ("---\na:\nb: 1\n---\n", {"b": "1"}),
    ("---\na: 1\nmore\n---\n", {"a": "1 more"}),
    ("---\na: 1\nb:\nmore\n\nand more\n---\n", {"a": "1 more and more"}),
    ("---\nlost\na: 1\n---\n", {"a": "1"}),
    ("---\na: 1\na: 2\n---\n", {"a": "2"}),
    ("---\na: 1\na:\n---\n", {"a": "1"}),
    ("---\n   a  :  1  \n---\n", {"a": "1"}),
    (
        "---\na: 1\u2028b: 2\x0bc: 3\x0cd: 4\x85e: 5\rf: 6\r\ng: 7\n---\n",
        dict(zip("abcdefg", "1234567", strict=True)),
    ),
    ("---\na:\u00a01\u00a0\n---\n", {"a": "1"}),
    ("---\na: 1\n--- tail", {"a": "1"}),
    ("---\na: 1\n   ---\nb", {"a": "1"}),
    ("---\n---\n", {}),
]
LOST = [
    ("---\r\na: 1\r\n---\r\n", "crlf-fence", 1, {"a": "1"}),
    ("\n---\ra: 1\r---\r", "crlf-fence", 2, {"a": "1"}),
    ("--- \na: 1\n---\n", "fence-space", 1, {"a": "1"}),
    ("\ufeff---\na: 1\n---\n", "bom", 1, {"a": "1"}),
    ("---\na: 1\n- b\n---\n", "dash-line", 3, {}),
    ("---\na: 1\n----\n", "dash-line", 3, {}),
    ("---\na: 1\n", "unclosed", 1, {}),
    ("a: 1\n", "no-fence", 1, {}),
    ("", "no-fence", 1, {}),
    ("----\na: 1\n---\n", "no-fence", 1, {}),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads_what_the_generator_reads(text: str, expected: dict[str, str]) -> None:
    document = Document.parse(text.encode())
    assert document.problem is None
    assert {key: document.value(key) for key in document.keys} == generator_view(document) == expected


@pytest.mark.parametrize(("text", "kind", "line", "seen"), LOST)
def test_tells_why_the_generator_reads_nothing(text: str, kind: str, line: int, seen: dict[str, str]) -> None:
    document = Document.parse(text.encode())
    assert document.problem is not None
    assert (document.problem.kind, document.problem.line) == (kind, line)
    assert generator_view(document) == {}
    assert {key: document.value(key) for key in document.keys} == seen


def test_a_file_without_a_block_is_edited_as_text() -> None:
    for text in ("---\na: 1\n- b\n---\nbody\n", "only text\n", "---\na: 1\n"):
        document = Document.parse(text.encode())
        assert document.body_text == text
        with pytest.raises(CannotHold) as refused:
            document.with_value("date", "1")
        assert refused.value.reason == "no-block"
        assert document.with_body_text(text + "x").raw == (text + "x").encode()
    assert Document.parse(b"---\na: 1\n").with_body_text("---\na: 1\n---\n").value("a") == "1"


def test_what_is_not_utf8_can_be_seen_but_not_changed() -> None:
    document = Document.parse(b"---\na: 1\n---\nb\xffd")
    assert not document.readable
    assert document.problem is not None
    assert (document.problem.kind, document.problem.line) == ("not-utf8", 4)
    assert "\ufffd" in document.body_text
    for edit in (
        lambda: document.with_value("a", "2"),
        lambda: document.with_body_text("x"),
        lambda: document.with_title("x"),
    ):
        with pytest.raises(CannotHold):
            edit()


@pytest.mark.parametrize("separator", list("\n\r\x0b\x0c\x85\u2028\u2029"))
def test_a_value_with_a_line_break_is_refused(separator: str) -> None:
    with pytest.raises(CannotHold) as refused:
        page().with_value("description", f"a{separator}b")
    assert (refused.value.subject, refused.value.reason) == ("description", "line-break")


@pytest.mark.parametrize("key", ["", "a:b", "-a", "a\nb", " a"])
def test_a_key_that_would_read_as_something_else_is_refused(key: str) -> None:
    with pytest.raises(CannotHold):
        page().with_value(key, "x")


def test_half_a_surrogate_pair_is_refused() -> None:
    for edit in (lambda: page().with_body_text("\ud83d"), lambda: page().with_value("date", "\ud83d")):
        with pytest.raises(CannotHold) as refused:
            edit()
        assert refused.value.reason == "not-text"


def test_filling_an_empty_entry_never_steals_a_stray_line() -> None:
    document = Document.parse(b"---\ntitle: a\ndescription:\ncontinued\n---\n")
    filled = document.with_value("description", "new")
    assert (filled.value("title"), filled.value("description")) == ("a continued", "new")
    assert (
        Document.parse(b"---\ndate: 1\ndescription:\n---\n").with_value("description", "x").raw
        == b"---\ndate: 1\ndescription: x\n---\n"
    )


def test_equal_bytes_are_equal_documents() -> None:
    assert Document.parse(b"a") == Document.parse(b"a") != Document.parse(b"b")
    assert len({Document.parse(b"a"), Document.parse(b"a")}) == 1


def test_hostile_lines_do_not_hang() -> None:
    """Each of these took minutes with a pattern that looks back at every blank."""
    blanks = " " * 200_000
    for line in (
        f"# {blanks}x{blanks}#",
        f"1. {{ }}{blanks}\n2. {blanks}x",
        "`" * 200_000,
        f"- {blanks}x",
        f"key{blanks}:{blanks}v",
    ):
        document = Document.parse(f"---\na: 1\n---\n{line}\n".encode())
        assert document.with_title("T").title == "T"
        assert galleries(document.body_text) == () or line.startswith("1.")
        assert Document.parse(f"---\n{line.lstrip('- ')}\n---\n".encode()).raw
    assert read_pasted_venue("1" + blanks).pin is None
    assert galleries("1. { }\n2. " + "![" * 2000)[0].broken_lines == (1,)


def test_many_entries_take_time_in_proportion() -> None:
    for block in ("a: 1\n" * 40_000, "a:\n" * 40_000 + "stray\n"):
        document = Document.parse(f"---\n{block}---\n".encode())
        for key in ("a", "date"):
            assert document.with_value(key, "2").value(key) == "2"

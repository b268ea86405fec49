"""Lists in every form, edited item by item."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.front_matter.dialects import dialect
from meetup_desktop.core.content.document import Document

FORMS = {
    "unindented": "---\ntitle: A\ntags:\n{items}\ndraft: true\n---\ntext\n",
    "indented": "---\ntags:\n{items}\ntitle: A\n---\ntext\n",
    "flow": "---\ntags: [{items}]\ntitle: A\n---\ntext\n",
    "flow-lines": "---\ntags: [\n{items}\n]\ntitle: A\n---\ntext\n",
    "toml": "+++\ntags = [{items}]\ntitle = \"A\"\n+++\ntext\n",
    "toml-lines": "+++\ntags = [\n{items}\n]\ntitle = \"A\"\n+++\ntext\n",
}  # fmt: skip
names = st.lists(
    st.sampled_from(["blog", "talk", "news", "Berlin", "вечер", "c2"]), min_size=1, max_size=5, unique=True
)
comments = st.booleans()


def source(form: str, items: list[str], commented: bool) -> str:
    note = "  # why" if commented else ""
    quoted = [f'"{item}"' if form.startswith("toml") else item for item in items]
    lines = {
        "unindented": "\n".join(f"- {item}{note}" for item in items),
        "indented": "\n".join(f"  - {item}{note}" for item in items),
        "flow": ", ".join(items),
        "toml": ", ".join(quoted),
        "flow-lines": "\n".join(f"  {item},{note}" for item in quoted),
        "toml-lines": "\n".join(f"  {item},{note}" for item in quoted),
    }
    return FORMS[form].replace("{items}", lines[form])


def changed_lines(before: str, after: str) -> int:
    """How many lines were added, removed or replaced; a replaced line counts once."""
    matcher = difflib.SequenceMatcher(None, before.split("\n"), after.split("\n"), autojunk=False)
    return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal")


@given(st.sampled_from(sorted(FORMS)), names, comments, st.data())
def test_one_item_is_one_line(form, items, commented, data):
    text = source(form, items, commented)
    document = Document.parse(text.encode(), dialect("hugo"))
    assert document.value("tags") == ", ".join(items)
    change = data.draw(st.sampled_from(["add", "replace"] + ["remove"] * (len(items) > 1)))
    at = data.draw(st.integers(0, len(items) - (change != "add")))
    new = list(items)
    if change == "add":
        new.insert(at, "fresh")
    elif change == "replace":
        new[at] = "fresh"
    else:
        del new[at]
    after = document.with_value("tags", ", ".join(new))
    assert after.value("tags") == ", ".join(new)
    assert after.value("title") == "A" and after.body_text == document.body_text
    assert changed_lines(text, after.raw.decode()) == 1
    removed_notes = text.count("# why") - after.raw.decode().count("# why")
    assert removed_notes == (change == "remove" and "# why" in text)


@given(st.sampled_from(sorted(FORMS)), names, names, comments)
def test_any_list_becomes_any_other(form, items, new, commented):
    document = Document.parse(source(form, items, commented).encode(), dialect("hugo"))
    after = document.with_value("tags", ", ".join(new))
    assert after.value("tags") == ", ".join(new)
    assert after.with_value("tags", ", ".join(new)) is after
    assert after.problem is None and after.value("title") == "A"


@pytest.mark.parametrize(
    ("text", "tags", "expected"),
    [
        ("---\ntags:\n- blog\n- talk\n---\n", "blog, talk, new", "---\ntags:\n- blog\n- talk\n- new\n---\n"),
        ("---\ntags:\n- blog\n---\n", "news", "---\ntags:\n- news\n---\n"),
        (
            "---\ntags:\n  - a # 1\n  # 2\n  - b\n---\n",
            "a, x, b",
            "---\ntags:\n  - a # 1\n  - x\n  # 2\n  - b\n---\n",
        ),
        ("---\ntags: [\n  a\n]\n---\n", "a, b", "---\ntags: [\n  a,\n  b\n]\n---\n"),
        ("---\ntags: [\n  a, # 1\n  b\n]\n---\n", "a", "---\ntags: [\n  a # 1\n]\n---\n"),
        ("---\ntags: [a,  b]\n---\n", "a, c, b", "---\ntags: [a,  c,  b]\n---\n"),
        ("---\r\ntags:\r\n- a\r\n---\r\n", "a, b", "---\r\ntags:\r\n- a\r\n- b\r\n---\r\n"),
        ("+++\ntags = [\n  'a', # 1\n]\n+++\n", "a, b", "+++\ntags = [\n  'a', # 1\n  'b',\n]\n+++\n"),
    ],
)
def test_forms_by_example(text, tags, expected):
    assert Document.parse(text.encode(), dialect("hugo")).with_value("tags", tags).raw.decode() == expected

import frontmatter
import pytest
from hypothesis import assume, given

from meetup_desktop.adapters.front_matter import PublishHandler, read_values
from meetup_desktop.core.content.document import Document, generator_view
from tests.core.content.test_document import LOST, READ
from tests.strategies import documents, mutated, seed_pages


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads_what_the_generator_reads(text: str, expected: dict[str, str]) -> None:
    assert read_values(text) == expected


@pytest.mark.parametrize("text", [case[0] for case in LOST])
def test_reads_nothing_where_the_generator_does(text: str) -> None:
    assert read_values(text) == {}


@given(documents() | mutated())
def test_both_readers_agree(raw: bytes) -> None:
    document = Document.parse(raw)
    assume(document.readable)
    assert read_values(raw.decode()) == generator_view(document)


@pytest.mark.parametrize("raw", seed_pages())
def test_the_library_gives_the_right_strings(raw: bytes) -> None:
    document = Document.parse(raw)
    post = frontmatter.loads(raw.decode(), handler=PublishHandler())
    assert post.metadata == generator_view(document)
    assert post.content == document.body_text.strip()


def test_what_it_writes_reads_back() -> None:
    metadata = {"date": "2026-10-09 18:30", "tags": "a, b", "title": 'Git: "intro" # 1', "empty": ""}
    post = frontmatter.Post("# Body", **metadata)
    text = frontmatter.dumps(post, handler=PublishHandler())
    assert read_values(text) == {key: value for key, value in metadata.items() if value}
    with pytest.raises(ValueError, match="line break"):
        PublishHandler().export({"a": "b\nc"})

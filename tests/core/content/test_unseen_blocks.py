"""Which blocks say nothing to a reader."""

import pytest

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.core.content.unseen_blocks import is_unseen


@pytest.mark.parametrize(
    "text",
    [
        "<!-- a note -->",
        "</div>\n</section>",
        "<DontEditWarning />",
        "<ReadMore>",
        '<Sketch code={`\nfill("red")\n\ndraw(1)\n`} />',
        '{{< translation-status raw_title="Signing up" >}}',
        "{% include header.html title='Hello' %}",
        "{/* a note */}",
        "{:.no_toc}",
        "***",
        ":::",
        " [^book]: A book about communities, and who wrote it.",
        "{% include references.md %}\n[1]: https://example.org/notes",
        "[1]: {{ site.url }}/en/news/\n[2]: {{ site.url }}/en/about/",
    ],
)
def test_tags_and_templates_alone_say_nothing(text):
    (block,) = blocks(text + "\n")
    assert is_unseen(block, is_mdx=True)


@pytest.mark.parametrize(
    "text",
    [
        "Text.",
        "[1]: see {{ below }}\nand above",
        "{% include references.md %}\n[1] https://example.org/notes",
        "<p>Text.</p>",
        "<ReadMore>See [this](/that).</ReadMore>",
        '<img src="1.jpg">',
        '{{< figure src="1.jpg" >}}',
        "{{< youtube dQw4w9WgXcQ >}}",
        '<iframe src="https://example.org/map"></iframe>',
        "- {{ x }}",
        "# <a></a>",
        "```\n<div>\n```",
    ],
)
def test_words_and_pictures_are_seen(text):
    (block,) = blocks(text + "\n")
    assert not is_unseen(block, is_mdx=True)


def test_a_long_line_of_openings_is_quick():
    for text in ("<" * 100_000, "{{" * 50_000, "{%" * 50_000, "<A " * 30_000, "<!--" * 30_000):
        for block in blocks(text):
            is_unseen(block, is_mdx=True)

"""Sites of other people in small: what the command line says and writes, each kind once."""

from pathlib import Path

import pytest

from meetup_desktop import cli
from tests.picture_files import picture

ENGLISH = 'defaultContentLanguage = "en"\n'


def run(*words: object) -> int:
    done = cli.run_command([str(word) for word in words])
    assert done is not None
    return done


def page(block: str, body: str = "Text\n") -> str:
    return f"---\n{block}---\n{body}"


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def hugo_site(root: Path, block: str, russian: str = "", page_id: str = "a") -> Path:
    """A site of Hugo with one page in two languages."""
    files = {
        "hugo.toml": ENGLISH,
        f"content/en/events/{page_id}.md": page(block),
        f"content/ru/events/{page_id}.md": page(russian or "title: Вечер\ndescription: о\n", "Текст\n"),
    }
    return write(root, files)


def english(root: Path, page_id: str = "a") -> str:
    return (root / f"content/en/events/{page_id}.md").read_text("utf-8")


def test_a_date_is_written_as_hugo_reads_it(tmp_path):
    root = hugo_site(
        tmp_path,
        "title: Evening\ndescription: d\ndate: 2026-01-01\n",
        "title: Вечер\ndescription: о\ndate: 2026-01-01\n",
    )
    assert run("set", root, "a", "date", "2026-02-02 18:30") == 0
    assert english(root) == page("title: Evening\ndescription: d\ndate: 2026-02-02T18:30:00\n")
    assert run("new", root, "2027-spring", "--date", "2027-04-17 18:30") == 0
    assert "\ndate: 2027-04-17T18:30:00\n" in english(root, "2027-spring")


@pytest.mark.parametrize("date", ["2026-01-01 18:30", "2026-01-01T18:30"])
def test_a_date_that_stops_the_build_is_an_error(tmp_path, capsys, date):
    root = hugo_site(
        tmp_path,
        f"title: Evening\ndescription: d\ndate: {date}\n",
        f"title: Вечер\ndescription: о\ndate: {date}\n",
    )
    assert run("check", root) == 1
    assert "content/en/events/a.md:4: error:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("items", "tags", "expected"),
    [("- blog\n- talk\n", "blog, talk, new", "- blog\n- talk\n- new\n"), ("- blog\n", "news", "- news\n")],
)
def test_an_unindented_list_changes_by_a_line(tmp_path, items, tags, expected):
    block = "title: Evening\ndescription: d\ntags:\n"
    root = hugo_site(tmp_path, block + items, "title: Вечер\ndescription: о\ntags:\n" + items)
    assert run("set", root, "a", "tags", tags) == 0
    assert english(root) == page(block + expected)


def test_a_title_never_goes_above_the_fence(tmp_path, capsys):
    root = hugo_site(tmp_path, "title:\tEvening\ndescription: d\n")
    assert run("set", root, "a", "title", "New", "--lang", "en") == 0
    assert english(root) == page("title:\tNew\ndescription: d\n")
    broken = page("title: [\ndescription: d\n")
    write(root, {"content/en/events/a.md": broken})
    assert run("set", root, "a", "title", "New", "--lang", "en") == 2
    assert english(root) == broken
    assert "the file has no fields" in capsys.readouterr().err


def test_a_tab_behind_a_colon_is_read(tmp_path, capsys):
    root = hugo_site(tmp_path, "title:\tEvening\ndescription: d\t# note\n")
    assert run("check", root) == 0
    assert run("show", root, "a", "--lang", "en") == 0
    shown = capsys.readouterr().out
    assert "Evening" in shown and "description: d\n" in shown


@pytest.mark.parametrize(
    ("block", "code", "expected"),
    [
        ('title: ""\ndescription: d\n', 0, 'title: "New"\ndescription: d\n'),
        ("description: d\n", 0, "title: New\ndescription: d\n"),
        (
            "name: &n Evening\ntitle: *n\ndescription: d\n",
            2,
            "name: &n Evening\ntitle: *n\ndescription: d\n",
        ),
    ],
)
def test_a_title_goes_into_the_block(tmp_path, block, code, expected):
    root = hugo_site(tmp_path, block)
    assert run("set", root, "a", "title", "New", "--lang", "en") == code
    assert english(root) == page(expected)


def test_a_section_page_of_a_language_is_no_event(tmp_path, capsys):
    root = write(tmp_path, {
        "hugo.toml": ENGLISH,
        "content/events/_index.md": page("title: Events\ndescription: d\n"),
        "content/events/_index.ru.md": page("title: События\ndescription: о\n", "Текст о встречах\n"),
        "content/events/a.md": page("title: Evening\ndescription: d\n"),
        "content/events/a.ru.md": page("title: Вечер\ndescription: о\n", "Текст о встрече\n"),
    })  # fmt: skip
    assert run("check", root) == 0
    assert capsys.readouterr().out == ""
    assert run("show", root, "_index") == 2


def test_folders_of_languages_come_from_hugos_settings(tmp_path, capsys):
    folders = '[languages.en]\ncontentDir="content/english"\n[languages.ru]\ncontentDir="content/russian"\n'
    root = write(tmp_path, {
        "hugo.toml": ENGLISH + folders,
        "content/english/events/a.md": page("title: Evening\ndescription: d\n"),
        "content/russian/events/a.md": page("title: Вечер\ndescription: о\n", "Текст о встрече\n"),
    })  # fmt: skip
    assert run("check", root) == 0
    assert capsys.readouterr().out == ""
    assert run("show", root, "a") == 0
    shown = capsys.readouterr().out
    assert "content/english/events/a.md" in shown and "content/russian/events/a.md" in shown


def test_jekylls_posts_in_a_section_are_pages(tmp_path, capsys):
    root = write(tmp_path, {
        "_config.yml": "",
        "en/news/_posts/2026-01-01-m.md": page("title: Evening\n"),
        "ru/news/_posts/2026-01-01-m.md": page("title: Вечер\n", "Текст о встрече\n"),
    })  # fmt: skip
    assert run("check", root) == 0
    assert capsys.readouterr().out.count("No description") == 2
    assert run("show", root, "news/2026-01-01-m") == 0
    shown = capsys.readouterr().out
    assert "Evening" in shown and "Вечер" in shown


LIQUID = """Text

- {% include talk.html id=1 %}
- {% include talk.html id=2 %}

More

1. {:.first} One
2. Two

![map]({{ "/assets/map.png" | relative_url }})
"""
SHORTCODES = """Text

- {{< speaker "ann" >}}
- {{< speaker "bo" >}}

![x]({{< param img >}})
"""


def test_braces_of_templates_are_no_galleries_and_no_pictures(tmp_path, capsys):
    jekyll = {
        "_config.yml": "",
        "_events/en/a.md": page("title: Evening\ndescription: d\n", LIQUID),
        "_events/ru/a.md": page("title: Вечер\ndescription: о\n", LIQUID.replace("Text", "Текст")),
    }
    assert run("check", write(tmp_path / "jekyll", jekyll)) == 0
    assert "error" not in capsys.readouterr().out
    hugo = hugo_site(tmp_path / "hugo", "title: Evening\ndescription: d\n")
    write(hugo, {"content/en/events/a.md": page("title: Evening\ndescription: d\n", SHORTCODES)})
    write(
        hugo,
        {
            "content/ru/events/a.md": page(
                "title: Вечер\ndescription: о\n", SHORTCODES.replace("Text", "Текст")
            )
        },
    )
    assert run("check", hugo) == 0
    assert "error" not in capsys.readouterr().out


def test_pictures_of_a_bundle_belong_to_all_its_languages(tmp_path, capsys):
    folder = "content/events/a/"
    root = write(tmp_path, {
        "hugo.toml": ENGLISH,
        f"{folder}index.md": page(
            "title: Evening\ndescription: d\n", '![Chart](chart-en.png) <img src="shared.jpg">\n'
        ),
        f"{folder}index.ru.md": page(
            "title: Вечер\ndescription: о\n", '![График](chart-ru.png) <img src="shared.jpg">\n'
        ),
        f"{folder}shared.jpg": picture(),
        f"{folder}chart-en.png": picture(),
        f"{folder}chart-ru.png": picture(),
    })  # fmt: skip
    run("check", root)
    out = capsys.readouterr().out
    assert "picture-unused" not in out and "links-differ" not in out
    (root / folder / "other.jpg").write_bytes(picture())
    run("check", root)
    assert capsys.readouterr().out.count("picture-unused") == 1


def test_headings_are_no_titles_where_the_block_has_one(tmp_path, capsys):
    body = "# Programme\n\nText\n\n# Venue\n\nText\n"
    root = hugo_site(tmp_path, "title: Evening\ndescription: d\n")
    write(root, {"content/en/events/a.md": page("title: Evening\ndescription: d\n", body)})
    write(
        root,
        {"content/ru/events/a.md": page("title: Вечер\ndescription: о\n", body.replace("Text", "Текст"))},
    )
    run("check", root)
    assert "title-missing" not in capsys.readouterr().out


def test_a_block_below_a_blank_line_and_a_time_without_quotes_are_hazards(tmp_path, capsys):
    block = "title: Evening\ndescription: d\ntime: 19:30\n"
    root = write(tmp_path, {
        "_config.yml": "",
        "_events/en/a.md": "\n" + page(block),
        "_events/ru/a.md": "\n" + page(block.replace("Evening", "Вечер"), "Текст\n"),
    })  # fmt: skip
    assert run("check", root) == 1
    out = capsys.readouterr().out
    assert "_events/en/a.md:2: error:" in out and "_events/en/a.md:5: error:" in out
    assert run("check", root, "--fix") in (0, 1)
    assert (root / "_events/en/a.md").read_text("utf-8") == page(block.replace("19:30", '"19:30"'))


def test_a_block_in_braces_is_edited(tmp_path):
    block = "{title: Evening, date: 2026-01-01}\n"
    root = hugo_site(tmp_path, block, block)
    assert run("set", root, "a", "description", "New words", "--lang", "en") == 0
    assert english(root) == page("{title: Evening, date: 2026-01-01, description: New words}\n")

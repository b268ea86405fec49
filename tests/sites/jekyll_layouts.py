"""Jekyll: a collection with a folder for each language, and posts of polyglot."""

from __future__ import annotations

from typing import ClassVar

from tests.sites.layout import FLAT_KEYS, Layout
from tests.sites.pages import Block


class JekyllCollection(Layout):
    """Jekyll with a collection, Liquid, includes and kramdown's attributes."""

    untranslated_notes = True
    has_crlf_files = True
    name = "jekyll-collection"
    keys: ClassVar[dict[str, str]] = FLAT_KEYS | {"id": "ref", "lang": "lang"}
    site_files: ClassVar[dict[str, str]] = {
        "_config.yml": "title: Quay\ncollections:\n"
        + "".join(f"  {name}:\n    output: true\n" for name in ("events", "articles", "notes")),
        "_includes/speaker.html": "<b>{{ include.name }}</b>\n",
        "index.md": "---\nlayout: home\n---\n",
    }

    def path(self, page, code):
        return f"_{page.section}/{code}/{page.name}.md"

    def picture_path(self, page, code, name):
        return f"assets/img/{page.section}/{page.name}/{name}"

    def pictures(self, page, code, pictures):
        folder = f"/assets/img/{page.section}/{page.name}"
        if page.number % 2:
            return "\n\n".join(
                f'![{text}]({{{{ site.baseurl }}}}{folder}/{name}){{: .rounded width="600" }}'
                for name, text in pictures
            )
        return "\n\n".join(f"![{text}]({folder}/{name})\n{{: .photo}}" for name, text in pictures)

    def date(self, page, value):
        return (f"{value}:00 +0100", value[:10], f"{value}:00", f"'{value[:10]}'")[page.number % 4]

    def more_lines(self, page, code):
        return ["layout: event", "published: false"] if page.is_draft else ["layout: event"]

    def extras(self, page, code, version):
        names = {"en": ("Marko Petrović", "Anna Larina"), "ru": ("Марко Петрович", "Анна Ларина")}[
            version.language
        ]
        texts = (
            "\n".join(f'- {{% include speaker.html name="{name}" %}}' for name in names),
            "{% for talk in page.talks %}\n- {{ talk.title }}\n{% endfor %}",
            f"{version.blocks[1].text}\n{{: .lead #lead}}",
            "{% include map.html lat=page.latitude lon=page.longitude %}",
            f"[{version.fields.get('title')}](https://quay.example/join){{: .btn .btn-primary}}",
            "* TOC\n{:toc}",
            "{% assign next = site.events | first %}\n{{ next.title }}",
            f"{version.blocks[1].text} {{{{ site.time | date: '%Y' }}}}",
            f"# {version.fields.get('title')}",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class JekyllPosts(JekyllCollection):
    """Jekyll with ``<lang>/news/_posts``, languages by polyglot."""

    untranslated_notes = False
    name = "jekyll-posts"
    keys: ClassVar[dict[str, str]] = {
        "title": "title", "description": "description", "tags": "tags", "place": "location", "organiser": "organizer",
        "lang": "lang", "id": "permalink",
    }  # fmt: skip
    address = "/{lang}/news/{name}/"
    site_files: ClassVar[dict[str, str]] = {
        "_config.yml": 'languages: ["en", "ru"]\ndefault_lang: "en"\nexclude_from_localization: ["assets"]\n',
    }

    def path(self, page, code):
        folder = "news" if page.section == "events" else "notes"
        return f"{code}/{folder}/_posts/{str(page.versions[code].fields['date'])[:10]}-{page.name}.md"

    def value(self, key, value):
        return f"/news/{value}/" if key == "id" else super().value(key, value)

    def more_lines(self, page, code):
        return ["layout: post"]

"""The ways in which ten kinds of sites write their pages down, with all that surrounds these."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from tests.sites.pages import Block, Page, Version

RU_EN = {"ru": "ru", "en": "en"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass
class Layout:
    """A kind of site. ``keys`` is what it calls our fields; what is not in it is not written."""

    name: ClassVar[str] = ""
    languages: ClassVar[dict[str, str]] = RU_EN
    address: ClassVar[str] = "/{lang}/events/{name}/"  #: of its pages in links
    translated_tags: ClassVar[bool] = False
    untranslated_notes: ClassVar[bool] = False  #: a section of notes is in the first language alone
    keys: ClassVar[dict[str, str]] = {}
    site_files: ClassVar[dict[str, str]] = {}
    title_in_body: ClassVar[bool] = False
    seed: int = field(default=1)

    def path(self, page: Page, code: str) -> str:
        """Return where a version's file lies."""
        raise NotImplementedError

    def picture_path(self, page: Page, code: str, name: str) -> str:
        """Return where a picture of a version lies."""
        raise NotImplementedError

    def picture_copies(self, name: str) -> tuple[str, ...]:
        """Return the names under which a picture is kept: itself, and thumbnails."""
        return (name,)

    def pictures(self, page: Page, code: str, pictures: tuple[tuple[str, str], ...]) -> str:
        """Return the text that shows these pictures."""
        return "\n\n".join(f"![{text}]({name})" for name, text in pictures)

    def extras(self, page: Page, code: str, version: Version) -> list[Block]:
        """Return what only this generator reads, in the language of the version."""
        return []

    def value(self, key: str, value: object) -> str:
        """Return a value of the front matter, in YAML."""
        if isinstance(value, list) or ": " in str(value):
            return json.dumps(value, ensure_ascii=False)
        return str(value)

    def date(self, page: Page, value: str) -> str:
        """Return a date in one of the ways that are usual with this generator."""
        return value

    def front_matter(self, page: Page, code: str, version: Version) -> str:
        """Return the block of fields with its fences."""
        gap = "\t" if page.number % 7 == 3 else " "
        lines = [
            f"{self.keys[key]}:{gap}{self.written(page, key, value)}"
            for key, value in self.fields(page, code, version)
        ]
        return "\n".join(["---", *lines, *self.more_lines(page, code), "---"])

    def written(self, page: Page, key: str, value: object) -> str:
        """Return the value of that field of a page."""
        return self.date(page, str(value)) if key == "date" else self.value(key, value)

    def more_lines(self, page: Page, code: str) -> list[str]:
        """Return lines with keys of the generator or the theme."""
        return ["draft: true"] if page.is_draft else []

    def fields(self, page: Page, code: str, version: Version) -> list[tuple[str, object]]:
        """Return the fields that this site writes."""
        return [(key, version.fields[key]) for key in self.keys if key in version.fields]

    def body(self, page: Page, code: str, version: Version) -> str:
        """Return the text below the fields."""
        if not version.blocks:
            return ""
        blocks = [block for block in version.blocks if not page.is_draft]
        extras = self.extras(page, code, version)
        middle = len(blocks) // 2
        parts = [
            self.pictures(page, code, block.pictures) if block.kind == "pictures" else block.text
            for block in (*blocks[:middle], *extras, *blocks[middle:])
        ]
        return "\n\n".join(part for part in parts if part)

    def render(self, page: Page, code: str) -> str:
        """Return the file of a version."""
        version = page.versions[code]
        heading = (
            f"# {version.fields['title']}\n\n" if self.title_in_body and "title" in version.fields else ""
        )
        return (
            f"{self.front_matter(page, code, version)}\n\n{heading}{self.body(page, code, version)}".rstrip()
            + "\n"
        )


class _Publish(Layout):
    keys: ClassVar[dict[str, str]] = {
        "date": "date", "description": "description", "tags": "tags", "site": "event.site",
        "organiser": "event.organisation", "place": "event.location.title", "latitude": "event.location.latitude",
        "longitude": "event.location.longitude", "type": "event.type", "id": "alternateLinkIdentifier",
    }  # fmt: skip
    title_in_body = True

    def value(self, key, value):
        return ", ".join(value) if isinstance(value, list) else str(value)

    def more_lines(self, page, code):
        return []

    def render(self, page, code):
        text = super().render(page, code)
        return text.replace(" {#programme}", "").replace(" {#programma}", "")


class PublishContent(_Publish):
    """Publish with ``Content/<lang>/events`` and galleries that name the large pictures."""

    name = "publish-content"
    site_files: ClassVar[dict[str, str]] = {"Package.swift": "// swift-tools-version:5.5\n"}

    def path(self, page, code):
        return f"Content/{code}/{page.section}/{page.name}.md"

    def picture_path(self, page, code, name):
        return f"Resources/{code}/{page.section}/{page.name}/{name}"

    def picture_copies(self, name):
        return name, name.replace(".", "_400x400.")

    def pictures(self, page, code, pictures):
        if pictures[0][0].startswith("chart-"):
            return super().pictures(page, code, pictures)
        return "\n".join(
            ["1. { }", *(f"{at}. ![{text}]({name})" for at, (name, text) in enumerate(pictures, 2))]
        )


class Pair(_Publish):
    """A folder of pairs ``name.ru.md`` and ``name.en.md`` with pictures beside them."""

    name = "pair"
    address = "https://quay.example/{lang}/{name}"

    def path(self, page, code):
        return f"{page.name}.{code}.md"

    def picture_path(self, page, code, name):
        return f"{page.number}-{page.section[0]}-{name}"

    def pictures(self, page, code, pictures):
        names = [(f"{page.number}-{page.section[0]}-{name}", text) for name, text in pictures]
        return "\n\n".join(f"![{text}]({name})" for name, text in names)


_FLAT = {
    "title": "title", "date": "date", "description": "description", "tags": "tags", "site": "event_url",
    "organiser": "organizer", "place": "location", "latitude": "latitude", "longitude": "longitude",
    "type": "event_type", "id": "translationKey",
}  # fmt: skip


class HugoToml(Layout):
    """Hugo with a folder for each language, TOML, shortcodes, footnotes and bundles."""

    untranslated_notes = True
    name = "hugo-toml"
    keys: ClassVar[dict[str, str]] = _FLAT
    translated_tags = True
    site_files: ClassVar[dict[str, str]] = {
        "hugo.toml": 'baseURL = "https://quay.example/"\ndefaultContentLanguage = "ru"\n[languages.ru]\nweight = 1\n'
        "[languages.en]\nweight = 2\n",
        "content/ru/_index.md": '+++\ntitle = "Набережная"\n+++\n\nДобро пожаловать!\n',
        "content/en/_index.md": '+++\ntitle = "Quay"\n+++\n\nWelcome!\n',
        "layouts/index.html": "<h1>{{ .Title }}</h1>\n",
    }

    def path(self, page, code):
        is_bundle = page.number % 3 == 0
        return f"content/{code}/{page.section}/{page.name}" + ("/index.md" if is_bundle else ".md")

    def picture_path(self, page, code, name):
        if page.number % 3 == 0:
            return f"content/{code}/{page.section}/{page.name}/{name}"
        return f"static/img/{page.section}/{page.name}/{name}"

    def pictures(self, page, code, pictures):
        if page.number % 3 == 0:
            return "\n\n".join(f'{{{{< figure src="{name}" alt="{text}" >}}}}' for name, text in pictures)
        folder = f"/img/{page.section}/{page.name}"
        return "\n\n".join(f"![{text}]({folder}/{name})" for name, text in pictures)

    def value(self, key, value):
        return str(value) if key in ("latitude", "longitude") else json.dumps(value, ensure_ascii=False)

    def date(self, page, value):
        local = f"{value.replace(' ', 'T')}:00"
        return (f"{local}+01:00", f"{local}Z", local, value[:10])[page.number % 4]

    def front_matter(self, page, code, version):
        lines = [
            f"{self.keys[key]} = {self.written(page, key, value)}"
            for key, value in self.fields(page, code, version)
        ]
        draft = ["draft = true"] if page.is_draft else []
        return "\n".join(
            ["+++", *lines, *draft, "[params]", "  featured = true", f"  weight = {page.number}", "+++"]
        )

    def extras(self, page, code, version):
        note = version.blocks[0].text.partition(". ")[0].partition("。")[0]
        texts = (
            '{{< youtube id="w7Ft2ymGmfc" >}}',
            f"{{{{% notice tip %}}}}\n{note}.\n{{{{% /notice %}}}}",
            f"![{note}]({{{{< param cover >}}}})",
            f"{note}.[^1]\n\n[^1]: {note}.",
            f"# {version.fields['title']}",
            '<div class="map" data-lat="44.8"></div>',
            "<!--more-->",
            f"{{{{< details >}}}}\n{version.blocks[1].text}\n{{{{< /details >}}}}",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class HugoNames(HugoToml):
    """Hugo with languages in the file names; the default language has no suffix, bundles share pictures."""

    untranslated_notes = False
    name = "hugo-names"
    languages: ClassVar[dict[str, str]] = {"en": "en", "ru": "ru"}
    address = "/{lang}/events/{name}"
    site_files: ClassVar[dict[str, str]] = {
        "config/_default/hugo.toml": 'baseURL = "https://quay.example/"\ndefaultContentLanguage = "en"\n',
        "config/_default/languages.toml": '[en]\nlanguageName = "English"\n[ru]\nlanguageName = "Русский"\n',
        "content/_index.md": "---\ntitle: Quay\n---\nWelcome!\n",
        "content/_index.ru.md": "---\ntitle: Набережная\n---\nДобро пожаловать!\n",
        "content/events/_index.md": "---\ntitle: Events\n---\n",
        "content/events/_index.ru.md": "---\ntitle: Встречи\n---\n",
    }

    def path(self, page, code):
        suffix = "" if code == "en" else f".{code}"
        if page.number % 3 == 0:
            return f"content/{page.section}/{page.name}/index{suffix}.md"
        return f"content/{page.section}/{page.name}{suffix}.md"

    def picture_path(self, page, code, name):
        if page.number % 3 == 0:
            return f"content/{page.section}/{page.name}/{name}"
        return f"static/img/{page.section}/{page.name}/{name}"

    def value(self, key, value):
        return Layout.value(self, key, value)

    def date(self, page, value):
        local = f"{value.replace(' ', 'T')}:00"
        return (f"{local}+01:00", f'"{local}Z"', local, value[:10])[page.number % 4]

    def front_matter(self, page, code, version):
        return Layout.front_matter(self, page, code, version)

    def more_lines(self, page, code):
        return [*super().more_lines(page, code), "params:", "  featured: true", f"weight: {page.number}"]


class HugoContentDirs(HugoNames):
    """Hugo with ``contentDir`` in folders called after languages, English and Russian."""

    name = "hugo-content-dirs"
    folders: ClassVar[dict[str, str]] = {"en": "content/english", "ru": "content/russian"}
    site_files: ClassVar[dict[str, str]] = {
        "hugo.yaml": "defaultContentLanguage: en\nlanguages:\n  en:\n    contentDir: content/english\n"
        "  ru:\n    contentDir: content/russian\n",
    }

    def path(self, page, code):
        return f"{self.folders[code]}/{page.section}/{page.name}.md"

    def picture_path(self, page, code, name):
        return f"static/images/{page.section}/{page.name}/{name}"

    def pictures(self, page, code, pictures):
        folder = f"/images/{page.section}/{page.name}"
        return "\n\n".join(f"![{text}]({folder}/{name})" for name, text in pictures)


class HugoContentSuffix(HugoContentDirs):
    """Hugo with ``content.en`` and ``content.ru``."""

    name = "hugo-content-suffix"
    folders: ClassVar[dict[str, str]] = {"en": "content.en", "ru": "content.ru"}
    site_files: ClassVar[dict[str, str]] = {
        "hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content.en"\n'
        '[languages.ru]\ncontentDir = "content.ru"\n',
    }


class JekyllCollection(Layout):
    """Jekyll with a collection, Liquid, includes and kramdown's attributes."""

    untranslated_notes = True
    name = "jekyll-collection"
    keys: ClassVar[dict[str, str]] = _FLAT | {"id": "ref", "lang": "lang"}
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
            f"# {version.fields['title']}",
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


class Eleventy(Layout):
    """Eleventy with a folder for each language and Nunjucks in the pages."""

    untranslated_notes = True
    name = "eleventy"
    keys: ClassVar[dict[str, str]] = _FLAT
    site_files: ClassVar[dict[str, str]] = {
        "eleventy.config.js": "module.exports = config => ({ dir: { input: 'src' } });\n",
        "src/_includes/base.njk": "<main>{{ content | safe }}</main>\n",
        "src/en/en.json": '{ "locale": "en" }\n',
        "src/ru/ru.json": '{ "locale": "ru" }\n',
        "package.json": '{ "name": "quay" }\n',
    }

    def path(self, page, code):
        return f"src/{code}/{page.section}/{page.name}.md"

    def picture_path(self, page, code, name):
        return (
            f"src/assets/{page.name}/{name}"
            if page.number % 2
            else f"src/{code}/{page.section}/{name[:-4]}-{page.name}{name[-4:]}"
        )

    def pictures(self, page, code, pictures):
        if page.number % 2:
            return "\n\n".join(
                f'{{% image "./src/assets/{page.name}/{name}", "{text}" %}}' for name, text in pictures
            )
        return "\n\n".join(f"![{text}](./{name[:-4]}-{page.name}{name[-4:]})" for name, text in pictures)

    def date(self, page, value):
        return (value[:10], f"{value.replace(' ', 'T')}:00.000Z", f'"{value[:10]}"')[page.number % 3]

    def more_lines(self, page, code):
        return (
            ["layout: base.njk", "eleventyExcludeFromCollections: true"]
            if page.is_draft
            else ["layout: base.njk"]
        )

    def extras(self, page, code, version):
        texts = (
            '{% include "partials/register.njk" %}',
            "{% for item in collections.talks %}\n- [{{ item.data.title }}]({{ item.url }})\n{% endfor %}",
            '{% set year = "2025" %}',
            "{{ title | upper }}",
            f"# {version.fields['title']}",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class Astro(Layout):
    """Astro with MDX: imports, components, code in components; English and Chinese of Taiwan."""

    name = "astro"
    languages: ClassVar[dict[str, str]] = {"en": "en", "zh-hant-tw": "zh"}
    keys: ClassVar[dict[str, str]] = {
        "title": "title",
        "date": "date",
        "description": "description",
        "tags": "tags",
        "place": "location",
    }
    address = "/{lang}/events/{name}/"
    translated_tags = True
    site_files: ClassVar[dict[str, str]] = {
        "astro.config.mjs": "export default defineConfig({ i18n: { locales: ['en', 'zh-hant-tw'] } });\n",
        "src/content/config.ts": "export const collections = {};\n",
    }

    def path(self, page, code):
        return f"src/content/{page.section}/{code}/{page.name}.mdx"

    def picture_path(self, page, code, name):
        return f"public/images/{page.section}/{page.name}/{name}"

    def pictures(self, page, code, pictures):
        folder = f"/images/{page.section}/{page.name}"
        if page.number % 3 == 0:
            return "\n\n".join(f'<Image src="{folder}/{name}" alt="{text}" />' for name, text in pictures)
        return "\n\n".join(f"![{text}]({folder}/{name})" for name, text in pictures)

    def value(self, key, value):
        return f"'{value}'" if key in ("title", "description") else super().value(key, value)

    def date(self, page, value):
        year, month, day = value[:10].split("-")
        name = _MONTHS[int(month) - 1]
        return (value[:10], f"'{name} {day} {year}'", f"{value.replace(' ', 'T')}:00Z")[page.number % 3]

    def more_lines(self, page, code):
        return ["draft: true"] if page.is_draft else [f"heroImage: /images/{page.section}/{page.name}/1.jpg"]

    def body(self, page, code, version):
        if not version.blocks:
            return ""
        return (
            "import { Image } from 'astro:assets';\nimport Card from '../../../components/Card.astro';\n\n"
            + super().body(page, code, version)
        )

    def extras(self, page, code, version):
        texts = (
            f'<Card title="{version.fields["title"]}">\n\n{version.blocks[1].text}\n\n</Card>',
            '<Tabs>\n  <Tab label="npm">\n\n```sh\nnpm run dev\n```\n\n  </Tab>\n</Tabs>',
            "{frontmatter.tags.map((tag) => <span>{tag}</span>)}",
            "export const speakers = 3;",
            ":::note\n" + version.blocks[1].text + "\n:::",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class FileSuffixes(Layout):
    """Files ``src/events/name.LANG.md`` with languages like ``en_US``; Serbian in both scripts."""

    name = "file-suffixes"
    languages: ClassVar[dict[str, str]] = {
        "en_US": "en",
        "ru_RU": "ru",
        "sr_Latn": "sr",
        "sr_Cyrl": "sr-cyrl",
    }
    keys: ClassVar[dict[str, str]] = _FLAT
    site_files: ClassVar[dict[str, str]] = {
        "package.json": '{ "name": "quay" }\n',
        "eleventy.config.mjs": "export default config => {};\n",
    }

    def path(self, page, code):
        return f"src/{page.section}/{page.name}.{code}.md"

    def picture_path(self, page, code, name):
        return f"src/{page.section}/{page.name}-{name}"

    def pictures(self, page, code, pictures):
        return "\n\n".join(f"![{text}]({page.name}-{name})" for name, text in pictures)

    def date(self, page, value):
        return f"{value.replace(' ', 'T')}:00"


LAYOUTS: dict[str, Callable[[], Layout]] = {
    made.name: made
    for made in (
        PublishContent, Pair, HugoToml, HugoNames, HugoContentDirs, HugoContentSuffix, JekyllCollection, JekyllPosts,
        Eleventy, Astro, FileSuffixes,
    )
}  # fmt: skip

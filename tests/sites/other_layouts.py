"""Eleventy, Astro, and files whose names end in a language."""

from __future__ import annotations

from typing import ClassVar

from tests.sites.layout import FLAT_KEYS, Layout
from tests.sites.pages import Block

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Eleventy(Layout):
    """Eleventy with a folder for each language and Nunjucks in the pages."""

    untranslated_notes = True
    has_crlf_files = True
    name = "eleventy"
    keys: ClassVar[dict[str, str]] = FLAT_KEYS
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
            f'{{% callout "info" %}}\n{version.blocks[1].text}\n{{% endcallout %}}',
            "{{ collections.events | length }} · {{ date | readable }}",
            "{# a note to ourselves #}",
            f"# {version.fields.get('title')}",
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
        name = dict(enumerate(_MONTHS, 1)).get(int(month), month)
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
            '<YouTube id="w7Ft2ymGmfc" />',
            "{/* a note to ourselves */}",
            ":::note\n" + version.blocks[1].text + "\n:::",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class FileSuffixes(Layout):
    """Files ``src/events/name.LANG.md`` with languages like ``en_US``; Serbian in both scripts."""

    name = "file-suffixes"
    partial_language = "sr_Cyrl"
    languages: ClassVar[dict[str, str]] = {
        "en_US": "en",
        "ru_RU": "ru",
        "sr_Latn": "sr",
        "sr_Cyrl": "sr-cyrl",
    }
    keys: ClassVar[dict[str, str]] = FLAT_KEYS
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

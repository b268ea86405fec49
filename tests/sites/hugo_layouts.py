"""Hugo: languages by folder, by file name, and by ``contentDir``."""

from __future__ import annotations

import json
from typing import ClassVar

from tests.sites.layout import FLAT_KEYS, Layout
from tests.sites.pages import Block

_ROMAN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e".replace("_", "").split(
            " "
        ),
        strict=True,
    )
) | {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789"}


class HugoToml(Layout):
    """Hugo with a folder for each language, TOML, shortcodes, footnotes and bundles."""

    untranslated_notes = True
    name = "hugo-toml"
    keys: ClassVar[dict[str, str]] = FLAT_KEYS
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
        if page.number % 8 == 5:
            return "\n\n".join(
                f'<img src="{folder}/{name}" alt="{text}" width="600">' for name, text in pictures
            )
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
        if page.number % 5 == 1:
            lines = [
                line.replace(' = ["', ' = [\n  "').replace('", "', '",\n  "').replace('"]', '",\n]')
                for line in lines
            ]
        if page.number % 5 == 3:
            lines.insert(1, "# the beginning")
        speakers = ["[[params.speakers]]", 'name = "Li Wei"'] if page.number % 5 == 4 else []
        draft = ["draft = true"] if page.is_draft else []
        lines += [
            f"{key} = {json.dumps(value, ensure_ascii=False)}"
            for key, value in self.theme_fields(page, code, version)
        ]
        params = ["[params]", "  featured = true", f"  weight = {page.number}"]
        return "\n".join(["+++", *lines, *draft, *params, *speakers, "+++"])

    def extras(self, page, code, version):
        note = version.blocks[0].text.partition(". ")[0].partition("。")[0]
        texts = (
            '{{< youtube id="w7Ft2ymGmfc" >}}',
            f"{{{{% notice tip %}}}}\n{note}.\n{{{{% /notice %}}}}",
            f"![{note}]({{{{< param cover >}}}})",
            f"{note}.[^1]\n\n[^1]: {note}.",
            f"# {version.fields.get('title')}",
            '<div class="map" data-lat="44.8"></div>',
            "<!--more-->",
            f'{{{{< button href="https://quay.example/join" >}}}}{version.fields.get("title")}{{{{< /button >}}}}',
            f"{note} {{{{< param phone >}}}}",
            f"{{{{< details >}}}}\n{version.blocks[1].text}\n{{{{< /details >}}}}",
        )
        return [Block("extra", texts[page.number % len(texts)])]


class HugoNames(HugoToml):
    """Hugo with languages in the file names; the default language has no suffix, bundles share pictures."""

    untranslated_notes = False
    has_crlf_files = True
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
        return f"{self.folders[code]}/{page.section}/{self.slug(page, code)}.md"

    def slug(self, page, code):
        """Return the name of the file, in the language of the page."""
        if code == "en" or page.number % 2 == 0:
            return page.name
        slug = "".join(_ROMAN.get(letter, "-") for letter in page.versions[code].fields["title"].lower())
        return f"{slug.strip('-')}-{page.number}".replace("--", "-")

    def picture_path(self, page, code, name):
        return f"{self.folders[code]}/{page.section}/img/{page.name}-{name}"

    def pictures(self, page, code, pictures):
        # Counted from the page's address, /events/NAME/.
        return "\n\n".join(f"![{text}](../img/{page.name}-{name})" for name, text in pictures)


class HugoContentSuffix(HugoContentDirs):
    """Hugo with ``content.en`` and ``content.ru``."""

    name = "hugo-content-suffix"
    folders: ClassVar[dict[str, str]] = {"en": "content.en", "ru": "content.ru"}
    site_files: ClassVar[dict[str, str]] = {
        "hugo.toml": 'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content.en"\n'
        '[languages.ru]\ncontentDir = "content.ru"\n',
    }

    def picture_path(self, page, code, name):
        return f"static/images/{page.section}/{page.name}/{name}"

    def pictures(self, page, code, pictures):
        folder = f"/images/{page.section}/{page.name}"
        return "\n\n".join(f"![{text}]({folder}/{name})" for name, text in pictures)

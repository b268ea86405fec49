"""A kind of site: where its files lie and how its pages are written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import ClassVar

from tests.sites.pages import Block, Page, Version

RU_EN = {"ru": "ru", "en": "en"}
#: How sites without nested fields mostly call ours.
FLAT_KEYS = {
    "title": "title", "date": "date", "description": "description", "tags": "tags", "site": "event_url",
    "organiser": "organizer", "place": "location", "latitude": "latitude", "longitude": "longitude",
    "type": "event_type", "id": "translationKey",
}  # fmt: skip


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
    unread_kinds: ClassVar[frozenset[str]] = frozenset()  #: kinds of blocks that the generator has no use for
    partial_language: ClassVar[str] = ""  #: a language that a third of the pages exist in
    has_crlf_files: ClassVar[bool] = False  #: some pages were saved on Windows
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
        """Return the block of fields with its fences, in one of the styles in which people write YAML."""
        gap = "\t" if page.number % 7 == 3 else " "
        lines = [
            self.styled(page, key, value) or f"{self.keys[key]}:{gap}{self.written(page, key, value)}"
            for key, value in self.fields(page, code, version)
        ]
        theme = [f"{key}: {self.value(key, value)}" for key, value in self.theme_fields(page, code, version)]
        return "\n".join(
            ["---", *lines, *theme, *self.more_lines(page, code), *self.nested_lines(page), "---"]
        )

    def theme_fields(self, page: Page, code: str, version: Version) -> list[tuple[str, object]]:
        """Return fields that the theme reads and the program does not know."""
        is_first = code == next(iter(page.versions))
        texts = {
            "en": ("Dobračina 59b, Belgrade", "free", ["startups", "people"], "A small evening", "Main hall"),
            "ru": (
                "Добрачина 59б, Белград",
                "бесплатно",
                ["стартапы", "люди"],
                "Небольшой вечер",
                "Большой зал",
            ),
            "sr": ("Dobračina 59b, Beograd", "besplatno", ["startapi", "ljudi"], "Malo veče", "Velika sala"),
            "sr-cyrl": (
                "Добрачина 59б, Београд",
                "бесплатно",
                ["стартапи", "људи"],
                "Мало вече",
                "Велика сала",
            ),
            "zh": ("貝爾格勒 Dobračina 街 59b 號", "免費", ["新創", "人"], "一個小小的晚上", "大廳"),
        }
        address, price, keywords, subtitle, hall = texts[version.language]
        kinds: tuple[list[tuple[str, object]], ...] = (
            [("author", "Marko Petrović"), ("logo", "quay"), ("cover", "https://quay.example/cover.jpg")],
            [("address", address), ("city", "Belgrade")],
            [("price", price), ("talks_language", "English"), ("place", hall)],
            [("keywords", keywords), ("subtitle", subtitle)],
            [("aliases", [f"/old/{page.name}"])] if is_first else [("translator", "Ana Jovanović")],
            [("lastmod", "2026-11-02" if is_first else "2026-11-05"), ("toc", "true")],
        )
        return kinds[page.number % len(kinds)]

    def styled(self, page: Page, key: str, value: object) -> str:
        """Return a field in another usual style; empty for the plain one."""
        name = self.keys[key]
        if page.number % 5 == 0 and isinstance(value, list):
            return "\n".join([f"{name}:", *(f"  - {item}" for item in value)])
        if page.number % 5 == 1 and key == "description":
            return f"{name}: >-\n  {value}"
        if page.number % 5 == 2 and key in ("title", "place", "description"):
            return f"{name}: {json.dumps(value, ensure_ascii=False)}"
        if page.number % 5 == 3 and key == "date":
            return f"# {name} of the beginning\n{name}: {self.written(page, key, value)}"
        return ""

    def nested_lines(self, page: Page) -> list[str]:
        """Return a nested field, as themes have them."""
        if page.number % 5 != 4:
            return []
        return [
            "speakers:",
            "  - name: Marko Petrović",
            "    url: https://quay.example/marko",
            "  - name: Li Wei",
        ]

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
        blocks = [block for block in version.blocks if block.kind not in self.unread_kinds]
        extras = self.extras(page, code, version)
        middle = len(blocks) // 2
        parts = [
            self.pictures(page, code, block.pictures) if block.kind == "pictures" else block.text
            for block in (*blocks[:middle], *extras, *blocks[middle:])
        ]
        return "\n\n".join(part for part in parts if part)

    def render(self, page: Page, code: str) -> str:
        """Return the file of a version."""
        text = self.text(page, code, page.versions[code])
        return text.replace("\n", "\r\n") if self.has_crlf_files and page.number % 9 == 8 else text

    def text(self, page: Page, code: str, version: Version) -> str:
        """Return the file of a version with the usual line ends."""
        heading = (
            f"# {version.fields['title']}\n\n" if self.title_in_body and "title" in version.fields else ""
        )
        return (
            f"{self.front_matter(page, code, version)}\n\n{heading}{self.body(page, code, version)}".rstrip()
            + "\n"
        )

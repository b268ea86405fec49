"""Publish with ``Content/``, and a folder of pairs."""

from __future__ import annotations

from typing import ClassVar

from tests.sites.layout import Layout


class _Publish(Layout):
    keys: ClassVar[dict[str, str]] = {
        "date": "date", "description": "description", "tags": "tags", "site": "event.site",
        "organiser": "event.organisation", "place": "event.location.title", "latitude": "event.location.latitude",
        "longitude": "event.location.longitude", "type": "event.type", "id": "alternateLinkIdentifier",
    }  # fmt: skip
    title_in_body = True
    unread_kinds = frozenset({"anchor", "setext"})

    def value(self, key, value):
        return ", ".join(value) if isinstance(value, list) else str(value)

    def more_lines(self, page, code):
        return []

    def styled(self, page, key, value):
        return ""

    def nested_lines(self, page):
        return []

    def theme_fields(self, page, code, version):
        return []

    def text(self, page, code, version):
        text = super().text(page, code, version)
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

"""Writing a test site to the disk."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

from tests.sites.layout import Layout
from tests.sites.layouts import LAYOUTS
from tests.sites.pages import Page, compose

#: What repositories have beside the pages.
_REPOSITORY_FILES = {
    "README.md": "# Quay\n\nThe site of our community.\n",
    "LICENSE.md": "# MIT\n\nPermission is hereby granted.\n",
    ".github/pull_request_template.md": "## What changes\n",
    "docs/writing.md": "# How to write an event\n\nCopy an older one.\n",
}


def pages_of(layout: Layout) -> list[Page]:
    """Return the sound pages of a kind of site."""
    pages = compose(
        layout.languages,
        layout.address,
        translated_tags=layout.translated_tags,
        untranslated_notes=layout.untranslated_notes,
        seed=layout.seed,
    )
    for page in pages:
        if page.number % 3 and len(page.versions) > 1:
            page.versions.pop(layout.partial_language, None)
    return pages


def write_site(root: Path, layout: Layout, pages: list[Page]) -> None:
    """Write all files of a site."""
    for path, text in {**_REPOSITORY_FILES, **layout.site_files}.items():
        _write(root / path, text.encode())
    for page in pages:
        for code in page.versions:
            _write(root / layout.path(page, code), layout.render(page, code).encode())
            for name in page.own_pictures(code):
                picture = layout.picture_path(page, code, name)
                for copy in layout.picture_copies(Path(picture).name):
                    _write(
                        root / Path(picture).parent / copy,
                        draw_picture(f"{page.name} {name}", name.endswith(".png")),
                    )


def write_all(folder: Path) -> None:
    """Write a site of every kind into a folder."""
    for name, made in LAYOUTS.items():
        layout = made()
        write_site(folder / name, layout, pages_of(layout))


@cache
def draw_picture(text: str, is_png: bool) -> bytes:
    """Return a small picture that is another one for each text."""
    shade = sum(map(ord, text)) * 7919 % 0xFFFFFF
    picture = Image.new("RGB", (48, 36), f"#{shade:06x}")
    ImageDraw.Draw(picture).ellipse((12, 6, 36, 30), fill="#ffffff")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG" if is_png else "JPEG")
    return buffer.getvalue()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)

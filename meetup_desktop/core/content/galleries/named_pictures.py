"""Which picture files a document names: in galleries, in its text, and by the short form ``logo: .jpg``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from meetup_desktop.core.content.fields import FieldKind, fields_of
from meetup_desktop.core.content.galleries.gallery import Gallery
from meetup_desktop.core.content.headings import lines_outside_code

_TEMPLATE = r"\{\{(?:(?!\{\{|\}\}).)*\}\}"
_IMAGE = re.compile(
    rf"""!\[[^\[\]]*\]\(\s*<?((?:{_TEMPLATE}|[^)\s>])+)"""
    r"""|<(?:img|image|picture)\b[^<>]*?\bsrc=["']([^"']+)["']"""  # HTML, and components that are called so
    r"""|\{\{[<%]\s*(?:figure|img|image|picture)\b[^{}]*?\bsrc=["']?([^"'\s{}]+)"""  # Hugo
    r"""|\{%-?\s*(?:figure|img|image|picture)\s+["']([^"']+)["']""",  # Liquid and Nunjucks
    re.IGNORECASE,
)
_CODE = re.compile(r"(`+)(?:(?!\1).)*\1")
_EXTENSION = re.compile(r"\.\w+$")
#: A template that stands for the root of the site: ``{{ site.baseurl }}/1.jpg``.
_ROOT = re.compile(r"\{\{-?\s*(?:site\.)?(?:baseurl|url|base)\s*-?\}\}(?=/)")


def find_named_pictures(
    values: Mapping[str, str], body_text: str, galleries: Sequence[Gallery]
) -> Iterator[tuple[str, int, str]]:
    """Yield each local file name as written, its line in the body (from 0) and the key of its field, if any."""
    for key in (field.key for field in fields_of(FieldKind.SUFFIX)):
        value = values.get(key)
        if value and _EXTENSION.search(value):
            name = f"{key}{value}" if value.startswith(".") and "/" not in value else value
            if not _is_web_address(name):
                yield name, 0, key
    taken = set()
    for gallery in galleries:
        for picture in gallery.pictures:
            taken.add(picture.line)
            if not _is_web_address(picture.target):
                yield picture.target, picture.line, ""
    if not _IMAGE.search(body_text):
        return
    for number, line in lines_outside_code(body_text.split("\n"), nested=True):
        if number in taken:
            continue
        for groups in _IMAGE.findall(_CODE.sub("", line)):
            name = _ROOT.sub("", next(filter(None, groups)))
            if not _is_web_address(name) and _EXTENSION.search(name):
                yield name, number, ""


def _is_web_address(name: str) -> bool:
    """Return whether the name leads out of the site, or is what a template makes at build time."""
    return ":" in name or name.startswith(("//", "@", "~", "#")) or any(mark in name for mark in "{}<$")

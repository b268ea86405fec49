"""Links of a text that lead to one page of the site, and the same text when that page is called otherwise.

Only the name within a link changes. Links to other hosts are left alone: nobody here knows the site's own.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote, unquote

from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.headings import lines_outside_code

#: Where a line names an address: in a link or picture, a link's definition, an attribute, Hugo's ``ref``.
_TARGETS = re.compile(
    r"""(?P<lead>\]\(\s*<?|^[ ]{0,3}\[[^\]]+\]:[ \t]+<?|(?:href|src)\s*=\s*["']|(?:rel)?ref\s+["'])"""
    r"""(?P<target>[^\s)>"']+)"""
)
_PAGE_SUFFIXES = (".md", ".markdown", ".mdx", ".html")


class Renaming(NamedTuple):
    """One version of a page that gets another name. Addresses count from the site's root, see ``Profile``."""

    old: tuple[str, ...]
    new: tuple[str, ...]


def update_links(document: Document, own: Iterable[str], renamings: Iterable[Renaming]) -> Document:
    """Return the document with its links to renamed pages led to their new names.

    ``own`` are the addresses of the document itself, from which relative links count. Raises: CannotHold.
    """
    bases = tuple(dict.fromkeys(base for each in own for base in (each + "/", posixpath.dirname(each))))
    known = tuple(renamings)
    if not document.readable:
        return document
    changed = document
    for key in document.keys:
        value = document.value(key) or ""
        if value.startswith("/") and document.complex_text(key) is None:
            changed = changed.with_value(key, _rename_target(value, (), known))
    lines = document.body_text.split("\n")
    for number, line in lines_outside_code(lines):
        if "](" in line or "]:" in line or "=" in line or "ref" in line:
            lines[number] = _TARGETS.sub(
                lambda found: found["lead"] + _rename_target(found["target"], bases, known), line
            )
    return changed.with_body_text("\n".join(lines))


def _rename_target(target: str, bases: tuple[str, ...], renamings: Iterable[Renaming]) -> str:
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    if not path or "://" in path or path.startswith(("//", "mailto:", "tel:", "{")):
        return target
    link = unquote(path)
    for full in [link] if link.startswith("/") else [_resolve_link(base, link) for base in bases]:
        for renaming in renamings:
            for old, new in zip(renaming.old, renaming.new, strict=True):
                tail = _suffix_after_address(full, old)
                if tail is not None:
                    fresh = _replace_page_name(link, old, new, tail)
                    if fresh == link:
                        return target
                    return (quote(fresh) if path != link else fresh) + target[len(path) :]
    return target


def _resolve_link(base: str, link: str) -> str:
    return posixpath.normpath(f"{base}/{link}") + "/" * (link.endswith("/") and link.strip("/.") != "")


def _suffix_after_address(link: str, address: str) -> str | None:
    """Return what follows the address: nothing, a slash and a file, a suffix; None when the link leads elsewhere."""
    if not link.startswith(address):
        return None
    tail = link[len(address) :]
    return tail if not tail or tail.startswith("/") or tail in _PAGE_SUFFIXES else None


def _replace_page_name(link: str, old: str, new: str, tail: str) -> str:
    """Return the link with its last name changed; one that cannot stay relative is written from the root."""
    stem = link.removesuffix(tail)
    old_name = posixpath.basename(old)
    if not link.endswith(tail) or posixpath.basename(stem) in {"", ".", ".."}:
        return link  # it counts from the page's own folder, which goes where the page goes
    if posixpath.dirname(old) == posixpath.dirname(new) and posixpath.basename(stem) == old_name:
        return stem.removesuffix(old_name) + posixpath.basename(new) + tail
    return new + tail

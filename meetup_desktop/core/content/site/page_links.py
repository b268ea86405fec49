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
from meetup_desktop.core.content.headings import outside_code

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


def with_links(document: Document, own: Iterable[str], renamings: Iterable[Renaming]) -> Document:
    """The document with its links to renamed pages led to their new names.

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
            changed = changed.with_value(key, _renamed(value, (), known))
    lines = document.body_text.split("\n")
    for number, line in outside_code(lines):
        if "](" in line or "]:" in line or "=" in line or "ref" in line:
            lines[number] = _TARGETS.sub(
                lambda found: found["lead"] + _renamed(found["target"], bases, known), line
            )
    return changed.with_body_text("\n".join(lines))


def _renamed(target: str, bases: tuple[str, ...], renamings: Iterable[Renaming]) -> str:
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    if not path or "://" in path or path.startswith(("//", "mailto:", "tel:", "{")):
        return target
    plain = unquote(path)
    for full in [plain] if plain.startswith("/") else [_resolved(base, plain) for base in bases]:
        for renaming in renamings:
            for old, new in zip(renaming.old, renaming.new, strict=True):
                tail = _tail(full, old)
                if tail is not None:
                    fresh = _replaced(plain, old, new, tail)
                    if fresh == plain:
                        return target
                    return (quote(fresh) if path != plain else fresh) + target[len(path) :]
    return target


def _resolved(base: str, plain: str) -> str:
    return posixpath.normpath(f"{base}/{plain}") + "/" * (plain.endswith("/") and plain.strip("/.") != "")


def _tail(full: str, address: str) -> str | None:
    """What follows the address: nothing, a slash and a file, a suffix; None when the link leads elsewhere."""
    if not full.startswith(address):
        return None
    tail = full[len(address) :]
    return tail if not tail or tail.startswith("/") or tail in _PAGE_SUFFIXES else None


def _replaced(plain: str, old: str, new: str, tail: str) -> str:
    """The link with its last name changed; one that cannot stay relative is written from the root."""
    stem = plain.removesuffix(tail)
    old_name = posixpath.basename(old)
    if not plain.endswith(tail) or posixpath.basename(stem) in {"", ".", ".."}:
        return plain  # it counts from the page's own folder, which goes where the page goes
    if posixpath.dirname(old) == posixpath.dirname(new) and posixpath.basename(stem) == old_name:
        return stem.removesuffix(old_name) + posixpath.basename(new) + tail
    return new + tail

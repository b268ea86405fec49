"""Putting picture files right, and back as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from meetup_desktop.adapters.atomic_write import write_one
from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.site.read_files import resolve_inside
from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.errors import NotWritable, PictureError

#: What the files held before, by path relative to the site.
OriginalBytes = Mapping[str, bytes]


def apply_fixes(root: Path, fixes: Iterable[Fix]) -> OriginalBytes:
    """Do these fixes of kind ``strip`` and ``make-small``; pictures that cannot be read are left as they are.

    Raises: NotWritable, OutsideSite.
    """
    before: dict[str, bytes] = {}
    for fix in dict.fromkeys(fixes):
        paths = [resolve_inside(root, path) for path in fix.arguments]
        try:
            original = paths[0].read_bytes()
            if fix.kind == "strip":
                pictures.strip_metadata(paths[0])
            else:
                pictures.write_thumbnail(paths[1], paths[0])
        except (PictureError, FileNotFoundError):
            continue
        before.setdefault(fix.arguments[0], original)
    return before


def restore_pictures(root: Path, before: OriginalBytes) -> None:
    """Undo ``apply_fixes``. Raises: NotWritable, OutsideSite."""
    for path, original in before.items():
        try:
            write_one(resolve_inside(root, path), original)
        except OSError as error:
            raise NotWritable(path, error.strerror or str(error)) from error

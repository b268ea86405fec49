"""Fixing picture files, and putting them back as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.atomic_write import write_all
from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.images.picture_files import read_whole
from meetup_desktop.adapters.site.read_files import resolve_inside
from meetup_desktop.core.content.checks.finding import Fix
from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_metadata import PictureMetadata, read_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture
from meetup_desktop.core.content.galleries.picture_structure import read_structure
from meetup_desktop.core.errors import ChangedOnDisk, ContentError, MeetupError, NotWritable, PictureError


class FileChange(NamedTuple):
    """What a file held before and after a fix; None where there was no file."""

    before: bytes | None
    after: bytes


class FixResult(NamedTuple):
    """The files that were changed, by path relative to the site, and why others were not.

    All files of one fix are changed, or none.
    """

    changes: Mapping[str, FileChange]
    failures: tuple[MeetupError, ...] = ()


def apply_fixes(root: Path, fixes: Iterable[Fix], is_cancelled: Callable[[], bool] = bool) -> FixResult:
    """Do these fixes of kind ``strip`` and ``make-small``, one after the other.

    ``is_cancelled`` is asked before each of them; what was done until then stays.
    """
    changes: dict[str, FileChange] = {}
    failures: list[MeetupError] = []
    for fix in dict.fromkeys(fixes):
        if is_cancelled():
            break
        try:
            made = _strip(root, fix.arguments) if fix.kind == "strip" else _make_small(root, fix.arguments)
            made = {path: change for path, change in made.items() if change.before != change.after}
            _write(root, {path: change.after for path, change in made.items()})
        except (PictureError, ContentError) as error:
            failures.append(error)
            continue
        for path, change in made.items():
            earlier = changes.get(path)
            changes[path] = FileChange(earlier.before if earlier else change.before, change.after)
    return FixResult(changes, tuple(failures))


def restore_pictures(root: Path, changes: Mapping[str, FileChange]) -> tuple[MeetupError, ...]:
    """Undo ``apply_fixes`` and return why files were not restored: all of them or none."""
    return _exchange(root, {path: (change.after, change.before) for path, change in changes.items()})


def repeat_fixes(root: Path, changes: Mapping[str, FileChange]) -> tuple[MeetupError, ...]:
    """Redo ``apply_fixes`` and return why files were not changed: all of them or none."""
    return _exchange(root, {path: (change.before, change.after) for path, change in changes.items()})


def _exchange(
    root: Path, contents: Mapping[str, tuple[bytes | None, bytes | None]]
) -> tuple[MeetupError, ...]:
    try:
        for path, (expected, _) in contents.items():
            if _read_if_there(resolve_inside(root, path)) != expected:
                raise ChangedOnDisk(path, "changed")
        _write(root, {path: wanted for path, (_, wanted) in contents.items() if wanted is not None})
        for path, (_, wanted) in contents.items():
            if wanted is None:
                resolve_inside(root, path).unlink(missing_ok=True)
    except (PictureError, ContentError) as error:
        return (error,)
    except OSError as error:
        return (NotWritable(str(error.filename or ""), error.strerror or str(error)),)
    return ()


def _strip(root: Path, paths: Iterable[str]) -> dict[str, FileChange]:
    """Return the files without their metadata. Raises: PictureError, OutsideSite."""
    changes = {}
    for path in paths:
        before = _read(root, path)
        changes[path] = FileChange(before, stripped_bytes(before, path))
    return changes


def stripped_bytes(raw: bytes, subject: str) -> bytes:
    """Return a picture's bytes without what they say of place, people and camera. Raises: PictureError.

    The pixels and which side browsers show up stay.
    """
    try:
        structure = read_structure(raw)
        if not structure.is_complete and not pictures.decodes(raw):
            raise PictureError(subject, "unreadable")
        bare = without_metadata(raw, structure)
        if (
            read_structure(bare).upright_size != structure.upright_size
            or read_metadata(bare) != PictureMetadata()
        ):
            raise PictureError(subject, "unreadable")
    except DamagedPicture as error:
        raise PictureError(subject, "not-a-picture") from error
    return bare


def _make_small(root: Path, paths: tuple[str, ...]) -> dict[str, FileChange]:
    """Return thumbnails, each followed in ``paths`` by its original. Raises: PictureError, OutsideSite."""
    changes = {}
    for small, original in zip(paths[::2], paths[1::2], strict=True):
        target = resolve_inside(root, small)
        try:
            data = pictures.thumbnail_bytes(resolve_inside(root, original), 400, target.suffix)
        except PictureError as error:
            raise PictureError(original, error.reason) from error
        changes[small] = FileChange(_read_if_there(target), data)
    return changes


def _read(root: Path, path: str) -> bytes:
    try:
        return read_whole(resolve_inside(root, path))
    except PictureError as error:
        raise PictureError(path, error.reason) from error


def _read_if_there(path: Path) -> bytes | None:
    try:
        return read_whole(path)
    except PictureError as error:
        if error.reason == "missing":
            return None
        raise


def _write(root: Path, contents: Mapping[str, bytes]) -> None:
    try:
        write_all({resolve_inside(root, path): data for path, data in contents.items()})
    except OSError as error:
        raise NotWritable(", ".join(contents), error.strerror or str(error)) from error

"""Fixing picture files, and putting them back as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
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
from meetup_desktop.core.content.text_change import changed_span
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import ChangedOnDisk, ContentError, MeetupError, NotWritable, PictureError


class FileChange(NamedTuple):
    """How a file changed: ``before`` gave way to ``after`` behind the first ``start`` bytes and before the last
    ``same_end``. That is little, for pixels do not change. A digest is empty where there is no file.
    """

    start: int
    before: bytes
    after: bytes
    same_end: int
    digest_before: bytes
    digest_after: bytes

    @classmethod
    def between(cls, before: bytes | None, after: bytes) -> FileChange:
        """Return the change that leads from one content to the other."""
        old = before or b""
        start, end, new_end = changed_span(old, after)
        return cls(
            start, old[start:end], after[start:new_end], len(old) - end, _digest(before), _digest(after)
        )

    def backwards(self) -> FileChange:
        """Return the change that leads back."""
        return FileChange(
            self.start, self.after, self.before, self.same_end, self.digest_after, self.digest_before
        )

    def apply(self, content: bytes | None, path: str) -> bytes | None:
        """Return the changed content; None for no file. Raises: ChangedOnDisk, for another content than before."""
        if _digest(content) != self.digest_before:
            raise ChangedOnDisk(path, "changed")
        old = content or b""
        new = old[: self.start] + self.after + old[len(old) - self.same_end :]
        return new if self.digest_after else None


class FixResult(NamedTuple):
    """What was changed, by path relative to the site, one step for each fix, and why other fixes were not done.

    All files of one fix are changed, or none.
    """

    steps: tuple[Mapping[str, FileChange], ...] = ()
    failures: tuple[MeetupError, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """The files that were changed."""
        return frozenset(path for step in self.steps for path in step)


def apply_fixes(root: Path, fixes: Iterable[Fix], is_cancelled: Callable[[], bool] = bool) -> FixResult:
    """Do these fixes of kind ``strip`` and ``make-small``, one after the other.

    ``is_cancelled`` is asked before each of them; what was done until then stays.
    """
    steps: list[Mapping[str, FileChange]] = []
    failures: list[MeetupError] = []
    for fix in dict.fromkeys(fixes):
        if is_cancelled():
            break
        try:
            made = _strip(root, fix.arguments) if fix.kind == "strip" else _make_small(root, fix.arguments)
            changed = {path: contents for path, contents in made.items() if contents[0] != contents[1]}
            _write(root, {path: after for path, (_, after) in changed.items()})
        except (PictureError, ContentError) as error:
            failures.append(error)
            continue
        if changed:
            steps.append({path: FileChange.between(*contents) for path, contents in changed.items()})
    return FixResult(tuple(steps), tuple(failures))


def restore_pictures(root: Path, result: FixResult) -> tuple[MeetupError, ...]:
    """Undo ``apply_fixes``, fix by fix, and return why some were not undone."""
    steps = [{path: change.backwards() for path, change in step.items()} for step in reversed(result.steps)]
    return tuple(error for step in steps for error in _change(root, step))


def repeat_fixes(root: Path, result: FixResult) -> tuple[MeetupError, ...]:
    """Redo ``apply_fixes``, fix by fix, and return why some were not done."""
    return tuple(error for step in result.steps for error in _change(root, step))


def _change(root: Path, step: Mapping[str, FileChange]) -> tuple[MeetupError, ...]:
    """Change all of these files or none."""
    try:
        contents = {
            path: change.apply(_read_if_there(resolve_inside(root, path)), path)
            for path, change in step.items()
        }
        _write(root, {path: content for path, content in contents.items() if content is not None})
        for path, content in contents.items():
            if content is None:
                resolve_inside(root, path).unlink(missing_ok=True)
    except (PictureError, ContentError) as error:
        return (error,)
    except OSError as error:
        return (NotWritable(str(error.filename or ""), system_reason(error)),)
    return ()


def _digest(content: bytes | None) -> bytes:
    return b"" if content is None else blake2b(content, digest_size=16).digest()


def _strip(root: Path, paths: Iterable[str]) -> dict[str, tuple[bytes | None, bytes]]:
    """Return the files as they are and without their metadata. Raises: PictureError, OutsideSite."""
    contents: dict[str, tuple[bytes | None, bytes]] = {}
    for path in paths:
        before = _read(root, path)
        contents[path] = before, stripped_bytes(before, path)
    return contents


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


def _make_small(root: Path, paths: tuple[str, ...]) -> dict[str, tuple[bytes | None, bytes]]:
    """Return thumbnails as they are and as they should be. Raises: PictureError, OutsideSite.

    Each of them is followed in ``paths`` by its original.
    """
    contents: dict[str, tuple[bytes | None, bytes]] = {}
    for small, original in zip(paths[::2], paths[1::2], strict=True):
        target = resolve_inside(root, small)
        try:
            data = pictures.thumbnail_bytes(resolve_inside(root, original), 400, target.suffix)
        except PictureError as error:
            raise PictureError(original, error.reason) from error
        contents[small] = _read_if_there(target), data
    return contents


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
        raise NotWritable(", ".join(contents), system_reason(error)) from error

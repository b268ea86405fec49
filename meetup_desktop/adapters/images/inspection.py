"""Looking at picture files for the checks: size, private metadata, and whether browsers show them."""

from __future__ import annotations

from functools import partial
from hashlib import blake2b
from pathlib import Path

from meetup_desktop.adapters.images import pictures
from meetup_desktop.adapters.images.picture_files import PictureContent, read_content, read_whole
from meetup_desktop.core.content.checks.facts import PictureFile
from meetup_desktop.core.content.galleries.picture_metadata import read_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture, PictureStructure
from meetup_desktop.core.content.galleries.picture_structure import (
    PictureProblem,
    find_problem,
    read_structure,
)
from meetup_desktop.core.errors import PictureError


def inspect_picture(path: Path) -> PictureFile:
    """Return the facts of a file that a site publishes; without a size when browsers show no picture.

    The pixels are decoded only where the file seems cut short. Raises: PictureError, when the file is gone.
    """
    content = read_content(path)
    raw = content.raw
    structure: PictureStructure | DamagedPicture
    try:
        structure = read_structure(raw)
    except DamagedPicture as damaged:
        structure = damaged
    problem = _find_problem(path.name, content, structure)
    is_picture = isinstance(structure, PictureStructure) and (problem is None or problem.reason == "name")
    metadata = read_metadata(raw, structure.parts if isinstance(structure, PictureStructure) else None)
    return PictureFile(
        content.size,
        content.changed_ns,
        structure.upright_size if isinstance(structure, PictureStructure) and is_picture else None,
        metadata.has_location,
        metadata.private,
        _digest(content),
        metadata.people,
        problem,
        is_picture and content.is_whole,
    )


def is_stale_thumbnail(original: Path, thumbnail: Path) -> bool:
    """Return whether a thumbnail shows something else than its original; False when one cannot be decoded."""
    try:
        return pictures.differs_from(read_whole(original), read_whole(thumbnail))
    except PictureError:
        return False


def _find_problem(
    name: str, content: PictureContent, structure: PictureStructure | DamagedPicture
) -> PictureProblem | None:
    raw = content.raw
    problem = find_problem(name, raw, structure, partial(pictures.decodes, raw))
    if not content.is_whole and problem is not None and problem.reason in {"cut-short", "damaged"}:
        return None  # only its beginning was read
    return problem


def _digest(content: PictureContent) -> str:
    made = blake2b(content.raw, digest_size=16)
    if not content.is_whole:
        made.update(content.size.to_bytes(8, "big"))
        made.update(content.tail)
    return made.hexdigest()

"""Reading and scaling pictures. Owner of Pillow, which is imported on first use.

What this writes carries no metadata: no place, no camera, no time; colours are converted to sRGB first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from meetup_desktop.adapters.atomic_write import write_one
from meetup_desktop.core.content.checks.facts import PictureFile
from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.errors import NotWritable, PictureError

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

#: Twice the largest phone camera; beyond this a file is more likely meant to fill the memory.
MAX_PIXELS = 220_000_000
_ORIENTATION = 0x0112
_JPEG = {"quality": 85, "optimize": True, "progressive": True}
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".gif": "GIF", ".webp": "WEBP"}


#: EXIF: where the time of taking stands, the directories of camera and place, and what names a camera.
_EXIF_DIRECTORY, _PLACE_DIRECTORY = 0x8769, 0x8825
_TIMES = (0x9003, 0x9004, 0x0132)
_CAMERAS = (0x010F, 0x0110, 0xA433, 0xA434)
_SERIALS = (0xA431, 0xA435, 0xA430)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Size as it is seen, upright, and the size of the file."""

    width_px: int
    height_px: int
    bytes: int


def read_picture_facts(path: Path) -> PictureFacts:
    """Return the facts of a picture file, without decoding it. Raises: PictureError."""
    with _open_image(path) as image:
        width_px, height_px = image.size
        if image.getexif().get(_ORIENTATION, 1) >= 5:  # lying on its side
            width_px, height_px = height_px, width_px
        return PictureFacts(width_px, height_px, path.stat().st_size)


def inspect_picture(path: Path) -> PictureFile:
    """Return the size and private metadata of a file for the checks; without a size when it is no picture.

    The pixels are not decoded. Raises: PictureError, when the file is gone.
    """
    try:
        raw = path.read_bytes()
        facts = path.stat()
    except OSError as error:
        raise PictureError(str(path), "missing") from error
    digest = blake2b(raw, digest_size=16).hexdigest()
    try:
        with _open_image(path) as image:
            width_px, height_px = image.size
            exif = image.getexif()
            if exif.get(_ORIENTATION, 1) >= 5:
                width_px, height_px = height_px, width_px
            place = bool(exif.get_ifd(_PLACE_DIRECTORY)) or b"exif:GPSLatitude" in _read_xmp(image)
            return PictureFile(
                len(raw),
                facts.st_mtime_ns,
                (width_px, height_px),
                place,
                tuple(_private_metadata_kinds(exif)),
                digest,
            )
    except PictureError:
        return PictureFile(len(raw), facts.st_mtime_ns, digest=digest)


def _read_xmp(image: Image) -> bytes:
    found = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return found.encode() if isinstance(found, str) else found


def _private_metadata_kinds(exif: Exif) -> Iterator[str]:
    exif_directory = exif.get_ifd(_EXIF_DIRECTORY)
    for kind, tags in (("camera", _CAMERAS), ("time", _TIMES), ("serial", _SERIALS)):
        if any(tag in exif or tag in exif_directory for tag in tags):
            yield kind


def bytes_without_metadata(path: Path) -> bytes:
    """Return the file's bytes without what they tell; the pixels and which side is up stay. Raises: PictureError."""
    with _open_image(path) as image:
        orientation = image.getexif().get(_ORIENTATION, 1)
    return without_metadata(path.read_bytes(), orientation if orientation in range(2, 9) else 1)


def strip_metadata(path: Path) -> None:
    """Remove metadata about place, camera and time from a file. Raises: PictureError, NotWritable."""
    data = bytes_without_metadata(path)
    try:
        write_one(path, data)
    except OSError as error:
        raise NotWritable(str(path), error.strerror or str(error)) from error


def write_thumbnail(source: Path, target: Path, edge_px: int = 400) -> None:
    """Write ``source`` to ``target``, fitted into a square, upright and without metadata; never enlarged.

    The format follows the name of ``target``. Raises: PictureError, NotWritable.
    """
    data = _encode_thumbnail(source, edge_px, _FORMATS.get(target.suffix.lower(), ""))
    try:
        write_one(target, data)
    except OSError as error:
        raise NotWritable(str(target), error.strerror or str(error)) from error


def thumbnail_bytes(path: Path, edge_px: int) -> bytes:
    """Return the picture fitted into a square, upright, as JPEG, or PNG when transparent. Raises: PictureError."""
    return _encode_thumbnail(path, edge_px, "")


def _encode_thumbnail(path: Path, edge_px: int, file_format: str) -> bytes:
    with _open_image(path) as image:
        upright = _apply_orientation(image, edge_px)
        kind = file_format or ("PNG" if "A" in upright.getbands() else "JPEG")
        if kind == "JPEG":
            upright = _paste_on_white(upright)
        buffer = BytesIO()
        upright.save(buffer, kind, **(_JPEG if kind == "JPEG" else {}))
        return buffer.getvalue()


def _apply_orientation(image: Image, edge_px: int) -> Image:
    """Return the image scaled down, upright and in sRGB, without metadata."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    profile = image.info.get("icc_profile") if image.mode in {"RGB", "RGBA"} else None
    turn = turns.get(image.getexif().get(_ORIENTATION, 1))
    image.draft("RGB", (edge_px * 2, edge_px * 2))  # lets the JPEG decoder skip what the eye will not see
    small = _to_rgb(image)
    small.thumbnail((edge_px, edge_px), reducing_gap=3)
    if profile:
        small = _to_srgb(small, profile)
    if turn is not None:
        small = small.transpose(turn)
    small.info.clear()
    return small


def _to_rgb(image: Image) -> Image:
    """Return the image as RGB, or RGBA where something is transparent."""
    if image.mode.startswith("I"):  # 16 bits a pixel, which a plain conversion would clip to white
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    transparent = "A" in image.getbands() or "transparency" in image.info
    return image.convert("RGBA" if transparent else "RGB")


def _to_srgb(image: Image, profile: bytes) -> Image:
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the colours stay as they are
        return image
    return image if converted is None else converted


def _paste_on_white(image: Image) -> Image:
    """Return the image on a white background, as a page shows it."""
    if "A" not in image.getbands():
        return image
    from PIL.Image import new

    flat = new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    return flat


@contextmanager
def _open_image(path: Path) -> Iterator[Image]:
    """Return the picture, closed afterwards. Whatever breaks inside becomes a PictureError."""
    import struct

    import PIL.Image
    from PIL import UnidentifiedImageError

    PIL.Image.MAX_IMAGE_PIXELS = None  # our own limit below; Pillow's would only warn
    try:
        with PIL.Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PictureError(str(path), "too-large")
            yield image
    except FileNotFoundError as error:
        raise PictureError(str(path), "missing") from error
    except (UnidentifiedImageError, IsADirectoryError) as error:
        raise PictureError(str(path), "not-a-picture") from error
    except (OSError, SyntaxError, ValueError, EOFError, struct.error) as error:  # a file cut short
        raise PictureError(str(path), "unreadable") from error

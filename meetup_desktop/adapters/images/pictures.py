"""Decoding and scaling pictures. Owner of Pillow, which is imported on first use.

Pillow is given a fixed list of formats and bytes without metadata, after their header promised to fit into memory.
What this writes carries no metadata: no place, no camera, no time; colours are converted to sRGB first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from hashlib import blake2b
from importlib import import_module
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from meetup_desktop.adapters.atomic_write import write_one
from meetup_desktop.adapters.images.decoder_process import run_decoder
from meetup_desktop.adapters.images.picture_files import read_content, read_whole
from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture, PictureStructure
from meetup_desktop.core.content.galleries.picture_structure import SUFFIXES, read_structure, recognise
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NotWritable, PictureError

if TYPE_CHECKING:
    from PIL.Image import Image

#: What decoding one picture may take, as its header tells: 75 megapixels of PNG, any JPEG that is not progressive.
MOST_DECODE_BYTES = 300_000_000
#: Pixels times scans of a progressive JPEG, each of which goes over the whole picture: some two seconds.
MOST_SCANNED_PX = 2_000_000_000
#: The only readers of Pillow that are used, each for bytes that are of its format; MPO is a JPEG with more pictures
#: behind it.
_PLUGINS = {
    "JPEG": "JpegImagePlugin",
    "PNG": "PngImagePlugin",
    "GIF": "GifImagePlugin",
    "WEBP": "WebPImagePlugin",
    "AVIF": "AvifImagePlugin",
}
_JPEG_END, _JPEG_FILLING = b"\xff\xd9", b"\x5a\xa5\x33" * 40
#: Formats whose header bounds neither time nor memory.
_DECODED_APART = frozenset({"AVIF"})
_JPEG = {"quality": 85, "optimize": True, "progressive": True}
_FORMATS = {suffix: kind for kind, suffixes in SUFFIXES.items() for suffix in suffixes}
#: Thumbnails are compared with their originals in squares of this edge, by the levels (0 to 255) of their colours.
#: Another program's scaling, sharpening or compression differs by 2 or 3 on average, a moved edge by one square.
_COMPARED_EDGE_PX, _MEAN_LEVELS, _CELL_LEVELS, _CELLS = 32, 8.0, 40.0, 3
#: Of pictures that take more than this, one is decoded at a time.
_LARGE_DECODE_BYTES = 64_000_000
_large_decode = Lock()


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """Size as it is seen, upright, and the size of the file."""

    width_px: int
    height_px: int
    bytes: int


def read_picture_facts(path: Path) -> PictureFacts:
    """Return the facts of a picture file, without decoding it. Raises: PictureError."""
    content = read_content(path)
    width_px, height_px = _read_structure(content.raw, str(path)).upright_size
    return PictureFacts(width_px, height_px, content.size)


def write_thumbnail(source: Path, target: Path, edge_px: int = 400) -> None:
    """Write ``source`` to ``target``, fitted into a square, upright and without metadata; never enlarged.

    The format follows the name of ``target``. Raises: PictureError, NotWritable.
    """
    data = thumbnail_bytes(source, edge_px, target.suffix)
    try:
        write_one(target, data)
    except OSError as error:
        raise NotWritable(str(target), system_reason(error)) from error


def thumbnail_bytes(path: Path, edge_px: int, suffix: str = "") -> bytes:
    """Return the picture fitted into a square, upright, in the format of ``suffix``.

    Without a suffix it is a JPEG, or a PNG when transparent. Raises: PictureError.
    """
    return _encode(read_whole(path), edge_px, _FORMATS.get(suffix.lower(), ""), str(path))


def encode_here(raw: bytes, edge_px: int, file_format: str, subject: str = "") -> bytes:
    """Return the picture fitted into a square, decoded in this process. Raises: PictureError."""
    structure = _read_structure(raw, subject)
    is_large = structure.decode_bytes > _LARGE_DECODE_BYTES
    with _large_decode if is_large else nullcontext(), _open_image(raw, structure, subject) as image:
        upright = _apply_orientation(image, structure, edge_px, subject)
        kind = file_format or ("PNG" if "A" in upright.getbands() else "JPEG")
        if kind == "JPEG":
            upright = _paste_on_white(upright)
        buffer = BytesIO()
        upright.save(buffer, kind, **(_JPEG if kind == "JPEG" else {}))
        return buffer.getvalue()


def decodes(raw: bytes) -> bool:
    """Return whether all pixels of a picture are there.

    Pillow wants a JPEG's last marker, which browsers do not miss, and fills up what is cut short without an error.
    So it is given some more bytes: they change the picture where pixels are missing, and nothing else.
    """
    endings = (_JPEG_END, _JPEG_FILLING + _JPEG_END) if recognise(raw) == "JPEG" else (b"",)
    try:
        return len({_pixels_digest(raw + ending) for ending in endings}) == 1
    except PictureError:
        return False


def _pixels_digest(raw: bytes) -> bytes:
    structure = _read_structure(raw, "")
    more_bytes = structure.width_px * structure.height_px * 8 if structure.kind == "JPEG" else 0
    _check_size(structure, "", more_bytes)
    with _open_image(raw, structure, "") as image:
        return blake2b(image.tobytes(), digest_size=16).digest()


def differs_from(original: bytes, thumbnail: bytes) -> bool:
    """Return whether a thumbnail shows something else than its original. Raises: PictureError."""
    from PIL import Image, ImageChops

    shown = []
    for raw in (original, thumbnail):
        with Image.open(BytesIO(_encode(raw, 4 * _COMPARED_EDGE_PX, "PNG", "")), formats=("PNG",)) as image:
            shown.append(_paste_on_white(image.convert("RGBA")).convert("RGB"))
    size = (_COMPARED_EDGE_PX, _COMPARED_EDGE_PX)
    one, two = (image.resize(size, Image.Resampling.BOX) for image in shown)
    bands = (band.tobytes() for band in ImageChops.difference(one, two).split())
    levels = [sum(pixel) / 3 for pixel in zip(*bands, strict=True)]
    is_different: bool = sum(levels) / len(levels) > _MEAN_LEVELS
    return is_different or sum(level > _CELL_LEVELS for level in levels) > _CELLS


def _encode(raw: bytes, edge_px: int, file_format: str, subject: str) -> bytes:
    if recognise(raw) in _DECODED_APART:
        _check_size(_read_structure(raw, subject), subject)
        return run_decoder(raw, edge_px, file_format, subject)
    return encode_here(raw, edge_px, file_format, subject)


def _read_structure(raw: bytes, subject: str) -> PictureStructure:
    try:
        structure = read_structure(raw)
    except DamagedPicture as error:
        known = recognise(raw) in SUFFIXES
        raise PictureError(subject, "unreadable" if known else "not-a-picture") from error
    if not structure.is_shown:
        raise PictureError(subject, "unreadable")
    return structure


def _check_size(structure: PictureStructure, subject: str, more_bytes: int = 0) -> None:
    """Refuse what would take too much memory or time. Raises: PictureError."""
    scanned_px = structure.scans * structure.width_px * structure.height_px
    if structure.decode_bytes + more_bytes > MOST_DECODE_BYTES or scanned_px > MOST_SCANNED_PX:
        raise PictureError(subject, "too-large")


def _apply_orientation(image: Image, structure: PictureStructure, edge_px: int, subject: str) -> Image:
    """Return the image scaled down, upright and in sRGB, without metadata. Raises: PictureError."""
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
    turn = turns.get(structure.orientation)
    image.draft("RGB", (edge_px * 2, edge_px * 2))  # lets the JPEG decoder skip what the eye will not see
    if structure.kind == "JPEG":
        pixel_bytes = 4 if image.mode == "RGB" else 8  # others are converted
        _check_size(structure, subject, image.width * image.height * pixel_bytes)
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
    mode = "RGBA" if transparent else "RGB"
    return image if image.mode == mode else image.convert(mode)  # which would copy it


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
def _open_image(raw: bytes, structure: PictureStructure, subject: str) -> Iterator[Image]:
    """Return the picture, closed afterwards. Whatever breaks inside becomes a PictureError."""
    import struct
    import zlib

    import PIL.Image

    _check_size(structure, subject)
    import_module(f"PIL.{_PLUGINS[structure.kind]}")
    PIL.Image.MAX_IMAGE_PIXELS = None  # our own limits; Pillow's would only warn
    try:
        with PIL.Image.open(BytesIO(without_metadata(raw, structure)), formats=(structure.kind,)) as image:
            yield image
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        EOFError,
        LookupError,
        MemoryError,
        OSError,
        RuntimeError,
        SyntaxError,
        TypeError,
        ValueError,
        struct.error,
        zlib.error,
    ) as error:  # a file cut short, or bytes that one of Pillow's readers did not expect
        raise PictureError(subject, "unreadable") from error

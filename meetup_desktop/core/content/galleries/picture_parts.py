"""A picture file cut into parts: what browsers show, and what is stored beside it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

#: More parts than any picture has; keeping all of them would fill the memory.
MOST_PARTS = 100_000


class Role(Enum):
    """What a part of a picture file holds."""

    PICTURE = "picture"  #: pixels, colours and structure: what a browser needs
    EXIF = "exif"  #: a TIFF block
    XMP = "xmp"  #: an XMP packet
    XMP_CHUNK = "xmp-chunk"  #: a piece of an extended XMP packet, in order
    IPTC = "iptc"  #: Photoshop image resources, in order
    TEXT = "text"  #: a comment
    VIDEO = "video"  #: an MP4 or QuickTime file
    OTHER = "other"  #: anything else that no browser shows


class Part(NamedTuple):
    """The bytes from ``start`` to ``end`` of a file. ``content`` is what the metadata says, without its wrapping.

    ``key`` names a text, such as ``Author``.
    """

    role: Role
    start: int
    end: int
    content: bytes = b""
    key: str = ""


class PictureStructure(NamedTuple):
    """What the header and the parts of a picture file say; no pixel is decoded for it.

    ``width_px`` and ``height_px`` are as stored; ``orientation`` (1 to 8, EXIF) is the one that browsers apply.
    ``decode_bytes`` is the memory that decoding takes at most, without what a scaled result takes in a format that
    can be decoded scaled (JPEG). ``is_shown`` is False for a variant of the format that browsers do not show.
    """

    kind: str
    width_px: int
    height_px: int
    parts: tuple[Part, ...]
    decode_bytes: int
    is_complete: bool = True
    is_shown: bool = True
    orientation: int = 1
    scans: int = 1

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height in px as browsers show the picture."""
        if self.orientation >= 5:  # lying on its side
            return self.height_px, self.width_px
        return self.width_px, self.height_px


class DamagedPicture(ValueError):
    """Bytes from which no size can be read; ``is_cut`` when they end too early, else they break the format's rules."""

    def __init__(self, is_cut: bool = False) -> None:
        super().__init__("cut short" if is_cut else "damaged")
        self.is_cut = is_cut

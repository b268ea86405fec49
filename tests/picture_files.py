"""Picture files made for tests: sound ones, and odd metadata around them."""

import struct
import zlib
from io import BytesIO

from PIL import Image

XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
SHORT, LONG, RATIONAL, ASCII, BYTE, UNDEFINED, FLOAT = 3, 4, 5, 2, 1, 7, 11


def picture(kind="JPEG", size=(64, 48), **extra):
    """A sound picture: red above, blue below, a green corner, so that turning it shows."""
    image = Image.new("RGB", size, (30, 30, 220))
    image.paste((220, 30, 30), (0, 0, size[0], size[1] // 2))
    image.paste((30, 220, 30), (0, 0, size[0] // 4, size[1] // 4))
    if kind == "JPEG" and "exif" in extra:
        extra["exif"] = b"Exif\0\0" + extra["exif"]
    buffer = BytesIO()
    image.save(buffer, kind, **extra)
    return buffer.getvalue()


def tiff(*entries, order="<", gps=()):
    """A TIFF block. An entry is tag, type, count and the bytes of its value."""
    start = b"II*\0" if order == "<" else b"MM\0*"
    if not gps:
        return start + struct.pack(f"{order}I", 8) + _directory(entries, order, 8)
    pointer = (0x8825, LONG, 1, b"\0\0\0\0")
    at = 8 + len(_directory([*entries, pointer], order, 8))
    first = _directory([*entries, (*pointer[:3], struct.pack(f"{order}I", at))], order, 8)
    return start + struct.pack(f"{order}I", 8) + first + _directory(gps, order, at)


def _directory(entries, order, at):
    """A directory at that position of its block, with the long values behind it."""
    rows, rest = b"", b""
    for tag, kind, count, value in entries:
        rows += struct.pack(f"{order}HHI", tag, kind, count)
        if len(value) > 4:
            rows += struct.pack(f"{order}I", at + 2 + 12 * len(entries) + 4 + len(rest))
            rest += value
        else:
            rows += value.ljust(4, b"\0")
    return struct.pack(f"{order}H", len(entries)) + rows + b"\0\0\0\0" + rest


def orientation(value=6, kind=SHORT, count=1, order="<"):
    code = {SHORT: "H", LONG: "I", FLOAT: "f", RATIONAL: "II"}.get(kind)
    values = (value, 1) if kind == RATIONAL else (value,)
    data = struct.pack(f"{order}{code}", *values) if code else bytes([value])
    return (0x0112, kind, count, data)


def latitude(order="<", kind=RATIONAL, value=(44, 1, 49, 1, 7, 1)):
    return (2, kind, 3, struct.pack(f"{order}6I", *value))


def segment(marker, body):
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg(*segments, raw=None, trailer=b""):
    """A JPEG with these segments behind its start."""
    raw = raw or picture()
    return raw[:2] + b"".join(segments) + raw[2:] + trailer


def exif_segment(block):
    return segment(0xE1, b"Exif\0\0" + block)


def xmp(inside="", attributes="", declared=""):
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:e2="http://ns.adobe.com/exif/1.0/" '
        'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
        'xmlns:other="http://example.org/other/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" '
        'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
        f"{declared} {attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def xmp_segment(packet):
    return segment(0xE1, XMP_HEAD + packet)


def iptc_segment(*records):
    """Photoshop's segment with records of the kind 2:number."""
    body = b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(text)) + text for number, text in records
    )
    resource = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(body)) + body
    return segment(0xED, b"Photoshop 3.0\0" + resource + b"\0" * (len(body) % 2))


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks, tail=(), raw=None):
    """A PNG with chunks behind its header, or (``tail``) behind its pixels."""
    raw = raw or picture("PNG")
    return raw[:33] + b"".join(chunks) + raw[33:-12] + b"".join(tail) + raw[-12:]


def box(kind, body):
    return struct.pack(">I", len(body) + 8) + kind + body


def video(inside=b""):
    """An MP4 whose user data holds something."""
    return (
        box(b"ftyp", b"isom\0\0\2\0isommp42") + box(b"mdat", b"\0" * 60) + box(b"moov", box(b"udta", inside))
    )


def place_of_video(text=b"+44.8186+020.4464/"):
    return box(b"\xa9xyz", struct.pack(">HH", len(text), 0x15C7) + text)


def gif(*extensions):
    raw = picture("GIF")
    flags = raw[10]
    at = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    return raw[:at] + b"".join(extensions) + raw[at:]


def gif_comment(text):
    return b"!\xfe" + bytes([len(text)]) + text + b"\0"


def gif_xmp(packet):
    return b"!\xff\x0bXMP DataXMP" + packet + b"\x01" + bytes(range(255, -1, -1)) + b"\0"


def many_scans(edge_px=8000, scans=1500):
    """The header of a progressive JPEG whose decoding would go over all of its pixels again and again."""
    frame = struct.pack(">BHHB", 8, edge_px, edge_px, 1) + b"\x01\x11\0"
    scan = segment(0xDA, b"\x01\x01\0\0\0\0") + b"\0"
    tables = picture()
    start = tables.index(b"\xff\xdb")
    quantisation = tables[start : start + 2 + int.from_bytes(tables[start + 2 : start + 4], "big")]
    return b"\xff\xd8" + quantisation + segment(0xC2, frame) + scan * scans + b"\xff\xd9"


#: A picture of 16383 x 13000 px in 34 bytes.
WEBP_BOMB = bytes.fromhex(
    "524946461a00000057454250565038 4c0e0000002ffeffb10c071011fd0f4444ff03".replace(" ", "")
)


def png_header(width_px, height_px, depth=8, colours=6, extra=b""):
    """A PNG that is sound but for its pixels, which are not there."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width_px, height_px, depth, colours, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )

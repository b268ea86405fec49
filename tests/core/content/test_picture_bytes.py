"""Private facts leave a picture, its pixels and what browsers show do not change."""

from io import BytesIO

import PIL.Image
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageCms

from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_metadata import PictureMetadata, read_metadata
from meetup_desktop.core.content.galleries.picture_parts import DamagedPicture
from meetup_desktop.core.content.galleries.picture_structure import read_structure
from tests.core.content.test_picture_metadata import PEOPLE, PLACES
from tests.picture_files import (
    LONG,
    XMP_HEAD,
    chunk,
    exif_segment,
    gif,
    gif_comment,
    jpeg,
    latitude,
    orientation,
    picture,
    png,
    segment,
    tiff,
    xmp,
    xmp_segment,
)

PLACE = tiff(orientation(), gps=[latitude()])
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
KINDS = ["JPEG", "PNG", "GIF", "WEBP", "AVIF"]


def stripped(raw):
    return without_metadata(raw, read_structure(raw))


def pixels(raw):
    with PIL.Image.open(BytesIO(raw)) as image:
        return image.size, image.convert("RGBA").tobytes()


@pytest.mark.parametrize("name", [*PLACES, *PEOPLE])
def test_everything_said_goes_and_every_pixel_stays(name):
    raw = PLACES[name] if name in PLACES else PEOPLE[name][0]
    if name in {"TIFF", "video"}:
        return
    bare = stripped(raw)
    assert read_metadata(bare) == PictureMetadata()
    assert pixels(bare) == pixels(raw)
    assert read_structure(bare).is_complete
    assert stripped(bare) == bare


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_side_that_is_up_stays(kind):
    raw = picture(kind, exif=PLACE)
    assert read_structure(stripped(raw)).upright_size == read_structure(raw).upright_size == (48, 64)


TURNED_BY_NO_BROWSER = {
    "XMP": jpeg(xmp_segment(xmp("<tiff:Orientation>6</tiff:Orientation><tiff:Make>Cam</tiff:Make>"))),
    "LONG": jpeg(exif_segment(tiff(orientation(kind=LONG), gps=[latitude()]))),
    "two values": jpeg(exif_segment(tiff(orientation(count=2), gps=[latitude()]))),
    "PNG, XMP": png(
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp("<tiff:Orientation>6</tiff:Orientation>"))
    ),
    "WebP": picture("WEBP", exif=PLACE),
}


@pytest.mark.parametrize("name", TURNED_BY_NO_BROWSER)
def test_a_picture_is_not_turned(name):
    bare = stripped(TURNED_BY_NO_BROWSER[name])
    assert read_structure(bare).upright_size == (64, 48)
    with PIL.Image.open(BytesIO(bare)) as image:
        assert 0x0112 not in image.getexif()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_colour_profile_stays(kind):
    with PIL.Image.open(BytesIO(stripped(picture(kind, icc_profile=PROFILE, exif=PLACE)))) as image:
        assert image.info["icc_profile"] == PROFILE


def test_an_animation_stays():
    frames = [PIL.Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    buffer = BytesIO()
    frames[0].save(
        buffer, "GIF", save_all=True, append_images=frames[1:], loop=0, duration=50, comment=b"secret"
    )
    bare = stripped(buffer.getvalue())
    with PIL.Image.open(BytesIO(bare)) as image:
        assert (image.n_frames, image.info["loop"]) == (3, 0)
    assert b"secret" not in bare


def test_segments_between_scans_go():
    raw = picture(progressive=True)
    second = raw.index(b"\xff\xda", raw.index(b"\xff\xda") + 2)
    told = raw[:second] + segment(0xFE, b"secret") + segment(0xE1, XMP_HEAD + xmp()) + raw[second:]
    assert stripped(told) == stripped(raw)


def test_damaged_pixels_that_look_like_a_segment_stay():
    raw = picture(size=(640, 480))
    damaged = raw[:-600] + b"\xff\xe2\x00\x40" + raw[-596:]
    assert pixels(stripped(damaged)) == pixels(damaged)


def test_what_hangs_behind_a_picture_goes():
    for kind in ("JPEG", "PNG", "GIF", "WEBP"):
        raw = picture(kind)
        assert stripped(raw + picture()) == stripped(raw)


def test_previews_and_unknown_chunks_go():
    raw = jpeg(segment(0xE0, b"JFXX\0\x13" + b"preview"), segment(0xE2, b"MPF\0" + b"preview"))
    assert b"preview" not in stripped(raw)
    assert b"secret" not in stripped(png(chunk(b"prVt", b"secret")))


SOUND = {kind: picture(kind, exif=PLACE) for kind in KINDS} | {
    "plain": picture(),
    "comment": gif(gif_comment(b"Anna")),
}
_METADATA = st.lists(
    st.one_of(
        st.binary(max_size=60).map(lambda block: exif_segment(tiff() + block)),
        st.integers(0, 9).map(lambda value: exif_segment(tiff(orientation(value), gps=[latitude()]))),
        st.binary(max_size=60).map(xmp_segment),
        st.binary(max_size=60).map(lambda text: segment(0xFE, text)),
        st.tuples(st.integers(0xE1, 0xEF), st.binary(max_size=20)).map(lambda each: segment(*each)),
    ),
    max_size=4,
)


@given(_METADATA, st.binary(max_size=30))
def test_any_metadata_goes_and_nothing_is_turned(segments, trailer):
    raw = jpeg(*segments, trailer=trailer)
    bare = stripped(raw)
    assert read_metadata(bare) == PictureMetadata()
    assert read_structure(bare).upright_size == read_structure(raw).upright_size
    if not any(part[1] == 0xEE and part[4:9] == b"Adobe" for part in segments):
        assert pixels(bare)[1] == pixels(picture())[1]


@st.composite
def damaged_pictures(draw):
    """A sound picture with some of its bytes changed, taken away, put in, or cut off."""
    raw = bytearray(draw(st.sampled_from(list(SOUND.values()))))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, min(len(raw), 400) - 1)))
        piece = draw(
            st.sampled_from([b"", b"\0", b"\xff", b"\xff\xd8\xff", b"\xff\xff\xff\xff", b"\0\0\0\x01"])
        )
        raw[at : at + draw(st.integers(0, 12))] = piece
    if draw(st.booleans()):
        del raw[draw(st.integers(0, len(raw))) :]
    return bytes(raw)


@settings(max_examples=300)
@given(st.one_of(damaged_pictures(), st.binary(max_size=200)))
def test_any_bytes_end_in_a_value_or_a_reason(raw):
    read_metadata(raw)
    try:
        structure = read_structure(raw)
    except DamagedPicture:
        return
    assert [part.start for part in structure.parts[1:]] == [part.end for part in structure.parts[:-1]]
    assert (structure.parts[0].start, structure.parts[-1].end) == (0, len(raw))
    assert len(without_metadata(raw, structure)) <= len(raw) + 64

"""Private facts leave a picture, its pixels do not change."""

from io import BytesIO

import PIL.Image
import pytest
from PIL.PngImagePlugin import PngInfo

from meetup_desktop.core.content.galleries.picture_bytes import without_metadata
from meetup_desktop.core.content.galleries.picture_structure import read_structure


def picture(kind, orientation=1, **extra):
    image = PIL.Image.effect_noise((64, 48), 60).convert("RGB")
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[2] = (44.0, 49.0, 12.0)
    buffer = BytesIO()
    image.save(buffer, kind, exif=exif, **extra)
    return buffer.getvalue()


def stripped(raw):
    return without_metadata(raw, read_structure(raw))


def read(raw):
    with PIL.Image.open(BytesIO(raw)) as image:
        return image.tobytes(), image.getexif(), dict(image.info)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_everything_told_goes_and_every_pixel_stays(kind, orientation):
    extra = {"JPEG": {"comment": b"secret"}, "WEBP": {"lossless": True}}.get(kind, {})
    raw = picture(kind, orientation, **extra)
    bare = stripped(raw)
    before, after = read(raw), read(bare)
    assert after[0] == before[0]
    assert not after[1].get_ifd(0x8825)
    assert 0x010F not in after[1]
    # Browsers read no orientation from a WebP file.
    assert after[1].get(0x0112, 1) == (1 if kind == "WEBP" else orientation)
    assert b"secret" not in bare and b"Camera" not in bare


def test_the_colour_profile_stays():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind in ("JPEG", "PNG", "WEBP"):
        bare = stripped(picture(kind, icc_profile=profile))
        assert read(bare)[2]["icc_profile"] == profile


def test_text_of_a_png_goes():
    told = PngInfo()
    told.add_text("Author", "somebody")
    bare = stripped(picture("PNG", pnginfo=told))
    assert b"somebody" not in bare


def test_what_hangs_behind_a_jpeg_goes():
    raw = picture("JPEG", progressive=True)
    assert stripped(raw + picture("JPEG")) == stripped(raw)

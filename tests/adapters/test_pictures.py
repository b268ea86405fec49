from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from meetup_desktop.adapters.images import pictures
from meetup_desktop.core.errors import NotWritable, PictureError
from tests.core.content.test_picture_exif import SHOWN

RED, BLUE = (220, 30, 30), (30, 30, 220)


def half_red(width: int = 600, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width, height // 2))
    return image.convert(mode)


def close(pixel: object, color: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 60 for a, b in zip(pixel[:3], color, strict=True))


def opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image


@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".png", ".webp", ".gif"])
def test_the_small_picture_fits_and_keeps_its_shape(tmp_path: Path, suffix: str) -> None:
    source, target = tmp_path / f"1{suffix}", tmp_path / f"1_400x400{suffix}"
    half_red(1000, 500).save(source)
    pictures.write_thumbnail(source, target)
    small = opened(target)
    assert (small.size, small.format) == ((400, 200), opened(source).format)
    assert close(small.convert("RGB").getpixel((200, 40)), RED)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([source.name, target.name])


def test_it_is_never_enlarged(tmp_path: Path) -> None:
    half_red(120, 90).save(tmp_path / "1.png")
    pictures.write_thumbnail(tmp_path / "1.png", tmp_path / "2.png")
    assert opened(tmp_path / "2.png").size == (120, 90)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_is_upright(tmp_path: Path, orientation: int) -> None:
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the transpositions that undo what the camera did
    image = half_red()
    stored = image.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "1.jpg", exif=exif)
    pictures.write_thumbnail(tmp_path / "1.jpg", tmp_path / "2.jpg", 300)
    small = opened(tmp_path / "2.jpg")
    assert small.size == (300, 150)
    assert close(small.getpixel((150, 30)), RED) and close(small.getpixel((150, 120)), BLUE)
    assert pictures.read_picture_facts(tmp_path / "1.jpg").width_px == 600


@pytest.mark.parametrize("name", SHOWN)
def test_a_thumbnail_stands_as_browsers_show_its_original(tmp_path: Path, name: str) -> None:
    raw, size = SHOWN[name]
    (tmp_path / "1.jpg").write_bytes(raw)
    pictures.write_thumbnail(tmp_path / "1.jpg", tmp_path / "2.png")
    assert opened(tmp_path / "2.png").size == size


def test_nothing_private_stays(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera maker"
    exif.get_ifd(0x8825)[1] = "N"
    half_red().save(tmp_path / "1.jpg", exif=exif, comment=b"at home", dpi=(300, 300))
    half_red().save(tmp_path / "1.png", exif=exif)
    for name in ("1.jpg", "1.png"):
        target = tmp_path / f"small-{name}"
        pictures.write_thumbnail(tmp_path / name, target)
        small = opened(target)
        assert not small.getexif()
        assert not {"exif", "comment", "icc_profile", "dpi"} & set(small.info)
        assert b"Camera" not in target.read_bytes() and b"at home" not in target.read_bytes()


def test_colours_of_another_space_become_srgb(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    half_red().save(tmp_path / "1.jpg", icc_profile=profile)
    half_red().save(tmp_path / "2.jpg", icc_profile=b"no profile")
    for name in ("1.jpg", "2.jpg"):
        small = Image.open(BytesIO(pictures.thumbnail_bytes(tmp_path / name, 100)))
        assert close(small.getpixel((50, 10)), RED)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "CMYK", "I;16", "RGBA"])
def test_any_kind_of_pixels(tmp_path: Path, mode: str) -> None:
    image = Image.new("I;16", (500, 200), 30000) if mode == "I;16" else half_red(mode=mode)
    source = tmp_path / ("1.jpg" if mode == "CMYK" else "1.png")
    image.save(source)
    small = Image.open(BytesIO(pictures.thumbnail_bytes(source, 100)))
    assert max(small.size) == 100
    assert small.format == ("PNG" if "A" in mode else "JPEG")
    pictures.write_thumbnail(source, tmp_path / "2.jpg")
    assert opened(tmp_path / "2.jpg").mode == "RGB"


def test_a_transparent_picture_lies_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "1.png")
    pictures.write_thumbnail(tmp_path / "1.png", tmp_path / "1.jpg")
    assert opened(tmp_path / "1.jpg").getpixel((5, 5)) == (255, 255, 255)


def test_facts(tmp_path: Path) -> None:
    half_red(30, 20).save(tmp_path / "1.png")
    size = (tmp_path / "1.png").stat().st_size
    assert pictures.read_picture_facts(tmp_path / "1.png") == pictures.PictureFacts(30, 20, size)


def test_what_is_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "text.jpg").write_text("text", encoding="utf-8")
    (tmp_path / "empty.jpg").write_bytes(b"")
    half_red(800, 800).save(tmp_path / "whole.jpg")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:900])
    (tmp_path / "folder.jpg").mkdir()
    reasons = {}
    for name in ("text", "empty", "cut", "folder", "missing"):
        with pytest.raises(PictureError) as refused:
            pictures.write_thumbnail(tmp_path / f"{name}.jpg", tmp_path / "out.jpg")
        reasons[name] = refused.value.reason
    kinds = {"text": "not-a-picture", "empty": "not-a-picture", "folder": "not-a-picture"}
    assert reasons == kinds | {"cut": "unreadable", "missing": "missing"}
    monkeypatch.setattr(pictures, "MOST_DECODE_BYTES", 100)
    with pytest.raises(PictureError) as refused:
        pictures.write_thumbnail(tmp_path / "whole.jpg", tmp_path / "out.jpg")
    assert refused.value.reason == "too-large"
    assert not (tmp_path / "out.jpg").exists()


def test_a_target_that_cannot_be_written(tmp_path: Path) -> None:
    half_red().save(tmp_path / "1.jpg")
    (tmp_path / "taken.jpg").mkdir()
    with pytest.raises(NotWritable):
        pictures.write_thumbnail(tmp_path / "1.jpg", tmp_path / "taken.jpg")

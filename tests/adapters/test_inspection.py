"""Looking at picture files: odd ones, hostile ones, and files that are none."""

import os
import subprocess
import sys
import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from PIL import Image

from meetup_desktop.adapters.images import decoder_process, picture_files, pictures
from meetup_desktop.adapters.images.inspection import inspect_picture, is_stale_thumbnail
from meetup_desktop.adapters.site.picture_fixes import stripped_bytes
from meetup_desktop.core.errors import PictureError
from tests.core.content.test_picture_bytes import damaged_pictures
from tests.core.content.test_picture_exif import SHOWN
from tests.picture_files import (
    FLOAT,
    RATIONAL,
    UNDEFINED,
    WEBP_BOMB,
    chunk,
    exif_segment,
    gif,
    jpeg,
    latitude,
    many_scans,
    orientation,
    picture,
    place_of_video,
    png,
    png_header,
    segment,
    tiff,
    video,
)

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\n{} loop\n%%EOF\n"


@pytest.fixture
def written(tmp_path):
    def write(name, raw):
        path = tmp_path / name
        path.write_bytes(raw)
        return path

    return write


@pytest.mark.parametrize("name", SHOWN)
def test_odd_exif_gives_facts(written, name):
    raw, size = SHOWN[name]
    path = written("1.jpg", raw)
    assert inspect_picture(path).shape == size
    facts = pictures.read_picture_facts(path)
    assert (facts.width_px, facts.height_px, facts.bytes) == (*size, len(raw))


@pytest.mark.parametrize("kind", [RATIONAL, FLOAT])
def test_a_place_beside_an_odd_orientation_is_taken_out(written, kind):
    raw = jpeg(exif_segment(tiff(orientation(kind=kind), gps=[latitude()])))
    path = written("1.jpg", raw)
    assert inspect_picture(path).has_location
    bare = inspect_picture(written("2.jpg", stripped_bytes(raw, "1.jpg")))
    assert (bare.has_location, bare.shape) == (False, (64, 48))


def test_no_program_is_started_for_postscript(written, monkeypatch):
    started = []
    monkeypatch.setattr(subprocess, "Popen", lambda *command, **_options: started.append(command))
    path = written("1.jpg", EPS)
    assert inspect_picture(path).problem.format == "PostScript"
    with pytest.raises(PictureError, match="not-a-picture"):
        pictures.thumbnail_bytes(path, 400)
    assert started == []


BOMBS = {
    "bomb.webp": WEBP_BOMB,
    "bomb_rgba.png": png_header(14800, 14800),
    "bomb_palette.png": png_header(14800, 14800, 1, 3, chunk(b"PLTE", b"\0" * 6) + chunk(b"tRNS", b"\0")),
    "scans.jpg": many_scans(),
}


@pytest.mark.parametrize("name", BOMBS)
def test_what_does_not_fit_into_memory_or_time_is_refused(written, name, monkeypatch):
    monkeypatch.setattr(pictures, "import_module", None)  # nothing is given to Pillow
    path = written(name, BOMBS[name])
    assert inspect_picture(path).shape is not None
    with pytest.raises(PictureError, match="too-large"):
        pictures.thumbnail_bytes(path, 400)


def test_a_cut_file_is_told_from_one_without_its_last_bytes(written):
    raw = picture(size=(640, 480), quality=95)
    assert inspect_picture(written("half.jpg", raw[: len(raw) // 2])).problem.reason == "cut-short"
    assert inspect_picture(written("head.jpg", raw[:400])).problem.reason == "cut-short"
    assert inspect_picture(written("whole.jpg", raw[:-2])).problem is None
    buffer = BytesIO()
    Image.effect_noise((320, 240), 90).save(buffer, "JPEG", progressive=True)
    progressive = buffer.getvalue()
    assert inspect_picture(written("progressive.jpg", progressive[:-200])).problem.reason == "cut-short"
    assert inspect_picture(written("sound.jpg", progressive[:-2])).problem is None


def test_an_avif_is_decoded_in_a_process_of_its_own(written, monkeypatch):
    path = written("1.avif", picture("AVIF", size=(800, 600)))
    assert pictures.thumbnail_bytes(path, 400)[:2] == b"\xff\xd8"
    assert pictures.thumbnail_bytes(path, 400, ".png")[:4] == b"\x89PNG"
    commands = []
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_options: commands.append(command) or _Done(returncode=2)
    )
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(PictureError, match="unreadable"):
        pictures.thumbnail_bytes(path, 400)
    assert commands == [[sys.executable, "decode-picture", "400", "-"]]


@pytest.mark.parametrize("value", range(1, 9))
def test_an_avif_stands_as_its_boxes_say(written, value):
    turned = pictures.thumbnail_bytes(
        written("1.avif", picture("AVIF", exif=tiff(orientation(value)))), 64, ".png"
    )
    wanted = pictures.encode_here(jpeg(exif_segment(tiff(orientation(value)))), 64, "PNG")
    assert not pictures.differs_from(wanted, turned)
    with Image.open(BytesIO(turned)) as one, Image.open(BytesIO(wanted)) as two:
        assert one.size == two.size


class _Done:
    stdout = b""

    def __init__(self, returncode):
        self.returncode = returncode


def test_the_process_is_ended_in_time(monkeypatch):
    monkeypatch.setattr(
        decoder_process,
        "_program",
        lambda: (sys.executable, "-c", "import threading; threading.Event().wait()"),
    )
    monkeypatch.setattr(decoder_process, "SECONDS", 0.2)
    with pytest.raises(PictureError, match="too-large"):
        decoder_process.run_decoder(b"", 400, "", "1.avif")


def test_the_process_refuses_what_is_no_picture():
    with pytest.raises(PictureError, match="unreadable"):
        decoder_process.run_decoder(b"some text", 400, "", "1.avif")


def test_pipes_are_never_opened(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    pipe = tmp_path / "1.jpg"
    os.mkfifo(pipe)
    for read in (
        inspect_picture,
        pictures.read_picture_facts,
        lambda path: pictures.thumbnail_bytes(path, 400),
    ):
        with pytest.raises(PictureError, match="not-a-picture"):
            read(pipe)


def test_devices_are_never_opened(monkeypatch):
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no such device")
    monkeypatch.setattr(picture_files.os, "open", None)
    with pytest.raises(PictureError, match="not-a-picture"):
        inspect_picture(Path("/dev/zero"))


def test_a_large_file_is_not_read_whole(written, monkeypatch):
    monkeypatch.setattr(picture_files, "MOST_BYTES", 100_000)
    monkeypatch.setattr(picture_files, "_HEAD_BYTES", 20_000)
    monkeypatch.setattr(picture_files, "_TAIL_BYTES", 1_000)
    read = []
    monkeypatch.setattr(
        picture_files.os,
        "read",
        lambda handle, size, os_read=os.read: read.append(size) or os_read(handle, size),
    )
    raw = jpeg(exif_segment(tiff(gps=[latitude()])), trailer=b"\0" * 200_000)
    file = inspect_picture(written("1.jpg", raw))
    assert (file.bytes, file.shape, file.has_location) == (len(raw), (64, 48), True)
    assert (file.problem, file.is_strippable) == (None, False)
    assert sum(read) < 40_000
    assert inspect_picture(written("2.jpg", raw + b"\1")).digest != file.digest
    with pytest.raises(PictureError, match="too-large"):
        pictures.thumbnail_bytes(written("1.jpg", raw), 400)


def test_a_large_video_is_searched_for_its_place(written, monkeypatch):
    monkeypatch.setattr(picture_files, "MOST_BYTES", 100)
    monkeypatch.setattr(picture_files, "_HEAD_BYTES", 40)
    assert inspect_picture(written("1.mp4", video(place_of_video()))).has_location


def test_a_thumbnail_is_stale_when_it_shows_something_else(written):
    original = written("1.jpg", picture(size=(1600, 1200)))
    for name, raw, is_stale in (
        ("same", picture(size=(400, 300), quality=60), False),
        ("other scaling", picture("PNG", size=(200, 150)), False),
        ("turned", jpeg(raw=_mirrored(picture(size=(400, 300)))), True),
        ("another picture", _plain((400, 300)), True),
    ):
        assert is_stale_thumbnail(original, written("1_400x400.jpg", raw)) is is_stale, name
    assert not is_stale_thumbnail(original, written("broken.jpg", b"text"))


def _mirrored(raw):
    buffer = BytesIO()
    with Image.open(BytesIO(raw)) as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(buffer, "JPEG")
    return buffer.getvalue()


def _plain(size):
    buffer = BytesIO()
    Image.new("RGB", size, "navy").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.filterwarnings("ignore")  # Pillow warns about what is odd in a file
@settings(max_examples=150)
@given(damaged_pictures())
def test_any_bytes_are_shown_or_refused(raw):
    if raw[4:8] == b"ftyp":
        return  # decoded in a process of its own
    limits = pictures.MOST_DECODE_BYTES
    pictures.MOST_DECODE_BYTES = 4_000_000
    try:
        shown = pictures.encode_here(raw, 64, "PNG")
    except PictureError:
        shown = None
    try:
        bare = stripped_bytes(raw, "1.jpg")
        assert shown is None or pictures.encode_here(bare, 64, "PNG") == shown
    except PictureError as refused:
        assert refused.reason in {"unreadable", "not-a-picture", "too-large"}
    finally:
        pictures.MOST_DECODE_BYTES = limits


HOSTILE = {
    "entries as large as the file": tiff(
        *((tag, UNDEFINED, 90_000_000, b"\0" * 5) for tag in (0x010E, 0x013B))
    ),
    "a comment in tiny blocks": gif(b"!\xfe" + b"\1a" * 150_000 + b"\0"),
    "packed texts": png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b" " * 1_000_000)) * 100),
    "a long comment": jpeg(segment(0xFE, b"1.2345" + b" " * 60_000) * 20),
    "many elements": png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x>" + b"<a/>" * 200_000 + b"</x>")),
    "many attributes": png(
        chunk(
            b"iTXt",
            b"XML:com.adobe.xmp\0\0\0\0\0<x " + b" ".join(b"a%d='1'" % n for n in range(90_000)) + b"/>",
        )
    ),
    "many pictures behind one": jpeg(trailer=b"\xff\xd8\xff" * 50_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_metadata_that_would_take_all_memory_is_left_alone(written, name):
    tracemalloc.start()
    try:
        inspect_picture(written("1.jpg", HOSTILE[name]))
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()

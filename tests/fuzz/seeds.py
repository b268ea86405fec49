"""Inputs to start from: one or more for each way of ``holds.WAYS``."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from tests.fuzz.holds import DIALECTS, PARTING, WAYS
from tests.strategies import PAGE

_TYPED = b"""---
title: "Git: intro" # comment
date: 2022-12-03
tags: [a, 'b']
list:
  - one
event:
  type: meetup
---
# Title
"""
_BRACES = b"---\n{title: A, date: 2026-01-01,\n tags: [a, b]}\n---\n# Title\n"
_FORMS = b"---\n? a\n: &a b\nc: *a\ntext: |+\n  two\n\ntime: 19:30\n...\n---\n- {{ x }}\n"
_TOML = b"""+++
title = "Git"
date = 2022-12-03T19:00:00Z
tags = ["a", 'b']
[event]
type = "meetup"
+++
# Title
"""
_JSON = b'{ "title": "Git", "tags": ["a", "b"], "event": { "type": "meetup" } }\n# Title\n'
_CONFLICT = b"---\ntitle: A\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"
_SETTINGS = (
    b'\0defaultContentLanguage = "ru"\n[languages.en]\nweight = 2\ncontentDir = "content/english"\n[languages.ru]\n'
    b'weight = 1\n[[module.mounts]]\nsource = "x"\ntarget = "content"\nlang = "en"\n[site]\nprofile = "hugo"\n'
    b'patterns = ["{lang}/{section}/{id}.md"]\n',
    b"\1languages:\n  no: {weight: 1, contentDir: ../x}\n  en: {disabled: true}\n",
    b'\2{"languages": {"en": {"contentDir": "a"}}, "contentDir": "b"}',
    b"\3[en]\nweight = 1\n[ru]\nweight = 2\n",
    b"\4lang: en\ndefaults: [{values: {lang: ru}}]\n",
    b'\5i18n: { defaultLocale: "ru", locales: ["en"] }\n',
)
_PEOPLE = (
    b"Name,Email,Status\nAnn Lee,a@example.org,Yes\nBo,b@example.org,cancelled\n",
    'sep=;\nИмя;Фамилия;Гости\nАнна;Ли;2\n"Бо\nб";;\n'.encode("cp1251"),
    "1. Ann Lee +1\n2) Bo (maybe)\nWaiting list:\n- Cy\n".encode("utf-16"),
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
)
_VENUES = (
    "44°48′36″ с. ш. 20°27′36″ в. д.", "N44 48.6 E20 27.6", "44,81, 20,46", "geo:0,0?q=44.81,20.46(Quay)",
    "8GPRRF6V+6F",
    "https://www.google.com/maps/place/X/@44.70,20.40,17z/data=!3m1!4b1!3d44.81!4d20.46",
    "https://yandex.ru/maps/?ll=20.46%2C44.81&whatshere%5Bpoint%5D=20.46%2C44.81",
    "https://www.openstreetmap.org/?mlat=44.81&mlon=20.46#map=17/44.70/20.40", "om://o4aZtcxs2f", "−33.86, 151.2",
)  # fmt: skip
_RULES = (
    b'[[rule]]\nfrom = "ru"\nsource = "a(b|c)+"\nto = "en"\nfalse_friend = "x*"\n' + PARTING + b"abcabc xx",
    rb"(\w+\s?)+$" + PARTING + b"an ordinary sentence of words!",
)


def _pictures() -> Iterator[bytes]:
    image = Image.new("RGB", (8, 6), "red")
    exif = image.getexif()
    exif[0x0112], exif[0x010F] = 6, "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "AVIF"):
        buffer = BytesIO()
        image.save(buffer, kind, **({} if kind == "GIF" else {"exif": exif}))
        yield buffer.getvalue()


def seeds() -> Iterator[bytes]:
    """Yield them, each behind the byte of its way."""
    pages = [PAGE.encode(), _TYPED, _BRACES, _FORMS, _TOML, _JSON, _CONFLICT]
    for name in DIALECTS:
        yield from (bytes([WAYS.index(name)]) + page + PARTING + _TYPED for page in pages)
    texts = {
        "settings": _SETTINGS,
        "people": _PEOPLE,
        "venue": [text.encode() for text in _VENUES],
        "rules": _RULES,
        "picture": list(_pictures()),
    }
    for name, inputs in texts.items():
        yield from (bytes([WAYS.index(name)]) + each for each in inputs)

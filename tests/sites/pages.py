"""The pages of a test site as values: what each language says, before any generator's way to write it down."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.sites.prose import (
    CAPTIONS,
    HEADINGS,
    ITEMS,
    ORGANISERS,
    PRODUCTS,
    SENTENCES,
    TAGS,
    TITLES,
    VENUES,
    text_in,
)
from tests.sites.realities import PIECES

EVENTS, OTHERS, NOTES = 24, 4, 5
_SPEAKERS = ("Marko Petrović, JetBrains", "Ana Jovanović, Nordeus", "Li Wei, freelance")
_TALKS = (("Marko Petrović", "Compose Multiplatform in Production"), ("Li Wei", "Zero Downtime Postgres"))
_ANCHORS = {"en": "programme", "ru": "programma", "sr": "program", "sr-cyrl": "program", "zh": "yi-cheng"}


@dataclass
class Block:
    """A piece of a body. ``pictures`` are the names of those in it, in their order."""

    kind: str
    text: str = ""
    pictures: tuple[tuple[str, str], ...] = ()  #: name and description


@dataclass
class Version:
    """One language of a page. ``fields`` are by our names, as the site writes lists and dates later."""

    language: str
    fields: dict[str, object]
    blocks: list[Block]


@dataclass
class Page:
    """A page in all of its languages, by the codes that the site uses."""

    name: str
    section: str
    number: int
    versions: dict[str, Version]
    pictures: list[str] = field(default_factory=list)
    is_draft: bool = False

    def own_pictures(self, code: str) -> list[str]:
        """Return the files that this language's version uses."""
        return [
            name for name in self.pictures if not name.startswith("chart-") or name == f"chart-{code}.png"
        ]


def compose(
    languages: dict[str, str], address: str, *, translated_tags: bool, untranslated_notes: bool, seed: int = 1
) -> list[Page]:
    """Return the pages of a site; ``address`` is that of its pages, with ``{lang}`` and ``{name}``.

    ``untranslated_notes``: it has a section of notes in its first language alone.
    """
    chance = random.Random(seed)
    pages = [_page(number, "events", languages, address, translated_tags, chance) for number in range(EVENTS)]
    pages += [
        _page(number, "articles", languages, address, translated_tags, chance) for number in range(OTHERS)
    ]
    if untranslated_notes:
        first = dict([next(iter(languages.items()))])
        pages += [_page(number, "notes", first, address, translated_tags, chance) for number in range(NOTES)]
    return pages


def _page(
    number: int,
    section: str,
    languages: dict[str, str],
    address: str,
    translated_tags: bool,
    chance: random.Random,
) -> Page:
    title = TITLES[(number + {"events": 0, "articles": 7, "notes": 13}[section]) % len(TITLES)]
    slug = "".join(letter if letter.isalnum() else "-" for letter in title["en"].lower()).strip("-")
    name = f"{slug}-{number}".replace("--", "-") if section != "events" else slug.replace("--", "-")
    is_draft = number == EVENTS - 1
    pictures = [] if is_draft else [f"{at}.jpg" for at in range(1, 2 + number % 3 + 1)]
    has_chart = number % 6 == 1 and not is_draft
    plan = _plan(number, has_pieces=set(languages.values()) <= {"en", "ru"}, chance=chance)
    versions = {}
    for code, language in languages.items():
        fields = _fields(number, title, language, name, section, translated_tags)
        blocks = [] if is_draft else _blocks(plan, language, code, address, pictures, has_chart)
        versions[code] = Version(language, fields, blocks)
    if has_chart:
        pictures = [*pictures, *(f"chart-{code}.png" for code in languages)]
    return Page(name, section, number, versions, pictures, is_draft)


def _fields(
    number: int, title: dict[str, str], language: str, name: str, section: str, translated_tags: bool
) -> dict[str, object]:
    venue = VENUES[number % len(VENUES)]
    latitude, longitude = venue["at"].split()
    day = date(2025, 1, 15) + timedelta(days=23 * number)
    tags = [TAGS[(number + step) % len(TAGS)] for step in range(2)]
    first = SENTENCES[(number * 3) % len(SENTENCES)]
    fields: dict[str, object] = {
        "title": text_in(title, language),
        "date": f"{day} 18:{30 if number % 2 else '00'}",
        "description": text_in(first, language),
        "tags": [text_in(tag, language) if translated_tags else tag["en"] for tag in tags],
        "id": name,
        "lang": language,
    }
    if section == "events":
        fields |= {
            "site": f"https://quay.example/{name}",
            "organiser": text_in(ORGANISERS[number % len(ORGANISERS)], language),
            "place": text_in(venue, language),
            "latitude": latitude,
            "longitude": longitude,
            "type": ("meetup", "lecture", "conference")[number % 3],
        }
    return fields


@dataclass(frozen=True)
class _Plan:
    number: int
    sentences: tuple[dict[str, str], ...]
    products: tuple[str, ...]
    other_page: str
    has_pieces: bool  #: pieces of ``realities``, which are in English and Russian


def _plan(number: int, has_pieces: bool, chance: random.Random) -> _Plan:
    start = SENTENCES[(number * 3) % len(SENTENCES)]
    rest = [row for row in SENTENCES if row is not start]
    other = TITLES[(number * 5 + 3) % EVENTS]["en"].lower()
    slug = "".join(letter if letter.isalnum() else "-" for letter in other).strip("-").replace("--", "-")
    return _Plan(
        number, (start, *chance.sample(rest, 17)), tuple(chance.sample(PRODUCTS, 3)), slug, has_pieces
    )


def _blocks(
    plan: _Plan, language: str, code: str, address: str, pictures: list[str], has_chart: bool
) -> list[Block]:
    number = plan.number
    gap = "" if language == "zh" else " "

    def say(start: int, end: int) -> str:
        return gap.join(text_in(row, language) for row in plan.sentences[start:end])

    def heading(at: int) -> str:
        return text_in(HEADINGS[(number + at) % len(HEADINGS)], language)

    anchor = _ANCHORS[language]
    page_link = address.format(lang=code, name=plan.other_page)
    items = [text_in(item, language) for item in ITEMS]
    captions = [text_in(CAPTIONS[(number + at) % len(CAPTIONS)], language) for at in range(len(pictures))]
    more = {"en": "More", "ru": "Подробнее", "sr": "Više", "sr-cyrl": "Више", "zh": "更多"}[language]
    blocks = [
        Block("paragraph", say(0, 3)),
        Block("paragraph", say(3, 5)),
        Block("heading", f"## {heading(0)}" + (f" {{#{anchor}}}" if number % 4 == 2 else "")),
        Block(
            "list",
            "\n".join(
                f"- {18 + at}:{'30' if at % 2 else '00'} – {item}" for at, item in enumerate(items[:4])
            ),
        ),
        Block("paragraph", say(5, 7)),
        Block("link", f"{say(7, 8)}{gap}[{more}]({page_link})"),
        Block("pictures", pictures=tuple(zip(pictures, captions, strict=True))),
        Block("heading", f"### {heading(1)}"),
        Block("paragraph", say(8, 11)),
        Block("link", f"{say(11, 12)}{gap}[{more}](https://quay.example/chat)"),
    ]
    extra = (
        Block("quote", f"> {say(12, 13)}"),
        Block("products", "\n".join(f"- {product}" for product in plan.products)),
        Block("list", "\n".join(f"{at}. {item}" for at, item in enumerate(items[1:4], 1))),
        Block("code", "```python\nprint('meetup', 2 + 2)\n```"),
        Block("paragraph", f"**{say(12, 13)}**{gap}{say(13, 14)}"),
        Block("products", f"## {plan.products[0]}\n\n{say(12, 13)}"),
        Block(
            "table",
            f"| {items[0]} | {items[1]} |\n|---|---|\n| 18:30 | {plan.products[0]} |\n| 19:00 | {plan.products[1]} |",
        ),
        Block("html", f"<details>\n<summary>{heading(2)}</summary>\n\n{say(12, 13)}\n\n</details>"),
        Block("products", "\n".join(f"{at}. {name}" for at, name in enumerate(_SPEAKERS, 1))),
        Block("paragraph", f"{', '.join(plan.products)}:{gap}{say(12, 13)}"),
        Block(
            "products", "\n".join(f"- 1{at}:00 – {who}: *{talk}*" for at, (who, talk) in enumerate(_TALKS, 8))
        ),
        Block(
            "contacts",
            f"- Telegram: <https://t.me/quay_{number}>\n- Email: [hello@quay.example](mailto:hello@quay.example)",
        ),
        Block("html", f'<p align="center">\n  <a href="https://quay.example/video">{more}</a>\n</p>'),
        Block(
            "html",
            '<iframe width="560" height="315" src="https://video.example/embed/a1B2" allowfullscreen></iframe>',
        ),
        Block("products", f"### {' / '.join(plan.products[:2])}\n\n{say(12, 13)}"),
        Block("paragraph", f"{say(12, 13)}  \n{say(13, 14)}"),
    )
    blocks.append(extra[number % len(extra)])
    if plan.has_pieces:
        for at in (2 * number, 2 * number + 1):
            piece = PIECES[at % len(PIECES)][language]
            blocks.append(Block("setext" if "\n=====" in piece and "<<<" not in piece else "piece", piece))
    blocks.append(Block("paragraph", say(14, 17)))
    if number % 4 == 2:
        blocks.append(Block("anchor", f"[{more}](#{anchor})"))
    if has_chart:
        blocks.append(Block("pictures", pictures=((f"chart-{code}.png", heading(2)),)))
    return blocks

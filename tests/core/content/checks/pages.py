"""Sound pages to break: text in two languages, and the facts that the checks look at."""

from dataclasses import replace

from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.adapters.patterns import pattern_finder
from meetup_desktop.core.content.checks.facts import Context, PageFacts, VersionFacts
from meetup_desktop.core.content.document import Document
from tests.readings import content_of

RU = """---
date: 2026-12-03 19:00
description: Вечер о том, как строятся небольшие сообщества и почему люди в них остаются.
tags: startup, meetup
event.site: https://quay-talks.example/evening
event.organisation: Сообщество «Разговоры на набережной»
event.location.title: Коворкинг «Причал»
event.location.latitude: 44.818611
event.location.longitude: 20.446389
event.type: meetup
alternateLinkIdentifier: evening
---
# Вечер на набережной

Вечер о том, как строятся небольшие сообщества и почему люди в них остаются.

Мы написали API на Python — это заняло 3 дня, а [сайт](https://quay-talks.example/ru/site) живёт до сих пор.

1. { }
2. ![Зал перед началом](1_400x400.jpg)
3. ![Первый доклад](2_400x400.jpg)

- чай
- разговоры
"""
EN = """---
date: 2026-12-03 19:00
description: An evening about how small communities are built and why people stay in them.
tags: startup, meetup
event.site: https://quay-talks.example/evening
event.organisation: Quay Talks community
event.location.title: Coworking Pier
event.location.latitude: 44.818611
event.location.longitude: 20.446389
event.type: meetup
alternateLinkIdentifier: evening
---
# An evening on the embankment

An evening about how small communities are built and why people stay in them.

We wrote an API in Python, it took 3 days, and the [site](https://quay-talks.example/en/site) lives to this day.

1. { }
2. ![The room before the start](1_400x400.jpg)
3. ![The first talk](2_400x400.jpg)

- tea
- conversations
"""
SITE = Context("publish", ("ru", "en"), ("ru", "en"), "explicit")


def version(language, text, page_id="evening"):
    raw = text if isinstance(text, bytes) else text.encode()
    document = Document.parse(raw)
    path = f"{language}/events/{page_id}.md"
    return VersionFacts.of(language, path, document, content_of(document), blocks)


def page(ru=RU, en=EN, *, page_id="evening", pictures=None, agreed=None, **context):
    """The facts of a page; a language given as None does not exist."""
    versions = [version(name, text, page_id) for name, text in (("ru", ru), ("en", en)) if text is not None]
    return PageFacts(
        page_id, tuple(versions), pattern_finder(), replace(SITE, **context), pictures, agreed or {}
    )


def both(old, new):
    """Both languages with a piece of text changed that they share."""
    assert old in RU and old in EN
    return {"ru": RU.replace(old, new), "en": EN.replace(old, new)}


def ru(old, new):
    assert old in RU, old
    return {"ru": RU.replace(old, new)}


def en(old, new):
    assert old in EN, old
    return {"en": EN.replace(old, new)}

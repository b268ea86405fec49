"""The fixed texts of the projector. They are content, always shown in the site's two languages.

They do not pass through the UI's translation: the room's languages are not the organiser's.
"""

from __future__ import annotations

from collections.abc import Mapping

from meetup_desktop.core.content.languages import base_language

_STRINGS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "round": "Раунд {number} из {count}",
        "seating": "{number}/{count} · Садимся",
        "starting": "{number}/{count} · Садимся, начало через",
        "table": "Стол",
        "paused": "{number}/{count} · Пауза",
        "last-minute": "Меньше минуты",
        "last-seconds": "Заканчиваем",
        "over": "Время вышло",
        "finished": "Спасибо, что пришли!",
    },
    "en": {
        "round": "Round {number} of {count}",
        "seating": "{number}/{count} · Take seats",
        "starting": "{number}/{count} · Take seats, starting in",
        "table": "Table",
        "paused": "{number}/{count} · Paused",
        "last-minute": "Under a minute",
        "last-seconds": "Wrapping up",
        "over": "Time is up",
        "finished": "Thank you for coming!",
    },
}


def projector_string(key: str, language: str, **values: object) -> str:
    """Return one of the projector's texts; in English for languages that have none here."""
    strings = _STRINGS.get(base_language(language), _STRINGS["en"])
    return strings[key].format(**values)

"""The few fixed words of the projector. They are content, always shown in the site's two languages.

They do not pass through the UI's translation: the room's languages are not the organiser's.
"""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "round": "Раунд {number} из {count}",
        "seating": "Садимся · {number} из {count}",
        "paused": "Пауза · {number} из {count}",
        "last-minute": "Последняя минута",
        "last-seconds": "Заканчиваем",
        "over": "Время вышло",
        "tables": "Столы",
        "find": "Найдите свой стол",
        "finished": "Спасибо, что пришли!",
        "next": "Дальше",
    },
    "en": {
        "round": "Round {number} of {count}",
        "seating": "Take a seat · {number} of {count}",
        "paused": "Paused · {number} of {count}",
        "last-minute": "Last minute",
        "last-seconds": "Wrapping up",
        "over": "Time is up",
        "tables": "Tables",
        "find": "Find your table",
        "finished": "Thank you for coming!",
        "next": "Next",
    },
}


def word(key: str, language: str, **values: object) -> str:
    """One of the projector's words; English for languages that have none here."""
    words = _WORDS.get(language.lower().partition("-")[0], _WORDS["en"])
    return words[key].format(**values)

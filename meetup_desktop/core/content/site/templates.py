"""What a new page starts from, in every language that we can write it in.

The advice stands in comments, which no visitor sees. It follows the card of the format *meetup*: 10-40 people,
1-2 hours, a loose form, talks that are announced, everybody an equal, a moderator, questions and key points in
public, and a community that lives on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Template(NamedTuple):
    """``fields`` are shared values by key; ``bodies`` the text behind the title by language, English always."""

    name: str
    fields: tuple[tuple[str, str], ...]
    bodies: Mapping[str, str]

    def body(self, language: str) -> str:
        """Return the text in that language; English where we cannot write it."""
        return self.bodies.get(language, self.bodies["en"])


_MEETUP_EN = """<!-- Who meets, about what, and why come? Two or three sentences.
A meetup is a loose meeting of 10-40 people for 1-2 hours. -->

An evening for everyone who cares about this topic: short talks first, then a conversation in small groups.

## What we talk about

<!-- One theme that unites everyone. Which experience do we exchange, which question do we want to answer together? -->

- The first question
- The second question

## Programme

<!-- Announce the speakers; everybody else is an equal. Leave at least half of the time to the conversation. -->

- 18:30: welcome, registration, coffee
- 19:00: the first talk, 15 minutes and questions
- 19:30: groups of three, a new question every 10 minutes
- 20:15: what we take home, in public

## How to find us

<!-- Address, entrance, floor; where to register, where to work, where to have coffee and talk. -->

The address and how to get there.

## Before you come

<!-- What to think about beforehand? The level of the conversation depends on who comes and with which goal. -->

Think of one question that you would like to hear other people's answers to.

## Afterwards

<!-- Where does the community go on: chat, date of the next meeting, notes and key points of this one. -->

The notes, the key points and the parked questions are published on this page.
"""
_MEETUP_RU = """<!-- Кто встречается, о чём и зачем приходить? Два-три предложения.
Митап – это свободная встреча 10–40 человек на 1–2 часа. -->

Вечер для всех, кому важна эта тема: сначала короткие выступления, потом разговор в небольших группах.

## О чём поговорим

<!-- Одна тема, которая объединяет всех. Каким опытом обмениваемся, на какой вопрос хотим ответить вместе? -->

- Первый вопрос
- Второй вопрос

## Программа

<!-- Выступающих объявите заранее, все остальные – равные участники. Оставьте разговору не меньше половины времени. -->

- 18:30: встреча, регистрация, кофе
- 19:00: первое выступление, 15 минут и вопросы
- 19:30: группы по трое, новый вопрос каждые 10 минут
- 20:15: что уносим с собой, вслух для всех

## Как нас найти

<!-- Адрес, вход, этаж; где регистрация, где место для работы, где кофе и общение. -->

Адрес и как добраться.

## Перед встречей

<!-- О чём подумать заранее? Уровень разговора зависит от того, кто придёт и с какой целью. -->

Придумайте один вопрос, на который вам хотелось бы услышать ответы других.

## После встречи

<!-- Где сообщество живёт дальше: чат, дата следующей встречи, заметки и ключевые мысли этой. -->

Заметки, ключевые мысли и отложенные вопросы появятся на этой странице.
"""
TEMPLATES: dict[str, Template] = {
    each.name: each
    for each in (
        Template(
            "meetup", (("tags", "meetup"), ("event.type", "meetup")), {"en": _MEETUP_EN, "ru": _MEETUP_RU}
        ),
        Template("blank", (("event.type", "other"),), {"en": "", "ru": ""}),
    )
}


def title_from_page_id(page_id: str) -> str:
    """Return a default title from an identifier: ``spring-rotations`` becomes ``Spring rotations``."""
    words = page_id.rpartition("/")[2].replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]

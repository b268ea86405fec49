"""What column titles mean: those of Meetup, Eventbrite, Luma, pretix, Tito and Google Forms, and of lists by hand."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from unicodedata import combining, normalize


class ColumnKind(Enum):
    """What a column holds, as far as a list of people goes."""

    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    OTHER_NAME = "other name"  #: of a buyer, an account: used where the table has no other
    GUESTS = "guests"  #: how many people somebody brings
    TICKETS = "tickets"  #: how many tickets a row stands for
    ATTENDANCE = "attendance"  #: an answer or a state: yes, no, paid, cancelled, waitlist
    CANCELLED = "cancelled"  #: yes or a date where somebody cancelled
    DECLINED = "declined"  #: yes where somebody declined
    WAITING = "waiting"  #: yes where somebody waits
    CONFIRMED = "confirmed"  #: no where somebody waits
    DETAIL = "detail"  #: something else that is known: address, phone, date, order
    UNKNOWN = "unknown"


_NAME_WORD = (
    r"(?:names?|вас называть|вам обращаться|імя|ім я|имя|имени|фамилия|фамилию|фамилии|фио|ф и о|зовут|"
    r"ime|prezime|име|презиме)"
)
_OF_ATTENDEE = r"(?:attendees?|participants?|guests?|your|ваше|ваши|ваша|имя участника|участника|гостя)"
_FIRST = r"(?:імя|ім я|first names?|given names?|forenames?|first|имя|vorname|prenom|ime|име|nombre)"
_LAST = (
    r"(?:last names?|family names?|sur ?names?|last|фамилия|nachname|nom de famille|prezime|презиме|soyad|"
    r"apellidos?|прізвище)"
)
_OF_SOMEBODY_ELSE = (
    r"\b(?:buyers?|purchasers?|payers?|orders?|invoice|billing|emergency|accounts?|user ?names?|nick(?: ?names?)?|"
    r"display|покупател\w*|плательщик\w*|заказчик\w*|ник|никнейм|логин|псевдоним)\b"
)
_NOT_OF_A_PERSON = (
    r"\b(?:compan\w*|organi[sz]ations?|employers?|ticket (?:type )?names?|event|products?|items?|venues?|files?|domain|"
    r"team|group|city|country|sponsor|streets?|school|university|middle|pet|host|компани\w*|организаци\w*|"
    r"мероприяти\w*|событи\w*|билет\w*|команд\w*|город\w*|файл\w*|работодател\w*|вуз\w*|отчество|средн\w*|"
    r"ребенка|детей|родител\w*|who invited|кто пригласил\w*|referr\w*)\b"
)
_DETAIL = (
    r"e ?mails?(?: address)?|(?:адрес )?(?:электронн\w+ )?почт\w*(?: адрес)?|адрес электронной почты|mail|почта|"
    r"phone(?: number)?|tel|telephone|mobile|телефон\w*|тел|номер телефона|telegram|телеграм\w*|tg|whatsapp|"
    r"timestamp|отметка времени|date|дата\w*|time|время|created at|updated at|"
    r"order(?: code| no| number| id| date| reference)?|код заказа|номер заказа|заказ|position id|номер|number|no|n|id|"
    r"api id|guest api id|user id|ticket(?: type| name| id| number| reference)?|тип билета|билет|product|товар|price|"
    r"цена|amount|currency|city|город|country|страна|company|компания|organi[sz]ation|организация|job title|title|"
    r"position|должность|comments?|комментари\w+|notes?|примечани\w+|age|возраст|language|язык\w*|qr code url|"
    r"url|link|ссылка|ticket url|checked in|checked in at|отмечен|event host|event|event name|мероприятие|"
    r"rsvped on|created|joined group on|url of member profile|custom source|secret|tags?|address|адрес"
)
_WHOLE = re.compile(
    rf"(?:{_OF_ATTENDEE} )*(?:full )?names?|полное имя|(?:ticket )?full names?|name surname|name and surname|"
    r"last and first names?|first and last names?|имя[ и]+фамилия|фамилия[ и]+имя(?: отчество)?|фио|ф и о|"
    rf"(?:{_OF_ATTENDEE} )?имена?|имя участника|"
    r"участни(?:к|ки|ца|цы)|participants?|attendees?|people|люди|person|список|isim|ad soyad|teilnehmer"
)
_ATTENDANCE = re.compile(
    r"(?:[\w ]* )?(?:status|rsvp|статус)(?: [\w ]*)?|(?:ticket|order|registration|attendee) state|"
    r"response|ответ|attending|attendance|going|coming|"
    r"участие|явка|придет|придете|будет|приду"
)
_ATTENDANCE_QUESTION = re.compile(
    r"\b(?:attend(?:ing)?|come|coming|going|rsvp|join|participate|make it|be there|"
    r"придете|придешь|прийти|приедете|приехать|будете|участву\w+|участвовать|участие|посетите|посетить|присутств\w+)\b"
)
_OTHER_STATUS = re.compile(
    r"\b(?:newsletter|marketing|mailing|visa|employment|marital|social|legal|work|job|student|member(?:ship)?|"
    r"семейн\w+|рассылк\w+|социальн\w+|студент\w*|занятост\w+|виз\w)\b"
)
_OTHER_QUESTION = re.compile(
    r"\b(?:first time|ever|before|previous\w*|last|how|when|what|which|why|who|with whom|bring|guests?|children|"
    r"online|speak\w*|talk|food|lunch|dinner|party|"
    r"впервые|первый раз|раньше|ранее|уже|как|когда|что|какой|какие|почему|зачем|"
    r"сколько|откуда|с кем|гост\w+|детей|выступ\w+|доклад\w*|еду|обед\w*|ужин\w*|вечеринк\w*)\b"
)
_PATTERNS = (
    (ColumnKind.CANCELLED, r"(?:is )?(?:cancel(?:l?ed|lation)|void(?:ed)?|refunded|deleted)(?: at| on| date| status)?|"
                           r"отменен\w*|отмена|дата отмены|аннулирован\w*|возврат"),
    (ColumnKind.DECLINED, r"(?:is )?(?:declined|rejected)(?: at| on)?|отказ\w*|отклонен\w*"),
    (ColumnKind.WAITING, r"(?:is )?(?:on )?(?:the )?(?:wait(?:ing)? ?list(?:ed)?|waiting|pending)(?: at| on)?|"
                         r"(?:в )?лист\w* ожидания|ожидание|очередь"),
    (ColumnKind.CONFIRMED, r"(?:is )?(?:confirmed|approved)|подтвержден\w*|одобрен\w*"),
    (ColumnKind.TICKETS, r"quantity|(?:number of )?tickets|ticket (?:quantity|count)|qty|количество(?: билетов)?|"
                         r"билетов|число билетов"),
    (ColumnKind.GUESTS, r"(?:number of |how many |additional |extra |no of |of )*guests?(?: count| number)?|гость|"
                        r"(?:number of )?plus ones?|(?:will you )?bring\w* (?:a |any )?guests?|plus 1|"
                        r"(?:количество |число |сколько |кол во |с вами |доп\w* )*гост(?:ей|и|ь|я)"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_FIRST_TITLE = re.compile(rf"(?:ticket )?(?:{_OF_ATTENDEE} )*(?:name )?{_FIRST}")
_LAST_TITLE = re.compile(rf"(?:ticket )?(?:{_OF_ATTENDEE} )*(?:name )?{_LAST}")
_ELSE, _NO_PERSON = re.compile(_OF_SOMEBODY_ELSE), re.compile(_NOT_OF_A_PERSON)
_ACCOUNT = re.compile(r"user ?names?|nick(?: ?names?)?|display names?|ник|никнейм|логин|псевдоним")
_SOME_NAME = re.compile(rf"\b{_NAME_WORD}\b")
_DETAIL_TITLE = re.compile(_DETAIL)
_DETAIL_WORD = re.compile(
    r"\b(?:e ?mails?|phones?|телефон\w*|почт\w+|date|дата|url|links?|ids?|references?|code|код|types?|тип|number|"
    r"номер|address|адрес|отчество|middle name|продукт\w*|компани\w+|организаци\w+)\b"
)
_GUESTS_QUESTION = re.compile(
    r"\b(?:how many|number of|сколько|количество|число)\b.*\b(?:guests?|plus ones?|гост\w+)\b|"
    r"\b(?:bring|приведете|with you|с собой|с вами)\b.*\b(?:guests?|someone|somebody|гост\w+|кого)\b"
)
_LONGEST_TITLE = 200


@lru_cache(maxsize=4096)
def title_kind(title: str) -> ColumnKind:
    """Return what a column with this title holds. A title that says nothing gives ``UNKNOWN``."""
    plain = _fold_title(title.replace("+1", "plus 1")) if len(title) <= _LONGEST_TITLE else ""
    if not plain:
        return ColumnKind.UNKNOWN
    if _WHOLE.fullmatch(plain):
        return ColumnKind.NAME
    for kind, pattern in _COMPILED:
        if pattern.fullmatch(plain):
            return kind
    if _GUESTS_QUESTION.search(plain):
        return ColumnKind.GUESTS
    if _NO_PERSON.search(plain) or _DETAIL_TITLE.fullmatch(plain) or _DETAIL_WORD.search(plain):
        return ColumnKind.DETAIL
    return _kind_of_name(plain) or _kind_of_attendance(plain) or ColumnKind.UNKNOWN


def is_list_title(text: str) -> bool:
    """Return whether the first line of a plain list is its title, such as “Name” or “Участники”."""
    plain = _fold_title(text[:_LONGEST_TITLE])
    return _WHOLE.fullmatch(plain) is not None or (
        _SOME_NAME.search(plain) is not None and title_kind(text) in (ColumnKind.NAME, ColumnKind.FIRST_NAME)
    )


def _kind_of_name(plain: str) -> ColumnKind | None:
    if _ELSE.search(plain):
        return (
            ColumnKind.OTHER_NAME
            if _SOME_NAME.search(plain) or _ACCOUNT.fullmatch(plain)
            else ColumnKind.DETAIL
        )
    if _LAST_TITLE.fullmatch(plain):
        return ColumnKind.LAST_NAME
    if _FIRST_TITLE.fullmatch(plain):
        return ColumnKind.FIRST_NAME
    return ColumnKind.NAME if _SOME_NAME.search(plain) and len(plain.split()) <= 12 else None


def _kind_of_attendance(plain: str) -> ColumnKind | None:
    if _OTHER_STATUS.search(plain):
        return None
    if _ATTENDANCE.fullmatch(plain):
        return ColumnKind.ATTENDANCE
    is_question = _ATTENDANCE_QUESTION.search(plain) and not _OTHER_QUESTION.search(plain)
    return ColumnKind.ATTENDANCE if is_question else None


def _fold_title(title: str) -> str:
    """Return lower-case words without marks and signs; ``firstName`` and ``first_name`` give ``first name``."""
    numbered = normalize("NFC", title).replace("#", " number ").replace("№", " номер ")
    words = re.sub(r"(?<=[a-zа-я])(?=[A-ZА-Я][a-zа-я])", " ", numbered).casefold()
    letters = (
        part
        for letter in words.replace("ё", "е")
        for part in (letter if letter == "й" else normalize("NFD", letter))
        if not combining(part)
    )
    return " ".join(re.sub(r"[\W_]+", " ", "".join(letters)).split())

"""Who comes and who does not, from the cells of a registration list."""

from __future__ import annotations

import re
from functools import lru_cache

from meetup_desktop.core.people.titles import ColumnKind

CANCELLED, NOT_COMING, WAITING = "cancelled", "not-coming", "waiting"

_NO = re.compile(
    r"(?:no|n|nope|нет|не|false|0|nein|ne|не)(?:[ ,.;!:(—–-].*)?|not (?:going|attending|coming)\b.*|"
    r"(?:won'?t|will not|can'?t|cannot|can not|unable)\b.*|(?:к сожалению|увы|sorry|unfortunately)\b.*|"
    r"(?:(?:я|мы) )?не (?:прид|пойд|смог|буд|идем|иду|участв|могу|получит).*|"
    r"(?:i|we|i'm) (?:won'?t|will not|can'?t|cannot|am not|are not|not)\b.*|"
    r"declin\w*|absent|decline|отказ\w*|отклон\w*|rejected|denied|✗|✘|❌"
)
_UNDECIDED = re.compile(
    r"(?:не|not|no) (?:знаю|уверен\w*|решил\w*|определил\w*|sure|certain|decided|answer|response|reply|yet).*|"
    r"no (?:charge|fee|payment).*|не (?:ответил|указан|требуется).*"
)
_CANCELLED = re.compile(
    r"\b(?:cancel\w*|refunded|void(?:ed)?|deleted|expired|transferred|invalid|removed|отмен(?:ен|ил)\w*|отмена|"
    r"аннулирован\w*|возвращ\w*|возврат\w*|удален\w*|просрочен\w*|истек\w*)\b"
)
_WAITING = re.compile(
    r"\b(?:wait(?:ing)? ?list(?:ed)?|waiting|pending\w*|unpaid|not paid|invited|unconfirmed|not confirmed|not approved|"
    r"на рассмотрении|лист\w* ожидания|ожида\w+|ожидание|в очереди|резерв\w*|"
    r"не ?(?:оплачен|подтвержден|одобрен)\w*|приглашен\w*)\b"
)
_YES = re.compile(
    r"(?:yes|y|yep|yeah|sure|going|attending|coming|accepted|approved|confirmed|registered|paid|completed?|"
    r"checked in|ok|true|да|ага|иду|идет|идем|идут|придут|будут|приду|придет|пойду|буду|будет|участвую|участвует|"
    r"смогу|посетит|оплачен\w*|подтвержден\w*|одобрен\w*|зарегистрирован\w*|\+|✅|✓|✔|👍|maybe|perhaps|tentative|"
    r"interested|может быть|возможно|под вопросом|не знаю|\?)(?:[ ,.;!(].*)?"
)
_PLAIN_ANSWERS = frozenset(("yes", "y", "no", "n", "да", "нет", "true", "false", "0", "ok", "+", "-", "?"))
_EMPTY = frozenset(
    ("", "no", "n", "false", "0", "нет", "ложь", "-", "—", "none", "null", "live", "active", "n/a", "ne")
)
_COUNT = re.compile(r"[+]?\s*(\d{1,3})(?:[.,]0+)?\b.*")
_NONE = re.compile(
    r"(?:no|none|нет|ни одного|без|не|0|-|—|n/a|false|ложь|not|zero|alone|один|одна|nobody|никого)\b.*|-|—"
)
_PLUS = re.compile(
    r"\s*[(\[]?\s*(?:\+\s*|plus\s+|плюс\s+)(\d{1,2})\s*(?:guests?|гост\w*|чел\w*)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_STATES_BY_KIND = {
    ColumnKind.CANCELLED: CANCELLED,
    ColumnKind.DECLINED: NOT_COMING,
    ColumnKind.WAITING: WAITING,
}
_MOST_GUESTS = 99
_LONGEST_ANSWER = 200


@lru_cache(maxsize=4096)
def absence_reason(kind: ColumnKind, value: str) -> str:
    """Return why somebody with this cell does not come: ``cancelled``, ``not-coming``, ``waiting``, or empty."""
    plain = _fold_answer(value)
    if kind in _STATES_BY_KIND:
        if plain in _EMPTY or plain.startswith(("not ", "не ", "no ", "нет ")):
            return ""
        return _STATES_BY_KIND[kind]
    if kind is ColumnKind.CONFIRMED:
        return WAITING if plain in _EMPTY and plain else ""
    if kind is not ColumnKind.ATTENDANCE or not plain or _UNDECIDED.fullmatch(plain):
        return ""
    if _WAITING.search(plain):
        return WAITING
    if _CANCELLED.search(plain) and not plain.startswith(("not ", "не ")):
        return CANCELLED
    return NOT_COMING if _NO.fullmatch(plain) else ""


def is_answer(value: str, *, plain: bool = True) -> bool:
    """Return whether a cell answers who comes, as “going” or “cancelled” do; ``plain``: also “yes”, “no” and signs."""
    folded = _fold_answer(value)
    if folded in _PLAIN_ANSWERS:
        return plain
    return _YES.fullmatch(folded) is not None or bool(absence_reason(ColumnKind.ATTENDANCE, folded))


def is_agreement(value: str) -> bool:
    """Return whether a remark behind a name says that somebody comes, or may come."""
    return _YES.fullmatch(_fold_answer(value)) is not None


def _fold_answer(value: str) -> str:
    plain = value[:_LONGEST_ANSWER].casefold().replace("ё", "е").replace("’", "'").replace("_", " ")
    return " ".join(plain.split()).strip(" .!")


def count_guests(kind: ColumnKind, value: str) -> int:
    """Return how many people somebody brings, by a cell that says so: a number, yes, or the guest's name."""
    plain = " ".join(value[:_LONGEST_ANSWER].casefold().split())
    if not plain or (kind is ColumnKind.GUESTS and _NONE.fullmatch(plain)):
        return 0
    number = _COUNT.fullmatch(plain)
    if kind is ColumnKind.TICKETS:
        return min(max(int(number.group(1)) - 1, 0), _MOST_GUESTS) if number else 0
    return min(int(number.group(1)), _MOST_GUESTS) if number else 1


def split_guests(name: str) -> tuple[str, int]:
    """Return a name without the “+1” behind it, and how many guests that is."""
    found = _PLUS.search(name)
    return (name[: found.start()].rstrip(" ,;"), int(found.group(1))) if found else (name, 0)

"""Titles and cells of the exports of registration services, and of tables by hand."""

import pytest

from meetup_desktop.core.people.attendance import absence_reason, count_guests, split_guests
from meetup_desktop.core.people.titles import ColumnKind, title_kind

K = ColumnKind


@pytest.mark.parametrize(
    ("titles", "kind"),
    [
        (
            "Name|name|Full name|Attendee name|Your name|Ticket Full Name|What is your full name?|Name (as on badge)|"
            "ФИО|Ф.И.О.|Имя и фамилия|Ваше имя и фамилия|Фамилия, имя|Фамилия Имя Отчество|Имя участника|"
            "Как вас зовут?|Полное имя|Участник|Participant|Ime i prezime|Your full name *",
            K.NAME,
        ),
        (
            "First Name|first_name|firstName|Given name|Attendee name: Given name|Ticket First Name|Имя|"
            "Имя участника: Имя",
            K.FIRST_NAME,
        ),
        (
            "Last Name|last_name|Surname|Attendee name: Family name|Ticket Last Name|Фамилия|Имя участника: Фамилия",
            K.LAST_NAME,
        ),
        ("Buyer First Name|Buyer Last Name|Order Name|Username|Nickname|Display name", K.OTHER_NAME),
        (
            "Status|RSVP|Attendee Status|approval_status|Статус|Ответ|Will you attend?|Are you coming?|Придёте ли вы?|"
            "Вы придёте?|Сможете ли вы прийти?|Будете участвовать?|Планируете ли вы посетить встречу?|Going",
            K.ATTENDANCE,
        ),
        ("Canceled|Cancelled at|Void Status|Отменён", K.CANCELLED),
        ("Waitlist|Лист ожидания", K.WAITING),
        (
            "Guests|Number of guests|+1|Plus ones|How many guests will you bring?|Сколько гостей вы приведёте?|"
            "Количество гостей|Гости",
            K.GUESTS,
        ),
        ("Quantity|Количество билетов", K.TICKETS),
        (
            "Email|Email Address|Attendee email|Адрес электронной почты|Phone|Телефон|User ID|Event Host|Title|Order #|"
            "Attendee #|Order code|Position ID|Ticket|ticket_name|Ticket Type|Timestamp|Отметка времени|Company name|"
            "Ticket Company Name|Название компании|created_at|RSVPed on|Отчество|Номер заказа",
            K.DETAIL,
        ),
        ("Is this the first time you attend?|Вы придёте впервые?|Blocked|Allergies||" + "x" * 500, K.UNKNOWN),
    ],
)
def test_titles(titles, kind):
    assert {title: title_kind(title) for title in titles.split("|")} == dict.fromkeys(titles.split("|"), kind)


@pytest.mark.parametrize(
    ("kind", "values", "reason"),
    [
        (K.ATTENDANCE, "Yes|yes|Paid|Attending|Checked In|approved|Going|Да, приду|Maybe|Не знаю|not sure|Оплачен|1|"
                       "|Нечаева", ""),
        (K.ATTENDANCE, "No|NO|Not Attending|not going|Declined|Нет|Нет, не смогу|Не приду|не смогу|no, sorry|False|0|"
                       "I can't come|Я не приду|Отказ", "not-coming"),
        (K.ATTENDANCE, "Canceled|Cancelled|Refunded|Expired|Void|Отменён|отменена|Deleted|Просрочен|"
                       "canceled (paid fee)", "cancelled"),
        (K.ATTENDANCE, "Waitlist|waitlisted|On waiting list|pending_approval|Pending (overdue)|invited|"
                       "В листе ожидания|Ожидает оплаты|Не оплачен", "waiting"),
        (K.CANCELLED, "|No|false|0|Нет|-|not voided", ""),
        (K.CANCELLED, "Yes|TRUE|2027-01-05 10:00|void|да", "cancelled"),
        (K.WAITING, "Yes|3|да", "waiting"),
        (K.WAITING, "No||нет", ""),
        (K.CONFIRMED, "No|нет|false", "waiting"),
        (K.CONFIRMED, "Yes|да|", ""),
        (K.DETAIL, "No|Canceled", ""),
    ],
)  # fmt: skip
def test_cells_that_say_who_comes(kind, values, reason):
    found = {value: absence_reason(kind, value) for value in values.split("|")}
    assert found == dict.fromkeys(values.split("|"), reason)


@pytest.mark.parametrize(
    ("kind", "value", "guests"),
    [
        (K.GUESTS, "", 0), (K.GUESTS, "0", 0), (K.GUESTS, "no", 0), (K.GUESTS, "Нет", 0), (K.GUESTS, "2", 2),
        (K.GUESTS, "+1", 1), (K.GUESTS, "1.0", 1), (K.GUESTS, "Yes", 1), (K.GUESTS, "Maria Ko", 1),
        (K.TICKETS, "1", 0), (K.TICKETS, "3", 2), (K.TICKETS, "many", 0), (K.GUESTS, "999", 99),
    ],
)  # fmt: skip
def test_guests(kind, value, guests):
    assert count_guests(kind, value) == guests


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Anna +1", ("Anna", 1)),
        ("Anna Ko (+2)", ("Anna Ko", 2)),
        ("Анна плюс 1", ("Анна", 1)),
        ("Anna", ("Anna", 0)),
    ],
)
def test_guests_behind_a_name(text, parts):
    assert split_guests(text) == parts


def test_a_state_of_the_country_is_no_answer():
    assert title_kind("State") is ColumnKind.UNKNOWN
    assert title_kind("Ticket state") is ColumnKind.ATTENDANCE

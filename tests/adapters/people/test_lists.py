"""Lists of people as services, spreadsheets and chats give them; from a file and pasted they read the same."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.people.tables import read_pasted_table, read_people_table
from meetup_desktop.core.errors import PeopleError
from meetup_desktop.core.people.columns import find_columns
from meetup_desktop.core.people.names import name_key
from meetup_desktop.core.people.people_list import select_people
from meetup_desktop.core.people.preview import preview_people
from tests.adapters.people.workbooks import ods, xlsx

PRETIX = (
    "Order code;Position ID;Attendee name;Attendee name: Given name;Attendee name: Family name;Status\n"
    "ABC;1;Anna Ko;Anna;Ko;Paid\nDEF;1;Bob Li;Bob;Li;Canceled\nGHI;1;Cy Mo;Cy;Mo;Paid\n"
)
EVENTBRITE = (
    "Order no.,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status\n"
    "123,2027-01-01,Anna,Ko,a@x,1,General,Attending\n124,2027-01-01,Bob,Li,b@x,1,General,Attending\n"
    "125,2027-01-01,Cy,Mo,c@x,1,General,Not Attending\n"
)
MEETUP = (
    "Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\nAnna Ko\t1\t\tYes\tYes\t0\tJan 1\n"
    "Bob Li\t2\t\tNo\tNo\t0\tJan 1\nCy Mo\t3\t\tNo\tYes\t1\tJan 1\nDi P\t4\t\tNo\tWaitlist\t0\tJan 1\n"
)
LUMA = (
    "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name\n"
    "g1,Anna Ko,Anna,Ko,a@x.org,,2027-01-01T10:00:00Z,approved,,Standard\n"
    "g2,,Bob,Li,b@x.org,,2027-01-01T10:00:00Z,approved,,Standard\n"
    "g3,Cy Mo,Cy,Mo,c@x.org,,2027-01-01T10:00:00Z,declined,,Standard\n"
    "g4,Di P,Di,P,d@x.org,,2027-01-01T10:00:00Z,pending_approval,,Standard\n"
    "g5,Ed R,Ed,R,e@x.org,,2027-01-01T10:00:00Z,waitlist,,Standard\n"
)
TITO = (
    "Number,Ticket Created Date,Ticket,Ticket Full Name,Ticket First Name,Ticket Last Name,Ticket Email,"
    "Ticket Company Name,Void Status,Order Name,Order Email\n"
    "1,2027-01-01,Early,Anna Ko,Anna,Ko,a@x.org,Ko Ltd,,Bob Li,b@x.org\n"
    "2,2027-01-01,Early,Cy Mo,Cy,Mo,c@x.org,,void,Bob Li,b@x.org\n3,2027-01-01,Early,,,,,,,Bob Li,b@x.org\n"
)
FORMS_RU = (
    "Отметка времени,Ваше имя и фамилия,Адрес электронной почты,Придёте ли вы?,Сколько гостей вы приведёте?\n"
    '2027/01/01 10:00,Анна Ко,a@x.org,Да,1\n2027/01/01 10:01,Боб Ли,b@x.org,"Нет, не смогу",0\n'
    "2027/01/01 10:02,Си Мо,c@x.org,Не знаю,\n2027/01/01 10:03,анна ко,a@x.org,Да,0\n"
)
CHAT = (
    "Придут:\n1. Анна Ко +1\n2) ✅ Боб Ли <b@x.org>\n\nЛист ожидания:\n• Си Мо\n*Не придут:*\n- Ди П; Эд Р\n"
)


CELLS = ["Anna", "anna", "Bob Li", "No", "Waitlist", "", "7", "a@x.org", "Name", "+1", '"', "Го:"]


def read(content, **changes):
    """The people of a text, which gives the same from a file and pasted, or of the bytes of a file."""
    if isinstance(content, bytes):
        table = read_people_table(content)
    else:
        table = read_pasted_table(content)
        assert read_people_table(content.encode()) == replace(table, encoding="UTF-8")
    return select_people(table, find_columns(table), **changes)


@pytest.mark.parametrize(
    ("text", "names", "reasons", "guests"),
    [
        ("Name\tEmail\tPhone\nAnna Ko\ta@x.org\t+381 1\nBob Li\tb@x.org\t+381 2\nCy Mo\tc@x.org\t+381 3\n",
         "Anna Ko|Bob Li|Cy Mo", {}, 0),
        (PRETIX, "Anna Ko|Cy Mo", {"cancelled": 1}, 0),
        ("Timestamp,Ваше имя и фамилия,Email\n2027/01/01 10:00,Анна Ко,a@x\n2027/01/01 10:01,Боб Ли,b@x\n"
         "2027/01/01 10:02,Си Мо,c@x\n", "Анна Ко|Боб Ли|Си Мо", {}, 0),
        ("sep=;\r\nName;Mail\r\nAnna;a\r\nBob;b\r\nCy;c\r\n", "Anna|Bob|Cy", {}, 0),
        ("sep=|\nName|Mail\nAnna, K|a\n", "Anna, K", {}, 0),
        (EVENTBRITE, "Anna Ko|Bob Li", {"not-coming": 1}, 0),
        (MEETUP, "Anna Ko|Cy Mo", {"not-coming": 1, "waiting": 1}, 1),
        (LUMA, "Anna Ko|Bob Li", {"not-coming": 1, "waiting": 2}, 0),
        (TITO, "Anna Ko", {"cancelled": 1, "no-name": 1}, 0),
        (FORMS_RU, "Анна Ко|Си Мо", {"not-coming": 1, "twice": 1}, 1),
        ("Код заказа;Имя участника;Статус\nA;Анна Ко;Оплачен\nB;Боб Ли;Отменён\nC;Си Мо;В листе ожидания\n",
         "Анна Ко", {"cancelled": 1, "waiting": 1}, 0),
        ("Name,Quantity\nAnna,3\nBob,1\n", "Anna|Bob", {}, 2),
        ("Guest\tEmail\nAnna\ta@x\nBob\tb@x", "Anna|Bob", {}, 0),
        ("Name\tGuest name\nAnna\tMaria\nBob\t\n", "Anna|Bob", {}, 1),
        ("Buyer First Name,Buyer Last Name,Order no.\nAnna,Ko,1\n", "Anna Ko", {}, 0),
        ("Order no.,First Name,Last Name,Buyer First Name,Buyer Last Name\n1,Anna,Ko,Bob,Li\n", "Anna Ko", {}, 0),
        (CHAT, "Анна Ко|Боб Ли", {"heading": 2, "waiting": 1, "not-coming": 2}, 1),
        ("1. Anna Ko\n2) Bob Li\n• Cy Mo\n- Di P\n10. Ed R\n", "Anna Ko|Bob Li|Cy Mo|Di P|Ed R", {}, 0),
        ("1. Анна К.\n2) Boris\n- Вера; Dan, Eva\n\n• Женя\nBoris", "Анна К.|Boris|Вера|Dan|Eva|Женя", {"twice": 1}, 0),
        ("1 Anna\n2 Bob", "Anna|Bob", {}, 0),
        ("Anna (not coming)\nBob Li - speaker\nCy (waitlist)\n❌ Dan\n☑ Eva", "Bob Li - speaker|Eva",
         {"not-coming": 2, "waiting": 1}, 0),
        ("Анна Каренина\nBoris L.\n", "Анна Каренина|Boris L.", {}, 0),
        ("Name,Mail\nAnna,a@b.c\nBoris,b@b.c\n", "Anna|Boris", {}, 0),
        ("mail;ФИО;tel\nx@y;Анна К.;1\n", "Анна К.", {}, 0),
        ("First name\tLast name\nAnna\tSmith\n", "Anna Smith", {}, 0),
        ("Фамилия;Имя\nКаренина;Анна\n", "Анна Каренина", {}, 0),
        ('Name\n"Smith, Anna"\nAnna Smith\n', "Smith, Anna|Anna Smith", {}, 0),
        ("Name\nSmith, Anna\nLee, Bob\n", "Smith Anna|Lee Bob", {}, 0),
        ("Anna\r\nANNA\r\rBoris", "Anna|Boris", {"twice": 1}, 0),
        ("Anna, Bob, Cy", "Anna|Bob|Cy", {}, 0),
        ("Anna,Belgrade\nBob,Novi Sad\n", "Anna|Bob", {}, 0),
        ("1\tAnna Ko\ta@x\n2\tBob\tb@x\n", "Anna Ko|Bob", {}, 0),
        ("Anna,1\nBob,2,x\n", "Anna|Bob", {}, 0),
        ("Guests of 5 May\n\nName;Mail\nAnna;a@x\n", "Anna", {"heading": 1}, 0),
        ("Teilnehmerliste;Adresse\nAnna;a@x.org\nBob;b@x.org\n", "Anna|Bob", {}, 0),
        ('Name,Note\n"Anna\nKo","a, b"\nBob,"x\n\ny"\nCy,\n', "Anna Ko|Bob|Cy", {}, 0),
        ("\u200bAnna Ko\nAnna\u00a0Ko\nАлёна\nАлена\nKovač\nKovac", "Anna Ko|Алёна|Kovač", {"twice": 3}, 0),
        ("a@x.org\nBob\n-\n", "Bob", {"email": 1, "no-name": 1}, 0),
        ("Order code;Status\nABC;Paid\nDEF;Paid\n", "", {"no-name": 2}, 0),
        ("", "", {}, 0),
        ("Anna - да\nBob - нет\nCy ?\nDi (придёт)\nEd (he/him)\nFay: no\n",
         "Anna|Cy|Di|Ed (he/him)", {"not-coming": 2}, 0),
        ("Anna +\nBob +\nCy -\nDi +1", "Anna|Bob|Di", {"not-coming": 1}, 1),
        ("Участники: Анна, Боб\nНе идут: Си\n", "Анна|Боб", {"not-coming": 1}, 0),
        ('Anna Ko <a@x.org>, Bob Li <b@x.org>; "Mo, Cy" <c@x.org>', "Anna Ko|Bob Li|Mo, Cy", {}, 0),
        ("Anna Ko\tGoing\nBob Li\tNot going\n", "Anna Ko", {"not-coming": 1}, 0),
        ("Anna,да\nBob,нет\n", "Anna", {"not-coming": 1}, 0),
        ("Имя,Регистрация\nАнна,Подтверждена\nБоб,Отменена\n", "Анна", {"cancelled": 1}, 0),
        ("Name,Member?,Allergies\nAnna,no,no\nBob,no,none\n", "Anna|Bob", {}, 0),
        ("Name,Newsletter status\nAnna,No\n", "Anna", {}, 0),
        ("Прізвище;Ім'я\nКо;Анна\n", "Анна Ко", {}, 0),
        ("Как к вам обращаться?,Сможете прийти?\nАнна,Смогу\nБоб,Не смогу :(\n", "Анна", {"not-coming": 1}, 0),
    ],
)  # fmt: skip
def test_lists(text, names, reasons, guests):
    found = read(text)
    assert "|".join(found.names) == names
    assert dict(found.reasons) == reasons
    assert found.guests == guests


def test_a_broken_line_is_told_and_the_others_are_kept():
    text = 'Name,Age\nAnna,1\n,2\n"Bo"ris,3\n' + "x" * 200 + ',4\n123,5\n\x07Dan,6\n"Eva,7\nFay,8\n'
    found = read(text)
    assert found.names == ("Anna", "Fay")
    assert [(entry.line, entry.reason) for entry in found.left_out] == [
        (3, "no-name"), (4, "quotes"), (5, "too-long"), (6, "no-name"), (7, "not-text"), (8, "quotes"),
    ]  # fmt: skip
    assert all(entry.name for entry in found.left_out)


def test_the_cell_that_keeps_somebody_out_is_named():
    (entry,) = read(PRETIX).left_out
    assert (entry.line, entry.name, entry.reason, entry.detail) == (3, "Bob Li", "cancelled", "Canceled")


def test_who_is_on_the_list_is_not_added_again():
    found = read("Анна Ко\nBob\n", on_list=["АННА  КО", "Zoë"])
    assert found.names == ("Bob",)
    assert found.reasons == {"on-list": 1}


def test_other_columns_may_be_chosen():
    preview = preview_people("x.csv", read_pasted_table("Nick,City,Mail\nann,Ulm,a@x\nbo,Bonn,b@x\n"))
    assert preview.people.names == ("ann", "bo")
    assert [choice.title for choice in preview.choices] == ["Nick", "City", "Mail"]
    assert preview.with_names((1,)).people.names == ("Ulm", "Bonn")
    assert preview.with_names((0, 1)).people.names == ("ann Ulm", "bo Bonn")
    assert preview.with_names(()).people.names == ("ann", "Ulm", "bo", "Bonn")


@pytest.mark.parametrize(
    ("text", "asks"),
    [("Anna\nBob", False), ("Anna\nAnna", True), ("Anna +1\nBob", True), ("Name,Mail\nAnna,a@x", True)],
)
def test_only_a_plain_list_needs_no_answer(text, asks):
    assert preview_people("", read_pasted_table(text)).needs_answer is asks


def test_workbooks():
    rows = [
        ["Name", "Status", "Guests"],
        ["Анна Ко", "Yes", 2],
        ["Bob", "No", 0],
        ["", "", ""],
        ["Cy", "Yes", ""],
    ]
    for data in (xlsx(rows), ods(*[[str(cell) for cell in row] for row in rows])):
        found = read(data)
        assert found.names == ("Анна Ко", "Cy")
        assert [(entry.line, entry.reason) for entry in found.left_out] == [(3, "not-coming")]
        assert found.guests == 2


def test_the_sheet_with_people_is_found_and_hidden_ones_are_not_read():
    data = xlsx(
        [["Name", "Mail"], ["Hidden", "h@x"]], [["Notes"]], [["Name", "Mail"], ["Anna", "a@x"]], hidden=(1,)
    )
    table = read_people_table(data)
    assert table.sheet == "Sheet3"
    assert read(data).names == ("Anna",)


def test_lines_of_a_sheet_that_begins_further_down():
    (entry,) = read(xlsx([["Name", "RSVP"], ["Anna", "No"]], first_row=5)).entries
    assert entry.line == 6


@given(
    st.lists(
        st.lists(st.sampled_from(CELLS), max_size=4),
        max_size=12,
    ),
    st.sampled_from(",;\t"),
)  # fmt: skip
def test_nobody_vanishes(rows, separator):
    table = read_pasted_table("\n".join(separator.join(row) for row in rows))
    preview = preview_people("", table, ["Bob Li"])
    for each in (preview, preview.with_names(()), preview.with_names((0,)), preview.with_names((2, 1))):
        everybody_has_a_place(table, each.columns, each.people)


def everybody_has_a_place(table, columns, found):
    lines = {entry.line for entry in found.entries}
    title = table.rows[columns.first_row - 1].line if columns.first_row else None
    assert lines | {title} >= {row.line for row in table.rows}
    assert len(found.names) + sum(found.reasons.values()) == len(found.entries)
    assert all(entry.name for entry in found.entries)
    keys = [name_key(name) for name in found.names]
    assert len(set(keys)) == len(keys)
    assert name_key("Bob Li") not in keys


@given(st.binary(max_size=300))
def test_hostile_bytes_end_in_people_or_an_error(data):
    try:
        table = read_people_table(data)
    except PeopleError as refusal:
        assert refusal.reason
        return
    preview = preview_people("x", table, ["Anna"])
    for name in preview.people.names:
        assert name == " ".join(name.split())
        assert any(map(str.isalpha, name))
    for choice in preview.choices:
        preview.with_names((choice.column,))
    preview.with_names(())


@given(st.text(max_size=200))
def test_pasted_text_ends_in_people_or_an_error(text):
    try:
        table = read_pasted_table(text)
    except PeopleError:
        return
    for entry in select_people(table, find_columns(table)).entries:
        entry.name.encode()

"""Workbooks that are damaged, or made to fill the memory. python-calamine alone loops for ever on some of these."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.people.sheets import OLD_SIGNATURE, read_sheets
from meetup_desktop.core.errors import PeopleError
from tests.adapters.people.workbooks import ods, pack, xlsx

SMALL = xlsx([["Name", "Age"], ["Анна", 3], ["Bob", 4.5]])
EMPTY_CELLS = '<table:table-cell table:number-columns-repeated="16383"/>'
CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
SHEET = "xl/worksheets/sheet1.xml"


def unpack(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(data):
    with pytest.raises(PeopleError) as refusal:
        read_sheets(data)
    return refusal.value.reason


def test_texts_and_numbers():
    (sheet,) = read_sheets(SMALL)
    assert sheet == ("Sheet1", 1, (("Name", "Age"), ("Анна", "3"), ("Bob", "4.5")))


def test_an_empty_workbook_has_no_sheets():
    assert read_sheets(xlsx([])) == ()


def test_empty_rows_to_the_end_of_the_sheet_are_no_matter():
    after = f'<table:table-row table:number-rows-repeated="1048570">{EMPTY_CELLS}</table:table-row>'
    (sheet,) = read_sheets(ods(["Name"], ["Anna"], after=after))
    assert sheet.rows == (("Name",), ("Anna",))


@pytest.mark.parametrize(
    "data",
    [
        pack(unpack(SMALL) | {SHEET: unpack(SMALL)[SHEET].replace(b'"B3"', b'"XFD1048576"')}),
        pack(unpack(SMALL) | {SHEET: unpack(SMALL)[SHEET].replace(b'row r="3"', b'row r="1048577"')}),
        ods(after=f'<table:table-row table:number-rows-repeated="1048576">{CELL}{CELL}</table:table-row>'),
        ods(after=f"<table:table-row>{EMPTY_CELLS}{CELL}</table:table-row>"
                  f'<table:table-row table:number-rows-repeated="5000"/><table:table-row>{CELL}</table:table-row>'),
        pack({"content.xml": "<a>" + " " * 61_000_000 + "</a>"}),
    ],
)  # fmt: skip
def test_what_would_fill_the_memory_is_refused(data):
    assert refused(data) == "too-large"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04" + b"\x00" * 40, "not-a-sheet"),
        (SMALL[:-30], "not-a-sheet"),
        (pack({"word/document.xml": "<a/>"}), "not-a-sheet"),
        (pack({"content.xml": "<a"}), "not-a-sheet"),
        (pack({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "not-a-sheet"),
        (OLD_SIGNATURE + b"\x00" * 512, "old-sheet"),
    ],
)
def test_what_is_no_workbook_is_refused(data, reason):
    assert refused(data) == reason


@given(st.data())
def test_damaged_workbooks_end_in_sheets_or_an_error(data):
    files = {name: bytearray(part) for name, part in unpack(SMALL).items()}
    for _ in range(data.draw(st.integers(1, 4))):
        part = files[data.draw(st.sampled_from(sorted(files)))]
        at = data.draw(st.integers(0, max(len(part) - 1, 0)))
        end = data.draw(st.integers(at, at + 20))
        part[at:end] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b'"', b"<c/>", b"9999999", b"</row>", b"r"])
        )
    try:
        read_sheets(pack({name: bytes(part) for name, part in files.items()}))
    except PeopleError as refusal:
        assert refusal.reason

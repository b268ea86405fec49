"""The seating on paper."""

import shutil
import subprocess

import pytest

from meetup_desktop.core.errors import NotWritable
from meetup_desktop.core.live.person_details import PersonDetails, ShownAs
from meetup_desktop.services.live.seating_pdf import SeatingSheet, seating_sheet, write_seating_pdf

needs_reader = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")


def text_of(path):
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_names_are_those_that_the_room_sees_in_their_order(planned):
    people = planned.evening.participants
    planned.describe_person(people[0].id, PersonDetails(shown_as=ShownAs.HIDDEN))
    planned.describe_person(people[1].id, PersonDetails(shown_name="Ябеда"))
    sheet = seating_sheet(planned.evening, ("Встреча", "Meetup"), ("ru", "en"))
    names = [name for name, _ in sheet.rows]
    assert len(names) == len(people) - 1
    assert "Ябеда" in names and people[0].name not in names
    assert sheet.columns == ("1", "2", "3", "4")
    assert sheet.table_words == ("Стол", "Table")
    for name, tables in sheet.rows:
        assert len(tables) == 4 and all(1 <= table <= sheet.tables for table in tables), name


def test_who_has_no_seat_in_a_round_has_a_dash_there(planned):
    sheet = seating_sheet(planned.evening, (), ("en",))
    planned.start_live()
    planned.next()
    planned.start_round()
    planned.add_walk_in("Zora Late")
    assert "Zora Late" not in [name for name, _ in seating_sheet(planned.evening, (), ("en",)).rows]
    planned.seat_late()
    rows = dict(seating_sheet(planned.evening, (), ("en",)).rows)
    late = next(tables for name, tables in rows.items() if name.startswith("Zora"))
    assert late[0] is not None and late[1:] == (None, None, None)
    assert len(rows) == len(sheet.rows) + 1


@needs_reader
@pytest.mark.parametrize("count", [1, 40, 120])
def test_everybody_and_every_table_is_on_paper(tmp_path, qapp, count):
    rows = tuple((f"Person {number}", (number % 40 + 1, None)) for number in range(count))
    sheet = SeatingSheet(("Встреча", "Meetup"), ("1", "2"), rows, 3, ("Стол", "Table"))
    path = tmp_path / "seating.pdf"
    write_seating_pdf(path, sheet, "DejaVu Sans")
    pages = text_of(path).split("\f")[:-1]
    lists, signs = pages[:-3], pages[-3:]
    assert [page.split()[-1] for page in signs] == ["1", "2", "3"]
    assert all("Table" in page for page in signs)
    assert all(page.lstrip().startswith("Встреча") for page in lists)
    found = [line for page in lists for line in page.splitlines() if line.lstrip().startswith("Person ")]
    assert len(found) == count
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_long_name_in_another_script_leaves_the_numbers_readable(tmp_path, qapp):
    rows = (("Константин Константинопольский-Рождественский " * 3, (1,)), ("ليلى", (2,)), ("😀" * 40, (3,)))
    write_seating_pdf(
        tmp_path / "a.pdf", SeatingSheet(("x" * 200,), ("1",), rows, 300, ("Table",)), "DejaVu Sans"
    )
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_told(tmp_path, qapp):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        write_seating_pdf(tmp_path / "file" / "a.pdf", SeatingSheet((), (), (), 0, ()), "DejaVu Sans")

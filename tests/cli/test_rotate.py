"""``meetup-desktop rotate`` as a person and as a program use it."""

import csv
import io
import json
import subprocess
import sys

import pytest

from meetup_desktop import cli
from tests.adapters.people.workbooks import xlsx

MEETUP = (
    "Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\nAnna Ko\t1\t\tYes\tYes\t0\tJan 1\n"
    "Bob Li\t2\t\tNo\tNo\t0\tJan 1\nCy Mo\t3\t\tNo\tYes\t1\tJan 1\nDi P\t4\t\tNo\tWaitlist\t0\tJan 1\n"
)


@pytest.fixture
def rotate(capsys):
    """Run the command; exit code, standard output and standard error."""

    def run(*arguments):
        code = cli.run_command(["rotate", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def asked(rotate, tmp_path):
    """Ask as a program does; exit code and the answer, or what standard error says."""

    def ask(request):
        path = tmp_path / "request.json"
        path.write_text(request if isinstance(request, str) else json.dumps(request), encoding="utf-8")
        code, out, err = rotate("--request", path, "--format", "json")
        return code, json.loads(out) if out else err

    return ask


def rounds(number, present, sizes):
    return [{"present": list(present), "sizes": list(sizes)}] * number


REQUEST = {
    "n": 24, "k": 3, "seconds": 0.2, "seed": 1, "rounds": rounds(4, range(24), [3] * 8),
    "past": [[[at, at + 1, at + 2] for at in range(0, 24, 3)]], "met_before": [[4, 7]], "apart": [[0, 9]],
    "together": [[2, 6]], "hosts": [0, 1],
    "attributes": [
        {"name": "language", "kind": "common", "values": [["en"] if at % 2 else ["de", "en"] for at in range(24)]},
        {"name": "level", "kind": "spread", "values": ["junior" if at % 3 else "senior" for at in range(24)]},
    ],
}  # fmt: skip


def test_a_program_is_answered_as_agreed(asked):
    code, told = asked(REQUEST)
    assert code == 0
    assert list(told) == [
        "rounds", "distinct", "upper", "ratio", "repeats", "max_meetings", "person_min", "person_mean", "seconds",
    ]  # fmt: skip
    assert len(told["rounds"]) == 4
    for groups in told["rounds"]:
        assert sorted(one for group in groups for one in group) == list(range(24))
        assert [len(group) for group in groups] == [3] * 8
        assert 0 in groups[0]
        assert 1 in groups[1]
        at = {one: table for table, group in enumerate(groups) for one in group}
        assert at[2] == at[6]
        assert at[0] != at[9]
    assert told["distinct"] + told["repeats"] == 4 * 24
    assert told["ratio"] == pytest.approx(told["distinct"] / told["upper"], abs=1e-6)
    assert told["seconds"] >= 0


def test_many_requests_in_one_call(asked):
    impossible = REQUEST | {"together": [[0, 9]]}
    code, told = asked([REQUEST, impossible, {"n": 9, "rounds": 4}])
    assert code == 1
    assert [sorted(one)[:1] for one in told] == [["distinct"], ["impossible"], ["distinct"]]
    assert told[1]["impossible"] == "to sit apart and together: 0, 9"
    assert told[2]["repeats"] == 0
    assert asked([]) == (0, [])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"n": 0}, "too few people"),
        ({"n": 1}, "too few people"),
        ({"n": 100_000}, "more people"),
        ({"k": 1}, "too small"),
        ({"rounds": 0}, "rounds to plan"),
        ({"rounds": []}, "rounds to plan"),
        ({"rounds": rounds(1, [0, 1, 1], [3])}, "present twice in one round: 1"),
        ({"rounds": rounds(1, [0, 1, 24], [3])}, "not among the people: round 1: 24"),
        ({"rounds": rounds(1, [0, 1, 2, 3], [3])}, "do not match"),
        ({"rounds": rounds(1, [0, 1, 2, 3], [3, 1])}, "do not match"),
        ({"rounds": rounds(1, [], [])}, "too few people"),
        ({"past": [[[0, 1, 24]]]}, "a played round names somebody"),
        ({"past": [[[0, 1, 2], [2, 3, 4]]]}, "a played round seats somebody twice: 2"),
        ({"planned": [[[0, 1, 2]], [[0, 24]]]}, "planned before names somebody who is not among the people"),
        ({"planned": [[[0, 1, 2], [2, 3, 4]]]}, "planned before seats somebody twice: planned round 1: 2"),
        ({"hosts": list(range(9))}, "more hosts than tables"),
        ({"hosts": [1, 1]}, "two tables"),
        ({"tables": {"5": 8}}, "no such table"),
        ({"tables": {"99": 1}}, "not among the people"),
        ({"together": [[0, 1], [1, 2], [2, 3]], "hosts": []}, "more people to sit together than a table"),
        ({"apart": [[3, -1]]}, "not among the people"),
        ({"apart": [[3, 3]]}, "two people"),
        ({"attributes": [{"name": "age", "kind": "young", "values": [None] * 24}]}, "common or spread"),
        ({"attributes": [{"name": "tongue", "kind": "common", "values": [None] * 24}]}, "no value in common: tongue"),
    ],
)  # fmt: skip
def test_wishes_that_cannot_be_met_get_a_reason(asked, change, reason):
    code, told = asked(REQUEST | change)
    assert code == 1
    assert reason in told["impossible"]


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("7", "an object"),
        ('[{"n": 4, "rounds": 1}, "nonsense"]', "request 2"),
        ({}, "n: a whole number"),
        ({"n": "24", "rounds": 1}, "n: a whole number"),
        ({"n": True, "rounds": 1}, "n: a whole number"),
        ({"n": 24}, "rounds"),
        ({"n": 24, "rounds": "many"}, "rounds"),
        ({"n": 24, "rounds": [7]}, "round 1"),
        ({"n": 24, "rounds": [{"present": "all"}]}, "round 1"),
        ({"n": 24, "rounds": [{"sizes": ["x"]}]}, "round 1"),
        ({"n": 24, "rounds": 2, "apart": [[1, 2, 3]]}, "apart"),
        ({"n": 24, "rounds": 2, "apart": "1,2"}, "apart"),
        ({"n": 24, "rounds": 2, "met_before": [["Anna", "Boris"]]}, "met_before"),
        ({"n": 24, "rounds": 2, "past": [7]}, "past"),
        ({"n": 24, "rounds": 2, "planned": 7}, "planned: a list"),
        ({"n": 24, "rounds": 2, "planned": [[0, 1, 2]]}, "planned round 1: a list of people"),
        ({"n": 24, "rounds": 2, "planned": [{"0": 1}]}, "planned round 1: a list of groups"),
        ({"n": 24, "rounds": 2, "planned": [[["0", "1"]]]}, "planned round 1: a list of people"),
        ({"n": 24, "rounds": 2, "tables": [1]}, "tables"),
        ({"n": 24, "rounds": 2, "attributes": [{"name": "x", "kind": "common", "values": [1]}]}, "attributes, x"),
        ({"n": 24, "rounds": 2, "attributes": [7]}, "attributes"),
        ('{"n": 24, "rounds": 2, "seconds": NaN}', "seconds"),
        ({"n": 24, "rounds": 2, "seconds": "1"}, "seconds"),
        ({"n": 24, "rounds": 2, "seconds": -1}, "seconds"),
        ('{"n": 24, "rounds": 2, "seconds": Infinity}', "seconds"),
        ({"n": 24, "rounds": 2, "seconds": True}, "seconds"),
    ],
)  # fmt: skip
def test_what_is_no_request_ends_with_2(asked, request_, reason):
    code, told = asked(request_)
    assert code == 2
    assert reason in told


def test_an_evening_is_planned_on_after_somebody_left_and_another_came(asked):
    _, first = asked({"n": 30, "k": 5, "seconds": 0, "rounds": 6})
    here = [*range(29), 30]
    code, told = asked(
        {
            "n": 31, "k": 5, "seconds": 0, "rounds": rounds(4, here, [5] * 6),
            "past": first["rounds"][:2], "planned": first["rounds"][2:],
        }
    )  # fmt: skip
    assert code == 0
    assert told["repeats"] == 0
    # Whoever came has the seat of the one who left.
    assert sorted(map(sorted, told["rounds"][0])) == sorted(
        sorted(30 if one == 29 else one for one in group) for group in first["rounds"][2]
    )


def test_rounds_may_be_a_number_and_sizes_may_follow(asked):
    code, told = asked(
        {"n": 10, "k": 3, "seconds": 0.1, "rounds": [{"present": list(range(8))}, {}], "extra": 1}
    )
    assert code == 0
    assert [sorted(map(len, groups)) for groups in told["rounds"]] == [[4, 4], [3, 3, 4]]


def test_people_by_number_in_words(rotate):
    code, out, _ = rotate("--people", 24, "--size", 3, "--rounds", 6)
    assert code == 0
    assert out.startswith("6 rounds, nobody meets twice.\n\nRound 1\n  1: ")
    assert (
        "144 pairs meet for the first time, of at most 144; 0 repeats; each person meets 12 to 12 others."
        in out
    )


def test_what_mathematics_does_not_allow_is_said(rotate):
    _, out, _ = rotate("--people", 12, "--size", 4, "--rounds", 3, "--seconds", 0.1)
    assert out.startswith("Round 2 must repeat at least 1 pair; in this plan it is 3. ")
    assert "With 12 people in fours only 1 round is free of repeats: threes allow 4." in out


def test_names_wishes_and_pairs_who_know_each_other(rotate, tmp_path):
    names = tmp_path / "people.csv"
    names.write_text("Имя,Город\nАнна,Москва\nБорис,Тверь\nВера,\nГлеб,\nДина,\nЕва,\n", encoding="utf-8")
    met = tmp_path / "met.csv"
    met.write_text("Анна,глеб\n\nАнна,Незнакомец\n", encoding="utf-8")
    code, out, _ = rotate(
        "--people", names, "--rounds", 1, "--met-before", met, "--apart", "Анна, вера", "--together", "Борис,Дина",
        "--hosts", "Ева", "--format", "csv",
    )  # fmt: skip
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    at = {row["person"]: row["table"] for row in rows}
    assert sorted(at) == ["Анна", "Борис", "Вера", "Глеб", "Дина", "Ева"]
    assert at["Ева"] == "1"
    assert at["Анна"] not in {at["Вера"], at["Глеб"]}
    assert at["Борис"] == at["Дина"]


def test_json_for_names_tells_the_names(rotate, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text("Anna\nBob\nCleo\nDan\n", encoding="utf-8")
    code, out, _ = rotate("--people", names, "--size", 2, "--rounds", 3, "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert told["people"] == ["Anna", "Bob", "Cleo", "Dan"]
    assert sorted(tuple(sorted(group)) for groups in told["rounds"] for group in groups) == [
        (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3),
    ]  # fmt: skip


def test_people_from_standard_input():
    done = subprocess.run(
        [sys.executable, "-m", "meetup_desktop", "rotate", "--people", "-", "--rounds", "1", "--format", "csv"],
        input="Anna\nBob\n", capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.stdout == "round,table,person\n1,1,Anna\n1,1,Bob\n"
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--people", 0), "too few people to seat: 0"),
        (("--people", 1), "too few people to seat: 1"),
        (("--people", 9, "--size", 1), "tables of 1 are too small"),
        (("--people", 9, "--rounds", 0), "rounds to plan: 0"),
        (("--people", 99_999_999), "more people"),
        (("--people", 9, "--hosts", "1,2,3,4"), "more hosts than tables"),
        (("--people", 9, "--apart", "1,2", "--together", "1,2"), "to sit apart and together: 1, 2"),
        (("--people", 9, "--together", "1,2", "--together", "2,3", "--together", "3,4"), "1, 2, 3, 4"),
        (("--people", 9, "--apart", "1,1"), "two people"),
        (("--people", 9, "--minutes", 3), "not one round"),
    ],
)
def test_impossible_evenings_are_refused(rotate, arguments, reason):
    code, out, err = rotate(*arguments)
    assert (code, out) == (1, "")
    assert reason in err
    code, out, _ = rotate(*arguments, "--format", "json")
    assert code == 1
    assert reason in json.loads(out)["impossible"]


@pytest.mark.parametrize("second", ["Anna", "anna", " ANNA  ", "Ber  ta", "BER TA", "Ánna", "An\u200bna"])
def test_a_person_named_twice_counts_once_and_is_told(rotate, tmp_path, second):
    names = tmp_path / "names.txt"
    names.write_text(f"Anna\nBer ta\nCleo\n{second}\n", encoding="utf-8")
    code, out, err = rotate("--people", names, "--size", 3, "--rounds", 1, "--format", "csv")
    assert code == 0
    assert sorted(row["person"] for row in csv.DictReader(io.StringIO(out))) == ["Anna", "Ber ta", "Cleo"]
    assert err.splitlines()[0] == f"{names}: 3 people; left out: 1 named more than once"
    assert err.splitlines()[1].endswith(": named more than once")


def people_of(rotate, path, *arguments):
    code, out, err = rotate("--people", path, "--rounds", 1, "--seconds", 0, "--format", "csv", *arguments)
    assert code == 0, err
    return sorted(row["person"] for row in csv.DictReader(io.StringIO(out))), err


def test_exports_of_registration_services_say_who_is_left_out(rotate, tmp_path):
    path = tmp_path / "meetup.csv"
    path.write_text(MEETUP, encoding="utf-8")
    people, err = people_of(rotate, path)
    assert people == ["Anna Ko", "Cy Mo"]
    assert err.splitlines() == [
        f"{path}: 2 people from Name; left out: 1 not coming, 1 waiting, 1 guest without a name",
        f"{path}, line 3 left out: Bob Li: not coming (No)",
        f"{path}, line 4: Cy Mo +1; guests need names of their own",
        f"{path}, line 5 left out: Di P: waiting (Waitlist)",
    ]


def test_how_a_list_was_read_is_told_where_it_had_to_be_guessed(rotate, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("Анна;Тверь\nБорис;Бор\n".encode("koi8_r"))
    people, err = people_of(rotate, path)
    assert people == ["Анна", "Борис"]
    assert err.splitlines() == [
        f"{path}: read as KOI8-R",
        f"{path}: no column titles; names are taken from column 1",
        f"{path}: 2 people",
    ]
    path.write_text("Anna\nBob\n", encoding="utf-8")
    assert people_of(rotate, path) == (["Anna", "Bob"], "")


def test_a_workbook_is_a_list_of_people(rotate, tmp_path):
    path = tmp_path / "people.xlsx"
    path.write_bytes(xlsx([["Имя", "Город"], ["Анна", "Тверь"], ["Борис", "Бор"]]))
    assert people_of(rotate, path) == (["Анна", "Борис"], f"{path}: 2 people from Имя\n")


def test_a_table_without_names_is_refused_by_its_columns(rotate, tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("Order code;Status\nABC;Paid\nDEF;Paid\n", encoding="utf-8")
    code, out, err = rotate("--people", path)
    assert (code, out) == (2, "")
    assert "no column of names found. Its columns: Order code, Status." in err


def test_the_plans_of_earlier_evenings_are_pairs_who_met(rotate, tmp_path):
    met = tmp_path / "met.csv"
    _, out, _ = rotate("--people", 6, "--rounds", 1, "--format", "csv")
    met.write_text(out, encoding="utf-8")
    _, out, err = rotate("--people", 6, "--rounds", 1, "--met-before", met)
    assert err == ""
    assert out.startswith("1 round: ")
    # Two plans, one behind the other: table 1 of the one has nothing to do with table 1 of the other.
    met.write_text("round,table,person\n1,1,1\n1,1,2\nround,table,person\n1,1,3\n1,1,4\n", encoding="utf-8")
    code, out, _ = rotate("--people", 4, "--size", 2, "--rounds", 2, "--met-before", met)
    assert code == 0
    assert out.startswith("2 rounds, nobody meets twice.")
    met.write_bytes("sep=;\r\nраунд;стол;участник\r\n1;1;1\r\n1;1;3\r\n".encode("cp1251"))
    _, out, _ = rotate("--people", 4, "--size", 2, "--rounds", 2, "--met-before", met, "--format", "csv")
    groups = [[row["person"] for row in csv.DictReader(io.StringIO(out)) if row["table"] == "1"]]
    assert ["1", "3"] not in [sorted(group) for group in groups]


@pytest.mark.parametrize(
    "pairs",
    [
        "\ufeffSmith, John;O'Neill, Paul".encode(), b'"Smith, John","O\'Neill, Paul"', b"smith,john,O'Neill, Paul",
        "Smith, John\tO’Neill, Paul".encode(), "person1;person2\nSmith, John;O’NEILL, PAUL".encode("cp1251"),
    ],
)  # fmt: skip
def test_pairs_who_met_are_read_as_people_are(rotate, tmp_path, pairs):
    names, met = tmp_path / "names.csv", tmp_path / "met.csv"
    names.write_text('Name\n"Smith, John"\n"O\'Neill, Paul"\n', encoding="utf-8")
    met.write_bytes(pairs)
    code, out, err = rotate("--people", names, "--rounds", 1, "--met-before", met)
    assert (code, err) == (0, "")
    assert out.startswith(
        "1 round: Smith, John and O'Neill, Paul, who have met before, meet again; nobody else does."
    )
    assert "; 1 repeat;" in out


def test_who_met_and_is_not_among_the_people_is_told(rotate, tmp_path):
    met = tmp_path / "met.csv"
    met.write_text("person1,person2\n1,Zoe\nAnn,Bo\nCy,2\n1,2\n", encoding="utf-8")
    code, out, err = rotate("--people", 4, "--size", 2, "--rounds", 3, "--met-before", met)
    assert code == 0
    assert err == f"{met}: not among the people: Zoe, Ann, Bo and 1 more\n"
    assert "3 rounds: 1 and 2, who have met before, meet again; nobody else does." in out


def test_many_pairs_who_met_are_counted(rotate, tmp_path):
    met = tmp_path / "met.csv"
    met.write_text(
        "\n".join(f"{one},{two}" for one in range(1, 5) for two in range(1, one)), encoding="utf-8"
    )
    _, out, _ = rotate("--people", 4, "--size", 2, "--rounds", 3, "--met-before", met)
    assert out.startswith("3 rounds: 6 pairs who have met before meet again; nobody else does.")
    assert "; 6 repeats;" in out
    _, out, _ = rotate("--people", 4, "--size", 2, "--rounds", 4, "--met-before", met)
    assert "6 pairs who have met before meet again." in out.splitlines()[0]
    assert "nobody" not in out.splitlines()[0]


@pytest.mark.parametrize(
    "wish", ['"Smith, John","Lee, Ann"', "Smith, John,Lee, Ann", "SMITH,JOHN,  lee ,ann"]
)
def test_names_with_commas_can_be_meant(rotate, tmp_path, wish):
    names = tmp_path / "names.csv"
    names.write_text('Name\n"Smith, John"\n"Lee, Ann"\nBob\nCy\n', encoding="utf-8")
    code, out, _ = rotate(
        "--people",
        names,
        "--size",
        2,
        "--rounds",
        1,
        "--together",
        wish,
        "--hosts",
        'Bob,"Smith, John"',
        "--format",
        "csv",
    )
    assert code == 0
    tables = {row["person"]: row["table"] for row in csv.DictReader(io.StringIO(out))}
    assert tables == {"Bob": "1", "Cy": "1", "Smith, John": "2", "Lee, Ann": "2"}


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "-1", "1e999"])
@pytest.mark.parametrize("option", ["--minutes", "--seconds"])
def test_what_is_no_number_is_one_sentence(rotate, option, number):
    code, out, err = rotate("--people", 9, f"{option}={number}")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert f"{option} {float(number):g}: expected a number that is not negative" in err


@pytest.mark.parametrize(
    "arguments", [("--people", "-5"), ("--people", 9, "--size", -3), ("--people", 9, "--rounds", -1)]
)
def test_negative_numbers_are_one_sentence(rotate, arguments):
    code, out, err = rotate(*arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "--people or --request is required"),
        (("--people", "/no/such/file"), "Cannot read /no/such/file"),
        (("--people", 9, "--apart", "1"), "two names"),
        (("--people", 9, "--apart", "1,2,3"), "two names"),
        (("--people", 9, "--together", "1,Zoe"), "'Zoe' is not one of the people"),
        (("--people", 9, "--met-before", "/no/such/file"), "Cannot read"),
        (("--people", 9, "--hosts", "1,Zoe"), "'Zoe' is not one of the people"),
        (("--request", "/no/such/file"), "Cannot read"),
    ],
)
def test_unusable_input_ends_with_2(rotate, arguments, reason):
    code, out, err = rotate(*arguments)
    assert (code, out) == (2, "")
    assert reason in err


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"x" * 3_000_000])
def test_files_that_hold_no_people_end_with_2(rotate, tmp_path, data):
    path = tmp_path / "names.txt"
    path.write_bytes(data)
    assert rotate("--people", path)[0] == 2
    assert rotate("--people", 9, "--met-before", path)[0] == 2


def test_five_hundred_people(rotate):
    code, out, _ = rotate("--people", 500, "--size", 4, "--rounds", 6, "--seconds", 0.1, "--format", "json")
    assert code == 0
    assert json.loads(out)["repeats"] == 0


def test_advice_for_an_evening(rotate):
    code, out, _ = rotate("--people", 24, "--minutes", 60)
    assert code == 0
    assert out.splitlines()[:2] == [
        "24 people in fours (6 of 4), 5 x 10 minutes: 5 rounds, nobody meets twice, "
        "everybody meets at least 15 others in them.",
        "24 people in threes (8 of 3), 6 x 7.5 minutes: 6 rounds, nobody meets twice, "
        "everybody meets at least 12 others in them.",
    ]
    assert "With 22 people: 5 rounds, nobody meets twice." in out
    code, out, _ = rotate("--people", 12, "--minutes", 60, "--format", "json")
    told = json.loads(out)
    assert [(one["size"], one["rounds"], one["free"]) for one in told["choices"]] == [(3, 6, 4), (4, 5, 1)]
    assert [one["people"] for one in told["nearby"]] == [10, 11, 13, 14]


def test_the_encoding_of_a_list_can_be_named(rotate, tmp_path):
    path = tmp_path / "people.txt"
    path.write_bytes("Ян\nЁж\nЪ Ю\n".encode("koi8_r"))
    code, out, err = rotate("--people", path, "--encoding", "KOI8-R", "--rounds", 1, "--format", "csv")
    assert code == 0 and "Ян" in out and "Ъ Ю" in out
    assert "read as KOI8-R" in err

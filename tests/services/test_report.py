"""One count: what the header, the rows and the panel show are parts of the same sums."""

from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.services.checks.report import Report

LANGUAGES = ("ru", "en")

findings = st.builds(
    Finding,
    st.sampled_from(["wrong-script", "block-count", "picture-location"]),
    st.sampled_from(list(Severity)),
    st.just(""),
    st.sampled_from(["", "ru", "en", "sr"]),
    st.just("a.md"),
    st.integers(0, 9),
)
reports = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]), st.lists(findings, min_size=1, max_size=12).map(tuple)
).map(Report)


def problems(counts):
    return sum(count for severity, count in counts.items() if severity is not Severity.INFO)


@given(reports, st.sampled_from([LANGUAGES, ("ru",), ("en", "sr", "ru"), ()]))
def test_the_marks_of_a_page_add_up_to_its_row_and_its_list(report, languages):
    for page_id in ("a", "b", "nobody"):
        marks = [report.in_language(page_id, language) for language in languages]
        marks.append(report.in_no_language(page_id, languages))
        assert sum(map(problems, marks)) == report.problems(page_id) == problems(report.counts(page_id))
        assert sum(sum(each.values()) for each in marks) == len(report.of(page_id))


@given(reports)
def test_the_rows_add_up_to_the_site(report):
    assert sum(map(report.problems, report.by_page)) == problems(report.counts())
    assert sum(len(report.of(page_id)) for page_id in report.by_page) == sum(report.counts().values())

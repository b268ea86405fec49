"""The log and the error report tell what happened, and nothing about anybody."""

import logging
from pathlib import Path

import pytest

from meetup_desktop.core.errors import NotWritable
from meetup_desktop.services.anonymous_log import AnonymousFormatter
from meetup_desktop.services.error_report import error_report

HOME, MACOS = ("/".join(("", folder, "anna")) for folder in ("home", "Users"))
WINDOWS = "\\".join(("C:", "Users", "Anna"))


@pytest.fixture
def lines(tmp_path):
    """Log something and return what the file holds."""
    handler = logging.FileHandler(tmp_path / "log.txt", encoding="utf-8")
    handler.setFormatter(AnonymousFormatter())
    log = logging.getLogger("meetup_desktop.test")
    log.addHandler(handler)
    yield log, lambda: (tmp_path / "log.txt").read_text(encoding="utf-8")
    log.removeHandler(handler)
    handler.close()


def fail():
    try:
        raise OSError(28, "No space left on device", f"{HOME}/people of Anna.txt")
    except OSError as error:
        raise NotWritable(f"{HOME}/site/anna.md", "Anna Karenina") from error


def test_an_error_is_logged_without_what_it_quotes(lines):
    log, read = lines
    try:
        fail()
    except NotWritable:
        log.exception("cannot keep %s of %s", "Anna Karenina", HOME)
    text = read()
    assert "anna" not in text.lower()
    assert "cannot keep … of …" in text
    assert "NotWritable\n" in text and "OSError 28" in text
    assert "test_anonymous_log.py:" in text


def test_the_report_names_no_folder_of_a_person(tmp_path):
    folder = tmp_path / "home" / "anna"
    folder.mkdir(parents=True)
    (folder / "log.txt").write_text(
        f"KeyError in {HOME}/site, {WINDOWS}\\data and {MACOS}/x", encoding="utf-8"
    )
    report = error_report(Path(folder))
    assert "anna" not in report.lower()
    assert "Meetup Desktop" in report

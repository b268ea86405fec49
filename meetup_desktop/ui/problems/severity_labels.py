"""Texts of findings and severities in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.registry import SENTENCES, filled
from meetup_desktop.core.content.languages import english_language_name
from meetup_desktop.ui.widgets.field_labels import field_name

STATES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def finding_text(finding: Finding) -> str:
    """Return what is wrong, with the names of fields and languages."""
    return filled(finding, QCoreApplication.translate("checks", SENTENCES[finding.reason]), _translated_name)


def finding_location(finding: Finding) -> str:
    """Return the language of a finding, and its field or line, or its file."""
    field = dict(finding.values).get("field")
    if field and field_name(field) != field:
        place = field_name(field)
    elif finding.line:
        place = QCoreApplication.translate("problems", "line {number}").format(number=finding.line)
    else:
        place = finding.path.rpartition("/")[2]
    return " · ".join(filter(None, (finding.language.upper(), place)))


def severity_heading(severity: Severity, count: int) -> str:
    """Return the heading of all findings of a severity, with their number: ``ERRORS  3``."""
    names = {
        Severity.ERROR: QCoreApplication.translate("problems", "Errors"),
        Severity.WARNING: QCoreApplication.translate("problems", "Warnings"),
        Severity.INFO: QCoreApplication.translate("problems", "Suggestions"),
    }
    return f"{names[severity].upper()}  {QLocale().toString(count)}"


def _kind_names() -> dict[str, str]:
    """Return the names of content blocks and of picture metadata."""
    translate = QCoreApplication.translate
    return {
        "heading": translate("kinds", "a heading"),
        "paragraph": translate("kinds", "a paragraph"),
        "list": translate("kinds", "a list"),
        "gallery": translate("kinds", "a gallery"),
        "quote": translate("kinds", "a quotation"),
        "code": translate("kinds", "code"),
        "table": translate("kinds", "a table"),
        "html": translate("kinds", "HTML"),
        "rule": translate("kinds", "a horizontal rule"),
        "camera": translate("kinds", "model"),
        "time": translate("kinds", "time of taking"),
        "serial": translate("kinds", "serial number"),
        "faces": translate("kinds", "tagged faces"),
        "persons": translate("kinds", "people shown"),
        "author": translate("kinds", "author"),
        "comment": translate("kinds", "comment"),
    }


def _translated_name(code: str) -> str:
    """Return the name of a kind, a field or a language."""
    name = _kind_names().get(code) or field_name(code)
    if name != code:
        return name
    return QCoreApplication.translate("languages", english_language_name(code))

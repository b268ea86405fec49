"""Texts of findings and severities in the language of the window."""

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.registry import SENTENCES, filled
from meetup_desktop.core.content.languages import english_language_name
from meetup_desktop.ui.widgets.field_labels import field_name

STATES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def finding_text(finding: Finding) -> str:
    """Return what is wrong, with the names of fields and languages."""
    return filled(finding, QCoreApplication.translate("checks", SENTENCES[finding.reason]), _translated_name)


def finding_location(finding: Finding) -> str:
    """Return the language and line of a finding, or its file."""
    if not finding.line:
        return finding.path.rpartition("/")[2]
    line = QCoreApplication.translate("problems", "line {number}").format(number=finding.line)
    return f"{finding.language.upper()} · {line}" if finding.language else line


class SeverityNames(QObject):
    """Counted names of severities, such as ``3 errors``. A QObject, because Qt's tools see plurals only in ``tr``."""

    def count_text(self, severity: Severity, count: int) -> str:
        """Return the number with the name of the severity."""
        if severity is Severity.ERROR:
            return self.tr("%n error(s)", None, count)
        if severity is Severity.WARNING:
            return self.tr("%n warning(s)", None, count)
        return self.tr("%n suggestion(s)", None, count)


def severity_count_text(severity: Severity, count: int) -> str:
    """Return the number with the name of the severity, such as ``3 errors``."""
    return SeverityNames().count_text(severity, count)


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

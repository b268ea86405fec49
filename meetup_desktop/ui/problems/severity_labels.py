"""A finding's sentence in the UI language."""

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.registry import SENTENCES, filled
from meetup_desktop.core.content.languages import english_language_name
from meetup_desktop.ui.widgets.field_labels import field_name

STATES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sentence(finding: Finding) -> str:
    """Return what is wrong, in words for a person; fields and languages by their names."""
    return filled(finding, QCoreApplication.translate("checks", SENTENCES[finding.reason]), _named)


def place(finding: Finding) -> str:
    """Return where: language and line, or the file."""
    if not finding.line:
        return finding.path.rpartition("/")[2]
    line = QCoreApplication.translate("problems", "line {number}").format(number=finding.line)
    return f"{finding.language.upper()} · {line}" if finding.language else line


class SeverityNames(QObject):
    """``3 errors``; what a heading and a filter say. A QObject, because Qt's tools see plurals only in ``tr``."""

    def counted(self, severity: Severity, count: int) -> str:
        """So many of them."""
        if severity is Severity.ERROR:
            return self.tr("%n error(s)", None, count)
        if severity is Severity.WARNING:
            return self.tr("%n warning(s)", None, count)
        return self.tr("%n suggestion(s)", None, count)


def severity_name(severity: Severity, count: int) -> str:
    """Return the severity in words, with its number."""
    return SeverityNames().counted(severity, count)


def _kinds() -> dict[str, str]:
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
    }


def _named(code: str) -> str:
    name = _kinds().get(code) or field_name(code)
    if name != code:
        return name
    return QCoreApplication.translate("languages", english_language_name(code))

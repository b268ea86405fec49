"""What a fix does, in words: short for a link or button, and in full for the list of what will change."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from meetup_desktop.core.content.checks.finding import Finding, Fix, Severity, excerpt
from meetup_desktop.core.content.text_change import changed_span
from meetup_desktop.core.display_text import show_directions

#: So many characters of a value are shown in a link, and so many beside a change.
_LINK_LENGTH, _CONTEXT = 28, 12
#: How to see a character that is none: the fixes of blanks change nothing else.
_BLANKS = str.maketrans({" ": "·", "\t": "→", "\u00a0": "°"})


def fix_text(fix: Fix | None) -> str:
    """Return what a fix is called: ``Use “Belgrade”``; empty without one."""
    translate = QCoreApplication.translate
    if fix is None:
        return ""
    if fix.kind in ("set", "set-part", "body-part"):
        value = show_directions(excerpt(fix.arguments[-1], _LINK_LENGTH))
        return translate("fixes", "Use “{value}”").format(value=value)
    if fix.kind == "rename-key":
        return translate("fixes", "Rename to {name}").format(name=fix.arguments[1])
    if fix.kind == "strip":
        return translate("fixes", "Remove")
    if fix.kind == "make-small":
        return translate("fixes", "Make again")
    return translate("fixes", "Fix")


def change_text(fix: Fix) -> str:
    """Return what a fix changes: ``Белград → Belgrade``; where that cannot be said in a line, what it is called."""
    if fix.kind in ("set-part", "body-part"):
        return show_directions(f"{fix.arguments[1]} → {fix.arguments[2]}")
    if fix.kind == "rename-key":
        return show_directions(f"{fix.arguments[0]} → {fix.arguments[1]}")
    if fix.kind == "line":
        return show_directions(_line_change(fix.arguments[1], fix.arguments[2]))
    return fix_text(fix)


def _line_change(old: str, new: str) -> str:
    """Return the changed words of a line, before and after, with blanks made visible."""
    start, end, new_end = changed_span(old, new)
    first = max(0, start - _CONTEXT)
    before, after = old[first : end + _CONTEXT], new[first : new_end + _CONTEXT]
    return f"{before.translate(_BLANKS)} → {after.translate(_BLANKS)}"


def count_text(counts: Mapping[Severity, int]) -> str:
    """Return errors and warnings as one number and suggestions beside it: ``4 +3``."""
    locale, suggestions = QLocale(), counts.get(Severity.INFO, 0)
    problems = sum(counts.values()) - suggestions
    shown = locale.toString(problems)
    return f"{shown} +{locale.toString(suggestions)}" if suggestions else shown


def fixable(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that have a fix; those with the same one once."""
    seen: dict[Fix, Finding] = {}
    for finding in findings:
        if finding.fix is not None:
            seen.setdefault(finding.fix, finding)
    return tuple(seen.values())

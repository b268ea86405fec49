"""Small untidiness of text that a machine can put right: blanks, control characters, Russian quotes and dashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity
from meetup_desktop.core.content.languages import base_language
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

#: C0 and C1 without tab, zero width space, a byte order mark inside the text. Joiners belong to emoji and scripts.
_STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\ufeff]")
_DOUBLE = re.compile(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_TRAILING = re.compile(r"(?<![ \t])[ \t]+$")
_SPACED_HYPHEN = re.compile(r"(?<=\S) -{1,2} (?=\S)")
_QUOTED = re.compile(r'"([^"\n]+)"')
#: Where quotes and blanks mean something: code, tags, targets and titles of links.
_KEPT = re.compile(r"`[^`]*`|<[^<>]*>|\]\([^()]*\)|!?\[[^\[\]]*\]\([^()]*\)|\{[^{}]*\}")
_CALM = frozenset({BlockKind.CODE, BlockKind.HTML, BlockKind.TABLE, BlockKind.GALLERY})
_RUSSIAN = frozenset({"ru", "be", "uk", "bg"})


def _untidy_lines(page: PageFacts) -> Iterator[Hit]:
    """One hit a line, with the line as it should be."""
    for version in page.versions:
        if not version.document.readable:
            continue
        dash = usual_dash(version)
        for block in version.blocks:
            if block.kind in _CALM:
                continue
            last = block.last_line
            for number in range(block.first_line, last + 1):
                page.on_progress()
                line = version.lines[number]
                better, variant = tidied(line, version.language, dash, ends_block=number == last)
                if better != line:
                    fix = Fix("line", version.language, (str(number), line, better))
                    yield hit(version, version.line(number), variant, fix)


def usual_dash(version: VersionFacts) -> str:
    """The dash that the page itself prefers."""
    text = "\n".join(version.lines)
    return "–" if text.count(" – ") > text.count(" — ") else "—"


def tidied(line: str, language: str, dash: str, *, ends_block: bool) -> tuple[str, str]:
    """The line put right, and what was first found wrong with it: control, blanks, quotes, dash; else empty.

    Two blanks at the end of a line inside a paragraph are a line break of Markdown and stay.
    """
    # The common line is sound: one look at its characters saves five searches.
    if line.isprintable() and "  " not in line and not line.endswith(" ") and not _is_suspect(line, language):
        return line, ""
    reason = ""
    better = line
    if _STRAY.search(better):
        better, reason = _STRAY.sub("", better), "control"
    trailing = _TRAILING.search(better)
    if trailing and (ends_block or trailing[0] == " " or "\t" in trailing[0]):
        better, reason = better[: trailing.start()], reason or "blanks"
    spaced = _outside(better, lambda text: _DOUBLE.sub(" ", text))
    if spaced != better:
        better, reason = spaced, reason or "blanks"
    if base_language(language) in _RUSSIAN:
        quoted = _outside(better, lambda text: _QUOTED.sub(r"«\1»", text))
        if quoted != better:
            better, reason = quoted, reason or "quotes"
        dashed = _outside(better, lambda text: _SPACED_HYPHEN.sub(f" {dash} ", text))
        if dashed != better:
            better, reason = dashed, reason or "dash"
    return better, reason


def _is_suspect(line: str, language: str) -> bool:
    return base_language(language) in _RUSSIAN and ('"' in line or " -" in line)


def _outside(line: str, change: Callable[[str], str]) -> str:
    """``change`` applied to the text, each thing that must be kept standing as one opaque character."""
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return "\ufffc"

    if "\ufffc" in line:
        return line
    changed = change(_KEPT.sub(hide, line))
    rest = iter(kept)
    return re.sub("\ufffc", lambda _: next(rest), changed)


CHECKS = (
    Check(
        "untidy-text",
        Severity.INFO,
        {
            "control": QT_TRANSLATE_NOOP("checks", "Invisible control character in the text"),
            "blanks": QT_TRANSLATE_NOOP("checks", "Double or trailing spaces"),
            "quotes": QT_TRANSLATE_NOOP("checks", "Straight quotes instead of «»"),
            "dash": QT_TRANSLATE_NOOP("checks", "Hyphen instead of a dash"),
        },
        _untidy_lines,
    ),
)

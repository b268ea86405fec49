"""The words of every finding, in English. The window's translation finds the texts here by the marking function."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from meetup_desktop.core.content.checks.finding import Finding


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself; marks it for translation without needing Qt."""
    return text


#: Every reason and its sentence; gaps in braces.
SENTENCES: Mapping[str, str] = {
    "wrong-script": QT_TRANSLATE_NOOP(
        "checks", "{field}: “{text}” is not written in the letters of {language}."
    ),
    "wrong-script.known": QT_TRANSLATE_NOOP(
        "checks",
        "{field}: “{text}” is not written in the letters of {language}. Elsewhere it is “{known}”.",
    ),
    "wrong-script.text": QT_TRANSLATE_NOOP("checks", "This text is not in {language}: “{text}”"),
    "mixed-script-word": QT_TRANSLATE_NOOP(
        "checks", "“{word}” mixes Latin and Cyrillic letters that look alike."
    ),
    "missing-translation": QT_TRANSLATE_NOOP("checks", "There is no page in {language}."),
    "shared-value-differs": QT_TRANSLATE_NOOP(
        "checks",
        "{field} should be the same in all languages: {first} has “{one}”, {language} has “{two}”.",
    ),
    "key-set-differs": QT_TRANSLATE_NOOP("checks", "{field} is missing in {language}; {other} has it."),
    "unknown-key": QT_TRANSLATE_NOOP("checks", "Nobody reads “{field}”. Is “{known}” meant?"),
    "unused-key": QT_TRANSLATE_NOOP("checks", "This site's generator does not read “{field}”."),
    "bad-value.date": QT_TRANSLATE_NOOP("checks", "{field}: “{text}” is no date like 2026-12-03 19:00."),
    "bad-value.iso-date": QT_TRANSLATE_NOOP("checks", "{field}: “{text}” is no date."),
    "bad-value.order": QT_TRANSLATE_NOOP("checks", "The event ends ({text}) before it begins."),
    "bad-value.degree": QT_TRANSLATE_NOOP(
        "checks", "{field}: “{text}” is no number between -{highest} and {highest}."
    ),
    "bad-value.address": QT_TRANSLATE_NOOP("checks", "{field}: “{text}” has blanks and is no address."),
    "bad-value.type": QT_TRANSLATE_NOOP(
        "checks", "{field}: the generator does not know “{text}” and would stop."
    ),
    "bad-value.type-missing": QT_TRANSLATE_NOOP(
        "checks", "{field} is missing; without it the generator stops at the other facts of the event."
    ),
    "incomplete-location": QT_TRANSLATE_NOOP("checks", "The place is not complete: {field} is missing."),
    "dialect-hazard.bom": QT_TRANSLATE_NOOP(
        "checks", "An invisible mark opens the file, so the generator sees none of its fields."
    ),
    "dialect-hazard.crlf-fence": QT_TRANSLATE_NOOP(
        "checks", "The first line ends as Windows ends lines, so the generator sees none of the fields."
    ),
    "dialect-hazard.fence-space": QT_TRANSLATE_NOOP(
        "checks", "A blank follows the opening ---, so the generator sees none of the fields."
    ),
    "dialect-hazard.no-fence": QT_TRANSLATE_NOOP(
        "checks", "The file does not begin with ---: it has no fields."
    ),
    "dialect-hazard.unclosed": QT_TRANSLATE_NOOP(
        "checks", "The closing --- is missing, so the generator sees none of the fields."
    ),
    "dialect-hazard.dash-line": QT_TRANSLATE_NOOP(
        "checks", "A line among the fields begins with a dash, so the generator sees none of them."
    ),
    "dialect-hazard.continuation": QT_TRANSLATE_NOOP(
        "checks", "This line has no colon; the generator appends it to {field}."
    ),
    "dialect-hazard.stray": QT_TRANSLATE_NOOP("checks", "This line has no colon; the generator drops it."),
    "dialect-hazard.empty": QT_TRANSLATE_NOOP("checks", "{field} has no value; the generator drops it."),
    "dialect-hazard.duplicate": QT_TRANSLATE_NOOP(
        "checks", "{field} stands twice; only the last one counts."
    ),
    "dialect-hazard.hidden-break": QT_TRANSLATE_NOOP(
        "checks", "An invisible line break cuts {field} short for the generator."
    ),
    "dialect-hazard.quoted": QT_TRANSLATE_NOOP(
        "checks", "{field} stands in quotes; the generator shows them as part of the text."
    ),
    "dialect-hazard.yaml-error": QT_TRANSLATE_NOOP(
        "checks", "The fields cannot be read as YAML from here on."
    ),
    "dialect-hazard.toml-error": QT_TRANSLATE_NOOP(
        "checks", "The fields cannot be read as TOML from here on."
    ),
    "dialect-hazard.duplicate-key": QT_TRANSLATE_NOOP(
        "checks", "A field stands twice, which YAML does not allow."
    ),
    "dialect-hazard.json": QT_TRANSLATE_NOOP(
        "checks", "The fields are written as JSON, which can be looked at here but not edited."
    ),
    "unreadable": QT_TRANSLATE_NOOP("checks", "The file is not UTF-8 text and cannot be edited."),
    "unreadable.file": QT_TRANSLATE_NOOP("checks", "The file cannot be read: {text}."),
    "block-count": QT_TRANSLATE_NOOP("checks", "This has no counterpart in {language}: “{text}”"),
    "block-kind": QT_TRANSLATE_NOOP(
        "checks", "Another kind of text than in {language} ({kind} where {wanted} stands): “{text}”"
    ),
    "links-differ": QT_TRANSLATE_NOOP("checks", "The links here are not those of {language}: {text}"),
    "numbers-differ": QT_TRANSLATE_NOOP("checks", "Other numbers: {first} has {one}, {language} has {two}."),
    "gallery-differs": QT_TRANSLATE_NOOP(
        "checks", "Picture {number} differs: {first} shows {one}, {language} shows {two}."
    ),
    "gallery-differs.missing": QT_TRANSLATE_NOOP("checks", "{language} has no such gallery."),
    "gallery-broken": QT_TRANSLATE_NOOP("checks", "No picture, so this is shown as a plain list: “{text}”"),
    "gallery-broken.configuration": QT_TRANSLATE_NOOP(
        "checks", "The gallery's settings are not one line of flat JSON: “{text}”"
    ),
    "gallery-dialect.mixed": QT_TRANSLATE_NOOP(
        "checks",
        "Some pictures of this gallery are named by their small copies, some by their originals.",
    ),
    "gallery-dialect.explicit": QT_TRANSLATE_NOOP(
        "checks",
        "This site's galleries name the small copies (1_400x400.jpg); this one names the originals.",
    ),
    "gallery-dialect.derived": QT_TRANSLATE_NOOP(
        "checks", "This site's galleries name the originals (1.jpg); this one names the small copies."
    ),
    "gallery-numbering": QT_TRANSLATE_NOOP("checks", "The list has {number} where {wanted} would follow."),
    "picture-missing": QT_TRANSLATE_NOOP("checks", "{name} is not there."),
    "picture-missing.both": QT_TRANSLATE_NOOP("checks", "{name} is not there, nor is its small copy."),
    "picture-unused": QT_TRANSLATE_NOOP("checks", "Nothing on the page names {name}."),
    "picture-differs": QT_TRANSLATE_NOOP("checks", "{name} is another picture than in {language}."),
    "picture-location": QT_TRANSLATE_NOOP("checks", "{name} tells where it was taken."),
    "picture-metadata": QT_TRANSLATE_NOOP("checks", "{name} tells about its camera: {kinds}."),
    "picture-heavy": QT_TRANSLATE_NOOP("checks", "{name} is heavy: {megabytes} MB, {size} px."),
    "picture-thumbnail": QT_TRANSLATE_NOOP("checks", "{name} is older than its original."),
    "picture-thumbnail.shape": QT_TRANSLATE_NOOP("checks", "{name} does not have the shape of its original."),
    "picture-description": QT_TRANSLATE_NOOP("checks", "{name} has no description in {language}."),
    "picture-description.several": QT_TRANSLATE_NOOP(
        "checks", "{count} pictures, from {name} on, have no description in {language}."
    ),
    "venue-vague": QT_TRANSLATE_NOOP("checks", "Other places have the very same point: {text}."),
    "venue-vague.city": QT_TRANSLATE_NOOP(
        "checks", "The point stands for all of {text}, not for a house in it."
    ),
    "venue-vague.online": QT_TRANSLATE_NOOP("checks", "“{text}” has no point on the map."),
    "description-length": QT_TRANSLATE_NOOP(
        "checks", "The description has {length} characters; search pages show {most}."
    ),
    "description-length.empty": QT_TRANSLATE_NOOP("checks", "There is no description."),
    "description-drift": QT_TRANSLATE_NOOP(
        "checks", "The description was the first paragraph once and is now only similar to it."
    ),
    "id-reused": QT_TRANSLATE_NOOP("checks", "Other pages use the link identifier “{text}” too: {pages}."),
    "id-reused.name": QT_TRANSLATE_NOOP(
        "checks", "The link identifier “{text}” is not the file's name, {name}."
    ),
    "stale-translation": QT_TRANSLATE_NOOP(
        "checks", "Since both languages agreed, {language} has changed and this has not: “{text}”"
    ),
    "title-missing": QT_TRANSLATE_NOOP("checks", "The page has no title."),
    "title-missing.twice": QT_TRANSLATE_NOOP("checks", "A second title: “{text}”"),
    "untidy-text.control": QT_TRANSLATE_NOOP("checks", "An invisible control character stands in the text."),
    "untidy-text.blanks": QT_TRANSLATE_NOOP("checks", "Blanks stand twice or at the end of the line."),
    "untidy-text.quotes": QT_TRANSLATE_NOOP("checks", "Straight quotes where «» are usual."),
    "untidy-text.dash": QT_TRANSLATE_NOOP("checks", "A hyphen where a dash is usual."),
    "user-rule": QT_TRANSLATE_NOOP("checks", "“{text}” should be “{expected}” here (a rule of this site)."),
    "user-rule.missing": QT_TRANSLATE_NOOP("checks", "“{expected}” is expected here (a rule of this site)."),
}


#: Gaps whose values are codes: a field's key, a language, a kind of block, kinds of what a picture tells.
_CODES = frozenset({"field", "language", "other", "first", "kind", "wanted", "kinds"})


def english(finding: Finding) -> str:
    """The sentence as the command line prints it."""
    return filled(finding, SENTENCES[finding.reason], str)


def filled(finding: Finding, sentence: str, named: Callable[[str], str]) -> str:
    """The sentence with its gaps filled; ``named`` gives the words for a key, a language, or a kind of something."""
    values = {
        name: ", ".join(map(named, text.split(", "))) if name in _CODES else text
        for name, text in finding.values
    }
    return sentence.format(**values)

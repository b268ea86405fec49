"""The metadata of a page: what is missing, differs, is misspelt or would stop the generator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from meetup_desktop.core.content.blocks import BlockKind
from meetup_desktop.core.content.checks.check import Check, Hit, hit, hit_at_key
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity, excerpt
from meetup_desktop.core.content.dates import comparable_date
from meetup_desktop.core.content.dialects.dialect import ENTRY
from meetup_desktop.core.content.fields import (
    FIELDS,
    LINK_ID,
    TITLE,
    FieldKind,
    field,
    is_known,
    split_list,
)
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_DESCRIPTION = "description"
_END_DATE = "endDate"
_LONGEST_DESCRIPTION = 160
_KNOWN = tuple(each.key for each in FIELDS)
#: What other generators read and Publish does not; ``draft: true`` hides nothing there.
_FOREIGN_KEYS = frozenset(
    {
        "draft",
        "lang",
        "layout",
        "permalink",
        "slug",
        "categories",
        "translationKey",
        "ref",
        "publishDate",
        "expiryDate",
    }
)

#: A key this close to a known one is a slip of the pen (``event.organization``).
_NEAR = 0.84
#: A description this close to the first paragraph was a copy of it once.
_DRIFTED = 0.6
_MARKDOWN = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)|[*_`#>]+")


#: What makes a page lead to another one.
_REDIRECTS = frozenset({"redirect", "redirect_to", "redirectto", "redirect_url", "redirecturl"})


def _missing_translations(page: PageFacts) -> Iterator[Hit]:
    if all(not version.blocks and _is_redirect(version) for version in page.versions):
        return
    there = {version.language for version in page.versions}
    for language in page.context.languages:
        if language not in there and page.versions:
            apart = dict(page.context.apart).get(language, "")
            variant = "apart" if apart else "" if language in page.context.usual_languages else "rare"
            values = (("language", language), *((("page", apart),) if apart else ()))
            yield Hit(language, page.versions[0].path, 1, values, variant)


def _is_redirect(version: VersionFacts) -> bool:
    return any(key.lower() in _REDIRECTS for key in version.keys)


def _by_key(page: PageFacts) -> Iterator[tuple[str, list[VersionFacts], list[VersionFacts]]]:
    """Each key, the versions that have a value of it and those that lack one."""
    versions = page.versions_with_block
    if len(versions) < 2:
        return
    for key in dict.fromkeys(key for version in versions for key in version.keys):
        page.on_progress()
        have = [version for version in versions if version.value(key)]
        yield key, have, [version for version in versions if version not in have]


def _key_sets(page: PageFacts) -> Iterator[Hit]:
    for key, have, lack in _by_key(page):
        if field(key).may_be_alone:
            continue
        if not page.context.is_publish and not _is_expected(page, key, have, lack):
            continue
        shared = field(key).shared and len({one.value(key) for one in have}) == 1
        for version in lack:
            fix = Fix("set", version.language, (key, have[0].value(key)))
            yield hit_at_key(
                version, key, "", fix if shared else None, language=version.language, other=have[0].language
            )


def _is_expected(page: PageFacts, key: str, have: list[VersionFacts], lack: list[VersionFacts]) -> bool:
    """Whether the versions that lack a key should have it. Other generators than Publish take any key.

    Among many languages the reference decides, and most of them.
    """
    is_exception = len(lack) == 1 or page.versions[0] in have
    return is_known(key) and is_exception and len(have) >= len(lack)


def _shared_values(page: PageFacts) -> Iterator[Hit]:
    for key, have, _ in _by_key(page):
        if not page.context.is_publish and field(key).kind not in {FieldKind.DATE, FieldKind.DEGREE}:
            continue  # texts, which many sites translate, and addresses, of which each language may have its own
        if field(key).shared and len({_compared(key, one) for one in have}) > 1:
            first = have[0]
            other = next(one for one in have if _compared(key, one) != _compared(key, first))
            variant = "published" if field(key).kind is FieldKind.DATE and not _is_event(page) else ""
            yield hit_at_key(
                other, key, variant, one=excerpt(first.value(key), 40), two=excerpt(other.value(key), 40),
                first=first.language, language=other.language,
            )  # fmt: skip


def _is_event(page: PageFacts) -> bool:
    """Whether a date of the page is that of an event; on other pages it tells when each version was published."""
    return (
        page.context.is_publish
        or "/" not in page.page_id
        or any(key == _END_DATE or key.startswith("event.") for each in page.versions for key in each.keys)
    )


def _compared(key: str, version: VersionFacts) -> object:
    """A value as far as its spelling matters: 44.80 is 44.8, and blanks around commas are none."""
    text = version.value(key)
    kind = field(key).kind
    if kind is FieldKind.LIST:
        return split_list(text)
    if kind is FieldKind.DATE:
        return comparable_date(text)
    if kind is FieldKind.DEGREE:
        try:
            return float(text)
        except ValueError:
            return text
    return text


def _unknown_keys(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions_with_block:
        present = frozenset(version.keys)
        for key in version.keys:
            page.on_progress()
            if key in _FOREIGN_KEYS or is_known(key):
                continue
            near = _misspelt(page, version, key, present)
            if near is not None:
                is_free = near not in present
                fix = Fix("rename-key", version.language, (key, near)) if is_free else None
                yield hit_at_key(version, key, "", fix, known=version.document.dialect.native_key(near))


def _misspelt(page: PageFacts, version: VersionFacts, key: str, present: frozenset[str]) -> str | None:
    """Return the known key, as the program calls it, that ``key`` is a slip of the pen for; None when it is none.

    Other generators than Publish let a site have keys of its own: there the known key has to be absent, and a
    plural is no slip.
    """
    dialect = version.document.dialect
    if page.context.is_publish:
        known = {each: each for each in _KNOWN}
    else:
        known = {dialect.native_key(each): each for each in _KNOWN if each not in present}
    near = _closest(key, tuple(known))
    if not near:
        return None
    return None if not page.context.is_publish and _is_key_of_its_own(key, near) else known[near]


def _is_key_of_its_own(key: str, known: str) -> bool:
    """Return whether a key is another one, spelled with care: a plural, ``eventURL`` or ``translation``."""
    one, two = (each.lower().replace("_", "").replace("-", "") for each in (key, known))
    is_other_word = one.rstrip("s") == two.rstrip("s") or one.startswith(two) or two.startswith(one)
    return is_other_word and key.lower() != known.lower()


@lru_cache(maxsize=4096)
def _closest(key: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(key, known, 1, _NEAR) or get_close_matches(key.lower(), known, 1, _NEAR)
    return near[0] if near else ""


def _unused_keys(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions_with_block:
        if not page.context.is_publish:
            yield from _misnamed(version)
            continue
        for key in version.keys:
            if key in _FOREIGN_KEYS:
                yield hit_at_key(version, key)


def _misnamed(version: VersionFacts) -> Iterator[Hit]:
    """Keys as Publish calls them on a site whose generator calls them otherwise."""
    others = {ours for ours, theirs in version.document.dialect.aliases if ours != theirs}
    line = 1
    for token in version.document.tokens:
        if token.kind == ENTRY and token.name in others:
            yield hit(version, line, field=token.name)
        line += token.text.count("\n")


def _titles(page: PageFacts) -> Iterator[Hit]:
    for version in page.filled_versions:
        if not version.document.readable:
            continue
        first = [block for block in version.blocks if block.kind is BlockKind.HEADING and block.level == 1]
        is_wanted = page.context.is_publish or (version.document.has_block and not _is_snippet(page))
        if not first and not version.value(TITLE) and is_wanted:
            yield hit(version, version.document.body_line)
        for extra in first[1:] if page.context.is_publish else ():
            yield hit(version, version.line(extra.first_line), "twice", text=excerpt(extra.text.lstrip("# ")))


def _is_snippet(page: PageFacts) -> bool:
    """Whether the page is shown within others, or of a kind that has no titles on this site: ``_includes/intro.md``."""
    names = page.page_id.split("/")
    return not page.context.has_usual_title or any(
        name.startswith("_") and name != "_index" for name in names
    )


def plain_text(text: str) -> str:
    """Markdown as it reads: links as their words, without marks."""
    return " ".join(_MARKDOWN.sub(lambda found: found[1] or "", text).split())


def _description_lengths(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions_with_block:
        length = len(plain_text(version.value(_DESCRIPTION)))
        if not length:
            yield hit_at_key(version, _DESCRIPTION, "empty")
        elif length > _LONGEST_DESCRIPTION:
            yield hit_at_key(version, _DESCRIPTION, length=str(length), most=str(_LONGEST_DESCRIPTION))


def _description_drift(page: PageFacts) -> Iterator[Hit]:
    """A copy of the first paragraph in one language, in the other only something like it."""
    pairs = []
    for version in page.versions if page.context.is_publish else ():
        first = next((one for one in version.blocks if one.kind is BlockKind.PARAGRAPH), None)
        text = version.value(_DESCRIPTION)
        if first is None or not text:
            return
        pairs.append((version, plain_text(text), plain_text(first.text), first))
    if not any(text == paragraph for _, text, paragraph, _ in pairs):
        return
    for version, text, paragraph, _ in pairs:
        likeness = SequenceMatcher(None, text, paragraph, autojunk=False)
        if text != paragraph and likeness.quick_ratio() > _DRIFTED and likeness.ratio() > _DRIFTED:
            yield hit_at_key(version, _DESCRIPTION)


def _link_ids(page: PageFacts) -> Iterator[Hit]:
    if not page.versions:
        return
    version = page.versions[0]
    own = version.value(LINK_ID)
    if own and page.context.id_users:
        yield hit_at_key(version, LINK_ID, text=own, pages=", ".join(page.context.id_users))
    name = page.page_id.rpartition("/")[2]
    if own and own != name and page.context.is_publish:
        yield hit_at_key(version, LINK_ID, "name", text=own, name=name)


CHECKS = (
    Check(
        "missing-translation",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "Page missing in {language}"),
            "rare": QT_TRANSLATE_NOOP("checks", "Page missing in {language}, as most pages here are"),
            "apart": QT_TRANSLATE_NOOP(
                "checks", "Page missing in {language}. If it is {page}, give both pages one name"
            ),
        },
        _missing_translations,
        {"rare": Severity.WARNING, "apart": Severity.WARNING},
        version=3,
    ),
    Check(
        "key-set-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{field} is missing in {language} (present in {other})"),
        },
        _key_sets,
    ),
    Check(
        "shared-value-differs",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP(
                "checks",
                "{field}: “{one}” in {first}, but “{two}” in {language}. The value should be the "
                "same in all languages",
            ),
            "published": QT_TRANSLATE_NOOP(
                "checks", "{field}: “{one}” in {first}, but “{two}” in {language}"
            ),
        },
        _shared_values,
        {"published": Severity.INFO},
        version=3,
    ),
    Check(
        "unknown-key",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Unknown field {field}. Did you mean {known}?"),
        },
        _unknown_keys,
        version=2,
    ),
    Check(
        "unused-key",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "Unknown field {field}: the site ignores it"),
        },
        _unused_keys,
    ),
    Check(
        "description-length",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP(
                "checks", "The description has {length} characters. Search results show {most}"
            ),
            "empty": QT_TRANSLATE_NOOP("checks", "No description"),
        },
        _description_lengths,
    ),
    Check(
        "title-missing",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "No title"),
            "twice": QT_TRANSLATE_NOOP("checks", "A second title: “{text}”"),
        },
        _titles,
        version=2,
    ),
    Check(
        "description-drift",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "The description differs slightly from the first paragraph"),
        },
        _description_drift,
    ),
    Check(
        "id-reused",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Other pages use the same link identifier “{text}”: {pages}"),
            "name": QT_TRANSLATE_NOOP("checks", "Link identifier {text} differs from the file name {name}"),
        },
        _link_ids,
        {"name": Severity.INFO},
    ),
)

"""Two bodies side by side: the same blocks, links and numbers; what has gone stale; and tidy text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2b

from meetup_desktop.core.content.blocks import Block, BlockKind, shared_heading_ids
from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.division import blocks_with_rivals, divided_blocks
from meetup_desktop.core.content.checks.facts import Comparison, PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Severity, excerpt
from meetup_desktop.core.content.checks.notes import is_language_note
from meetup_desktop.core.content.checks.sorted_sections import sorted_sections
from meetup_desktop.core.content.checks.user_rules import Rule, SlowPattern
from meetup_desktop.core.content.fields import field
from meetup_desktop.core.content.languages import base_language
from meetup_desktop.core.content.text_similarity import heading_id
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_TARGET = re.compile(
    r"(!\[[^\[\]]*)?\]\(\s*<?([^)\s>]+)|<((?:https?|mailto):[^>\s]+)>|(?<![(<\"'\]])\b(https?://[^\s<>)]+)"
)

_NUMBER = re.compile(r"(?<![\w.])\d[\d.,:\u00a0\u202f ]*\d|(?<!\w)\d")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"\d+")
_NO_NUMBERS = re.compile(r"\]\([^)]*\)|<[^<>]*>|https?://\S+|^[ \t]*\d+[.)](?=\s)|`[^`]*`", re.MULTILINE)
#: Of so many lines of a program that are the same, the others are comments in another language.
_MOST_LINES = 0.75
#: What leads to the same page, whichever way it is written.
_SAME_SITE = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_HOST = re.compile(r"(https?://)([a-z]{2})\.([^/]+).*")


def block_print(block: Block) -> str:
    """A short fingerprint of a block's text, for what is remembered about it."""
    return blake2b(" ".join(block.text.split()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _at(version: VersionFacts, block: Block, /, **values: str) -> Hit:
    return hit(version, version.line(block.first_line), **values)


def _block_counts(page: PageFacts) -> Iterator[Hit]:
    with_text = page.versions_with_text
    for version in page.filled_versions:
        if with_text and version not in with_text and not version.is_no_text:
            yield hit(version, version.document.body_line, "no-text", language=with_text[0].language)
    for comparison in page.comparisons:
        first, other, _ = comparison
        if len(first.blocks) == len(other.blocks):
            continue
        if not comparison.is_close:
            count = str(comparison.alone)
            yield hit(other, other.document.body_line, "many", language=first.language, count=count)
            continue
        yield from _alone(comparison)


def _alone(comparison: Comparison) -> Iterator[Hit]:
    """Yield what is said of each block without counterpart."""
    first, other, aligned = comparison
    divided = divided_blocks(first.blocks, other.blocks, aligned)
    rivals = blocks_with_rivals(first.blocks, other.blocks, aligned)
    in_order = sorted_sections(first.blocks), sorted_sections(other.blocks)
    if all(in_order):
        # Which of these sections is a version of which, their order does not tell; only how many there are.
        counts = [
            sum(version.blocks[index].kind is BlockKind.HEADING for index in indices)
            for version, indices in zip((first, other), in_order, strict=True)
        ]
        if counts[0] != counts[1]:
            count = str(abs(counts[0] - counts[1]))
            yield hit(other, other.document.body_line, "many", language=first.language, count=count)
    for one, two in aligned:
        if all(in_order) and (one in in_order[0] or two in in_order[1]):
            continue
        variant = "divided" if (one, two) in divided else "rewritten" if (one, two) in rivals else ""
        if one is not None and two is None:
            yield from _without_counterpart(first, first.blocks[one], other, variant)
        elif two is not None and one is None:
            yield from _without_counterpart(other, other.blocks[two], first, variant)


def _without_counterpart(has: VersionFacts, block: Block, lacks: VersionFacts, variant: str) -> Iterator[Hit]:
    if is_language_note(block, has.language, lacks.language):
        return
    if block.kind is BlockKind.HEADING and heading_id(block.text) in shared_heading_ids(
        has.blocks, lacks.blocks
    ):
        return  # a section that stands elsewhere
    if block.kind is BlockKind.CODE and _has_code(lacks, block):
        return
    values = {"text": excerpt(block.text), "language": lacks.language, "kind": block.kind.value}
    yield hit(has, has.line(block.first_line), variant, **values)


def _has_code(version: VersionFacts, block: Block) -> bool:
    """Return whether a version has the lines of a program somewhere: in a list, or as an attribute of a component."""
    there = {" ".join(line.split()) for line in version.lines}
    lines = [
        line
        for each in block.text.split("\n")
        if (line := " ".join(each.split())) and not line.startswith("```")
    ]
    return bool(lines) and sum(line in there for line in lines) >= _MOST_LINES * len(lines)


def _block_kinds(page: PageFacts) -> Iterator[Hit]:
    for first, other, _ in page.comparisons:
        if len(first.blocks) != len(other.blocks):
            continue
        for one, two in zip(first.blocks, other.blocks, strict=True):
            if (one.kind, one.level) != (two.kind, two.level) and not _are_alike(one, two):
                variant = "level" if one.kind is two.kind else ""
                yield hit(
                    other, other.line(two.first_line), variant, text=excerpt(two.text), kind=two.kind.value,
                    wanted=one.kind.value, language=first.language,
                )  # fmt: skip
                break  # what follows is out of step, one sentence is enough


def _are_alike(one: Block, two: Block) -> bool:
    """Whether a reader sees no other kind: lists of both sorts, and text within tags or without them."""
    kinds = {one.kind, two.kind}
    return kinds in ({BlockKind.LIST}, {BlockKind.HTML, BlockKind.PARAGRAPH})


@lru_cache(maxsize=2048)
def _targets(text: str, language: str, *, with_pictures: bool) -> tuple[str, ...]:
    """Where the links lead, without what is the language's own: ``/en/``, ``en.wikipedia.org/...``, ``#venue``.

    Without ``with_pictures``, a picture is just one more picture: its words may be translated, too.
    """
    found = []
    own = _own_parts(language) if language else None
    for image, *groups in _TARGET.findall(text):
        target = next(filter(None, groups)).rstrip(".,;:!?»”。、）」")
        if target.startswith("#"):
            continue  # a heading of this page, which has a name in each language
        if image and not with_pictures:
            found.append("![]")
            continue
        if target.startswith("mailto:"):
            target = target.partition("?")[0]  # the subject is in the page's language
        host = _HOST.fullmatch(target)
        if host is not None:
            target = f"{host[1]}*.{host[3]}"
        address = target if image else target.partition("#")[0].rstrip("/")
        address = _SAME_SITE.sub("https://", address)
        found.append(address if own is None else own.sub("", address).rstrip("/"))
    return tuple(sorted(found))


def _written_targets(block: Block) -> tuple[str, ...]:
    return _targets(block.text, "", with_pictures=False)


@cache
def _own_parts(language: str) -> re.Pattern[str]:
    """The parts of an address that name the language, with or without its region."""
    name = rf"{re.escape(base_language(language))}(?:[-_][A-Za-z]{{2,4}})*"
    return re.compile(
        rf"(?i)(?:(?<=/)|^){name}(?:/|$)|[-_.]{name}(?=\.\w+$|[/?]|$)|(?<=[?&])(?:lang|locale|hl|language)={name}(?:&|$)"
    )


def _links(page: PageFacts) -> Iterator[Hit]:
    known: dict[str, frozenset[str]] = {}

    def all_targets(version: VersionFacts) -> frozenset[str]:
        if version.path not in known:
            known[version.path] = _all_targets(page, version)
        return known[version.path]

    for comparison in page.comparisons:
        first, other, _ = comparison
        for one, two in _pairs_in_place(comparison):
            both = one.text + two.text
            if one.kind in {BlockKind.GALLERY, BlockKind.CODE} or not ("](" in both or "://" in both):
                continue
            here, there = (
                _targets(block.text, version.language, with_pictures=page.context.is_publish)
                for block, version in ((one, first), (two, other))
            )
            # What is the same in both is no language's own: an English address that both give.
            if here != there and _written_targets(one) != _written_targets(two):
                missing = [target for target in here if target not in there]
                extra = [target for target in there if target not in here]
                # A list in the order of its language, or a paragraph that was divided: the link stands elsewhere.
                lost = [target for target in missing if target not in all_targets(other)]
                added = [target for target in extra if target not in all_targets(first)]
                if lost or added or not (missing or extra):
                    text = excerpt(", ".join(lost or added or there), 80)
                    yield _at(other, two, text=text, language=first.language)


def _pairs_in_place(comparison: Comparison) -> Iterator[tuple[Block, Block]]:
    """Yield the pairs of blocks, without those that only an alphabetical order has put side by side."""
    first, other, aligned = comparison
    in_order = sorted_sections(first.blocks), sorted_sections(other.blocks)
    if len(first.blocks) == len(other.blocks) or not all(in_order):
        yield from comparison.pairs
        return
    for one, two in aligned if comparison.is_close else ():
        if one is not None and two is not None and one not in in_order[0] and two not in in_order[1]:
            yield first.blocks[one], other.blocks[two]


def _all_targets(page: PageFacts, version: VersionFacts) -> frozenset[str]:
    """Where all links of a version lead."""
    with_pictures = page.context.is_publish
    return frozenset(
        target
        for block in version.blocks
        for target in _targets(block.text, version.language, with_pictures=with_pictures)
    )


@lru_cache(maxsize=2048)
def _digits(text: str) -> tuple[str, ...]:
    if not _DIGIT.search(text):
        return ()
    return tuple(sorted(re.sub(r"\D", "", number) for number in _NUMBER.findall(_NO_NUMBERS.sub(" ", text))))


def _numbers(page: PageFacts) -> Iterator[Hit]:
    for comparison in page.comparisons:
        first, other, _ = comparison
        for one, two in comparison.pairs:
            if one.kind in {BlockKind.GALLERY, BlockKind.CODE}:
                continue
            if _RUN.findall(one.text) == _RUN.findall(two.text):
                continue
            here, there = _digits(one.text), _digits(two.text)
            if here != there:
                yield _at(
                    other, two, one=", ".join(here) or "–", two=", ".join(there) or "–",
                    first=first.language, language=other.language,
                )  # fmt: skip


def _user_rules(page: PageFacts) -> Iterator[Hit]:
    for comparison in page.comparisons:
        versions = {each.language: each for each in (comparison.first, comparison.other)}
        for rule in page.context.rules:
            source, target = versions.get(rule.source_language), versions.get(rule.target_language)
            if source is None or target is None or source is target:
                continue
            try:
                yield from _against_fields(page, rule, source, target)
                yield from _against_blocks(page, rule, comparison)
            except SlowPattern as error:
                yield hit(target, 1, "slow", text=excerpt(error.pattern))


def _against_fields(page: PageFacts, rule: Rule, source: VersionFacts, target: VersionFacts) -> Iterator[Hit]:
    """For what is translated among the fields; a title in the body is one of its blocks."""
    for key in source.keys:
        texts = source.value(key), target.value(key)
        if not field(key).shared and all(texts):
            yield from _against(page, rule, texts, target, target.key_line(key))


def _against_blocks(page: PageFacts, rule: Rule, comparison: Comparison) -> Iterator[Hit]:
    is_first = comparison.first.language == rule.source_language
    target = comparison.other if is_first else comparison.first
    for one, two in comparison.pairs:
        source_block, block = (one, two) if is_first else (two, one)
        line = target.line(block.first_line)
        yield from _against(page, rule, (source_block.text, block.text), target, line)


def _against(
    page: PageFacts, rule: Rule, texts: tuple[str, str], target: VersionFacts, line: int
) -> Iterator[Hit]:
    mismatch = rule.mismatch(*texts, page.find_pattern)
    if mismatch is not None:
        variant = "" if mismatch else "missing"
        yield hit(
            target, line, variant, text=mismatch, expected=rule.expected or rule.note or "?", note=rule.note
        )


def _stale(page: PageFacts) -> Iterator[Hit]:
    """Blocks that changed on one side only since both were marked in agreement: the other side is due."""
    before = {language: set(prints) for language, prints in page.agreed.items()}
    for comparison in page.comparisons:
        first, other, _ = comparison
        if first.language not in before or other.language not in before:
            continue
        for one, two in comparison.pairs:
            changed = (
                block_print(one) not in before[first.language],
                block_print(two) not in before[other.language],
            )
            if changed[0] != changed[1]:
                due, block, source = (other, two, first) if changed[0] else (first, one, other)
                yield _at(due, block, text=excerpt(block.text), language=source.language)


CHECKS = (
    Check(
        "block-count",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "No matching paragraph in {language}: “{text}”"),
            "many": QT_TRANSLATE_NOOP(
                "checks", "The text has other paragraphs than in {language}: {count} do not match"
            ),
            "divided": QT_TRANSLATE_NOOP(
                "checks", "Divided into paragraphs differently than in {language}: “{text}”"
            ),
            "rewritten": QT_TRANSLATE_NOOP(
                "checks", "Other paragraphs in this section than in {language}: “{text}”"
            ),
            "no-text": QT_TRANSLATE_NOOP("checks", "The page has no text, unlike in {language}"),
        },
        _block_counts,
        {"divided": Severity.INFO, "rewritten": Severity.WARNING, "no-text": Severity.WARNING},
        version=3,
    ),
    Check(
        "block-kind",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP(
                "checks", "Different kind of block in {language} ({wanted} instead of {kind}): “{text}”"
            ),
            "level": QT_TRANSLATE_NOOP("checks", "The heading has another level in {language}: “{text}”"),
        },
        _block_kinds,
        {"level": Severity.WARNING},
        version=3,
    ),
    Check(
        "links-differ",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Links differ from {language}: {text}"),
        },
        _links,
        version=3,
    ),
    Check(
        "numbers-differ",
        Severity.INFO,
        {
            "": QT_TRANSLATE_NOOP("checks", "Numbers differ: {one} in {first}, {two} in {language}"),
        },
        _numbers,
    ),
    Check(
        "user-rule",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "“{text}” should be “{expected}” (rule of this site)"),
            "missing": QT_TRANSLATE_NOOP("checks", "“{expected}” expected (rule of this site)"),
            "slow": QT_TRANSLATE_NOOP(
                "checks", "The pattern “{text}” in meetup.toml takes too long on this page and was skipped"
            ),
        },
        _user_rules,
    ),
    Check(
        "stale-translation",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "Changed in {language}, but not here: “{text}”"),
        },
        _stale,
    ),
)

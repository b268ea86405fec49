"""Two bodies side by side: the same blocks, links and numbers; what has gone stale; and tidy text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from meetup_desktop.core.content.blocks import Block, BlockKind, align
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Finding, excerpt
from meetup_desktop.core.content.fields import field
from meetup_desktop.core.content.user_rules import Rule

_TARGET = re.compile(
    r"\]\(\s*<?([^)\s>]+)|<((?:https?|mailto):[^>\s]+)>|(?<![(<\"'\]])\b(https?://[^\s<>)]+)"
)
_NUMBER = re.compile(r"(?<![\w.])\d[\d.,:\u00a0\u202f ]*\d|(?<!\w)\d")
_DIGIT = re.compile(r"\d")
_NO_NUMBERS = re.compile(r"\]\([^)]*\)|<[^<>]*>|https?://\S+|^[ \t]*\d+[.)](?=\s)|`[^`]*`", re.MULTILINE)
_HOST = re.compile(r"(https?://)([a-z]{2})\.([^/]+).*")

Pair = tuple[Block, Block]


def block_print(block: Block) -> str:
    """A short fingerprint of a block's text, for what is remembered about it."""
    return blake2b(" ".join(block.text.split()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def find(page: PageFacts) -> Iterator[Finding]:
    """Findings about the first version's body against each other one's."""
    for other in page.versions[1:]:
        first = page.versions[0]
        aligned = align(first.blocks, other.blocks)
        yield from _structure(page, first, other, aligned)
        yield from _field_rules(page, first, other)
        pairs = [(first.blocks[a], other.blocks[b]) for a, b in aligned if a is not None and b is not None]
        for one, two in pairs:
            yield from _links(page, first, other, (one, two))
            yield from _numbers(page, first, other, (one, two))
            yield from _rules(page, first, other, (one, two))
        yield from _stale(page, first, other, pairs)


def _at(page: PageFacts, version: VersionFacts, reason: str, block: Block | None, **values: str) -> Finding:
    line = version.line(block.first_line) if block is not None else version.document.body_line
    return Finding(reason, page.page_id, version.language, version.path, line, tuple(values.items()))


def _structure(
    page: PageFacts,
    first: VersionFacts,
    other: VersionFacts,
    aligned: Sequence[tuple[int | None, int | None]],
) -> Iterator[Finding]:
    if len(first.blocks) != len(other.blocks):
        for a, b in aligned:
            if a is not None and b is not None:
                continue
            has, lacks = (first, other) if b is None else (other, first)
            block = has.blocks[a if b is None else b]  # type: ignore[index]  # one of the two is there
            yield _at(
                page, has, "block-count", block, text=excerpt(block.text), language=lacks.language,
                kind=block.kind.value,
            )  # fmt: skip
        return
    for one, two in zip(first.blocks, other.blocks, strict=True):
        if (one.kind, one.level) != (two.kind, two.level) and not _both_lists(one, two):
            yield _at(
                page, other, "block-kind", two, text=excerpt(two.text), kind=two.kind.value, wanted=one.kind.value,
                language=first.language,
            )  # fmt: skip
            return  # what follows is out of step, one sentence is enough


def _both_lists(one: Block, two: Block) -> bool:
    return one.kind is two.kind is BlockKind.LIST


def _targets(text: str, language: str) -> list[str]:
    """Where the links lead, without what is the language's own: ``/en/``, ``en.wikipedia.org/...``."""
    found = []
    for groups in _TARGET.findall(text):
        target = next(filter(None, groups)).rstrip(".,;:!?»”")
        host = _HOST.fullmatch(target)
        if host is not None:
            target = f"{host[1]}*.{host[3]}"
        base = re.escape(language)
        target = re.sub(rf"(^|/){base}(?=/|$)|\.{base}(?=\.\w+$)", r"\1*", target)
        found.append(target)
    return sorted(found)


def _links(page: PageFacts, first: VersionFacts, other: VersionFacts, pair: Pair) -> Iterator[Finding]:
    one, two = pair
    if one.kind in {BlockKind.GALLERY, BlockKind.CODE} or not (
        "](" in one.text + two.text or "://" in one.text + two.text
    ):
        return
    here, there = _targets(one.text, first.language), _targets(two.text, other.language)
    if here != there:
        missing = [target for target in here if target not in there]
        extra = [target for target in there if target not in here]
        yield _at(
            page, other, "links-differ", two, text=excerpt(", ".join(missing or extra or there), 80),
            language=first.language,
        )  # fmt: skip


def _digits(text: str) -> list[str]:
    if not _DIGIT.search(text):
        return []
    return sorted(re.sub(r"\D", "", number) for number in _NUMBER.findall(_NO_NUMBERS.sub(" ", text)))


def _numbers(page: PageFacts, first: VersionFacts, other: VersionFacts, pair: Pair) -> Iterator[Finding]:
    one, two = pair
    if one.kind in {BlockKind.GALLERY, BlockKind.CODE}:
        return
    here, there = _digits(one.text), _digits(two.text)
    if here != there:
        yield _at(
            page, other, "numbers-differ", two, one=", ".join(here) or "–", two=", ".join(there) or "–",
            first=first.language, language=other.language,
        )  # fmt: skip


def _rules(page: PageFacts, first: VersionFacts, other: VersionFacts, pair: Pair) -> Iterator[Finding]:
    one, two = pair
    for rule in page.context.rules:
        sides = {first.language: (first, one), other.language: (other, two)}
        source, target = sides.get(rule.source_language), sides.get(rule.target_language)
        if source is not None and target is not None and source is not target:
            line = target[0].line(target[1].first_line)
            yield from _against(page, rule, (source[1].text, target[1].text), target[0], line)


def _field_rules(page: PageFacts, first: VersionFacts, other: VersionFacts) -> Iterator[Finding]:
    """The rules for what is translated among the fields; a title in the body is one of its blocks."""
    for rule in page.context.rules:
        sides = {first.language: first, other.language: other}
        source, target = sides.get(rule.source_language), sides.get(rule.target_language)
        if source is None or target is None or source is target:
            continue
        for key in source.keys:
            texts = source.value(key), target.value(key)
            if not field(key).shared and all(texts):
                yield from _against(page, rule, texts, target, target.key_line(key))


def _against(
    page: PageFacts, rule: Rule, texts: tuple[str, str], target: VersionFacts, line: int
) -> Iterator[Finding]:
    trouble = rule.trouble(*texts)
    if trouble is not None:
        reason = "user-rule" if trouble else "user-rule.missing"
        values = (("text", trouble), ("expected", rule.expected or rule.note or "?"), ("note", rule.note))
        yield Finding(reason, page.page_id, target.language, target.path, line, values)


def _stale(
    page: PageFacts, first: VersionFacts, other: VersionFacts, pairs: Sequence[Pair]
) -> Iterator[Finding]:
    """Blocks that changed on one side only since both were marked in agreement: the other side is due."""
    before = {language: set(prints) for language, prints in page.agreed.items()}
    if first.language not in before or other.language not in before:
        return
    for one, two in pairs:
        changed = (
            block_print(one) not in before[first.language],
            block_print(two) not in before[other.language],
        )
        if changed[0] != changed[1]:
            due, block, source = (other, two, first) if changed[0] else (first, one, other)
            yield _at(
                page, due, "stale-translation", block, text=excerpt(block.text), language=source.language
            )

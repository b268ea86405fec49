"""Text left in the wrong language, as far as letters tell, and words that mix look-alike letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from meetup_desktop.core.content.blocks import Block, BlockKind
from meetup_desktop.core.content.checks.check import Check, Hit, hit
from meetup_desktop.core.content.checks.facts import PageFacts, VersionFacts
from meetup_desktop.core.content.checks.finding import Fix, Severity, excerpt
from meetup_desktop.core.content.fields import FIELDS, PLACE_TITLE
from meetup_desktop.core.content.languages import LANGUAGE_NAMES, base_language, is_language
from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

_RANGES = {
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f\u1c80-\u1c8f",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "armenian": "\u0530-\u058f",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "devanagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff",
    "gurmukhi": "\u0a00-\u0a7f",
    "gujarati": "\u0a80-\u0aff",
    "odia": "\u0b00-\u0b7f",
    "tamil": "\u0b80-\u0bff",
    "telugu": "\u0c00-\u0c7f",
    "kannada": "\u0c80-\u0cff",
    "malayalam": "\u0d00-\u0d7f",
    "sinhala": "\u0d80-\u0dff",
    "thai": "\u0e00-\u0e7f",
    "lao": "\u0e80-\u0eff",
    "tibetan": "\u0f00-\u0fff",
    "burmese": "\u1000-\u109f",
    "georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
    "ethiopic": "\u1200-\u139f",
    "khmer": "\u1780-\u17ff",
    "thaana": "\u0780-\u07bf",
    "hangul": "\u1100-\u11ff\uac00-\ud7af",
    "east-asian": "\u3040-\u30ff\u3400-\u9fff",
}
_RUNS = {name: re.compile(f"[{letters}]+") for name, letters in _RANGES.items()}
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ua6ff\uac00-\ud7ff]")
#: Scripts by language; what is not here is written in Latin letters. Serbian and a few others use two.
_SCRIPTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "ky", "tg", "mn", "ba", "cv", "os", "ce"), ("cyrillic",)),
    **dict.fromkeys(("sr", "kk", "tt", "uz", "tk", "az", "sh", "bs"), ("cyrillic", "latin")),
    "el": ("greek",), "hy": ("armenian",), "ka": ("georgian",), "th": ("thai",), "ko": ("hangul", "east-asian"),
    **dict.fromkeys(("he", "yi"), ("hebrew",)),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug"), ("arabic",)), "sd": ("arabic", "devanagari"),
    **dict.fromkeys(("hi", "mr", "ne", "sa", "mai", "bho"), ("devanagari",)),
    **dict.fromkeys(("ja", "zh", "yue"), ("east-asian",)), **dict.fromkeys(("bn", "as"), ("bengali",)),
    "pa": ("gurmukhi", "arabic"), "gu": ("gujarati",), "or": ("odia",), "ta": ("tamil",), "te": ("telugu",),
    "kn": ("kannada",), "ml": ("malayalam",), "si": ("sinhala",), "lo": ("lao",), "bo": ("tibetan",),
    "dz": ("tibetan",), "my": ("burmese",), "am": ("ethiopic",), "ti": ("ethiopic",), "km": ("khmer",),
    "dv": ("thaana",), "ks": ("arabic", "devanagari"), "ku": ("latin", "arabic"),
}  # fmt: skip
_CODES = {name.lower(): code for code, name in LANGUAGE_NAMES.items()}
_TAGS = {"latn": ("latin",), "cyrl": ("cyrillic",), "arab": ("arabic",), "deva": ("devanagari",)}

#: What is no running text of the page: code, templates, attributes, addresses, targets of links, tags, formulas, and
#: what is quoted.
#: No part of it looks beyond the next mark of its own kind: a line of 100 KB takes no longer than its length.
_NO_TEXT = re.compile(
    r"`[^`]*`|\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{[:#.][^{}\n]*\}"
    r"|(?:!\[[^\[\]]*)?\]\((?:\{\{(?:(?!\{\{|\}\}).)*\}\}|[^)\s])*|<[^<>]*>"
    r"|(?:https?://|www\.|mailto:)\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|[@#]\w+"
    r"|\$\$[^$]*\$\$|\$[^$\n]*\$|\"[^\"\n]*\"|«[^«»]*»|“[^“”]*”",
    re.DOTALL,
)
#: A link to another site is called by the title that the page has there.
_OUTER_LINK = re.compile(r"(?<!!)\[[^\[\]]*\]\(<?https?://[^)\s]*[^()]*\)")
#: Small words that tell running text from names, by language: two of one language, and none of one letter.
_SMALL_WORDS = tuple(
    frozenset(words.split())
    for words in (
        "the and of to in is was for with that this were have you our are on at by it we they but from as not how an "
        "what when who where why if or so then than can will your my me us he she his her there do does did been has "
        "had into about out up only also just after before which while through between these those such be",
        "und der die das ist mit nicht ein eine wir auf für von im zu den dem wie",
        "et le la les des est une nous pour dans avec que du au un sur",
        "el los las una por con para del que es un al como",
        "je da na se za od su nije smo što kako ili",
        "jest się nie do na że to jak oraz",
        "ve bir bu için ile de da olarak",
    )
)
#: A compound with hyphens is a term: ``meet-in-the-middle``.
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*")
_ENOUGH_SMALL_WORDS = 2
_SMALL_SHARE = 0.25
#: So many foreign letters for one of the language's own make a text that quotes into one that was not translated.
_MOSTLY = 3
#: What so many letters of one text say, the others do not change.
_ENOUGH_LETTERS = 100_000
#: No word of any language is longer.
_LONGEST_WORD = 200
#: A letter of these scripts says as much as so many Latin ones.
_WEIGHTS = {"east-asian": 3, "hangul": 2}

_CYRILLIC_TWINS = "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухгпԁһԛԝ"
_LATIN_TWINS = "ABESIJKMHOPCTYXaBesijKMHopcTyxrnd" + "hqw"
#: Letters that look alike; small в, к, м, н, т, г, п do not and are left out.
_TO_LATIN = {
    cyrillic: latin
    for cyrillic, latin in zip(_CYRILLIC_TWINS, _LATIN_TWINS, strict=True)
    if cyrillic not in "вкмнтгп"
}
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _TO_LATIN.items()}
_MIXED = re.compile(
    f"[{_RANGES['latin']}][{_RANGES['cyrillic']}]|[{_RANGES['cyrillic']}][{_RANGES['latin']}]"
)
#: An abbreviation with the ending of a case: ``DFSа``.
_INFLECTED = re.compile("[A-Z]{2,}[а-яё]{1,3}")
_WORD = re.compile(f"[{_RANGES['latin']}{_RANGES['cyrillic']}]+")
#: Translated fields; a title, an organiser and a place may be proper names in Latin letters.
_FIELDS = tuple(each.key for each in FIELDS if each.is_prose)
#: A page with so many texts in another language, and so many times as many as in its own, is not translated yet.
_ENOUGH_TEXTS, _MANY_TIMES = 3, 3
#: An item of a list, and the number of the change that it begins with: ``- #1234 Fix the build``.
_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+(\[?`?(?:[\w.-]*#|PR[ #-]?|GH-)\d+)?", re.MULTILINE)
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.HEADING})


def scripts_of(language: str) -> tuple[str, ...]:
    """The scripts that a language is written in (``zh-Hant``, ``sr-Latn``)."""
    tags = re.split("[-_]", language.lower())[1:]
    tagged = next((_TAGS[tag] for tag in tags if tag in _TAGS), None)
    return tagged or _SCRIPTS.get(base_language(language), ("latin",))


def in_wrong_script(text: str, language: str) -> bool:
    """Whether letters of a script that is not the language's dominate; names in Latin letters are normal anywhere."""
    text = text[:_ENOUGH_LETTERS]
    own = scripts_of(language)
    # Nearly all text is in order, and one search tells: no letter beyond Latin, or mostly the language's own.
    if "latin" in own:
        if text.isascii() or not _BEYOND_LATIN.search(text):
            return False
    elif 2 * len("".join(_RUNS[own[0]].findall(text))) > len(text):
        return False
    plain = _NO_TEXT.sub(" ", text)
    counts = {
        name: _WEIGHTS.get(name, 1) * sum(map(len, runs.findall(plain))) for name, runs in _RUNS.items()
    }
    mine = sum(counts[name] for name in own)
    foreign = sum(counts[name] for name in _RANGES if name not in own and name != "latin")
    if foreign > mine:
        return True
    if "latin" in own or counts["latin"] <= _MOSTLY * mine:
        return False
    words = _LATIN_WORD.findall(plain)
    return any(_is_running_text(words, small) for small in _SMALL_WORDS)


def _block_in_wrong_script(text: str, language: str) -> bool:
    if _looks_like_code(text):
        return False
    return in_wrong_script(text, language) and in_wrong_script(_OUTER_LINK.sub(" ", text), language)


def _looks_like_code(text: str) -> bool:
    """Whether most lines end as those of a program do; code without a fence is a paragraph to the parser."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    return len(lines) > 2 and sum(line.endswith((";", "{", "}")) for line in lines) * 2 > len(lines)


def _is_running_text(words: list[str], small: frozenset[str]) -> bool:
    """Return whether so many words are small ones of a language that these are sentences, not names.

    ``University of Texas at Austin`` is a name: all its other words are capitalised.
    """
    found = [word.lower() for word in words if word.lower() in small]
    others = [word for word in words if word.lower() not in small]
    if len(others) > 1 and all(word[0].isupper() for word in others):
        return False
    return len(set(found)) >= _ENOUGH_SMALL_WORDS and len(found) >= _SMALL_SHARE * len(words)


def _wrong_scripts(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        if _says_its_language(version):
            continue
        fields = list(_wrong_fields(page, version)) if version.document.has_block else []
        wrong, right = [], 0
        for block in version.blocks:
            page.on_progress()
            if block.kind not in _RUNNING:
                continue
            if _block_in_wrong_script(block.text, version.language) and not _is_quoted(block, version):
                wrong.append(block)
            elif _RUNS[scripts_of(version.language)[0]].search(block.text):
                right += 1
        if wrong and len(wrong) + len(fields) >= max(_ENOUGH_TEXTS, _MANY_TIMES * right):
            line = version.line(wrong[0].first_line)
            yield hit(version, line, "page", language=version.language, text=excerpt(wrong[0].text))
            continue
        yield from fields
        for block in wrong:
            line = version.line(block.first_line)
            yield hit(version, line, "text", language=version.language, text=excerpt(block.text))


def _says_its_language(version: VersionFacts) -> bool:
    """Return whether a field tells that the page is in a language of other letters: a talk on a site of another one."""
    said = version.value("lang") or version.value("language")
    said = _CODES.get(said.lower(), said)
    return is_language(said) and set(scripts_of(said)).isdisjoint(scripts_of(version.language))


def _is_quoted(block: Block, version: VersionFacts) -> bool:
    """Return whether the block is called as elsewhere: changes of a release, or what an example beside it makes."""
    if _is_list_of_changes(block):
        return True
    text = block.text.strip()
    return any(text in each.text for each in version.blocks if each.kind is BlockKind.CODE)


def _is_list_of_changes(block: Block) -> bool:
    """Return whether most items begin with a number: the changes of a release, which are called as in their tracker."""
    if block.kind is not BlockKind.LIST:
        return False
    items = _ITEM.findall(block.text)
    return 2 * sum(map(bool, items)) > len(items)


def _wrong_fields(page: PageFacts, version: VersionFacts) -> Iterator[Hit]:
    for key in _FIELDS:
        text = version.value(key)
        if not text or not in_wrong_script(text, version.language):
            continue
        known = dict(page.context.names).get(version.language) if key == PLACE_TITLE else None
        values = {"field": key, "language": version.language, "text": excerpt(text)}
        if known:
            fix = Fix("set", version.language, (key, known))
            yield hit(version, version.key_line(key), "known", fix, **values, known=known)
        else:
            yield hit(version, version.key_line(key), **values)


def _mixed_words(page: PageFacts) -> Iterator[Hit]:
    for version in page.versions:
        for key in _FIELDS if version.document.has_block else ():
            for word, better in mixed_words(version.value(key)):
                fix = Fix("set-part", version.language, (key, word, better)) if better else None
                yield hit(version, version.key_line(key), "", fix, word=word)
        for block in version.blocks:
            is_prose = block.kind not in {BlockKind.CODE, BlockKind.HTML}
            if is_prose and not block.text.isascii() and _MIXED.search(block.text):
                yield from _mixed_in_block(version, block, page.on_progress)


def _mixed_in_block(version: VersionFacts, block: Block, on_progress: Callable[[], object]) -> Iterator[Hit]:
    for number, text in enumerate(block.text.split("\n"), block.first_line):
        on_progress()
        for word, better in mixed_words(text):
            fix = Fix("body-part", version.language, (str(number), word, better)) if better else None
            yield hit(version, version.line(number), "", fix, word=word)


def mixed_words(text: str) -> Iterator[tuple[str, str]]:
    """Words in which letters of one script stand for look-alikes of the other, and the word in one script.

    ``PHPшник`` and ``meetupы`` are honest compounds: two runs of two letters and more, or letters without a twin.
    The second is empty when both scripts have as many letters.
    """
    text = text[:_ENOUGH_LETTERS]
    if not _MIXED.search(text):
        return
    for match in _WORD.finditer(_NO_TEXT.sub(lambda found: " " * len(found[0]), text)):
        word = match[0]
        if len(word) > _LONGEST_WORD or not _MIXED.search(word):
            continue
        latin = "".join(_RUNS["latin"].findall(word))
        cyrillic = "".join(_RUNS["cyrillic"].findall(word))
        runs = _RUNS["latin"].findall(word) + _RUNS["cyrillic"].findall(word)
        if (len(runs) == 2 and min(map(len, runs)) > 1) or _INFLECTED.fullmatch(word):
            continue
        if len(cyrillic) <= len(latin) and all(letter in _TO_LATIN for letter in cyrillic):
            same = len(latin) == len(cyrillic)
            yield word, "" if same else "".join(_TO_LATIN.get(letter, letter) for letter in word)
        elif len(latin) < len(cyrillic) and all(letter in _TO_CYRILLIC for letter in latin):
            yield word, "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)


CHECKS = (
    Check(
        "wrong-script",
        Severity.ERROR,
        {
            "": QT_TRANSLATE_NOOP("checks", "{field}: “{text}” is not written in {language}"),
            "known": QT_TRANSLATE_NOOP(
                "checks",
                "{field}: “{text}” is not written in {language}. Other pages use “{known}”",
            ),
            "text": QT_TRANSLATE_NOOP("checks", "Not written in {language}: “{text}”"),
            "page": QT_TRANSLATE_NOOP("checks", "Most of the text is not written in {language}: “{text}”"),
        },
        _wrong_scripts,
        version=3,
    ),
    Check(
        "mixed-script-word",
        Severity.WARNING,
        {
            "": QT_TRANSLATE_NOOP("checks", "“{word}” mixes Latin and Cyrillic letters that look alike"),
        },
        _mixed_words,
    ),
)

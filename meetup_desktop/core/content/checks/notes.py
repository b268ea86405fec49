"""Paragraphs that one language has for good: what is said about the languages themselves.

``This talk is in English.`` stands on the German page alone, and thanks for a translation in the translation alone.
"""

from __future__ import annotations

import re

from meetup_desktop.core.content.blocks import Block, BlockKind
from meetup_desktop.core.content.languages import base_language

#: No note is longer, in letters.
_LONGEST = 500
#: How the names of languages begin, in the languages of most sites; mostly they are inflected.
_NAMES = {
    "en": "englis|engels|anglais|ingl[eéê]s|angl[eè]s|angli|angielsk|anglič|angličt|englesk|ingiliz|"
    "angol|английск|англійськ|англиск|енглеск|英語|英语|英文|영어",
    "ru": "russi|russisch|russo|rus[oa]\\b|ruso|rosyjsk|rušt|rusk|rusça|руск|русск|російськ|ロシア語|俄语|俄文|"
    "러시아어",
    "de": "german|deutsch|duits|allemand|alem[aáã]|tedesc|niemieck|němčin|nemčin|nemačk|njemačk|almanca|"
    "немецк|німецьк|"
    "ドイツ語|德语|德文|독일어",
    "fr": "french|französisch|frans|français|franc[eé]s|frances|francus|francouz|franzö|fransızca|французск|французьк|"
    "フランス語|法语|法文|프랑스어",
    "es": "spanish|spanisch|spaans|espagnol|español|espanhol|spagnol|hiszpańsk|španěl|španiel|špansk|ispanyol|"
    "испанск|іспанськ|スペイン語|西班牙|스페인어",
    "it": "italian|italien|italiaans|włosk|italšt|talian|italijansk|italyan|итальянск|італійськ|イタリア語|"
    "意大利|이탈리아어",
    "pt": "portugu|portugies|portugalsk|portugalšt|portekiz|португальск|португальськ|ポルトガル語|葡萄牙|포르투갈어",
    "cs": "czech|tschech|tsjech|tchèque|checo|ceco|tcheco|česk|češt|czesk|çekçe|чешск|чеськ|チェコ語|捷克",
    "pl": "polish|polnisch|pools|polonais|polaco|polacco|polsk|polšt|poljsk|lehçe|польск|польськ|ポーランド語|波兰",
    "uk": "ukrain|ukrajin|ukraiń|украинск|українськ|ウクライナ語|乌克兰",
    "sr": "serbian|serbisch|serbe|serbio|serbo|srpsk|сербск|сербськ|српск",
    "tr": "turkish|türkisch|turc|turco|turksi|türkçe|tureck|турецк|турецьк|トルコ語|土耳其",
    "nl": "dutch|niederländisch|nederlands|néerlandais|neerland|holand|olandes|niderlandzk|голландск|нидерландск",
    "ja": "japanese|japanisch|japonais|japon[eê]s|giappones|японск|японськ|日本語|日语|日文|일본어",
    "zh": "chinese|chinesisch|chinois|chin[oê]|cinese|китайск|китайськ|中国語|中文|汉语|중국어",
    "ko": "korean|koreanisch|coréen|coreano|корейск|корейськ|韓国語|韩语|한국어",
}
_NAMED = {
    code: re.compile(rf"\b(?:{names})|(?:{names})(?<=[\u3040-\uffff])") for code, names in _NAMES.items()
}
#: How words for translating begin, or what they contain, in many languages.
_TRANSLATION = re.compile(
    r"\b(?:translat|traduc|traduç|traduz|tradui|tradott|tradu[cï]|vertaal|vertal|översätt|oversat|çevir|çevril|"
    r"превод|преведен|fordít|käänn|tõlg|dịch)|"
    r"\b(?:foreign|other|all) languages?\b|language versions?\b|других языках|другие языки|"
    "übersetz|překl|přelož|prelož|prekl|tłumacz|przekł|preveden|prevod|prijevod|terjemah|перевод|перевед|перекла|"
    "μεταφρα|ترجم|תרגום|תורגם|अनुवाद|অনুবাদ|翻訳|翻译|翻譯|번역",
)


def is_language_note(block: Block, language: str, other: str) -> bool:
    """Return whether the block is a short paragraph about one of both languages, or about the translation."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTE} or len(block.text) > _LONGEST:
        return False
    text = block.text.lower()
    if _TRANSLATION.search(text):
        return True
    names = (_NAMED.get(base_language(each)) for each in (language, other))
    return any(name is not None and name.search(text) for name in names)

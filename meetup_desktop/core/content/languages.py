"""Languages: which folders and suffixes name one, and their names inside a sentence ("Not written in Russian")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

#: By ISO 639-1 code; the window translates the name in the form that its language needs after "in".
LANGUAGE_NAMES = {
    "am": QT_TRANSLATE_NOOP("languages", "Amharic"),
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "az": QT_TRANSLATE_NOOP("languages", "Azerbaijani"),
    "be": QT_TRANSLATE_NOOP("languages", "Belarusian"),
    "bg": QT_TRANSLATE_NOOP("languages", "Bulgarian"),
    "bn": QT_TRANSLATE_NOOP("languages", "Bengali"),
    "bs": QT_TRANSLATE_NOOP("languages", "Bosnian"),
    "ca": QT_TRANSLATE_NOOP("languages", "Catalan"),
    "cs": QT_TRANSLATE_NOOP("languages", "Czech"),
    "da": QT_TRANSLATE_NOOP("languages", "Danish"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "el": QT_TRANSLATE_NOOP("languages", "Greek"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "eo": QT_TRANSLATE_NOOP("languages", "Esperanto"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
    "et": QT_TRANSLATE_NOOP("languages", "Estonian"),
    "eu": QT_TRANSLATE_NOOP("languages", "Basque"),
    "fa": QT_TRANSLATE_NOOP("languages", "Persian"),
    "fi": QT_TRANSLATE_NOOP("languages", "Finnish"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "ga": QT_TRANSLATE_NOOP("languages", "Irish"),
    "gl": QT_TRANSLATE_NOOP("languages", "Galician"),
    "gu": QT_TRANSLATE_NOOP("languages", "Gujarati"),
    "he": QT_TRANSLATE_NOOP("languages", "Hebrew"),
    "hi": QT_TRANSLATE_NOOP("languages", "Hindi"),
    "hr": QT_TRANSLATE_NOOP("languages", "Croatian"),
    "hu": QT_TRANSLATE_NOOP("languages", "Hungarian"),
    "hy": QT_TRANSLATE_NOOP("languages", "Armenian"),
    "id": QT_TRANSLATE_NOOP("languages", "Indonesian"),
    "is": QT_TRANSLATE_NOOP("languages", "Icelandic"),
    "it": QT_TRANSLATE_NOOP("languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("languages", "Japanese"),
    "ka": QT_TRANSLATE_NOOP("languages", "Georgian"),
    "kk": QT_TRANSLATE_NOOP("languages", "Kazakh"),
    "km": QT_TRANSLATE_NOOP("languages", "Khmer"),
    "kn": QT_TRANSLATE_NOOP("languages", "Kannada"),
    "ko": QT_TRANSLATE_NOOP("languages", "Korean"),
    "ky": QT_TRANSLATE_NOOP("languages", "Kyrgyz"),
    "lo": QT_TRANSLATE_NOOP("languages", "Lao"),
    "lt": QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    "lv": QT_TRANSLATE_NOOP("languages", "Latvian"),
    "mk": QT_TRANSLATE_NOOP("languages", "Macedonian"),
    "ml": QT_TRANSLATE_NOOP("languages", "Malayalam"),
    "mn": QT_TRANSLATE_NOOP("languages", "Mongolian"),
    "mr": QT_TRANSLATE_NOOP("languages", "Marathi"),
    "ms": QT_TRANSLATE_NOOP("languages", "Malay"),
    "my": QT_TRANSLATE_NOOP("languages", "Burmese"),
    "ne": QT_TRANSLATE_NOOP("languages", "Nepali"),
    "nl": QT_TRANSLATE_NOOP("languages", "Dutch"),
    "no": QT_TRANSLATE_NOOP("languages", "Norwegian"),
    "pa": QT_TRANSLATE_NOOP("languages", "Punjabi"),
    "pl": QT_TRANSLATE_NOOP("languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("languages", "Portuguese"),
    "ro": QT_TRANSLATE_NOOP("languages", "Romanian"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "si": QT_TRANSLATE_NOOP("languages", "Sinhala"),
    "sk": QT_TRANSLATE_NOOP("languages", "Slovak"),
    "sl": QT_TRANSLATE_NOOP("languages", "Slovenian"),
    "sq": QT_TRANSLATE_NOOP("languages", "Albanian"),
    "sr": QT_TRANSLATE_NOOP("languages", "Serbian"),
    "sv": QT_TRANSLATE_NOOP("languages", "Swedish"),
    "sw": QT_TRANSLATE_NOOP("languages", "Swahili"),
    "ta": QT_TRANSLATE_NOOP("languages", "Tamil"),
    "te": QT_TRANSLATE_NOOP("languages", "Telugu"),
    "tg": QT_TRANSLATE_NOOP("languages", "Tajik"),
    "th": QT_TRANSLATE_NOOP("languages", "Thai"),
    "tk": QT_TRANSLATE_NOOP("languages", "Turkmen"),
    "tl": QT_TRANSLATE_NOOP("languages", "Filipino"),
    "tr": QT_TRANSLATE_NOOP("languages", "Turkish"),
    "tt": QT_TRANSLATE_NOOP("languages", "Tatar"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("languages", "Urdu"),
    "uz": QT_TRANSLATE_NOOP("languages", "Uzbek"),
    "vi": QT_TRANSLATE_NOOP("languages", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("languages", "Chinese"),
}


def english_language_name(code: str) -> str:
    """Return the English name of a language (``en``, ``zh-Hant``); the code itself when it is not known."""
    return LANGUAGE_NAMES.get(base_language(code), code)


#: ISO 639-1; a folder ``js`` or ``md`` is no language.
_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)
#: ISO 639-2 of the languages above that sites call by it, with their two letters.
_THREE_LETTERS = {
    "ara": "ar", "aze": "az", "bel": "be", "ben": "bn", "bos": "bs", "bul": "bg", "cat": "ca", "ces": "cs",
    "dan": "da", "deu": "de", "ell": "el", "eng": "en", "est": "et", "eus": "eu", "fas": "fa", "fra": "fr",
    "glg": "gl", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "ind": "id", "isl": "is",
    "ita": "it", "jpn": "ja", "kat": "ka", "kaz": "kk", "kir": "ky", "kor": "ko", "lav": "lv", "lit": "lt",
    "mkd": "mk", "mon": "mn", "nld": "nl", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru",
    "slk": "sk", "slv": "sl", "spa": "es", "sqi": "sq", "srp": "sr", "swe": "sv", "tat": "tt", "tgk": "tg",
    "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz", "vie": "vi", "zho": "zh",
}  # fmt: skip
#: ISO 639-3 of languages without two letters, from the Unicode CLDR's list of locales.
_ONLY_THREE_LETTERS = (
    "arz ast bal bar ceb chr ckb crh csb dsb fil frp fur gsw haw hsb kab kea kok krc lij lld lmo mai "
    "mni mnw nap nds nqo pap pcm pms quc rue sah sat scn sco shi smn sms syr szl tok tyv udm vec war yue zgh"
)
LANGUAGE_CODES = frozenset(_TWO_LETTERS.split()) | set(_THREE_LETTERS) | set(_ONLY_THREE_LETTERS.split())
#: A language with script and region, as folders and suffixes name it: ``en``, ``en_US``, ``zh-Hant-TW``.
LANGUAGE_TAG = "[a-z]{2,3}(?:[-_](?:[A-Za-z]{2,4}|[0-9]{3}))*"
_LANGUAGE = re.compile(LANGUAGE_TAG)


@lru_cache(maxsize=1024)
def is_language(name: str) -> bool:
    """Return whether a folder or suffix of that name stands for a language."""
    return _LANGUAGE.fullmatch(name) is not None and re.split("[-_]", name)[0] in LANGUAGE_CODES


def base_language(name: str) -> str:
    """Return the language alone, in two letters where it has them: ``zh`` of ``zh-Hant-TW``."""
    base = re.split("[-_]", name)[0].lower()
    return _THREE_LETTERS.get(base, base)


def sort_languages(languages: Iterable[str]) -> tuple[str, ...]:
    """Return the languages in alphabetical order, English last: it is mostly the translation."""
    return tuple(sorted(languages, key=lambda language: (base_language(language) == "en", language)))

"""The names of languages as they stand inside a sentence ("Not written in Russian")."""

from __future__ import annotations

from meetup_desktop.core.translation import QT_TRANSLATE_NOOP

#: By ISO 639-1 code; the window translates the name in the form that its language needs after "in".
LANGUAGE_NAMES = {
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "az": QT_TRANSLATE_NOOP("languages", "Azerbaijani"),
    "be": QT_TRANSLATE_NOOP("languages", "Belarusian"),
    "bg": QT_TRANSLATE_NOOP("languages", "Bulgarian"),
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
    "fa": QT_TRANSLATE_NOOP("languages", "Persian"),
    "fi": QT_TRANSLATE_NOOP("languages", "Finnish"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "he": QT_TRANSLATE_NOOP("languages", "Hebrew"),
    "hi": QT_TRANSLATE_NOOP("languages", "Hindi"),
    "hr": QT_TRANSLATE_NOOP("languages", "Croatian"),
    "hu": QT_TRANSLATE_NOOP("languages", "Hungarian"),
    "hy": QT_TRANSLATE_NOOP("languages", "Armenian"),
    "id": QT_TRANSLATE_NOOP("languages", "Indonesian"),
    "it": QT_TRANSLATE_NOOP("languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("languages", "Japanese"),
    "ka": QT_TRANSLATE_NOOP("languages", "Georgian"),
    "kk": QT_TRANSLATE_NOOP("languages", "Kazakh"),
    "ko": QT_TRANSLATE_NOOP("languages", "Korean"),
    "ky": QT_TRANSLATE_NOOP("languages", "Kyrgyz"),
    "lt": QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    "lv": QT_TRANSLATE_NOOP("languages", "Latvian"),
    "mk": QT_TRANSLATE_NOOP("languages", "Macedonian"),
    "nl": QT_TRANSLATE_NOOP("languages", "Dutch"),
    "no": QT_TRANSLATE_NOOP("languages", "Norwegian"),
    "pl": QT_TRANSLATE_NOOP("languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("languages", "Portuguese"),
    "ro": QT_TRANSLATE_NOOP("languages", "Romanian"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "sk": QT_TRANSLATE_NOOP("languages", "Slovak"),
    "sl": QT_TRANSLATE_NOOP("languages", "Slovenian"),
    "sq": QT_TRANSLATE_NOOP("languages", "Albanian"),
    "sr": QT_TRANSLATE_NOOP("languages", "Serbian"),
    "sv": QT_TRANSLATE_NOOP("languages", "Swedish"),
    "tr": QT_TRANSLATE_NOOP("languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "uz": QT_TRANSLATE_NOOP("languages", "Uzbek"),
    "vi": QT_TRANSLATE_NOOP("languages", "Vietnamese"),
    "zh": QT_TRANSLATE_NOOP("languages", "Chinese"),
}


def english_language_name(code: str) -> str:
    """Return the English name of a language (``en``, ``zh-Hant``); the code itself when it is not known."""
    return LANGUAGE_NAMES.get(code.partition("-")[0].casefold(), code)

"""Names of fields, of their choices and of languages, for the user."""

from PySide6.QtCore import QCoreApplication, QLocale

from meetup_desktop.core.content.fields import field


def field_name(key: str) -> str:
    """Return the translated name of a field; an unknown key is its own name."""
    label = field(key).label
    return QCoreApplication.translate("fields", label) if label else key


def field_choices(key: str) -> tuple[tuple[str, str], ...]:
    """Return the values of a choice field with their names; the empty value first."""
    named = ((value, QCoreApplication.translate("types", name)) for value, name in field(key).choices)
    return (("", "—"), *named)


def type_choices() -> tuple[tuple[str, str], ...]:
    """Return the event types with their names; the empty value first."""
    return field_choices("event.type")


def language_name(language: str) -> str:
    """Return a language's name in that language, such as ``Русский``."""
    code = QLocale(language.replace("-", "_"))
    # Of the world, not of its largest country: else English is "American English".
    name = QLocale(code.language(), code.script(), QLocale.Country.World).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else language

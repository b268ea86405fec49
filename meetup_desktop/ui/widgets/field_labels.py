"""Names of fields and of the event types, in the UI language."""

from PySide6.QtCore import QCoreApplication, QLocale

from meetup_desktop.core.content.fields import EVENT_TYPES


def field_name(key: str) -> str:
    """What the person calls the field; an unknown key is its own name."""
    translate = QCoreApplication.translate
    names = {
        "title": translate("fields", "Title"),
        "description": translate("fields", "Description"),
        "date": translate("fields", "Date"),
        "endDate": translate("fields", "Ends"),
        "tags": translate("fields", "Tags"),
        "logo": translate("fields", "Logo"),
        "singleImage": translate("fields", "Single image"),
        "videos": translate("fields", "Videos"),
        "event.type": translate("fields", "Type"),
        "event.site": translate("fields", "Site"),
        "event.place": translate("fields", "Online or on site"),
        "event.organisation": translate("fields", "Organiser"),
        "event.location.title": translate("fields", "Place"),
        "event.location.latitude": translate("fields", "Latitude"),
        "event.location.longitude": translate("fields", "Longitude"),
        "alternateLinkIdentifier": translate("fields", "Link identifier"),
    }
    return names.get(key, key)


def type_choices() -> tuple[tuple[str, str], ...]:
    """Event types with their names; the empty value first."""
    translate = QCoreApplication.translate
    names = {
        "other": translate("types", "Other"),
        "hack": translate("types", "Hackathon"),
        "meetup": translate("types", "Meetup"),
        "conference": translate("types", "Conference"),
        "webinar": translate("types", "Webinar"),
        "lecture": translate("types", "Lecture"),
        "training": translate("types", "Training"),
        "master_class": translate("types", "Master class"),
        "forum": translate("types", "Forum"),
        "tournament": translate("types", "Tournament"),
        "competition": translate("types", "Competition"),
        "exhibition": translate("types", "Exhibition"),
        "festival": translate("types", "Festival"),
        "round_table": translate("types", "Round table"),
        "study": translate("types", "Study"),
        "excursion": translate("types", "Excursion"),
        "course": translate("types", "Course"),
    }
    return (("", "—"), *((value, names.get(value, value)) for value in EVENT_TYPES))


def language_name(language: str) -> str:
    """The language's own name, as ``Русский``."""
    code = QLocale(language.replace("-", "_"))
    # Of the world, not of its largest country: else English is "American English".
    name = QLocale(code.language(), code.script(), QLocale.Country.World).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else language

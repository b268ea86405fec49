"""What the steps of a page are called in the Edit menu."""

from PySide6.QtCore import QObject

from meetup_desktop.core.content.fields import LATITUDE, LONGITUDE


class EditTitles(QObject):
    """One phrase for each kind of step, in the UI language."""

    def change(self, key: str) -> str:
        """A value was changed."""
        names = {
            "title": self.tr("title"),
            "date": self.tr("date"),
            "endDate": self.tr("end"),
            "description": self.tr("description"),
            "tags": self.tr("tags"),
            "event.site": self.tr("website"),
            "event.organisation": self.tr("organiser"),
            "event.location.title": self.tr("venue"),
            "event.type": self.tr("type"),
            LATITUDE: self.tr("latitude"),
            LONGITUDE: self.tr("longitude"),
        }
        return self.tr("Change of {field}").format(field=names.get(key, key))

    def typing(self, language: str) -> str:
        """The body was edited."""
        return self.tr("Typing in the text, {language}").format(language=language.upper())

    def description(self, language: str) -> str:
        """A picture was described."""
        return self.tr("Description of a picture, {language}").format(language=language.upper())

    def pin(self) -> str:
        """The venue was moved on the map."""
        return self.tr("Move of the pin")

    def fixes(self) -> str:
        """Findings of the checks were put right."""
        return self.tr("Putting right")

    def discarding(self) -> str:
        """Unsaved changes were given up."""
        return self.tr("Giving up changes")

    def outside(self) -> str:
        """Another program changed the files."""
        return self.tr("Change from outside")

    def recovery(self) -> str:
        """Unsaved work came back."""
        return self.tr("Recovery of unsaved work")

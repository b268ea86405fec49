"""What the steps of a page are called in the Edit menu."""

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.core.content.fields import field


class EditTitles(QObject):
    """One phrase for each kind of step, in the UI language."""

    def change(self, key: str) -> str:
        """Return a value was changed."""
        noun = field(key).noun
        name = QCoreApplication.translate("EditTitles", noun) if noun else key
        return self.tr("Change {field}").format(field=name)

    def typing(self, language: str) -> str:
        """Return the body was edited."""
        return self.tr("Typing, {language}").format(language=language.upper())

    def description(self, language: str) -> str:
        """Return a picture was described."""
        return self.tr("Picture description, {language}").format(language=language.upper())

    def pin(self) -> str:
        """Return the venue was moved on the map."""
        return self.tr("Move pin")

    def fixes(self) -> str:
        """Return findings of the checks were put right."""
        return self.tr("Fix problems")

    def discarding(self) -> str:
        """Return unsaved changes were given up."""
        return self.tr("Revert to saved")

    def outside(self) -> str:
        """Another program changed the files."""
        return self.tr("Change by another program")

    def recovery(self) -> str:
        """Return unsaved work came back."""
        return self.tr("Restore unsaved changes")

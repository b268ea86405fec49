"""What the steps of a page are called in the Edit menu."""

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.core.content.fields import field


class EditTitles(QObject):
    """One phrase for each kind of step, in the UI language."""

    def change(self, key: str) -> str:
        """Return the title of a changed field."""
        noun = field(key).noun
        name = QCoreApplication.translate("EditTitles", noun) if noun else key
        return self.tr("Change {field}").format(field=name)

    def typing(self, language: str) -> str:
        """Return the title of an edit of the body."""
        return self.tr("Typing, {language}").format(language=language.upper())

    def description(self, language: str) -> str:
        """Return the title of a changed picture description."""
        return self.tr("Picture description, {language}").format(language=language.upper())

    def pin(self) -> str:
        """Return the title of a move of the map pin."""
        return self.tr("Move pin")

    def fixes(self) -> str:
        """Return the title of applied fixes."""
        return self.tr("Fix problems")

    def discarding(self) -> str:
        """Return the title of reverting to the saved page."""
        return self.tr("Revert to saved")

    def outside(self) -> str:
        """Return the title of a change made by another program."""
        return self.tr("Change by another program")

    def recovery(self) -> str:
        """Return the title of restored drafts."""
        return self.tr("Restore unsaved changes")

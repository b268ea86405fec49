"""The header of the open event: its title, date and venue, and the languages it exists in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.ui.widgets.controls import STATE_ICONS, ElidedLabel, IconLabel, label, row, with_icon_gap
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Space, TextRole

if TYPE_CHECKING:
    from meetup_desktop.services.checks.report import Report


CHECKING = "checking"
MISSING = "missing"


class LanguageMark(QWidget):
    """A language code such as ``EN`` with an icon and a tool tip for the state of the page in it."""

    def __init__(self, language: str, state: str, description: str, problems: int) -> None:
        super().__init__()
        tone = "muted" if state == CHECKING else state
        row(
            IconLabel(STATE_ICONS[state], tone=tone),
            label(language.upper(), TextRole.STRONG),
            label(QLocale().toString(problems) if problems else "", tone=tone),
            spacing=Space.XS,
            owner=self,
        )
        self.setToolTip(description)
        self.setAccessibleName(description)


class MissingMark(QPushButton):
    """A button such as ``+ RU`` that creates the page in a missing language."""

    def __init__(self, language: str) -> None:
        super().__init__(with_icon_gap(language.upper()))
        self.language = language
        self.setProperty("role", "chip")  # no higher than the marks beside it
        self.setIcon(icon("circle-plus", "warning"))
        self.setIconSize(QSize(Space.ICON, Space.ICON))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        description = self.tr("Create page in missing language: {language}")
        self.setToolTip(description.format(language=language_name(language)))
        self.setAccessibleName(self.toolTip())


class EventHeader(QWidget):
    """Shows title, date and venue in the language of the window, and a mark for each language of the site."""

    language_wanted = Signal(str)  #: a language that the page is missing in

    def __init__(self) -> None:
        super().__init__()
        self.name = ElidedLabel("", TextRole.TITLE)
        self.facts = ElidedLabel("", tone="muted")
        self._marks = QHBoxLayout()
        self._marks.setSpacing(Space.M)
        self._shown_marks: tuple[object, ...] = ()
        self._shown_facts: tuple[str, str, str, bool] | None = None
        self._page: EventPage | None = None
        self._languages: tuple[str, ...] = ()
        self._counts: Mapping[str, Mapping[Severity, int]] = {}
        self._is_dirty = False
        self._is_checking = True
        self._report: Report | None = None
        made = row(self.name, self.facts, None, self._marks, spacing=Space.L, owner=self)
        made.setContentsMargins(Space.L, Space.M, Space.L, Space.XS)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_page(self, page: EventPage, site_languages: tuple[str, ...]) -> None:
        """Show a page, with a mark for each of the site's languages."""
        is_other = self._page is None or self._page.page_id != page.page_id
        self._page, self._languages = page, site_languages
        if is_other:
            self._count_findings()
        self._update_title_and_details()
        self._update_language_marks()

    def show_dirty(self, is_dirty: bool) -> None:
        """Show whether the page has unsaved changes."""
        self._is_dirty = is_dirty
        self._update_title_and_details()

    def show_findings(self, report: Report) -> None:
        """Show the number of findings in each language mark."""
        self._report = report
        self._count_findings()
        self._update_language_marks()

    def show_checking(self, is_checking: bool) -> None:
        """Show whether the site is still being checked: until then, a language without findings is not sound."""
        self._is_checking = is_checking
        self._update_language_marks()

    def _count_findings(self) -> None:
        page, report = self._page, self._report
        if page is not None and report is not None:
            self._counts = {each: report.in_language(page.page_id, each) for each in page.languages}

    def _update_title_and_details(self) -> None:
        page = self._page
        if page is None:
            return
        own = ui_language()
        language = own if own in page.languages else page.languages[0]
        date = page.shared_value("date") or page.value("date", page.languages[0])
        facts = (
            page.title(language) or page.page_id, date, page.value("event.location.title", language), self._is_dirty
        )  # fmt: skip
        if facts != self._shown_facts:
            self._shown_facts = facts
            title, date, place, is_dirty = facts
            unsaved = self.tr("unsaved") if is_dirty else ""
            self.name.setText(show_directions(title))
            details = (_date_text(date), show_directions(place), unsaved)
            self.facts.setText("  ·  ".join(filter(None, details)))

    def _update_language_marks(self) -> None:
        page = self._page
        if page is None:
            return
        states = tuple(self._language_state(page, language) for language in self._languages)
        if states == self._shown_marks:
            return
        self._shown_marks = states
        while (item := self._marks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for state in states:
            self._marks.addWidget(self._build_mark(*state))

    def _build_mark(self, language: str, state: str, description: str, problems: int) -> QWidget:
        if state != MISSING:
            return LanguageMark(language, state, description, problems)
        made = MissingMark(language)
        made.clicked.connect(self._on_missing_mark_clicked)
        return made

    def _on_missing_mark_clicked(self) -> None:
        mark = self.sender()
        if isinstance(mark, MissingMark):
            self.language_wanted.emit(mark.language)

    def _language_state(self, page: EventPage, language: str) -> tuple[str, str, str, int]:
        """Return the arguments of a language mark: language, state, description, number of problems."""
        if language not in page.languages:
            return language, MISSING, "", 0
        if page.version(language).document.problem is not None:
            return language, "warning", self.tr("Cannot read the fields of this file"), 0
        counts = self._counts.get(language, {})
        if not counts and self._is_checking:
            return language, CHECKING, self.tr("Checking…"), 0
        if not counts:
            return language, "good", self.tr("Page exists in this language"), 0
        worst = "error" if Severity.ERROR in counts else "warning"
        number = sum(counts.values())
        return language, worst, self.tr("%n problem(s) in this language", None, number), number


def _date_text(text: str) -> str:
    when = read_any_date(text)
    if when is None:
        return text
    day = QLocale().toString(when.date(), "d MMM yyyy, ddd")  # type: ignore[call-overload]
    return f"{day}, {when:%H:%M}" if when.hour or when.minute else str(day)

"""The header of the open event: its title, date and venue, its languages, and whether it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from meetup_desktop.core.content.checks.finding import Severity
from meetup_desktop.core.content.dates import read_any_date
from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.display_text import show_directions
from meetup_desktop.ui.shell.page_status_line import PageStatusLine
from meetup_desktop.ui.widgets.controls import (
    STATE_ICONS,
    ElidedLabel,
    IconLabel,
    column,
    label,
    row,
    with_icon_gap,
)
from meetup_desktop.ui.widgets.field_labels import language_name
from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.language import ui_language
from meetup_desktop.ui.widgets.theme import Space, TextRole

if TYPE_CHECKING:
    from meetup_desktop.services.checks.report import Report


CHECKING = "checking"
MISSING = "missing"
NO_STATE = ""


class LanguageMark(QWidget):
    """A language code such as ``EN`` with an icon, the number of problems, and ``+3`` for suggestions."""

    def __init__(self, language: str, state: str, description: str, counts: tuple[int, int]) -> None:
        """Without a language, the mark stands for the page itself."""
        super().__init__()
        problems, suggestions = counts
        tone = "muted" if state == CHECKING else state
        row(
            *((label(language.upper(), TextRole.STRONG),) if language else ()),
            *((IconLabel(STATE_ICONS[state], tone=tone),) if state != NO_STATE else ()),
            label(QLocale().toString(problems) if problems else "", tone=tone),
            label(f"+{QLocale().toString(suggestions)}" if suggestions else "", TextRole.CAPTION, "muted"),
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
        self._shown_facts: tuple[str, str, str] | None = None
        self._page: EventPage | None = None
        self._languages: tuple[str, ...] = ()
        self._counts: Mapping[str, Mapping[Severity, int]] = {}
        self._counts_of_page: Mapping[Severity, int] = {}  # what belongs to no language
        self._is_checking = True
        self._is_reading_only = False
        self._report: Report | None = None
        self.status = PageStatusLine()
        first = row(self.name, None, self._marks, spacing=Space.L)
        self.second_line = QWidget()
        row(self.facts, self.status, spacing=Space.L, owner=self.second_line).setStretch(1, 1)
        made = column(first, self.second_line, spacing=0, owner=self)
        made.setContentsMargins(Space.L, Space.S, Space.L, 0)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def show_page(self, page: EventPage, site_languages: tuple[str, ...]) -> None:
        """Show a page, with a mark for each of the site's languages."""
        is_other = self._page is None or self._page.page_id != page.page_id
        self._page, self._languages = page, site_languages
        if is_other:
            self._count_findings()
        self._update_title_and_details()
        self._update_language_marks()

    def show_findings(self, report: Report) -> None:
        """Show the number of findings in each language mark."""
        self._report = report
        self._count_findings()
        self._update_language_marks()

    def show_checking(self, is_checking: bool) -> None:
        """Show whether the site is still being checked: until then, a language without findings is not sound."""
        self._is_checking = is_checking
        self._update_language_marks()

    def show_reading_only(self) -> None:
        """Show no state of any language: a program that may only read checks nothing."""
        self._is_reading_only = True
        self._update_language_marks()

    def _count_findings(self) -> None:
        page, report = self._page, self._report
        if page is not None and report is not None:
            self._counts = {each: report.in_language(page.page_id, each) for each in page.languages}
            self._counts_of_page = report.in_no_language(page.page_id, page.languages)

    def _update_title_and_details(self) -> None:
        page = self._page
        if page is None:
            return
        own = ui_language()
        language = own if own in page.languages else page.languages[0]
        date = page.shared_value("date") or page.value("date", page.languages[0])
        facts = (page.title(language) or page.page_id, date, page.value("event.location.title", language))
        if facts != self._shown_facts:
            self._shown_facts = facts
            title, date, place = facts
            self.name.setText(show_directions(title))
            details = (_date_text(date), show_directions(place))
            self.facts.setText("  ·  ".join(filter(None, details)))

    def _update_language_marks(self) -> None:
        page = self._page
        if page is None:
            return
        states = (
            *(self._language_state(page, language) for language in self._languages),
            *self._page_state(),
        )
        if states == self._shown_marks:
            return
        self._shown_marks = states
        while (item := self._marks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for state in states:
            self._marks.addWidget(self._build_mark(*state))

    def _build_mark(self, language: str, state: str, description: str, counts: tuple[int, int]) -> QWidget:
        if state != MISSING:
            return LanguageMark(language, state, description, counts)
        made = MissingMark(language)
        made.clicked.connect(self._on_missing_mark_clicked)
        return made

    def _on_missing_mark_clicked(self) -> None:
        mark = self.sender()
        if isinstance(mark, MissingMark):
            self.language_wanted.emit(mark.language)

    def _language_state(self, page: EventPage, language: str) -> tuple[str, str, str, tuple[int, int]]:
        """Return the arguments of a language mark: language, state, description, problems and suggestions."""
        nothing = (0, 0)
        if language not in page.languages:
            return language, MISSING, "", nothing
        name = language_name(language)
        counts = self._counts.get(language, {})
        if not counts and page.version(language).document.problem is not None:
            text = self.tr("{language}: cannot read the fields of this file").format(language=name)
            return language, "warning", text, nothing
        if not counts and self._is_reading_only:
            return language, NO_STATE, name, nothing
        if not counts and self._is_checking:
            return language, CHECKING, self.tr("{language}: checking…").format(language=name), nothing
        return language, *self._count_state(name, counts)

    def _page_state(self) -> tuple[tuple[str, str, str, tuple[int, int]], ...]:
        """Return the arguments of the mark of the page itself, if something was found that belongs to no language."""
        counts = self._counts_of_page
        return (("", *self._count_state(self.tr("The page itself"), counts)),) if counts else ()

    def _count_state(self, name: str, counts: Mapping[Severity, int]) -> tuple[str, str, tuple[int, int]]:
        """Return the state, description and numbers of problems and suggestions."""
        suggestions = counts.get(Severity.INFO, 0)
        problems = sum(counts.values()) - suggestions
        texts = [self.tr("%n problem(s)", None, problems) if problems else self.tr("no problems")]
        if suggestions:
            texts.append(self.tr("%n suggestion(s)", None, suggestions))
        worst = "good"
        if problems:
            worst = "error" if counts.get(Severity.ERROR) else "warning"
        return worst, f"{name}: {', '.join(texts)}", (problems, suggestions)


def _date_text(text: str) -> str:
    when = read_any_date(text)
    if when is None:
        return text
    day = QLocale().toString(when.date(), "d MMM yyyy, ddd")  # type: ignore[call-overload]
    return f"{day}, {when:%H:%M}" if when.hour or when.minute else str(day)

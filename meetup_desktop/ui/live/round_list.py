"""The list of rounds, each with its topic in every language."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from meetup_desktop.core.display_text import show_directions
from meetup_desktop.core.live.evening import Evening
from meetup_desktop.ui.widgets.cleaned_input import CleanedInput
from meetup_desktop.ui.widgets.controls import column, label, row
from meetup_desktop.ui.widgets.line_edit import LineEdit
from meetup_desktop.ui.widgets.theme import Space, TextRole, set_style_property

TYPING_PAUSE_MS = 1500


class RoundCard(QFrame):
    """The card of one round. The current one is framed."""

    topic_edited = Signal(int, str, str)  #: round from 0, language, text

    def __init__(self, index: int, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._index = index
        self.setProperty("role", "card")
        self.name = label(self.tr("Round {number}").format(number=index + 1), TextRole.STRONG)
        self.state = label("", TextRole.CAPTION, "muted")
        self.topics: dict[str, LineEdit] = {}
        body = column(row(self.name, None, self.state), margin=Space.M, spacing=Space.XS + 2, owner=self)
        for language in languages:
            name = self.tr("Topic of round {number}, {language}").format(
                number=index + 1, language=language.upper()
            )
            field = LineEdit(name, self.tr("Topic"))
            CleanedInput(field, show_directions)
            field.setProperty("language", language)
            field.edited.connect(self._on_topic_edited)
            field.editingFinished.connect(self._send_topics)
            tag = label(language.upper(), TextRole.CAPTION, "muted")
            tag.setFixedWidth(Space.XL)
            body.addLayout(row(tag, field, spacing=Space.XS))
            self.topics[language] = field
        # A log entry for a pause in the typing, not for every key: each is a step of undo.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._send_topics)
        self._unsent_languages: set[str] = set()

    def show_evening(self, evening: Evening) -> None:
        """Show the state and the topic of the round."""
        for language, field in self.topics.items():
            if language not in self._unsent_languages:
                field.show_text(evening.topic(self._index, language))
        current = evening.current_index == self._index
        set_style_property(self, "active", "true" if current else "false")
        self.state.setText(self._state_text(evening, current))

    def _state_text(self, evening: Evening, is_current: bool) -> str:
        if self._index >= len(evening.rounds):
            return self.tr("not planned")
        one = evening.rounds[self._index]
        if is_current:
            return self.tr("now")
        if one.started:
            return self.tr("finished")
        groups = self.tr("%n group(s)", "", len(one.groups))
        minutes = self.tr("{minutes} min").format(minutes=round(one.duration_s / 60))
        return f"{groups} · {minutes}"

    def _on_topic_edited(self) -> None:
        self._unsent_languages.add(self.sender().property("language"))
        self._pause.start()

    def _send_topics(self) -> None:
        self._pause.stop()
        unsaid, self._unsent_languages = sorted(self._unsent_languages), set()
        for language in unsaid:
            self.topic_edited.emit(self._index, language, self.topics[language].text())


class RoundList(QScrollArea):
    """The cards of all rounds, planned or only set in the form; scrolls to the current one."""

    topic_edited = Signal(int, str, str)  #: round from 0, language, text

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rounds"))
        self.cards: list[RoundCard] = []
        self._languages: tuple[str, ...] = ()
        self._current: int | None = None
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, Space.S, 0)
        self._layout.setSpacing(Space.S)
        self._layout.addStretch(1)
        self.setWidget(inside)

    def show_evening(self, evening: Evening, wanted_count: int, languages: tuple[str, ...]) -> None:
        """Show the planned rounds, and further ones up to ``wanted_count``."""
        count = max(len(evening.rounds), wanted_count)
        if languages != self._languages:
            self._remove_cards_from(0)
            self._languages = languages
        self._remove_cards_from(count)
        while len(self.cards) < count:
            made = RoundCard(len(self.cards), languages)
            made.topic_edited.connect(self.topic_edited)
            self._layout.insertWidget(len(self.cards), made)
            self.cards.append(made)
        for one in self.cards:
            one.show_evening(evening)
        if evening.current_index != self._current:
            self._current = evening.current_index
            if self._current is not None and self._current < len(self.cards):
                self.ensureWidgetVisible(self.cards[self._current], 0, Space.XXL)

    def _remove_cards_from(self, index: int) -> None:
        while len(self.cards) > index:
            old = self.cards.pop()
            self._layout.removeWidget(old)
            old.deleteLater()

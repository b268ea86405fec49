"""The Markdown editor of one language: the body of the document, character for character."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from meetup_desktop.core.content.text_change import changed_span
from meetup_desktop.ui.page.text.layout import BOTTOM_MARGIN, AlignedLayout
from meetup_desktop.ui.page.text.underlines import Underline
from meetup_desktop.ui.page.text.utf16 import utf16_length
from meetup_desktop.ui.widgets.theme import colors_of, is_palette_change
from meetup_desktop.ui.widgets.undo_keys import UndoKeys

BLOCK_BREAK = "\u2029"  # how QTextDocument.toRawText ends a line; toPlainText would turn NBSP into a space
#: So long is what an undo has changed tinted.
CHANGE_SHOWN_MS = 600
#: The pane had the keyboard before: a menu or another window has given it back.
_TEMPORARY_FOCUS_REASONS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class MarkdownPane(QTextEdit):
    """A plain-text editor that reports edits, and shows other texts without losing the cursor."""

    body_edited = Signal(object)  #: str, the whole body, line ends as "\n"; as an object it is not copied
    focus_changed = Signal(
        bool
    )  #: whether the pane has the keyboard; a menu that has it for a while does not count
    entered = Signal(bool)  #: the person has come to the text to write in it; whether by the mouse
    edges_changed = Signal()  #: lines begin elsewhere or have another width
    height_changed = Signal()  #: of what is seen of the text
    title_wanted = Signal()  #: the person goes on to the title above the text

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        self.aligned = AlignedLayout(document, colors_of(self.palette()))
        document.setDocumentLayout(self.aligned)
        self.setDocument(document)
        self.aligned.edges_changed.connect(self.edges_changed)
        self.setCursorWidth(2)
        self._keys = UndoKeys(self)
        self.installEventFilter(self._keys)
        self._showing = False
        self._shown = ""
        self._changed_span = (0, 0)  # of what was shown last, in UTF-16 units
        # Colours arrive in the middle of a style change; redrawing the text then would recurse.
        self._color_timer = self._build_timer(0, self._update_colors)
        self._change_timer = self._build_timer(CHANGE_SHOWN_MS, self._end_change)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._leave_title)
        self.selectionChanged.connect(self._leave_title)

    def _build_timer(self, interval_ms: int, on_timeout: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(on_timeout)
        return timer

    def body(self) -> str:
        """Return the text, with non-breaking spaces and U+2028 kept and ``\\n`` as line ends."""
        return self.aligned.text()

    def text_edges(self) -> tuple[int, int]:
        """Return where lines begin, from the pane's left edge, and how wide they may be."""
        return self.viewport().x() + round(self.aligned.left), round(self.aligned.text_width)

    def hides_line(self, line: int) -> bool:
        """Return whether a line (from 0) is not shown, as the headline says it."""
        return 0 <= line < self.aligned.hidden_lines

    def _first_position(self) -> int:
        return self.document().findBlockByNumber(self.aligned.hidden_lines).position()

    def _leave_title(self) -> None:
        """Keep the caret and the selection out of the title, which is not shown in the text."""
        cursor = self.textCursor()
        if self.aligned.is_behind or min(cursor.position(), cursor.anchor()) >= self._first_position():
            return
        first, end = self._first_position(), cursor.position()
        cursor.setPosition(max(cursor.anchor(), first))
        cursor.setPosition(max(end, first), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _leads_to_title(self, event: QKeyEvent) -> bool:
        """Return whether a key leads from the first row, or its beginning, to the title above the text."""
        cursor, modifiers = self.textCursor(), event.modifiers()
        if not self.hides_line(cursor.blockNumber() - 1) or cursor.hasSelection():
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return cursor.atBlockStart()
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        row = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        is_up = event.key() == Qt.Key.Key_Up and row.lineNumber() == 0
        return is_up or (event.key() == Qt.Key.Key_Left and cursor.atBlockStart())

    def go_to_line(self, line: int) -> None:
        """Select a line (from 0) and scroll to it."""
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.show_caret()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_body(self, text: str, read_only: bool) -> None:
        """Show a body without reporting an edit; only what differs is replaced, so cursor and scroll position stay."""
        if text != self._shown or not text:
            self._showing = True
            try:
                if text != self.body():
                    self._replace_changed_text(text)
                self._shown = self.body()
            finally:
                self._showing = False
        self._leave_title()
        # What Qt cannot hold character for character (a NUL, say) is shown, but must not be written back.
        is_read_only = read_only or self._shown != text
        if is_read_only != self.isReadOnly():
            self.setReadOnly(is_read_only)

    def show_change(self) -> None:
        """Put the caret where the shown text changed last, scroll there and tint it for a moment."""
        start, end = self._changed_span
        cursor = self.textCursor()
        cursor.setPosition(min(end, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.show_caret()
        if start == end:  # something was removed: the line it was in
            block = self.document().findBlock(start)
            start, end = block.position(), block.position() + block.length()
        self.aligned.painter.changed = (start, end)
        self.viewport().update()
        self._change_timer.start()

    def show_underlines(self, underlines: Iterable[Underline]) -> None:
        """Underline these words, in place of those that were underlined before."""
        layout = self.aligned
        for line in layout.painter.underlines.replace(underlines):
            if not layout.is_behind and line < len(layout.heights):
                layout.repaint_rows(layout.tops[line], layout.heights[line])

    def show_caret(self) -> None:
        """Scroll until the whole row of the caret is seen, and some space below it."""
        self.ensureCursorVisible()
        below = self.cursorRect().bottom() + round(BOTTOM_MARGIN) - self.viewport().height()
        if below > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + below)

    def _end_change(self) -> None:
        self.aligned.painter.changed = None
        self.viewport().update()

    def _replace_changed_text(self, text: str) -> None:
        old = self.body()
        if not old:
            self.setPlainText(text)
            self._changed_span = (0, utf16_length(text))
            return
        start, end, new_end = changed_span(old, text)
        first = utf16_length(old[:start])
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(first + utf16_length(old[start:end]), QTextCursor.MoveMode.KeepAnchor)
        inserted = text[start:new_end]
        cursor.insertText(inserted)
        # The line breaks around a paragraph are no part of what the person wants to see.
        bare = inserted.strip("\n") or inserted
        first += inserted.index(bare)
        self._changed_span = (first, first + utf16_length(bare))

    def _on_text_changed(self) -> None:
        if self._showing:
            return
        body = self.body()
        if body != self._shown:  # a change of format alone is no edit
            self._shown = body
            self.body_edited.emit(body)
        self._leave_title()

    def _update_colors(self) -> None:
        self.aligned.set_colors(colors_of(self.palette()))

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()  # Qt's own has spaces where the text has non-breaking ones
        data.setText(self.textCursor().selectedText().replace(BLOCK_BREAK, "\n"))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A shift+Enter would put U+2028 into the text, which ends a value in the generator.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self.textCursor().insertText("\n")
            self.show_caret()
            return
        if self._leads_to_title(event):
            self.title_wanted.emit()
            return
        before, line = self.cursorRect(), self.textCursor().blockNumber()
        was_hidden = self.hides_line(line)
        super().keyPressEvent(event)
        if self.hides_line(line) and not was_hidden:
            self.title_wanted.emit()  # a title has been typed: it goes on in the headline
        if self.cursorRect() != before:
            self.show_caret()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.height_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_focused(True)
        reason = event.reason()
        # Shift+Tab is on the way back to the fields.
        if reason not in (*_TEMPORARY_FOCUS_REASONS, Qt.FocusReason.BacktabFocusReason):
            self.entered.emit(reason == Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _TEMPORARY_FOCUS_REASONS:
            self._set_focused(False)

    def _set_focused(self, is_focused: bool) -> None:
        self.aligned.painter.is_focused = is_focused
        self.focus_changed.emit(is_focused)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event):
            self._color_timer.start()

"""The Markdown editor of one language: the body of the document, character for character."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from meetup_desktop.core.content.text_change import changed_span
from meetup_desktop.ui.page.markdown_marks import highlight_spans
from meetup_desktop.ui.widgets.theme import READING_LINE_HEIGHT, Space, colors_of, is_palette_change
from meetup_desktop.ui.widgets.undo_keys import UndoKeys

LONGEST_LINE = 105  # of Qt's average character; some 78 of running text
BLOCK_BREAK = "\u2029"  # how QTextDocument.toRawText ends a line; toPlainText would turn NBSP into a space


class _MarkdownHighlighter(QSyntaxHighlighter):
    """Draws Markdown marks quieter, and headings, strong text and links in a style of their own."""

    def __init__(self, pane: QTextEdit) -> None:
        super().__init__(pane.document())
        self._pane = pane
        self.update_colors()

    def update_colors(self) -> None:
        """Rebuild the text formats from the current palette."""
        colors = colors_of(self._pane.palette())
        self._formats: dict[str, QTextCharFormat] = {}
        for kind, color, weight in (
            ("heading", colors.text, QFont.Weight.DemiBold),
            ("mark", colors.muted, QFont.Weight.Normal),
            ("strong", colors.text, QFont.Weight.DemiBold),
            ("link", colors.accent, QFont.Weight.Normal),
            ("picture", colors.muted, QFont.Weight.Normal),
        ):
            made = QTextCharFormat()
            made.setForeground(QColor(color))
            made.setFontWeight(weight)
            self._formats[kind] = made

    def highlightBlock(self, text: str) -> None:
        for start, length, kind in highlight_spans(text):
            self.setFormat(start, length, self._formats[kind])


class MarkdownPane(QTextEdit):
    """A plain-text editor that reports edits, and shows other texts without losing the cursor."""

    body_edited = Signal(str)  #: the whole body, line ends as "\n"

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(Space.L)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._keys = UndoKeys(self)
        self.installEventFilter(self._keys)
        self._highlighter = _MarkdownHighlighter(self)
        self._showing = False
        self._shown = ""
        # Colours arrive in the middle of a style change; redrawing the text then would recurse.
        self._color_timer = QTimer(self)
        self._color_timer.setSingleShot(True)
        self._color_timer.timeout.connect(self._update_colors)
        self.textChanged.connect(self._on_text_changed)

    def body(self) -> str:
        """Return the text, with non-breaking spaces and U+2028 kept and ``\\n`` as line ends."""
        return self.document().toRawText().replace(BLOCK_BREAK, "\n")

    def go_to_line(self, line: int) -> None:
        """Select a line (from 0) and scroll to it."""
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_body(self, text: str, read_only: bool) -> None:
        """Show a body without reporting an edit; only what differs is replaced, so cursor and scroll position stay."""
        self._showing = True
        try:
            if text != self.body():
                self._replace_changed_text(text)
            self._shown = self.body()
        finally:
            self._showing = False
        # What Qt cannot hold character for character (a NUL, say) is shown, but must not be written back.
        self.setReadOnly(read_only or self._shown != text)

    def _replace_changed_text(self, text: str) -> None:
        old = self.body()
        if not old:
            self.setPlainText(text)
            self._set_line_height()
            return
        start, end, new_end = changed_span(old, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16_length(old[:start]))
        cursor.setPosition(_utf16_length(old[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start:new_end])

    def _set_line_height(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            READING_LINE_HEIGHT * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(spacing)

    def _on_text_changed(self) -> None:
        if self._showing:
            return
        body = self.body()
        if body != self._shown:  # a change of format alone is no edit
            self._shown = body
            self.body_edited.emit(body)

    def _update_colors(self) -> None:
        self._showing = True
        self._highlighter.update_colors()
        self._highlighter.rehighlight()
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A shift+Enter would put U+2028 into the text, which ends a value in the generator.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Longer lines are hard to read: the rest of a wide pane stays empty.
        widest = self.fontMetrics().averageCharWidth() * LONGEST_LINE + 2 * Space.L
        empty = max(0, self.width() - widest)
        if self.viewportMargins().right() != empty:
            self.setViewportMargins(0, 0, empty, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event):
            self._color_timer.start(0)


def _utf16_length(text: str) -> int:
    """Return the length in UTF-16 units, as QTextCursor counts."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)

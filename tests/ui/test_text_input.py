"""What a text pane takes and shows: clipboard, input methods, screen readers, places, and how lines look."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.two_panes import LEFT


def test_copying_keeps_non_breaking_spaces(panes):
    pane = panes.panes[0]
    pane.show_body("a\u00a0b\u202fc\n\u2028d", read_only=False)
    pane.selectAll()
    assert pane.createMimeDataFromSelection().text() == "a\u00a0b\u202fc\n\u2028d"
    assert not pane.createMimeDataFromSelection().hasHtml()


def compose(pane, text, commit=""):
    underline = QTextCharFormat()
    underline.setFontUnderline(True)
    attributes = [
        QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, len(text), 1, None),
        QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, len(text), underline),
    ]
    composed = QInputMethodEvent(text, attributes if text else [])
    if commit:
        composed.setCommitString(commit)
    QApplication.sendEvent(pane, composed)


def test_an_input_method_shows_what_it_composes_and_commits_it(panes):
    pane = panes.panes[0]
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(12)
    pane.setTextCursor(cursor)
    compose(pane, "にほん")
    layout = cursor.block().layout()
    underlined = [each for each in layout.formats() if each.format.fontUnderline()]
    assert layout.preeditAreaText() == "にほん" and len(underlined) == 1
    assert pane.body() == LEFT, "not in the text yet"
    compose(pane, "", "日本")
    assert pane.body() == LEFT[:12] + "日本" + LEFT[12:]
    panes.settle()
    panes.assert_level()


def test_every_place_of_the_text_is_found_where_it_is_drawn(panes):
    pane = panes.panes[0]
    for position in range(0, len(LEFT), 7):
        cursor = pane.textCursor()
        cursor.setPosition(position)
        pane.setTextCursor(cursor)
        pane.ensureCursorVisible()
        rect = pane.cursorRect()
        middle = rect.center()
        middle.setX(rect.left() + 1)
        assert pane.cursorForPosition(middle).position() == position


def test_a_screen_reader_gets_text_caret_and_places(panes):
    from PySide6.QtGui import QAccessible

    pane = panes.panes[0]
    pane.setAccessibleName("Text, English")
    reader = QAccessible.queryAccessibleInterface(pane)
    text = reader.textInterface()
    assert reader.text(QAccessible.Text.Name) == "Text, English"
    assert text.text(0, 7) == "# Вечер"
    cursor = pane.textCursor()
    cursor.setPosition(5)
    pane.setTextCursor(cursor)
    assert text.cursorPosition() == 5
    rect = text.characterRect(9)
    assert rect.isValid() and text.offsetAtPoint(rect.center()) == 9


def formats_of(pane, line):
    pane.aligned.blockBoundingRect(pane.document().findBlockByNumber(line))
    return pane.document().findBlockByNumber(line).layout().formats()


def test_lines_look_like_the_blocks_that_the_parser_finds(panes):
    pane = panes.panes[0]
    pane.show_body(
        "## Head\n\n    code # no head\n\n```\n# no head\n```\n\n**b** _i_ [t](u) `c`", read_only=False
    )
    panes.settle()
    body_size = pane.document().defaultFont().pointSizeF()
    assert formats_of(pane, 0)[0].format.fontPointSize() > body_size
    for line in (2, 5):
        assert all(each.format.fontPointSize() < body_size for each in formats_of(pane, line))
    strong, *_, code = formats_of(pane, 8)
    assert (strong.start, strong.length) == (2, 1) and strong.format.fontWeight() > 500
    assert code.format.fontPointSize() < body_size


def test_a_page_title_further_down_is_quiet(panes):
    pane = panes.panes[0]
    large = pane.aligned.heights[0]
    QTextCursor(pane.document()).insertText("Before\n\n")
    pane.aligned.set_has_title(True)
    panes.settle()
    assert 0 < pane.aligned.heights[2] < large
    QTextCursor(pane.document()).insertText("## Two\n\n# Another\n\n")
    panes.settle()
    assert pane.aligned.heights[2] < pane.aligned.heights[6] == large


def test_colours_follow_the_theme(panes):
    pane = panes.panes[0]
    before = pane.aligned.painter.colors
    palette = pane.palette()
    palette.setColor(palette.ColorRole.WindowText, Qt.GlobalColor.white)
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    pane.setPalette(palette)
    panes.settle()
    assert pane.aligned.painter.colors.dark and not before.dark

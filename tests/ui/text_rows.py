"""Which rows of a text pane are wider than what is seen. ``python -m tests.ui.text_rows`` measures at Qt's scale."""

import sys

#: Long words, long headings, code and running text in two alphabets.
LONG_TEXT = "\n\n".join((
    "# Heading " + "word " * 40, "слово и ещё одно " * 60, "x" * 400, "- item " + "long item " * 40,
    "```\n" + "code " * 60 + "\n```", "**bold words** " * 30, "> quote " * 40,
))  # fmt: skip


def wrong_rows(pane) -> list[tuple[int, int, str]]:
    """Return line, row and reason of all rows that reach beyond the view or are longer than 72 characters."""
    wrong = []
    block = pane.document().begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        pane.aligned.blockBoundingRect(block)
        for number in range(layout.lineCount()):
            row = layout.lineAt(number)
            if pane.aligned.left + row.x() + row.naturalTextWidth() > pane.viewport().width():
                wrong.append((block.blockNumber(), number, "wider than the view"))
            if len(text[row.textStart() : row.textStart() + row.textLength()].rstrip()) > 72:
                wrong.append((block.blockNumber(), number, "longer than 72 characters"))
        block = block.next()
    return wrong


def main() -> None:
    """Print the wrong rows of two panes in windows of several sizes."""
    from PySide6.QtWidgets import QApplication

    from meetup_desktop.ui.widgets.theme import Theme
    from tests.ui.two_panes import Panes

    application = QApplication([])
    Theme(application)
    found = []
    for width in (407, 607, 740, 1100):
        panes = Panes(LONG_TEXT, LONG_TEXT, size=(width, 300))
        panes.settle()
        found += [wrong for pane in panes.panes for wrong in wrong_rows(pane)]
        panes.close()
    sys.stdout.write(f"{application.devicePixelRatio()} {found}\n")


if __name__ == "__main__":
    main()

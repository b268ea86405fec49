"""Two text panes and their aligner in a window, and keys for them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from meetup_desktop.services.tasks import Pool, Tasks
from meetup_desktop.ui.page.text.aligner import Aligner
from meetup_desktop.ui.page.text.pane import MarkdownPane

LEFT = "# Вечер\n\nПервый абзац, " + "длинный " * 60 + "\n\n- раз\n- два\n\nКонец.\n"
RIGHT = "# Evening\n\nFirst paragraph\n\n- one\n- two\n- three\n\nThe end.\n"


class Panes(QWidget):
    """Two panes and their aligner in a window."""

    def __init__(self, left=LEFT, right=RIGHT, is_on=True, size=(900, 400)):
        super().__init__()
        self.panes = (MarkdownPane("Left"), MarkdownPane("Right"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for pane, text in zip(self.panes, (left, right), strict=True):
            row.addWidget(pane)
            pane.show_body(text, read_only=False)
        self.tasks = Tasks(self)
        self.aligner = Aligner(self.panes, is_on, self.tasks)
        self.resize(*size)
        self.show()

    def settle(self):
        """Do all work that is left for idle time."""
        for _ in range(200):
            QApplication.processEvents()
            if self.aligner._parse_timer.isActive():
                self.aligner._parse_timer.stop()
                self.aligner._parse_again()
            elif self.tasks.running:
                assert self.tasks.wait(Pool.CHECKS, 5000)
            elif all(layout.is_complete for layout in self.aligner.layouts) and not self.aligner._is_moved:
                return
        raise AssertionError("the layout does not come to an end")

    def assert_level(self):
        """Check that all pairs are level, and that both sides are one length and scrolled to one place."""
        layouts = self.aligner.layouts
        for layout in layouts:
            count = layout.document().blockCount()
            assert len(layout.heights) == len(layout.gaps) == len(layout.tops) - 1 == count
            spans = list(layout.index.spans)
            layout.index.parse_all(layout.text())
            assert spans == layout.index.spans
        for pair in self.aligner.pairs:
            tops = [
                layouts[side].tops[layouts[side].block_starts()[block]]
                for side, block in enumerate(pair)
                if block is not None
            ]
            assert max(tops) - min(tops) <= 1
        assert layouts[0].documentSize().height() == layouts[1].documentSize().height()
        bars = [pane.verticalScrollBar() for pane in self.panes]
        assert bars[0].maximum() == bars[1].maximum()
        assert bars[0].value() == bars[1].value()


def press(pane, key=Qt.Key.Key_A, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(pane, QKeyEvent(kind, key, modifiers, text))

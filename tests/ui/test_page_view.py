"""A tab behind another one is not redrawn by keystrokes, and is up to date when it is shown."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from meetup_desktop.ui.widgets.page_view import PageView


class Seen(PageView):
    def __init__(self, page):
        super().__init__(page)
        self.shown = []
        self.follow_page()

    def show_page(self, page):
        self.shown.append(page)


def test_only_the_tab_in_front_is_redrawn(qtbot, page):
    stack, view = QStackedWidget(), Seen(page)
    qtbot.addWidget(stack)
    stack.addWidget(QWidget())
    stack.addWidget(view)
    stack.show()
    view.shown.clear()
    page.change("tags", None, "one")
    page.change("tags", None, "two")
    assert view.shown == []
    stack.setCurrentWidget(view)
    assert view.shown == [page.page]
    page.change("tags", None, "three")
    assert view.shown[1:] == [page.page]
    stack.setCurrentIndex(0)
    stack.setCurrentWidget(view)
    assert len(view.shown) == 2, "nothing has changed meanwhile"

"""Connects the search field with the palette: what is found, and what happens when it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from meetup_desktop.core.content.checks.finding import Finding
from meetup_desktop.core.content.site.search_index import fold_text
from meetup_desktop.core.content.site.site import PageSummary
from meetup_desktop.core.content.site.site_hits import HitKind, SiteHit, search_words
from meetup_desktop.services.checks.report import Report
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.palette_search import PaletteAnswer, PaletteSearch
from meetup_desktop.ui.commands import COMMANDS, GROUPS, Command
from meetup_desktop.ui.library.panel import LibraryPanel
from meetup_desktop.ui.palette.model import PaletteGroup, PaletteItem
from meetup_desktop.ui.palette.palette import Palette
from meetup_desktop.ui.shell.menus import Menus
from meetup_desktop.ui.shell.navigator import Navigator
from meetup_desktop.ui.shell.top_bar import SearchField
from meetup_desktop.ui.widgets.controls import STATE_ICONS
from meetup_desktop.ui.widgets.focus import FocusReturn
from meetup_desktop.ui.widgets.language import ui_language

_COMMAND_MARK = ">"
#: So many commands are offered below what was found; all of them behind the mark.
_FEW_COMMANDS = 4
#: So many events are offered before anything is typed.
_FIRST_EVENTS = 8
_IN_LIST = "in-list"


class PaletteController(QObject):
    """Opens the palette below the search field and goes to what is chosen in it."""

    place_chosen = Signal(object)  #: PageSummary whose venue is to be shown
    text_chosen = Signal(object, str, int)  #: PageSummary, language and line of its text
    finding_chosen = Signal(object)  #: Finding

    def __init__(
        self,
        window: QMainWindow,
        field: SearchField,
        panel: LibraryPanel,
        menus: Menus,
        navigator: Navigator,
        *,
        library: Library,
        search: PaletteSearch,
    ) -> None:
        super().__init__(window)
        self._field, self._panel, self._menus, self._navigator = field, panel, menus, navigator
        self._library, self._search = library, search
        self._describe: Callable[[Finding], str] = str
        self._focus = FocusReturn(field)
        self._is_in_list = False  # whether the words limit the list
        self.palette = Palette(window)
        self.palette.chosen.connect(self._choose)
        search.answered.connect(self._on_answered)
        field.textEdited.connect(self._on_edited)
        field.focused.connect(self._on_focused)
        field.left.connect(self.palette.hide)
        field.step_wanted.connect(self.palette.move_choice)
        field.returned.connect(self._on_returned)
        field.returnPressed.connect(self._on_return_pressed)
        panel.search_cleared.connect(self._end_list_search)
        menus.action("search").triggered.connect(self.open)
        panel.search_wanted.connect(self.open)

    def open(self) -> None:
        """Move the focus to the search field, with the palette below it."""
        self._field.setFocus()
        self._field.selectAll()
        self._show_palette()

    def show_report(self, describe: Callable[[Finding], str], report: Report) -> None:
        """Search these findings, by the sentences of ``describe``, from now on."""
        self._describe = describe
        self._search.show_report(report, describe)

    # --- the field --------------------------------------------------------------------------------------------

    def _on_focused(self) -> None:
        self._show_palette()

    def _on_edited(self) -> None:
        if self._is_in_list:
            self._is_in_list = False
            self._panel.search("")
        self._show_palette()

    def _show_palette(self) -> None:
        self.palette.open_below(self._field)
        text = self._field.text()
        if text.startswith(_COMMAND_MARK):
            words = search_words(text.removeprefix(_COMMAND_MARK))
            self._show_commands(words)
        else:
            self._search.ask(text, ui_language())

    def _on_returned(self) -> None:
        """Escape: go back to where the person was."""
        self._field.clear()
        self._end_list_search()
        self._return_focus()

    def _return_focus(self) -> None:
        self.palette.hide()
        self._focus.give_back(self._panel.view)

    def _end_list_search(self) -> None:
        if self._is_in_list:
            self._is_in_list = False
            self._field.clear()
            self._panel.search("")

    def _on_return_pressed(self) -> None:
        item = self.palette.current_item() if self.palette.isVisible() else None
        if item is not None:
            self._choose(item)

    # --- what is found ----------------------------------------------------------------------------------------

    def _on_answered(self, answer: PaletteAnswer) -> None:
        if answer.question != self._field.text() or not self.palette.isVisible():
            return
        words = search_words(answer.question)
        if not words:
            self.palette.show_groups(
                (PaletteGroup(self.tr("Events"), tuple(map(self._page_item, self._first_pages()))),), ()
            )
            return
        groups = (
            PaletteGroup(self.tr("Events"), tuple(map(self._title_item, answer.pages))),
            PaletteGroup(self.tr("Texts"), tuple(map(self._text_item, answer.texts))),
            PaletteGroup(self.tr("Places"), tuple(map(self._place_item, answer.places))),
            PaletteGroup(self.tr("Problems"), tuple(map(self._finding_item, answer.findings))),
            PaletteGroup(self.tr("Commands"), self._command_items(words)[:_FEW_COMMANDS]),
            PaletteGroup(self.tr("List of events"), self._list_items(answer.total)),
        )
        self.palette.show_groups(groups, words)

    def _show_commands(self, words: tuple[str, ...]) -> None:
        group = PaletteGroup(self.tr("Commands"), self._command_items(words))
        self.palette.show_groups((group,), words)

    def _first_pages(self) -> list[PageSummary]:
        model = self._panel.model
        pages = (model.item(row) for row in range(model.rowCount()))
        return [page for page in pages if isinstance(page, PageSummary)][:_FIRST_EVENTS]

    def _page_item(self, page: PageSummary) -> PaletteItem:
        hit = SiteHit(HitKind.PAGE, page.page_id, page.title(ui_language()), page.title(ui_language()))
        return self._title_item(hit)

    def _title_item(self, hit: SiteHit) -> PaletteItem:
        page = self._find_page(hit.page_id)
        detail = self._panel.model.date_and_place(page) if page is not None else ""
        return PaletteItem(hit, "calendar-days", hit.text, detail)

    def _text_item(self, hit: SiteHit) -> PaletteItem:
        return PaletteItem(
            hit, "text-cursor", hit.text, f"{hit.title} · {hit.language.upper()}", is_long=True
        )

    def _place_item(self, hit: SiteHit) -> PaletteItem:
        return PaletteItem(hit, "map-pin", hit.text, self.tr("%n event(s)", None, hit.events))

    def _finding_item(self, finding: Finding) -> PaletteItem:
        page = self._find_page(finding.page_id)
        title = page.title(ui_language()) if page is not None else finding.page_id
        return PaletteItem(finding, STATE_ICONS["warning"], self._describe(finding), title)

    def _command_items(self, words: tuple[str, ...]) -> tuple[PaletteItem, ...]:
        shown_groups = {group.name for group in GROUPS if group.in_menu_bar}
        found = []
        for each in COMMANDS:
            label = each.label.removesuffix("…")
            if each.group not in shown_groups or each.is_submenu or each.name == "search":
                continue
            if self._menus.action(each.name).isEnabled() and all(word in fold_text(label) for word in words):
                found.append(PaletteItem(each, each.icon or "chevron-right", label, each.shortcut_text))
        return tuple(found)

    def _list_items(self, total: int) -> tuple[PaletteItem, ...]:
        if not total:
            return ()
        return (PaletteItem(_IN_LIST, "filter", self.tr("Show %n event(s) in the list", None, total)),)

    def _find_page(self, page_id: str) -> PageSummary | None:
        site = self._library.site
        return site.page(page_id) if site is not None else None

    # --- what is chosen ---------------------------------------------------------------------------------------

    def _choose(self, item: PaletteItem) -> None:
        target = item.target
        if target == _IN_LIST:
            self._is_in_list = True
            self.palette.hide()
            self._panel.search(self._field.text())
            self._panel.focus_list()
            return
        self._field.clear()
        self._end_list_search()
        self._return_focus()
        if isinstance(target, Command):
            self._menus.action(target.name).trigger()
        elif isinstance(target, Finding):
            self.finding_chosen.emit(target)
        elif isinstance(target, SiteHit):
            self._open_hit(target)

    def _open_hit(self, hit: SiteHit) -> None:
        page = self._find_page(hit.page_id)
        if page is None:
            return
        go_on: dict[HitKind, Callable[[], None]] = {
            HitKind.TEXT: lambda: self.text_chosen.emit(page, hit.language, hit.line),
            HitKind.PLACE: lambda: self.place_chosen.emit(page),
            HitKind.PAGE: lambda: self._panel.select_page(page.page_id),
        }
        self._navigator.open_page_and_call(page, go_on[hit.kind])

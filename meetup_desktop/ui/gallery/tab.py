"""The Gallery tab: a grid of pictures, and the descriptions of the selected one in all languages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QSizePolicy, QStackedWidget, QWidget

from meetup_desktop.core.content.page import EventPage
from meetup_desktop.core.content.picture_rows import PictureRow, picture_rows
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.page.page_pictures import PagePictures
from meetup_desktop.services.pictures import PictureCache
from meetup_desktop.ui.gallery.model import MISSING, ROW, PictureModel
from meetup_desktop.ui.gallery.tile_delegate import TileDelegate
from meetup_desktop.ui.widgets.accessibility import SelectionFollower
from meetup_desktop.ui.widgets.controls import EmptyState, StateMark, card, column, hairline, label, row
from meetup_desktop.ui.widgets.line_edit import LineField
from meetup_desktop.ui.widgets.page_view import PageView
from meetup_desktop.ui.widgets.theme import Space, TextRole

GRID_PX = 400
PREVIEW_PX = 800
SIDE_WIDTH = 340


class GalleryTab(PageView):
    """Shows the pictures of the page's galleries."""

    def __init__(self, page: OpenPage, pictures: PictureCache, files: PagePictures) -> None:
        super().__init__(page)
        self._pictures, self._files = pictures, files
        self.model = PictureModel(self._find_path, self._request_thumbnail, self)
        self.view = QListView()
        self.view.setModel(self.model)
        SelectionFollower(self.view)
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setSpacing(0)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setItemDelegate(TileDelegate(self.view))
        self.view.setAccessibleName(self.tr("Pictures"))
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.side = PictureDetails(page)
        self._missing = StateMark("error", "")
        self._missing_frame = card()
        self._missing_frame.setProperty("tint", "error")
        row(self._missing, margin=Space.S, owner=self._missing_frame)
        grid = card("surface")
        grid_layout = column(self._missing_frame, spacing=Space.S, owner=grid)
        grid_layout.addWidget(self.view, 1)
        grid_layout.setContentsMargins(Space.M, Space.M, Space.M, 0)
        shown = QWidget()
        shown_layout = row(spacing=0, owner=shown)
        shown_layout.addWidget(grid, 1)
        shown_layout.addWidget(hairline(vertical=True))
        shown_layout.addWidget(self.side)
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(
            EmptyState(
                "image", self.tr("No gallery on this page"),
                detail=self.tr("To add one, write a list in the text that starts with { } and "
                               "contains pictures."),
            )
        )  # fmt: skip
        column(self._stack, owner=self)
        pictures.ready.connect(self._on_picture_ready)
        self.follow_page()

    def show_opened_page(self, page: EventPage) -> None:
        self.model.clear_images()
        self.show_page(page)

    def show_page(self, page: EventPage) -> None:
        """Show the pictures of a page."""
        chosen = self.view.currentIndex().row()
        rows = picture_rows(page)
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows:
            at = min(max(chosen, 0), len(rows) - 1)
            self.view.setCurrentIndex(self.model.index(at))
            self._show_selected_picture()
        missing = [one.original for at, one in enumerate(rows) if self.model.state(at) == MISSING]
        self._missing_frame.setVisible(bool(missing))
        self._missing.show_state(
            "error",
            self.tr("%n picture file(s) not found: ", "", len(missing)) + ", ".join(missing),
        )

    def focus_first_field(self) -> None:
        """Move the focus to the grid, so that the arrow keys select a picture at once."""
        if self._stack.currentIndex() == 0:
            self.view.setFocus()

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_selected_picture()

    def _show_selected_picture(self) -> None:
        index = self.view.currentIndex()
        chosen = index.data(ROW)
        if isinstance(chosen, PictureRow) and self._page.page is not None:
            path = self.model.picture_path(index.row())
            self.side.show_row(chosen, self._page.page, is_missing=path is None)
            if path is not None:
                self._pictures.request(path, PREVIEW_PX)

    def _find_path(self, picture_row: PictureRow) -> Any:
        for said in picture_row.descriptions:
            for name in (picture_row.original, picture_row.small):
                path = self._files.path(said.language, name)
                if path is not None:
                    return path
        return None

    def _request_thumbnail(self, path: Any) -> None:
        self._pictures.request(path, GRID_PX)

    def _on_picture_ready(self, path: Any, edge_px: int, image: QImage | None) -> None:
        if edge_px == GRID_PX:
            self.model.set_image(path, image)
        elif edge_px == PREVIEW_PX and path == self.model.picture_path(self.view.currentIndex().row()):
            self.side.preview.show_image(image)


class PicturePreview(QLabel):
    """The selected picture, as large as the panel allows."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(60)
        self.setMaximumHeight(220)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage | None) -> None:
        """Show a picture, or nothing."""
        self._image = image
        self._update_pixmap()

    def _update_pixmap(self) -> None:
        if self._image is None:
            self.clear()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.width() * ratio), round(self.height() * ratio))
        scaled = self._image.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        made = QPixmap.fromImage(scaled)
        made.setDevicePixelRatio(ratio)
        self.setPixmap(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_pixmap()


class PictureDetails(QWidget):
    """The name, a preview and the descriptions of the selected picture."""

    def __init__(self, page: OpenPage) -> None:
        super().__init__()
        self._page = page
        self.setFixedWidth(SIDE_WIDTH)
        self.name = label("", TextRole.STRONG)
        self.preview = PicturePreview()
        self.missing_note = StateMark("error", "")
        self._fields = column(spacing=Space.M)
        self.fields: dict[str, LineField] = {}
        self._lines: dict[str, int] = {}
        column(
            self.name, self.preview, self.missing_note, Space.XS, self._fields, None,
            margin=Space.L, spacing=Space.S, owner=self,
        )  # fmt: skip

    def show_row(self, picture_row: PictureRow, page: EventPage, is_missing: bool) -> None:
        """Show a picture and its descriptions."""
        if self.name.text() != picture_row.original or is_missing:
            self.preview.show_image(None)
        self.name.setText(picture_row.original)
        self.preview.setVisible(not is_missing)
        self.missing_note.setVisible(is_missing)
        self.missing_note.show_state(
            "error", self.tr("File not found: {name}").format(name=picture_row.original)
        )
        if tuple(self.fields) != page.languages:
            self._build_description_fields(page.languages)
        for language, field in self.fields.items():
            said = picture_row.description(language)
            field.show_text(said.text if said is not None else "")
            editable = said is not None and page.version(language).document.readable
            field.set_read_only(not editable)
            self._lines[language] = said.line if said is not None else -1

    def _build_description_fields(self, languages: tuple[str, ...]) -> None:
        for old in self.fields.values():
            self._fields.removeWidget(old)
            old.deleteLater()
        self.fields = {}
        for language in languages:
            field = LineField(self.tr("Description, {language}").format(language=language.upper()))
            field.setProperty("language", language)
            field.edited.connect(self._on_description_edited)
            self.fields[language] = field
            self._fields.addWidget(field)

    def _on_description_edited(self, text: str) -> None:
        language = self.sender().property("language")
        self._page.change_picture_description(language, self._lines[language], text)

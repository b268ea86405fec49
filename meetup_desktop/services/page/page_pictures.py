"""Where the files of the open page's pictures are."""

from pathlib import Path

from PySide6.QtCore import QObject

from meetup_desktop.adapters.site import page_storage
from meetup_desktop.services.page.open_page import OpenPage


class PagePictures(QObject):
    """Answers for the page that is open; a handful of look-ups, so it asks the disk at once."""

    def __init__(self, page: OpenPage) -> None:
        super().__init__()
        self._page = page

    def path(self, language: str, name: str) -> Path | None:
        """Return the file that this language's text means by ``name``; None when it is not in the site."""
        page, site, root = self._page.page, self._page.site, self._page.site_root
        if page is None or site is None or root is None:
            return None
        return page_storage.picture_path(root, site, page, language, name)

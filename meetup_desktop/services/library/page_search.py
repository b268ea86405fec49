"""Search as you type: which pages hold the words, of what they say as far as it has been read.

In a small site the answer comes at once. A question to 10,000 files may take 30 ms (measured 2026-11 on two cores),
which a person who types would feel: there a worker looks, and a new question takes the place of the last one.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from meetup_desktop.core.content.site.search_index import SearchIndex, summary_text
from meetup_desktop.core.content.site.site import Site
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.tasks import Progress, Task, Tasks

#: So many pages are searched within 3 ms, whatever the question.
AT_ONCE = 400
#: A worker lets the window have the interpreter: without that, drawing waited 5 ms for it, several times over.
PAUSE_S = 0.0003


class PageSearch(QObject):
    """Holds the search text and its result, and reports the result again when more of the site has been read."""

    found = Signal(object)  #: frozenset of page identifiers, or None without a question

    def __init__(self, tasks: Tasks, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._library = tasks, library
        self._question = ""
        self._task: Task | None = None
        self._indexed: Path | None = None  # the site that the library's index is of
        self._fresh = False  # whether the index has every page of the open site as it is now
        library.site_changed.connect(self._on_site_changed)
        library.index_changed.connect(self._on_index_changed)

    @property
    def question(self) -> str:
        """What is searched for."""
        return self._question

    def ask(self, question: str) -> None:
        """Search for the words of ``question``; ``found`` is emitted at once or later."""
        self._question = question.strip()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        site = self._library.site
        if not self._question or site is None:
            self.found.emit(None)
            return
        index = self._library.index if self._indexed == self._library.root else SearchIndex({})
        work = partial(_find_pages, index=index, site=site, question=self._question, rows_too=not self._fresh)
        if len(site.pages) <= AT_ONCE:
            self.found.emit(work(Progress()))
            return
        self._task = self._tasks.run(work, done=partial(self._on_found, self._question), with_progress=True)

    def _on_found(self, question: str, pages: frozenset[str]) -> None:
        if question == self._question:
            self._task = None
            self.found.emit(pages)

    def _on_site_changed(self, _site: Site) -> None:
        self._fresh = False
        if self._question:
            self.ask(self._question)

    def _on_index_changed(self, _index: SearchIndex) -> None:
        self._indexed, self._fresh = self._library.root, True
        if self._question:
            self.ask(self._question)


def _find_pages(
    progress: Progress, index: SearchIndex, site: Site, question: str, rows_too: bool
) -> frozenset[str]:
    """Return a few pages at a time, so that it can be given up. Rows of the list are searched until all is indexed."""
    step = 250
    found: set[str] = set()
    for at in range(0, len(site.pages), step):
        progress.check()
        if at:
            time.sleep(PAUSE_S)
        some = site.pages[at : at + step]
        found |= index.find(question, [page.page_id for page in some])
        if rows_too:
            found |= SearchIndex({page.page_id: summary_text(page) for page in some}).find(question)
    return frozenset(found)

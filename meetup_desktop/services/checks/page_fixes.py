"""Putting findings right, as steps of the open page that can be undone; each is followed by a notice with Undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from meetup_desktop.core.content.checks.finding import Finding, Fix
from meetup_desktop.core.content.checks.fixes import FILE_FIXES
from meetup_desktop.services.checks.picture_fixes import PictureFixes
from meetup_desktop.services.library.library import Library
from meetup_desktop.services.notices import Notices, Subject
from meetup_desktop.services.page.open_page import OpenPage
from meetup_desktop.services.tasks import Tasks

_CAUSE = "fix"


class PageFixes(QObject):
    """Applies the fixes of findings; a finding of another page waits until that page is open."""

    page_wanted = Signal(object)  #: PageSummary that has to be opened for a fix
    files_changed = Signal()  #: picture files were written

    def __init__(
        self, tasks: Tasks, notices: Notices, library: Library, page: OpenPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notices, self._library, self._page = notices, library, page
        self._pictures = PictureFixes(tasks, notices, page.history, self)
        self._pictures.files_changed.connect(self.files_changed)
        self._pending: Finding | None = None
        page.opened.connect(self._on_page_opened)
        page.history.indexChanged.connect(self._on_history_moved)

    def fix(self, finding: Finding) -> None:
        """Put a finding right as one undo step of its page, which is opened first."""
        if finding.fix is None:
            return
        page = self._page.page
        if page is not None and page.page_id == finding.page_id:
            self._apply((finding.fix,))
            return
        site = self._library.site
        summary = site.page(finding.page_id) if site is not None else None
        if summary is not None:
            self._pending = finding
            self.page_wanted.emit(summary)

    def fix_page(self, findings: Iterable[Finding]) -> None:
        """Put right what can be of these findings of the open page, texts and pictures in one undo step."""
        page = self._page.page
        if page is not None:
            self._apply([each.fix for each in findings if each.page_id == page.page_id and each.fix])

    def _apply(self, fixes: Sequence[Fix]) -> None:
        files = [fix for fix in fixes if fix.kind in FILE_FIXES]
        texts = [fix for fix in fixes if fix.kind not in FILE_FIXES]
        edit_text = partial(self._page.apply_fixes, texts) if texts else None
        root, history = self._library.root, self._page.history
        step = history.index()
        if files and root is not None:
            self._pictures.push(root, files, self._subject(), edit_text)
        elif edit_text is not None:
            edit_text()
            if history.index() != step:
                text = self.tr("Fixed %n problem(s)", None, len(texts))
                self._notices.offer_undo(text, history.undo, self._subject())

    def _subject(self) -> Subject:
        page = self._page.page
        return Subject(self._page.site_root, page.page_id if page is not None else "", _CAUSE)

    def _on_page_opened(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and self._page.page is not None and self._page.page.page_id == pending.page_id:
            self.fix(pending)

    def _on_history_moved(self) -> None:
        """Take back the offer to undo a fix: another step is the last one now."""
        self._notices.settle(self._subject())

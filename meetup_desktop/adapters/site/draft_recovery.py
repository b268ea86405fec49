"""Which unsaved texts of an earlier time belong into a page that is opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from meetup_desktop.adapters.site import page_storage
from meetup_desktop.adapters.site.page_storage import FileSnapshot
from meetup_desktop.adapters.storage.drafts import Draft, LastSave, StoredWork
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.page import EventPage


class Recovery(NamedTuple):
    """What to do with the stored drafts of a page.

    ``newer`` are those from after the files were written, ``older`` those from before, ``obsolete`` those that the
    files hold already. ``is_conflicting``: another program has changed a file since its newer draft was begun.
    """

    newer: tuple[Draft, ...] = ()
    older: tuple[Draft, ...] = ()
    obsolete: tuple[Draft, ...] = ()
    is_conflicting: bool = False


def sort_drafts(
    snapshots: Mapping[str, FileSnapshot], stored: StoredWork, modified_ms: Mapping[str, int]
) -> Recovery:
    """Return which drafts are newer than the files and which are older; of each file at most one of either.

    ``snapshots`` has all files of which something is stored.
    ``modified_ms`` is when each file was changed last. It decides where another program has written it.
    """
    newer: dict[str, Draft] = {}
    older: dict[str, Draft] = {}
    obsolete: list[Draft] = []
    is_conflicting = False
    for draft in stored.drafts:  # newest first
        snapshot = snapshots[draft.file]
        if draft.raw == snapshot.raw:
            obsolete.append(draft)
            continue
        is_first = draft.file not in newer and draft.file not in older
        sha = snapshot.sha256
        is_newer = _is_newer(draft, sha, stored.saves.get(draft.file), modified_ms[draft.file])
        if is_newer and is_first:
            newer[draft.file] = draft
            is_conflicting = is_conflicting or sha not in _known_bases(draft, stored.saves.get(draft.file))
        else:
            older.setdefault(draft.file, draft)
    return Recovery(tuple(newer.values()), tuple(older.values()), tuple(obsolete), is_conflicting)


def unsaved_texts(root: Path, stored: StoredWork) -> Mapping[str, bytes]:
    """Return what is unsaved of a site, by path: drafts that are newer than their files."""
    found = _sort_all(root, stored)
    return {draft.file: draft.raw for draft in found.newer}


def unsaved_paths(root: Path, stored: StoredWork) -> tuple[str, ...]:
    """Return the files of which unsaved changes are kept, also from before they were last written."""
    found = _sort_all(root, stored)
    return tuple(sorted({draft.file for draft in (*found.newer, *found.older)}))


def _sort_all(root: Path, stored: StoredWork) -> Recovery:
    snapshots = page_storage.snapshots(root, {draft.file for draft in stored.drafts})
    there = StoredWork(tuple(draft for draft in stored.drafts if draft.file in snapshots), stored.saves)
    return sort_drafts(snapshots, there, page_storage.modification_times_ms(snapshots))


def _is_newer(draft: Draft, sha: str, save: LastSave | None, modified_ms: int) -> bool:
    if save is not None and sha == save.sha:  # the file is as this program wrote it last
        return draft.number > save.number
    return sha == draft.base_sha or draft.utc_ms > modified_ms


def _known_bases(draft: Draft, save: LastSave | None) -> set[str]:
    """Return the hashes of the files that the draft continues: its base, and a save that was under way."""
    return {draft.base_sha, save.sha} if save is not None and save.number < draft.number else {draft.base_sha}


def with_drafts(page: EventPage, drafts: tuple[Draft, ...]) -> EventPage:
    """Return the page with the documents of these drafts."""
    by_file = {draft.file: draft for draft in drafts}
    for version in page.versions:
        if version.path in by_file:
            document = Document.parse(by_file[version.path].raw, version.document.dialect)
            page = page.with_document(version.language, document)
    return page

"""Makes the folder of a new site, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.front_matter.profile_dialect import dialect_of
from meetup_desktop.core.content.site.new_site import check_folder_name, new_site_folders, plan_first_page
from meetup_desktop.core.content.site.profiles import PUBLISH
from meetup_desktop.core.error_messages import system_reason
from meetup_desktop.core.errors import NameTaken, NotWritable


def create_site(parent: Path, name: str, languages: Sequence[str]) -> Path:
    """Make a site with a first page in the folder ``name`` below ``parent`` and return it.

    Raises: BadName, NameTaken (an empty folder of that name is used), NotWritable.
    """
    folder = check_folder_name(name)
    root = parent / folder
    change = plan_first_page(languages, dialect_of(PUBLISH))
    making = parent / f".meetup-desktop.{os.getpid()}.new-site"
    try:
        if os.path.lexists(root):
            if root.is_symlink() or not root.is_dir() or any(root.iterdir()):
                raise NameTaken(folder)
            root.rmdir()
        shutil.rmtree(making, ignore_errors=True)
        for each in new_site_folders(languages):
            (making / each).mkdir(parents=True)
        for write in change.writes:
            (making / write.path).write_bytes(write.after)
        replace_file(making, root)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise NotWritable(str(root), system_reason(error)) from error
    return root

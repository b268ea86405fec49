"""The sample site, copied to where it may be changed."""

import shutil
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.resources import resources_folder
from meetup_desktop.adapters.storage.private_files import copy_private_folder, disk_reason
from meetup_desktop.core.errors import NotWritable


def copy_sample(folder: Path) -> Path:
    """Return the copy of the sample site below ``folder``, made when it is not there yet; whole or not at all.

    Raises: NotWritable.
    """
    copy = folder / "sample-site"
    making = folder / "sample-site.part"
    try:
        if not copy.exists():
            shutil.rmtree(making, ignore_errors=True)
            copy_private_folder(resources_folder() / "sample-site", making)
            replace_file(making, copy)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise NotWritable(str(copy), disk_reason(copy, error)) from error
    return copy

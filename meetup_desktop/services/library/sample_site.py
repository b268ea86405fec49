"""The sample site, copied to where it may be changed."""

import shutil
from pathlib import Path

from meetup_desktop.adapters.atomic_write import replace_file
from meetup_desktop.adapters.resources import resources_folder


def copy_sample(folder: Path) -> Path:
    """Return the copy of the sample site below ``folder``, made when it is not there yet; whole or not at all."""
    copy = folder / "sample-site"
    if not copy.exists():
        making = folder / "sample-site.part"
        shutil.rmtree(making, ignore_errors=True)
        shutil.copytree(resources_folder() / "sample-site", making)
        replace_file(making, copy)
    return copy

"""Where the files that ship with the product lie, from a checkout and from an installed package alike."""

from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """Return the folder that holds ``generated``, ``sample-site`` and ``map``."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def generated(name: str) -> Path:
    """Return a file or folder that ``dev.py setup`` builds."""
    return resources_folder() / "generated" / name

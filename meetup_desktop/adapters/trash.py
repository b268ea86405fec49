"""The system's trash. Owner of send2trash, which is imported when something is thrown away."""

from __future__ import annotations

from pathlib import Path


def move_to_trash(path: Path) -> None:
    """Put a file or folder into the trash, from where the system can bring it back. Raises: OSError."""
    import send2trash

    send2trash.send2trash(str(path))

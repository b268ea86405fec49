"""Locks on files that the system lets go of when the program ends, however it ends."""

from __future__ import annotations

import errno
import os
from typing import IO

#: What file systems say that have no locks: there, every program is taken to be alone.
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, getattr(errno, "EOPNOTSUPP", errno.ENOSYS)}


def try_lock(file: IO[bytes]) -> bool:
    """Return whether the open file is locked for us alone now, without waiting."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in _NO_LOCKS
    return True

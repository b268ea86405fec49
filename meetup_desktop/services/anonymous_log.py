"""The lines of the program's log: what happened where, and nothing that a person wrote or is called."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_MOST_LINES = 200


class AnonymousFormatter(logging.Formatter):
    """Writes the message without its values, and of an error its class and the places it went through.

    Messages of errors quote paths, names and pages; the log is sent to strangers with the error report.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's lines."""
        error = record.exc_info[1] if record.exc_info else None
        anonymous = {
            "msg": str(record.msg).replace("%s", "…").replace("%d", "…"),
            "args": None,
            "exc_info": None,
            "exc_text": "\n".join(_trace(error)) if error is not None else None,
            "stack_info": None,
        }
        return super().format(logging.makeLogRecord({**vars(record), **anonymous}))


def _trace(error: BaseException) -> list[str]:
    """Return the class of an error and of what caused it, with files and lines."""
    lines: list[str] = []
    following: BaseException | None = error
    while following is not None and len(lines) < _MOST_LINES:
        lines += ["caused by:"] if lines else []
        lines += [_place(frame) for frame in traceback.extract_tb(following.__traceback__)]
        lines.append(type(following).__name__ + _codes(following))
        hidden = following.__suppress_context__
        following = following.__cause__ or (None if hidden else following.__context__)
    return lines


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else Path(path.name)
    return f"  {shown.as_posix()}:{frame.lineno} {frame.name}"


def _codes(error: BaseException) -> str:
    """Return the system's numbers, which tell nothing about anybody."""
    codes = (getattr(error, name, None) for name in ("errno", "winerror", "sqlite_errorname"))
    return "".join(f" {code}" for code in codes if code is not None)

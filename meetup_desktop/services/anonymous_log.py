"""The lines of the program's log: what happened where, and nothing that a person wrote or is called."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from types import TracebackType

_PACKAGE = Path(__file__).resolve().parents[1]
_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class AnonymousFormatter(logging.Formatter):
    """Writes the message without its values, and of an error its class and the places it went through.

    Messages of errors quote paths, names and pages; the log is sent to strangers with the error report.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's lines."""
        bare = logging.makeLogRecord({**vars(record), "args": None, "exc_text": None, "stack_info": None})
        bare.msg = str(record.msg).replace("%s", "…").replace("%d", "…")
        return super().format(bare)

    def formatException(self, ei: _ErrorInfo) -> str:
        """Return the class of an error and of what caused it, with files and lines."""
        lines: list[str] = []
        error = ei[1]
        while error is not None and len(lines) < 200:
            lines += [_place(frame) for frame in traceback.extract_tb(error.__traceback__)]
            lines.append(type(error).__name__ + _codes(error))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
            lines += ["caused by:"] if error is not None else []
        return "\n".join(lines)


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_PACKAGE) if path.is_relative_to(_PACKAGE) else Path(path.name)
    return f"  {shown.as_posix()}:{frame.lineno} {frame.name}"


def _codes(error: BaseException) -> str:
    """Return the system's numbers, which tell nothing about anybody."""
    codes = (getattr(error, name, None) for name in ("errno", "winerror", "sqlite_errorname"))
    return "".join(f" {code}" for code in codes if code is not None)

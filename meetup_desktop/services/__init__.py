"""Living state: QObjects with signals over core and adapters; never widgets."""

import builtins

from PySide6 import QtCore  # noqa: F401  the hook is there when it is

# PySide lets a module switch to other names (``from __feature__ import ...``), and to know which may, reads the whole
# source of every module that is imported after it: a quarter of the time of our imports. Nobody switches here.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

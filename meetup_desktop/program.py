"""Runs the program with its window, from the first object to the exit code."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from types import TracebackType

from meetup_desktop.adapters.storage.private_files import restrict_data_folder
from meetup_desktop.adapters.storage.settings import Settings
from meetup_desktop.app import App
from meetup_desktop.services.gap_monitor import GapMonitor, format_gaps
from meetup_desktop.services.preferences import Preferences
from meetup_desktop.services.single_instance import SingleInstance
from meetup_desktop.startup import keep_log, make_application

log = logging.getLogger(__name__)


def run(site: Path | None, folder: Path, *, trace_gaps: bool = False, is_safe: bool = False) -> int:
    """Run the program with its window and keep its data in ``folder``; return the exit code.

    With ``is_safe`` graphics are safe this time, whatever the setting says.
    """
    is_safe = is_safe or Preferences(Settings(folder / "settings.json", is_reader=True)).safe_graphics
    application = make_application(sys.argv[:1], is_safe=is_safe)
    monitor = GapMonitor(application) if trace_gaps else None
    instance = SingleInstance(folder)
    is_first = instance.start(site)
    if is_first is False:
        return 0
    if is_first:
        restrict_data_folder(folder)
        keep_log(folder)
    app = App(application, folder, is_reader=not is_first, is_safe=is_safe)
    instance.site_requested.connect(app.show_requested_site)
    _report_unexpected(app)
    # Python handles signals only between Qt's events; without this, Ctrl+C in a terminal would do nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app.start(site)
    if app.reading_mode is not None:
        app.reading_mode.announce(app.notices, instance.other_computer)
    code = application.exec()
    if monitor is not None:
        sys.stderr.write(f"{format_gaps(monitor.pop_worst())}\n")
        monitor.stop()
    is_idle = app.stop()
    instance.close()
    if not is_idle:
        # Qt would wait for its threads without limit. Files are replaced whole or not at all, drafts are stored.
        logging.shutdown()
        os._exit(code)
    return code


def _report_unexpected(app: App) -> None:
    """Log an error nobody expected and show it; the work is journalled, so the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("unexpected", exc_info=(kind, error, trace))
        app.notices.show_error(error)

    sys.excepthook = hook

"""The command line: what was asked for, and everything that needs no window. Never imports Qt."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from traceback import extract_tb

from meetup_desktop import __version__
from meetup_desktop.cli.terminal import escaped_output, replace_unencodable_letters
from meetup_desktop.core.error_messages import reason_text, system_reason, unexpected_reason

#: Words that are no site's folder but something to do without a window, and the module that does it: its
#: ``run(command, arguments)`` returns the exit code. A folder of that name is written ``./check``.
COMMANDS: dict[str, str] = {
    "check": "check",
    "rotate": "rotate",
    "show": "pages",
    "set": "pages",
    "new": "pages",
    "rename": "pages",
    "erase-evening": "evenings",
    "evening": "evening",
    "decode-picture": "decode_picture",  # the program calls itself: see adapters.images.decoder_process
}
#: The exit code of a command that could not do, or could not say, what it was asked for.
FAILED = 2


@dataclass(frozen=True)
class Request:
    """What the command line asks for. ``self_test`` and ``hold_round`` are the product testing itself."""

    site: Path | None = None
    data_folder: Path | None = None
    self_test: bool = False
    hold_round: bool = False
    trace_gaps: bool = False
    is_safe: bool = False


def parse_command_line(arguments: Sequence[str]) -> Request:
    """Read the command line. Exits with 2 and a sentence when it makes no sense, with 0 after ``--version``."""
    parser = argparse.ArgumentParser(
        prog="meetup-desktop", description="Event pages in two languages, and the evening itself."
    )
    parser.add_argument("site", nargs="?", type=Path, metavar="SITE", help="folder of the site to open")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything the program stores in DIR"
    )
    parser.add_argument(
        "--self-test", action="store_true", help="walk the main job on a copy of the sample site"
    )
    parser.add_argument("--hold-round", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--safe", action="store_true", help="start with safe graphics: no graphics card, the map as a picture"
    )
    parser.add_argument(
        "--trace-gaps", action="store_true", help="at the end, print when the window did not answer, and why"
    )
    parser.add_argument("--version", action="version", version=f"meetup-desktop {__version__}")
    read = parser.parse_args(list(arguments))
    site = _folder_of(read.site)
    return Request(site, read.data_dir, read.self_test, read.hold_round, read.trace_gaps, read.safe)


def _folder_of(site: Path | None) -> Path | None:
    """Return the site's folder, also for the file with its settings, which desktops open by a double click."""
    if site is None or not site.is_file():
        return site
    from meetup_desktop.core.content.site.site_settings import SETTINGS_FILE

    return site.parent if site.name == SETTINGS_FILE else site


def run_command(arguments: Sequence[str]) -> int | None:
    """Do what the first word asks for and return the exit code; None when that is a matter for the window."""
    replace_unencodable_letters()
    if not arguments or arguments[0] not in COMMANDS:
        return None
    command, *rest = arguments
    with escaped_output():
        return _run(command, rest)


def _run(command: str, rest: Sequence[str]) -> int:
    module = import_module(f"meetup_desktop.cli.{COMMANDS[command]}")
    try:
        code = int(module.run(command, rest))
        print(end="", flush=True)
    except BrokenPipeError:  # the reader, like ``head``, has seen enough
        _drop_output()
        return FAILED
    except OSError as error:
        if error.filename is not None:
            return _report(command, f"Cannot use {error.filename}: {reason_text(system_reason(error))}.")
        _drop_output()
        return _report(command, f"Cannot write the output: {reason_text(system_reason(error))}.")
    except Exception as error:  # noqa: BLE001  # a terminal shows one sentence, whatever a site holds
        place = extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        return _report(command, f"Unexpected error: {unexpected_reason(error)} ({where}). Please report it.")
    return code


def _report(command: str, message: str) -> int:
    print(f"meetup-desktop {command}: {' '.join(message.split())}", file=sys.stderr)
    return FAILED


def _drop_output() -> None:
    """Lead what is still buffered nowhere: it would be written again at exit, with an error message."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

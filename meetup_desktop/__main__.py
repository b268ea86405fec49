"""Entry point: reads the arguments, then hands over to the window or to the self-test."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from meetup_desktop import cli
from meetup_desktop.adapters.storage.settings import data_folder
from meetup_desktop.core.errors import NotWritable

#: The exit code where the program could not begin.
_CANNOT_START = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    arguments_given = sys.argv[1:] if arguments is None else arguments
    done = cli.run_command(arguments_given)
    if done is not None:
        return done
    request = cli.parse_command_line(arguments_given)
    if request.self_test or request.hold_round:
        from meetup_desktop import self_test

        return self_test.hold_round(request) if request.hold_round else self_test.run()
    try:
        folder = data_folder(request.data_folder)
    except NotWritable as error:
        return _refuse(error)
    from meetup_desktop import app

    return app.run(request.site, folder)


def _refuse(error: NotWritable) -> int:
    """Say that the program's own data cannot be kept: at the terminal, or in a window where there is none."""
    from meetup_desktop.cli.error_text import error_line

    advice = "Make the folder writable, or name another one with --data-dir."
    print(f"meetup-desktop: {error_line(error)} {advice}", file=sys.stderr)
    if sys.stderr is None or not sys.stderr.isatty():
        from meetup_desktop.adapters.resources import generated
        from meetup_desktop.ui.dialogs.start_error import show_start_error

        show_start_error(error.subject, str(generated("translations")))
    return _CANNOT_START


if __name__ == "__main__":
    raise SystemExit(main())

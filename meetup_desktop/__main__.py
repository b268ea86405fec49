"""Entry point: reads the arguments, then hands over to the window or to the self-test."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from meetup_desktop import cli
from meetup_desktop.adapters.storage.settings import data_folder


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
    from meetup_desktop import program

    return program.run(
        request.site, data_folder(request.data_folder), trace_gaps=request.trace_gaps, is_safe=request.is_safe
    )


if __name__ == "__main__":
    raise SystemExit(main())

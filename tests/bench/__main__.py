"""``python3 dev.py bench``: every measurement, printed as a table."""

from __future__ import annotations

import sys

from tests.bench import (
    checks,
    documentation,
    gaps,
    live,
    people,
    priorities,
    rotation,
    sites,
    startup,
    typing,
)


def main() -> None:
    rows: list[tuple[str, str, str, str]] = []
    for part in (startup, typing, live, people, rotation, sites, checks, priorities, gaps, documentation):
        rows += part.measure()
    widths = [max(len(row[at]) for row in rows) for at in range(4)]
    heads = ("what", "measured", "against", "ratio")
    widths = [max(width, len(head)) for width, head in zip(widths, heads, strict=True)]
    for row in (heads, tuple("-" * width for width in widths), *rows):
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + "\n")


if __name__ == "__main__":
    main()

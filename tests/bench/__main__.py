"""``python3 dev.py bench [-- PART ...]``: every measurement, or those of these parts, printed as a table."""

from __future__ import annotations

import sys

from tests.bench import (
    checks,
    documentation,
    gaps,
    live,
    next_round,
    people,
    priorities,
    rotation,
    sites,
    startup,
    typing,
)

PARTS = (startup, typing, live, next_round, people, rotation, sites, checks, priorities, gaps, documentation)


def main() -> None:
    parts = {part.__name__.rpartition(".")[2]: part for part in PARTS}
    chosen = sys.argv[1:] or list(parts)
    unknown = sorted(set(chosen) - set(parts))
    if unknown:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(parts)}")
    rows: list[tuple[str, str, str, str]] = []
    for name in chosen:
        rows += parts[name].measure()
    widths = [max(len(row[at]) for row in rows) for at in range(4)]
    heads = ("what", "measured", "against", "ratio")
    widths = [max(width, len(head)) for width, head in zip(widths, heads, strict=True)]
    for row in (heads, tuple("-" * width for width in widths), *rows):
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + "\n")


if __name__ == "__main__":
    main()

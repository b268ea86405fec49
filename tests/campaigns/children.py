"""Programs that a campaign starts, listens to and kills, several at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


class Child:
    """One program, which says in lines what it has done: a word, a number and the time in seconds."""

    def __init__(self, module: str, *arguments: object, weaken: bool = False) -> None:
        command = [sys.executable, "-m", f"tests.campaigns.{module}", *map(str, arguments)]
        self._process = subprocess.Popen(
            [*command, *(["--weaken"] if weaken else [])], stdout=subprocess.PIPE, text=True, encoding="utf-8",
            cwd=_ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)},
        )  # fmt: skip
        self.lines: list[tuple[str, str, float]] = []
        self.killed_s = 0.0

    def read_line(self) -> bool:
        """Wait for a line; return False at the end."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line.endswith("\n"):
            word, text, at_s = line.rstrip("\n").split("\t")
            self.lines.append((word, text, float(at_s)))
        return bool(line)

    def read_until(self, holds: Callable[[str, str], bool]) -> None:
        """Read lines until one of which it holds, or to the end."""
        while self.read_line():
            if holds(*self.lines[-1][:2]):
                return

    def kill(self) -> None:
        """End the program without a word, and read what it had said."""
        self._process.kill()
        self.killed_s = time.monotonic()
        self.finish()

    def finish(self) -> None:
        """Read to the end."""
        while self.read_line():
            pass
        self._process.wait()

    def last(self, *words: str, before_s: float = float("inf")) -> int:
        """Return the greatest number that was said behind one of these words before a time, or 0."""
        numbers = (int(text) for word, text, at_s in self.lines if word in words and at_s <= before_s)
        return max(numbers, default=0)

    def close(self) -> None:
        """End the program, if it still runs, and let go of it."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def say(word: str, text: object) -> None:
    """Tell the campaign what has been done."""
    sys.stdout.write(f"{word}\t{text}\t{time.monotonic()}\n")
    sys.stdout.flush()


@contextmanager
def closing_all(children: list[Child]) -> Iterator[list[Child]]:
    """Let go of all of them at the end."""
    try:
        yield children
    finally:
        for child in children:
            child.close()

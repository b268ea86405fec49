"""``python -m tests.fuzz SECONDS FOLDER [WAY]``: hostile bytes with atheris (to be installed for it).

FOLDER keeps the interesting inputs from one run to the next. WAY is one of ``holds.WAYS``, all of them without it. What
breaks is written to FOLDER as ``crash-*``; after the mistake is mended it goes into ``tests/fuzz/found``, where a test
tries it for ever. With a WAY, its first byte is not looked at: write that of ``holds.WAYS`` in its place.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["meetup_desktop"]):
    from tests.fuzz.holds import WAYS, one_input

from tests.fuzz.seeds import seeds


def main(seconds: str, folder: str, way: str = "") -> None:
    corpus = Path(folder)
    corpus.mkdir(parents=True, exist_ok=True)
    first = bytes([WAYS.index(way)]) if way else b""
    for number, data in enumerate(seeds()):
        if data.startswith(first):
            (corpus / f"seed-{number}").write_bytes(data)
    options = [
        f"-max_total_time={seconds}",
        "-timeout=30",
        "-rss_limit_mb=3000",
        "-max_len=3000",
        f"-artifact_prefix={corpus}/",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], lambda data: one_input(first + data[1:] if first else data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""``python -m tests.fuzz SECONDS FOLDER``: an hour or so of hostile bytes with atheris (to be installed for it).

FOLDER keeps the interesting inputs from one run to the next. What breaks is written there as ``crash-*``; after the
mistake is mended it goes into ``tests/fuzz/found``, where a test tries it for ever.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["meetup_desktop"]):
    from tests.fuzz.holds import DIALECTS, PARTING, one_input

from tests.strategies import seed_pages

_TYPED = b"""---
title: "Git: intro" # comment
date: 2022-12-03
tags: [a, 'b']
list:
  - one
event:
  type: meetup
---
# Title
"""
_TOML = b"""+++
title = "Git"
date = 2022-12-03T19:00:00Z
tags = ["a", 'b']
[event]
type = "meetup"
+++
# Title
"""


def main(seconds: str, folder: str) -> None:
    corpus = Path(folder)
    corpus.mkdir(parents=True, exist_ok=True)
    pages = [*seed_pages(), _TYPED, _TOML]
    for number, page in enumerate(pages):
        for which in range(len(DIALECTS)):
            (corpus / f"seed-{number}-{which}").write_bytes(bytes([which]) + page + PARTING + pages[0])
    options = [
        f"-max_total_time={seconds}",
        "-timeout=30",
        "-max_len=6000",
        f"-artifact_prefix={corpus}/",
        str(corpus),
    ]
    atheris.Setup([sys.argv[0], *options], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])

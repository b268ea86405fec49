"""What the signed file about the newest version says. The signature itself is checked by ``adapters.signatures``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import NamedTuple

from meetup_desktop.core.errors import UpdateError

#: A file that says more is not read.
MOST_BYTES = 16_384
_MOST_TEXT = 300
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){1,3}")


class Release(NamedTuple):
    """A version of the program, the page where one gets it, and a sentence about it by language."""

    version: str
    address: str
    texts: Mapping[str, str]

    def text(self, language: str) -> str:
        """Return the sentence in a language, else in English; empty where there is none."""
        return self.texts.get(language) or self.texts.get("en", "")


def read_release(raw: bytes) -> Release:
    """Read the signed JSON. Raises: UpdateError."""
    try:
        found = json.loads(raw)
        version, address = found["version"], found["address"]
        texts = found.get("texts", {})
        texts = {str(code): " ".join(str(text).split())[:_MOST_TEXT] for code, text in texts.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UpdateError("", "not-a-release") from error
    is_right = isinstance(version, str) and isinstance(address, str) and _VERSION.fullmatch(version)
    if not is_right or not address.startswith("https://"):
        raise UpdateError("", "not-a-release")
    return Release(version, address, texts)


def is_newer(version: str, installed: str) -> bool:
    """Return whether a version comes after the installed one: ``0.10`` after ``0.9.1``."""
    return _numbers(version) > _numbers(installed)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in re.findall("[0-9]+", version)]
    while numbers and numbers[-1] == 0:  # 1.0 is 1
        numbers.pop()
    return tuple(numbers)

"""The content of one file as it was read: values without their positions in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from meetup_desktop.core.content.dialects.dialect import HARMLESS_PROBLEMS, ParseProblem
from meetup_desktop.core.content.fields import TITLE
from meetup_desktop.core.content.headings import first_title


class FileContent(NamedTuple):
    """The values in the front matter of one file, by the program's keys, and its body with LF as line ends.

    ``problem`` is why a generator does not see the values, although the file seems to say them.
    """

    values: Mapping[str, str]
    body: str
    problem: ParseProblem | None = None

    @property
    def metadata(self) -> Mapping[str, str]:
        """What the generator reads: nothing at all of a block with a problem."""
        return self.values if self.problem is None or self.problem.kind in HARMLESS_PROBLEMS else {}

    @property
    def title(self) -> str:
        """The key ``title``, which the generator prefers; else the body's first H1; else empty."""
        own = self.values.get(TITLE)
        return own if own is not None else first_title(self.body)

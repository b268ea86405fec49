"""What the checks look at: a page's versions cut into blocks, its pictures, and what the site says around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from meetup_desktop.core.content.blocks import Block, align_blocks, most_alone
from meetup_desktop.core.content.checks.user_rules import FindPattern, Rule
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.file_content import FileContent
from meetup_desktop.core.content.galleries.gallery import Gallery, galleries
from meetup_desktop.core.content.galleries.named_pictures import find_named_pictures
from meetup_desktop.core.content.galleries.picture_structure import PictureProblem
from meetup_desktop.core.content.unseen_blocks import is_unseen

#: Finds the blocks of a body; it takes a Markdown parser, which lives among the adapters.
CutBlocks = Callable[[str, Sequence[Gallery]], tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """One language's file, read once for all checks. ``lines`` are those of the body, without ends.

    ``blocks`` are those that say something to a reader: see ``unseen_blocks``.

    ``content`` is what was read of it, ``document`` tells the places and which edit would be possible.
    """

    language: str
    path: str
    document: Document
    content: FileContent
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]
    galleries: tuple[Gallery, ...]

    @classmethod
    def of(
        cls, language: str, path: str, document: Document, content: FileContent, cut: CutBlocks
    ) -> VersionFacts:
        """The facts of a file; ``cut`` finds the blocks of a body whose galleries are known."""
        text = document.body_text
        found = galleries(text)
        is_mdx = path.endswith(".mdx")
        shown = tuple(block for block in cut(text, found) if not is_unseen(block, is_mdx=is_mdx))
        return cls(language, path, document, content, shown, tuple(text.split("\n")), found)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys that have a value, in the order of the file."""
        return tuple(self.content.values)

    def value(self, key: str) -> str:
        """The value of that key; empty without one."""
        return self.content.values.get(key, "")

    @property
    def is_stub(self) -> bool:
        """Whether the page says nothing yet: a generator shows another language's page in its place."""
        return not self.blocks and not self.content.title and not self.value("description")

    @property
    def is_no_text(self) -> bool:
        """Whether the bytes of the file are no text."""
        problem = self.document.problem
        return problem is not None and problem.kind == "not-utf8"

    @property
    def named_pictures(self) -> Iterator[tuple[str, int, str]]:
        """Every picture that the file names: see ``find_named_pictures``."""
        return find_named_pictures(self.content.values, self.document.body_text, self.galleries)

    def line(self, body_line: int) -> int:
        """The line in the file (from 1) of a line of the body (from 0)."""
        return self.document.body_line + body_line

    def key_line(self, key: str) -> int:
        """The line in the file (from 1) of a key's entry; 1 when there is none."""
        return self.document.line_of(key) or 1


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One file that a page publishes. ``shape``: upright width and height in px, None when unreadable."""

    bytes: int
    changed_ns: int = 0
    shape: tuple[int, int] | None = None
    has_location: bool = False
    private: tuple[str, ...] = ()  #: kinds of metadata left in: camera, time, serial
    digest: str = ""
    people: tuple[str, ...] = ()  #: where names of people were found: faces, persons, author, comment
    problem: PictureProblem | None = None  #: why browsers do not show it
    is_strippable: bool = True  #: whether the metadata can be taken out of it
    is_stale: bool = False  #: a thumbnail that shows something else than its original


@dataclass(frozen=True, slots=True)
class PictureFolder:
    """The files beside one version by name, and the names in its text that lead to a file elsewhere.

    ``folder`` is empty where several pages share a folder, ``base`` is where the files are all the same. A name with
    a slash is that of a file in a folder below. ``named`` are files of the site that the text names and that lie in
    none of them, by path.
    """

    folder: str
    files: Mapping[str, PictureFile]
    elsewhere: frozenset[str] = frozenset()
    base: str = ""
    named: Mapping[str, PictureFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the site says that matters to one page: equal contexts give equal findings.

    ``generator`` is the profile's name. ``languages`` are those that the page may be expected in,
    ``usual_languages`` those that most pages like it exist in. ``has_usual_title`` tells whether most pages beside
    it have a title. ``gallery_dialect`` is the site's, or empty while undecided.
    """

    generator: str = "publish"
    languages: tuple[str, ...] = ()
    usual_languages: tuple[str, ...] = ()
    gallery_dialect: str = ""
    id_users: tuple[str, ...] = ()  #: pages of other sections that use this page's link identifier
    neighbours: tuple[str, ...] = ()  #: other pages at the very point that call the place otherwise
    city: str = ""  #: the city that the point stands for as a whole
    far_town: str = ""  #: the town that the venue's name tells, when the pin is far from it
    far_km: int = 0  #: how far
    exchanged_point: str = (
        ""  #: the coordinates the other way round, when those are where the venue may well be
    )
    names: tuple[tuple[str, str], ...] = ()  #: language and what the place is called in it
    #: languages that the page lacks, and the page that may be its version in each: of the same day, and by itself too
    apart: tuple[tuple[str, str], ...] = ()
    rules: tuple[Rule, ...] = ()
    has_usual_title: bool = True

    @property
    def is_publish(self) -> bool:
        """Whether the generator reads the Publish dialect."""
        return self.generator in {"publish", "pair"}


class Comparison(NamedTuple):
    """Two versions side by side: ``aligned`` are the indices of the blocks that belong together."""

    first: VersionFacts
    other: VersionFacts
    aligned: tuple[tuple[int | None, int | None], ...]

    @property
    def alone(self) -> int:
        """How many blocks have no counterpart."""
        return sum(one is None or two is None for one, two in self.aligned)

    @property
    def is_close(self) -> bool:
        """Whether both are versions of one text, and not another text or a very old translation."""
        return self.alone <= most_alone(self.first.blocks, self.other.blocks)

    @property
    def pairs(self) -> Iterator[tuple[Block, Block]]:
        """The blocks that both have; none where the texts are not close."""
        for one, two in self.aligned if self.is_close else ():
            if one is not None and two is not None:
                yield self.first.blocks[one], self.other.blocks[two]


def _ignore() -> None:
    """Go on."""


@dataclass(frozen=True)
class PageFacts:
    """One event page. ``pictures`` is None while nobody has looked at the files. ``find_pattern`` is for users' rules.

    ``agreed`` holds, by language, the fingerprints of the blocks when both languages were last marked in agreement.
    Loops over all keys or lines of a page call ``on_progress``, which may raise to stop.
    """

    page_id: str
    versions: tuple[VersionFacts, ...]
    find_pattern: FindPattern
    context: Context = Context()
    pictures: Mapping[str, PictureFolder] | None = None
    agreed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    on_progress: Callable[[], object] = field(default=_ignore, compare=False, repr=False)

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The first version with a text against each other one."""
        first, *others = self.versions_with_text or (None,)
        if first is None:
            return ()
        return tuple(
            Comparison(first, other, tuple(align_blocks(first.blocks, other.blocks))) for other in others
        )

    @property
    def versions_with_block(self) -> tuple[VersionFacts, ...]:
        """The filled versions with fields: a file without a block has none of the keys, and one finding says so."""
        return tuple(version for version in self.filled_versions if version.document.has_block)

    @property
    def versions_with_text(self) -> tuple[VersionFacts, ...]:
        """The filled versions whose body is text and says something; on a Publish site all that are text."""
        readable = (each for each in self.filled_versions if not each.is_no_text)
        return tuple(each for each in readable if self.context.is_publish or each.blocks)

    @property
    def filled_versions(self) -> tuple[VersionFacts, ...]:
        """The versions that say something; on a Publish site all, for each is shown as it is."""
        return tuple(each for each in self.versions if self.context.is_publish or not each.is_stub)

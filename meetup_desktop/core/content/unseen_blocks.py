"""Which blocks of a body say nothing to a reader: comments, imports, and tags or templates without words."""

from __future__ import annotations

import re

from meetup_desktop.core.content.blocks import Block, BlockKind

_COMMENT = re.compile(r"(?s)\s*(?:<!--(?:(?!-->).)*-->|\{/\*(?:(?!\*/).)*\*/\})\s*")
_MDX_UNSEEN = re.compile(rf"{_COMMENT.pattern}|(?:(?:import|export)\s[^\n]*\n?)+")
#: A tag, a template of Hugo, Jekyll or Eleventy, and a comment within an expression; none looks beyond the next of
#: its own kind.
_MARKUP = re.compile(
    r"</?[A-Za-z][^<>]*>|<>|</>|<!--(?:(?!-->).)*-->"
    r"|\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{/\*(?:(?!\*/).)*\*/\}|\{:[^{}\n]*\}",
    re.DOTALL,
)
#: Tags and templates that show something by themselves.
_MEDIA = re.compile(
    r"(?:<|\{\{[<%]?|\{%-?)\s*(?:img|image|picture|figure|video|audio|iframe|object|embed|youtube|vimeo)\b",
    re.IGNORECASE,
)
#: Where the links of a page lead, mostly written at its end, and a footnote.
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]+\S[^\n]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\n]+\]:[ \t]")
_WORDS = re.compile(r"\w")
#: The end of a container: ``:::``.
_CONTAINER_END = re.compile(r"\s*:{3,}\s*")
#: One component with all its attributes, which may hold code.
_COMPONENT = re.compile(r"\s*<[A-Z][\w.]*\s")


def is_unseen(block: Block, *, is_mdx: bool) -> bool:
    """Return whether a reader sees nothing of the block, a line across, or only what a component makes of it."""
    text = block.text
    if block.kind is BlockKind.RULE or _FOOTNOTE.match(text) or _CONTAINER_END.fullmatch(text):
        return True
    if (_MDX_UNSEEN if is_mdx else _COMMENT).fullmatch(text):
        return True
    if block.kind is BlockKind.PARAGRAPH and "]:" in text:
        text = _DEFINITION.sub("", text)
        if not text.strip():
            return True
    if block.kind not in {BlockKind.HTML, BlockKind.PARAGRAPH} or text.lstrip()[:1] not in {"<", "{"}:
        return False
    if block.kind is BlockKind.HTML and _COMPONENT.match(text) and text.rstrip().endswith("/>"):
        return not _MEDIA.match(text.lstrip())
    return not _MEDIA.search(text) and not _WORDS.search(_MARKUP.sub("", text))

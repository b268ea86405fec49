"""All dialects of front matter, by the name that a profile gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from meetup_desktop.adapters.front_matter.json_dialect import JsonDialect
from meetup_desktop.adapters.front_matter.toml_dialect import TomlDialect
from meetup_desktop.adapters.front_matter.yaml_dialect import TabRules, YamlDialect
from meetup_desktop.core.content.dates import date_format
from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.dialects.publish import PublishDialect
from meetup_desktop.core.content.dialects.typed_block import FenceRules


class _Hugo(Dialect):
    """One dialect of a Hugo site, which has several: a page is read by how it opens, again after each edit."""

    folds_case: ClassVar[bool] = True
    #: Source: lexFrontMatterSection in Hugo's parser/pageparser; tried with Hugo 0.168 on 2026-11-30.
    fence_rules: ClassVar[FenceRules] = FenceRules(indented=True, closed_by_prefix=True)

    def for_text(self, text: str) -> Dialect:
        """The dialect that this page is written in."""
        opening = text.lstrip("\ufeff \t\r\n")
        kind = _HugoToml if opening.startswith("+++") else _HugoJson if opening.startswith("{") else _HugoYaml
        return kind(self.aliases, self.dates)


class _HugoYaml(_Hugo, YamlDialect):
    """YAML of such a site."""

    tabs: ClassVar[TabRules] = TabRules()


class _HugoToml(_Hugo, TomlDialect):
    """TOML of such a site."""


class _HugoJson(_Hugo, JsonDialect):
    """JSON of such a site."""


class HugoDialect(_Hugo, YamlDialect):
    """YAML, TOML or JSON, as each page opens. New pages and those without a fence are YAML's."""

    name: ClassVar[str] = "hugo"
    tabs: ClassVar[TabRules] = TabRules()


class JekyllDialect(YamlDialect):
    """YAML as Jekyll reads it: the block opens the file, and three dots may close it."""

    name: ClassVar[str] = "jekyll"
    fence_rules: ClassVar[FenceRules] = FenceRules(after_blank_lines=False, other_closing="...")
    reads_yaml_1_1: ClassVar[bool] = True
    tabs: ClassVar[TabRules] = TabRules(behind_marks=False)
    takes_duplicates: ClassVar[bool] = True


class EleventyDialect(YamlDialect):
    """YAML as gray-matter 4 reads it for Eleventy: the block opens the file."""

    name: ClassVar[str] = "eleventy"
    fence_rules: ClassVar[FenceRules] = FenceRules(after_blank_lines=False, closed_by_prefix=True)
    tabs: ClassVar[TabRules] = TabRules(in_blank_lines=True, in_indents=True)
    reads_yaml_1_1: ClassVar[bool] = True


def dialect(name: str, keys: Mapping[str, str] | None = None) -> Dialect:
    """Return the dialect of that name, as profiles and settings give it; ``keys`` are the site's names for ours.

    Raises: KeyError.
    """
    kinds: tuple[type[Dialect], ...] = (
        PublishDialect,
        YamlDialect,
        TomlDialect,
        JsonDialect,
        HugoDialect,
        JekyllDialect,
        EleventyDialect,
    )
    return {each.name: each for each in kinds}[name](dates=date_format(name)).with_keys(keys or {})

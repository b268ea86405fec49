"""All dialects of front matter, by the name that a profile gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from meetup_desktop.adapters.front_matter.json_dialect import JsonDialect
from meetup_desktop.adapters.front_matter.toml_dialect import TomlDialect
from meetup_desktop.adapters.front_matter.yaml_dialect import YamlDialect
from meetup_desktop.core.content.dialects.dialect import Dialect
from meetup_desktop.core.content.dialects.publish import PublishDialect


class _Mixed(Dialect):
    """One dialect of a site that has several: a page is read by how it opens, again after each edit."""

    def for_text(self, text: str) -> Dialect:
        """The dialect that this page is written in."""
        opening = text.lstrip("\ufeff \t\r\n")
        if opening.startswith("+++"):
            return _MixedToml(self.aliases)
        return _MixedJson(self.aliases) if opening.startswith("{") else _MixedYaml(self.aliases)


class _MixedYaml(_Mixed, YamlDialect):
    """YAML of such a site."""


class _MixedToml(_Mixed, TomlDialect):
    """TOML of such a site."""


class _MixedJson(_Mixed, JsonDialect):
    """JSON of such a site."""


class HugoDialect(_Mixed, YamlDialect):
    """YAML, TOML or JSON, as each page opens. New pages and those without a fence are YAML's."""

    name: ClassVar[str] = "hugo"


def dialect(name: str, keys: Mapping[str, str] | None = None) -> Dialect:
    """``publish``, ``yaml``, ``toml``, ``json`` or ``hugo``; ``keys`` are the site's names for ours.

    Raises: KeyError.
    """
    kinds: tuple[type[Dialect], ...] = (PublishDialect, YamlDialect, TomlDialect, JsonDialect, HugoDialect)
    return {each.name: each for each in kinds}[name]().with_keys(keys or {})

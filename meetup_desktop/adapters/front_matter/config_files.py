"""Configuration files of generators, which are written in the languages of front matter: TOML, YAML, JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import tomli
import yaml

_LOADER: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


def parse_config(text: str, suffix: str) -> Mapping[str, Any]:
    """Return the table in a file with that suffix (``.toml``); empty when it holds none or cannot be read.

    The values of YAML are texts: the language ``no`` is Norwegian.
    """
    found: Any
    try:
        if suffix == ".toml":
            found = tomli.loads(text)
        elif suffix == ".json":
            found = json.loads(text)
        else:
            found = yaml.load(text, _LOADER)
    except (ValueError, yaml.YAMLError, RecursionError, OverflowError, AttributeError):
        return {}  # the generator stops there, too, and says so better
    return found if isinstance(found, Mapping) else {}

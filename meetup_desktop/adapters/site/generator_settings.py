"""What a site's generator is told of its languages: Hugo's, Jekyll's and Astro's own settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from meetup_desktop.adapters.site.read_files import read
from meetup_desktop.core.content.languages import is_language
from meetup_desktop.core.content.site.profiles import HUGO, JEKYLL, Profile, with_content_folders
from meetup_desktop.core.errors import ContentError

_HUGO_FOLDER = "config/_default"
#: Hugo reads these also in folders of that folder; the name says which table a file holds.
_HUGO_NAMES = re.compile(r"(?:hugo|config|languages|module)\.(?:toml|ya?ml|json)")
_HUGO_TABLES = frozenset({"languages", "module"})
#: Starlight's ``root`` is the language of the pages that lie in no language's folder.
_ASTRO_DEFAULTS = (
    re.compile(r"""defaultLocale\s*:\s*["'](?!root["'])([\w-]+)["']"""),
    re.compile(r"""\broot\s*:\s*\{[^{}]*\blang\s*:\s*["']([\w-]+)["']"""),
)


def with_generator_settings(root: Path, names: Collection[str], profile: Profile) -> Profile:
    """Return the profile with what the generator's own files say of languages; a file that cannot be read says nothing.

    ``names`` are those in the folder ``root``.
    """
    change = _READERS.get(profile.name)
    return profile if change is None else change(root, names, profile)


def _with_hugo_settings(root: Path, names: Collection[str], profile: Profile) -> Profile:
    found: dict[str, Any] = {}
    for table in _hugo_tables(root, names):
        found |= table
    languages = _languages_of(found.get("languages"))
    default = str(found.get("defaultcontentlanguage") or "")
    changes: dict[str, Any] = {}
    if is_language(default):
        changes["default_language"] = default
    elif languages and profile.default_language not in languages:
        changes["default_language"] = next(iter(languages))
    if languages:
        own_default = changes.get("default_language", profile.default_language)
        changes["languages"] = tuple(dict.fromkeys([*languages, own_default]))
    changes["site_pictures"] = (*profile.site_pictures, *_static_folders(root, found))
    profile = profile._replace(**changes)
    content = _folder(found.get("contentdir")) or "content"
    folders = [(_folder(own.get("contentdir")) or content, code) for code, own in languages.items()]
    folders += _mounted_folders(found.get("module"))
    if not folders and content != "content":
        folders = [(content, profile.default_language)]
    return with_content_folders(profile, folders)


def _hugo_tables(root: Path, names: Collection[str]) -> Iterator[Mapping[str, Any]]:
    """Yield the tables of all settings files, keys in small letters; those of one subject under its name."""
    paths = [name for name in sorted(names) if name in HUGO.markers]
    if "config" in names:
        with suppress(OSError):
            folder = root / _HUGO_FOLDER
            inner = sorted([*folder.iterdir(), *folder.glob("*/*")])
            paths += [path.relative_to(root).as_posix() for path in inner if _HUGO_NAMES.fullmatch(path.name)]
    for path in paths:
        table = _lower_keys(_config(root, path))
        subject = Path(path).stem
        yield {subject: table} if subject in _HUGO_TABLES else table


def _languages_of(table: Any) -> dict[str, Mapping[str, Any]]:
    """Return the languages that are not switched off, in the order of their weights."""
    if not isinstance(table, Mapping):
        return {}
    known = {
        str(code): _lower_keys(own)
        for code, own in table.items()
        if isinstance(own, Mapping) and is_language(str(code))
    }
    used = {code: own for code, own in known.items() if str(own.get("disabled", "")).lower() != "true"}
    return dict(sorted(used.items(), key=lambda each: _weight(each[1])))


def _weight(own: Mapping[str, Any]) -> float:
    try:
        return float(own.get("weight", 1_000))
    except (TypeError, ValueError):
        return 1_000


def _static_folders(root: Path, found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the folders besides ``static`` whose files the site publishes: those of its themes, and mounted ones."""
    themes = found.get("theme")
    for theme in [themes] if isinstance(themes, str) else themes if isinstance(themes, list) else ():
        for folder in (f"themes/{_folder(theme)}/{name}" for name in ("static", "assets") if _folder(theme)):
            with suppress(OSError, ValueError):
                if (root / folder).is_dir():
                    yield folder
    for mount in _mounts(found.get("module")):
        if mount.get("target") in {"static", "assets"} and _folder(mount.get("source")):
            yield _folder(mount.get("source"))


def _mounts(module: Any) -> Iterator[Mapping[str, Any]]:
    mounts = _lower_keys(module).get("mounts") if isinstance(module, Mapping) else None
    for mount in mounts if isinstance(mounts, list) else ():
        if isinstance(mount, Mapping):
            yield _lower_keys(mount)


def _mounted_folders(module: Any) -> list[tuple[str, str]]:
    found = []
    for own in _mounts(module):
        language, source = str(own.get("lang", "")), _folder(own.get("source"))
        if own.get("target") == "content" and is_language(language) and source:
            found.append((source, language))
    return found


def _folder(value: Any) -> str:
    """Return a folder of the site; empty for one that lies outside of it."""
    text = str(value or "").strip("/").removeprefix("./")
    return "" if ".." in text.split("/") or ":" in text or "{" in text else text


def _with_jekyll_settings(root: Path, names: Collection[str], profile: Profile) -> Profile:
    for name in JEKYLL.markers:
        if name not in names:
            continue
        found = _config(root, name)
        for key in ("default_lang", "lang", "locale"):
            if is_language(str(found.get(key, ""))):
                return profile._replace(default_language=str(found[key]))
    return profile


def _with_astro_settings(root: Path, names: Collection[str], profile: Profile) -> Profile:
    """Astro's settings are a program: of it, only the name of the default language is looked for."""
    for name in names:
        if name.startswith("astro.config."):
            with suppress(ContentError):
                text = read(root, name).decode("utf-8", "replace")
                found = next(filter(None, (each.search(text) for each in _ASTRO_DEFAULTS)), None)
                if found is not None and is_language(found[1]):
                    return profile._replace(default_language=found[1])
    return profile


def _config(root: Path, path: str) -> Mapping[str, Any]:
    # A parser takes time to import, and most sites have no such file.
    from meetup_desktop.adapters.front_matter.config_files import parse_config

    try:
        text = read(root, path).decode("utf-8-sig")
    except (ContentError, UnicodeDecodeError):
        return {}
    return parse_config(text, Path(path).suffix)


def _lower_keys(table: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in table.items()}


_READERS: Mapping[str, Callable[[Path, Collection[str], Profile], Profile]] = {
    "hugo": _with_hugo_settings,
    "jekyll": _with_jekyll_settings,
    "astro": _with_astro_settings,
}

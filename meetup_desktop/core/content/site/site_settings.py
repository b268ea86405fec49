"""What a person says of a site by hand: the table ``[site]`` of ``meetup.toml`` in the site's root.

    [site]
    profile = "hugo"                            # publish, pair, hugo, jekyll, eleventy, astro
    pattern = "content/{lang}/{section}/{id}.md"    # or a list of them
    dialect = "yaml"                            # publish, yaml, toml, jekyll, eleventy, hugo (by each file's fence)
    pictures = "static/{lang}/{section}/{id}"
    sections = ["events"]
    default_language = "en"
    languages = ["en", "ru"]
    suffixes = [".md", ".markdown"]
    paired_by = "permalink"                     # a field that the versions of a page share

    [site.folders]                              # what {folder} at the beginning of a pattern stands for
    "content/english" = "en"
    "content/russian" = "ru"

    [site.keys]
    "event.location.title" = "venue"

Each line may be missing. Other tables belong to others and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from meetup_desktop.core.content.fields import is_known
from meetup_desktop.core.content.languages import is_language
from meetup_desktop.core.content.site.profiles import PROFILES, Profile
from meetup_desktop.core.errors import BadSettings

SETTINGS_FILE = "meetup.toml"
DIALECTS = ("publish", "yaml", "toml", "hugo", "jekyll", "eleventy")
_TEXTS = ("profile", "dialect", "pictures", "default_language", "paired_by")
_LISTS = ("pattern", "sections", "languages", "suffixes")
_TABLES = ("keys", "folders")


#: How pages lie below the folder of their language.
_FOLDER_PATTERNS = ("{folder}/{section}/{id}/index.md", "{folder}/{section}/{id}.md")


class SiteSettings(NamedTuple):
    """What was said; empty is what was not."""

    profile: str = ""
    patterns: tuple[str, ...] = ()
    dialect: str = ""
    pictures: str = ""
    sections: tuple[str, ...] = ()
    default_language: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    paired_by: str = ""
    folders: tuple[tuple[str, str], ...] = ()

    def profiles(self, candidates: Sequence[Profile]) -> tuple[Profile, ...]:
        """Return the profiles to try, of those that would be tried otherwise."""
        found = tuple(candidates)
        if self.profile:
            found = tuple(each for each in found if each.name == self.profile)
        elif self.patterns:
            found = (found[0]._replace(sections=()),)  # whoever names the folders means all of them
        return tuple(dict.fromkeys(self._apply_to_profile(profile) for profile in found))

    def _apply_to_profile(self, profile: Profile) -> Profile:
        keys = {**dict(profile.keys), **dict(self.keys)}
        return profile._replace(
            patterns=self.patterns or (_FOLDER_PATTERNS if self.folders else profile.patterns),
            dialect=self.dialect or profile.dialect,
            pictures=self.pictures or profile.pictures,
            sections=self.sections or profile.sections,
            default_language=self.default_language or profile.default_language,
            keys=tuple(keys.items()),
            languages=self.languages or profile.languages,
            suffixes=self.suffixes or profile.suffixes,
            paired_by=self.paired_by or profile.paired_by,
            folders=self.folders or profile.folders,
        )


def read_settings(text: str, path: str = SETTINGS_FILE) -> SiteSettings:
    """Return the settings in that text. Raises: BadSettings, naming the line."""
    import tomllib  # few sites have such a file, and importing takes as long as reading a small site

    try:
        table = tomllib.loads(text).get("site", {})
    except (ValueError, RecursionError) as error:  # numbers of 5,000 digits, arrays 1,000 deep
        found = re.search(r"\(at line (\d+)", str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        raise BadSettings(f"{path}:{line}", str(error)) from error
    try:
        return _parse_table(table)
    except _InvalidSetting as mistake:
        raise BadSettings(f"{path}:{_find_line_of_key(text, mistake.key)}", mistake.reason) from mistake


class _InvalidSetting(Exception):
    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason


def _parse_table(table: Any) -> SiteSettings:
    if not isinstance(table, dict):
        raise _InvalidSetting("site", "site is no table")
    for key in table:
        if key not in {*_TEXTS, *_LISTS, *_TABLES}:
            raise _InvalidSetting(key, f"nobody knows {key}")
    texts = {key: _read_text(table, key) for key in _TEXTS}
    patterns, sections, languages, suffixes = (_read_texts(table, key) for key in _LISTS)
    folders = _read_folders(table.get("folders", {}))
    names = tuple(dict.fromkeys(profile.name for profile in PROFILES))
    _check_choice("profile", texts["profile"], names)
    _check_choice("dialect", texts["dialect"], DIALECTS)
    if texts["default_language"] and not is_language(texts["default_language"]):
        raise _InvalidSetting("default_language", f"{texts['default_language']} is no language")
    for language in languages:
        if not is_language(language):
            raise _InvalidSetting("languages", f"{language} is no language")
    for suffix in suffixes:
        if not re.fullmatch(r"\.\w+", suffix):
            raise _InvalidSetting("suffixes", f"{suffix} is no ending of a file's name, such as .md")
    for pattern in patterns:
        _check_pattern(pattern, texts["default_language"], has_folders=bool(folders))
    if texts["pictures"]:
        _check_path("pictures", texts["pictures"])
    return SiteSettings(
        texts["profile"],
        patterns,
        texts["dialect"],
        texts["pictures"],
        sections,
        texts["default_language"],
        _read_keys(table.get("keys", {})),
        languages,
        suffixes,
        texts["paired_by"],
        folders,
    )


def _read_text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _InvalidSetting(key, f"{key} is no text")
    return value


def _read_texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) and each for each in values):
        raise _InvalidSetting(key, f"{key} is no text or list of texts")
    return tuple(values)


def _check_choice(key: str, value: str, known: tuple[str, ...]) -> None:
    if value and value not in known:
        raise _InvalidSetting(key, f"{value} is none of {', '.join(known)}")


def _check_pattern(pattern: str, default_language: str, *, has_folders: bool) -> None:
    if pattern.startswith("{folder}/"):
        if not has_folders:
            raise _InvalidSetting("pattern", "a pattern with {folder} needs the table site.folders")
        pattern = pattern.removeprefix("{folder}/")
        default_language = default_language or "any"  # the folder says which
    _check_path("pattern", pattern)
    counts = {part: pattern.count(part) for part in ("{lang}", "{section}", "{id}")}
    if counts["{id}"] != 1 or counts["{lang}"] > 1 or counts["{section}"] > 1:
        raise _InvalidSetting("pattern", "a pattern holds {id} once, {lang} and {section} at most once")
    if not counts["{lang}"] and not default_language:
        raise _InvalidSetting("pattern", "a pattern without {lang} needs default_language")
    if not pattern.endswith(".md"):
        raise _InvalidSetting("pattern", "a pattern ends in .md")


def _check_path(key: str, path: str) -> None:
    if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/"):
        raise _InvalidSetting(key, f"{path} leaves the site")
    rest = re.sub(r"\{(?:lang|section|id)\}", "", path)
    if "{" in rest or "}" in rest:
        raise _InvalidSetting(key, "only {lang}, {section}, {id} and a leading {folder} stand in braces")


def _read_folders(table: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict):
        raise _InvalidSetting("folders", "folders is no table")
    for folder, language in table.items():
        _check_path("folders", folder)
        if not isinstance(language, str) or not is_language(language):
            raise _InvalidSetting("folders", f"{folder}: {language} is no language")
    return tuple((folder.strip("/"), language) for folder, language in table.items())


def _read_keys(table: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(table, dict):
        raise _InvalidSetting("keys", "keys is no table")
    flat = dict(_flatten_keys(table))
    for ours, native in flat.items():
        if not is_known(ours):
            raise _InvalidSetting(ours.rpartition(".")[2], f"nobody knows {ours}")
        if not isinstance(native, str) or not native.strip():
            raise _InvalidSetting(ours.rpartition(".")[2], f"{ours} has no name")
    return tuple(flat.items())


def _flatten_keys(table: Mapping[str, Any], before: str = "") -> Iterable[tuple[str, Any]]:
    """Yield dotted keys: ``event.type = "kind"`` without quotes is a nested table in TOML."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten_keys(value, f"{before}{key}.")
        else:
            yield before + key, value


def _find_line_of_key(text: str, key: str) -> int:
    expression = re.compile(rf"^[ \t]*\[?[^#\n=]*(?<![\w-]){re.escape(key)}(?![\w-])", re.MULTILINE)
    found = expression.search(text)
    return text.count("\n", 0, found.end()) + 1 if found else 1

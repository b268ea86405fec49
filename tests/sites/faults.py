"""Faults planted into sound sites: each a record of what was changed, and by which findings it counts as found."""

from __future__ import annotations

import copy
import io
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from tests.sites.layout import Layout
from tests.sites.pages import Page, Version
from tests.sites.write import draw_picture


class CannotPlant(Exception):
    """The page has nothing that this fault could change."""


@dataclass(frozen=True)
class Planted:
    """A fault of one page: its kind, what was changed, and the codes of findings that count as finding it."""

    kind: str
    page: str
    changed: str
    codes: frozenset[str]
    paths: tuple[str, ...]


@dataclass
class Site:
    """A site on the disk that faults are planted into."""

    root: Path
    layout: Layout
    chance: random.Random

    def rewrite(self, page: Page, code: str, version: Version) -> None:
        """Write one version of a page anew."""
        changed = copy.deepcopy(page)
        changed.versions[code] = version
        self.file(page, code).write_bytes(self.layout.render(changed, code).encode())

    def file(self, page: Page, code: str) -> Path:
        """Return the file of a version."""
        return self.root / self.layout.path(page, code)

    def pick_code(self, page: Page) -> str:
        """Return one of the page's languages."""
        return self.chance.choice(sorted(page.versions))

    def picture(self, page: Page, code: str) -> Path:
        """Return a picture of a version."""
        names = [name for name in page.own_pictures(code) if name.endswith(".jpg")]
        if not names:
            raise CannotPlant
        return self.root / self.layout.picture_path(page, code, self.chance.choice(names))


#: Plants a fault into a page and returns what was changed.
Plant = Callable[[Site, Page], str]


@dataclass(frozen=True)
class Kind:
    """A kind of fault."""

    name: str
    codes: frozenset[str]
    plant: Plant


_CYRILLIC = {"ru", "sr-cyrl"}


def _script(language: str) -> str:
    return "cyrillic" if language in _CYRILLIC else "han" if language == "zh" else "latin"


def _wrong_language(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    own = _script(page.versions[code].language)
    others = [each for each in page.versions.values() if _script(each.language) != own]
    keys = [
        key
        for key in ("place", "description", "title")
        if key in site.layout.keys
        and any(_has_script(str(each.fields[key]), _script(each.language)) for each in others)
    ]
    if not keys:
        raise CannotPlant
    key = site.chance.choice([*keys, "text"])
    version = copy.deepcopy(page.versions[code])
    if key == "text":
        at = site.chance.choice([at for at, block in enumerate(version.blocks) if block.kind == "paragraph"])
        version.blocks[at] = others[0].blocks[at]
        site.rewrite(page, code, version)
        return f"a paragraph of {code} in {others[0].language}"
    donor = next(each for each in others if _has_script(str(each.fields[key]), _script(each.language)))
    if own != "latin" and _script(donor.language) == "latin" and key != "description":
        key, donor = "description", others[0]  # a short Latin name is normal there
    version.fields[key] = donor.fields[key]
    site.rewrite(page, code, version)
    return f"{key} of {code} in {donor.language}"


def _has_script(text: str, script: str) -> bool:
    ranges = {"cyrillic": ("Ѐ", "ӿ"), "han": ("一", "鿿"), "latin": ("A", "z")}
    low, high = ranges[script]
    return sum(low <= letter <= high for letter in text) > 3


def _mixed_script(site: Site, page: Page) -> str:
    codes = [code for code in sorted(page.versions) if page.versions[code].language != "zh"]
    code = site.chance.choice(codes)
    pairs = {"о": "o", "а": "a", "е": "e", "с": "c"}
    if _script(page.versions[code].language) == "latin":
        pairs = {latin: letter for letter, latin in pairs.items()}

    def change(text: str) -> str:
        words = text.split(" ")
        for at, word in enumerate(words):
            if len(word) > 5 and word.isalpha():
                for old, new in pairs.items():
                    if old in word[1:-1]:
                        words[at] = word[0] + word[1:-1].replace(old, new, 1) + word[-1]
                        return " ".join(words)
        raise CannotPlant

    if site.chance.random() < 0.5:
        return _change_block(site, page, code, "paragraph", change, "a letter of the other script")
    version = copy.deepcopy(page.versions[code])
    key = site.chance.choice([key for key in ("description", "title", "place") if key in site.layout.keys])
    version.fields[key] = change(str(version.fields[key]))
    site.rewrite(page, code, version)
    return f"a letter of the other script in {key} of {code}"


def _change_block(
    site: Site, page: Page, code: str, kind: str, change: Callable[[str], str], what: str
) -> str:
    version = copy.deepcopy(page.versions[code])
    blocks = [block for block in version.blocks if block.kind == kind]
    if not blocks:
        raise CannotPlant
    block = site.chance.choice(blocks)
    block.text = change(block.text)
    site.rewrite(page, code, version)
    return f"{what} in a {kind} of {code}"


def _shared_value(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    version = copy.deepcopy(page.versions[code])
    keys = [key for key in ("date", "latitude") if key in site.layout.keys]
    if not keys or len(page.versions) < 2:
        raise CannotPlant
    key = site.chance.choice(keys)
    if key == "date":
        day, time = str(version.fields["date"]).split()
        version.fields["date"] = f"{date.fromisoformat(day) + timedelta(days=1)} {time}"
    else:
        version.fields["latitude"] = f"{float(str(version.fields['latitude'])) + 0.01:.6f}"
    if site.layout.path(page, code) != _path_with(site, page, code, version):
        raise CannotPlant
    site.rewrite(page, code, version)
    return f"{key} of {code}"


def _path_with(site: Site, page: Page, code: str, version: Version) -> str:
    changed = copy.deepcopy(page)
    changed.versions[code] = version
    return site.layout.path(changed, code)


def _bad_value(site: Site, page: Page) -> str:
    keys = [key for key in ("latitude", "longitude", "date", "type") if key in site.layout.keys]
    if not keys:
        raise CannotPlant
    key = site.chance.choice(keys)
    wrong = {
        "latitude": ("144.81", "44,81", "north"), "longitude": ("20,46", "200.5"), "type": ("partyy",),
        "date": ("2026-02-30 18:30", "2026-13-01 18:30"),
    }  # fmt: skip
    bad = site.chance.choice(wrong[key])
    if key == "type" and "event.type" not in site.layout.keys.values():
        key, bad = "date", "2026-02-30 18:30"
    for code in page.versions:
        version = copy.deepcopy(page.versions[code])
        version.fields[key] = bad
        site.rewrite(page, code, version)
    return f"{key} is {bad}"


def _missing_key(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    keys = [
        key for key in ("place", "organiser", "description", "latitude", "tags") if key in site.layout.keys
    ]
    if len(page.versions) < 2:
        raise CannotPlant
    version = copy.deepcopy(page.versions[code])
    key = site.chance.choice(keys)
    del version.fields[key]
    site.rewrite(page, code, version)
    return f"{key} of {code}"


def _dropped_block(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    version = copy.deepcopy(page.versions[code])
    droppable = [
        at for at, block in enumerate(version.blocks) if block.kind in ("paragraph", "list", "heading")
    ]
    if not droppable or len(page.versions) < 2:
        raise CannotPlant
    block = version.blocks.pop(site.chance.choice(droppable[1:]))
    site.rewrite(page, code, version)
    return f"a {block.kind} of {code}"


def _other_link(site: Site, page: Page) -> str:
    if len(page.versions) < 2:
        raise CannotPlant
    code = site.pick_code(page)

    def change(text: str) -> str:
        return f"{text.partition('](')[0]}](https://elsewhere.example/page)"

    return _change_block(site, page, code, "link", change, "another target")


def _missing_picture(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    path = site.picture(page, code)
    for copy_name in site.layout.picture_copies(path.name):
        (path.parent / copy_name).unlink()
    return f"{path.relative_to(site.root)} deleted"


def _removed_picture(site: Site, page: Page) -> str:
    if len(page.versions) < 2:
        raise CannotPlant
    code = site.pick_code(page)
    version = copy.deepcopy(page.versions[code])
    block = next((block for block in version.blocks if len(block.pictures) > 1), None)
    if block is None:
        raise CannotPlant
    block.pictures = block.pictures[:-1]
    site.rewrite(page, code, version)
    return f"last picture of {code}"


def _change_text(site: Site, page: Page, change: Callable[[str], str], what: str) -> str:
    code = site.pick_code(page)
    path = site.file(page, code)
    text = path.read_bytes().decode()
    changed = change(text)
    if changed == text:
        raise CannotPlant
    path.write_text(changed, "utf-8", newline="")
    return f"{what} in {code}"


def _paragraphs(text: str) -> list[str]:
    parts = text.split("\n\n")
    if len(parts) < 6:
        raise CannotPlant
    return parts


def _conflict_markers(site: Site, page: Page) -> str:
    def change(text: str) -> str:
        parts = _paragraphs(text)
        parts[3] = f"<<<<<<< HEAD\n{parts[3]}\n=======\n{parts[2]}\n>>>>>>> translation"
        return "\n\n".join(parts)

    return _change_text(site, page, change, "conflict markers")


def _merge_remains(site: Site, page: Page) -> str:
    mark = site.chance.choice(("=======", ">>>>>>> origin/main", "<<<<<<< HEAD"))

    def change(text: str) -> str:
        parts = _paragraphs(text)
        parts[4] = f"{parts[4]}\n\n{mark}"
        return "\n\n".join(parts)

    return _change_text(site, page, change, mark)


def _broken_fence(site: Site, page: Page) -> str:
    kind = site.chance.choice(("unclosed", "unopened"))

    def change(text: str) -> str:
        fence = text[:3]
        if kind == "unopened":
            return text.removeprefix(f"{fence}\n")
        return text.replace(f"\n{fence}\n", "\n", 1)

    return _change_text(site, page, change, f"fence {kind}")


def _misspelled_key(site: Site, page: Page) -> str:
    keys = [key for key in ("description", "place", "organiser", "latitude") if key in site.layout.keys]
    key = site.layout.keys[site.chance.choice(keys)]
    at = len(key) // 2
    wrong = key[:at] + key[at + 1 :]

    def change(text: str) -> str:
        return text.replace(f"\n{key}:", f"\n{wrong}:", 1).replace(f"\n{key} =", f"\n{wrong} =", 1)

    for code in page.versions:  # a typo that was copied: the keys agree
        path = site.file(page, code)
        path.write_text(change(path.read_bytes().decode()), "utf-8", newline="")
    return f"{wrong} for {key}"


def _location_in_picture(site: Site, page: Page) -> str:
    code = site.pick_code(page)
    path = site.picture(page, code)
    picture = Image.open(io.BytesIO(draw_picture(path.name, False)))
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (44.0, 49.0, 25.0), 3: "E", 4: (20.0, 27.0, 53.0)})
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", exif=exif)
    path.write_bytes(buffer.getvalue())
    return f"GPS in {path.relative_to(site.root)}"


def _missing_translation(site: Site, page: Page) -> str:
    if len(page.versions) < 2:
        raise CannotPlant
    code = site.pick_code(page)
    site.file(page, code).unlink()
    return f"{code} deleted"


def _kind(name: str, plant: Plant, *codes: str) -> Kind:
    return Kind(name, frozenset(codes), plant)


_UNLIKE = ("block-count", "block-kind", "links-differ", "gallery-differs")
KINDS = (
    _kind("wrong language", _wrong_language, "wrong-script"),
    _kind("mixed scripts", _mixed_script, "mixed-script-word"),
    _kind("shared value differs", _shared_value, "shared-value-differs"),
    _kind("bad value", _bad_value, "bad-value", "dialect-hazard", "unreadable"),
    _kind("missing key", _missing_key, "key-set-differs", "incomplete-location"),
    _kind("dropped block", _dropped_block, *_UNLIKE[:2]),
    _kind("other link", _other_link, "links-differ"),
    _kind("missing picture", _missing_picture, "picture-missing"),
    _kind("removed picture", _removed_picture, *_UNLIKE),
    _kind("conflict markers", _conflict_markers, "conflict-markers"),
    _kind("broken fence", _broken_fence, "dialect-hazard", "unreadable"),
    _kind("misspelled key", _misspelled_key, "unknown-key"),
    _kind("location in picture", _location_in_picture, "picture-location"),
    _kind("merge remains", _merge_remains, "conflict-markers"),
    _kind("missing translation", _missing_translation, "missing-translation"),
)


def plant(site: Site, pages: list[Page], kinds: list[Kind]) -> Iterator[Planted]:
    """Plant one fault of each of these kinds, each into a page of its own; leave out what no page can hold."""
    free = [page for page in pages if page.section == "events" and not page.is_draft]
    site.chance.shuffle(free)
    for kind in kinds:
        for page in free:
            try:
                changed = kind.plant(site, page)
            except CannotPlant:
                continue
            free.remove(page)
            paths = tuple(site.layout.path(page, code) for code in page.versions)
            yield Planted(kind.name, page.name, changed, kind.codes, paths)
            break

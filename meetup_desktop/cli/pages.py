"""``show``, ``set``, ``new`` and ``rename``: a site's pages without a window. Never imports Qt."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from meetup_desktop.adapters.front_matter.pages import read_page
from meetup_desktop.adapters.markdown import blocks
from meetup_desktop.adapters.site import page_changes, page_storage, scan
from meetup_desktop.adapters.site.page_storage import LoadedPage
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.cli.unsaved import UnsavedChanges
from meetup_desktop.core.content.document import Document
from meetup_desktop.core.content.fields import TITLE, field
from meetup_desktop.core.content.galleries.gallery import galleries
from meetup_desktop.core.content.site.page_operations import event_section
from meetup_desktop.core.content.site.site import PageSummary, Site
from meetup_desktop.core.content.site.templates import TEMPLATES
from meetup_desktop.core.errors import MeetupError


def run(command: str, arguments: Sequence[str]) -> int:
    """Do it. Returns 0, or 2 with one line on stderr when it was refused and nothing was written."""
    work = _COMMANDS[command]
    parser = argparse.ArgumentParser(prog=f"meetup-desktop {command}", description=work.__doc__)
    parser.add_argument("site", type=Path, metavar="SITE", help="folder of the site")
    for add in _ARGUMENTS[command]:
        add(parser)
    asked = parser.parse_args(list(arguments))
    try:
        root = asked.site.absolute()
        work(root, scan.scan(root), asked)
    except MeetupError as error:
        print(f"meetup-desktop {command}: {error_line(error)}", file=sys.stderr)
        return 2
    return 0


def _run_show(root: Path, site: Site, asked: argparse.Namespace) -> None:
    """Show a page as the generator reads it: fields, blocks, galleries."""
    summary = _find_page(site, asked.id, asked.lang)
    loaded = page_storage.load(root, summary, site.layout)
    facts = [
        _page_facts(version.language, version.path, version.document)
        for version in loaded.page.versions
        if asked.lang in {None, version.language}
    ]
    if asked.format == "json":
        print(json.dumps({"page": summary.page_id, "versions": facts}, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_format_page_facts(each) for each in facts))


def _run_set(root: Path, site: Site, asked: argparse.Namespace) -> None:
    """Set one field and change nothing else; without --lang a shared field is set in all languages."""
    key = asked.field
    if asked.lang is None and not field(key).shared:
        raise MeetupError(key, "each language has its own value; choose one with --lang")
    summary = _find_page(site, asked.id, asked.lang)
    UnsavedChanges(root, asked.data_dir).name("not changed", (path for _, path in summary.files))
    loaded: LoadedPage = page_storage.load(root, summary, site.layout)
    page = loaded.page.with_value(key, asked.lang, asked.value)
    page_storage.save(root, page, loaded.page, loaded.snapshots)


def _run_new(root: Path, site: Site, asked: argparse.Namespace) -> None:
    """Make a page from a template in all languages of the site."""
    template = TEMPLATES[asked.template]
    titles = dict.fromkeys(site.languages, asked.title)
    section = asked.section if asked.section is not None else event_section(site)
    if section is None:
        known = ", ".join(site.sections)
        raise MeetupError(asked.id, f"the site has several sections ({known}); choose one with --section")
    change = page_changes.create(
        root, site, asked.id, template, section=section, date_text=asked.date, titles=titles
    )
    print("\n".join(write.path for write in change.writes))


def _run_rename(root: Path, site: Site, asked: argparse.Namespace) -> None:
    """Rename a page: files, pictures, its link identifier and the links that lead to it."""
    summary, unsaved = _find_page(site, asked.old), UnsavedChanges(root, asked.data_dir)
    own = (path for _, path in summary.files)
    unsaved.name("not changed", (*own, *page_changes.find_pages_naming(root, site, summary)))
    change = page_changes.rename(root, site, summary, asked.new)
    unsaved.follow({move.source: move.target for move in change.moves})
    there = [move for move in change.moves if (root / move.target).exists()]  # a page may be without pictures
    print("\n".join([*(f"{move.source} -> {move.target}" for move in there), *change.links_changed]))


_COMMANDS: dict[str, Callable[[Path, Site, argparse.Namespace], None]] = {
    "show": _run_show, "set": _run_set, "new": _run_new, "rename": _run_rename,
}  # fmt: skip


def _add_id_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="identifier of the page, such as 2026-quay")


def _add_language_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", metavar="LANG", help="only this language, such as en")


def _add_value_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "field", metavar="FIELD", help="name of the field, such as date, title or event.location.title"
    )
    parser.add_argument("value", metavar="VALUE", help="the new text; empty removes the field")


def _add_format_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_template_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--template", choices=tuple(TEMPLATES), default="meetup")
    parser.add_argument("--date", default="", metavar="DATE", help="date and time, such as 2026-10-09 18:30")
    parser.add_argument(
        "--section", metavar="NAME", help="folder for the page; by default where the site's events are"
    )
    parser.add_argument(
        "--title", default="", metavar="TITLE", help="title in all languages; by default made from ID"
    )


def _add_data_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="folder in which the program keeps its data"
    )


def _add_name_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="identifier of the page")
    parser.add_argument("new", metavar="NEW", help="its new identifier")


_ARGUMENTS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], ...]] = {
    "show": (_add_id_argument, _add_language_argument, _add_format_argument),
    "set": (_add_id_argument, _add_value_argument, _add_language_argument, _add_data_argument),
    "new": (_add_id_argument, _add_template_argument),
    "rename": (_add_name_arguments, _add_data_argument),
}


def _find_page(site: Site, page_id: str, language: str | None = None) -> PageSummary:
    summary = site.page(page_id)
    if summary is None:
        raise MeetupError(page_id, "no page has this identifier")
    if language is not None and language not in summary.languages:
        raise MeetupError(page_id, f"the page has no version in {language}")
    return summary


def _page_facts(language: str, path: str, document: Document) -> dict[str, Any]:
    content, body = read_page(document.raw, document.dialect), document.body_text
    return {
        "language": language,
        "file": path,
        "problem": content.problem._asdict() if content.problem is not None else None,
        "title": content.title,
        "fields": dict(content.metadata),
        "blocks": [
            {
                "kind": block.kind.value,
                "line": document.body_line + block.first_line,
                "last_line": document.body_line + block.last_line,
                "text": block.text,
            }
            for block in blocks(body)
        ],
        "galleries": [
            {
                "dialect": gallery.dialect,
                "line": document.body_line + gallery.first_line,
                "broken_lines": [document.body_line + line for line in gallery.broken_lines],
                "pictures": [
                    {"original": each.original, "small": each.small, "description": each.description}
                    for each in gallery.pictures
                ],
            }
            for gallery in galleries(body)
        ],
    }


def _format_page_facts(facts: dict[str, Any]) -> str:
    lines = [f"{facts['language']}  {facts['file']}", f"  {TITLE}: {facts['title']}"]
    if facts["problem"]:
        lines.append(f"  ! {facts['problem']['kind']} in line {facts['problem']['line']}")
    lines += [f"  {key}: {value}" for key, value in facts["fields"].items() if key != TITLE]
    for block in facts["blocks"]:
        first = block["text"].split("\n")[0]
        lines.append(f"  {block['line']:>4} {block['kind']:<9} {first[:90]}")
    for gallery in facts["galleries"]:
        names = ", ".join(picture["original"] for picture in gallery["pictures"])
        lines.append(f"  {gallery['line']:>4} {gallery['dialect']} gallery: {names}")
    return "\n".join(lines)

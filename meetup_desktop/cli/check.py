"""``meetup-desktop check``: all findings of a site, for people and for a site's own automatic checks."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from meetup_desktop.adapters import resources
from meetup_desktop.adapters.images.inspection import inspect_picture
from meetup_desktop.adapters.map.gazetteer import Gazetteer
from meetup_desktop.adapters.site import page_storage, scan
from meetup_desktop.adapters.site.checks import SiteChecks, site_rules, surroundings
from meetup_desktop.adapters.site.picture_fixes import apply_fixes
from meetup_desktop.adapters.site.picture_reading import KnownPictures
from meetup_desktop.adapters.storage import settings
from meetup_desktop.adapters.storage.check_cache import FindingsCache, findings_path
from meetup_desktop.adapters.storage.check_decisions import CheckDecisions
from meetup_desktop.cli.error_text import error_line
from meetup_desktop.cli.unsaved import UnsavedChanges
from meetup_desktop.core.content.checks.finding import Finding, Severity
from meetup_desktop.core.content.checks.fixes import FILE_FIXES, apply
from meetup_desktop.core.content.checks.registry import english
from meetup_desktop.core.content.site.summary import PageSummary
from meetup_desktop.core.error_messages import reason_text
from meetup_desktop.core.errors import CannotHold, MapError, MeetupError, NotASite

_SEVERITIES = {severity.name.lower(): severity for severity in Severity}
#: A fix can lay open another fault, which may have a fix too.
_MOST_PASSES = 4


def run(command: str, arguments: Sequence[str]) -> int:
    """Check a site. Returns 0 when nothing of the asked severity was found, 1 when something was, 2 on failure."""
    parser = argparse.ArgumentParser(
        prog=f"meetup-desktop {command}", description="Check event pages for problems."
    )
    parser.add_argument("site", type=Path, metavar="SITE", help="folder of the site")
    parser.add_argument("--event", metavar="ID", help="check only the event with this identifier")
    parser.add_argument(
        "--severity",
        choices=[*reversed(_SEVERITIES)],
        default="error",
        help="lowest severity that makes the exit code 1 (default: error)",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--fix", action="store_true", help="apply the fixes that are safe")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="folder with the ignored findings")
    asked = parser.parse_args(list(arguments))
    try:
        with _open_gazetteer() as gazetteer:
            made = _SiteCheckRun(asked.site, asked.data_dir, asked.event, gazetteer)
            UnsavedChanges(made.root, asked.data_dir).name("not checked", made.paths)
            findings = made.findings(fix=asked.fix)
    except MeetupError as error:
        print(f"meetup-desktop {command}: {error_line(error)}", file=sys.stderr)
        return 2
    _print_findings(findings, asked.format)
    worst = max((finding.severity for finding in findings), default=None)
    return 1 if worst is not None and worst >= _SEVERITIES[asked.severity] else 0


@contextmanager
def _open_gazetteer() -> Iterator[Gazetteer | None]:
    """Open the gazetteer for the block; None where it was not built."""
    try:
        gazetteer = Gazetteer(resources.generated("places.sqlite"))
    except MapError:
        yield None
        return
    with closing(gazetteer):
        yield gazetteer


class _SiteCheckRun:
    def __init__(
        self, site: Path, data_folder: Path | None, event: str | None, gazetteer: Gazetteer | None
    ) -> None:
        self.root = site.absolute()
        self.site = scan.scan(self.root)
        if not self.site.pages:
            raise NotASite(str(site), "no page")
        self.only = event
        if event is not None and self.site.page(event) is None:
            raise MeetupError(event, "no page has this identifier")
        # Where nothing is kept yet, nothing is begun: a build machine is left as it was.
        folder = (
            settings.data_folder(data_folder) if data_folder is not None else settings.existing_data_folder()
        )
        self.decisions = CheckDecisions(folder) if folder is not None else None
        self.cache = FindingsCache(findings_path(folder)) if folder is not None else None
        self.rules = site_rules(self.root)
        self.gazetteer = gazetteer
        self.known_pictures = KnownPictures()
        self.failures: dict[str, None] = {}  # sentences about pictures that were not fixed, each once

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that are checked."""
        pages = (page for page in self.site.pages if self.only in {None, page.page_id})
        return tuple(path for page in pages for _, path in page.files)

    def findings(self, *, fix: bool) -> list[Finding]:
        found = self._collect()
        for _ in range(_MOST_PASSES if fix else 0):
            if not self._fix(found):
                break
            self.site = scan.scan(self.root)
            found = self._collect()
        for sentence in self.failures:
            print(f"Not fixed: {sentence}", file=sys.stderr)
        return found

    def _collect(self) -> list[Finding]:
        agreed = self.decisions.agreed_fingerprints(self.root) if self.decisions is not None else {}
        ignored = self.decisions.ignored_keys(self.root) if self.decisions is not None else frozenset()
        around = surroundings(self.site, self.rules, self.gazetteer)
        checks = SiteChecks(
            self.root, self.site, around, agreed, memory=self.cache, known_pictures=self.known_pictures
        )
        pages = [page for page in self.site.pages if self.only in {None, page.page_id}]
        found = checks.texts_and_pictures(pages, inspect_picture)
        return [finding for page in pages for finding in found[page.page_id] if finding.key not in ignored]

    def _fix(self, findings: Sequence[Finding]) -> int:
        """Put right what can be; how many findings went into it."""
        by_page: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.fix is not None:
                by_page.setdefault(finding.page_id, []).append(finding)
        fixed = 0
        for page_id, of_page in by_page.items():
            summary = self.site.page(page_id)
            if summary is not None:
                fixed += self._fix_text(summary, of_page)
                fixes = [each.fix for each in of_page if each.fix is not None and each.fix.kind in FILE_FIXES]
                result = apply_fixes(self.root, fixes)
                fixed += len(result.paths)
                for error in result.failures:
                    self.failures[f"{error.subject}: {reason_text(error.reason)}"] = None
        return fixed

    def _fix_text(self, summary: PageSummary, findings: Sequence[Finding]) -> int:
        loaded = page_storage.load(self.root, summary, self.site.layout)
        page, fixed = loaded.page, 0
        for finding in findings:
            if finding.fix is None or finding.fix.kind in FILE_FIXES:
                continue
            try:
                changed = apply(page, finding.fix)
            except CannotHold:
                continue  # it stays in the list
            fixed += changed != page
            page = changed
        if page != loaded.page:
            page_storage.save(self.root, page, loaded.page, loaded.snapshots)
        return fixed


def _print_findings(findings: Sequence[Finding], form: str) -> None:
    if form == "json":
        print(json.dumps([_as_json(finding) for finding in findings], ensure_ascii=False, indent=1))
        return
    for finding in findings:
        where = f"{finding.path}:{finding.line}" if finding.line else finding.path
        mark = " (--fix)" if finding.fix is not None else ""
        print(f"{where}: {finding.severity.name.lower()}: {english(finding)} [{finding.code}]{mark}")
    counts = Counter(finding.severity for finding in findings)
    summary = ", ".join(f"{counts[each]} {each.name.lower()}" for each in reversed(Severity) if counts[each])
    print(summary or "No problems found.", file=sys.stderr)


def _as_json(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "page": finding.page_id,
        "language": finding.language,
        "file": finding.path,
        "line": finding.line,
        "message": english(finding),
        "fixable": finding.fix is not None,
    }

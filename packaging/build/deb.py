"""The package for Debian and Ubuntu."""

from __future__ import annotations

import hashlib
from pathlib import Path

import elf
import linux_tree
import system_libraries
from product import (
    DIST,
    LINUX,
    MAINTAINER,
    NAME,
    SCRATCH,
    SUMMARY,
    need_tools,
    report,
    run,
    settle_tree,
    size_of,
    version,
)  # fmt: skip

DESCRIPTION = """\
 Meetup Desktop carries a small community's event from the first draft to the
 evening itself: the event page in two languages, its pictures, the venue on a
 map that needs no internet, and a projector that mixes people in small groups
 so that nobody meets twice while that is possible."""


def build(bundle: Path, fast: bool = False) -> Path:
    """Build the package out of the bundle and return it; ``fast`` makes it larger, in a tenth of the time."""
    need_tools(
        {"dpkg-deb": "dpkg", "desktop-file-validate": "desktop-file-utils", "appstreamcli": "appstream"}
    )
    report("deb")
    tree = linux_tree.make(bundle, SCRATCH / "deb")
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(bundle, tree), encoding="utf-8")
    (control / "md5sums").write_text(_checksums(tree), encoding="utf-8")
    postrm = control / "postrm"
    postrm.write_bytes((LINUX / "postrm").read_bytes())
    postrm.chmod(0o755)
    settle_tree(tree)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}_{version()}_amd64.deb"
    compression = ("-Zzstd", "-z3") if fast else ("-Zxz", "-z6")
    run("dpkg-deb", "--root-owner-group", *compression, "--build", tree, target)
    return target


def check_desktop_files(tree: Path) -> list[str]:
    """Let the desktop's own tools look at the files they read. Raises: BuildError, with what they say."""
    share = tree / "usr/share"
    run("desktop-file-validate", share / "applications" / f"{NAME}.desktop")
    for path in (share / "metainfo").iterdir():
        said = run("appstreamcli", "validate", "--no-net", "--pedantic", path)
        if "W:" in said or "E:" in said:
            return [f"appstreamcli says: {said}"]
    return []


def _control(bundle: Path, tree: Path) -> str:
    needed = {name for needs in elf.read_folder(bundle) for name in needs.libraries}
    fields = {
        "Package": NAME,
        "Version": version(),
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size_of(tree) // 1024),
        "Depends": ", ".join(system_libraries.dependencies(needed)),
        "Recommends": ", ".join(system_libraries.RECOMMENDED),
        "Section": "editors",
        "Priority": "optional",
        "Description": f"{SUMMARY}\n{DESCRIPTION}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _checksums(tree: Path) -> str:
    lines = []
    for path in sorted(tree.rglob("*")):
        relative = path.relative_to(tree)
        if path.is_file() and not path.is_symlink() and relative.parts[0] != "DEBIAN":
            lines.append(f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {relative}\n")
    return "".join(lines)

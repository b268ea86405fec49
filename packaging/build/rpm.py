"""The package for Fedora and openSUSE, written by nfpm."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import elf
import linux_tree
import system_libraries
from product import DIST, LINUX, MAINTAINER, NAME, SCRATCH, SUMMARY, epoch, need_tools, report, run, version


def build(bundle: Path, fast: bool = False) -> Path:
    """Build the package out of the bundle and return it; ``fast`` makes it larger, in a tenth of the time."""
    report("rpm")
    tree = linux_tree.make(bundle, SCRATCH / "rpm")
    needed = {name for needs in elf.read_folder(bundle) for name in needs.libraries}
    described = {
        "name": NAME,
        "arch": "amd64",
        "platform": "linux",
        "version": version(),
        "release": "1",
        "maintainer": MAINTAINER,
        "description": SUMMARY,
        "license": "MIT",
        "mtime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch())),
        "depends": system_libraries.rpm_dependencies(needed),
        "contents": _contents(tree),
        "scripts": {"postremove": str(LINUX / "postrm")},
        "rpm": {"summary": SUMMARY, "compression": "zstd:3" if fast else "zstd:19", "buildhost": "localhost"},
    }
    file = SCRATCH / "nfpm.yaml"  # JSON is YAML, too
    file.write_text(json.dumps(described, indent=1), encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-1.x86_64.rpm"
    target.unlink(missing_ok=True)
    run(Path(sys.prefix, "bin", "nfpm"), "package", "--config", file, "--packager", "rpm", "--target", target)
    return target


def _contents(tree: Path) -> list[dict[str, object]]:
    own: dict[str, object] = {"src": str(tree / linux_tree.OPT), "dst": f"/{linux_tree.OPT}", "type": "tree"}
    launcher: dict[str, object] = {
        "src": f"/{linux_tree.OPT}/{NAME}",
        "dst": f"/{linux_tree.LAUNCHER}",
        "type": "symlink",
    }
    single: list[dict[str, object]] = [
        {"src": str(path), "dst": f"/{path.relative_to(tree)}"}
        for path in sorted((tree / "usr/share").rglob("*"))
        if path.is_file()
    ]
    return [own, launcher, *single]


def check(path: Path) -> list[str]:
    """Let ``rpm`` read the package; return what it lacks."""
    need_tools({"rpm": "rpm"})
    said = run("rpm", "-qp", "--queryformat", "%{NAME} %{VERSION} %{LICENSE} %{ARCH}", path)
    wanted = f"{NAME} {version()} MIT x86_64"
    bad = [] if said.strip().endswith(wanted) else [f"rpm reads {said}, and not {wanted}"]
    listed = run("rpm", "-qlp", path).splitlines()
    for name in (
        f"/{linux_tree.LAUNCHER}",
        f"/{linux_tree.OPT}/{NAME}",
        f"/usr/share/applications/{NAME}.desktop",
    ):
        bad += [] if name in listed else [f"{name} is not in the package"]
    required = run("rpm", "-qp", "--requires", path)
    return bad + ([] if "libnss3.so()(64bit)" in required else ["it requires no libraries"])

#!/usr/bin/env python3
"""Builds what is missing or out of date in ``resources/generated``; quick when nothing is.

Every builder beside this file has ``OUTPUT`` (a name in the generated folder), ``PACKAGES`` (distributions it
reads), ``FILES`` (files it reads, beside it or relative to it) and ``build(target)``.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import json
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
BUILDERS = ("icons", "app_icon", "fonts", "places", "sounds", "translations")
STAMPS = "built.json"


def build(force: bool = False, generated: Path = HERE.parent / "generated") -> tuple[str, ...]:
    """Build into the folder and return the names of what was built anew."""
    generated.mkdir(parents=True, exist_ok=True)
    stamps_path = generated / STAMPS
    stamps = _read(stamps_path)
    built = []
    for name in BUILDERS:
        builder = importlib.import_module(name)
        target, inputs = generated / builder.OUTPUT, _fingerprint(builder)
        stamp = stamps.get(name, {})
        if not force and stamp.get("inputs") == inputs and _whole(target, stamp.get("files", {})):
            continue
        print(f"[resources] building {builder.OUTPUT}", flush=True)
        _replace(builder, target)
        stamps[name] = {"inputs": inputs, "files": _sizes(target)}
        stamps_path.write_text(json.dumps(stamps, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        built.append(name)
    return tuple(built)


def _read(path: Path) -> dict[str, dict[str, object]]:
    try:
        stamps = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}


def _fingerprint(builder: ModuleType) -> str:
    digest = hashlib.sha256()
    for path in (Path(str(builder.__file__)), *(HERE / name for name in builder.FILES)):
        digest.update(path.read_bytes())
    for package in builder.PACKAGES:
        digest.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    return digest.hexdigest()


def _sizes(target: Path) -> dict[str, int]:
    files = [target] if target.is_file() else sorted(path for path in target.rglob("*") if path.is_file())
    return {path.relative_to(target.parent).as_posix(): path.stat().st_size for path in files}


def _whole(target: Path, files: object) -> bool:
    return target.exists() and _sizes(target) == files


def _replace(builder: ModuleType, target: Path) -> None:
    # Built aside and renamed, so that a build that stops half way leaves nothing that looks whole.
    aside = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        builder.build(aside)
        if target.is_dir():
            shutil.rmtree(target)
        aside.replace(target)
    finally:
        if aside.is_dir():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.unlink(missing_ok=True)


if __name__ == "__main__":
    build(force="--force" in sys.argv[1:])

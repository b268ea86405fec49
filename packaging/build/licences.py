"""The licences of everything a package ships: collected into one file, and checked against what is allowed.

The program is under the MIT licence and uses Qt under the LGPL. Nothing may be shipped that would put the whole under
another licence, as a library under the GPL does.
"""

from __future__ import annotations

import fnmatch
import importlib.metadata
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from product import NAME, PACKAGING, TITLE, BuildError

ALLOWED = frozenset((
    "0BSD", "Apache-2.0", "Apache-2.0-WITH-LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0",
    "CNRI-Python", "FTL", "GPL-3.0-WITH-GCC-exception", "HPND", "IJG", "ISC", "LGPL-2.1-or-later", "LGPL-3.0-only",
    "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Unlicense", "X11", "Zlib", "blessing", "bzip2-1.0.6",
    "libpng-2.0", "libtiff",
))  # fmt: skip
#: What older packages say in place of an expression.
_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
#: Libraries that lie in a bundle beside Python's packages, by pattern; one that is in no line is refused.
LIBRARIES = {
    "Qt6*": "LGPL-3.0-only", "libQt6*": "LGPL-3.0-only", "Qt*.pyd": "LGPL-3.0-only", "Qt*.abi3.so": "LGPL-3.0-only",
    "libpyside6*": "LGPL-3.0-only", "libshiboken6*": "LGPL-3.0-only", "pyside6*": "LGPL-3.0-only",
    "shiboken6*": "LGPL-3.0-only", "Shiboken*": "LGPL-3.0-only", "QtWebEngineProcess*": "LGPL-3.0-only",
    "libicu*": "X11", "icu*.dll": "X11", "d3dcompiler_*": "MIT", "opengl32sw.dll": "MIT",
    "msvcp140*": "MIT", "vcruntime140*": "MIT", "concrt140*": "MIT",  # may be passed on with what was built with them
    "libpython3*": "PSF-2.0", "python3*.dll": "PSF-2.0", "libffi*": "MIT",
    "libbz2*": "bzip2-1.0.6", "libcrypto*": "Apache-2.0", "libssl*": "Apache-2.0", "libsqlite3*": "blessing",
    "sqlite3.dll": "blessing", "liblzma*": "0BSD", "libz.so*": "Zlib", "zlib1.dll": "Zlib", "libzstd*": "BSD-3-Clause",
    "libmpdec*": "BSD-2-Clause", "libxcb*": "X11", "libXau*": "X11", "libXdmcp*": "X11", "libxkbcommon*": "MIT",
    "libgfortran*": "GPL-3.0-WITH-GCC-exception", "libquadmath*": "LGPL-2.1-or-later",
    "libscipy_openblas*": "BSD-3-Clause", "libavif*": "BSD-2-Clause", "libjpeg*": "IJG", "liblcms2*": "MIT",
    "libopenjp2*": "BSD-2-Clause", "libsharpyuv*": "BSD-3-Clause", "libwebp*": "BSD-3-Clause", "libtiff*": "libtiff",
    "_sodium.*": "ISC", "libfreetype*": "FTL", "libharfbuzz*": "MIT", "libpng*": "libpng-2.0", "libbrotli*": "MIT",
}  # fmt: skip
#: What the program's own folder holds of others.
#: The file with all of them.
FILE = "LICENSES.txt"
OWN_RESOURCES = (
    ("Land outlines: Natural Earth, public domain", ""),
    ("Names of places: GeoNames (geonames.org), Creative Commons Attribution 4.0", ""),
    ("Icons: Lucide", "generated/icons/LICENSE.txt"),
    ("Typeface: Roboto", "generated/fonts/LICENSE"),
)
_TEXTS = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)")
_LINE = "=" * 100


def is_allowed(expression: str) -> bool:
    """Return whether a licence expression, as ``MIT OR (GPL-2.0 AND BSD-3-Clause)``, leaves a way that is allowed."""
    words = re.findall(r"[()]|[^\s()]+", re.sub(r"\s+WITH\s+", "-WITH-", expression))
    value, rest = _either(words)
    return value and not rest


def _either(words: list[str]) -> tuple[bool, list[str]]:
    value, rest = _both(words)
    while rest[:1] == ["OR"]:
        other, rest = _both(rest[1:])
        value = value or other
    return value, rest


def _both(words: list[str]) -> tuple[bool, list[str]]:
    value, rest = _one(words)
    while rest[:1] == ["AND"]:
        other, rest = _one(rest[1:])
        value = value and other
    return value, rest


def _one(words: list[str]) -> tuple[bool, list[str]]:
    if words[:1] == ["("]:
        value, rest = _either(words[1:])
        return value, rest[1:]
    return (words[0] in ALLOWED, words[1:]) if words else (False, [])


def expression_of(package: importlib.metadata.Distribution) -> str:
    """Return the licence expression of a package, as far as its metadata says; else what it says instead."""
    said = package.metadata
    if "License-Expression" in said:
        return said["License-Expression"]
    names = [
        each.split(" :: ")[-1] for each in said.get_all("Classifier") or () if each.startswith("License ::")
    ]
    known = [_CLASSIFIERS[name] for name in names if name in _CLASSIFIERS]
    plain = next(iter(said.get_all("License") or ()), "")
    if re.fullmatch(r"[\w.+-]+( (OR|AND) [\w.+-]+)*", plain) and (
        plain in ALLOWED or " " in plain or not known
    ):
        return plain
    return " AND ".join(known) or plain or "UNKNOWN"


def shipped_packages() -> list[importlib.metadata.Distribution]:
    """Return the installed packages that a bundle is made of: the program and those of its lock."""
    lock = (PACKAGING / "lock" / "run.txt").read_text(encoding="utf-8")
    names = sorted({NAME, *re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)})
    found = []
    for name in names:
        try:
            found.append(importlib.metadata.distribution(name))
        except importlib.metadata.PackageNotFoundError:
            continue  # locked for another system or Python
    return found


def packages_in(folder: Path) -> list[importlib.metadata.Distribution]:
    """Return the packages unpacked into a folder."""
    found = importlib.metadata.distributions(path=[str(folder)])
    return sorted(found, key=lambda package: package.metadata["Name"].lower())


def library_licence(name: str) -> str | None:
    """Return the licence of a library by its file's name; None when nobody has looked at it."""
    return next((value for pattern, value in LIBRARIES.items() if fnmatch.fnmatchcase(name, pattern)), None)


def foreign_libraries(folder: Path) -> list[str]:
    """Return the names of the libraries in a bundle that are no extension modules of Python's packages."""
    names = set()
    for path in folder.rglob("*"):
        name = path.name
        is_library = re.search(r"\.so(\.\d+)*$|\.dll$|\.dylib$", name) and not path.is_symlink()
        if is_library and ".cpython-" not in name and "plugins" not in path.parts and path.suffix != ".pyd":
            names.add(name)
    return sorted(names)


def faults(packages: Iterable[tuple[str, str]], libraries: Iterable[str]) -> list[str]:
    """Return a sentence for each package (name, expression) and library that must not be shipped."""
    bad = [
        f"{name}: the licence {said} is not among those allowed"
        for name, said in packages
        if not is_allowed(said)
    ]
    for name in libraries:
        licence = library_licence(name)
        if licence is None:
            bad.append(f"{name}: nobody has said what its licence is (packaging/build/licences.py)")
        elif not is_allowed(licence):
            bad.append(f"{name}: the licence {licence} is not among those allowed")
    return bad


def check(folder: Path, packages: Iterable[importlib.metadata.Distribution] | None = None) -> list[str]:
    """Return what is wrong with the licences of a bundle, one sentence each."""
    shipped = shipped_packages() if packages is None else packages
    named = [(package.metadata["Name"], expression_of(package)) for package in shipped]
    return faults(named, foreign_libraries(folder))


def collect(folder: Path, packages: Iterable[importlib.metadata.Distribution], python: str) -> str:
    """Return the text of the one file with all licences of a bundle. Raises: BuildError, where a text is missing."""
    parts = [f"Licences of what {TITLE} is made of\n"]
    for package in packages:
        title = f"{package.metadata['Name']} {package.version}: {expression_of(package)}"
        parts.append(_section(title, _texts_of(package)))
    parts += [_section(title, _own_text(folder, path)) for title, path in OWN_RESOURCES]
    parts.append(_section("Python: PSF-2.0", python))
    for name in ("LGPL-3.0", "GPL-3.0"):
        parts.append(_section(f"Text of the {name}", _kept(name)))
    parts.append(_section("Qt and what it contains (as collected by Debian)", _kept("qt")))
    parts.append(_section("Qt WebEngine and Chromium (as collected by Debian)", _kept("qtwebengine")))
    for name in foreign_libraries(folder):
        parts.append(_section(f"{name}: {library_licence(name) or 'UNKNOWN'}", _system_text(name)))
    return "\n".join(parts)


def _section(title: str, text: str) -> str:
    body = f"\n{text.strip()}\n" if text.strip() else ""
    return f"{_LINE}\n{title}\n{_LINE}\n{body}"


def _texts_of(package: importlib.metadata.Distribution) -> str:
    texts = []
    for path in sorted(_information_folder(package).rglob("*")):
        if path.is_file() and _TEXTS.match(path.name):
            texts.append(path.read_text(encoding="utf-8", errors="replace").strip())
    if not texts and not package.metadata["Name"].lower().startswith(("pyside6", "shiboken6")):
        raise BuildError(f"{package.metadata['Name']} brings no text of its licence")
    return "\n\n".join(dict.fromkeys(texts)) or "Used under the LGPL-3.0, whose text stands below."


def _information_folder(package: importlib.metadata.Distribution) -> Path:
    """Return the folder with the metadata of an installed package."""
    place, end = Path(str(package.locate_file(""))), f"-{package.version}.dist-info"
    wanted = _normal(package.metadata["Name"])
    found = [path for path in place.glob(f"*{end}") if _normal(path.name.removesuffix(end)) == wanted]
    if not found:
        raise BuildError(f"the metadata of {package.metadata['Name']} is not in {place}")
    return found[0]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _own_text(folder: Path, path: str) -> str:
    found = sorted(folder.rglob(f"meetup_desktop/resources/{path}")) if path else []
    if path and not found:
        raise BuildError(f"resources/{path} is not in the bundle")
    return found[0].read_text(encoding="utf-8") if found else ""


def _kept(name: str) -> str:
    return (PACKAGING / "licences" / f"{name}.txt").read_text(encoding="utf-8")


def python_licence() -> str:
    """Return the licence of the Python that builds. Raises: BuildError."""
    release = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for path in (
        Path(sys.base_prefix, "lib", release, "LICENSE.txt"),
        Path("/usr/share/doc", release, "copyright"),
    ):
        if path.exists():
            return path.read_text(encoding="utf-8")
    raise BuildError("the licence of this Python is not found: use a Python that brings its LICENSE.txt")


def _system_text(name: str) -> str:
    """Return what Debian says of the package a library came from; empty for libraries of Python's packages."""
    asked = subprocess.run(["dpkg", "-S", f"*/{name}"], capture_output=True, text=True, check=False).stdout
    copyrights = Path("/usr/share/doc", asked.split(":")[0].split(",")[0], "copyright")
    return copyrights.read_text(encoding="utf-8") if asked and copyrights.is_file() else ""

"""Rules that import-linter cannot see, as functions from source text to sentences about what breaks them."""

import ast
import re
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "meetup_desktop"

WIDGETS = frozenset({"QtCore", "QtGui", "QtWidgets"})
#: The longest matching room decides.
QT_MODULES: dict[str, frozenset[str]] = {
    "core": frozenset(),
    "adapters": frozenset(),
    "cli": frozenset(),
    "services": frozenset({"QtCore", "QtGui"}),
    "services/single_instance": frozenset({"QtCore", "QtNetwork"}),
    "services/update_check": frozenset({"QtCore", "QtNetwork"}),
    "ui": WIDGETS,
    "ui/widgets": WIDGETS | {"QtSvg"},
    "ui/venue": WIDGETS | {"QtQuick", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebChannel"},
    "app": WIDGETS,
    "program": frozenset(),
    "startup": WIDGETS,
    "self_test": WIDGETS | {"QtTest"},
    "__main__": frozenset(),
    "__init__": frozenset(),
}

#: Every outside library has one owner.
OWNERS = {
    "frontmatter": "adapters/front_matter",
    "yaml": "adapters/front_matter",
    "regex": "adapters/patterns",
    "PIL": "adapters/images/pictures",
    "folium": "adapters/map/page",
    "branca": "adapters/map/page",
    "jinja2": "adapters/map/page",
    "js_lib_leaflet": "adapters/map/assets",
    "platformdirs": "adapters/storage/settings",
    "markdown_it": "adapters/markdown",
    "send2trash": "adapters/trash",
    "charset_normalizer": "adapters/people/decoding",
    "python_calamine": "adapters/people/sheets",
    "nacl": "adapters/signatures",
}
ATOMIC = re.compile(r"[\])](?:[*+?]|\{[^{}]*\})\+|\(\?>")
#: Where whatever goes wrong becomes a sentence: the window's two places, the command line's and the self-test's.
BROAD_CATCHES = {"services/tasks", "cli/__init__", "self_test"}
THREADS = {"QThread", "QThreadPool", "QRunnable", "ThreadPoolExecutor", "ProcessPoolExecutor", "Thread"}


def room_of(module: str) -> str:
    """The row of ``QT_MODULES`` for a module given as ``ui/page/tab``."""
    rooms = [room for room in QT_MODULES if module == room or module.startswith(f"{room}/")]
    return max(rooms, key=len)


def imports(tree: ast.AST) -> list[tuple[str, list[str], int]]:
    """Every absolute import: module, names, line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, [], node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.append((node.module or "", [alias.name for alias in node.names], node.lineno))
    return found


def qt_violations(module: str, source: str) -> list[str]:
    """Qt modules that this room may not use."""
    allowed, bad = QT_MODULES[room_of(module)], []
    for name, names, line in imports(ast.parse(source)):
        parts = name.split(".")
        if parts[0] != "PySide6":
            continue
        used = [parts[1]] if len(parts) > 1 else names or ["PySide6"]
        bad += [f"{module}:{line} uses {one}" for one in used if one not in allowed]
    return bad


def outside_violations(module: str, source: str) -> list[str]:
    """Core beyond the standard library, and libraries used by another than their owner."""
    bad = []
    for name, _, line in imports(ast.parse(source)):
        top = name.split(".")[0]
        if module.startswith("core/") and top not in sys.stdlib_module_names and top != "meetup_desktop":
            bad.append(f"{module}:{line} imports {top}")
        if top in OWNERS and not module.startswith(OWNERS[top]):
            bad.append(f"{module}:{line}: {top} belongs to {OWNERS[top]}")
    return bad


def impure_violations(module: str, source: str) -> list[str]:
    """Clocks, disks and randomness inside core, unless passed in."""
    if not module.startswith("core/"):
        return []
    banned = {"time", "os", "pathlib", "sqlite3", "socket", "subprocess", "threading", "tempfile", "shutil"}
    bad = [
        f"{module}:{line} imports {name}"
        for name, _, line in imports(ast.parse(source))
        if name.split(".")[0] in banned
    ]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow"):
            bad.append(f"{module}:{node.lineno} reads a clock")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            bad.append(f"{module}:{node.lineno} opens a file")
    return bad


def thread_violations(module: str, source: str) -> list[str]:
    """Threads made anywhere but in ``services/tasks``."""
    if module == "services/tasks":
        return []
    return [
        f"{module}:{node.lineno} uses {name}"
        for node in ast.walk(ast.parse(source))
        for name in [getattr(node, "id", None) or getattr(node, "attr", None)]
        if name in THREADS
    ]


def size_violations(module: str, source: str) -> list[str]:
    """Files over 400 lines and functions over 50."""
    bad = []
    if (lines := source.count("\n")) > 400:
        bad.append(f"{module} has {lines} lines")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            if length > 50:
                bad.append(f"{module}:{node.lineno} {node.name} has {length} lines")
    return bad


def habit_violations(module: str, source: str) -> list[str]:
    """Lambdas in ``connect``, broad catches outside ``tasks`` and ``app``, attributes called ``event``."""
    bad = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "connect":
            bad += [
                f"{module}:{node.lineno} connects a lambda"
                for arg in node.args
                if isinstance(arg, ast.Lambda)
            ]
        if isinstance(node, ast.ExceptHandler) and module not in BROAD_CATCHES:
            broad = node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
            bad += [f"{module}:{node.lineno} catches everything"] if broad else []
        if isinstance(node, ast.Attribute) and node.attr == "event" and isinstance(node.ctx, ast.Store):
            bad.append(f"{module}:{node.lineno} is called event")
    return bad


def pattern_violations(module: str, source: str) -> list[str]:
    """Possessive and atomic groups, which ``re`` of Python 3.11.2 gets wrong (python/cpython#106052)."""
    lines = enumerate(source.split("\n"), 1)
    return [
        f"{module}:{number} has a possessive or atomic group" for number, line in lines if ATOMIC.search(line)
    ]


#: Quaint words that are no names here; the field has a standard term for each of them.
QUAINT_PARTS = {"desk", "door", "told", "trouble", "twin"}
QUAINT_WORDS = {"look", "say", "stands", "take", "tell", "way"}
QUAINT_NAMES = {"let_go", "put_right", "when_page"}


def name_violations(module: str, source: str) -> list[str]:
    """Names of modules, classes, functions, parameters and variables that a stranger would have to ask about."""
    names = [(module.rpartition("/")[2], 1)]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append((node.name, node.lineno))
        elif isinstance(node, ast.arg):
            names.append((node.arg, node.lineno))
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.append((node.id, node.lineno))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.append((node.attr, node.lineno))
    return [f"{module}:{line} {name} is no name" for name, line in names if is_quaint(name)]


def is_quaint(name: str) -> bool:
    """Whether a name has a word in it that is not used here. Names that Qt gave (``takeAt``) do not count."""
    bare = name.strip("_")
    parts = [part.lower() for part in re.findall(r"[A-Z]?[a-z]+", bare)]
    if not parts or (bare[0].islower() and any(letter.isupper() for letter in bare)):
        return False
    return bool(
        bare in QUAINT_NAMES
        or QUAINT_PARTS & set(parts)
        or parts[0] in QUAINT_WORDS
        or (len(parts) > 1 and parts[-1] == "look")
    )


RULES = (
    qt_violations,
    outside_violations,
    impure_violations,
    thread_violations,
    size_violations,
    habit_violations,
    pattern_violations,
    name_violations,
)


def sources() -> dict[str, str]:
    """Every module of the package as ``ui/page/tab`` with its text."""
    return {
        path.relative_to(PACKAGE).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }

"""The icon set: outlines of Lucide (ISC licence), taken from the installed package ``lucide``.

Only the names below are written, as ``<name>.svg`` (24 units wide, ``stroke="currentColor"``). The tinted
copies ``<name>-light.svg`` and ``<name>-dark.svg`` are for style sheets, which cannot tint.
"""

from __future__ import annotations

import importlib.resources
import shutil
import zipfile
from pathlib import Path

OUTPUT = "icons"
PACKAGES = ("lucide",)
FILES = ("lucide-license.txt",)

NAMES = tuple(
    """
    arrow-down arrow-down-up arrow-left arrow-right arrow-up arrow-up-down bell book-open calendar calendar-days
    check chevron-down chevron-left chevron-right chevron-up circle circle-alert circle-check circle-dot circle-help
    circle-minus circle-plus circle-x clipboard-paste clock cloud-off coffee copy crosshair download ellipsis
    ellipsis-vertical external-link eye eye-off file file-plus file-text file-warning files filter flag folder
    folder-open folder-plus git-compare globe grid-2x2 grip-vertical hand hash heading hourglass image image-off
    image-plus images info keyboard landmark languages layout-grid link list list-checks list-ordered
    locate-fixed log-in log-out map map-pin map-pin-off maximize message-circle message-square minimize minus
    monitor monitor-check monitor-off monitor-play monitor-up moon move palette panel-left panel-right pause
    pencil pin play plus power presentation radio redo-2 refresh-cw rotate-ccw save scan-search search settings
    shuffle sidebar skip-back skip-forward sliders-horizontal sparkles square square-check star sun
    table tag text-cursor timer timer-off timer-reset trash-2 triangle-alert type undo-2 unlink upload user
    user-check user-minus user-plus user-x users volume-2 volume-x wifi-off x zap zoom-in zoom-out
    """.split()  # noqa: SIM905  # 150 names are read more easily so
)
#: Names that Lucide has changed since they became known.
RENAMED = {
    "circle-help": "circle-question-mark",
    "file-warning": "file-exclamation-point",
    "filter": "funnel",
    "sidebar": "panel-left",
}
#: Copies in the muted tones of ``ui/widgets/theme.py``.
TINTED = ("check", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "minus", "x")
TINTS = {"light": "#5c636b", "dark": "#a3a9b1"}


def build(target: Path) -> None:
    """Write the set into the folder. Raises KeyError when the package has lost a name."""
    target.mkdir(parents=True)
    archive = importlib.resources.files("lucide") / "lucide.zip"
    with archive.open("rb") as stream, zipfile.ZipFile(stream) as icons:
        for name in NAMES:
            svg = icons.read(f"{RENAMED.get(name, name)}.svg").decode("utf-8")
            (target / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
            for theme, color in TINTS.items() if name in TINTED else ():
                tinted = svg.replace("currentColor", color)
                (target / f"{name}-{theme}.svg").write_text(tinted, encoding="utf-8", newline="\n")
    shutil.copyfile(Path(__file__).with_name(FILES[0]), target / "LICENSE.txt")

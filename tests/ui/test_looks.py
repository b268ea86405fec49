"""Contrast, icons, words: what the eye needs on every screen."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

import meetup_desktop
from meetup_desktop.ui.widgets.controls import button
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import colors_for, contrast_ratio, is_dark

PACKAGE = Path(meetup_desktop.__file__).parent
ROOT = PACKAGE.parent


UPDATE = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("accent", ["#308cc6", "#ffff00", "#00ff88", "#101010", "#e95420"])
def test_text_can_be_read_on_every_ground(dark, accent):
    colors = colors_for(dark, QColor(accent))
    grounds = (colors.window, colors.surface, colors.raised)
    for ground in grounds:
        for text in (colors.text, colors.muted, colors.good, colors.note, colors.warning, colors.error):
            assert contrast_ratio(QColor(text), QColor(ground)) >= 4.5, (text, ground)
    for state in ("good", "note", "warning", "error"):
        assert contrast_ratio(QColor(getattr(colors, state)), QColor(colors.tint(state))) >= 4.5, state
    assert contrast_ratio(QColor(colors.accent), QColor(colors.surface)) >= 4.5
    assert contrast_ratio(QColor(colors.on_accent), QColor(colors.accent)) >= 4.5
    assert contrast_ratio(QColor(colors.text), QColor(colors.selection)) >= 4.5


def test_no_surface_is_pure_black_or_white():
    for dark in (False, True):
        colors = colors_for(dark, QColor("#308cc6"))
        assert not {colors.window, colors.surface, colors.raised} & {"#000000", "#ffffff"}


def test_light_and_dark_change_live(qtbot, theme, qapp):
    try:
        with qtbot.waitSignal(theme.changed):
            theme.set_scheme(Qt.ColorScheme.Dark)
        assert is_dark(qapp.palette())
    finally:
        theme.set_scheme(Qt.ColorScheme.Light)
    assert not is_dark(qapp.palette())


def used_icons():
    pattern = re.compile(
        r'(?:\bicon|tool_button|IconLabel|EmptyState|pixmap)\(\s*"([a-z0-9-]+)"'
        r'|(?:\bbutton|KeyButton|_action)\(\s*self\.tr\("[^"]*"\),\s*(?:"[^"-]*",\s*)?"([a-z0-9]+(?:-[a-z0-9]+)*)"'
    )
    names = set()
    for path in PACKAGE.rglob("*.py"):
        for match in pattern.finditer(path.read_text(encoding="utf-8")):
            names.update(filter(None, match.groups()))
    return names - {"quiet", "primary", "link"}  # tones of buttons without an icon


def test_every_icon_is_there(theme, caplog):
    names = used_icons()
    assert len(names) > 20
    for name in names:
        assert not pixmap(name, 16, "text").isNull()
    assert "is missing" not in caplog.text


def test_button_without_words_keeps_its_name(qtbot, theme):
    made = button("Save", "save")
    qtbot.addWidget(made)
    made.setText("Saved")
    assert made.accessibleName() == "Saved"


@pytest.mark.parametrize(
    ("name", "more"),
    [("ru", ["-target-language", "ru_RU"]), ("en", ["-target-language", "en_US", "-pluralonly"])],
)
def test_every_text_has_its_translation(tmp_path, name, more):
    """Qt's own tool finds the texts: none is new, none unfinished, and the places for values are the same."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    copy = tmp_path / f"meetup_{name}.ts"
    shutil.copyfile(ROOT / "resources" / "translations" / copy.name, copy)
    sources = sorted(str(path) for path in PACKAGE.rglob("*.py"))
    subprocess.run([tool, *sources, *more, *UPDATE, "-ts", str(copy)], check=True, capture_output=True)
    unfinished, different = [], []
    for message in ElementTree.parse(copy).getroot().iter("message"):
        source, translation = message.find("source").text, message.find("translation")
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        if translation.get("type") is not None or not all(forms):
            unfinished.append(source)
        places = set(re.findall(r"\{\w*\}", source))
        different += [(source, form) for form in forms if set(re.findall(r"\{\w*\}", form)) != places]
    assert unfinished == []
    assert different == []


def test_every_number_has_its_plurals():
    """Qt's tool overlooks ``%n`` in ``translate`` when the number is no plain literal: it must stand in ``tr``."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "meetup_ru.ts")
    plural = {
        each.find("source").text for each in tree.getroot().iter("message") if each.get("numerus") == "yes"
    }
    texts = {
        node.value
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "%n" in node.value
    }
    assert texts - plural == set()

"""The application's style sheet, built from the values of ``theme`` alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


def style_sheet(c: Any, s: Any, font: Callable[[Any], QFont]) -> str:
    """Return the style sheet of all controls. ``c`` is ``Colors``, ``s`` is ``Space``."""
    return "".join(
        (
            _text_rules(c),
            _control_rules(c, s),
            _choice_rules(c, s),
            _menu_rules(c, s),
            _view_rules(c, s),
            _calendar_rules(c, s),
            _frame_rules(c, s),
            _bar_rules(c, s),
            _finding_rules(c, s),
        )
    )


def _text_rules(c: Any) -> str:
    return f"""
QLabel[tone="muted"] {{ color: {c.muted}; }}
QLabel[tone="accent"] {{ color: {c.accent}; }}
QLabel[tone="good"] {{ color: {c.good}; }}
QLabel[tone="note"] {{ color: {c.note}; }}
QLabel[tone="warning"] {{ color: {c.warning}; }}
QLabel[tone="error"] {{ color: {c.error}; }}
QToolTip {{ color: {c.text}; background: {c.raised}; border: 1px solid {c.border}; padding: 4px 6px; }}
"""


def _control_rules(c: Any, s: Any) -> str:
    inner = s.CONTROL - 2
    shade = "dark" if c.dark else "light"
    return f"""
QLineEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.border}; border-radius: {s.RADIUS}px;
  padding: 0 {s.S}px; min-height: {inner}px; max-height: {inner}px; selection-background-color: {c.selection};
  selection-color: {c.text}; }}
QLineEdit:hover, QComboBox:hover, QSpinBox:hover {{ border-color: {c.muted}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {c.accent};
  padding: 0 {s.S - 1}px; min-height: {inner - 2}px; max-height: {inner - 2}px; }}
QLineEdit:read-only {{ color: {c.muted}; background: {c.window}; }}
QLineEdit[state="error"] {{ border-color: {c.error}; }}
QLineEdit[state="warning"] {{ border-color: {c.warning}; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {c.muted}; background: {c.window}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url(icon:chevron-down-{shade}.svg); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.border}; outline: 0;
  selection-background-color: {c.selection}; selection-color: {c.text}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 18px; background: transparent; }}
QSpinBox::up-arrow {{ image: url(icon:chevron-up-{shade}.svg); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url(icon:chevron-down-{shade}.svg); width: 12px; height: 12px; }}
QPushButton {{
  background: {c.raised}; color: {c.text}; border: 1px solid {c.border}; border-radius: {s.RADIUS}px;
  padding: 0 {s.M}px; min-height: {inner}px; }}
QPushButton:hover {{ background: {c.hover}; border-color: {c.muted}; }}
QPushButton:pressed {{ background: {c.selection}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 0 {s.M - 1}px; min-height: {inner - 2}px; }}
QPushButton:disabled {{ color: {c.muted}; background: {c.window}; border-color: {c.hairline}; }}
QPushButton[tone="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[running="true"] {{ background: {c.tint("warning")}; color: {c.warning}; border-color: {c.warning}; }}
QPushButton[tone="primary"]:focus {{ border-color: {c.text}; }}
QPushButton[tone="primary"]:disabled {{ background: {c.hairline}; color: {c.muted}; border-color: {c.hairline}; }}
QPushButton[tone="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[tone="quiet"]:hover {{ background: {c.hover}; }}
QPushButton[tone="quiet"]:focus {{ border-color: {c.accent}; }}
QPushButton[tone="quiet"]:checked {{ background: {c.selection}; }}
QPushButton[tone="link"] {{ background: transparent; border: none; color: {c.accent}; padding: 0 {s.XS}px; }}
QPushButton[tone="link"]:hover, QPushButton[tone="link"]:focus {{ text-decoration: underline; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {s.RADIUS}px; padding: 5px; }}
QToolButton:hover {{ background: {c.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selection}; }}
QToolButton:focus {{ border-color: {c.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox {{ spacing: {s.S}px; }}
"""


def _choice_rules(c: Any, s: Any) -> str:
    return f"""
QPushButton[tone="segment"] {{ background: transparent; border-color: transparent; color: {c.muted};
  padding: 0 {s.S - 2}px; min-height: {s.CONTROL - 6}px; }}
QPushButton[tone="segment"]:hover {{ background: {c.hover}; color: {c.text}; }}
QPushButton[tone="segment"]:checked {{ background: {c.selection}; color: {c.text}; }}
QPushButton[tone="segment"]:focus {{ border-color: {c.accent}; border-width: 1px; }}
QPushButton[tone="row"] {{ background: transparent; border-color: transparent; padding: 0; }}
QPushButton[tone="row"]:hover {{ background: {c.hover}; }}
QPushButton[tone="row"]:focus {{ border-color: {c.accent}; }}
QPushButton[role="chip"] {{ background: {c.selection}; border: 1px solid transparent; color: {c.text};
  padding: 0 {s.S - 2}px; min-height: 20px; border-radius: {s.XS}px; }}
QPushButton[role="chip"]:hover, QPushButton[role="chip"]:focus {{ border-color: {c.accent}; }}
"""


def _menu_rules(c: Any, s: Any) -> str:
    return f"""
QMenuBar {{ background: {c.window}; color: {c.text}; padding: 0 {s.XS}px; }}
QMenuBar::item {{ padding: {s.XS}px {s.S}px; border-radius: {s.XS}px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.hover}; }}
QMenu {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.border}; padding: {s.XS}px; }}
QMenu::item {{ padding: 6px {s.XL}px 6px {s.L}px; border-radius: {s.XS}px; }}
QMenu::item:selected {{ background: {c.selection}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.hairline}; margin: {s.XS}px {s.S}px; }}
QMenu::icon {{ padding-left: {s.S}px; }}
"""


def _view_rules(c: Any, s: Any) -> str:
    shade = "dark" if c.dark else "light"
    return f"""
QAbstractScrollArea {{ border: none; background: {c.surface}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QListView[role="plain"] {{ background: transparent; }}
QAbstractItemView {{ outline: 0; selection-background-color: {c.selection}; selection-color: {c.text}; }}
QPlainTextEdit, QTextEdit {{ background: {c.surface}; color: {c.text}; border: none;
  selection-background-color: {c.selection}; selection-color: {c.text}; }}
QPlainTextEdit[role="field"] {{ border: 1px solid {c.border}; border-radius: {s.RADIUS}px; padding: 0 2px; }}
QPlainTextEdit[role="field"]:hover {{ border-color: {c.muted}; }}
QPlainTextEdit[role="field"]:focus {{ border: 2px solid {c.accent}; padding: 0 1px; }}
QPlainTextEdit[role="headline"] {{ background: transparent; border: none; border-bottom: 2px solid transparent; }}
QLineEdit[state="changed"], QComboBox[state="changed"], QPlainTextEdit[state="changed"] {{
  background: {c.selection}; border-color: {c.accent}; }}
QPlainTextEdit[role="headline"]:focus {{ border-bottom-color: {c.accent}; }}
QTableView {{ gridline-color: transparent; background: {c.surface}; }}
QTableView::item {{ padding: 0 {s.S}px; border-bottom: 1px solid {c.hairline}; }}
QTableView::indicator, QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {c.muted};
  border-radius: 3px; background: {c.raised}; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {c.muted}; border-radius: 9px;
  background: {c.raised}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {c.accent}; }}
QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: 14px; height: 14px; }}
QTableView::indicator:checked, QCheckBox::indicator:checked {{ background: {c.selection}; border-color: {c.accent};
  image: url(icon:check-{shade}.svg); }}
QCheckBox::indicator:disabled {{ border-color: {c.border}; background: {c.window}; }}
QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QHeaderView {{ background: {c.surface}; }}
QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none;
  border-bottom: 1px solid {c.hairline}; padding: {s.XS}px {s.S}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.border}; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _calendar_rules(c: Any, s: Any) -> str:
    # Its days are cells of a table: with a table's padding every number of two digits is left out.
    return f"""
QCalendarWidget QWidget {{ background: {c.raised}; alternate-background-color: {c.raised}; }}
QCalendarWidget QTableView::item {{ padding: 0; border: none; }}
QCalendarWidget QTableView {{ background: {c.raised}; color: {c.text}; selection-background-color: {c.accent};
  selection-color: {c.on_accent}; }}
QCalendarWidget QTableView:disabled {{ color: {c.muted}; }}
QCalendarWidget QToolButton {{ color: {c.text}; font-weight: 600; padding: {s.XS}px {s.S}px; }}
QCalendarWidget QSpinBox {{ min-width: {s.XXL * 2}px; }}
"""


def _frame_rules(c: Any, s: Any) -> str:
    tints = "".join(
        f'QFrame[tint="{state}"] {{ background: {c.tint(state)}; border-radius: {s.RADIUS}px; }}\n'
        for state in ("good", "note", "warning", "error")
    )
    return f"""
QFrame[role="surface"] {{ background: {c.surface}; }}
QFrame[role="card"] {{ background: {c.surface}; border: 1px solid {c.hairline}; border-radius: {s.RADIUS}px; }}
QFrame[role="card"][active="true"] {{ border: 2px solid {c.accent}; }}
QFrame[role="outline"] {{ background: transparent; border: 1px solid {c.hairline}; }}
QFrame[role="hairline"] {{ background: {c.hairline}; border: none; }}
QFrame[role="raised"] {{ background: {c.raised}; border: 1px solid {c.border}; border-radius: {s.RADIUS}px; }}
QFrame[role="chip"] {{ background: {c.hover}; border-radius: {s.XS}px; }}
{tints}
QSplitter::handle {{ background: {c.hairline}; }}
"""


def _finding_rules(c: Any, s: Any) -> str:
    """Edges of fields that something was found about, over all other rules, and the line that says what."""
    edges = "".join(
        f'{kind}[finding="{state}"] {{ border-left: {width}px solid {color}; }}\n'
        for state, width, color in (("error", 3, c.error), ("warning", 3, c.warning), ("note", 2, c.muted))
        for kind in ("QLineEdit", "QComboBox", "QPlainTextEdit")
    )
    return f"""
{edges}
QFrame[role="hint"] QPushButton {{ min-height: 0; padding: 0 {s.XS}px; }}
QLabel[role="key"] {{ border: 1px solid {c.border}; border-radius: 3px; color: {c.muted}; padding: 0 3px; }}
"""


def _bar_rules(c: Any, s: Any) -> str:
    return f"""
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: {s.S}px {s.M}px; border: none;
  border-bottom: 2px solid transparent; min-height: 18px; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QStatusBar {{ background: {c.window}; color: {c.muted}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ background: {c.hairline}; border: none; border-radius: 2px; max-height: 4px; text-align: center; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
"""

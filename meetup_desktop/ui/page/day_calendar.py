"""The calendar that opens beside a date; imported when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from meetup_desktop.ui.widgets.icons import icon
from meetup_desktop.ui.widgets.theme import colors_of


def build_day_calendar() -> QCalendarWidget:
    """Build a month calendar in the program's colours: Qt's own has red days and black arrows, in dark as well."""
    made = QCalendarWidget()
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setFirstDayOfWeek(QLocale().firstDayOfWeek())
    colors = colors_of(made.palette())
    made.setHeaderTextFormat(_text_format_in_color(colors.muted))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(day, _text_format_in_color(colors.text))
    for name, picture in (
        ("qt_calendar_prevmonth", "chevron-left"),
        ("qt_calendar_nextmonth", "chevron-right"),
    ):
        arrow = made.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setIcon(icon(picture))
    return made


def _text_format_in_color(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made

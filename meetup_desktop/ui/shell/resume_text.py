"""The notice shown when the program resumes a running evening."""

from PySide6.QtCore import QCoreApplication, QObject

from meetup_desktop.services.live.session import ResumeFacts


def resume_text(facts: ResumeFacts) -> str:
    """Return a sentence like "Resumed: round 3 of 5, 04:12 left (was off 0:38)"."""
    translate = QCoreApplication.translate
    if facts.round_number is None:
        text = translate(
            "resume", "Resumed: the evening is live, no round is running (interrupted for {off})"
        )
    elif facts.ended_meanwhile:
        text = translate("resume", "Resumed: round {number} of {total}, time is up (interrupted for {off})")
    else:
        text = translate("resume", "Resumed: round {number} of {total}, {left} left (interrupted for {off})")
    return text.format(
        number=facts.round_number,
        total=facts.round_count,
        left=_minutes_and_seconds(facts.remaining_ms),
        off=_minutes_and_seconds(facts.off_ms),
    )


class DurationText(QObject):
    """Texts of times. A QObject, because Qt's tools see plurals only in ``tr``."""

    def days(self, count: int) -> str:
        """Return a number of days."""
        return self.tr("%n day(s)", "", count)


def _minutes_and_seconds(milliseconds: int) -> str:
    minutes, seconds = divmod(max(0, -(-milliseconds // 1000)), 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= 48:
        return DurationText().days(hours // 24)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

"""Sentences about plans that hold a number, in the singular and plural of the UI language.

In a QObject, because Qt's tools see plurals only in ``tr``.
"""

from PySide6.QtCore import QObject


class PlanCounts(QObject):
    """Each method gives its sentence for a number; other gaps stay in braces."""

    def rounds_free(self, number: int) -> str:
        """Nobody meets twice in so many rounds."""
        return self.tr("%n round(s), nobody meets twice.", None, number)

    def must_repeat(self, number: int) -> str:
        """So many pairs repeat where one at least must."""
        return self.tr("Round {round} must repeat at least 1 pair; this plan repeats %n.", None, number)

    def repeats_in_round(self, number: int) -> str:
        """So many pairs repeat."""
        return self.tr("Round {round} repeats %n pair(s).", None, number)

    def free_rounds(self, number: int) -> str:
        """So many rounds are free of repeats."""
        return self.tr(
            "{people} people in groups of {size}: only %n round(s) free of repeats. Groups of {smaller} allow {more}.",
            None,
            number,
        )

    def of_pairs(self, number: int) -> str:
        """Of so many pairs."""
        return self.tr("{found} of at most %n new pair(s)", None, number)

    def everyone_meets(self, number: int) -> str:
        """Everyone meets so many."""
        return self.tr("everyone meets %n", None, number)

    def repeats(self, number: int) -> str:
        """So many repeats."""
        return self.tr("%n repeat(s)", None, number)

    def meet_again(self, number: int) -> str:
        """So many pairs would meet again."""
        return self.tr("%n pair(s) would meet again", None, number)

    def rounds_of(self, number: int) -> str:
        """So many rounds."""
        return self.tr("%n round(s) of {minutes} min", None, number)

    def first_free(self, number: int) -> str:
        """So many rounds are free of repeats at first."""
        return self.tr("the first %n without a repeat", None, number)

    def meets_at_least(self, number: int) -> str:
        """Everyone meets so many or more."""
        return self.tr("everyone meets at least %n", None, number)

    def people(self, number: int) -> str:
        """So many people."""
        return self.tr("%n people", None, number)

    def without_repeat(self, number: int) -> str:
        """So many rounds without a repeat."""
        return self.tr("%n round(s) without a repeat", None, number)

    def only_without_repeat(self, number: int) -> str:
        """So few rounds without a repeat."""
        return self.tr("only %n round(s) without a repeat", None, number)

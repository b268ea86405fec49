"""Sentences about plans: what a plan guarantees, its figures, and the effect of a change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from meetup_desktop.core.live.effects import Effect
from meetup_desktop.core.live.evening import Evening, Wish, WishKind
from meetup_desktop.core.rotation import FirstRepeat, NoRepeats, PlanPromise, Statistics
from meetup_desktop.services.live.planner import RoundsWithoutRepeat

WISH_ICONS = {WishKind.APART: "unlink", WishKind.TOGETHER: "link", WishKind.TABLE: "map-pin"}

if TYPE_CHECKING:
    # With the planner, which is needed once an evening.
    from meetup_desktop.core.rotation import SizeChoice


class PlanText(QObject):
    """Texts in the language of the window. A QObject, because Qt's tools see plurals only in ``tr`` of a QObject."""

    def promise_text(self, promise: PlanPromise | None) -> tuple[str, str]:
        """Return the state (good, note, warning) and the sentence about the repeats of a plan."""
        if isinstance(promise, NoRepeats):
            return "good", self.tr("%n round(s), nobody meets twice.", None, promise.rounds)
        if isinstance(promise, FirstRepeat) and promise.unavoidable:
            text = self.tr(
                "Round {round} must repeat at least 1 pair; this plan repeats %n.", None, promise.pairs
            )
            return "note", text.format(round=promise.round)
        if isinstance(promise, FirstRepeat):
            text = self.tr("Round {round} repeats %n pair(s).", None, promise.pairs)
            return "warning", text.format(round=promise.round)
        return "note", self.tr("No rounds planned yet")

    def free_rounds_text(self, free: RoundsWithoutRepeat) -> str:
        """Return a sentence about rounds free of repeats in smaller groups; empty if they allow no more."""
        if free.smaller_free <= free.free:
            return ""
        text = self.tr(
            "{people} people in groups of {size}: only %n round(s) free of repeats. Groups of {smaller} allow {more}.",
            None,
            free.free,
        )
        return text.format(people=free.people, size=free.size, smaller=free.smaller, more=free.smaller_free)

    def statistics_text(self, figures: Statistics) -> str:
        """Return a line with the new pairs, the people met and the repeats."""
        pairs = self.tr("{found} of at most %n new pair(s)", None, figures.bound).format(
            found=figures.new_pairs
        )
        if figures.fewest_met == figures.most_met:
            met = self.tr("everyone meets %n", None, figures.most_met)
        else:
            met = self.tr("people meet {fewest} to {most}, {mean} on average").format(
                fewest=figures.fewest_met, most=figures.most_met,
                mean=QLocale().toString(figures.mean_met, "f", 1),
            )  # fmt: skip
        repeats = figures.repeats
        again = self.tr("%n repeat(s)", None, repeats) if repeats else self.tr("no repeats")
        return " · ".join((pairs, met, again))

    def effect_text(self, effect: Effect, names: Mapping[str, str]) -> tuple[str, str]:
        """Return the state and the sentence about the effect of a change on repeats and wishes."""
        if effect.after:
            sentence = self.tr("%n pair(s) meet again", None, effect.after)
            if effect.before and effect.before != effect.after:
                sentence = self.tr("{words} (now {before})").format(words=sentence, before=effect.before)
            elif effect.before:
                sentence = self.tr("{words}, as now").format(words=sentence)
        else:
            sentence = self.tr("no repeats")
        broken = "; ".join(self.wish_text(wish, names) for wish in effect.broken)
        if broken:
            sentence = self.tr("{words}; conflicts with {wish}").format(words=sentence, wish=broken)
        worse = effect.after > effect.before or bool(effect.broken)
        return "warning" if worse else "good", sentence

    def wish_text(self, wish: Wish, names: Mapping[str, str]) -> str:
        """Return a wish as text, such as "Apart: Ann, Boris"."""
        people = ", ".join(sorted(names.get(person, "?") for person in wish.people))
        if wish.kind is WishKind.APART:
            return self.tr("Apart: {people}").format(people=people)
        if wish.kind is WishKind.TOGETHER:
            return self.tr("Together: {people}").format(people=people)
        return self.tr("Table {table}: {people}").format(table=(wish.table or 0) + 1, people=people)

    def choice_text(self, choice: SizeChoice) -> str:
        """Return a suggested plan in one line: groups, rounds, repeats, people met."""
        size = self.tr("Groups of {size}").format(size=self._group_sizes_text(choice))
        rounds = self.tr("%n round(s) of {minutes} min", None, choice.rounds).format(
            minutes=int(choice.round_min)
        )
        if choice.free >= choice.rounds:
            free = self.tr("nobody meets twice")
        else:
            free = self.tr("the first %n without a repeat", None, choice.free)
        met = self.tr("everyone meets at least %n", None, choice.met)
        return " · ".join((size, rounds, free, met))

    def nearby_choice_text(self, choice: SizeChoice) -> str:
        """Return what becomes of the best suggestion with a few people more or fewer."""
        head = self.tr("%n people", None, choice.people)
        if choice.free >= choice.rounds:
            free = self.tr("%n round(s) without a repeat", None, choice.rounds)
        else:
            free = self.tr("only %n round(s) without a repeat", None, choice.free)
        return f"{head}: {_group_counts_text(choice)}, {free}"

    def _group_sizes_text(self, choice: SizeChoice) -> str:
        few, many = min(choice.sizes), max(choice.sizes)
        return str(few) if few == many else self.tr("{few} and {many}").format(few=few, many=many)

    def meetings_text(self, evening: Evening, one: str, other: str, rounds: tuple[int, ...]) -> str:
        """Return two names and the rounds in which they sit together; ``rounds`` are counted from 0."""
        names = evening.names
        head = f"{names.get(one, '?')} – {names.get(other, '?')}"
        if not rounds:
            return self.tr("{pair}: do not meet tonight").format(pair=head)
        meetings = []
        for index in rounds:
            started = evening.rounds[index].started
            sentence = (
                self.tr("round {number} (finished)") if started else self.tr("round {number} (planned)")
            )
            meetings.append(sentence.format(number=index + 1))
        return f"{head}: {', '.join(meetings)}"


def _group_counts_text(choice: SizeChoice) -> str:
    counted = {size: choice.sizes.count(size) for size in dict.fromkeys(choice.sizes)}
    return " + ".join(f"{count} × {size}" for size, count in counted.items())

"""Sentences about plans: what they promise, what they give, what a change does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from meetup_desktop.core.live.effects import Effect
from meetup_desktop.core.live.evening import Evening, Wish, WishKind
from meetup_desktop.core.rotation import FirstRepeat, NoRepeats, Promise, Statistics
from meetup_desktop.services.live.planner import FreeRounds
from meetup_desktop.ui.live.plan_counts import PlanCounts

WISH_ICONS = {WishKind.APART: "unlink", WishKind.TOGETHER: "link", WishKind.TABLE: "map-pin"}

if TYPE_CHECKING:
    # With the planner, which is needed once an evening.
    from meetup_desktop.core.rotation import Choice


def promise_words(promise: Promise | None) -> tuple[str, str]:
    """A state and the sentence for the organiser."""
    translate = QCoreApplication.translate
    if isinstance(promise, NoRepeats):
        return "good", PlanCounts().rounds_free(promise.rounds)
    if isinstance(promise, FirstRepeat) and promise.unavoidable:
        text = PlanCounts().must_repeat(promise.pairs)
        return "note", text.format(round=promise.round)
    if isinstance(promise, FirstRepeat):
        text = PlanCounts().repeats_in_round(promise.pairs)
        return "warning", text.format(round=promise.round)
    return "note", translate("plan", "No round is planned yet.")


def free_words(free: FreeRounds) -> str:
    """What smaller groups would allow; nothing where they are no better."""
    if free.smaller_free <= free.free:
        return ""
    text = PlanCounts().free_rounds(free.free)
    return text.format(people=free.people, size=free.size, smaller=free.smaller, more=free.smaller_free)


def statistics_words(figures: Statistics) -> str:
    """One quiet line: pairs of the bound, people met, repeats."""
    translate = QCoreApplication.translate
    pairs = PlanCounts().of_pairs(figures.bound).format(found=figures.new_pairs)
    if figures.fewest_met == figures.most_met:
        met = PlanCounts().everyone_meets(figures.most_met)
    else:
        met = translate("plan", "people meet {fewest} to {most}, {mean} on average").format(
            fewest=figures.fewest_met, most=figures.most_met,
            mean=QLocale().toString(figures.mean_met, "f", 1),
        )  # fmt: skip
    again = PlanCounts().repeats(figures.repeats) if figures.repeats else translate("plan", "no repeats")
    return " · ".join((pairs, met, again))


def effect_words(effect: Effect, names: Mapping[str, str]) -> tuple[str, str]:
    """A state and what a change does to repeats and wishes."""
    translate = QCoreApplication.translate
    if effect.after:
        words = PlanCounts().meet_again(effect.after)
        if effect.before and effect.before != effect.after:
            words = translate("plan", "{words} (now {before})").format(words=words, before=effect.before)
        elif effect.before:
            words = translate("plan", "{words}, as now").format(words=words)
    else:
        words = translate("plan", "no repeats")
    broken = "; ".join(wish_words(wish, names) for wish in effect.broken)
    if broken:
        words = translate("plan", "{words}; against the wish {wish}").format(words=words, wish=broken)
    worse = effect.after > effect.before or bool(effect.broken)
    return "warning" if worse else "good", words


def wish_words(wish: Wish, names: Mapping[str, str]) -> str:
    """A wish in words."""
    translate = QCoreApplication.translate
    people = ", ".join(sorted(names.get(person, "?") for person in wish.people))
    if wish.kind is WishKind.APART:
        return translate("plan", "Apart: {people}").format(people=people)
    if wish.kind is WishKind.TOGETHER:
        return translate("plan", "Together: {people}").format(people=people)
    return translate("plan", "Table {table}: {people}").format(table=(wish.table or 0) + 1, people=people)


def choice_words(choice: Choice) -> str:
    """Advice for a number of people: groups, rounds, and whom one meets."""
    translate = QCoreApplication.translate
    size = translate("plan", "Groups of {size}").format(size=_sizes(choice))
    rounds = PlanCounts().rounds_of(choice.rounds).format(minutes=int(choice.round_min))
    if choice.free >= choice.rounds:
        free = translate("plan", "nobody meets twice")
    else:
        free = PlanCounts().first_free(choice.free)
    met = PlanCounts().meets_at_least(choice.met)
    return " · ".join((size, rounds, free, met))


def nearby_words(choice: Choice) -> str:
    """What becomes of the best choice with a few more or fewer people."""
    head = PlanCounts().people(choice.people)
    if choice.free >= choice.rounds:
        free = PlanCounts().without_repeat(choice.rounds)
    else:
        free = PlanCounts().only_without_repeat(choice.free)
    return f"{head}: {_tables(choice)}, {free}"


def _sizes(choice: Choice) -> str:
    return QCoreApplication.translate("plan", "{few} and {many}").format(
        few=min(choice.sizes), many=max(choice.sizes)
    ) if len(set(choice.sizes)) > 1 else str(choice.sizes[0])  # fmt: skip


def _tables(choice: Choice) -> str:
    counted = {size: choice.sizes.count(size) for size in dict.fromkeys(choice.sizes)}
    return " + ".join(f"{count} × {size}" for size, count in counted.items())


def pair_words(evening: Evening, one: str, other: str, rounds: tuple[int, ...]) -> str:
    """Two people and the rounds in which they sit together."""
    translate = QCoreApplication.translate
    names = evening.names
    head = f"{names.get(one, '?')} – {names.get(other, '?')}"
    if not rounds:
        return translate("plan", "{pair}: do not meet tonight").format(pair=head)
    told = []
    for index in rounds:
        words = (
            translate("plan", "round {number} (played)")
            if evening.rounds[index].started
            else translate("plan", "round {number} (planned)")
        )
        told.append(words.format(number=index + 1))
    return f"{head}: {', '.join(told)}"

"""On what grounds two figures are taken to be of the same thing although they differ.

Each ground is a pattern that is rare among figures of different things. `QUESTIONS` is the order in which they are
asked: what tells two figures apart, and what makes one thing of them; the first that answers decides. What most pairs
fail is asked first, before figures are compared, names are looked for and words are weighed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from workbench.claims.checks.conflicts.again import close, may_take_up, of_the_same, taken_up
from workbench.claims.checks.conflicts.apart import adds_up, another_time, set_apart
from workbench.claims.checks.conflicts.asked import asked_of, slip_hint, slipped
from workbench.claims.checks.conflicts.headed import headed, may_be_headed
from workbench.claims.checks.conflicts.magnitudes import covers, mixed
from workbench.claims.checks.conflicts.mistyped import may_be_mistyped, mistyped
from workbench.claims.checks.conflicts.persons import ages_of_one
from workbench.claims.checks.conflicts.reference import quoted_beside
from workbench.claims.checks.conflicts.rounding import of_a_third
from workbench.claims.checks.conflicts.rows import in_row, is_converted
from workbench.claims.checks.conflicts.sentences import (
    elsewhere,
    head_of_it,
    is_instruction,
    noun_alone,
    same_but_for_figures,
    same_frame,
    set_side_by_side,
)
from workbench.claims.checks.conflicts.voices import disputed
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity, acts_told, similarity
from workbench.claims.figures.agreement import Stance, agreement, told_otherwise
from workbench.claims.figures.telling import MOST_TELLING, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import nouns_agree
from workbench.quantities.quantity import COUNT, MEASURE, MONEY, ORDINAL, PERCENT, VAGUE, Quantity

_SAME_BUT_FOR_UNIT = 0.6
"""Likeness asked for where a telling number comes twice under different units."""
_MEMBERS = 8
"""Mentions of one fact that are looked at for what tells it from another."""
_OF_SHARES = 0.75
_MOSTLY_THE_SAME = 0.75
"""How much of a clause is said again where other names tell nothing."""
_APART = frozenset({"former", "further", "guess"})
_SURE, _FIRM, _SLIPPED = 3.0, 1.0, 0.5


class _Pair:
    """Two claims that differ, and what is known of them as soon as it is asked for."""

    def __init__(self, reading: Reading, one: int, other: int) -> None:
        self.reading, self.one, self.other = reading, one, other
        self.a, self.b = reading.mentions[one].quantity, reading.mentions[other].quantity
        self.here, self.there = reading.contexts[one], reading.contexts[other]
        self.places = (reading, one, other)

    @cached_property
    def like(self) -> Similarity:
        """How much alike the sentences are."""
        return similarity(self.here, self.there, self.reading.article_words)

    @property
    def other_unit(self) -> bool:
        """Whether one telling number is given in two currencies or measures: 4,832 km here, 4,832 miles there."""
        return _other_unit(self.a, self.b)

    def just_one(self, mark: str) -> bool:
        """Whether a mark stands at just one of the two."""
        return (mark in self.here.marks) is not (mark in self.there.marks)

    def any_of(self, ask: Callable[[Reading, int], bool]) -> bool:
        """Whether something is so of either figure."""
        return ask(self.reading, self.one) or ask(self.reading, self.other)


class _Question(NamedTuple):
    """What is asked of a pair, by name: what tells the two apart, or a ground on which they conflict."""

    name: str
    apart: Callable[[_Pair], bool] | None = None
    firm: Callable[[_Pair], float | None] | None = None
    """How firm the ground is; None where there is none."""


def judge(reading: Reading, one: int, other: int) -> tuple[float, str] | None:
    """How firm the ground is on which two claims conflict, and the slip that explains it; None without a ground."""
    pair = _Pair(reading, one, other)
    for _, apart, firm in QUESTIONS:
        if apart is not None and apart(pair):
            return None
        if firm is not None and (firmness := firm(pair)) is not None:
            return firmness, slip_hint(reading, one, other)
    return None


def _has_a_ground(reading: Reading, one: int, other: int) -> bool:
    """Whether any ground is left on which two figures can conflict, before names and words are compared.

    A slip of the hand, two voices, a figure that takes up another, or sentences that are alike but for their figures.
    """
    if slipped(reading, one, other) or may_take_up(reading, max(one, other)):
        return True
    first, second = reading.mentions[one], reading.mentions[other]
    if first.quantity.kind is COUNT and (first.speaker is not None or second.speaker is not None):
        return True
    return same_but_for_figures(reading, one, other)


def _in_one_sentence(pair: _Pair) -> bool:
    if pair.here.sentence != pair.there.sentence:
        return False
    return not (pair.a.kind is ORDINAL and quoted_beside(*pair.places))


def _other_noun(pair: _Pair) -> bool:
    agree = nouns_agree(pair.a.unit, pair.b.unit) if pair.a.kind in (COUNT, ORDINAL) else True
    if agree or acts_told(pair.here, pair.there):
        return False
    return not (agree is None and head_of_it(pair.here, pair.there))


def _side_by_side(pair: _Pair) -> bool:
    return set_side_by_side(*pair.places)


def _can_both_hold(pair: _Pair) -> bool:
    a, b = pair.a, pair.b
    if agreement(a, b).stance is Stance.EXCLUDES or pair.other_unit or told_otherwise(a, b):
        return False
    points = a.kind is b.kind is PERCENT and (a.unit == "pp") != (b.unit == "pp") and point(a) == point(b)
    vague = a.bound is b.bound is VAGUE and (a.low, a.high) != (b.low, b.high)
    return not points and not vague


def _word_of_magnitude(pair: _Pair) -> float | None:
    """Thousands against 500, in the same words: "Thousands marched", and no "more than 30,000 marched"."""
    against = mixed(pair.a, pair.b) and not covers(pair.a, pair.b)
    return _SURE if against and same_but_for_figures(*pair.places) else None


def _ages_of_one(pair: _Pair) -> float | None:
    return _FIRM if ages_of_one(*pair.places) and not _can_both_hold(pair) else None


def _mistyped(pair: _Pair) -> float | None:
    """A slip so rare between two telling figures that they may count other nouns."""
    if not may_be_mistyped(*pair.places) or _can_both_hold(pair) or pair.any_of(is_converted):
        return None
    return _SLIPPED if mistyped(*pair.places, pair.like) else None


def _headed(pair: _Pair) -> float | None:
    if not may_be_headed(*pair.places) or _can_both_hold(pair):
        return None
    return _SLIPPED if headed(*pair.places, pair.like) else None


def _set_apart(pair: _Pair) -> bool:
    parted = set_apart(*pair.places)
    return bool(parted) and not (parted == "another one" and same_frame(*pair.places))


def _parted(pair: _Pair) -> bool:
    parted, cover = pair.like.parted, pair.like.cover
    return bool(parted) and not (parted == "other name" and cover >= _MOSTLY_THE_SAME)


def _noun_alone(pair: _Pair) -> bool:
    return pair.a.kind in (COUNT, ORDINAL) and noun_alone(*pair.places, pair.like)


def _just_one_is_a_part(pair: _Pair) -> bool:
    return pair.just_one("part") and not (pair.here.acts & pair.there.acts and close(*pair.places))


def _instructions(pair: _Pair) -> bool:
    return pair.a.kind is MEASURE and all(is_instruction(pair.reading, index) for index in (pair.one, pair.other))


def _same_words(pair: _Pair) -> float | None:
    return _SURE if pair.a.kind is not ORDINAL and same_but_for_figures(*pair.places) else None


def _added_up_on_top(reading: Reading, index: int) -> bool:
    return reading.contexts[index].above and adds_up(reading, index)


def _of_another_time(pair: _Pair) -> bool:
    return pair.a.kind in (PERCENT, MONEY) and another_time(*pair.places)


def _another_share(pair: _Pair) -> bool:
    """Whether two shares have too little in common: articles are full of shares that differ in a digit."""
    like = pair.like
    return pair.a.kind is PERCENT and not like.same_act and like.cover < _OF_SHARES and not same_frame(*pair.places)


def _likeness(pair: _Pair) -> float | None:
    """By how much the likeness of the sentences passes what the figures ask for."""
    asked = _SAME_BUT_FOR_UNIT if pair.other_unit else asked_of(*pair.places, pair.like)
    return None if pair.like.score < asked else pair.like.score - asked


QUESTIONS = (
    _Question("one sentence", apart=_in_one_sentence),
    _Question("ages of one person", firm=_ages_of_one),
    _Question("mistyped", firm=_mistyped),
    _Question("told otherwise by the headline", firm=_headed),
    _Question("a third figure, rounded", apart=lambda pair: of_a_third(*pair.places)),
    _Question("another noun", apart=_other_noun),
    _Question("former, further or a guess", apart=lambda pair: bool((pair.here.marks | pair.there.marks) & _APART)),
    _Question(
        "side by side, and not taken up",
        apart=lambda pair: _side_by_side(pair) and not may_take_up(pair.reading, max(pair.one, pair.other)),
    ),
    _Question("both can hold", apart=_can_both_hold),
    _Question("given again in another unit", apart=lambda pair: pair.any_of(is_converted)),
    _Question("a word of magnitude", firm=_word_of_magnitude),
    _Question("a word of magnitude", apart=lambda pair: mixed(pair.a, pair.b) or covers(pair.a, pair.b)),
    _Question("no ground left", apart=lambda pair: not pair.other_unit and not _has_a_ground(*pair.places)),
    _Question("of the same, with a slip", firm=lambda pair: _FIRM if of_the_same(*pair.places) else None),
    _Question("another place, group or time", apart=_set_apart),
    _Question("two voices", firm=lambda pair: _FIRM if disputed(*pair.places, pair.like) else None),
    _Question("taken up", firm=lambda pair: taken_up(*pair.places, pair.like)),
    _Question("side by side", apart=_side_by_side),
    _Question("another act, date or name", apart=_parted),
    _Question("nothing in common but the noun", apart=_noun_alone),
    _Question("elsewhere", apart=lambda pair: elsewhere(*pair.places) and pair.like.cover < _MOSTLY_THE_SAME),
    _Question("just one is meant to be", apart=lambda pair: pair.just_one("meant")),
    _Question("just one is a part", apart=_just_one_is_a_part),
    _Question("instructions", apart=_instructions),
    _Question("the same words", firm=_same_words),
    _Question("a row of its like", apart=lambda pair: pair.any_of(in_row)),
    _Question("added up on top", apart=lambda pair: pair.any_of(_added_up_on_top)),
    _Question("another time", apart=_of_another_time),
    _Question("another share", apart=_another_share),
    _Question("likeness", firm=_likeness),
)
"""In the order in which they are asked."""


def _other_unit(one: Quantity, other: Quantity) -> bool:
    """Whether one telling number is given in two currencies or measures: 4,832 km here, 4,832 miles there."""
    alike = one.kind is other.kind and one.kind in (MONEY, MEASURE) and one.unit != other.unit
    return alike and bool(one.unit and other.unit) and point(one) == point(other) and telling(one) == MOST_TELLING


def told_apart(reading: Reading, one: list[int], other: list[int]) -> bool:
    """Whether some sentence has figures of both facts, or gives them different dates, places or wholes."""
    for a in one[:_MEMBERS]:
        for b in other[:_MEMBERS]:
            if reading.mentions[a].sentence == reading.mentions[b].sentence:
                if not quoted_beside(reading, a, b):
                    return True
            elif len(one) + len(other) > 2:
                like = similarity(reading.contexts[a], reading.contexts[b], reading.article_words)
                parted = like.parted in ("other date", "other whole") or set_apart(reading, a, b) == "other time"
                if parted and not same_but_for_figures(reading, a, b):
                    return True
    return False

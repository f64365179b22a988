"""Figures that one sentence gives again in other terms: "two-thirds of them (64 percent)", "96 hours, or four days".

The words between the two say that they are one figure, so that no likeness of words is asked for; what is asked is that
they differ by more than people round.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement, in_unit_of
from workbench.claims.figures.wording import point
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import DURATION, PERCENT, RATIO, Quantity

_BETWEEN = 60
_EXACT = 10
"""A share of more than so many is counted, and its percentage is reckoned from it."""
_OF_COUNTED = 0.01
_ROUNDED, _AT_MOST = 0.3, 0.04
"""How far a rough share may be from the other: so much of it where it is small, and so many hundredths where not."""
_OF_IT = 0.1


def given_again(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of figures that one sentence gives as one and that are not, in text order."""
    for indices in reading.by_sentence.values():
        for one, other in pairwise(indices):
            first, second = reading.mentions[one].quantity, reading.mentions[other].quantity
            if not (_are_shares(first, second) or _are_lengths(first, second)) or not _is_one(reading, one, other):
                continue
            # Of "6:7 (6:8)" both are results.
            if first.kind is not second.kind or first.kind is DURATION or _is_in_words(reading, one, other):
                yield one, other


def _is_one(reading: Reading, one: int, other: int) -> bool:
    """Whether the words between two figures and behind the second say that both are one."""
    text, second = reading.document.text, reading.mentions[other].quantity
    between = text[reading.mentions[one].quantity.end : second.start]
    if len(between) > _BETWEEN:
        return False
    return any(
        pattern("given_again", f"{way}_between").fullmatch(between) is not None
        and pattern("given_again", f"{way}_behind").match(text, second.end) is not None
        for way in ("bracket", "or", "rough", "rate")
    )


def _is_in_words(reading: Reading, one: int, other: int) -> bool:
    """Whether two ratios are written with words in them: a third, eight of the 12."""
    return all(any(sign.isalpha() for sign in reading.span(index)) for index in (one, other))


def _are_shares(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are shares told in different ways, and too far apart for one share."""
    if one.kind is other.kind is PERCENT or not {one.kind, other.kind} <= {PERCENT, RATIO}:
        return False
    a, b = _share(one), _share(other)
    if a is None or b is None or min(a, b) <= 0 or max(a, b) > 1:
        return False
    if _is_counted(one) or _is_counted(other):
        return abs(a - b) > _OF_COUNTED
    high = max(a, b)
    return abs(a - b) > max(_OF_IT * high, min(_AT_MOST, _ROUNDED * high))


def _share(quantity: Quantity) -> float | None:
    """The part of the whole that a figure is, from 0 to 1; None of what is none, or of percentage points."""
    value = point(quantity)
    if value is None or quantity.unit == "pp":
        return None
    return float(value) / 100 if quantity.kind is PERCENT else float(value)


def _is_counted(quantity: Quantity) -> bool:
    return quantity.parts is not None and quantity.parts[1] > _EXACT


def _are_lengths(one: Quantity, other: Quantity) -> bool:
    """Whether two lengths of time are told in different units and are not the same."""
    if one.kind is not DURATION or other.kind is not DURATION or one.unit == other.unit:
        return False
    return in_unit_of(one, other) is not None and agreement(one, other).stance is Stance.EXCLUDES

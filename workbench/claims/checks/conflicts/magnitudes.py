"""Words of magnitude against one another and against numbers: "thousands" may stand for 30,000, never for 500."""

from __future__ import annotations

from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import PERCENT, VAGUE, Quantity

_STEP = 1000
"""From one such word to the next: thousand, million, billion."""
_QUARTERS = 4
_MEMBERS = 8
"""Mentions of one fact that are looked at."""
_FIRST = 10
"""From which percentage on the places behind the point may be left out."""


def covers(one: Quantity, other: Quantity) -> bool:
    """Whether a magnitude word alone can mean the other figure: "thousands" of tens of thousands, no million."""
    return _covers(one, other) or _covers(other, one)


def _covers(word: Quantity, figure: Quantity) -> bool:
    start = word.low
    if word.bound is not VAGUE or start is None or start < _STEP or not _is_bare(start):
        return False
    low, high = figure.low, figure.high
    return (high is None or high >= start) and low is not None and low < start * _STEP


def _is_bare(start: float) -> bool:
    """Whether the word is "thousands" or "millions" itself, and no "tens of thousands"."""
    while start >= _STEP:
        start /= _STEP
    return start == 1


def mixed(one: Quantity, other: Quantity) -> bool:
    """Whether a magnitude word stands against a number: "dozens" against 140."""
    return (one.bound is VAGUE) is not (other.bound is VAGUE)


def told_roughly(reading: Reading, facts: frozenset[str]) -> bool:
    """Whether one fact is the other in quarters of a million, or cut to whole percent: 572,000 and "half a million".

    The quarter that is nearest is told: of 700,000 it is none of the half.
    """
    one, other = (reading.by_fact[fact][:_MEMBERS] for fact in sorted(facts))
    return any(_is_told_roughly(reading, a, b) for a in one for b in other)


def _is_told_roughly(reading: Reading, one: int, other: int) -> bool:
    return _in_quarters(reading, one, other) or _in_quarters(reading, other, one) or _is_cut(reading, one, other)


def _in_quarters(reading: Reading, rough: int, exact: int) -> bool:
    value, word = reading.value(rough), float(_STEP)
    if not value or pattern("grounds", "in_quarters").fullmatch(reading.span(rough)) is None:
        return False
    while word <= value:
        word *= _STEP
    return abs(reading.value(exact) - value) <= word / _QUARTERS / 2


def _is_cut(reading: Reading, one: int, other: int) -> bool:
    a, b = reading.value(one), reading.value(other)
    rough, exact = (a, b) if a.is_integer() else (b, a)
    kinds = {reading.mentions[index].quantity.kind for index in (one, other)}
    return kinds == {PERCENT} and not exact.is_integer() and _FIRST <= rough == exact // 1

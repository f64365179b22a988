"""What two neighbours say together: "more than 10 and less than 40", "2,560 by 1,440 pixels"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.quantities.amount import past_hyphen
from workbench.quantities.quantity import LOWER, UPPER, Bound, Kind, Quantity
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


def combine(line: Line, found: Sequence[Quantity], ends: Sequence[int], words: Vocabulary) -> list[Quantity]:
    """Join neighbours that bound the same figure from both sides, and give the first side of an area its unit.

    `ends` are the tokens behind each quantity.
    """
    joined: list[Quantity] = []
    behind = -1
    for quantity, end in zip(found, ends, strict=True):
        if joined and _bracket(joined[-1], quantity) and _only_joined(line, behind, quantity, words):
            joined[-1] = _range(joined[-1], quantity)
        elif joined and _sides(line, behind, joined[-1], quantity, words):
            unit = quantity.unit if quantity.kind is Kind.MEASURE else words.pixel
            joined[-1] = replace(joined[-1], kind=Kind.MEASURE, unit=unit)
            joined.append(replace(quantity, kind=Kind.MEASURE, unit=unit))
        else:
            joined.append(quantity)
        behind = end
    return joined


def _sides(line: Line, behind: int, one: Quantity, other: Quantity, words: Vocabulary) -> bool:
    """Whether two figures are sides with one unit behind the second: "12 by 15 feet", "a 1920×1200 display"."""
    by = past_hyphen(line, behind)
    sided = line.low[by] in words.sides and line.start[past_hyphen(line, by + 1)] == other.start
    if not sided or one.kind is not Kind.COUNT:
        return False
    shown = other.kind is Kind.COUNT and len(line.low[by]) == 1 and not words.displays.isdisjoint(line.low)
    return other.kind is Kind.MEASURE or (shown and words.pixel != "")


def _bracket(one: Quantity, other: Quantity) -> bool:
    if one.kind is not other.kind or (one.unit and other.unit and one.unit != other.unit):
        return False
    if one.bound in LOWER and other.bound in UPPER and one.low is not None and other.high is not None:
        return one.low < other.high
    if one.bound in UPPER and other.bound in LOWER and one.high is not None and other.low is not None:
        return other.low < one.high
    return False


def _only_joined(line: Line, behind: int, other: Quantity, words: Vocabulary) -> bool:
    """Whether only "and", "but" or a comma stands between the first figure and the words that bind the second."""
    if other.qualifier_start < 0:
        return False
    at = behind
    while line.low[at] in words.combiners:
        at += 1
    return at > behind and at - behind <= 2 and line.start[at] == other.qualifier_start


def _range(one: Quantity, other: Quantity) -> Quantity:
    low = one.low if one.low is not None else other.low
    high = one.high if one.high is not None else other.high
    return replace(one, end=other.end, bound=Bound.RANGE, low=low, high=high, unit=one.unit or other.unit)

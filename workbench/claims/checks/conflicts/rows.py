"""Figures that stand in a row of their like: prices, shares and ages that one sentence lists.

"Tickets cost $99, $107 and $119": another sentence with such a row has prices of its own, and however alike the words
are, no figure of the one row need be a figure of the other.
"""

from __future__ import annotations

from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.figures.units import convert
from workbench.claims.figures.wording import point
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind, Quantity

_IN_ROWS = (Kind.MONEY, Kind.PERCENT, Kind.AGE)
_BRACKET = 24


@asked_once
def in_row(reading: Reading, index: int) -> bool:
    """Whether the sentence has another amount, share or age of the same unit, so that it sets one beside the other.

    What was before, as in "rose to $4.3 billion from $4 billion", makes no row.
    """
    mine = reading.mentions[index].quantity
    return mine.kind in _IN_ROWS and any(
        other != index
        and _is_like(mine, reading.mentions[other].quantity)
        and not (mine.kind is Kind.MONEY and "former" in reading.contexts.marks(other))
        for other in reading.by_sentence.get(reading.mentions[index].sentence, ())
    )


def _is_like(one: Quantity, other: Quantity) -> bool:
    return one.kind is other.kind and one.unit == other.unit and point(one) != point(other)


@asked_once
def is_converted(reading: Reading, index: int) -> bool:
    """Whether a measure or sum only gives the one in front of it again: the 13 feet of "four meters (13 feet)"."""
    mine = reading.mentions[index].quantity
    if mine.kind not in (Kind.MEASURE, Kind.MONEY) or index == 0:
        return False
    front = reading.mentions[index - 1].quantity
    if front.kind is not mine.kind or not 0 < mine.start - front.end <= _BRACKET:
        return False
    beside = pattern("conversion", "in_brackets").fullmatch(reading.document.text[front.end : mine.start])
    if mine.kind is Kind.MONEY:
        return bool(beside) and front.unit != mine.unit
    return bool(beside) and convert(1.0, front.unit, mine.unit) is not None

"""Figures said twice in other units: "5 km (3.1 miles)", "1 cup (200 g)", "€12m", and then "twelve million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.units import unit_of
from workbench.claims.figures.wording import point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document

_FARTHEST = 20
_CLOSING = ")]"
_POURED = frozenset({"volume", "mass", ""})
"""What a cook measures in either: a cup of sugar is 200 g."""
_MILLION = 1_000_000
"""Sums from which on the currency may be left out right behind."""
_SOON = 3
"""Sentences within which it is."""


def restated(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions, by index, that state one figure in two units, or once without its unit."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        if _is_converted(document, one.quantity, other.quantity):
            yield index, index + 1
    yield from _without_currency(mentions)


def _is_converted(document: Document, one: Quantity, other: Quantity) -> bool:
    if one.kind is not Kind.MEASURE or other.kind is not Kind.MEASURE or one.unit == other.unit:
        return False
    between = document.text[one.end : other.start]
    if not 0 < len(between) <= _FARTHEST or not pattern("conversion", "converted").fullmatch(between):
        return False
    if agreement(one, other).stance in (Stance.SAME, Stance.WITHIN):
        return True
    # Cups and spoons are in no table, since they differ from land to land.
    dimensions = {_dimension(one), _dimension(other)}
    return len(dimensions) > 1 and dimensions <= _POURED and document.text[other.end : other.end + 1] in _CLOSING


def _dimension(quantity: Quantity) -> str:
    unit = unit_of(quantity.unit)
    return "" if unit is None else unit.dimension


def _without_currency(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A sum of money, and its number alone soon after it."""
    last: dict[float, int] = {}
    for index, mention in enumerate(mentions):
        value = point(mention.quantity)
        if value is None or value < _MILLION or not mention.claim:
            continue
        if mention.quantity.kind is Kind.MONEY:
            last[float(value)] = index
        elif mention.quantity.kind is Kind.COUNT and not mention.quantity.unit:
            sum_of = last.get(float(value))
            if sum_of is not None and mention.sentence - mentions[sum_of].sentence <= _SOON:
                yield sum_of, index

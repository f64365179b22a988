"""Passages found again by figures written in another way: rounded, in another unit, or a slip of the hand away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.claims.figures.units import unit_of
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Quantity

_ROUNDED = 0.025
"""How far a figure may lie from one that rounds to it, as a share of it."""
_FEW = 5
"""More passages than these have such a figure by chance."""
_SIZED = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.AGE)
_IN_UNITS = (Kind.MEASURE, Kind.DURATION, Kind.AGE)
_SLIPPED, _SLIPPED_MONEY = 3, 2
"""Digits that a count, and a sum of money, must have of its own to be found by them in any order."""


class AkinFigures:
    """Which passages have figures of which digits, in the base unit of each dimension."""

    def __init__(self) -> None:
        self._by_digits: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, passage: int, figures: Sequence[Mention]) -> None:
        """Take in the figures of a passage."""
        for mention in figures:
            if (sized := _sized(mention.quantity)) is not None:
                dimension, base = sized
                for key in (_rounded(dimension, base), *_any_order(mention.quantity)):
                    self._by_digits[key].append(passage)

    def akin(self, quantity: Quantity) -> list[int]:
        """Passages with a figure that rounds to this one in some unit, or is a slip of the hand away, where few have.

        18 km and 18.4 kilometres share two digits; 6,240 and 6,420, or 1.9 million and 1.9 billion, share them all.
        """
        sized = _sized(quantity)
        if sized is None:
            return []
        dimension, base = sized
        keys = {_rounded(dimension, base * (1 + by)) for by in (-_ROUNDED, 0, _ROUNDED)}.union(_any_order(quantity))
        listed = (self._by_digits.get(key, ()) for key in sorted(keys))
        return [passage for passages in listed if len(passages) <= _FEW for passage in passages]


def _sized(quantity: Quantity) -> tuple[str, float] | None:
    """The dimension of a figure and its number in the base unit; None for what has no size, as a date."""
    value = quantity.low if quantity.low is not None else quantity.high
    if quantity.kind not in _SIZED or value is None or value <= 0:
        return None
    unit = unit_of(quantity.unit) if quantity.kind in _IN_UNITS else None
    return (unit.dimension, value * unit.factor) if unit is not None else (quantity.kind, float(value))


def _rounded(dimension: str, base: float) -> str:
    return f"{base:.1e} {dimension}"


def _any_order(quantity: Quantity) -> tuple[str, ...]:
    """The digits that a number has of its own, sorted; nothing where they are too few to be found by."""
    value = quantity.low if quantity.low is not None else quantity.high
    digits = f"{value:.6e}".partition("e")[0].replace(".", "").rstrip("0")
    least = _SLIPPED_MONEY if quantity.kind is Kind.MONEY else _SLIPPED
    return ("".join(sorted(digits)),) if len(digits) >= least else ()

"""How telling a figure is: how seldom it turns up twice in one article by chance."""

from __future__ import annotations

from functools import lru_cache

from workbench.claims.figures.units import has_own_unit
from workbench.claims.figures.wording import point
from workbench.quantities.quantity import AGE, DURATION, MEASURE, MONEY, PERCENT, VAGUE, Kind, Number, Quantity

MOST_TELLING = 2
"""What `telling` says of a figure with two digits to itself."""


def telling(quantity: Quantity) -> int:
    """How seldom the same figure turns up twice by chance: 0 small or vague, 1 round, 2 with two digits to itself."""
    value = point(quantity)
    if value is None or value == 0:
        return 0 if quantity.bound is VAGUE else 1
    timed = quantity.kind is DURATION or quantity.kind is AGE
    return _telling(abs(value), quantity.kind, quantity.unit if timed else None)


@lru_cache(maxsize=8192)
def _telling(size: Number, kind: Kind, unit: str | None) -> int:
    if unit is not None:
        small = size <= 10 or has_own_unit(size, unit)
    else:
        small = size <= 12 and kind not in (PERCENT, MONEY, MEASURE)
    if small and float(size).is_integer():
        return 0
    return 1 if digits(size) == 1 else 2


@lru_cache(maxsize=8192)
def digits(size: float) -> int:
    """How many digits a number has to itself: 1 of 900,000, 3 of 363."""
    return len(f"{size:.6e}".split("e")[0].rstrip("0").replace(".", ""))

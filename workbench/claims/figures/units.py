"""Units of one dimension made comparable. The factors and their sources are in lexicon/units.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit by its size: value in the base unit of its dimension = value * factor + offset."""

    dimension: str
    factor: float
    offset: float = 0.0


CALENDAR = frozenset({"month", "quarter", "year", "decade", "century", "millennium"})
"""Units of time whose length varies, so that a comparison across them must leave room."""
DAY_IN_MINUTES = 24 * 60
MINUTES_IN = {"minute": 1, "hour": 60}
"""Whole minutes in a unit of time."""
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
"""Whole days in a unit of time."""
YEARS_IN = {"year": 1, "decade": 10, "century": 100}
"""Whole years in a unit of time."""
_ROUND = 10
"""Conversions to less are given exactly."""
_AS_ROUND = 0.08
"""How far a round conversion may be off."""


@cache
def _units() -> dict[str, Unit]:
    tables = tomllib.loads(Path(__file__).parent.with_name("lexicon").joinpath("units.toml").read_text("utf-8"))
    found: dict[str, Unit] = {}
    for dimension, table in tables.items():
        for symbol, size in table.items():
            factor, offset = size if isinstance(size, list) else (size, 0.0)
            found[symbol] = Unit(dimension, float(factor), float(offset))
    return found


@cache
def _sizes() -> frozenset[tuple[str, float]]:
    """How large the units of each dimension are."""
    return frozenset((unit.dimension, unit.factor) for unit in _units().values())


def unit_of(symbol: str) -> Unit | None:
    """The unit a symbol stands for, or None where it is in no table."""
    return _units().get(symbol)


def convert(value: float, source: str, target: str) -> float | None:
    """A value of the unit `source` in the unit `target`; None where the two do not measure the same."""
    if source == target:
        return value
    one, other = unit_of(source), unit_of(target)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    return (value * one.factor + one.offset - other.offset) / other.factor


def convert_difference(value: float, source: str, target: str) -> float | None:
    """A difference in the unit `source` as one in the unit `target`; None unless their zeros lie apart, as of degrees.

    "3.6 degrees Fahrenheit (2 degrees Celsius) above the average".
    """
    zero, one = convert(0.0, source, target), convert(1.0, source, target)
    return value * (one - zero) if zero and one is not None else None


def is_roundly(value: float, moved: float, stated: float | None) -> bool:
    """Whether a value, which is `moved` in another unit, is stated there as a number about as round as itself.

    "500 kilometers (300 miles)", where 310.7 are meant, "1,200 miles (2,000 km)", where 1,931 are.
    """
    if stated is not None and stated < 0 and moved < 0:
        # "Minus 80 degrees Fahrenheit (minus 60 degrees Celsius)".
        return is_roundly(abs(value), -moved, -stated)
    if stated is None or stated < _ROUND or not float(stated).is_integer() or not value.is_integer():
        return False
    digits = len(f"{stated:.0f}".rstrip("0"))
    coarse = len(f"{value:.0f}".rstrip("0")) <= digits + 1 and f"{stated:.0f}".endswith("0")
    return coarse and float(f"{moved:.{digits}g}") == stated and abs(moved - stated) <= _AS_ROUND * stated


def has_own_unit(value: float, symbol: str) -> bool:
    """Whether so much of a unit is one of another of its dimension: 24 hours are a day, 12 months a year."""
    unit = unit_of(symbol)
    if unit is None:
        return False
    return (unit.dimension, value * unit.factor) in _sizes()

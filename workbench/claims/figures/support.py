"""Whether a figure that can hold beside a claim's bears it out: 52 does "at least 47", "at least 12" does not."""

from __future__ import annotations

from workbench.claims.figures.agreement import OPEN, converts_to, in_unit_of, interval, is_rounded_off
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.wording import point
from workbench.quantities.quantity import Bound, Kind, Quantity

_FAR = 2
"""How many times an open figure's number is too far from it to be what was meant: 1,000 of "at least 20"."""

_SHARES = {Kind.RATIO, Kind.PERCENT}
_SIMPLE = 0.05
"""How far a share in percent may lie from a simple fraction that is said of it without "about"."""


def bears_out(told: Quantity, claim: Quantity) -> bool:
    """Whether a figure that can hold beside a claim's says as much: "at least 12" does not of "at least 47".

    More than 300 is said of 320 by who rounds it off, and so says as much; "at least 20" is hardly said of 1,000.
    """
    moved = in_unit_of(told, claim)
    wide, narrow = interval(claim), None if moved is None else interval(moved)
    if moved is None or wide is None or narrow is None:
        return True
    start, value = point(claim), point(moved)
    if claim.bound in OPEN and start and value and not 1 / _FAR <= value / start <= _FAR:
        return False
    if told.bound is claim.bound is Bound.EXACT and {told.kind, claim.kind} == _SHARES and start and value:
        return abs(value - start) <= _SIMPLE * abs(start) * (1 + 1e-9)
    if told.bound not in OPEN and told.bound is not Bound.VAGUE:
        return True
    return (wide.low <= narrow.low and narrow.high <= wide.high) or is_rounded_off(moved, claim)


def is_loose(quantity: Quantity) -> bool:
    """Whether a figure fits many others because it says little: "hundreds", "at least 40", "February"."""
    if quantity.kind is Kind.DATE:
        date = parse_date(quantity.iso)
        return date is None or date.day is None
    return quantity.low is None or quantity.high is None or quantity.bound is Bound.VAGUE


def is_converted(one: Quantity, other: Quantity) -> bool:
    """Whether two figures name the same number in different units: 96 km and 60 miles."""
    if one.kind is not other.kind or one.unit == other.unit:
        return False
    moved = in_unit_of(one, other)
    a, b = None if moved is None else point(moved), point(other)
    return a is not None and b is not None and converts_to(one, other, a, b)


def is_finer(told: Quantity, claim: Quantity) -> bool:
    """Whether a date says all that a claim's does and more: 30 June 2024 of June 2024."""
    if told.kind is not Kind.DATE or claim.kind is not Kind.DATE:
        return False
    fine, coarse = parse_date(told.iso), parse_date(claim.iso)
    return fine is not None and coarse is not None and fine == fine.filled(coarse) == coarse.filled(fine) != coarse

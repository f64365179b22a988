"""A claim's reading in words: "about 140 · count · lawsuit"."""

from __future__ import annotations

from workbench.desk.records import ClaimRecord
from workbench.quantities.quantity import Bound, Number

_BOUNDS = {
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS: "less than ",
    Bound.VAGUE: "vaguely ",
}


def number_words(value: Number) -> str:
    """A number with its thousands grouped, and no more decimals than it has."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def value_words(claim: ClaimRecord) -> str:
    """Bound and value: "at least 40", "30 to 40", "9 of 12", "2016-11-29"."""
    bound = _BOUNDS.get(claim.bound, "")
    if claim.iso:
        return bound + claim.iso
    if claim.parts:
        return f"{bound}{number_words(claim.parts[0])} of {number_words(claim.parts[1])}"
    low, high = claim.low, claim.high
    if low is not None and high is not None and low != high:
        return f"{bound}{number_words(low)} to {number_words(high)}"
    value = low if low is not None else high
    return f"{bound}{number_words(value)}" if value is not None else ""


def reading_words(claim: ClaimRecord) -> str:
    """What was read, in one line: value, kind and unit or counted noun."""
    unit = claim.unit if claim.unit != claim.kind.value else ""
    return " · ".join(part for part in (value_words(claim), claim.kind.value, unit) if part)

"""Which mentions are worth comparing: those of one figure, and those that may be the same one rounded.

A figure that stands a hundred times in a text is not compared a hundred times a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from workbench.claims.facts.context import Contexts
from workbench.claims.figures.agreement import is_rounded_off
from workbench.claims.figures.units import unit_of
from workbench.claims.figures.wording import point
from workbench.claims.mention import Mention
from workbench.quantities.quantity import AGE, COUNT, DURATION, MEASURE, ORDINAL, RATIO, Number, Quantity

Value: TypeAlias = float | tuple[Number | None, Number | None]
"""One number, or the ends of what a range or a word of magnitude leaves open."""
Buckets: TypeAlias = dict[tuple[str, Value], list[int]]
"""The mentions of each figure, by what it can be compared with and by its value."""

CROWD = 40
"""Up to so many mentions of one figure are all compared with one another."""
_IN_CROWD = 5
"""Of more, each is compared with so many of the first and of those just before it."""
_NEIGHBOURS = 3
_IN_ROUNDING = 4
_NEAR, _FARTHEST = 1.06, 1.2
"""Times a figure up to which another can be the same one rounded; and with "more than" or "at least": 40 of 43."""
_VAGUE = 10
"""Figures of the text that a word of magnitude in its headline is set against."""


def family_of(quantity: Quantity) -> tuple[str, float]:
    """What a figure can be compared with, and what one of its unit is worth there."""
    kind = quantity.kind
    if kind in (MEASURE, DURATION, AGE):
        unit = unit_of(quantity.unit)
        if unit is not None and unit.offset == 0.0:
            return f"{kind} {unit.dimension}", unit.factor
    if kind is COUNT or kind is ORDINAL:
        return kind, 1.0
    if kind is RATIO or quantity.unit == "%":
        return "share", 100.0 if kind is RATIO else 1.0
    return f"{kind} {quantity.unit}", 1.0


def key_of(quantity: Quantity, size: float) -> Value | None:
    """What a figure is looked up by, in the unit of its family; None where it says no number."""
    value = point(quantity)
    if value is None:
        return None if quantity.low is None and quantity.high is None else (quantity.low, quantity.high)
    return float(f"{value * size:.9g}")


def pairs(bucket: list[int]) -> Iterator[tuple[int, int]]:
    """The pairs of one figure's mentions that are compared: all of a few, the near ones of a crowd."""
    if len(bucket) <= CROWD:
        yield from combinations(bucket, 2)
        return
    for position, index in enumerate(bucket):
        near = max(0, position - _IN_CROWD)
        for other in (*bucket[: min(_IN_CROWD, near)], *bucket[near:position]):
            yield other, index


def rounded(buckets: Buckets, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs whose figures differ by no more than a rounding or a conversion could."""
    values: dict[str, list[float]] = {}
    for family, key in buckets:
        if isinstance(key, float) and key > 0:
            values.setdefault(family, []).append(key)
    for family, found in values.items():
        found.sort()
        for position, low in enumerate(found):
            for high in found[position + 1 : position + 1 + _NEIGHBOURS]:
                if high > low * _FARTHEST:
                    break
                for one in buckets[family, low][:_IN_ROUNDING]:
                    for other in buckets[family, high][:_IN_ROUNDING]:
                        if high <= low * _NEAR or is_rounded_off(mentions[one].quantity, mentions[other].quantity):
                            yield (one, other) if one < other else (other, one)


def vague(
    buckets: Buckets,
    contexts: Contexts,
) -> Iterator[tuple[int, int]]:
    """Pairs of a word of magnitude in a headline, as "hundreds", and a count of the text that it can mean."""
    for (family, key), bucket in buckets.items():
        if isinstance(key, float) or family != COUNT or not contexts[bucket[0]].above:
            continue
        low, high = key[0] or 0, key[1] or 0
        meant = [
            one
            for (kind, value), found in buckets.items()
            if kind == family and isinstance(value, float) and low <= value <= high
            for one in found
        ]
        for other in sorted(meant)[:_VAGUE]:
            yield (bucket[0], other) if bucket[0] < other else (other, bucket[0])

"""Figures that differ only since each is another one of the article, rounded up or cut off: 92 and 91, of 91.9."""

from __future__ import annotations

import math
from bisect import bisect_right

from workbench.claims.facts.reading import Reading, read_once
from workbench.claims.figures.agreement import last_place
from workbench.claims.figures.wording import point
from workbench.quantities.quantity import COUNT, MEASURE, MONEY, PERCENT, Kind

_ROUNDED = (COUNT, MEASURE, MONEY, PERCENT)


def of_a_third(reading: Reading, one: int, other: int) -> bool:
    """Whether a finer figure of the kind and unit lies between two that are one step of their last digit apart."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    if a.kind is not b.kind or a.kind not in _ROUNDED or a.unit != b.unit:
        return False
    first, second = point(a), point(b)
    if not first or not second:
        return False
    low, high = sorted((float(first), float(second)))
    place = max(last_place(low), last_place(high))
    if not math.isclose(high - low, place):
        return False
    values = _values(reading).get((a.kind, a.unit), [])
    at = bisect_right(values, low)
    return at < len(values) and values[at] < high and last_place(values[at]) < place


@read_once
def _values(reading: Reading) -> dict[tuple[Kind, str], list[float]]:
    """The numbers of each kind and unit, in order."""
    found: dict[tuple[Kind, str], list[float]] = {}
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        if (value := point(quantity)) is not None:
            found.setdefault((quantity.kind, quantity.unit), []).append(float(value))
    return {key: sorted(values) for key, values in found.items()}

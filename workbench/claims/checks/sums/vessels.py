"""Those on board of two: "64 people on board the jet" and "three on board the helicopter", of "all 67 aboard"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.aboard import on_board
from workbench.claims.checks.sums.front import as_stated
from workbench.claims.facts.reading import Reading

_SMALL = 12
"""Smaller totals are the sum of other small numbers too often."""
_APART = 2
"""Sentences between those on board of one and of the other."""


def vessels(reading: Reading) -> Iterator[Found]:
    """Totals of those on board of two vessels."""
    counted = on_board(reading)
    totals = {reading.value(index): index for index in reversed(counted) if reading.value(index) > _SMALL}
    for one, two in pairwise(counted):
        total = totals.get(reading.value(one) + reading.value(two))
        near = reading.mentions[two].sentence - reading.mentions[one].sentence <= _APART
        if total is not None and near and len({reading.facts[index] for index in (total, one, two)}) == 3:
            yield as_stated(reading, total, [one, two])

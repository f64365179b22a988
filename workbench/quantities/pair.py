"""Two readings that may make one figure."""

from __future__ import annotations

from typing import NamedTuple

from workbench.quantities.quantity import Kind, Number
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary


class Pair(NamedTuple):
    """Two readings with what stands between and in front of them."""

    line: Line
    left: Reading
    right: Reading
    first: int
    joiner: str
    opener: str
    words: Vocabulary

    def interval(self, kind: Kind, low: Number, high: Number, unit: str) -> Reading:
        """The range from `low` to `high`."""
        base, magnitude = self.right.base, self.right.magnitude
        return Reading(self.first, self.right.last, kind, low, high, unit, ranged=True, base=base, magnitude=magnitude)

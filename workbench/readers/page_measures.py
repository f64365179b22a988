"""What is usual on a page: how far apart its lines stand, and how far to the right they reach."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from workbench.readers.paper import Line

_ENOUGH = 8
"""Pairs of lines from which a usual distance can be told; a few may all be headings."""
_APART = 1.25
"""How much further apart than usual the lines of two paragraphs stand."""


class Measures:
    """The measures of one page's lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._steps = _steps(lines)
        self._most: dict[float, float] = {}
        self._edges: dict[tuple[int, int], float] = {}

    def most(self, size: float) -> float:
        """How far below each other two lines of one paragraph stand at the most, in type of this size."""
        if size not in self._most:
            self._most[size] = _APART * self._steps.get(round(size), _APART * size)
        return self._most[size]

    @cached_property
    def reach(self) -> float:
        """How far to the right the widest line reaches."""
        return self._rights[-1]

    def edge(self, line: Line) -> float:
        """How far to the right the lines reach that stand in the same column; a few that stick out do not count."""
        # As many lines that begin, and that end, further to the left: the same lines beside it.
        beside = bisect_left(self._lefts, line.right), bisect_right(self._rights, line.left)
        if beside not in self._edges:
            ends = sorted([other.right for other in self._lines if other.left < line.right and other.right > line.left])
            self._edges[beside] = ends[len(ends) * 9 // 10] if ends else line.right
        return self._edges[beside]

    @cached_property
    def _lefts(self) -> list[float]:
        return sorted([line.left for line in self._lines])

    @cached_property
    def _rights(self) -> list[float]:
        return sorted([line.right for line in self._lines])


def _steps(lines: Sequence[Line]) -> dict[int, float]:
    """For each type size the usual distance from a line to the next one of its paragraph."""
    whole = {size: round(size) for size in {line.size for line in lines}}
    steps: dict[int, list[float]] = {}
    for (size, above), (next_size, below) in pairwise([(whole[line.size], line.base) for line in lines]):
        if size == next_size and above > below:
            if size in steps:
                steps[size].append(above - below)
            else:
                steps[size] = [above - below]
    # Paragraphs stand further apart than lines, so the usual distance is among the small ones.
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items() if len(found) >= _ENOUGH}

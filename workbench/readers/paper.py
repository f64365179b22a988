"""What stands on a page of paper and where; places are in points from the lower left."""

from __future__ import annotations

import re
from typing import NamedTuple

LIST_SIGN = re.compile(r"[•◦▪‣·–—*-]|\d{1,2}[.)]|\([a-z\d]\)")
"""What stands in front of an item of a list, however far."""


class Cell(NamedTuple):
    """Words of a line that stand apart from the others."""

    text: str
    left: float
    right: float


class Line(NamedTuple):
    """A line of a page: where it begins and ends, its baseline and its type size."""

    text: str
    left: float
    right: float
    base: float
    size: float
    cells: tuple[Cell, ...] = ()
    """Its words by the wide gaps between them; empty where it has none."""
    uneven: bool = False
    """Whether some of its words stand much further apart than others, which those of a justified line never do."""

    drawn: bool = False
    """Whether its cells were drawn apart from one another, which the words of a sentence are not."""

    def continues(self, last: Line) -> bool:
        """Whether it goes on where `last` stops, on the same line of the paper."""
        return (
            abs(self.base - last.base) < 0.1 * self.size and last.right - self.size < self.left < last.right + self.size
        )


class Page(NamedTuple):
    """A page's lines in reading order."""

    number: int
    height: float
    lines: tuple[Line, ...]
    notes: frozenset[str] = frozenset()
    """The numbers of the footnotes that its text refers to by raised digits."""

"""Words of magnitude against one another and against numbers: "thousands" may stand for 30,000, never for 500."""

from __future__ import annotations

from workbench.quantities.quantity import VAGUE, Quantity

_STEP = 1000
"""From one such word to the next: thousand, million, billion."""


def covers(one: Quantity, other: Quantity) -> bool:
    """Whether a magnitude word alone can mean the other figure: "thousands" of tens of thousands, no million."""
    return _covers(one, other) or _covers(other, one)


def _covers(word: Quantity, figure: Quantity) -> bool:
    start = word.low
    if word.bound is not VAGUE or start is None or start < _STEP or not _is_bare(start):
        return False
    low, high = figure.low, figure.high
    return (high is None or high >= start) and low is not None and low < start * _STEP


def _is_bare(start: float) -> bool:
    """Whether the word is "thousands" or "millions" itself, and no "tens of thousands"."""
    while start >= _STEP:
        start /= _STEP
    return start == 1


def mixed(one: Quantity, other: Quantity) -> bool:
    """Whether a magnitude word stands against a number: "dozens" against 140."""
    return (one.bound is VAGUE) is not (other.bound is VAGUE)

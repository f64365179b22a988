"""Opening hours in bare numbers: "open 10-6", "open Monday to Friday 9-5"."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_NEAR = 6
"""Tokens from "open" to the hours at most."""
_NOON = 12


def opening_hours(line: Line, left: Reading, right: Reading, words: Vocabulary) -> Reading | None:
    """Two whole numbers as the hours from which and up to which something is open; None where nothing says so.

    An hour that is no later than the first is one of the afternoon.
    """
    hours = isinstance(left.low, int) and isinstance(right.low, int) and left.kind is right.kind is Kind.COUNT
    if not hours or not (line.low[left.first].isdecimal() and line.low[right.first].isdecimal()):
        return None
    start, end = int(line.low[left.first]), int(line.low[right.first])
    if not (0 < start <= _NOON and 0 < end <= _NOON and _is_open(line, left.first, words)):
        return None
    end += _NOON if end <= start else 0
    return Reading(left.first, right.last, Kind.TIME, iso=f"T{start:02d}:00/T{end:02d}:00", ranged=True)


def _is_open(line: Line, before: int, words: Vocabulary) -> bool:
    """Whether something is said to be open in front of a token, with nothing but days in between."""
    low = line.low
    for at in range(before - 1, max(-1, before - _NEAR), -1):
        if low[at] in words.open_words:
            return line.word[at].islower() or at == 0
        days = low[at] in words.weekdays or low[at] in words.daily
        if not (days or low[at] in words.spoken_joiner or low[at] in HYPHENS or low[at] in (",", ":")):
            return False
    return False

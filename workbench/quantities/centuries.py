"""Centuries as ISO 8601 says them: the 19th century is 18XX."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.days import day_at
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary
from workbench.quantities.years import era_at


def _date(first: int, last: int, iso: str) -> Reading:
    return Reading(first, last, Kind.DATE, iso=iso)


def read_century(line: Line, index: int, words: Vocabulary) -> Reading | None:
    """The 19th century: 18XX."""
    low = line.low
    day = day_at(line, index, words)
    if day is None or (day[1] == index + 1 and is_digits(low[index])):
        return None
    at = day[1] + 1 if low[day[1]] in HYPHENS else day[1]
    until = day_at(line, at, words) if at > day[1] else None
    if until and low[until[1]] in words.centuries and 1 <= day[0] < until[0] <= 22:
        # "The 14th–16th century".
        iso = f"{day[0] - 1:02d}XX/{until[0] - 1:02d}XX"
        return Reading(index, until[1] + 1, Kind.DATE, iso=iso, ranged=True)
    onward = at + 1 + (low[at + 1] in words.parts_of_span)
    if low[at] in words.joining_and and (other := day_at(line, onward, words)):
        # "The 7th and 12th centuries", "the late 20th and early 21st centuries".
        return _date(index, at, f"{day[0] - 1:02d}XX") if low[other[1]] in words.centuries and day[0] <= 22 else None
    beyond = at + 1 + (low[at + 1] == words.the)
    if low[at] in words.spoken_joiner and (other := day_at(line, beyond, words)) and low[other[1]] in words.centuries:
        # "The 12th to the 18th centuries".
        iso = f"{day[0] - 1:02d}XX/{other[0] - 1:02d}XX"
        return Reading(index, other[1] + 1, Kind.DATE, iso=iso, ranged=True) if day[0] < other[0] <= 22 else None
    if low[at] in words.centuries and 1 <= day[0] <= 22:
        era = era_at(line, at + 1, words)
        if era is not None and era[0] < 0:
            return _date(index, era[1], f"-{day[0] - 1:02d}XX")
        return _date(index, at + 1, f"{day[0] - 1:02d}XX")
    return None

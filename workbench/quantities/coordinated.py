"""What the members of a list share: the month of "June 3 and 4", the unit of "a six- and a 12-week course"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.quantities.amount import HYPHENS
from workbench.quantities.counted import can_be_counted
from workbench.quantities.quantity import COUNT, DATE, EXACT, ORDINAL, Kind, Quantity
from workbench.quantities.tokens import Line
from workbench.quantities.vocabulary import Vocabulary

_BARE_DAY = len("---28")
_CHANGING = (Kind.MEASURE, Kind.DURATION, Kind.PERCENT)
_LISTED = (Kind.MEASURE, Kind.DURATION, Kind.PERCENT)
_ALIKE = 10
"""How many times larger one of two figures with a common unit is at most."""
_HANGING = (Kind.AGE, Kind.DURATION, Kind.MEASURE)


def share(line: Line, found: Sequence[Quantity], ends: Sequence[int], words: Vocabulary) -> list[Quantity]:
    """The quantities of a line, each with what a neighbour says for it. `ends` are the tokens behind each."""
    shared = list(found)
    for at in range(1, len(shared)):
        one, other = shared[at - 1], shared[at]
        if one.kind is DATE and one.iso.startswith("--") and _names_day(one):
            day, joined = _day(other), _joined(line, ends[at - 1], other, words)
            later = joined and day > int(one.iso[-2:])
            if later and line.low[ends[at - 1] - 1][0].isdigit() and not can_be_counted(line, ends[at], words):
                # "May 5, 6 and 7".
                shared[at] = _dated(other, one, day)
        elif (
            other.kind is COUNT
            and one.kind in _CHANGING
            and _changes(line, ends[at - 1], one, other, words)
            and not can_be_counted(line, ends[at], words)
        ):
            # "From 208 pounds to 193".
            shared[at] = replace(other, kind=one.kind, unit=one.unit)
    for at in range(len(shared) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        if other.kind in _HANGING and one.kind is COUNT and line.low[ends[at]] in HYPHENS:
            tied = line.end[ends[at] - 1] == line.start[ends[at]]
            if tied and _joined(line, ends[at] + 1, other, words):
                # "A six- and a 12-week course".
                shared[at] = replace(one, kind=other.kind, unit=other.unit)
    _of_list(line, ends, shared, words)
    return shared


def _of_list(line: Line, ends: Sequence[int], shared: list[Quantity], words: Vocabulary) -> None:
    """Give the members of a list the unit that only the last one has: "5, 10 and 15 percent", "3 and 5 km"."""
    goes_on = False
    for at in range(len(shared) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        if one.kind is not COUNT or other.kind not in _LISTED:
            goes_on = False
            continue
        end = ends[at]
        spoken = line.low[end] in words.listing and line.low[end] != ","
        begins = end + 1 + (line.low[end] == "," and line.low[end + 1] in words.listing)
        begins += line.low[begins] in words.maybe
        joined = (spoken or line.low[end] == ",") and line.start[begins] == other.start
        if not (joined and one.bound is EXACT):
            goes_on = False
            continue
        ends_list = not words.range_alternatives.isdisjoint(line.low[begins : ends[at + 1]])
        if spoken or begins > end + 1:
            ends_list = _alike(line, (end, begins), one, other, words)
        goes_on = goes_on or ends_list
        if goes_on:
            shared[at] = replace(one, kind=other.kind, unit=other.unit)


def _alike(line: Line, between: tuple[int, int], one: Quantity, other: Quantity, words: Vocabulary) -> bool:
    """Whether two figures with "and" between are of one size, and nothing in front makes the first a figure apart."""
    end, begins = between
    begins = begins if line.low[begins - 1] in words.maybe else end + 1
    first = end - 1
    while first > 0 and line.start[first] > one.start:
        first -= 1
    front = line.low[first - 1] if first > 0 else ""
    if not (front in words.function_words or front == ",") or line.low[first].isalpha() != line.low[begins].isalpha():
        return False
    low, high = one.low or 0, other.high or 0
    return 0 < low <= high * _ALIKE and high <= low * _ALIKE


def _changes(line: Line, end: int, one: Quantity, other: Quantity, words: Vocabulary) -> bool:
    """Whether "from" opens one figure and "to" joins the other, which touch; `end` is the token behind the first."""
    if line.low[end] not in words.spoken_joiner or line.start[end + 1] != other.start:
        return False
    first = end - 1
    while first > 0 and line.start[first] > one.start:
        first -= 1
    return first > 0 and line.low[first - 1] in words.range_openers


def _names_day(date: Quantity) -> bool:
    """Whether a date is one day with its month."""
    return len(date.iso) > _BARE_DAY and "/" not in date.iso and date.iso[-2:].isdecimal() and date.iso[-3] == "-"


def _day(quantity: Quantity) -> int:
    """The day of the month that a plain number, a rank or a bare day may be; 0 where it is none."""
    if quantity.kind is DATE:
        return int(quantity.iso[-2:]) if len(quantity.iso) == _BARE_DAY and quantity.iso.startswith("---") else 0
    plain = quantity.kind in (COUNT, ORDINAL) and quantity.bound is EXACT
    return quantity.low if plain and isinstance(quantity.low, int) and 0 < quantity.low <= 31 else 0


def _joined(line: Line, at: int, other: Quantity, words: Vocabulary) -> bool:
    """Whether only a comma, an "and" or an article stands between a token and the other, and not the article alone."""
    begins = at
    begins += line.low[begins] == ","
    begins += line.low[begins] in words.joining_and
    opened = begins > at
    begins += line.low[begins] == words.the or line.low[begins] in words.articles
    return opened and line.start[begins] == other.start


def _dated(quantity: Quantity, date: Quantity, day: int) -> Quantity:
    return replace(quantity, kind=DATE, low=None, high=None, unit="", iso=f"{date.iso[:-2]}{day:02d}")

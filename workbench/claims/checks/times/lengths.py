"""How long it was between two dates or times of one sentence: "from 1957 until 1988, 31 years".

A length that is just the time between two of them was reckoned from them. One that is not may be of something else, so
these checks hold or are not made; `span` has those whose words tie them to their dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.calendar import PartialDate, minutes_of, parse_date
from workbench.claims.figures.units import DAY_IN_MINUTES, DAYS_IN, MINUTES_IN, YEARS_IN
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.lexicon.patterns import at_end, pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_ANY_YEAR = "2001"
_LEAST_DAYS = 5
"""Fewer days lie between too many dates."""
_ROUNDED = 30
"""Minutes that may be left out of a length of more than a day that is told in hours."""
_MOST = 12
"""Figures of one sentence that are looked at."""
_LEAST = 2
"""Shorter times than two years or months lie between too many dates."""
_LONG = 4
"""From which on a date of another sentence is looked for."""
_BACK = 2
"""Sentences in front in which the years stand between which so many lie."""
_FRONT = 20
_BEGAN = 60
_FEW = 60
"""Dates of an article among which that is done."""


def lengths(reading: Reading) -> Iterator[Found]:
    """Durations that are just the time between two dates of their sentence, or from a date told before."""
    for indices in reading.by_sentence.values():
        near = indices[:_MOST]
        for index in near:
            quantity = reading.mentions[index].quantity
            if quantity.kind is not Kind.DURATION or quantity.bound not in SURE or not _length(reading, index):
                continue
            pair = next((pair for pair in _pairs(reading, index, near) if _fits(reading, index, *pair)), None)
            if pair is None:
                pair = (
                    _from_before(reading, index, near)
                    or _from_time_before(reading, index, near)
                    or _between_years_before(reading, index, near)
                    or _one_year(reading, index, near)
                )
            if pair is not None:
                pair = _to_the_day(reading, *pair)
                ends = " to ".join(reading.span(at) for at in dict.fromkeys(pair))
                words = f"{ends}: {figure_words(quantity)}, as stated"
                yield found("elapsed", Verdict.HOLDS, words, (index, *pair), "elapsed")


def _pairs(reading: Reading, index: int, near: list[int]) -> Iterator[tuple[int, int]]:
    """Two dates or times between which a duration may lie, also as "sank at 11.40pm, 50 minutes after 10.50pm"."""
    pairs = list(combinations(_dates(reading, near), 2))
    yield from pairs
    if pairs and pattern("elapsed", "later").match(reading.document.text, reading.mentions[index].quantity.end):
        yield from ((last, first) for first, last in pairs)


def _to_the_day(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The same two dates, of which one that is but a year is told near by as the other one's day of that year."""
    days = [parse_date(reading.mentions[at].quantity.iso) for at in (first, last)]
    if days[0] is None or days[1] is None or days[0].month is not None or days[1].known is None:
        return first, last
    sought = days[1]._replace(year=days[0].year)
    near = reading.mentions[last].sentence
    for at in reading.dates[:_FEW]:
        if parse_date(reading.mentions[at].quantity.iso) == sought:
            return (at, last) if abs(reading.mentions[at].sentence - near) <= _BACK else (first, last)
    return first, last


def _length(reading: Reading, index: int) -> float:
    return float(point(reading.mentions[index].quantity) or 0)


def _dates(reading: Reading, near: list[int]) -> list[int]:
    return [index for index in near if reading.mentions[index].quantity.kind in (Kind.DATE, Kind.TIME)]


def _fits(reading: Reading, index: int, first: int, last: int) -> bool:
    """Whether a duration is just what lies between two dates or two times."""
    quantity = reading.mentions[index].quantity
    one, other = (reading.mentions[at].quantity.iso for at in (first, last))
    length = _length(reading, index)
    if one.startswith("T") and other.startswith("T"):
        last_time, first_time = minutes_of(other), minutes_of(one)
        unit = MINUTES_IN.get(quantity.unit)
        if last_time is None or first_time is None or unit is None:
            return False
        return (last_time - first_time) % DAY_IN_MINUTES == length * unit
    start, end = parse_date(one), parse_date(other)
    if start is None or end is None or length * YEARS_IN.get(quantity.unit, 1) < _LEAST:
        return False
    if quantity.unit in DAYS_IN:
        text, begins = reading.document.text, reading.mentions[first].quantity.start
        bound = pattern("elapsed", "later").match(text, quantity.end) or pattern("elapsed", "after").search(
            text[max(0, quantity.start - _FRONT) : quantity.start]
        )
        if not bound and pattern("elapsed", "began").search(text[max(0, begins - _BEGAN) : begins]):
            # That is for `span`, which tells it also where it is wrong.
            return False
        apart = _days(start, end)
        return apart is not None and length * DAYS_IN[quantity.unit] in (apart, apart + 1)
    if start.year.isdigit() and end.year.isdigit() and quantity.unit in YEARS_IN:
        counted = int(_are_both_counted(reading, first, last))
        return int(end.year) - int(start.year) + counted == length * YEARS_IN[quantity.unit]
    return quantity.unit == "month" and _months(start, end) == length


def _are_both_counted(reading: Reading, first: int, last: int) -> bool:
    """Whether two years are the first and the last of a length: "starting in 2020 and ending in 2024"."""
    start = reading.mentions[first].quantity.start
    front = reading.document.text[max(0, start - _FRONT) : start]
    starts = pattern("elapsed", "starting").search(front)
    return bool(starts and pattern("elapsed", "ending").fullmatch(reading.between(first, last)))


def _one_year(reading: Reading, index: int, near: list[int]) -> tuple[int, int] | None:
    """The years right in front of "the largest one-year rise": "from 2021 to 2022, and by the end of 2023"."""
    quantity = reading.mentions[index].quantity
    front = reading.document.text[max(0, quantity.start - _FRONT) : quantity.start]
    if _length(reading, index) != 1 or quantity.unit != "year" or not pattern("elapsed", "greatest").search(front):
        return None
    years = [at for at in _dates(reading, near) if at < index and _last_year(reading, at) is not None]
    if years and _years_between(reading, years[-1], years[-1]) == 1:
        return years[-1], years[-1]
    if len(years) < _LEAST or (_last_year(reading, years[-1]) or 0) - (_last_year(reading, years[-2]) or 0) != 1:
        return None
    return years[-2], years[-1]


def _from_time_before(reading: Reading, index: int, near: list[int]) -> tuple[int, int] | None:
    """The times of "at 5:51 a.m., 39 minutes after the quake", where the article has told when the quake was.

    Of whole hours the minutes are left out, and whole days may lie between: "just before 11am, 55 hours after".
    """
    quantity, text = reading.mentions[index].quantity, reading.document.text
    unit = MINUTES_IN.get(quantity.unit)
    here = [at for at in _dates(reading, near) if minutes_of(reading.mentions[at].quantity.iso) is not None]
    if unit is None or len(here) != 1 or not pattern("elapsed", "later").match(text, quantity.end):
        return None
    length, last = _length(reading, index) * unit, minutes_of(reading.mentions[here[0]].quantity.iso) or 0
    room = _ROUNDED if unit == MINUTES_IN["hour"] and length >= DAY_IN_MINUTES else 0
    starts = {
        reading.facts[at]: at
        for at in reversed(reading.claims)
        if at < here[0]
        and reading.mentions[at].quantity.kind is Kind.TIME
        and (first := minutes_of(reading.mentions[at].quantity.iso)) is not None
        and min((last - first - length) % DAY_IN_MINUTES, (first + length - last) % DAY_IN_MINUTES) <= room
    }
    return (next(iter(starts.values())), here[0]) if len(starts) == 1 and length > 1 else None


def _days(start: PartialDate, end: PartialDate) -> int | None:
    """The days from one day to another, which is the next of its name where no year is told; None of near ones."""
    first = start.filled(PartialDate(_ANY_YEAR)).known
    last = end.filled(PartialDate(start.year or _ANY_YEAR)).known
    if first is None or last is None:
        return None
    if last < first and not end.year:
        last = last.replace(year=last.year + 1)
    apart = (last - first).days
    return apart if apart >= _LEAST_DAYS else None


def _months(start: PartialDate, end: PartialDate) -> int | None:
    """Whole months from one day of a month to the same day of another; within a year where the years are not told."""
    if start.month is None or end.month is None or start.day != end.day:
        return None
    if start.year.isdigit() and end.year.isdigit():
        return (int(end.year) - int(start.year)) * 12 + end.month - start.month
    return (end.month - start.month) % 12


def _from_before(reading: Reading, index: int, near: list[int]) -> tuple[int, int] | None:
    """The dates of "retired in 1991, after 34 years", where the article has told of 1957 and of one such year alone."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    here = [at for at in _dates(reading, near) if _year(reading, at) is not None]
    unit = YEARS_IN.get(quantity.unit)
    if len(here) != 1 or unit is None or _length(reading, index) * unit < _LONG:
        return None
    since = pattern("elapsed", "since").search(text[max(0, quantity.start - _FRONT) : quantity.start])
    if not since and not pattern("elapsed", "later").match(text, quantity.end):
        return None
    year = (_year(reading, here[0]) or 0) - _length(reading, index) * unit
    starts = {
        reading.facts[at]: at for at in reversed(reading.dates[:_FEW]) if at < index and _last_year(reading, at) == year
    }
    return (next(iter(starts.values())), here[0]) if len(starts) == 1 else None


def _between_years_before(reading: Reading, index: int, near: list[int]) -> tuple[int, int] | None:
    """The two years of a sentence in front between which so many lie: "from £9m in 2011 to £2m in 2020", "nine years".

    Or the one span of them, "from 2007 to 2011".
    """
    quantity, at = reading.mentions[index].quantity, reading.mentions[index].sentence
    length = _length(reading, index) * YEARS_IN.get(quantity.unit, 0)
    if length < _LONG or any(_last_year(reading, date) is not None for date in _dates(reading, near)):
        return None
    text = reading.document.text
    if pattern("since", "ago").match(text, quantity.end) or at_end(
        "elapsed", "past", text, max(0, quantity.begins - _FRONT), quantity.begins
    ):
        return None
    for before in range(at - 1, max(-1, at - 1 - _BACK), -1):
        dates = _dates(reading, reading.by_sentence.get(before, [])[:_MOST])
        spans = [(date, date) for date in dates] + list(combinations(dates, 2))
        fitting = [(first, last) for first, last in spans if _years_between(reading, first, last) == length]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _years_between(reading: Reading, first: int, last: int) -> int | None:
    start, end = reading.mentions[first].quantity.iso[:4], _last_year(reading, last)
    return end - int(start) if start.isdigit() and end is not None else None


def _last_year(reading: Reading, index: int) -> int | None:
    """The year of a date, of a span of years its last: 2010 of "between 2008 and 2010"."""
    last = reading.mentions[index].quantity.iso.rpartition("/")[2]
    return int(last[:4]) if last[:4].isdigit() else None


def _year(reading: Reading, index: int) -> int | None:
    when = parse_date(reading.mentions[index].quantity.iso)
    return int(when.year) if when is not None and when.year.isdigit() else None

"""Spans of time: two dates and the length that the text gives them, "from 1974 to 1989, for 15 years"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_YEARS = {"year": 1, "decade": 10, "century": 100}
_MOST = 20
"""Claims of one sentence that are looked at."""


class _Span(NamedTuple):
    """From one date to another: how long that is in days or years, and in words."""

    length: int
    units: dict[str, int]
    words: str


def spans(reading: Reading) -> Iterator[Found]:
    """A range of days or years beside its length."""
    timeline = read_timeline(reading)
    for indices in reading.by_sentence.values():
        near = indices[:_MOST]
        for position, index in enumerate(near):
            span = _span(reading, timeline, index)
            for other in near[max(0, position - 1) : position + 2] if span else ():
                if span and other != index and _beside(reading, index, other):
                    yield from _compare(reading, span, index, other)


def _span(reading: Reading, timeline: Timeline, index: int) -> _Span | None:
    quantity = reading.mentions[index].quantity
    if quantity.kind is not Kind.DATE or "/" not in quantity.iso:
        return None
    first, last = (parse_date(part) for part in quantity.iso.split("/", 1))
    if first is None or last is None:
        return None
    if first.month is last.month is None and first.year.isdigit() and last.year.isdigit():
        length = int(last.year) - int(first.year)
        return _Span(length, _YEARS, f"{first.year} to {last.year} is {length} years") if length > 0 else None
    year = first.year or last.year or str(timeline.year or 2001)
    days = [PartialDate(end.year or year, end.month or last.month, end.day).known for end in (first, last)]
    if days[0] is None or days[1] is None or days[1] <= days[0]:
        return None
    length = (days[1] - days[0]).days
    return _Span(length, _DAYS, f"{_day(days[0])} to {_day(days[1])} is {length} days, {length + 1} with both ends")


def _beside(reading: Reading, one: int, other: int) -> bool:
    return bool(pattern("elapsed", "beside").fullmatch(reading.between(*sorted((one, other)))))


def _compare(reading: Reading, span: _Span, index: int, other: int) -> Iterator[Found]:
    length = reading.mentions[other].quantity
    stated = point(length)
    if length.kind is not Kind.DURATION or length.unit not in span.units or stated is None:
        return
    unit = span.units[length.unit]
    told = stated * unit
    room = 1 if unit == 1 else unit / 2
    if span.length - (room if span.units is _YEARS or unit > 1 else 0) <= told <= span.length + room:
        words = f"{span.words}: {figure_words(length)}, as stated"
        yield found("elapsed", Verdict.HOLDS, words, (other, index), "elapsed")
    elif length.bound is Bound.EXACT:
        yield found("elapsed", Verdict.FAILS, f"{span.words}, not {figure_words(length)}", (other, index), "elapsed")


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"

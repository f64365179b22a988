"""Spans of time: two dates and the length that the text gives them, "from 1974 to 1989, for 15 years"."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.figures.units import DAYS_IN, YEARS_IN
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_FRONT = 60
_MONTHS = {"month": 1}
"""Lengths of a span of months: "for two months from May to September" may be two of them."""
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
        yield from _from_start_to_end(reading, timeline, near)
        for position, index in enumerate(near):
            span = _span(reading, timeline, index)
            for other in near[max(0, position - 1) : position + 2] if span else ():
                if span and other != index and _beside(reading, index, other):
                    yield from _compare(reading, span, index, other)


def _from_start_to_end(reading: Reading, timeline: Timeline, near: list[int]) -> Iterator[Found]:
    """The days on which something "began" and "ended", told in one sentence, and how long it then is said to last."""
    text = reading.document.text
    for first, last in pairwise(index for index in near if index in timeline.days):
        start, end = timeline.days[first], timeline.days[last]
        at = reading.mentions[first].quantity.start
        began = pattern("elapsed", "began").search(text[max(0, at - _FRONT) : at])
        if not began or end <= start or not pattern("elapsed", "ended").search(reading.between(first, last)):
            continue
        length = (end - start).days
        words = f"{_day(start)} to {_day(end)} is {length} days, {length + 1} with both ends"
        lengths = [index for index in _beside_in_paragraph(reading, last) if _tells_length(reading, index, first)]
        if len(lengths) == 1:
            yield from _compare(reading, _Span(length, DAYS_IN, words), first, lengths[0], last)


def _beside_in_paragraph(reading: Reading, index: int) -> list[int]:
    """The claims of a mention's sentence and of the next one in its paragraph."""
    sentences, at = reading.document.sentences, reading.mentions[index].sentence
    together = at + 1 < len(sentences) and sentences[at + 1].paragraph == sentences[at].paragraph
    return [*reading.by_sentence[at], *(reading.by_sentence.get(at + 1, []) if together else [])][:_MOST]


def _tells_length(reading: Reading, index: int, first: int) -> bool:
    """Whether a span of time is how long that was which began at `first`: "and went on for 12 days", "It lasted 12"."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if quantity.kind is not Kind.DURATION:
        return False
    front = text[max(0, quantity.start - _FRONT) : quantity.start]
    if not pattern("elapsed", "lasted").search(front):
        return False
    sentences, own = reading.document.sentences, reading.mentions[index].sentence
    if own == reading.mentions[first].sentence:
        return ". " not in reading.between(*sorted((first, index)))
    opened = pattern("elapsed", "it").match(text, sentences[own].start)
    before = text[sentences[own - 1].start : reading.mentions[first].quantity.start].lower()
    return opened is not None and (opened["noun"] is None or opened["noun"].lower() in before.split())


def _span(reading: Reading, timeline: Timeline, index: int) -> _Span | None:
    quantity = reading.mentions[index].quantity
    if quantity.kind is not Kind.DATE or "/" not in quantity.iso:
        return None
    first, last = (parse_date(part) for part in quantity.iso.split("/", 1))
    if first is None or last is None:
        return None
    if first.month is last.month is None and first.year.isdigit() and last.year.isdigit():
        length = int(last.year) - int(first.year)
        return _Span(length, YEARS_IN, f"{first.year} to {last.year} is {length} years") if length > 0 else None
    if first.day is last.day is None and first.month and last.month:
        return _months(first, last)
    year = first.year or last.year or str(timeline.year or 2001)
    days = [PartialDate(end.year or year, end.month or last.month, end.day).known for end in (first, last)]
    if days[0] is None or days[1] is None or days[1] <= days[0]:
        return None
    length = (days[1] - days[0]).days
    return _Span(length, DAYS_IN, f"{_day(days[0])} to {_day(days[1])} is {length} days, {length + 1} with both ends")


def _months(first: PartialDate, last: PartialDate) -> _Span | None:
    """From one month to another, the next of its name where no year is told."""
    length = (last.month or 0) - (first.month or 0)
    if first.year.isdigit() and last.year.isdigit():
        length += 12 * (int(last.year) - int(first.year))
    elif length < 0:
        length += 12
    words = f"{month_name[first.month or 0]} to {month_name[last.month or 0]} is {length} months"
    return _Span(length, _MONTHS, f"{words}, {length + 1} with both ends") if length > 0 else None


def _beside(reading: Reading, one: int, other: int) -> bool:
    return bool(pattern("elapsed", "beside").fullmatch(reading.between(*sorted((one, other)))))


def _compare(reading: Reading, span: _Span, index: int, other: int, *more: int) -> Iterator[Found]:
    length = reading.mentions[other].quantity
    stated = point(length)
    if length.kind is not Kind.DURATION or length.unit not in span.units or stated is None:
        return
    unit = span.units[length.unit]
    told = stated * unit
    room = 1 if unit == 1 else unit / 2
    if span.length - (room if span.units is YEARS_IN or unit > 1 else 0) <= told <= span.length + room:
        words = f"{span.words}: {figure_words(length)}, as stated"
        yield found("elapsed", Verdict.HOLDS, words, (other, index, *more), "elapsed")
    elif length.bound is Bound.EXACT and span.units is not _MONTHS:
        yield found(
            "elapsed", Verdict.FAILS, f"{span.words}, not {figure_words(length)}", (other, index, *more), "elapsed"
        )


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"

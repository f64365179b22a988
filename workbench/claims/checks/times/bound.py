"""Lengths of time that words bind to one date, and that lie between it and the day of the text.

As "a year after the attack of March 13, 2024", "on 12 June, four months before the fire", "in November, eight months
ago". The other end is what the text is about, so the day it came out bears such a length out to half its unit; one that
it does not may be reckoned from another day. These checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import DATE, DURATION, LOWER, UPPER

_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25, "decade": 3652.5}
"""Days in a unit of time, on average."""
_MOST = 12
"""Figures of one sentence that are looked at."""
_MIDDLE = 15
"""The day of a month of which none is told."""


def bound_lengths(reading: Reading) -> Iterator[Found]:
    """Lengths of time with the date beside them from which they are reckoned."""
    timeline = read_timeline(reading)
    now = timeline.original or timeline.published or _date_line(reading, timeline)
    if now is None:
        return
    for indices in reading.by_sentence.values():
        for one, two in pairwise(indices[:_MOST]):
            kinds = (reading.mentions[one].quantity.kind, reading.mentions[two].quantity.kind)
            if kinds == (DURATION, DATE) and pattern("bound", "from").fullmatch(reading.between(one, two)):
                yield from _compare(reading, timeline, one, two, now)
            elif kinds == (DATE, DURATION) and _stands_behind(reading, one, two):
                yield from _compare(reading, timeline, two, one, now)


def _date_line(reading: Reading, timeline: Timeline) -> date | None:
    """The day of a date line that has no year, as "SOFIA, 14 Feb", in the year that all such days are set in."""
    stamps = (index for index, mention in enumerate(reading.mentions[:_MOST]) if not mention.claim)
    return next((timeline.days[index] for index in stamps if index in timeline.days), None)


def _stands_behind(reading: Reading, when: int, length: int) -> bool:
    """Whether a length is told behind its date: "on 12 June, four months before the fire"."""
    quantity, text = reading.mentions[length].quantity, reading.document.text
    between = text[reading.mentions[when].quantity.end : quantity.begins]
    return bool(pattern("bound", "beside").fullmatch(between) and pattern("bound", "away").match(text, quantity.end))


def _compare(reading: Reading, timeline: Timeline, length: int, when: int, now: date) -> Iterator[Found]:
    quantity = reading.mentions[length].quantity
    unit, day = _DAYS.get(quantity.unit), _day(reading, timeline, when, now)
    stated = point(quantity)
    if unit is None or day is None or not stated or day >= now:
        return
    off = (now - day).days / unit - float(stated)
    least, most = -0.5, 0.5
    if quantity.bound in LOWER:
        least, most = 0.0, 1.0
    elif quantity.bound in UPPER:
        least, most = -1.0, 0.0
    if least <= off <= most:
        words = f"{reading.span(when)} to {now.day} {now:%B %Y}: {figure_words(quantity)}, as stated"
        yield found("elapsed", Verdict.HOLDS, words, (length, when), "elapsed")


def _day(reading: Reading, timeline: Timeline, index: int, now: date) -> date | None:
    """The day of a date, or the middle of its month; a month without a year is the last one."""
    if index in timeline.days:
        return timeline.days[index]
    when = parse_date(reading.mentions[index].quantity.iso)
    if when is None or when.month is None or when.day is not None:
        return None
    year = int(when.year) if when.year.isdigit() else now.year - (when.month >= now.month)
    return date(year, when.month, _MIDDLE)

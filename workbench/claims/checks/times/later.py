"""Lengths told right behind the second of two dates or times: "ended on 17 May, 14 days later", "25 years after 1968".

Such words leave no doubt between which two days a length lies, so a wrong one fails. Those that fit are for `lengths`.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.calendar import minutes_of, parse_date
from workbench.claims.figures.units import DAY_IN_MINUTES, DAYS_IN, MINUTES_IN, YEARS_IN
from workbench.claims.figures.wording import figure_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_MOST = 12
"""Figures of one sentence that are looked at."""


def later(reading: Reading) -> Iterator[Found]:
    """Lengths that are not the time between the two dates of their sentence."""
    for indices in reading.by_sentence.values():
        near = indices[:_MOST]
        for position, index in enumerate(near):
            quantity = reading.mentions[index].quantity
            if position and quantity.kind is Kind.DURATION and quantity.bound is Bound.EXACT:
                pair = _pair(reading, near, position)
                if pair is not None:
                    yield from _compare(reading, index, *pair)


def _pair(reading: Reading, near: list[int], position: int) -> tuple[int, int] | None:
    """The earlier and the later date that the words bind to a length; None where another could be meant."""
    index, last = near[position], near[position - 1]
    timed = [at for at in near if reading.mentions[at].quantity.kind in (Kind.DATE, Kind.TIME)]
    text, end = reading.document.text, reading.mentions[index].quantity.end
    if len(timed) != 2 or last not in timed or not pattern("later", "beside").fullmatch(reading.between(last, index)):
        return None
    first = next(at for at in timed if at != last)
    if first < last:
        return (first, last) if pattern("later", "later").match(text, end) else None
    return (first, last) if pattern("later", "after").fullmatch(reading.between(index, first)) else None


def _compare(reading: Reading, index: int, first: int, last: int) -> Iterator[Found]:
    quantity = reading.mentions[index].quantity
    length = reading.value(index)
    timeline = read_timeline(reading)
    for unit, told in (
        (MINUTES_IN.get(quantity.unit), _minutes_between(reading, first, last)),
        (DAYS_IN.get(quantity.unit), _days_between(timeline, first, last)),
        (YEARS_IN.get(quantity.unit), _years_between(reading, first, last)),
    ):
        if unit is None or told is None:
            continue
        # "Opened at 9:00 and closed at 5:00": who leaves the half of the day out may mean the other one.
        halves = (told, (told - DAY_IN_MINUTES // 2) % DAY_IN_MINUTES) if quantity.unit in MINUTES_IN else (told,)
        off, apart = min((abs(half - length * unit), half) for half in halves)
        if off > max(1, unit / 2):
            span = f"{reading.span(first)} to {reading.span(last)} is {_words(apart, quantity.unit, unit)}"
            words = f"{span}, not {figure_words(quantity)}"
            yield found("elapsed", Verdict.FAILS, words, (index, first, last), "elapsed")
        return


def _words(apart: int, unit: str, size: int) -> str:
    count = round(apart / size, 1)
    return f"{count:g} {unit}{'' if count == 1 else 's'}"


def _minutes_between(reading: Reading, first: int, last: int) -> int | None:
    one, other = (minutes_of(reading.mentions[at].quantity.iso) for at in (first, last))
    return None if one is None or other is None else (other - one) % DAY_IN_MINUTES


def _days_between(timeline: Timeline, first: int, last: int) -> int | None:
    one, other = (timeline.days.get(at) for at in (first, last))
    return None if one is None or other is None or other < one else (other - one).days


def _years_between(reading: Reading, first: int, last: int) -> int | None:
    one, other = (parse_date(reading.mentions[at].quantity.iso) for at in (first, last))
    if one is None or other is None or not (one.year.isdigit() and other.year.isdigit()):
        return None
    return int(other.year) - int(one.year) if int(other.year) > int(one.year) else None

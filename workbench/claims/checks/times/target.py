"""Lengths that lead from a date to another one of the article: "on 3 May, nine days before the news", told on 12 May.

The day, month or year that the reckoning comes to must be one that the article names; what does not fit is no error,
since another day may be meant: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.figures.units import DAYS_IN, YEARS_IN
from workbench.claims.figures.wording import figure_words
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import DATE, DURATION

_MOST = 12
"""Figures of one sentence that are looked at."""
_FEW = 60
"""Dates of an article among which the other one is looked for."""
_LEAST = 2
"""Fewer years or days lie between too many dates."""


class _Step(NamedTuple):
    """A length of time, as the index of its mention, and the way it leads: 1 is on, -1 back."""

    length: int
    way: int


def targets(reading: Reading) -> Iterator[Found]:
    """Dates with a length beside them, and the one date of the article to which it leads."""
    timeline = read_timeline(reading)
    for indices in reading.by_sentence.values():
        for when, length in pairwise(indices[:_MOST]):
            quantity = reading.mentions[length].quantity
            if reading.mentions[when].quantity.kind is not DATE or quantity.kind is not DURATION:
                continue
            between = reading.document.text[reading.mentions[when].quantity.end : quantity.begins]
            if quantity.bound not in SURE or not pattern("target", "beside").fullmatch(between):
                continue
            way = _way(reading.document.text, quantity.end)
            yield from _led_to(reading, timeline, when, _Step(length, way)) if way else ()


def _way(text: str, end: int) -> int:
    """Whether a length leads on from a date, "before" what comes then, or back, "after" what was; 0 of neither."""
    if pattern("target", "ahead").match(text, end):
        return 1
    return -1 if pattern("target", "back").match(text, end) else 0


def _led_to(reading: Reading, timeline: Timeline, when: int, step: _Step) -> Iterator[Found]:
    own = reading.facts[when]
    fitting = {
        reading.facts[other]: other
        for other in reversed(reading.dates[:_FEW])
        if reading.facts[other] != own and _is_so_far(reading, timeline, (when, other), step)
    }
    if len(fitting) == 1:
        other = next(iter(fitting.values()))
        pair = (when, other) if step.way > 0 else (other, when)
        span = " to ".join(reading.span(at) for at in pair)
        words = f"{span}: {figure_words(reading.mentions[step.length].quantity)}, as stated"
        yield found("elapsed", Verdict.HOLDS, words, (step.length, *pair), "elapsed")


def _is_so_far(reading: Reading, timeline: Timeline, pair: tuple[int, int], step: _Step) -> bool:
    """Whether a date lies just so far behind another, or in front of it; of a span its beginning."""
    (when, other), way = pair, step.way
    quantity, size = reading.mentions[step.length].quantity, reading.value(step.length)
    if quantity.unit in DAYS_IN:
        days = timeline.days.get(when), timeline.days.get(other)
        apart = timedelta(days=way * size * DAYS_IN[quantity.unit])
        return days[0] is not None and days[1] is not None and size >= _LEAST and days[1] - days[0] == apart
    start, end = _first(reading, when), _first(reading, other)
    if start is None or end is None or not (start.year.isdigit() and end.year.isdigit()):
        return False
    years = int(end.year) - int(start.year)
    if quantity.unit == "month":
        if start.month is None or end.month is None:
            return False
        return years * 12 + end.month - start.month == way * size
    size *= YEARS_IN.get(quantity.unit, 0)
    return size >= _LEAST and years == way * size


def _first(reading: Reading, index: int) -> PartialDate | None:
    return parse_date(reading.mentions[index].quantity.iso.partition("/")[0])

"""Lengths of time told apart from what they are reckoned from.

As a 31-year wait for what was last "in 1994", "58, who started at 16; in 42 years", and the 81st and the 85th minute,
four minutes apart. The reckoning tells what belongs together, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import read_timeline
from workbench.claims.facts.context import REACH
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.units import YEARS_IN
from workbench.claims.figures.wording import figure_words, point
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import AGE, DURATION, ORDINAL

_LEAST = 5
"""Fewer years lie between too many ages and dates."""
_NEAR = 3
"""Sentences between a length of time and what it is reckoned from."""
_TELLING, _FAR = 15, 12
"""So many years are seldom told of two things, so that more sentences may lie between."""
_FRONT = 40
_NEXT = "next"
_FEW = 60
"""Figures of one kind in an article that are looked at."""


def reckoned(reading: Reading) -> Iterator[Found]:
    """Lengths of time with the dates, ages or numbered minutes between which they lie."""
    lengths = [
        index
        for index in reading.claims
        if reading.mentions[index].quantity.kind is DURATION
        and reading.mentions[index].quantity.bound in SURE
        and point(reading.mentions[index].quantity)
        and not _is_ahead(reading, index)
    ][:_FEW]
    yield from _since_a_year(reading, lengths)
    yield from _between_ages(reading, lengths)
    yield from _between_ranks(reading, lengths)


def _is_ahead(reading: Reading, index: int) -> bool:
    """Whether a length of time is one to come: "the next five years"."""
    quantity = reading.mentions[index].quantity
    window = reading.document.text[max(0, quantity.start - REACH) : quantity.end + REACH]
    # Few windows have the word at all.
    return _NEXT in window.lower() and _NEXT in reading.contexts[index].turns


def _since_a_year(reading: Reading, lengths: list[int]) -> Iterator[Found]:
    """A year "since" which something is, or in which it began, and how long that is when the text comes out."""
    if not reading.dates:
        return
    timeline = read_timeline(reading)
    if timeline.year is None:
        return
    ages = [index for index in reading.claims if reading.mentions[index].quantity.kind is AGE][:_FEW]
    for date in reading.dates[:_FEW]:
        when = parse_date(reading.mentions[date].quantity.iso)
        start = reading.mentions[date].quantity.start
        front = reading.document.text[max(0, start - _FRONT) : start]
        if when is None or not when.year.isdigit() or not pattern("since", "from").search(front):
            continue
        years = timeline.year - int(when.year)
        for index in (*lengths, *ages) if years >= _LEAST else ():
            if _years(reading, index) == years and _belong(reading, index, date):
                told = figure_words(reading.mentions[index].quantity)
                words = f"{reading.span(date)} to {timeline.year}: {told}, as stated"
                yield found("elapsed", Verdict.HOLDS, words, (index, date), "elapsed")
                break


def _years(reading: Reading, index: int) -> float:
    quantity = reading.mentions[index].quantity
    return reading.value(index) * YEARS_IN.get(quantity.unit, 0)


def _belong(reading: Reading, length: int, *others: int) -> bool:
    """Whether a length of time stands near what it is reckoned from, or is told more than once."""
    if len(reading.by_fact[reading.facts[length]]) > 1:
        return True
    long = reading.mentions[length].quantity.kind is DURATION and _years(reading, length) >= _TELLING
    near = _FAR if long else _NEAR
    return all(abs(reading.mentions[length].sentence - reading.mentions[other].sentence) <= near for other in others)


def _between_ages(reading: Reading, lengths: list[int]) -> Iterator[Found]:
    """Two ages of one sentence, and the years between them."""
    for indices in reading.by_sentence.values():
        ages = [index for index in indices if reading.mentions[index].quantity.kind is AGE][:_FEW]
        for one, other in combinations(ages, 2):
            years = abs(_years(reading, one) - _years(reading, other))
            fitting = [index for index in lengths if _years(reading, index) == years and _belong(reading, index, one)]
            if years >= _LEAST and fitting:
                words = f"{reading.span(one)} and {reading.span(other)}: {years:.0f} years, as stated"
                yield found("elapsed", Verdict.HOLDS, words, (one, other, fitting[0]), "elapsed")


def _between_ranks(reading: Reading, lengths: list[int]) -> Iterator[Found]:
    """Two numbered minutes, days or years, and the length between them, told beside the later one."""
    for index in lengths:
        quantity, at = reading.mentions[index].quantity, reading.mentions[index].sentence
        near = [
            other
            for sentence in (at - 1, at)
            for other in reading.by_sentence.get(sentence, ())
            if reading.mentions[other].quantity.kind is ORDINAL
            and noun_key(reading.mentions[other].quantity.unit) in ("", noun_key(quantity.unit))
        ][:_FEW]
        for one, other in combinations(near, 2):
            numbered = any(reading.mentions[rank].quantity.unit for rank in (one, other))
            apart = reading.value(other) - reading.value(one)
            if numbered and apart > 1 and apart == reading.value(index) and reading.mentions[other].sentence == at:
                words = f"{reading.span(one)} and {reading.span(other)}: {figure_words(quantity)}, as stated"
                yield found("elapsed", Verdict.HOLDS, words, (one, other, index), "elapsed")
                break

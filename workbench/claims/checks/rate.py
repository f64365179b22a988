"""Rates: so many a day, for so many days, and the total that comes of it, in either order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.units import convert
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind, Quantity

_COUNTED = {Kind.COUNT, Kind.MONEY, Kind.MEASURE}
_MUCH = 1_000_000
_FRONT = 12


class _Rate(NamedTuple):
    """The mentions that tell a rate, and the unit of time that it is for."""

    each: int
    length: int
    total: int
    unit: str


def rates(reading: Reading) -> Iterator[Found]:
    """A rate, a length of time and a total, one behind the other in a sentence."""
    for indices in reading.by_sentence.values():
        for three in zip(indices, indices[1:], indices[2:], strict=False):
            kinds = [reading.mentions[index].quantity.kind for index in three]
            if kinds[1] is Kind.DURATION and {kinds[0], kinds[2]} <= _COUNTED:
                rate = _total_last(reading, *three) or _total_first(reading, *three)
            elif kinds[2] is Kind.DURATION and kinds[0] is kinds[1] and kinds[0] in _COUNTED:
                rate = _total_between(reading, *three)
            else:
                if kinds[0] is Kind.COUNT and kinds[1] is kinds[2] is Kind.MONEY:
                    yield from _for_each(reading, *three)
                continue
            if rate is not None:
                yield from _compare(reading, rate)


def _total_last(reading: Reading, one: int, two: int, three: int) -> _Rate | None:
    """As in "4,000 a day for a week, or 28,000"."""
    text = reading.document.text
    each, length, total = (reading.mentions[index].quantity for index in (one, two, three))
    match = pattern("rate", "per").match(text, each.end, length.start)
    if (
        match is None
        or each.kind is not total.kind
        or not pattern("rate", "for").fullmatch(text[match.end() : length.start])
    ):
        return None
    between = text[length.end : total.start]
    told = pattern("rate", "total").fullmatch(between) or (
        pattern("rate", "comma").fullmatch(between) and pattern("sum", "in_all").match(text, total.end)
    )
    at = pattern("rate", "at").search(text[max(0, each.begins - _FRONT) : each.begins])
    return _Rate(one, two, three, _unit(match)) if told or (at and pattern("rate", "then").fullmatch(between)) else None


def _total_between(reading: Reading, one: int, two: int, three: int) -> _Rate | None:
    """As in "300 cars a day, or 1,500 in a five-day week"."""
    text = reading.document.text
    each, total, length = (reading.mentions[index].quantity for index in (one, two, three))
    match = pattern("rate", "per").match(text, each.end, total.start)
    if (
        match is None
        or not _alike(total, each)
        or not pattern("rate", "or").fullmatch(text[match.end() : total.start])
        or not pattern("rate", "in").fullmatch(text[total.end : length.start])
    ):
        return None
    return _Rate(one, three, two, _unit(match))


def _for_each(reading: Reading, count: int, each: int, total: int) -> Iterator[Found]:
    """As in "40 workers get $150 each, or $6,000 in all"."""
    text = reading.document.text
    many, one, whole = (reading.mentions[index].quantity for index in (count, each, total))
    if one.unit != whole.unit or pattern("rate", "stop").search(reading.between(count, each)):
        return
    behind = pattern("rate", "apiece").match(text, one.end)
    if behind is None or not pattern("rate", "or").fullmatch(text[behind.end() : whole.start]):
        return
    if not (
        pattern("sum", "in_all").match(text, whole.end) or pattern("rate", "total").match(text, one.end, whole.start)
    ):
        return
    product, stated = reading.value(count) * reading.value(each), reading.value(total)
    rough = {figure.bound for figure in (many, one, whole)} != {Bound.EXACT}
    holds = abs(product - stated) <= (0.1 if rough else 0.005) * stated
    words = f"{number_words(reading.value(count))} x {figure_words(one)} = {number_words(round(product, 2))}"
    words += ", as stated" if holds else f", not {figure_words(whole)}"
    yield found("rate", Verdict.HOLDS if holds else Verdict.FAILS, words, (total, count, each))


def _total_first(reading: Reading, one: int, two: int, three: int) -> _Rate | None:
    """As in "15 million over three years, 5 million a year"."""
    text = reading.document.text
    total, length, each = (reading.mentions[index].quantity for index in (one, two, three))
    match = pattern("rate", "per").match(text, each.end, each.end + 60)
    if (
        match is None
        or not _alike(total, each)
        or not pattern("rate", "over").fullmatch(text[total.end : length.start])
        or not pattern("rate", "each").fullmatch(text[length.end : each.start])
    ):
        return None
    return _Rate(three, two, one, _unit(match))


def _alike(total: Quantity, each: Quantity) -> bool:
    """Whether two figures are of one unit; "45 million a year" behind a sum of money leaves its currency out."""
    if each.kind is total.kind:
        return each.kind is Kind.COUNT or each.unit == total.unit
    return total.kind is Kind.MONEY and each.kind is Kind.COUNT and (point(each) or 0) >= _MUCH


def _unit(match: re.Match[str]) -> str:
    return match.group("unit").lower()


def _compare(reading: Reading, rate: _Rate) -> Iterator[Found]:
    figures = [reading.mentions[index].quantity for index in (rate.each, rate.length, rate.total)]
    each, long, whole = map(point, figures)
    times = None if long is None else convert(float(long), figures[1].unit, rate.unit)
    if each is None or times is None or not whole:
        return
    product = each * times
    rough = {figure.bound for figure in figures} != {Bound.EXACT} or figures[1].unit in {"month", "year"}
    words = f"{number_words(each)} x {times:.4g} {rate.unit}s = {number_words(round(product, 2))}"
    used = (rate.total, rate.each, rate.length)
    if abs(product - whole) <= (0.1 if rough else 0.005) * whole:
        yield found("rate", Verdict.HOLDS, f"{words}, as stated", used)
    else:
        yield found("rate", Verdict.FAILS, f"{words}, not {figure_words(figures[2])}", used)

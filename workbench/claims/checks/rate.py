"""Rates: so many a day, for so many days, and the total that comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, by_sentence, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.units import convert
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)


def rates(reading: Reading) -> Iterator[Found]:
    """A rate, a length of time and a total, one behind the other in a sentence."""
    text = reading.document.text
    for indices in by_sentence(reading).values():
        for one, two, three in zip(indices, indices[1:], indices[2:], strict=False):
            rate, length, total = (reading.mentions[index].quantity for index in (one, two, three))
            if rate.kind not in _COUNTED or length.kind is not Kind.DURATION or total.kind is not rate.kind:
                continue
            match = pattern("rate", "per").match(text, rate.end, length.start)
            if (
                match is None
                or not pattern("rate", "for").fullmatch(text[match.end() : length.start])
                or not pattern("rate", "total").fullmatch(text[length.end : total.start])
            ):
                continue
            each, long, whole = point(rate), point(length), point(total)
            times = None if long is None else convert(float(long), length.unit, match.group("unit").lower())
            if each is None or times is None or not whole:
                continue
            product = each * times
            rough = {rate.bound, length.bound, total.bound} != {Bound.EXACT} or length.unit in {"month", "year"}
            words = f"{number_words(each)} x {times:.4g} {match.group('unit')}s = {number_words(round(product, 2))}"
            if abs(product - whole) <= (0.1 if rough else 0.005) * whole:
                yield found("rate", Verdict.HOLDS, f"{words}, as stated", (three, one, two))
            else:
                yield found("rate", Verdict.FAILS, f"{words}, not {figure_words(total)}", (three, one, two))

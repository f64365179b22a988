"""Percentages beside the numbers they are of: "140, or 28 percent of 500"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, by_sentence, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_NUMBERS = (Kind.COUNT, Kind.MONEY)


def percents(reading: Reading) -> Iterator[Found]:
    """A part, a whole and a percentage that stand together in one sentence."""
    for indices in by_sentence(reading).values():
        for one, two, three in zip(indices, indices[1:], indices[2:], strict=False):
            kinds = [reading.mentions[index].quantity.kind for index in (one, two, three)]
            first, second = reading.between(one, two), reading.between(two, three)
            if kinds[1] is Kind.PERCENT and kinds[0] in _NUMBERS and kinds[2] is kinds[0]:
                if pattern("percent", "or").fullmatch(first) and pattern("percent", "of").fullmatch(second):
                    yield from _compare(reading, one, two, three)
            elif kinds[2] is Kind.PERCENT and kinds[0] in _NUMBERS and kinds[1] is kinds[0]:
                if pattern("percent", "out_of").fullmatch(first) and pattern("percent", "or").fullmatch(second):
                    yield from _compare(reading, one, three, two)
            elif (
                kinds[0] is Kind.PERCENT
                and kinds[1] in _NUMBERS
                and kinds[2] is kinds[1]
                and pattern("percent", "of").fullmatch(first)
                and pattern("percent", "gives").fullmatch(second)
            ):
                yield from _compare(reading, three, one, two)
        for one, two in pairwise(indices):
            yield from _ratio(reading, one, two)


def _ratio(reading: Reading, one: int, two: int) -> Iterator[Found]:
    """A ratio with its percentage in brackets: "9 of 12 (75%)"."""
    a, b = reading.mentions[one].quantity, reading.mentions[two].quantity
    if (
        a.kind is Kind.RATIO
        and b.kind is Kind.PERCENT
        and a.parts
        and a.parts[1]
        and pattern("percent", "or").fullmatch(reading.between(one, two))
    ):
        share = 100 * a.parts[0] / a.parts[1]
        yield _verdict(share, reading, two, f"{figure_words(a)} is {share:.3g} %", (one, two))


def _compare(reading: Reading, part: int, percent: int, whole: int) -> Iterator[Found]:
    few, many = point(reading.mentions[part].quantity), point(reading.mentions[whole].quantity)
    if few is None or not many or reading.mentions[percent].quantity.unit == "pp":
        return
    if reading.mentions[part].quantity.kind is Kind.MONEY and (
        reading.mentions[part].quantity.unit != reading.mentions[whole].quantity.unit
    ):
        return
    share = 100 * few / many
    words = f"{number_words(few)} of {number_words(many)} is {share:.3g} %"
    yield _verdict(share, reading, percent, words, (part, percent, whole))


def _verdict(share: float, reading: Reading, percent: int, words: str, mentions: tuple[int, ...]) -> Found:
    quantity = reading.mentions[percent].quantity
    stated = point(quantity)
    rough = any(reading.mentions[index].quantity.bound is not Bound.EXACT for index in mentions)
    if stated is None:
        return found("percent", Verdict.CANNOT_SAY, f"{words}, {figure_words(quantity)} given", mentions)
    room = max(0.5 if float(stated).is_integer() else 0.06, 0.06 * share if rough else 0.0)
    if abs(share - stated) <= room + 0.01:
        return found("percent", Verdict.HOLDS, f"{words}, as stated", mentions)
    return found("percent", Verdict.FAILS, f"{words}, not {figure_words(quantity)}", mentions)

"""A quarter or a half of a year and the year: "fourth quarter sales rose to $11bn", "for the year revenue was $42bn".

Both are of one measure (profit, revenue or loss, with the same word for which), and stand near each other. A year that
is expected or gone by is none. These checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import anywhere, pattern, rows
from workbench.quantities.quantity import MONEY

_MOST = 60
"""Sums of money of an article that are looked at."""
_NEAR = 2
"""Sentences from the one to the other."""
_WITHIN = ("quarter", "half")


class _Result(NamedTuple):
    """What a sum of money is of: "operating" and "profit", "USD", "year"."""

    which: str
    measure: str
    unit: str
    period: str


def quarters(reading: Reading) -> Iterator[Found]:
    """Results of a quarter or a half, with that of the year."""
    if anywhere("quarters", "within", reading.document.text) is None:
        return
    sums = [index for index in reading.claims if reading.mentions[index].quantity.kind is MONEY][:_MOST]
    told: dict[_Result, dict[str, int]] = {}
    for index in sums:
        if (result := _result(reading, index)) is not None:
            told.setdefault(result, {}).setdefault(reading.facts[index], index)
    for result, members in told.items():
        whole = told.get(result._replace(period="year"), {})
        if result.period not in _WITHIN or len(members) != 1 or len(whole) != 1:
            continue
        (one,), (other,) = members.values(), whole.values()
        small, large = (reading.mentions[index].quantity for index in (one, other))
        apart = abs(reading.mentions[one].sentence - reading.mentions[other].sentence)
        if apart <= _NEAR and 0 < (least(small) or 0) < (most(large) or 0):
            yield from part_of(reading, one, other, firmly=False)


def _result(reading: Reading, index: int) -> _Result | None:
    """What a sum is of, and over which time; None where its sentence does not say, or where it is of another year."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    front = text[sentence.start : quantity.begins]
    if pattern("quarters", "none").search(front) or pattern("quarters", "not_now").match(text, quantity.end):
        return None
    named = list(pattern("quarters", "measure").finditer(front))
    if not named:
        return None
    behind = pattern("quarters", "behind").match(text, quantity.end)
    periods = (
        [behind["period"]] if behind else [match.group() for match in pattern("quarters", "period").finditer(front)]
    )
    if not periods:
        return None
    which = (named[-1]["which"] or "").lower().strip()
    return _Result(which, _measures()[named[-1]["measure"].lower()], quantity.unit, _length(periods[-1]))


def _length(period: str) -> str:
    return next((name for name in _WITHIN if pattern("quarters", name).search(period)), "year")


@cache
def _measures() -> dict[str, str]:
    """Each word for a result, and what it measures."""
    return {word: name for name, words in rows("results").items() for word in words}

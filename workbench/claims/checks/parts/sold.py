"""What single lots fetched, of what the auction did: "sold for £1.8m", where "in total, the 150 lots raised £15.4m".

Only prices that are told as those of this sale are taken, and only where one total is told. These checks hold or are
not made.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern
from workbench.quantities.quantity import MONEY

_FRONT = 60
_MOST = 40
"""Sums of money of an article that are looked at."""


def sold(reading: Reading) -> Iterator[Found]:
    """The prices of an auction, one of each fact, with the one total of it."""
    if anywhere("sold", "auction", reading.document.text) is None:
        return
    sums = [index for index in reading.claims if reading.mentions[index].quantity.kind is MONEY][:_MOST]
    wholes = {reading.facts[index]: index for index in reversed(sums) if _is_total(reading, index)}
    if len(wholes) != 1:
        return
    (whole,) = wholes.values()
    large = reading.mentions[whole].quantity
    prices = {
        reading.facts[index]: index
        for index in reversed(sums)
        if reading.mentions[index].quantity.unit == large.unit and _is_price(reading, index)
    }
    prices.pop(reading.facts[whole], None)
    parts = sorted(prices.values())
    if sum(least(reading.mentions[part].quantity) or 0 for part in parts) < (most(large) or 0):
        for part in parts:
            yield from part_of(reading, part, whole, firmly=False)


def _is_total(reading: Reading, index: int) -> bool:
    """Whether a sum is what the auction raised: "in total, the 150 lots raised", "34 lots sold for a total of"."""
    quantity = reading.mentions[index].quantity
    start = reading.document.sentences[reading.mentions[index].sentence].start
    front = reading.document.text[start : quantity.start]
    return pattern("sold", "total").search(front) is not None


def _is_price(reading: Reading, index: int) -> bool:
    """Whether a sum is what one thing went for in this sale, and neither in another year nor apiece."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    start = reading.document.sentences[reading.mentions[index].sentence].start
    if not at_end("sold", "for", text, max(start, quantity.begins - _FRONT), quantity.begins):
        return False
    if pattern("sold", "another_time").search(text, start, quantity.begins):
        return False
    return pattern("sold", "not_here").match(text, quantity.end) is None

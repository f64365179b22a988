"""Parts whose words lead on to their whole: "chosen from 60 entries", "part of a wider $90 million plan", "out of 40".

What does not fit is no error, since another whole may be meant: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, nouns_agree
from workbench.claims.lexicon.patterns import anywhere, at_end, pattern
from workbench.quantities.quantity import COUNT, Quantity

_MOST = 24
"""Figures of one sentence that are looked at."""
_FRONT = 12
_FAR = 100
"""Code points between a part and its whole at the most."""


def out_of(reading: Reading) -> Iterator[Found]:
    """Counts and sums of money with the larger one behind them that they are out of."""
    text = reading.document.text
    for indices in reading.by_sentence.values():
        for one, two in pairwise(indices[:_MOST]):
            small, large = reading.mentions[one].quantity, reading.mentions[two].quantity
            if small.kind is not large.kind or small.kind not in AMOUNTS or large.begins - small.end > _FAR:
                continue
            if small.kind is not COUNT and small.unit != large.unit:
                continue
            if not 0 < (least(small) or 0) < (most(large) or 0):
                continue
            between = text[small.end : large.begins]
            led = anywhere("out_of", "chosen", between) or anywhere("out_of", "larger", between)
            if (
                led
                or (at_end("out_of", "out_of", between) and _may_be_of(reading, one, two, between))
                or (at_end("out_of", "among", between) and _may_be_among(small, large))
            ):
                yield from part_of(reading, one, two, firmly=False)


def _may_be_of(reading: Reading, one: int, two: int, between: str) -> bool:
    """Whether one noun can be of another, which a comma in front of "out of" tells as well; a margin is no part."""
    begins = reading.mentions[one].quantity.begins
    if pattern("out_of", "margin").search(reading.document.text[max(0, begins - _FRONT) : begins]):
        return False
    small, large = reading.mentions[one].quantity, reading.mentions[two].quantity
    people = names_people(small.unit) and names_people(large.unit)
    happens = pattern("out_of", "happens").fullmatch(small.unit) is not None
    agree = small.kind is not COUNT or people or happens or nouns_agree(small.unit, large.unit) is not False
    return agree or pattern("out_of", "comma").search(between) is not None


def _may_be_among(small: Quantity, large: Quantity) -> bool:
    """Whether one happened to some of the others: 30 deaths, of 1,200 patients."""
    return small.kind is COUNT and bool(large.unit) and pattern("out_of", "happens").fullmatch(small.unit) is not None

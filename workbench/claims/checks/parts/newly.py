"""New ones among all of their kind: "47 new cases" of the week, and the "total of 214 cases" told elsewhere.

Which number is the total is told by a word at it; where two are, none is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import VAGUE

_FAR = 6
"""Sentences between the new ones and all of them."""
_FRONT = 40
_MOST = 40
"""Counts of one noun up to which an article is looked through."""


def newly(reading: Reading) -> Iterator[Found]:
    """Counts of new ones, each with the one total of its noun near by."""
    for counted in reading.counts.values():
        if not 1 < len(counted) <= _MOST:
            continue
        new = [index for index in counted if _is_new(reading, index)]
        totals = [index for index in counted if new and index not in new and _is_total(reading, index)]
        for part in new if totals else ():
            yield from _of_all(reading, part, totals)


def _of_all(reading: Reading, part: int, totals: list[int]) -> Iterator[Found]:
    few, at = least(reading.mentions[part].quantity) or 0, reading.mentions[part].sentence
    near = [
        index
        for index in totals
        if (most(reading.mentions[index].quantity) or 0) > few and abs(reading.mentions[index].sentence - at) <= _FAR
    ]
    if near and len({reading.facts[index] for index in near}) == 1:
        yield from part_of(reading, part, near[0], firmly=False)


def _is_new(reading: Reading, index: int) -> bool:
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if quantity.bound is VAGUE:
        return False
    front = text[max(0, quantity.begins - _FRONT) : quantity.begins]
    if pattern("newly", "average").search(front):
        return False
    return bool(pattern("newly", "front").search(front) or pattern("newly", "behind").match(text, quantity.end))


def _is_total(reading: Reading, index: int) -> bool:
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if reading.mentions[index].borrows_noun:
        return False
    start = reading.document.sentences[reading.mentions[index].sentence].start
    front = text[max(start, quantity.begins - _FRONT) : quantity.begins]
    return bool(pattern("newly", "total").search(front) or pattern("newly", "all").match(text, quantity.end))

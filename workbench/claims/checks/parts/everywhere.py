"""A place and the whole: "12,000 workers worldwide and 3,000 in Arden".

Of two figures of one kind one is told to be of the world or of the country, the other, smaller one to be of a place.
What does not fit is no error: these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import AMOUNTS, of_one_kind
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern

_MOST = 24
"""Figures of one sentence that are looked at."""
_FAR = 100
"""Code points between the two at the most."""


def everywhere(reading: Reading) -> Iterator[Found]:
    """Figures of one place with the figure of all places beside them."""
    for indices in reading.by_sentence.values():
        for one, two in pairwise(indices[:_MOST]):
            quantities = [reading.mentions[index].quantity for index in (one, two)]
            if quantities[0].kind not in AMOUNTS or not of_one_kind(*quantities):
                continue
            between = reading.document.text[quantities[0].end : quantities[1].begins]
            if len(between) > _FAR or not _are_set_side_by_side(between):
                continue
            whole, part = (one, two) if _is_of_all(reading, one) else (two, one)
            if not _is_of_all(reading, whole) or _is_of_all(reading, part) or not _is_placed(reading, part):
                continue
            small, large = (reading.mentions[index].quantity for index in (part, whole))
            if 0 < (least(small) or 0) < (most(large) or 0):
                yield from part_of(reading, part, whole, firmly=False)


def _are_set_side_by_side(between: str) -> bool:
    return (
        pattern("everywhere", "between").fullmatch(between) is not None
        and pattern("everywhere", "between_and").search(between) is not None
        and pattern("everywhere", "stop").search(between) is None
    )


def _is_of_all(reading: Reading, index: int) -> bool:
    return pattern("everywhere", "all").match(reading.document.text, reading.mentions[index].quantity.end) is not None


def _is_placed(reading: Reading, index: int) -> bool:
    return pattern("everywhere", "here").match(reading.document.text, reading.mentions[index].quantity.end) is not None

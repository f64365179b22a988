"""Percent told where percentage points are meant: "from 4 percent to 6 percent, an increase of 2 percent".

A change that is told in percent and is just the difference of its two percentages is one of points: in percent it is
another number. Where both readings fit, nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.growth import Change, changes, stated
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.wording import number_words
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import PERCENT, Bound

_LEAST = 3
"""Figures of a sentence that tell both ends of a change and its size."""
_MOST = 12
_SAME = 1e-6
_ROOM = 0.51


def points(reading: Reading) -> Iterator[Found]:
    """Changes between two percentages whose size is told in percent and is one in points."""
    for indices in reading.by_sentence.values():
        told = [index for index in indices if reading.mentions[index].quantity.kind is PERCENT][:_MOST]
        if len(indices) < _LEAST or not told:
            continue
        for change in changes(reading, told):
            if reading.mentions[change.first].quantity.unit == "pp":
                continue
            for index in told:
                size = stated(reading, index, change)
                if size and reading.mentions[index].quantity.bound is Bound.EXACT and _is_of_points(change, size):
                    yield _found(index, change, size)


def _is_of_points(change: Change, size: float) -> bool:
    if change.before <= 0 or change.after <= 0:
        return False
    return abs(abs(change.after - change.before) - size) < _SAME and abs(abs(change.percent) - size) > _ROOM


def _found(index: int, change: Change, size: float) -> Found:
    relative = f"{'up' if change.percent >= 0 else 'down'} {abs(change.percent):.3g} %"
    words = f"{change.words} % is {number_words(size)} percentage points, or {relative}, not {number_words(size)} %"
    return found("magnitude", Verdict.FAILS, words, (index, *change.used))

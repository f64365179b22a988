"""A change told by both its ends in one sentence and by its size in another: "from £53m to £49m", "a cut of £4m".

The arithmetic and a word of change at the size tell that the three belong together, so these checks hold or are not
made. A size in the same sentence is for `growth` and `weighed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.growth import changes
from workbench.claims.checks.sums.front import as_stated, comparable
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, MEASURE, MONEY

_CHANGED = (COUNT, MONEY, MEASURE)
_MOST = 12
"""Figures of one sentence that are looked at."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""
_FAR = 12
"""Sentences between a change and its size."""
_NEAR = 40
"""Code points around a figure in which a word of change stands."""


def differences(reading: Reading) -> Iterator[Found]:
    """Changes with the figure elsewhere that tells how large they are."""
    for indices in reading.by_sentence.values():
        figures = [index for index in indices if reading.mentions[index].quantity.kind in _CHANGED][:_MOST]
        for one, two in pairwise(figures):
            kind = reading.mentions[one].quantity.kind
            apart = abs(reading.value(one) - reading.value(two))
            alike = reading.by_value.get((kind, float(f"{apart:.12g}")), ()) if apart else ()
            if not alike or not _are_ends(reading, one, two):
                continue
            size = next((index for index in alike[:_ALIKE] if _is_size(reading, index, one, two)), None)
            if size is not None:
                low, high = sorted((one, two), key=reading.value)
                yield as_stated(reading, high, [low, size])
                return


def _are_ends(reading: Reading, one: int, two: int) -> bool:
    """Whether two figures are told as both ends of a change: "from a planned £5.3m to £4.9m", "up to 300 from 200"."""
    begins = reading.mentions[one].quantity.begins
    front = reading.document.text[max(0, begins - _NEAR) : begins]
    if pattern("differences", "from").search(front) and pattern("growth", "to").fullmatch(reading.between(one, two)):
        return comparable(reading.mentions[one].quantity, reading.mentions[two].quantity)
    return any(change.first != change.last for change in changes(reading, [one, two]))


def _is_size(reading: Reading, index: int, one: int, two: int) -> bool:
    """Whether a figure is told as that by which something changed, not far from the change itself."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if not comparable(reading.mentions[one].quantity, quantity) or reading.facts[index] in (
        reading.facts[one],
        reading.facts[two],
    ):
        return False
    if not 0 < abs(reading.mentions[index].sentence - reading.mentions[one].sentence) <= _FAR:
        return False
    front = text[max(0, quantity.begins - _NEAR) : quantity.begins]
    return bool(
        pattern("differences", "front").search(front) or pattern("differences", "behind").match(text, quantity.end)
    )

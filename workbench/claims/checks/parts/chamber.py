"""Seats and members of a chamber whose size is told: "53 seats in the 100-seat senate"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT

_MOST = 24
"""Figures of one sentence that are looked at."""
_FRONT = 30


def chambers(reading: Reading) -> Iterator[Found]:
    """Seats or members that are counted beside the one chamber of a sentence."""
    for indices in reading.by_sentence.values():
        counts = [index for index in indices[:_MOST] if reading.mentions[index].quantity.kind is COUNT]
        wholes = [index for index in counts if len(counts) > 1 and _is_chamber(reading, index)]
        if len(wholes) != 1:
            continue
        for part in counts:
            if part != wholes[0] and _is_of_it(reading, part, wholes[0]):
                yield from part_of(reading, part, wholes[0], firmly=False)


def _is_chamber(reading: Reading, index: int) -> bool:
    return pattern("seats", "chamber").match(reading.document.text, reading.mentions[index].quantity.end) is not None


def _is_of_it(reading: Reading, part: int, whole: int) -> bool:
    small, large = (reading.mentions[index].quantity for index in (part, whole))
    text = reading.document.text
    if not pattern("seats", "held").fullmatch(small.unit) or not 0 < (least(small) or 0) < (most(large) or 0):
        return False
    if "former" in reading.contexts.marks(part) or not pattern("seats", "own").match(text, small.end):
        return False
    if pattern("seats", "no_part").search(text, max(0, small.begins - _FRONT), small.begins):
        return False
    return pattern("seats", "needed").match(text, small.end) is None

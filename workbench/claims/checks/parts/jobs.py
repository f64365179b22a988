"""Jobs that are to go and those who work there: "will cut 900 jobs. It employs 12,000 people"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.found import Found
from workbench.claims.checks.parts.whole import least, most, part_of
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.telling import telling
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT

_NEAR = 2
"""Sentences between the two at the most."""
_FRONT = 40


def jobs(reading: Reading) -> Iterator[Found]:
    """Jobs that go, with the one number of people who are employed near by."""
    counts = [
        index
        for index in reading.claims
        if reading.mentions[index].quantity.kind is COUNT and telling(reading.mentions[index].quantity)
    ]
    wholes = [index for index in counts if _stands(reading, index, "employs", "employed")]
    if not wholes or len({reading.facts[index] for index in wholes}) > 1:
        return
    for part in counts:
        whole = min(wholes, key=lambda index: abs(index - part))
        few, many = least(reading.mentions[part].quantity) or 0, most(reading.mentions[whole].quantity) or 0
        if few < many and _of_one_firm(reading, part, whole) and _stands(reading, part, "cut", "gone"):
            yield from part_of(reading, part, whole, firmly=False)


def _of_one_firm(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures stand in one sentence, or near by in one that goes on with what was spoken of."""
    first, last = sorted((reading.mentions[one].sentence, reading.mentions[other].sentence))
    if first == last:
        return True
    start = reading.document.sentences[last].start
    return last - first <= _NEAR and pattern("jobs", "goes_on").match(reading.document.text, start) is not None


def _stands(reading: Reading, index: int, front: str, behind: str) -> bool:
    """Whether the words around a number are these."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    window = (text, max(0, quantity.begins - _FRONT), quantity.begins)
    if not pattern("jobs", front).search(*window):
        return False
    return front == "employs" or pattern("jobs", behind).match(text, quantity.end) is not None

"""What is left of a figure: "That leaves 47", "the other 16,500".

Such words look back at two figures of their sentence or of the sentences right in front. Which two is told by the
arithmetic alone, so these checks hold or are not made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found
from workbench.claims.checks.kinds import ADDED
from workbench.claims.checks.sums.front import FRONT, as_stated, in_front, is_sure, known
from workbench.claims.facts.reading import Reading
from workbench.claims.lexicon.patterns import at_end


def remainders(reading: Reading) -> Iterator[Found]:
    """Rests with the whole and the part that leave them."""
    # In front of the first claim there is nothing to look back at.
    for index in reading.claims[1:]:
        quantity = reading.mentions[index].quantity
        if quantity.kind not in ADDED or not is_sure(quantity):
            continue
        front = reading.document.text[max(0, quantity.begins - FRONT) : quantity.begins]
        if at_end("remainder", "left", front):
            yield from _left(reading, index, in_front(reading, reading.mentions[index].sentence, index))


def _left(reading: Reading, rest: int, others: list[int]) -> Iterator[Found]:
    """The whole and the one or two parts that leave the rest; a whole that tells itself may stand far in front."""
    value = reading.value(rest)
    for count in (1, 2):
        for *parts, whole in (sorted(some, key=reading.value) for some in combinations(others, count + 1)):
            if math.isclose(reading.value(whole), value + sum(reading.value(part) for part in parts), rel_tol=1e-9):
                yield as_stated(reading, whole, [*sorted(parts), rest])
                return
    for part in others:
        if (told := known(reading, rest, value + reading.value(part))) is not None and told < part:
            yield as_stated(reading, told, [part, rest])
            return

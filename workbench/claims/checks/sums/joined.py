"""Those that came to others, and all of them: "Five firms join the nine that hold contracts. All 14 firms may bid".

Small numbers add up by chance, so words must say that the one joined the other, and the total count the same. Such sums
hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT

_MOST = 8
"""Figures of one sentence that are looked at."""
_ALIKE = 40
"""Up to so many claims of one value are looked at."""


def joined(reading: Reading) -> Iterator[Found]:
    """Totals of two numbers of which the one is told to have joined the other."""
    for indices in reading.by_sentence.values():
        for one, two in combinations(indices[:_MOST], 2):
            first, second = reading.mentions[one].quantity, reading.mentions[two].quantity
            if not first.kind is second.kind is COUNT or not (is_sure(first) and is_sure(second)):
                continue
            between = reading.document.text[first.end : second.begins]
            if any(pattern("joined", name).fullmatch(between) for name in ("to", "by")):
                total = _total(reading, one, two)
                if total is not None:
                    yield as_stated(reading, total, [one, two])


def _total(reading: Reading, one: int, two: int) -> int | None:
    """The number that two make, where it counts what they do."""
    units = [unit for index in (one, two) if (unit := reading.mentions[index].quantity.unit)]
    if not units or len({noun_key(unit) for unit in units}) > 1:
        return None
    for total in reading.by_value.get((COUNT, reading.value(one) + reading.value(two)), ())[:_ALIKE]:
        unit = reading.mentions[total].quantity.unit
        if is_sure(reading.mentions[total].quantity) and (
            noun_key(unit) == noun_key(units[0]) or (names_people(unit) and names_people(units[0]))
        ):
            return total
    return None

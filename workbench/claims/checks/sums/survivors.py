"""Those who died and those who lived, where together they are all there were: 24 drowned, one survived, 25 were aboard.

What was done tells the two apart, and the arithmetic tells the total, which counts the same. Such sums hold or are not
made.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import concept, names_people, noun_key
from workbench.claims.lexicon.patterns import rows
from workbench.quantities.quantity import COUNT

_FEW = 40
"""Numbers of each sort that are looked at."""


def survivors(reading: Reading) -> Iterator[Found]:
    """Totals of the dead and the survivors of one event."""
    people = [
        index
        for index in reading.claims
        if (quantity := reading.mentions[index].quantity).kind is COUNT
        and is_sure(quantity)
        and (not quantity.unit or names_people(quantity.unit))
    ][:_FEW]
    left = [index for index in people if _did(reading, index, "left")]
    if not left:
        return
    told: set[str] = set()
    for one in left:
        for other in people:
            if other in left or reading.facts[one] in told or not _did(reading, other, "lost"):
                continue
            total = _total(reading, one, other)
            if total is not None:
                told.add(reading.facts[one])
                yield as_stated(reading, total, sorted((other, one)))


def _did(reading: Reading, index: int, what: str) -> bool:
    context = reading.contexts[index]
    return not _words(what).isdisjoint(context.acts | context.deed)


def _total(reading: Reading, one: int, other: int) -> int | None:
    """The number that both make, to whom neither was done, and which counts people by a noun of theirs."""
    keys = {noun_key(reading.mentions[index].quantity.unit) for index in (one, other)} - {""}
    for total in reading.by_value.get((COUNT, reading.value(one) + reading.value(other)), ())[:_FEW]:
        quantity = reading.mentions[total].quantity
        done = any(_did(reading, total, what) for what in ("left", "lost"))
        if not done and is_sure(quantity) and noun_key(quantity.unit) in keys:
            return total
    return None


@cache
def _words(what: str) -> frozenset[str]:
    return frozenset(map(concept, rows("survivors")[what]))

"""Counts joined by "and", and the total that has their nouns or theirs in common, in another sentence.

As "The 155 passengers and seven crew" of "all 162 passengers and crew", "three passenger ferries and five cargo
ferries" of "the eight ferries". The nouns tell what belongs together, so these checks hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.checks.sums.terms import total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import names_people, noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT

_MOST = 12
"""Figures of one sentence that are looked at."""
_ALIKE = 40
"""Up to so many counts of one value are looked at."""
_NEAR = 3
"""Sentences between a small total and its parts."""
_SMALL = 12
_BEHIND = 40


def coordinated(reading: Reading) -> Iterator[Found]:
    """Totals told apart from the two or three counts that they are."""
    told: set[float] = set()
    for indices in reading.by_sentence.values():
        near = indices[:_MOST]
        for position, (one, two) in enumerate(pairwise(near)):
            if not _are_joined(reading, one, two, "and"):
                continue
            before = near[position - 1] if position else one
            listed = before != one and _are_joined(reading, before, one, "comma")
            for parts in ([before, one, two], [one, two]) if listed else ([one, two],):
                value = total_of(reading, parts)
                total = None if value in told else _total(reading, value, parts)
                if total is not None:
                    told.add(value)
                    yield as_stated(reading, total, parts)
                    break
    yield from _far_apart(reading)


def _far_apart(reading: Reading) -> Iterator[Found]:
    """As "162 passengers and crew", where the article counts 155 passengers here and a crew of seven there."""
    for total in reading.claims:
        quantity = reading.mentions[total].quantity
        if quantity.kind is not COUNT or not is_sure(quantity):
            continue
        nouns = pattern("coordinated", "nouns").match(reading.document.text[quantity.end :][:_BEHIND])
        if nouns is None:
            continue
        one, two = (reading.counts.get(noun_key(nouns[name]), [])[:_ALIKE] for name in ("one", "two"))
        for parts in product(one, two):
            sure = all(is_sure(reading.mentions[part].quantity) for part in parts)
            if sure and total not in parts and total_of(reading, parts) == quantity.low:
                yield as_stated(reading, total, list(parts))
                return


def _are_joined(reading: Reading, one: int, two: int, by: str) -> bool:
    """Whether two counts stand with their nouns side by side: "155 passengers and seven crew"."""
    first, second = reading.mentions[one], reading.mentions[two]
    if first.quantity.kind is not COUNT or not (is_sure(first.quantity) and is_sure(second.quantity)):
        return False
    if first.borrows_noun or second.quantity.kind is not COUNT or second.borrows_noun or first.noun is None:
        return False
    between = reading.document.text[first.noun.end : second.quantity.begins]
    return pattern("coordinated", by).fullmatch(between) is not None


def _total(reading: Reading, value: float, parts: Sequence[int]) -> int | None:
    """The first count of that value that is the total of the parts."""
    for index in reading.by_value.get((COUNT, value), ())[:_ALIKE]:
        apart = {reading.facts[index], *(reading.facts[part] for part in parts)}
        if len(apart) > len(parts) and is_sure(reading.mentions[index].quantity) and _is_of(reading, index, parts):
            return index
    return None


def _is_of(reading: Reading, total: int, parts: Sequence[int]) -> bool:
    """Whether a count is the total of others: by two nouns joined behind it, or by the one noun that all three have.

    A total of people is that of groups of them where its number tells itself.
    """
    units = [reading.mentions[index].quantity.unit for index in (total, *parts)]
    keys = [noun_key(unit) for unit in units]
    end = reading.mentions[total].quantity.end
    behind = reading.document.text[end : end + _BEHIND]
    if len(parts) == 2 and (joined := pattern("coordinated", "nouns").match(behind)):
        return {noun_key(joined["one"]), noun_key(joined["two"])} == set(keys[1:])
    apart = abs(reading.mentions[total].sentence - reading.mentions[parts[0]].sentence)
    if len(parts) == 2 and keys[0] and keys[0] == keys[1] and (keys[2] == keys[1] or keys[1].endswith(keys[2])):
        return 0 < apart <= _NEAR or len(reading.by_fact[reading.facts[total]]) > 1
    of_people = all(map(_names_people_or_none, units))
    return reading.value(total) > _SMALL and len(set(keys[1:])) == len(parts) and of_people


def _names_people_or_none(unit: str) -> bool:
    return not unit or names_people(unit)

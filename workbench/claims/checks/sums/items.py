"""Few things told item by item: "five prizes: three for the film; and two for the play".

Small numbers add up by chance, so the words must show that the items are of the total: they count its noun or borrow
it, the last is joined by "and", and together they are just the total. Such sums hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.checks.found import Found
from workbench.claims.checks.sums.forms import ENDS, OPENS
from workbench.claims.checks.sums.front import as_stated, is_sure
from workbench.claims.checks.sums.terms import total_of
from workbench.claims.facts.reading import Reading
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, Bound

_FEWEST = 3
"""The smallest total that can have two items of which one is more than one."""
_MOST = 9
"""Counts of one sentence that are looked at."""
_FIRST = 30
"""How far behind the head of its sentence the first item begins at most, where the total stands in the one before."""


def itemised(reading: Reading) -> Iterator[Found]:
    """Totals with their items, in one sentence or in the one right behind."""
    before: tuple[int, list[int]] = (-2, [])
    for at, indices in reading.by_sentence.items():
        counts = [index for index in indices if reading.mentions[index].quantity.kind is COUNT][:_MOST]
        for position, total in enumerate(counts[:-2]):
            if _can_be_total(reading, total) and (parts := _items(reading, total, counts[position + 1 :])):
                yield as_stated(reading, total, parts)
                break
        if before[0] == at - 1 and len(counts) > 1:
            yield from _of_the_one_before(reading, at, before[1], counts)
        before = at, counts


def _can_be_total(reading: Reading, index: int) -> bool:
    quantity = reading.mentions[index].quantity
    return reading.value(index) >= _FEWEST and (is_sure(quantity) or quantity.bound is Bound.AT_LEAST)


def _items(reading: Reading, total: int, behind: Sequence[int]) -> list[int]:
    """The counts behind a total that are its items, if they are just as many."""
    parts: list[int] = []
    for index in behind:
        if not _may_be_item(reading, total, index):
            break
        parts.append(index)
    if len(parts) < 2 or total_of(reading, parts) != reading.value(total) or not _are_joined(reading, parts):
        return []
    front = reading.between(total, parts[0])
    return parts if _is_broken_down(reading, front, parts[0]) else []


def _may_be_item(reading: Reading, total: int, index: int) -> bool:
    mention, whole = reading.mentions[index], reading.mentions[total].quantity
    if not is_sure(mention.quantity) or not reading.value(index) < reading.value(total):
        return False
    same = noun_key(mention.quantity.unit) == noun_key(whole.unit) != ""
    return (mention.borrows_noun and (same or not mention.quantity.unit)) or (same and reading.value(index) == 1)


def _are_joined(reading: Reading, parts: Sequence[int]) -> bool:
    """Whether figures are a list without a full stop whose last is joined by "and"."""
    gaps = [reading.between(one, other) for one, other in pairwise(parts)]
    return not any(". " in gap for gap in gaps) and pattern("items", "and").search(gaps[-1]) is not None


def _is_broken_down(reading: Reading, front: str, first: int) -> bool:
    """Whether a total opens its items: by a sign, or by a comma and other words than those behind each of them.

    "240 boats in May, 150 in June and 90 in July" sets months side by side.
    """
    if OPENS.search(front):
        return True
    if ENDS.search(front) or "," not in front:
        return False
    end = reading.mentions[first].quantity.end
    behind = reading.document.text[end : end + _FIRST].split()
    return bool(behind) and behind[0] not in front.split()


def _of_the_one_before(reading: Reading, at: int, totals: Sequence[int], parts: Sequence[int]) -> Iterator[Found]:
    """As "Three boats were held. Two boats lay at Arden and one at Brook", where these are all that is counted."""
    sentences, first = reading.document.sentences, reading.mentions[parts[0]]
    if sentences[at].paragraph != sentences[at - 1].paragraph or first.quantity.begins - sentences[at].start > _FIRST:
        return
    key = noun_key(first.quantity.unit)
    of_one = [total for total in totals if key and noun_key(reading.mentions[total].quantity.unit) == key]
    if len(of_one) != 1 or not _can_be_total(reading, of_one[0]) or not _are_joined(reading, parts):
        return
    rest = all(_may_be_item(reading, of_one[0], index) for index in parts[1:])
    if is_sure(first.quantity) and rest and total_of(reading, parts) == reading.value(of_one[0]):
        yield as_stated(reading, of_one[0], list(parts))

"""Figures that are named again and were not named before: "Of the 41 companies", where 14 companies were told of.

Words as "of the", "of that" and "all those" take up a figure that the reader knows. Where none has its value, and just
one in front is a slip of the hand away and can be of the same things, one of the two is off. No likeness of words is
asked for, so the slip has to be a telling one.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims.checks.conflicts.asked import slip_between
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import acts_told
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.telling import digits, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, EXACT, MONEY, Quantity

_FRONT = 24
_NEAR = 3
"""Sentences in front in which a figure may stand that is taken up without its noun."""
_DIGITS = 3
_MOST = 200
"""Claims in front that are looked at."""
_TAKEN_UP = 12
"""Smaller numbers are a slip away from too many others."""


def unnamed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Pairs of a figure that is named again and the one in front that it must mean."""
    for position, index in enumerate(reading.claims):
        quantity = reading.mentions[index].quantity
        if not _is_named_again(reading, index):
            continue
        if len(reading.by_value[quantity.kind, reading.value(index)]) > 1:
            continue
        before = reading.claims[max(0, position - _MOST) : position]
        meant = [
            other
            for other in before
            if reading.mentions[other].quantity.kind is quantity.kind and _may_be(reading, index, other)
        ]
        if meant and len({reading.facts[other] for other in meant}) == 1:
            yield meant[-1], index


def _is_named_again(reading: Reading, index: int) -> bool:
    quantity = reading.mentions[index].quantity
    if quantity.kind not in (COUNT, MONEY) or quantity.bound is not EXACT:
        return False
    if (point(quantity) or 0) <= _TAKEN_UP or not telling(quantity):
        return False
    start = quantity.start
    front = pattern("unnamed", "again").search(reading.document.text[max(0, start - _FRONT) : start])
    return front is not None and not pattern("reference", "introduces").match(reading.document.text, quantity.end)


def _may_be(reading: Reading, index: int, other: int) -> bool:
    """Whether a figure in front can be the one that is named again, with a slip of the hand."""
    again, before = reading.mentions[index], reading.mentions[other]
    slip = slip_between(reading, index, other)[0]
    if slip is Slip.NONE or (point(before.quantity) or 0) <= _TAKEN_UP:
        return False
    if again.quantity.kind is COUNT and nouns_agree(again.quantity.unit, before.quantity.unit):
        here, there = reading.contexts[index], reading.contexts[other]
        if (here.acts | here.deed) & (there.acts | there.deed) and not {"further", "former", "part"} & there.marks:
            return True
    if slip is Slip.DIGIT:
        return False
    apart = again.sentence - before.sentence
    if apart <= _NEAR and acts_told(reading.contexts[index], reading.contexts[other]):
        # "Smoke kills 1,300 people a year. Each of those 3,100 deaths ...".
        return True
    return _same_things(again.quantity, before.quantity, apart)


def _same_things(again: Quantity, before: Quantity, apart: int) -> bool:
    # Of three digits and more just one may be off, and no two sums of an article are so alike by chance.
    near = apart <= _NEAR or min(digits(abs(point(quantity) or 0)) for quantity in (again, before)) >= _DIGITS
    if again.kind is MONEY:
        return again.unit == before.unit and near
    if not again.unit:
        return near
    if noun_key(again.unit) == noun_key(before.unit):
        return True
    return near and nouns_agree(again.unit, before.unit) is True

"""Figures that take up one named before, with a slip: "the 85 firefighters", "Of the 58 homes destroyed, 26"."""

from __future__ import annotations

from workbench.claims.checks.conflicts.asked import points_back, slip_between
from workbench.claims.checks.conflicts.reference import likeness_asked, takes_up, takes_up_amount
from workbench.claims.checks.conflicts.sentences import elsewhere
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind

_OPENED = 20
_FEW = 12
_OF_FEW = 0.2


def of_the_same(reading: Reading, one: int, other: int) -> bool:
    """Whether "Of the 58 homes destroyed, 26" takes up the 38 homes that were destroyed before, with a slip."""
    later = reading.mentions[other].quantity
    start = later.begins
    here, there = reading.contexts[one], reading.contexts[other]
    if later.kind is not Kind.COUNT or noun_key(here.noun) != noun_key(there.noun) or not close(reading, one, other):
        return False
    said = (here.acts | here.deed) & (there.acts | there.deed)
    opened = pattern("portion", "of_the").search(reading.document.text[max(0, start - _OPENED) : start])
    return bool(said and opened and here.noun) and len(reading.by_fact[reading.facts[other]]) == 1


def speaks_of_another(reading: Reading, index: int) -> bool:
    """Whether a figure points back to one named before, so that it may stand beside it and mean the same."""
    return points_back(reading, index) or may_take_up(reading, index)


def may_take_up(reading: Reading, later: int) -> bool:
    """Whether a figure says by "the" that it was named before."""
    if reading.mentions[later].quantity.kind is Kind.COUNT:
        return takes_up(reading, later)
    return takes_up_amount(reading, later)


def taken_up(reading: Reading, one: int, other: int, like: Similarity) -> float | None:
    """How firm it is that "the 85 firefighters" takes up another number of them; None where it does not.

    What is taken up may do something else than before, so another act tells the two not apart.
    """
    if like.parted not in ("", "other act") or elsewhere(reading, one, other):
        return None
    if takes_up_amount(reading, max(one, other)):
        return like.score - 0.7 if close(reading, one, other) and like.score >= 0.7 else None
    if ("meant" in reading.contexts.marks(one)) != ("meant" in reading.contexts.marks(other)):
        return None
    if reading.mentions[one].quantity.kind is not Kind.COUNT or not like.noun:
        return None
    asked = likeness_asked(reading, one, other, slip_between(reading, one, other)[0])
    few = max(point(reading.mentions[index].quantity) or 0 for index in (one, other)) <= _FEW
    if asked is None or like.score < asked or (few and like.cover < _OF_FEW):
        return None
    return like.score - asked


def close(reading: Reading, one: int, other: int) -> bool:
    """Whether one slip of the hand lies between two figures."""
    return slip_between(reading, one, other)[0] in (Slip.CLOSE, Slip.MAGNITUDE)

"""Counts of a headline that the text gives otherwise, however small they are: "Six rebels defect", five who did.

Small numbers differ by chance more than any others, so that the clause has to say again most of what the headline says,
of the same things, and none of the words may tell the two apart.
"""

from __future__ import annotations

from workbench.claims.checks.conflicts.apart import adds_up, narrower, of_another_year
from workbench.claims.checks.conflicts.asked import slip_between
from workbench.claims.checks.conflicts.sentences import beside, elsewhere
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.wording import point
from workbench.quantities.quantity import COUNT, VAGUE

_OF_ITS_OWN = frozenset({"former", "further", "guess", "each", "part", "meant"})
_NEAR = 2
_OF_THE_SAME, _WITHOUT_A_NOUN = 0.5, 0.6
"""How much of a clause is said again where both count the same, and where one of them does not say what it counts."""


def may_be_headed(reading: Reading, one: int, other: int) -> bool:
    """Whether just one of two counts stands in a headline, and a slip or hardly anything lies between them."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    if a.kind is not COUNT or b.kind is not COUNT or VAGUE in (a.bound, b.bound):
        return False
    if reading.contexts[one].above is reading.contexts[other].above:
        return False
    low, high = sorted(point(quantity) or 0 for quantity in (a, b))
    return high - low <= _NEAR or slip_between(reading, one, other)[0] is not Slip.NONE


def headed(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether of two counts that `may_be_headed` the headline says one of what the text says the other."""
    here, there = reading.contexts[one], reading.contexts[other]
    if like.noun is False or like.cover < (_OF_THE_SAME if like.noun else _WITHOUT_A_NOUN):
        return False
    if like.parted or not _OF_ITS_OWN.isdisjoint(here.marks | there.marks):
        return False
    if beside(reading, one, other) or elsewhere(reading, one, other) or narrower(reading, one, other):
        return False
    top = one if here.above else other
    if len(reading.by_fact[reading.facts[top]]) > 1:
        # What is said again is borne out, and five soldiers of the day before are others.
        return False
    return not of_another_year(reading, one, other) and not adds_up(reading, top)

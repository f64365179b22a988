"""Figures that are each other with a slip of the hand so rare that little else has to be alike: 1,284 and 1,248.

Two digits swapped, or a zero too many, make one telling figure of another telling one of the same article seldom by
chance. Only what is said outright tells the two apart: another date, a breakdown, a change from one to the other. Where
a headline has the one, one digit that is off is enough.
"""

from __future__ import annotations

from workbench.claims.checks.conflicts.apart import adds_up, another_time, narrower, of_another_year, set_apart
from workbench.claims.checks.conflicts.asked import slip_between
from workbench.claims.checks.conflicts.sentences import beside, elsewhere, noun_alone, of_other_turns
from workbench.claims.facts.reading import Reading
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.telling import digits, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, word_table
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import COUNT, DURATION, MEASURE, MONEY, PERCENT, RATIO, Quantity

_OF_ITS_OWN = frozenset({"former", "further", "guess", "each"})
_OTHER = frozenset({"other date", "other whole", "for each"})
_TENFOLD, _HUNDREDFOLD = 9.5, 99
_DIGITS = 2
_FEW_WORDS, _FRONT = 60, 20
_NOT_BY = ("", "another one")
_BY_A_HEADLINE = (*_NOT_BY, "other place")
"""What sets two figures apart, and does not here; a headline writes so much in capitals that it tells no names."""
_MOST = 8
"""Figures of one noun or currency up to which two that are a slip apart are hardly of two things."""
_SOME, _MUCH = 0.3, 0.5
"""How alike two sentences must be that speak of sums or spans; and of other nouns of which one is ten times as many."""


def may_be_mistyped(reading: Reading, one: int, other: int) -> bool:
    """Whether a slip lies between two telling figures, before names and words are compared."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    if a.kind is not b.kind or a.kind not in (COUNT, MONEY, MEASURE, DURATION):
        return False
    if slip_between(reading, one, other)[0] < Slip.CLOSE or not (telling(a) and telling(b)):
        return False
    return all(map(_is_of_things, (a, b))) if a.kind is COUNT else a.unit == b.unit


def _is_of_things(quantity: Quantity) -> bool:
    """Whether a count is a whole number, and not of times or weeks, of which everything has some."""
    return float(point(quantity) or 0).is_integer() and noun_key(quantity.unit) not in word_table().common_ranks


def mistyped(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether one of two figures that `may_be_mistyped` is the other with a slip."""
    here, there = reading.contexts[one], reading.contexts[other]
    if (here.marks | there.marks) & _OF_ITS_OWN or like.parted in _OTHER or beside(reading, one, other):
        return False
    headed = here.above is not there.above
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    crowded = not (headed and a.kind is COUNT)
    if any((crowded and _are_many(reading, index)) or _is_of_others(reading, index) for index in (one, other)):
        return False
    if set_apart(reading, one, other) not in (_BY_A_HEADLINE if headed else _NOT_BY):
        return False
    if a.kind is MONEY and (like.score < _SOME or elsewhere(reading, one, other) or another_time(reading, one, other)):
        return False
    slip = slip_between(reading, one, other)[0]
    low, high = sorted(abs(point(quantity) or 0) for quantity in (a, b))
    if slip is Slip.MAGNITUDE and high < _TENFOLD * low:
        return a.kind is not DURATION or like.cover >= _SOME
    if min(digits(low), digits(high)) < _DIGITS or of_another_year(reading, one, other):
        return False
    if slip is Slip.CLOSE:
        return not like.parted and _is_head_of(reading, one, other, like)
    if a.kind is COUNT and like.noun is False and (like.score < _MUCH or high > _HUNDREDFOLD * low):
        return False
    if any(_stands_with_a_share(reading, index) for index in (one, other)):
        return False
    alike = a.bound is b.bound and not of_other_turns(here, there, short=a.kind is MONEY)
    return alike and not set_apart(reading, one, other)


def _are_many(reading: Reading, index: int) -> bool:
    """Whether an article has so many figures of the like that some are a slip apart by chance."""
    quantity = reading.mentions[index].quantity
    if quantity.kind is COUNT:
        return len(reading.counts.get(noun_key(quantity.unit), ())) > _MOST
    return reading.units[quantity.kind, quantity.unit] > _MOST


def _is_of_others(reading: Reading, index: int) -> bool:
    """Whether the words at a figure say which ones it counts: "Of the weavers, 430", "the 41 mills that he owned"."""
    text, quantity = reading.document.text, reading.mentions[index].quantity
    sentence = reading.document.sentences[reading.mentions[index].sentence]
    if pattern("reference", "definite").search(text, max(0, quantity.start - _FRONT), quantity.start) and pattern(
        "reference", "introduces"
    ).match(text, quantity.end, quantity.end + _FEW_WORDS):
        return True
    return pattern("portion", "some").match(text, sentence.start, sentence.end) is not None


def _stands_with_a_share(reading: Reading, index: int) -> bool:
    """Whether a sentence tells a share, so that a tenth of a figure may be a part of it."""
    beside = reading.by_sentence[reading.mentions[index].sentence]
    return any(reading.mentions[other].quantity.kind in (PERCENT, RATIO) for other in beside)


def _is_head_of(reading: Reading, one: int, other: int, like: Similarity) -> bool:
    """Whether one figure stands in a headline, and the other where the same is told of as many things."""
    here, there = reading.contexts[one], reading.contexts[other]
    if here.above is there.above or (here.deed and there.deed and here.deed.isdisjoint(there.deed)):
        return False
    if adds_up(reading, one if here.above else other):
        return False
    return not narrower(reading, one, other) and not noun_alone(reading, one, other, like)

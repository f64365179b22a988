"""Figures that are one because of how the later one is put: "the eight prisoners", or of where: headline and lead."""

from __future__ import annotations

from workbench.claims.facts.asked import digits_most
from workbench.claims.facts.pair import Pair
from workbench.claims.figures.telling import MOST_TELLING
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import names_people, noun_key
from workbench.quantities.quantity import Bound, Kind

_FEW = 4
"""Smaller numbers with "the" may be any two or three that are called alike in other words."""
_PAIR = 2
"""A number from which on "all three" takes up one just named, where nothing else is counted by it."""
_NEAR = 2
"""Sentences within which it was just named."""
_DIGITS = 3
"""From so many on "the 412 payments" are the 412 that were named before, by whatever word."""
_WORDS_OF_A_SUBJECT = 3
"""A noun, what it is of, and a verb."""
_LIKE_THE_HEADLINE = frozenset({"further", "part", "former", "reckoned"})
"""Marks that make of a figure of the text another one than that of its headline: "four of them"."""


def is_taken_up(pair: Pair) -> bool:
    """Whether the later mention takes up the earlier one's figure: "eight prisoners", then "the eight prisoners"."""
    if _few_named_again(pair):
        return pair.like.parted in ("", "other act", "other name")
    one_word = noun_key(pair.one.quantity.unit) == noun_key(pair.other.quantity.unit)
    same = one_word or (pair.like.noun is None and pair.told == MOST_TELLING)
    return _points_back(pair) and (not pair.like.parted or (pair.like.parted == "other act" and same))


def _few_named_again(pair: Pair) -> bool:
    """Whether a number with "the" counts by the noun it counted before, or only tells the deed: "the two killed".

    Whoever is named beside "the three judges", they are those that were just counted; and where nobody else is counted
    by that number, "the three Danes" are the three claimants.
    """
    marks = pair.there.marks
    if pair.kind is not Kind.COUNT or "the" not in marks or not pair.equal:
        return False
    people = pair.told == 0 and pair.alone and pair.like.noun is True and names_people(pair.other.quantity.unit)
    if not (pair.same_noun or people) and not (pair.like.same_act and pair.like.noun is None):
        return False
    return pair.size >= _PAIR and {"further", "former", "part", "each"}.isdisjoint(pair.here.marks | marks)


def _points_back(pair: Pair) -> bool:
    (a, b), here, later, like, told = pair.figures, pair.here, pair.there, pair.like, pair.told
    kept = a.kind is b.kind is Kind.DURATION and min(point(a) or 0, point(b) or 0) >= _FEW
    if "the" not in later.marks and not ("own" in later.marks and (told or kept)):
        return False
    if "further" in (here.marks | later.marks if told == 0 else later.marks) or a.kind is Kind.ORDINAL:
        return False
    if a.kind is not Kind.COUNT:
        return a.kind is b.kind
    near = like.noun is None and pair.alone and later.sentence - here.sentence <= _NEAR
    if point(a) != point(b) or (point(a) or 0) < (_PAIR if near else _FEW):
        return False
    if like.noun is None:
        return told > 0 or pair.alone
    if like.noun is False and digits_most(a, b) >= _DIGITS:
        return True
    return like.noun and (told > 0 or like.same_act or pair.same_noun)


def is_said_again(pair: Pair) -> bool:
    """Whether the same is said to be so much, by all its words: "the food index rose", and once more so."""
    said = pair.here.subject
    if len(said) < _WORDS_OF_A_SUBJECT or said != pair.there.subject:
        return False
    return _LIKE_THE_HEADLINE.isdisjoint(pair.differing_marks) and pair.like.parted in ("", "other name")


def is_headline_of(pair: Pair) -> bool:
    """Whether a headline and the first lines have one figure: "Police: 3 held", "Three men were arrested"."""
    here, there = pair.here, pair.there
    if not (here.top and there.lead) and not (there.top and here.lead):
        return False
    if not _LIKE_THE_HEADLINE.isdisjoint(pair.differing_marks):
        return False
    return pair.alone and pair.like.noun is not False and pair.like.parted in ("", "other act")


def is_about(pair: Pair) -> bool:
    """Whether a headline has a word of magnitude for what the text counts: "Hundreds dead", 345 were killed."""
    (a, b), here, there = pair.figures, pair.here, pair.there
    if (a.bound is Bound.VAGUE) is (b.bound is Bound.VAGUE) or pair.like.noun is False:
        return False
    if not (here.above and there.lead) and not (there.above and here.lead):
        return False
    if not _LIKE_THE_HEADLINE.isdisjoint(pair.differing_marks):
        return False
    return pair.like.same_act and pair.like.parted in ("", "other act")

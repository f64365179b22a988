"""How much alike two sentences must be for their figures to be one fact, by what the figures are.

Two sentences that both say 4.8 billion need less than two that both say two.
"""

from __future__ import annotations

import math

from workbench.claims.facts.pair import Pair
from workbench.claims.figures.agreement import in_unit_of, is_rounded_off
from workbench.claims.figures.telling import MOST_TELLING, digits
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, word_table
from workbench.claims.lexicon import lexicon
from workbench.quantities.quantity import Bound, Kind, Number, Quantity

_BY_KIND: dict[Kind, tuple[float, float, float]] = {
    Kind.DURATION: (0.75, 0.0, 0.0),
    Kind.AGE: (1.2, 0.3, 0.3),
    Kind.MONEY: (2.0, 0.5, 0.0),
    Kind.MEASURE: (2.0, 1.2, 0.0),
    Kind.PERCENT: (2.0, 1.2, 0.5),
    Kind.RATIO: (2.0, 1.2, 0.2),
}
"""Similarity asked for by kind and by how telling the figure is. Two people may be as old as one another."""
_OF_SHARES_TOLD_OFTEN = (2.0, 0.3, 0.1)
"""The same of percentages that an article has more than twice, or that have four digits to themselves."""
_OF_SUMS_TOLD_OFTEN = 0.2
"""The same of a round sum of money that an article has more than twice."""
_BY_NOUN: dict[str, tuple[float, float, float]] = {
    "same": (0.9, 0.1, 0.0),
    "like": (1.0, 0.3, 0.0),
    "unknown": (2.0, 1.2, 0.0),
    "other": (math.inf, math.inf, 1.0),
}
"""The same of counts: by noun (the same; of one class; missing; another) and by how telling the figure is."""
_OF_FEW_ALIKE = 0.4
"""What is asked of small numbers that count by one word: "six league wins". There are always two people."""
_OF_OTHERS_DOING = 1.5
"""What is asked of them where they do another thing, or beside another name."""
_OF_A_WHOLE_YEAR = 2.2
"""What is asked of "a year" and "one year"."""
_THOUSAND = 1000
"""Measures from which on even a round number is rare: 900,000 miles."""
_OF_LENGTHS = 0.2
"""How much of a clause must be said again for common lengths of time."""
_SAID_AGAIN, _RANKED_AGAIN = 0.8, 1.5
"""How much of a clause is said again, and how alike the sentences are, where a rank leaves out what it ranks."""
_OF_RANKS, _OF_COMMON_RANKS = 0.15, 1.2
"""What is asked of the same rank of the same thing, and of a time or a week, of which any can be the first."""
_DONE_AGAIN = 0.8
"""What is asked of a number with two digits to itself that counts other words for those to whom the same was done."""
_HALF = {0.5, 50}
_OF_A_FRACTION = 0.5
"""What is asked of a fifth beside another one, or beside 20 percent."""
_TWO_DIGITS, _THREE_DIGITS = 2, 3
_COUNTED_OUT = 12
"""Parts of a larger whole were counted; "four in ten" is said of 38 percent as well."""
_HALF_A_POINT = 0.6


def asked_of_equals(pair: Pair) -> float | None:
    """The similarity that two equal figures ask for; None where none is enough."""
    told, like = pair.told, pair.like
    if pair.kind is Kind.COUNT:
        return _asked_of_counts(pair)
    if pair.kind is Kind.ORDINAL:
        return _asked_of_ranks(pair)
    if pair.kind is Kind.DURATION and told == 0:
        if like.cover < _OF_LENGTHS:
            # "Over the past five years", "lived there for at least five years".
            return None
        if pair.size <= 1:
            return _OF_A_WHOLE_YEAR
    if pair.kind is Kind.AGE and pair.here.names & pair.there.names:
        return 0.0
    if pair.kind is Kind.MEASURE and told == 1 and pair.size >= _THOUSAND:
        return 0.0
    if pair.kind is Kind.RATIO and told == MOST_TELLING and is_fraction(pair.size):
        return _OF_A_FRACTION
    if pair.kind is Kind.PERCENT and (pair.often or digits_most(*pair.figures) > _THREE_DIGITS):
        return _OF_SHARES_TOLD_OFTEN[told]
    if pair.kind is Kind.MONEY and pair.often and told == 1:
        return _OF_SUMS_TOLD_OFTEN
    return _BY_KIND[pair.kind][told]


def _asked_of_ranks(pair: Pair) -> float | None:
    like = pair.like
    if like.noun is None and like.cover >= _SAID_AGAIN and like.score >= _RANKED_AGAIN:
        return _RANKED_AGAIN
    head = pair.here.head
    if like.noun is not False and head == pair.there.head and head.endswith(lexicon().superlative_endings):
        # "The second largest of the islands", "the second largest island".
        return 0.0
    if like.noun is not True:
        return None
    if noun_key(pair.one.quantity.unit) in word_table().common_ranks:
        return _OF_COMMON_RANKS
    # "The fourth quarter", and "the fourth quarter" once more.
    return 0.0 if "the" in pair.here.marks & pair.there.marks else _OF_RANKS


def _asked_of_counts(pair: Pair) -> float:
    like, told, same = pair.like, pair.told, pair.same_noun
    vague = pair.one.quantity.bound is Bound.VAGUE
    if vague and not (like.noun and same):
        return math.inf
    if like.noun is None:
        return min(_BY_NOUN["unknown"][told], 1.2 if like.same_act else math.inf)
    if not like.noun:
        if told == MOST_TELLING and pair.size < 100 and like.same_act:
            return _DONE_AGAIN
        return _BY_NOUN["other"][told] if pair.size >= 100 else math.inf
    asked = _BY_NOUN["same" if same else "like"][told]
    if told == 1 and not _is_power_of_ten(pair.size):
        asked = 0.0
    if same and told == 0 and not vague and pair.size > 1 and not _is_anyone(pair):
        asked = _OF_OTHERS_DOING if like.parted else _OF_FEW_ALIKE
    elif like.same_act:
        asked = min(asked, 0.9 if told == 0 else 0.2)
    return asked


def _is_anyone(pair: Pair) -> bool:
    """Whether the noun says no more than that they are people."""
    return noun_key(pair.one.quantity.unit) in word_table().anyone


def asked_of_rounded(pair: Pair, asked: float) -> float:
    """What is asked of two figures that only lie within each other, by what is asked of equal ones."""
    (a, b), like = pair.figures, pair.like
    if a.kind is not b.kind:
        if not _rounds_to(a, b):
            return math.inf
        if not _same_share(a, b) or {point(a), point(b)} & _HALF:
            return asked + 0.1
        ratio = a if a.kind is Kind.RATIO else b
        # One in five of one thing and 20 percent of another are not rare in one article; 8 in 10 and 80 percent are.
        return _OF_A_FRACTION if is_fraction(float(point(ratio) or 1)) else 0.0
    if a.kind is Kind.DURATION:
        return asked if _same_length(a, b) else max(asked, 0.5)
    if is_rounded_off(a, b):
        if digits_most(a, b) > _TWO_DIGITS + (like.noun is False):
            return 0.0
        return asked if like.noun is False else min(asked, 0.3 if like.same_act else 0.5)
    return asked if pair.told == MOST_TELLING else asked + 0.1


def _rounds_to(a: Quantity, b: Quantity) -> bool:
    """Whether a percentage can be what two numbers come to: 29 of 50 are 58 percent, and never 59."""
    ratio, share = (a, b) if a.kind is Kind.RATIO else (b, a)
    if ratio.parts is None or ratio.parts[1] <= _COUNTED_OUT or Bound.EXACT not in (a.bound, b.bound):
        return True
    return abs(100 * float(point(ratio) or 0) - float(point(share) or 0)) <= _HALF_A_POINT


def is_fraction(ratio: float) -> bool:
    """Whether a ratio is one part of a few: a third, one in five."""
    return (1 / ratio).is_integer()


def _same_length(a: Quantity, b: Quantity) -> bool:
    """Whether two durations are exactly one: 18 months and a year and a half."""
    moved = in_unit_of(a, b)
    return moved is not None and math.isclose(point(moved) or 0, point(b) or 0, rel_tol=1e-6)


def _same_share(a: Quantity, b: Quantity) -> bool:
    """Whether a percentage and a ratio are exactly one share: 20 percent and one in five."""
    moved = in_unit_of(a, b)
    return moved is not None and point(moved) == point(b)


def digits_most(a: Quantity, b: Quantity) -> int:
    """How many digits the one of two figures that has more of them has to itself."""
    return max(digits(abs(point(one) or 0)) for one in (a, b))


def _is_power_of_ten(value: Number) -> bool:
    return math.log10(value).is_integer() if value > 0 else False

"""How much alike two sentences must be for one figure in both to be one fact.

That depends on the figure: two sentences that both say 4.8 billion need less than two that both say two.
"""

from __future__ import annotations

import math

from workbench.claims.facts.context import Context
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.agreement import Stance, agreement, in_unit_of, is_rounded_off, told_otherwise
from workbench.claims.figures.telling import MOST_TELLING, digits, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, word_table
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Bound, Kind, Number, Quantity

_TAKEN_UP = 4
"""Smaller numbers with "the" may be any two or three of that noun."""
_OF_THE_LEAD = 0.2
"""By how much a figure that headline and lead share passes, so that firmer ties come first."""
_LIKE_THE_HEADLINE = frozenset({"further", "part", "former"})
"""Marks that make of a figure of the text another one than that of its headline: "four of them"."""
_PAIR = 2
"""A number from which on "all three" takes up one just named, where nothing else is counted by it."""
_NEAR = 2
"""Sentences within which it was just named."""
_TWO_DIGITS = 2
_OTHER_NAME = (0.7, 0.3)
"""What is asked at least of two figures beside different names; and of two that count the same."""
OF_ANOTHERS_SHARE = 1.0
"""What is asked at least of two percentages beside different names: indexes, banks and parties have one each."""
_OF_AN_AGE = 0.3
"""What is asked of two equal ages: two people of one article may be as old as one another."""
_SAID_AGAIN, _RANKED_AGAIN = 0.8, 1.5
"""How much of a clause is said again, and how alike the sentences are, where a rank leaves out what it ranks."""
_PRICED = 0.4
"""How much of a clause must be said again for one price of "a lamp" and "each lamp"."""
_THOUSAND = 1000
"""Measures from which on even a round number is rare: 900,000 miles."""
_OF_LENGTHS = 0.2
"""How much of a clause must be said again for common lengths of time."""
_HALF = {0.5, 50}
_OF_A_FRACTION = 0.5
"""What is asked of a fifth beside 20 percent."""
_OF_ANOTHER_ACT = 0.3
"""What is asked at least where a figure without a noun has an act of its own."""
_OF_A_HEAD = 0.5
"""What is asked at most of a share in front of the same word: "a 5 per cent chance"."""
_OF_A_HEADLINE = (0.6, 0.2)
"""What is asked at most of a figure that a headline repeats; and where both name what is counted."""


def margin_of(
    one: Mention, other: Mention, here: Context, there: Context, like: Similarity, *, alone: bool = False
) -> float | None:
    """By how much the likeness of two mentions passes what their figures ask for; None where they are never one.

    `alone`: nothing else in the article is counted by their number.
    """
    a, b = one.quantity, other.quantity
    stance = agreement(a, b).stance
    if stance not in (Stance.SAME, Stance.WITHIN) or (stance is Stance.WITHIN and told_otherwise(a, b)):
        return None
    if one.sentence == other.sentence and a.kind is Kind.MEASURE:
        return 1.0
    if _taken_up(one, other, here, there, like, alone=alone) and (
        not like.parted or (like.parted == "other act" and noun_key(a.unit) == noun_key(b.unit))
    ):
        return 0.3
    told = min(telling(a), telling(b))
    equal = stance is Stance.SAME
    if not equal and a.kind is b.kind is Kind.PERCENT and abs(one.sentence - other.sentence) <= 1:
        # "21.2 percent part-time", and then "from 21 percent": nobody rounds what he has just said.
        return None
    if equal and _is_headline_of(here, there, like, alone=alone):
        return _OF_THE_LEAD
    asked = None if _are_two(a.kind, here, there, like, told=told, equal=equal) else _asked(a, b, like)
    if asked is None:
        return None
    if equal:
        asked = _eased(a.kind, here, there, like, asked, told=told)
    if _is_about(a, b, here, there, like):
        return _OF_THE_LEAD
    if like.parted == "other name":
        asked = max(asked, OF_ANOTHERS_SHARE if a.kind is Kind.PERCENT else _OTHER_NAME[like.noun is True])
    if like.noun is None and _digits_most(a, b) <= _TWO_DIGITS and _does_more(here, there):
        asked = max(asked, _OF_ANOTHER_ACT)
    return like.score - (asked if equal else _asked_within(a, b, like, asked, told))


def _is_headline_of(here: Context, there: Context, like: Similarity, *, alone: bool) -> bool:
    """Whether a headline and the first lines have one figure: "Police: 3 held", "Three men were arrested"."""
    if not (here.top and there.lead) and not (there.top and here.lead):
        return False
    if not _LIKE_THE_HEADLINE.isdisjoint(here.marks ^ there.marks):
        return False
    return alone and like.noun is not False and like.parted in ("", "other act")


def _are_two(kind: Kind, here: Context, there: Context, like: Similarity, *, told: int, equal: bool) -> bool:
    """Whether something makes two things of two figures, however alike the words are."""
    if "further" in here.marks ^ there.marks or like.parted in ("other date", "other whole"):
        return True
    if like.parted == "for each":
        # "A lamp that costs $30", "each lamp costs $30".
        return not (equal and kind is Kind.MONEY and like.cover >= _PRICED)
    if like.parted == "other act":
        # What was lost and what burned may be the same 38 homes; 500 who came and 500 who were let go are not.
        return not (kind is Kind.COUNT and like.noun is True and equal and told == MOST_TELLING)
    return bool(like.parted) and told == 0 and kind is Kind.COUNT


def _eased(kind: Kind, here: Context, there: Context, like: Similarity, asked: float, *, told: int) -> float:
    """What is asked of equal figures where one stands in a headline, or both in front of the same word."""
    if here.above is not there.above and not like.parted and like.noun is not False:
        known = told and kind not in (Kind.PERCENT, Kind.RATIO)
        asked = min(asked, 0.0 if known else _OF_A_HEADLINE[like.noun is True])
    if kind is Kind.PERCENT and here.head and here.head == there.head:
        asked = min(asked, _OF_A_HEAD)
    return asked


def _does_more(here: Context, there: Context) -> bool:
    """Whether a figure without a noun has an act of its own: "64 pages", and "64 were sent home"."""
    bare, named = (there, here) if here.noun else (here, there)
    return bool(bare.acts) and not bare.acts & (named.acts | named.deed)


def _is_about(a: Quantity, b: Quantity, here: Context, there: Context, like: Similarity) -> bool:
    """Whether a headline has a word of magnitude for what the text counts: "Hundreds dead", 345 were killed."""
    if (a.bound is Bound.VAGUE) is (b.bound is Bound.VAGUE) or like.noun is False:
        return False
    if not (here.above and there.lead) and not (there.above and here.lead):
        return False
    if not _LIKE_THE_HEADLINE.isdisjoint(here.marks ^ there.marks):
        return False
    return like.same_act and like.parted in ("", "other act")


def _asked_within(a: Quantity, b: Quantity, like: Similarity, asked: float, told: int) -> float:
    """What is asked of two figures that only lie within each other, by what is asked of equal ones."""
    if a.kind is not b.kind:
        if not _same_share(a, b) or {point(a), point(b)} & _HALF:
            return asked + 0.1
        ratio = a if a.kind is Kind.RATIO else b
        # One in five of one thing and 20 percent of another are not rare in one article; 8 in 10 and 80 percent are.
        return _OF_A_FRACTION if float(1 / (point(ratio) or 1)).is_integer() else 0.0
    if a.kind is Kind.DURATION:
        return asked if _same_length(a, b) else max(asked, 0.5)
    if is_rounded_off(a, b):
        digits_of = _digits_most(a, b)
        if digits_of > _TWO_DIGITS + (like.noun is False):
            return 0.0
        return asked if like.noun is False else min(asked, 0.3 if like.same_act else 0.5)
    return asked if told == MOST_TELLING else asked + 0.1


def _same_length(a: Quantity, b: Quantity) -> bool:
    """Whether two durations are exactly one: 18 months and a year and a half."""
    moved = in_unit_of(a, b)
    return moved is not None and math.isclose(point(moved) or 0, point(b) or 0, rel_tol=1e-6)


def _same_share(a: Quantity, b: Quantity) -> bool:
    """Whether a percentage and a ratio are exactly one share: 20 percent and one in five."""
    moved = in_unit_of(a, b)
    return moved is not None and point(moved) == point(b)


def _taken_up(one: Mention, other: Mention, here: Context, there: Context, like: Similarity, *, alone: bool) -> bool:
    """Whether the later sentence takes up the earlier one's figure: "eight prisoners", then "the eight prisoners".

    `alone`: nothing else in the article is counted by this number, so that "the nine" needs no noun.
    """
    a, b, later = one.quantity, other.quantity, there
    if a.start > b.start:
        a, b, later = b, a, here
    told = min(telling(a), telling(b))
    kept = a.kind is b.kind is Kind.DURATION and min(point(a) or 0, point(b) or 0) >= _TAKEN_UP
    if "the" not in later.marks and not ("own" in later.marks and (told or kept)):
        return False
    if "further" in (here.marks | there.marks if told == 0 else later.marks) or a.kind is Kind.ORDINAL:
        return False
    if a.kind is not Kind.COUNT:
        return a.kind is b.kind
    near = like.noun is None and alone and later.sentence - min(here.sentence, there.sentence) <= _NEAR
    if point(a) != point(b) or (point(a) or 0) < (_PAIR if near else _TAKEN_UP):
        return False
    if like.noun is None:
        return told > 0 or alone
    return like.noun and (told > 0 or like.same_act or noun_key(a.unit) == noun_key(b.unit))


def _digits_most(a: Quantity, b: Quantity) -> int:
    return max(digits(abs(point(one) or 0)) for one in (a, b))


def _is_power_of_ten(value: Number) -> bool:
    return math.log10(value).is_integer() if value > 0 else False


_ASKED: dict[str, tuple[float, float, float]] = {
    "same": (0.9, 0.1, 0.0),
    "like": (1.0, 0.3, 0.0),
    "unknown": (2.0, 1.2, 0.0),
    "other": (math.inf, math.inf, 1.0),
}
"""Similarity asked for by noun (the same; of one class; missing; another) and by how telling the figure is."""


def _asked(a: Quantity, b: Quantity, like: Similarity) -> float | None:
    told = min(telling(a), telling(b))
    if a.kind is Kind.COUNT:
        return _asked_of_count(a, b, like, told)
    if a.kind is Kind.ORDINAL:
        if like.noun is None and like.cover >= _SAID_AGAIN and like.score >= _RANKED_AGAIN:
            return _RANKED_AGAIN
        if like.noun is not True:
            return None
        return 1.2 if noun_key(a.unit) in word_table().common_ranks else 0.15
    if a.kind is Kind.DURATION:
        if told == 0 and like.cover < _OF_LENGTHS:
            # "Over the past five years", "lived there for at least five years".
            return None
        return (2.2 if (point(a) or 0) <= 1 else 0.75, 0.75, 0.0)[told]
    if a.kind is Kind.AGE:
        return _OF_AN_AGE if told else 1.2
    if a.kind is Kind.MONEY:
        return (2.0, 0.5, 0.0)[told]
    if a.kind is Kind.MEASURE:
        return (2.0, 0.0 if (point(a) or 0) >= _THOUSAND else 1.2, 0.0)[told]
    return (2.0, 1.2, 0.5)[told]


def _asked_of_count(a: Quantity, b: Quantity, like: Similarity, told: int) -> float:
    if a.bound is Bound.VAGUE and (like.noun is not True or noun_key(a.unit) != noun_key(b.unit)):
        return math.inf
    if like.noun is None:
        asked = min(_ASKED["unknown"][told], 1.2 if like.same_act else math.inf)
    elif not like.noun:
        asked = _ASKED["other"][told] if (point(a) or 0) >= 100 else math.inf
    else:
        asked = _ASKED["same" if noun_key(a.unit) == noun_key(b.unit) else "like"][told]
        if told == 1 and not _is_power_of_ten(point(a) or 0):
            asked = 0.0
    if like.same_act and like.noun:
        asked = min(asked, 0.9 if told == 0 else 0.2)
    return asked

"""How much alike two sentences must be for one figure in both to be one fact.

That depends on the figure: two sentences that both say 4.8 billion need less than two that both say two.
"""

from __future__ import annotations

import math

from workbench.claims.facts.context import Context
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.agreement import Stance, agreement, told_otherwise
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key, word_table
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Bound, Kind, Quantity

_TAKEN_UP = 4
"""Smaller numbers with "the" may be any two or three of that noun."""
_MOST_TELLING = 2
_UNMISTAKABLE = 3
"""Digits of a number that hardly stands in one article for two things: 363, 1,334."""
_OTHER_NAME = (0.7, 0.3)
"""What is asked at least of two figures beside different names; and of two that count the same."""


def margin_of(one: Mention, other: Mention, here: Context, there: Context, like: Similarity) -> float | None:
    """By how much the likeness of two mentions passes what their figures ask for; None where they are never one."""
    a, b = one.quantity, other.quantity
    stance = agreement(a, b).stance
    if stance not in (Stance.SAME, Stance.WITHIN) or (stance is Stance.WITHIN and told_otherwise(a, b)):
        return None
    if one.sentence == other.sentence and a.kind is Kind.MEASURE:
        return 1.0
    if _taken_up(one, other, here, there) and like.parted in ("", "other act"):
        return 0.3
    if like.parted in ("other act", "other date", "other whole", "for each"):
        return None
    asked = _asked(a, b, like)
    if asked is not None and a.kind is Kind.PERCENT and here.head and here.head == there.head:
        asked = min(asked, 0.5)
    if like.parted and min(telling(a), telling(b)) == 0 and a.kind is Kind.COUNT:
        return None
    if like.parted and asked is not None:
        asked = max(asked, _OTHER_NAME[like.noun is True])
    if asked is None or "further" in here.marks ^ there.marks:
        return None
    if stance is Stance.WITHIN and not (a.kind is b.kind and min(telling(a), telling(b)) == _MOST_TELLING):
        asked += 0.1
    return like.score - asked


def _taken_up(one: Mention, other: Mention, here: Context, there: Context) -> bool:
    """Whether the later sentence takes up the earlier one's figure: "eight prisoners", then "the eight prisoners"."""
    a, b, later = one.quantity, other.quantity, there
    if a.start > b.start:
        a, b, later = b, a, here
    if "the" not in later.marks or "further" in later.marks or a.kind is Kind.ORDINAL:
        return False
    if a.kind is not Kind.COUNT:
        return a.kind is b.kind
    if point(a) != point(b) or (point(a) or 0) < _TAKEN_UP:
        return False
    noun = noun_key(a.unit)
    return noun == noun_key(b.unit) if noun and noun_key(b.unit) else telling(a) > 0


def telling(quantity: Quantity) -> int:
    """How seldom the same figure turns up twice by chance: 0 small or vague, 1 round, 2 with two digits to itself."""
    value = point(quantity)
    if value is None or value == 0:
        return 0 if quantity.bound is Bound.VAGUE else 1
    size = abs(value)
    if size <= 12 and float(size).is_integer() and quantity.kind not in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE):
        return 0
    return 1 if _digits(size) == 1 else 2


def _digits(size: float) -> int:
    """How many digits a number has to itself: 1 of 900,000, 3 of 363."""
    return len(f"{size:.6e}".split("e")[0].rstrip("0").replace(".", ""))


_ASKED: dict[str, tuple[float, float, float]] = {
    "same": (0.9, 0.2, 0.0),
    "like": (1.0, 0.3, 0.0),
    "unknown": (2.0, 1.2, 0.3),
    "other": (math.inf, math.inf, 1.0),
}
"""Similarity asked for by noun (the same; of one class; missing; another) and by how telling the figure is."""


def _asked(a: Quantity, b: Quantity, like: Similarity) -> float | None:
    told = min(telling(a), telling(b))
    if a.kind is Kind.COUNT:
        return _asked_of_count(a, b, like, told)
    if a.kind is Kind.ORDINAL:
        if like.noun is not True:
            return None
        return 1.2 if noun_key(a.unit) in word_table().common_ranks else 0.15
    if a.kind is Kind.DURATION:
        return 0.3 if told == 2 else 2.2
    if a.kind is Kind.AGE:
        return 0.5 if told else 1.2
    if a.kind is Kind.MONEY:
        return (2.0, 0.7, 0.0)[told]
    if a.kind is Kind.MEASURE:
        return (2.0, 1.2, 0.0)[told]
    return (2.0, 1.2, 0.7)[told]


def _asked_of_count(a: Quantity, b: Quantity, like: Similarity, told: int) -> float:
    if a.bound is Bound.VAGUE and (like.noun is not True or noun_key(a.unit) != noun_key(b.unit)):
        return math.inf
    if like.noun is None:
        known = min(_digits(abs(point(quantity) or 0)) for quantity in (a, b)) >= _UNMISTAKABLE
        asked = 0.0 if known else min(_ASKED["unknown"][told], 1.2 if like.same_act else math.inf)
    elif not like.noun:
        asked = _ASKED["other"][told] if (point(a) or 0) >= 100 else math.inf
    else:
        asked = _ASKED["same" if noun_key(a.unit) == noun_key(b.unit) else "like"][told]
    if like.same_act and like.noun:
        asked = min(asked, 0.9 if told == 0 else 0.2)
    return asked

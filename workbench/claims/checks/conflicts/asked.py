"""How much likeness two figures ask for before they are taken to be of one thing although they differ.

171 and 117 are one slip of the hand apart, and two such figures of the same noun seldom stand in one article by chance;
25 and 30 are not, and ask for sentences that say the same in nearly the same words.
"""

from __future__ import annotations

import math

from workbench.claims.checks.conflicts.apart import narrower, of_another_year
from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.facts.similarity import Similarity
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.telling import digits, telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import (
    AGE,
    COUNT,
    DURATION,
    MEASURE,
    MONEY,
    ORDINAL,
    RATIO,
    VAGUE,
    Kind,
    Quantity,
)

_RARE = 0.6
_OF_SMALL = 0.75
"""How much of a clause must be said again for two numbers up to twelve."""
_LEAST_COVER = {Kind.COUNT: 0.33, Kind.MONEY: 0.4}
"""How much of a clause must be said again for figures of which one digit differs."""
_BARELY = 0.15
"""How much of a clause must be said again for two round numbers of which one digit differs."""
_SMALL = 12
_DIGITS = 3
_RARE_UNIT = 3
"""Claims of a unit up to which two that are a slip apart are likely one: a battery's 360 Wh."""
_NEAR = 2
_FRONT = 60
_ANTECEDENTS = 300
"""How many mentions before and behind a sum of money are searched for the same sum."""


def slip_hint(reading: Reading, one: int, other: int) -> str:
    """The slip of the hand that makes one figure of the other, in words; empty where none does."""
    kind, hint = slip_between(reading, one, other)
    return hint if kind is Slip.MAGNITUDE else ""


def slip_between(reading: Reading, one: int, other: int) -> tuple[Slip, str]:
    """The slip of the hand that makes one figure of the other, and its words."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    low, high = point(a), point(b)
    if low is None or high is None or (a.kind is MEASURE and a.unit != b.unit):
        return Slip.NONE, ""
    return slip(a, b, low, high)


def slipped(reading: Reading, one: int, other: int) -> bool:
    """Whether one wrong keystroke or word may lie between two figures; of single digits only near ones tell that."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    first, second = point(a), point(b)
    if a.kind is ORDINAL or first is None or second is None:
        return True
    low, high = (first, second) if first <= second else (second, first)
    kind = slip_between(reading, one, other)[0]
    return high - low <= _NEAR if high <= _SMALL else kind is Slip.MAGNITUDE or (kind is not Slip.NONE and low > _SMALL)


def asked_of(reading: Reading, one: int, other: int, like: Similarity) -> float:
    """The likeness asked for: more where no slip explains the figures, or one sentence confines its own."""
    asked = _by_figures(reading, one, other, like)
    if not slipped(reading, one, other) or of_another_year(reading, one, other):
        # "All nine victims were struck", "three people were struck by bullets"; "In 2015, 923 were recorded".
        return math.inf
    return asked


def _by_figures(reading: Reading, one: int, other: int, like: Similarity) -> float:
    """The likeness that the figures, their noun and what was done ask for; infinite where they give no ground."""
    a, b = reading.mentions[one].quantity, reading.mentions[other].quantity
    here, there = reading.contexts[one], reading.contexts[other]
    weight = reading.article_words.weight
    kind, _ = slip_between(reading, one, other)
    told = min(telling(a), telling(b))
    asked = math.inf
    if a.kind is ORDINAL:
        if here.sentence == there.sentence:
            return 1.5 if like.cover >= 0.8 else math.inf
        return _asked_of_frame(reading, one, other)
    if a.kind is RATIO:
        return math.inf
    if a.kind is DURATION:
        close = kind in (Slip.CLOSE, Slip.MAGNITUDE) and a.unit == b.unit
        return 1.2 if close and told and like.cover >= 0.6 else math.inf
    if a.kind is AGE:
        if _of_a_relative(reading, one) or _of_a_relative(reading, other):
            return math.inf
        return 0.5 if here.names & there.names and like.cover >= 0.6 else math.inf
    same_noun = a.kind is not COUNT or noun_key(a.unit) == noun_key(b.unit)
    if a.kind is MEASURE and a.unit == b.unit and kind in (Slip.CLOSE, Slip.MAGNITUDE):
        if reading.units[a.kind, a.unit] <= _RARE_UNIT:
            return 0.4
        if kind is Slip.MAGNITUDE and told:
            return 1.0
    if a.kind is MONEY and kind in (Slip.CLOSE, Slip.MAGNITUDE) and _many_digits(a, b):
        asked = 0.5
    if VAGUE in (a.bound, b.bound):
        alike = same_noun and (like.same_act or like.cover >= 0.6) and like.cover >= 0.2
        return 1.0 if alike and not narrower(reading, one, other) else math.inf
    if kind is Slip.MAGNITUDE and told:
        asked = min(asked, 0.6 if same_noun or like.same_act else 1.0)
    elif kind is Slip.CLOSE:
        by_cover = (
            ((1.4 if narrower(reading, one, other) else 0.6) if same_noun else 1.2)
            if like.cover >= _LEAST_COVER.get(a.kind, 0.5)
            else math.inf
        )
        asked = min(asked, by_cover)
    if a.kind is COUNT:
        if here.acts & there.acts and told and (kind is not Slip.DIGIT or like.cover >= _BARELY):
            # "50,000 may work from home", and of them "10,000 work in branches".
            asked = min(asked, 0.2)
        if (
            same_noun
            and kind is not Slip.NONE
            and weight(noun_key(a.unit)) >= _RARE
            and (told or (like.cover >= 0.4 and _bare(reading, one) and _bare(reading, other)))
            and here.acts == there.acts
            and not narrower(reading, one, other)
        ):
            asked = min(asked, 1.1)
        shared = any(weight(name) >= 0.5 for name in here.all_names & there.all_names)
        if shared and told and kind is not Slip.NONE and like.cover >= _LEAST_COVER[COUNT]:
            asked = min(asked, 1.0)
    if points_back(reading, one) or points_back(reading, other):
        asked = min(asked, 0.4)
    if a.kind is not COUNT and kind not in (Slip.CLOSE, Slip.MAGNITUDE):
        return asked
    if like.same_act and like.cover >= (0.4 if told else _OF_SMALL) and same_noun:
        asked = min(asked, 1.2)
    return min(asked, 2.0) if like.cover >= (0.65 if told else _OF_SMALL) else asked


def _many_digits(a: Quantity, b: Quantity) -> bool:
    """Whether two figures have so many digits that one off is no chance: $17,400 and $71,400."""
    return min(digits(abs(point(one) or 0)) for one in (a, b)) >= _DIGITS


@asked_once
def _of_a_relative(reading: Reading, index: int) -> bool:
    """Whether an age is that of somebody told by another's name: "Ruth's son, 70"."""
    start = reading.mentions[index].quantity.start
    return bool(pattern("grounds", "relative").search(reading.document.text[max(0, start - _FRONT) : start]))


@asked_once
def points_back(reading: Reading, index: int) -> bool:
    """Whether a sum of money takes up one that nothing before it names: "the $4.8 billion will be paid"."""
    quantity = reading.mentions[index].quantity
    text = reading.document.text
    if quantity.kind is not MONEY or text[max(0, quantity.start - 4) : quantity.start].lower() != "the ":
        return False
    first = max(0, index - _ANTECEDENTS)
    if any(
        other != index and mention.quantity.kind is MONEY and point(mention.quantity) == point(quantity)
        for other, mention in enumerate(reading.mentions[first : index + _ANTECEDENTS], first)
    ):
        return False
    return bool(pattern("grounds", "then_on").match(text, quantity.end))


def _bare(reading: Reading, index: int) -> bool:
    """Whether the counted noun stands right behind the figure: "five levels", not "five possible awards"."""
    quantity = reading.mentions[index].quantity
    following = reading.document.text[quantity.end : quantity.end + 40].split()
    return bool(following) and noun_key(following[0].strip(".,;:!?)")) == noun_key(quantity.unit)


def _asked_of_frame(reading: Reading, one: int, other: int) -> float:
    """What two ranks ask for behind the same two words, as in "before their first birthday", "the very first day"."""
    frames = []
    for index in (one, other):
        quantity = reading.mentions[index].quantity
        frames.append(reading.document.text[max(0, quantity.start - 40) : quantity.start].lower().split()[-2:])
    if len(frames[0]) < 2 or frames[0] != frames[1] or pattern("grounds", "no_frame").fullmatch(frames[0][0]):
        return math.inf
    return 0.2 if frames[0][1] == "very" else 1.0

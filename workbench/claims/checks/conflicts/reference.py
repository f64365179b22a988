"""Figures that take up one named before: "the 85 firefighters" says that 85 firefighters were told of already.

Where no other place has that figure, what it takes up is another figure of the same noun, and one of the two is off.
"""

from __future__ import annotations

import re
from itertools import combinations

from workbench.claims.facts.reading import Reading, asked_once
from workbench.claims.figures.slips import Slip
from workbench.claims.figures.telling import telling
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.quantities.quantity import Kind

_QUOTED = re.compile(r":\s*[“\"«]")
_BETWEEN = 300
_REACH = 60
_FEWEST = 4
_NEAR = 2
_FAR = 4000
_OF_FEW = 0.3
_FAR_OFF = 1.5
"""What is taken up and is no slip of the hand is not further off than so many times."""
_MOST = 30
"""Figures of one noun that are looked at; an article that has more of them takes none up in so few words."""


@asked_once
def takes_up(reading: Reading, index: int) -> bool:
    """Whether a count says by "the" that it was named before, and no other place has it or lets it be reckoned."""
    mention = reading.mentions[index]
    quantity, text = mention.quantity, reading.document.text
    if quantity.kind is not Kind.COUNT or not quantity.unit:
        return False
    if len(reading.counts.get(noun_key(quantity.unit), ())) > _MOST or (
        not telling(quantity) and not _few(reading, index)
    ):
        return False
    if not pattern("reference", "definite").search(text[max(0, quantity.start - 20) : quantity.start]):
        return False
    if pattern("reference", "introduces").match(text[quantity.end : quantity.end + _REACH].split(".")[0].split(",")[0]):
        return False
    if len(reading.by_fact[reading.facts[index]]) > 1:
        return False
    others = same_noun(reading, index)
    value = point(quantity) or 0
    values = {point(reading.mentions[other].quantity) or 0 for other in others}
    return value not in values and not any(value in (a + b, abs(a - b)) for a, b in combinations(values, 2))


def _few(reading: Reading, index: int) -> bool:
    """Whether a small number can be one taken up: just one other of its noun is near it, and nothing was added."""
    value = point(reading.mentions[index].quantity) or 0
    near = [
        other
        for other in same_noun(reading, index)
        if abs((point(reading.mentions[other].quantity) or 0) - value) <= _NEAR and other < index
    ]
    if value < _FEWEST or len({reading.facts[other] for other in near}) != 1:
        return False
    between = reading.between(near[0], index)
    return len(between) <= _FAR and not pattern("grounds", "added").search(between)


def same_noun(reading: Reading, index: int) -> list[int]:
    """The other counts of the same noun, in text order."""
    key = noun_key(reading.mentions[index].quantity.unit)
    return [other for other in reading.counts.get(key, ()) if other != index]


def likeness_asked(reading: Reading, one: int, other: int, slip: Slip) -> float | None:
    """The likeness asked for where the later of two counts takes up the earlier one; None where it does not."""
    first, later = sorted((one, other))
    a, b = reading.mentions[first].quantity, reading.mentions[later].quantity
    if noun_key(a.unit) != noun_key(b.unit) or not takes_up(reading, later):
        return None
    if not telling(a) or not telling(b):
        return _OF_FEW if abs((point(a) or 0) - (point(b) or 0)) <= _NEAR and not telling(b) else None
    if slip in (Slip.CLOSE, Slip.MAGNITUDE):
        near = reading.mentions[later].sentence - reading.mentions[first].sentence <= _NEAR
        return 0.1 if near else 0.3
    low, high = sorted((point(a) or 0, point(b) or 0))
    if high > _FAR_OFF * low or pattern("reference", "which").match(reading.document.text[b.end : b.end + _REACH]):
        return None
    rivals = {reading.facts[index] for index in same_noun(reading, later) if telling(reading.mentions[index].quantity)}
    return 0.45 if len(rivals) == 1 else None


@asked_once
def takes_up_amount(reading: Reading, index: int) -> bool:
    """Whether a share or a sum says by "the" that it was named before, and no other place has it."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    if (
        quantity.kind not in (Kind.MONEY, Kind.PERCENT)
        or reading.amounts[quantity.kind, quantity.unit, point(quantity)] > 1
    ):
        return False
    if not pattern("reference", "definite").search(text[max(0, quantity.start - 20) : quantity.start]):
        return False
    following = text[quantity.end : quantity.end + _REACH].split(".")[0].split(",")[0]
    return not following.lower().startswith(" of ") and pattern("reference", "introduces").match(following) is None


def quoted_beside(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures of one sentence are a statement and the quotation that bears it out, behind a colon."""
    return _QUOTED.search(reading.between(*sorted((one, other)))[:_BETWEEN]) is not None

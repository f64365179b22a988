"""What a claim's wording says it was reckoned by: "a fall of 2 per cent", "812 fewer", "a fifth of", "in all".

Of figures at random many pairs come to a third one by chance, so nothing is reckoned that the claim does not speak of.
"""

from __future__ import annotations

from dataclasses import field
from enum import Flag, auto

from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Kind, Quantity
from workbench.text.document import Document
from workbench.text.values import value

_FRONT, _BACK = 70, 50
"""Code points in front of a claim and behind it in which its wording is looked for."""
_AMOUNTS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_SHARES = (Kind.PERCENT, Kind.RATIO)


class Way(Flag):
    """How a claim can follow from other figures."""

    NONE = 0
    DIFFERENCE = auto()
    SUM = auto()
    UP = auto()
    """A growth."""
    DOWN = auto()
    """A fall."""
    SHARE = auto()
    MULTIPLE = auto()
    REST = auto()
    """What is left of a whole that its sentence names."""
    TIME = auto()


@value
class Asking:
    """A claim that may follow from other figures."""

    claim: Quantity
    ways: Way
    beside: tuple[Quantity, ...] = field(default=())
    """The other figures of its sentence."""


def asking(document: Document, mention: Mention, beside: tuple[Quantity, ...]) -> Asking | None:
    """What a claim's own words say of how it came about; None where they say nothing of the kind."""
    ways = _ways(document, mention, beside)
    return Asking(mention.quantity, ways, beside) if ways else None


def _ways(document: Document, mention: Mention, beside: tuple[Quantity, ...]) -> Way:
    claim = mention.quantity
    if claim.kind in (Kind.DURATION, Kind.AGE, Kind.DATE):
        return Way.TIME
    if claim.kind not in (*_AMOUNTS, *_SHARES):
        return Way.NONE
    if claim.parts is not None and claim.parts[1] == 1 and claim.parts[0] > 1:
        return Way.MULTIPLE
    front, back = _around(document, mention)
    change = _change(front, back)
    if claim.kind in _SHARES:
        if claim.unit == "pp":
            return Way.DIFFERENCE if change else Way.NONE
        moved = pattern("reckoned", "moved").match(back) is not None
        return change or (Way.NONE if moved else Way.SHARE)
    ways = Way.NONE
    if change or pattern("reckoned", "difference").search(front) or pattern("reckoned", "differs").match(back):
        ways |= Way.DIFFERENCE
    if pattern("reckoned", "total").search(front) or pattern("reckoned", "in_all").match(back):
        ways |= Way.SUM
    if claim.kind is Kind.COUNT and any(one.kind in (Kind.COUNT, Kind.RATIO) for one in beside):
        ways |= Way.REST
    return ways


def _around(document: Document, mention: Mention) -> tuple[str, str]:
    """The clause in front of a figure, and what stands right behind it."""
    sentence, quantity = document.sentences[mention.sentence], mention.quantity
    front = document.text[max(sentence.start, quantity.start - _FRONT) : quantity.start]
    back = document.text[quantity.end : min(sentence.end, quantity.end + _BACK)]
    return pattern("reckoned", "clause").split(front)[-1], pattern("reckoned", "clause").split(back)[0]


def _change(front: str, back: str) -> Way:
    """Which way the figure says that something went; nothing where it says both or neither."""
    up = pattern("reckoned", "up").search(front) or pattern("reckoned", "upward").match(back)
    down = pattern("reckoned", "down").search(front) or pattern("reckoned", "downward").match(back)
    if bool(up) == bool(down):
        return Way.NONE
    return Way.UP if up else Way.DOWN

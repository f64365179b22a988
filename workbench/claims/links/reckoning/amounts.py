"""Amounts and shares that follow from two figures of one passage, or from one and a figure beside the claim."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from workbench.claims.figures.agreement import SURE, about, in_unit_of, step
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.links.answering import CELL
from workbench.claims.links.passages import Passage
from workbench.claims.links.reckoning.asking import Asking, Way
from workbench.claims.mention import Mention
from workbench.quantities.quantity import LOWER, UPPER, Bound, Kind, Number, Quantity

_SIZED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_FEW = 4
"""Figures of which all pairs are tried; of more only neighbours, since one of many pairs fits by chance."""
_MOST = 8
_TELLING = 13
"""Counts below come about by chance."""
_BEYOND = 0.05
"""How far a figure may lie over an open bound, as a share of it."""
_ROUNDED = 0.02
"""How far a round figure may lie from what it rounds, as a share of it."""
_FRACTION = 0.015
"""How far a share may lie from the simple fraction that is told of it."""
_SIMPLE = 10
_LEAST_WHOLE = {Kind.PERCENT: 30, Kind.RATIO: 4}
"""Wholes of which a share is told as a percentage, and as a fraction."""


class Reckoned(NamedTuple):
    """A claim that follows from figures of a passage."""

    figure: Mention
    """The one that it follows from, or the first of two."""
    why: str
    """The calculation in one line: "1,204 - 1,130 = 74"."""


class _Operand(NamedTuple):
    value: float
    quantity: Quantity
    mention: Mention | None
    """None where it stands beside the claim."""


def amount(asking: Asking, passage: Passage) -> Reckoned | None:
    """What a claim's amount or share follows from among the figures of a passage; None where from nothing."""
    share, differs = Way.SHARE in asking.ways, Way.DIFFERENCE in asking.ways
    told = [found for mention in passage.figures if (found := _operand(mention.quantity, mention)) is not None][:_MOST]
    if not told:
        return None
    beside = [found for quantity in asking.beside if (found := _operand(quantity, None)) is not None][:_MOST]
    said = {other.value for other in beside}
    fresh = [one for one in told if not differs or one.value not in said]
    pairs = [*_pairs(told), *((one, other) for one in fresh for other in beside)]
    for one, other in pairs:
        if (moved := _in_one_unit(one, other, share=share)) is None:
            continue
        if (why := _follows(asking, one, moved, passage)) is not None:
            mention = one.mention or other.mention
            return None if mention is None else Reckoned(mention, why)
    return _total(asking, told)


class OneMore(NamedTuple):
    """Two counts, one of which is one more."""

    claim_is_less: bool
    words: str


def one_more(claim: Quantity, figure: Quantity) -> OneMore | None:
    """Two counts of which one is one more, as a fleet is than the other boats of who has one; else None."""
    a, b = point(claim), point(figure)
    if claim.kind is not Kind.COUNT or figure.kind is not Kind.COUNT or a is None or b is None or abs(a - b) != 1:
        return None
    return OneMore(a < b, f"{number_words(min(a, b))} others + 1 = {number_words(max(a, b))}")


def _operand(quantity: Quantity, mention: Mention | None) -> _Operand | None:
    value = point(quantity)
    if quantity.kind not in _SIZED or quantity.bound not in SURE or value is None or value <= 0:
        return None
    return _Operand(float(value), quantity, mention)


def _pairs(told: Sequence[_Operand]) -> Iterator[tuple[_Operand, _Operand]]:
    if len(told) <= _FEW:
        yield from combinations(told, 2)
    else:
        yield from pairwise(told)


def _in_one_unit(one: _Operand, other: _Operand, *, share: bool) -> _Operand | None:
    """The other operand in the unit of the first; None where the two cannot be added up."""
    if one.quantity.kind is not other.quantity.kind:
        return None
    if nouns_agree(one.quantity.unit, other.quantity.unit) is False and one.quantity.kind is Kind.COUNT and not share:
        return None
    moved = in_unit_of(other.quantity, one.quantity)
    value = None if moved is None else point(moved)
    return None if value is None else other._replace(value=float(value))


def _follows(asking: Asking, one: _Operand, other: _Operand, passage: Passage) -> str | None:
    """The calculation by which the claim follows from two operands of one unit."""
    claim, ways = asking.claim, asking.ways
    small, large = sorted((one, other), key=lambda operand: operand.value)
    low, high = small.value, large.value
    if low == high:
        return None
    if (Way.DIFFERENCE in ways or Way.REST in ways) and _is_in_unit(claim, one.quantity):
        rest = large.mention is not None and high in map(_whole, asking.beside)
        told = Way.DIFFERENCE in ways and (high - low >= _TELLING or claim.kind is not Kind.COUNT)
        if (told or (Way.REST in ways and rest)) and _is(claim, high - low):
            return f"{_words(large)} - {_words(small)} = {_result(claim, high - low)}"
    if Way.SUM in ways and _is_in_unit(claim, one.quantity) and _is(claim, low + high):
        return f"{_words(one)} + {_words(other)} = {_result(claim, low + high)}"
    grew = Way.UP in ways
    if (grew or Way.DOWN in ways) and claim.kind in (Kind.PERCENT, Kind.RATIO):
        before, after = (low, high) if grew else (high, low)
        if _is_share(claim, abs(after - before) / before):
            was, now = (small, large) if grew else (large, small)
            return f"from {_words(was)} to {_words(now)} is {100 * (after - before) / before:+.3g} %"
    if Way.SHARE in ways and _is_share(claim, low / high) and _has_shares(claim, one, other, high, passage):
        return f"{_words(small)} of {_words(large)} is {100 * low / high:.3g} %"
    if Way.MULTIPLE in ways and _is(claim, high / low):
        return f"{_words(large)} / {_words(small)} = {high / low:.3g}"
    return None


def _has_shares(claim: Quantity, one: _Operand, other: _Operand, whole: float, passage: Passage) -> bool:
    """Whether one of two operands can be told as a share of the other; cells of one row are of several times."""
    in_row = all(end.mention is not None and passage.in_front_of(end.mention) == CELL for end in (one, other))
    return not in_row and one.quantity.kind is not Kind.PERCENT and whole >= _LEAST_WHOLE.get(claim.kind, 0)


def _total(asking: Asking, told: Sequence[_Operand]) -> Reckoned | None:
    """A sum of all figures of one unit in a passage, three or more."""
    if Way.SUM not in asking.ways:
        return None
    terms = [one for one in told if _is_in_unit(asking.claim, one.quantity)]
    if len(terms) < 3 or not _is(asking.claim, sum(one.value for one in terms)) or terms[0].mention is None:
        return None
    words = " + ".join(map(_words, terms))
    return Reckoned(terms[0].mention, f"{words} = {_result(asking.claim, sum(one.value for one in terms))}")


def _whole(quantity: Quantity) -> Number | None:
    """Of "34 of its 120" the 120."""
    value = point(quantity)
    return quantity.parts[1] if value is not None and quantity.kind is Kind.RATIO and quantity.parts else value


def _is_in_unit(claim: Quantity, operand: Quantity) -> bool:
    if claim.unit == "pp":
        return operand.kind is Kind.PERCENT
    if claim.kind is not operand.kind or claim.kind is Kind.PERCENT:
        return False
    return claim.kind is Kind.COUNT or claim.unit == operand.unit


def _is(claim: Quantity, result: float) -> bool:
    """Whether a result is what the claim says, as exactly as it says it."""
    value = point(claim)
    if value is None:
        return False
    return _is_near(claim.bound, float(value), result, step(value) / 2)


def _is_near(bound: Bound, value: float, result: float, room: float) -> bool:
    if bound is Bound.ABOUT:
        return abs(result - value) <= about(value)
    if bound in LOWER:
        return 0 <= result - value <= _BEYOND * value
    if bound in UPPER:
        return 0 <= value - result <= _BEYOND * value
    return math.isclose(result, value) or abs(result - value) <= min(room, _ROUNDED * value)


def _is_share(claim: Quantity, share: float) -> bool:
    """Whether a share is the percentage or the simple fraction that the claim tells."""
    value = point(claim)
    if value is None or share > 1:
        return False
    if claim.kind is Kind.PERCENT:
        return value >= 1 and _is_near(claim.bound, float(value), 100 * share, step(value) / 2)
    parts: tuple[Number, Number] | None = claim.parts
    return parts is not None and parts[0] < parts[1] <= _SIMPLE and abs(share - float(value)) <= _FRACTION


def _words(operand: _Operand) -> str:
    return figure_words(operand.quantity)


def _result(claim: Quantity, result: float) -> str:
    return number_words(round(result, 4)) + (f" {claim.unit}" if claim.kind is Kind.MONEY else "")

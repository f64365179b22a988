"""Figures said twice in other units or words: "5 km (3.1 miles)", "50 crowns ($7)", 100 bridges and the 100th."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.units import convert, convert_difference, is_roundly, unit_of
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import noun_key
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Mention
from workbench.quantities.quantity import COUNT, DURATION, MEASURE, MONEY, ORDINAL, PERCENT, RATIO, TIME, Kind, Quantity
from workbench.text.document import Document

_FARTHEST = 20
_CLOSING = ")]"
_ASIDE = 60
"""Code points between a share and its exact percentage in brackets at most."""
_SHARE_OFF = 4.0
"""How many percentage points a share in words is off at most."""
_FEW = 12
_WORD = re.compile(r"\s+([^\W\d_]+)")
_ROUNDED = 0.05
"""How far a difference that was converted and rounded may be off."""
_POURED = frozenset({"volume", "mass", ""})
"""What a cook measures in either: a cup of sugar is 200 g."""
_CONVERTED = (MEASURE, MONEY, DURATION)
_MANY = 100
"""Counts from which on the rank of the last one tells the count."""
_BACK = 12
"""Figures in front among which stands what "those five" takes up."""
_TAKEN_UP = (COUNT, DURATION)
_MILLION = 1_000_000
"""Sums from which on the currency may be left out right behind."""
_SOON = 3
"""Sentences within which it is."""


def restated(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of mentions, by index, that state one figure in two units, or once without its unit."""
    for index, (one, other) in enumerate(pairwise(mentions)):
        if _is_converted(document, one.quantity, other.quantity) or _is_share_again(document, one, other):
            yield index, index + 1
    yield from _of_so_many(document, mentions)
    yield from _without_currency(mentions)
    yield from _ranked(mentions)
    yield from _those(document, mentions)


def _is_converted(document: Document, one: Quantity, other: Quantity) -> bool:
    if one.kind is not other.kind:
        return False
    between = document.text[one.end : other.start]
    if not 0 < len(between) <= _FARTHEST:
        return False
    if one.kind is TIME:
        # "At 2:35 am local time (07:35 UTC)".
        return one.iso != other.iso and pattern("conversion", "other_clock").fullmatch(between) is not None
    if one.unit == other.unit or one.kind not in _CONVERTED:
        return False
    if one.kind is MONEY:
        return _is_exchanged(document, other, between)
    if not pattern("conversion", "converted").fullmatch(between):
        return False
    if agreement(one, other).stance in (Stance.SAME, Stance.WITHIN) or _is_difference(one, other):
        return True
    value, stated = point(one), point(other)
    moved = None if value is None else convert(float(value), one.unit, other.unit)
    if moved is not None and is_roundly(float(value or 0), moved, stated):
        return True
    # Cups and spoons are in no table, since they differ from land to land.
    dimensions = {_dimension(one), _dimension(other)}
    return len(dimensions) > 1 and dimensions <= _POURED and document.text[other.end : other.end + 1] in _CLOSING


def _is_share_again(document: Document, one: Mention, other: Mention) -> bool:
    """Whether a percentage is that of the share before it: "nearly two-thirds of the farms here (64.4 percent)".

    Without a bracket it must be just what the numbers make: "24 out of 27 voters came, leaving an 88.89% turnout".
    """
    a, b = one.quantity, other.quantity
    if a.kind is not RATIO or b.kind is not PERCENT or one.sentence != other.sentence or b.start - a.end > _ASIDE:
        return False
    if _is_just(a, b):
        return True
    between = document.text[a.end : b.start]
    if not between.endswith("(") or between.count("(") > 1 or document.text[b.end : b.end + 1] not in _CLOSING:
        return False
    share, exact = point(a), point(b)
    return share is not None and exact is not None and abs(100 * float(share) - float(exact)) <= _SHARE_OFF


def _is_just(ratio: Quantity, share: Quantity) -> bool:
    """Whether a percentage with a place behind the point is what a part of a larger whole comes to."""
    value, stated = point(ratio), point(share)
    if value is None or stated is None or ratio.parts is None or ratio.parts[1] <= _FEW or float(stated).is_integer():
        return False
    places = len(f"{float(stated):.6f}".rstrip("0").partition(".")[2])
    return round(100 * float(value), places) == float(stated)


def _of_so_many(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A large count, and the same count of a whole: "29 towns are poor", "29 of 50 towns"."""
    parts = [
        (index, mention.quantity.parts[0])
        for index, mention in enumerate(mentions)
        if mention.claim and mention.quantity.parts and mention.quantity.parts[0] > _FEW
    ]
    if not parts:
        return
    counts: dict[tuple[float, str], int] = {}
    for index, mention in enumerate(mentions):
        if mention.claim and mention.quantity.kind is COUNT and mention.quantity.unit:
            counts.setdefault((float(point(mention.quantity) or 0), noun_key(mention.quantity.unit)), index)
    for index, part in parts:
        following = _WORD.match(document.text, mentions[index].quantity.end)
        count = counts.get((float(part), noun_key(following[1]))) if following else None
        if count is not None:
            yield min(index, count), max(index, count)


def _is_difference(one: Quantity, other: Quantity) -> bool:
    """Whether degrees are converted as a difference: "3.6 degrees Fahrenheit (2 degrees Celsius) above the average"."""
    value, stated = point(one), point(other)
    moved = None if value is None else convert_difference(float(value), one.unit, other.unit)
    if moved is None or stated is None:
        return False
    return abs(moved - float(stated)) <= _ROUNDED * abs(float(stated))


def _is_exchanged(document: Document, other: Quantity, between: str) -> bool:
    """Whether brackets hold what a sum of money is in another currency, or in two: "50 meticais ($0.80; £0.63)"."""
    if not pattern("conversion", "exchanged").fullmatch(between):
        return False
    return pattern("conversion", "closed").match(document.text, other.end) is not None


def _ranked(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A large count and its rank: "has built 500 bridges", "the 500th bridge"."""
    ranks = _many(mentions, ORDINAL)
    if not ranks:
        return
    counted: dict[tuple[float, str], int] = {}
    for count, key in _many(mentions, COUNT):
        counted.setdefault(key, count)
    for rank, key in ranks:
        if (first := counted.get(key)) is not None:
            yield min(first, rank), max(first, rank)


def _many(mentions: Sequence[Mention], kind: Kind) -> list[tuple[int, tuple[float, str]]]:
    """The large counts or ranks of something, each with its number and the noun that it is of."""
    return [
        (index, (float(value), noun_key(mention.quantity.unit)))
        for index, mention in enumerate(mentions)
        if mention.quantity.kind is kind
        and (value := point(mention.quantity)) is not None
        and value >= _MANY
        and mention.claim
        and mention.quantity.unit
    ]


def _those(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A bare number that takes up what was just named: "strikes on five days", "with those five"."""
    for index, mention in enumerate(mentions):
        quantity = mention.quantity
        if quantity.kind is not COUNT or quantity.unit or not mention.claim:
            continue
        front = document.text[max(0, quantity.start - _FARTHEST) : quantity.start]
        if not pattern("conversion", "those").search(front):
            continue
        for before in range(index - 1, max(-1, index - 1 - _BACK), -1):
            other = mentions[before]
            if mention.sentence - other.sentence > 2:
                break
            if other.claim and other.quantity.kind in _TAKEN_UP and point(other.quantity) == point(quantity):
                yield before, index
                break


def _dimension(quantity: Quantity) -> str:
    unit = unit_of(quantity.unit)
    return "" if unit is None else unit.dimension


def _without_currency(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """A sum of money, and its number alone soon after it."""
    last: dict[float, int] = {}
    for index, mention in enumerate(mentions):
        kind = mention.quantity.kind
        if kind is not MONEY and (kind is not COUNT or mention.quantity.unit):
            continue
        value = point(mention.quantity)
        if value is None or value < _MILLION or not mention.claim:
            continue
        if kind is MONEY:
            last[float(value)] = index
        else:
            sum_of = last.get(float(value))
            if sum_of is not None and mention.sentence - mentions[sum_of].sentence <= _SOON:
                yield sum_of, index

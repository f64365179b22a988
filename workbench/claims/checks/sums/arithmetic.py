"""Figures that add up too well for chance, wherever they stand: 11,482 came; 6,200 tickets here, 5,282 there.

Two of the three stand in one sentence, the third near them, in a headline or as a figure that is told more than once.
How many digits have to agree depends on how far the words bear it out: 4 digits need no noun in common and may stand
anywhere, 3 need one. Such sums hold or are not made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.sums.terms import terms
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.wording import number_words, point
from workbench.claims.language.concepts import noun_key, nouns_agree
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind, Quantity

_ADDED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_NEAR = 3
"""Sentences between two of the figures and the third."""
_MOST = 8
"""Figures of one sentence that are looked at; a longer row of them adds up by chance."""
_FEW = 3
"""Figures of one sentence that are no row; of a row some pairs always add up."""
_CROWD = 60
"""Figures of one kind in an article among which a sum is no wonder."""
_TELLS, _TELLS_ALONE, _TELLS_ALL = 90, 250, 900
"""How many steps of its last digit a total has at least: near its parts and of nouns that agree; of the same noun
anywhere; and of whatever noun."""


class _Three(NamedTuple):
    """A total and its two parts."""

    total: int
    parts: tuple[int, int]


def arithmetic(reading: Reading) -> Iterator[Found]:
    """Totals with two parts that make them to the last digit."""
    figures = [index for index in reading.claims if _can_be_added(reading.mentions[index].quantity)]
    families: dict[tuple[Kind, str], list[int]] = {}
    for index in figures:
        quantity = reading.mentions[index].quantity
        unit = "" if quantity.kind is Kind.COUNT else quantity.unit
        families.setdefault((quantity.kind, unit), []).append(index)
    for members in families.values():
        if len({reading.facts[index] for index in members}) >= _FEW and len(members) <= _CROWD:
            yield from _of_family(reading, members)


def _can_be_added(quantity: Quantity) -> bool:
    return quantity.kind in _ADDED and quantity.bound in SURE and (point(quantity) or 0) > 0


def _of_family(reading: Reading, members: list[int]) -> Iterator[Found]:
    told: set[tuple[float, ...]] = set()
    by_sentence: dict[int, list[int]] = {}
    by_value: dict[float, list[int]] = {}
    for index in members:
        by_sentence.setdefault(reading.mentions[index].sentence, []).append(index)
        by_value.setdefault(reading.value(index), []).append(index)
    for indices in by_sentence.values():
        for one, other in combinations(indices if len(indices) <= _MOST else (), 2):
            for three in _threes(reading, one, other, by_value):
                facts = {reading.facts[index] for index in (three.total, *three.parts)}
                values = tuple(sorted(reading.value(index) for index in (three.total, *three.parts)))
                if len(facts) == 3 and values not in told and _is_no_chance(reading, three, len(indices)):
                    told.add(values)
                    words = f"{terms(reading, three.parts)} = {number_words(reading.value(three.total))}, as stated"
                    yield found("sum", Verdict.HOLDS, words, (three.total, *three.parts), "sum")


def _threes(reading: Reading, one: int, other: int, by_value: dict[float, list[int]]) -> Iterator[_Three]:
    """What two figures of a sentence make with a third that stands in another, the nearest one first."""
    low, high = sorted((one, other), key=reading.value)
    at = reading.mentions[one].sentence

    def elsewhere(value: float) -> list[int]:
        found = [third for third in by_value.get(_clean(value), ()) if reading.mentions[third].sentence != at]
        return sorted(found, key=lambda third: abs(reading.mentions[third].sentence - at))

    for third in elsewhere(reading.value(low) + reading.value(high)):
        yield _Three(third, (min(one, other), max(one, other)))
    rests = elsewhere(reading.value(high) - reading.value(low))
    for third in rests if rests and not _are_a_change(reading, low) else ():
        yield _Three(high, (min(low, third), max(low, third)))


def _clean(value: float) -> float:
    return float(f"{value:.12g}")


def _are_a_change(reading: Reading, low: int) -> bool:
    """Whether the sentence tells a change from the smaller figure on: "rose to 300 from 200"."""
    return not {"further", "former"}.isdisjoint(reading.contexts.marks(low))


def _is_no_chance(reading: Reading, three: _Three, beside: int) -> bool:
    """Whether the three have digits enough, for where they stand and what they count, not to add up by chance.

    `beside`: the figures of their kind in the sentence of two of them.
    """
    indices = (three.total, *three.parts)
    values = [reading.value(index) for index in indices]
    step = _step(values)
    if min(values) / step < 2 or values[1] == values[2]:
        return False
    steps, kind = values[0] / step, reading.mentions[three.total].quantity.kind
    if steps >= _TELLS_ALL and beside <= _FEW:
        return kind is not Kind.PERCENT or _are_near(reading, indices, 1)
    if not _nouns_agree(reading, three):
        return False
    near = _are_near(reading, indices, 1 if kind is Kind.PERCENT else _NEAR)
    if near or (kind is Kind.COUNT and _is_repeated(reading, indices)):
        return steps >= (_TELLS if beside <= _FEW else _TELLS_ALL)
    keys = {noun_key(reading.mentions[index].quantity.unit) for index in indices}
    row = beside > _FEW and kind is not Kind.COUNT
    return steps >= _TELLS_ALONE and len(keys) == 1 and "" not in keys and not row


def _are_near(reading: Reading, indices: tuple[int, ...], most: int) -> bool:
    sentences = [reading.mentions[index].sentence for index in indices]
    return max(sentences) - min(sentences) <= most


def _is_repeated(reading: Reading, indices: tuple[int, ...]) -> bool:
    """Whether one of the figures stands on top, or more than once."""
    return any(reading.contexts[index].top or len(reading.by_fact[reading.facts[index]]) > 1 for index in indices)


def _step(values: list[float]) -> float:
    """The greatest power of ten of which all the values are multiples."""
    step = 1e12
    while step > 1e-6 and any(abs(value / step - round(value / step)) > 1e-9 for value in values):
        step /= 10
    return step


def _nouns_agree(reading: Reading, three: _Three) -> bool:
    """Whether the three are counted by nouns that can be one; sums of money have one currency."""
    figures = [reading.mentions[index].quantity for index in (three.total, *three.parts)]
    if figures[0].kind is not Kind.COUNT:
        return True
    return all(nouns_agree(one.unit, other.unit) for one, other in combinations(figures, 2))

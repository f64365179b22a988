"""Figures near one another of which one is the sum of the others, whatever the words around them say.

Most of these come about by chance; which are meant is for `weighed` to tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple, TypeAlias

from workbench.claims.facts.reading import Reading
from workbench.quantities.quantity import Bound, Kind, Number

_SPREAD = 3
"""Sentences over which the parts of a sum may stand."""
_NEXT = 12
"""Figures of one family behind a part among which another part is looked for."""
_THREES = 7
"""The same for two more parts."""
_LEAST_OF_THREE = 15
"""Smaller totals are the sum of three other numbers too often."""
_CROWD = 12
"""Claims of one sentence from which on it is a list, in which any two make a third."""
_LONGEST = 7
"""Parts that a run of figures may have."""
_UNITS = frozenset({"minute", "hour", "day", "week", "month"})
"""Lengths of time that are added up; of years and ages any two make a third."""

_ALIKE = 3
"""Of a total that is told more often, so many of the first, and those nearest to the parts, are looked at."""
_AWAY = 8
"""Sentences in front of the parts, or behind them, in which their total may stand."""
_TOP = 6
"""Sentences at the top of an article, whose figures the whole of it may tell in parts."""
_PLACES = 6
"""Decimal places to which sums are compared."""
_SUMMED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
_Family: TypeAlias = tuple[Kind, str]
_MEANT = (Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST)
"""Figures that can be added up: of "more than 100" nobody knows what it adds."""


class Sum(NamedTuple):
    """A total and parts that come to it, as mention indices."""

    total: int
    parts: tuple[int, ...]


def sums_near(reading: Reading) -> Iterator[Sum]:
    """Every total with two or three parts, or with a run of more, that stand near one another."""
    families = _families(reading) if len(reading.claims) > 2 else {}
    for (kind, _), members in families.items():
        if len(members) < 3:
            continue
        for found in _of_family(reading, members):
            bare = [index for index in (found.total, *found.parts) if reading.mentions[index].quantity.kind is not kind]
            # "71 minutes, then 37, a fall of 34": the total tells in what.
            if len(bare) < 2 or found.total not in bare:
                yield found


def _families(reading: Reading) -> dict[_Family, list[int]]:
    """The figures that can be added to one another, in text order, by kind and unit.

    A bare number is also of what is measured right in front: "from 70 km to 58".
    """
    families: dict[_Family, list[int]] = {}
    measured: list[tuple[int, _Family]] = []
    for sentence, indices in reading.by_sentence.items():
        measured = [(at, family) for at, family in measured if at == sentence - 1]
        for index in indices if len(indices) <= _CROWD else ():
            quantity = reading.mentions[index].quantity
            if quantity.bound not in _MEANT or quantity.kind not in _SUMMED or not quantity.low or quantity.low <= 0:
                continue
            unit = quantity.unit
            if quantity.kind is Kind.COUNT:
                families.setdefault((Kind.COUNT, ""), []).append(index)
                for family in () if unit else dict.fromkeys(family for _, family in measured):
                    families[family].append(index)
            elif quantity.kind is not Kind.DURATION or unit in _UNITS:
                family = (quantity.kind, "" if quantity.kind is Kind.PERCENT else unit)
                families.setdefault(family, []).append(index)
                if quantity.kind is not Kind.PERCENT:
                    measured.append((sentence, family))
    return families


def _of_family(reading: Reading, members: list[int]) -> Iterator[Sum]:
    values = [reading.mentions[index].quantity.low or 0 for index in members]
    most = max(values)
    if most < values[0] + values[1] and most < sum(sorted(values)[:2]):
        return
    at = {index: reading.mentions[index].sentence for index in members}
    totals: dict[Number, list[int]] = {}
    for index, value in zip(members, values, strict=True):
        totals.setdefault(round(value, _PLACES), []).append(index)
    for first, one in enumerate(values):
        near = [
            second
            for second in range(first + 1, min(len(members), first + 1 + _NEXT))
            if at[members[second]] - at[members[first]] <= _SPREAD and one + values[second] <= most
        ]
        for second in near:
            yield from _sums(totals, at, one + values[second], (members[first], members[second]))
        for second, third in combinations(near[:_THREES], 2):
            if (added := one + values[second] + values[third]) <= most and added >= _LEAST_OF_THREE:
                yield from _sums(totals, at, added, (members[first], members[second], members[third]))
        for length in range(4, min(_LONGEST, len(members) - first) + 1):
            if at[members[first + length - 1]] - at[members[first]] <= 1:
                run = tuple(members[first : first + length])
                yield from _sums(totals, at, sum(values[first : first + length]), run)


def _sums(totals: dict[Number, list[int]], at: dict[int, int], added: Number, parts: tuple[int, ...]) -> Iterator[Sum]:
    """The totals that parts come to, near them or at the top of the article; `at`: in which sentence each stands."""
    alike = totals.get(round(added, _PLACES))
    if alike is None:
        return
    if len(alike) > 2 * _ALIKE:
        nearest = bisect_left(alike, parts[0])
        alike = [*alike[:_ALIKE], *alike[max(_ALIKE, nearest - _ALIKE) : nearest + _ALIKE]]
    for total in alike:
        sentence = at[total]
        if total not in parts and (sentence < _TOP or at[parts[0]] - _AWAY <= sentence <= at[parts[-1]] + _AWAY):
            yield Sum(total, parts)

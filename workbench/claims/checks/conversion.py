"""Conversions: one measure beside another of the same, "3,600 kilometers (2,200 miles)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.units import convert, convert_difference, is_roundly
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern, table
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

_AROUND = 60
_BY_LAND = 1.4
"""How many times larger a cup or spoon is in one land than in another: 15 ml, and 20 in Australia."""
_CONVERTED = (Kind.MEASURE, Kind.MONEY)


def conversions(reading: Reading) -> Iterator[Found]:
    """Measures given twice, in two units, side by side."""
    mentions = reading.mentions
    for index, other in pairwise(range(len(mentions))):
        a, b = mentions[index].quantity, mentions[other].quantity
        if a.kind is not b.kind or a.kind not in _CONVERTED or a.unit == b.unit or b.start - a.end > 20:
            continue
        if not pattern("conversion", "beside").fullmatch(reading.document.text[a.end : b.start]) or not (
            mentions[index].claim and a.unit and b.unit
        ):
            continue
        if a.kind is Kind.MONEY:
            words = f"{figure_words(a)}, {figure_words(b)}: rests on the rate of exchange of the day"
            yield found("conversion", Verdict.CANNOT_SAY, words, (index, other))
            continue
        value, stated = point(a), point(b)
        if value and stated and (poured := _poured(float(value), a.unit, b.unit)) is not None:
            shown = f"{figure_words(a)} is about {number_words(float(f'{poured:.4g}'))} {b.unit}"
            if 1 / _BY_LAND <= poured / stated <= _BY_LAND:
                yield found("conversion", Verdict.HOLDS, f"{shown}, given as {figure_words(b)}", (index, other))
            else:
                yield found("conversion", Verdict.FAILS, f"{shown}, not {figure_words(b)}", (index, other), "conflict")
            continue
        moved = None if value is None else convert(float(value), a.unit, b.unit)
        if moved is None:
            continue
        stance = agreement(a, b).stance
        shown = f"{figure_words(a)} is {number_words(float(f'{moved:.4g}'))} {b.unit}"
        right = stance in (Stance.SAME, Stance.WITHIN) and _close(moved, point(b))
        if not right and (change := _difference(reading, index, other)) is not None:
            shown = f"as a difference {figure_words(a)} is {number_words(float(f'{change:.4g}'))} {b.unit}"
            right = True
        if right or is_roundly(float(value or 0), moved, point(b)):
            yield found("conversion", Verdict.HOLDS, f"{shown}, given as {figure_words(b)}", (index, other))
        else:
            yield found("conversion", Verdict.FAILS, f"{shown}, not {figure_words(b)}", (index, other), "conflict")


def _poured(value: float, source: str, target: str) -> float | None:
    """A measure of cups or spoons in a unit of volume, or the other way round; None where neither is one of them."""
    millilitres = table("kitchen")
    if source in millilitres:
        return convert(value * millilitres[source], "mL", target)
    if target not in millilitres or (volume := convert(value, source, "mL")) is None:
        return None
    return volume / millilitres[target]


def _difference(reading: Reading, index: int, other: int) -> float | None:
    """Degrees converted as a difference, "1.6 Fahrenheit (0.9 Celsius) above the average", where that is meant."""
    a, b = reading.mentions[index].quantity, reading.mentions[other].quantity
    value, stated = point(a), point(b)
    moved = None if value is None else convert_difference(float(value), a.unit, b.unit)
    if moved is None or stated is None:
        return None
    around = reading.document.text[max(0, a.start - _AROUND) : b.end + _AROUND]
    return moved if pattern("conversion", "difference").search(around) and _close(moved, stated) else None


def _close(moved: float, stated: float | None) -> bool:
    """Whether a conversion is right but for rounding; open bounds would let any number through."""
    if stated is None:
        return True
    room = 0.5 if float(stated).is_integer() else 0.5 * 10.0 ** -len(f"{stated:.6f}".rstrip("0").split(".")[1])
    return abs(moved - stated) <= max(room * 1.0001, 0.035 * abs(stated)) and abs(moved - stated) <= 0.12 * max(
        abs(stated), 1.0
    )

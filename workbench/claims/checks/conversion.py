"""Conversions: one measure beside another of the same, "3,600 kilometers (2,200 miles)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.claims.checks.found import Found, found
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import Stance, agreement
from workbench.claims.figures.units import convert
from workbench.claims.figures.wording import figure_words, number_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Kind

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
        value = point(a)
        moved = None if value is None else convert(float(value), a.unit, b.unit)
        if moved is None:
            continue
        stance = agreement(a, b).stance
        shown = f"{figure_words(a)} is {number_words(float(f'{moved:.4g}'))} {b.unit}"
        if stance in (Stance.SAME, Stance.WITHIN) and _close(moved, point(b)):
            yield found("conversion", Verdict.HOLDS, f"{shown}, given as {figure_words(b)}", (index, other))
        else:
            yield found("conversion", Verdict.FAILS, f"{shown}, not {figure_words(b)}", (index, other), "conflict")


def _close(moved: float, stated: float | None) -> bool:
    """Whether a conversion is right but for rounding; open bounds would let any number through."""
    if stated is None:
        return True
    room = 0.5 if float(stated).is_integer() else 0.5 * 10.0 ** -len(f"{stated:.6f}".rstrip("0").split(".")[1])
    return abs(moved - stated) <= max(room * 1.0001, 0.035 * abs(stated)) and abs(moved - stated) <= 0.12 * max(
        abs(stated), 1.0
    )

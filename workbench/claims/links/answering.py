"""How a passage's figure stands to a claim's, also where either leaves its unit to a column's head or to the reader.

Adds to `agreement`, which compares figures of one kind alone: "30,000" and "EUR 30,000", 16,300 in a column of
thousands and £16.3m, "aged 69" and "67 years", 92 and "92 of 120".
"""

from __future__ import annotations

from dataclasses import replace

from workbench.claims.figures.agreement import SURE, Agreement, Stance, agreement, last_place, rounds_to
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.telling import digits
from workbench.claims.figures.wording import figure_words, point
from workbench.quantities.quantity import Bound, Kind, Quantity

LABEL, CELL = ":", "|"
"""The sign in front of a figure behind a label, and of one in a table."""
_WITH_UNIT = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION)
_TIMED = {Kind.AGE, Kind.DURATION}
_COLUMNS = (1_000, 1_000_000)
"""In what a column of a table counts."""
_OWN_DIGITS = 2
_SIMPLE = 10
"""Parts of a whole at most, so that a fraction is one that is told of a share: a third, nine in ten."""
_ABOUT, _NEARLY = 1.5, 2.5
"""Percentage points between a share and the fraction that is told of it; more where it is nearly or about that."""
_ROUND = 100
"""What a round number can be divided by."""
_ROUGHLY = 0.006
"""How far a round number may lie from the one that it stands for, as a share of it."""


def answer(claim: Quantity, figure: Quantity, in_front: str) -> Agreement:
    """Compare a claim with a figure of a passage; `in_front` is the sign in front of the figure, `CELL` in a table."""
    found = agreement(claim, figure)
    if found.stance is Stance.EXCLUDES and _is_told_roughly(claim, figure):
        return Agreement(Stance.WITHIN, lambda: f"{figure_words(figure)}, rounded: {figure_words(claim)}")
    if found.stance is not Stance.APART or claim.kind is figure.kind:
        return found
    if {claim.kind, figure.kind} == _TIMED and claim.unit == figure.unit:
        return agreement(claim, replace(figure, kind=claim.kind))
    for bare, other in ((figure, claim), (claim, figure)):
        in_cell = bare is figure and in_front == CELL
        if bare.kind is Kind.COUNT and (in_cell or not bare.unit) and other.kind in _WITH_UNIT:
            return _without_unit(claim, figure, bare, other, in_front) or found
    for ratio, count in ((claim, figure), (figure, claim)):
        if ratio.kind is Kind.RATIO and count.kind is Kind.COUNT and _is_part(ratio, count):
            return Agreement(Stance.WITHIN, lambda: f"{figure_words(figure)} and {figure_words(claim)}")
    return found


def _is_told_roughly(claim: Quantity, figure: Quantity) -> bool:
    """Whether the claim is the round number or simple fraction that a writer makes of a figure: 14,300 of 14,312."""
    a, b = point(claim), point(figure)
    if a is None or b is None or a <= 0 or b <= 0 or claim.bound not in SURE or figure.bound not in SURE:
        return False
    if claim.kind is Kind.RATIO and figure.kind is Kind.PERCENT:
        simple = claim.parts is not None and 1 < claim.parts[1] <= _SIMPLE
        return simple and abs(a * 100 - b) <= (_NEARLY if claim.bound is Bound.ABOUT else _ABOUT)
    if claim.kind is not Kind.COUNT or figure.kind is not Kind.COUNT or a % _ROUND or not b % _ROUND:
        return False
    return abs(a - b) <= min(last_place(a) / 2, _ROUGHLY * a)


def _without_unit(
    claim: Quantity, figure: Quantity, bare: Quantity, other: Quantity, in_front: str
) -> Agreement | None:
    """The stance of a number without a unit to an amount; None where they have nothing in common."""
    a, b = point(bare), point(other)
    if a is None or b is None:
        return None
    in_column = in_front == CELL and digits(abs(a)) >= _OWN_DIGITS and any(a * of == b for of in _COLUMNS)
    # A label has the exact number and no unit: "Turnout: 57.98".
    in_label = bare is figure and not float(a).is_integer() and rounds_to(a, b)
    if a == b or in_column or in_label:
        return Agreement(
            Stance.WITHIN,
            lambda: (
                f"{figure_words(figure)}, without the unit of {figure_words(claim)}"
                if bare is figure
                else f"{figure_words(figure)}, where the claim has no unit"
            ),
        )
    if slip(other, replace(bare, kind=other.kind, unit=other.unit), a, b)[0] is Slip.MAGNITUDE and bare is figure:
        return Agreement(Stance.EXCLUDES, lambda: f"{figure_words(claim)} is not {figure_words(figure)}")
    return None


def _is_part(ratio: Quantity, count: Quantity) -> bool:
    """Whether a count is the part or the whole of "92 of 120"; of "a third" and "twice" neither counts anything."""
    value = point(count)
    if ratio.parts is None or value is None or value <= 1 or value not in ratio.parts:
        return False
    part, whole = ratio.parts
    return not (whole == 1 or (part == 1 and whole <= _SIMPLE))

"""How a passage's figure stands to a claim's, also where either leaves its unit to a column's head or to the reader.

Adds to `agreement`, which compares figures of one kind alone: "30,000" and "EUR 30,000", 16,300 in a column of
thousands and £16.3m, "aged 69" and "67 years", 92 and "92 of 120".
"""

from __future__ import annotations

from dataclasses import replace

from workbench.claims.figures.agreement import Agreement, Stance, agreement
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.telling import digits
from workbench.claims.figures.wording import figure_words, point
from workbench.quantities.quantity import Kind, Quantity

CELL = "|"
_WITH_UNIT = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.DURATION)
_TIMED = {Kind.AGE, Kind.DURATION}
_COLUMNS = (1_000, 1_000_000)
"""In what a column of a table counts."""
_OWN_DIGITS = 2


def answer(claim: Quantity, figure: Quantity, in_front: str) -> Agreement:
    """Compare a claim with a figure of a passage; `in_front` is the sign in front of the figure, `CELL` in a table."""
    found = agreement(claim, figure)
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


def _without_unit(
    claim: Quantity, figure: Quantity, bare: Quantity, other: Quantity, in_front: str
) -> Agreement | None:
    """The stance of a number without a unit to an amount; None where they have nothing in common."""
    a, b = point(bare), point(other)
    if a is None or b is None:
        return None
    in_column = in_front == CELL and digits(abs(a)) >= _OWN_DIGITS and any(a * of == b for of in _COLUMNS)
    if a == b or in_column:
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
    """Whether a count is the part or the whole of "92 of 120"."""
    value = point(count)
    return ratio.parts is not None and value is not None and value > 1 and value in ratio.parts

"""How surely a passage of a source speaks of the claim's own figure: signs that are weighed together.

No one sign decides: an amount with a unit is seldom there by chance, whatever the words; a small count needs the same
words, and another noun speaks against any. The weights are logits. They come from a logistic regression on pairs of
claims and figures of sources that were judged by hand, unrelated sources among them, and are rounded; from 0 on a
passage bears the claim out, or contradicts it, more likely than it is of something else.
"""

from __future__ import annotations

import math

from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.support import is_converted, is_loose
from workbench.claims.figures.telling import digits
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.links.answering import CELL
from workbench.claims.links.likeness import Likeness
from workbench.quantities.quantity import Kind, Quantity

SAME_ACT = 0.9
"""What it adds to a contradiction that both clauses tell the same act."""
SET_APART = 1.0
"""What it takes from a contradiction that one clause has a mark that the other has not: a part, a further one."""
ALIEN_NOUN = 1.5
"""What it takes from a contradiction that the figure counts what the claim's sentence does not name."""
_SMALL = 12
_MANY_DIGITS = 3
_HAS_UNIT = (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_SIZES = ((1.2, 4.7), (1.45, 3.6), (2.0, 3.0), (5.0, 1.7))
"""How many times one figure is the other at most, and what so near a figure counts."""
_YEARS = ((4, 5.3), (9, 4.2), (20, 3.6))
"""How many years two dates lie apart at most, and what so near a year counts."""
_SLIP = 4.6
"""What one slip of the hand between two figures counts: digits swapped, million for billion."""
_SWAPPED_YEAR = 4.2
_LABEL = ":"


def borne_out(claim: Quantity, figure: Quantity, alike: Likeness, *, about: float, in_front: str, same: bool) -> float:
    """How surely a figure that agrees with the claim's is the claim's, as a logit.

    `about`: how much the whole source speaks of what the article speaks of, 0 to 1; `in_front`: the sign in front of
    the figure, a colon where a label stands there; `same`: the same number, not only one that can hold as well.
    """
    told_again = same or is_converted(claim, figure)
    return (
        -1.6
        + 2.3 * alike.score
        + 2.9 * alike.cover
        + 2.4 * about
        + 1.1 * alike.shares_name
        + 0.9 * (in_front == _LABEL)
        - 0.6 * (in_front == CELL)
        + _tells(claim)
        - 1.0 * _counts_another_thing(claim, figure)
        - 0.6 * (not told_again)
        - 2.2 * (not told_again and (is_loose(claim) or is_loose(figure)))
    )


def contradicted(claim: Quantity, figure: Quantity, alike: Likeness, *, about: float, in_front: str) -> float:
    """How surely a figure that excludes the claim's is told of the same thing, as a logit; never of another noun."""
    if _counts_another_thing(claim, figure):
        return -math.inf
    return (
        -7.2
        + 3.0 * alike.score
        + 1.7 * alike.cover
        + 1.9 * about
        + 0.7 * (in_front == _LABEL)
        - 1.4 * (in_front == CELL)
        - 0.8 * _has_many_digits(claim)
        + nearness(claim, figure)
    )


def _tells(claim: Quantity) -> float:
    """What the figure tells by itself: how seldom it stands in two texts by chance."""
    if claim.kind is Kind.DATE:
        date = parse_date(claim.iso)
        to_the_day = date is not None and date.day is not None and date.year != ""
        return 1.2 + 0.5 * to_the_day - 0.5 * (date is not None and date.month is None)
    value = point(claim)
    whole = value is not None and float(value).is_integer() and claim.kind is not Kind.RATIO
    small = whole and abs(value or 0) <= _SMALL
    own = value is not None and digits(abs(value)) > _MANY_DIGITS
    return 1.2 * (claim.kind in _HAS_UNIT) + 0.8 * own - 1.4 * small - 1.0 * (claim.kind is Kind.ORDINAL)


def _has_many_digits(claim: Quantity) -> bool:
    value = point(claim)
    return value is not None and digits(abs(value)) >= _MANY_DIGITS


def nearness(claim: Quantity, figure: Quantity) -> float:
    """How near two figures that differ are to one another, as a logit: one slip apart, or of about one size."""
    if claim.kind is Kind.DATE:
        return _nearness_of_years(claim, figure)
    a, b = point(claim), point(figure)
    if a is None or b is None or a <= 0 or b <= 0:
        return 0.0
    ratio = max(a, b) / min(a, b)
    size = next((counts for most, counts in _SIZES if ratio <= most), 0.0)
    return size + _SLIP * (slip(claim, figure, a, b)[0] is Slip.MAGNITUDE)


def _nearness_of_years(claim: Quantity, figure: Quantity) -> float:
    years = [when.year for one in (claim, figure) if (when := parse_date(one.iso)) and when.year.isdigit()]
    if len(years) < 2:
        return 0.0
    apart = abs(int(years[0]) - int(years[1]))
    near = next((counts for most, counts in _YEARS if apart <= most), 0.0)
    return max(near, _SWAPPED_YEAR * (sorted(years[0]) == sorted(years[1])))


def _counts_another_thing(claim: Quantity, figure: Quantity) -> bool:
    return claim.kind is figure.kind is Kind.COUNT and nouns_agree(claim.unit, figure.unit) is False

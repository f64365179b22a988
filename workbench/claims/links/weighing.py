"""How surely a passage of a source speaks of the claim's own figure: signs that are weighed together.

No one sign decides: an amount with a unit is seldom there by chance, whatever the words; a small count needs the same
words, and another noun speaks against any. The weights are logits. They come from logistic regressions on pairs of
claims and figures of sources that were judged by hand, unrelated sources among them, and are rounded. `company` adds
what other pairs say; from 0 on a passage bears the claim out, or contradicts it.
"""

from __future__ import annotations

import math

from workbench.claims.figures.agreement import Stance, is_rounded_off
from workbench.claims.figures.calendar import parse_date
from workbench.claims.figures.slips import Slip, slip
from workbench.claims.figures.support import is_converted, is_finer, is_loose
from workbench.claims.figures.telling import digits
from workbench.claims.figures.wording import point
from workbench.claims.language.concepts import nouns_agree
from workbench.claims.links.answering import CELL, LABEL
from workbench.claims.links.evidence import Evidence
from workbench.claims.links.same_thing import is_of_another, marks_apart, same_act, told_apart
from workbench.quantities.quantity import Bound, Kind, Quantity

UNLIKELY = -math.inf
_SAME = Stance.SAME
_COUNT = Kind.COUNT
_LEAST_AGREEING, _LEAST_EXCLUDING = -1.8, -4.0
"""Below these nothing that other pairs say makes a link of a pair."""
BEYOND_DOUBT = 2.5
"""From here on nothing that speaks against a figure that agrees is asked for."""
_SMALL = 12
_MANY_DIGITS = 3
_HAS_UNIT = (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_SIZES = ((1.2, 2.5), (1.45, 1.9), (2.0, 1.6), (5.0, 0.9))
"""How many times one figure is the other at most, and what so near a figure counts."""
_SWAPPED, _THOUSANDFOLD, _ZEROS, _ONE_OF_MANY, _ONE_DIGIT = 3.9, 4.7, 0.9, 1.9, 1.3
"""What a slip of the hand counts: digits swapped, million for billion, a zero lost, 171 and 177, 17 and 19."""
_TENFOLD, _HUNDREDFOLD = 9.9, 100
_YEARS = ((4, 2.8), (9, 2.1), (20, 1.7))
"""How many years two dates lie apart at most, and what so near a year counts."""
_COARSER = 0.9
"""What it takes that of two dates one names the day and the other does not, as of two events."""
_SWAPPED_YEAR = 2.5
_DAYS, _FEW_DAYS = 1.5, 10
"""What a day of the same month counts that is no more than so many days off."""
_TIME = 1.5
_BARE = 0.1
"""Likeness below which a figure shares no words with the claim."""
_ALIKE = 0.4
"""Likeness from which a figure one slip of the hand away is the claim's, whatever place is told beside it."""
_STRANGE = 0.3
"""What a source must be about the article, so that a figure without its words may contradict it."""
_TOLD_AROUND = 2.0
"""What it adds to a contradiction that the figure's passage and the one before it say all that the claim's does."""
_WHOLE, _ROUNDED = 100, 0.5
"""What two percentages make up, and by how much they may miss it for having been rounded."""
_SAME_ACT = 0.8
"""What it adds to one that both clauses tell the same act."""
_MARKED = 0.6
"""What it takes from a figure that agrees that one clause has a mark that the other has not: a part, a further one."""
_RECKONED = 1.0
"""What it takes that the figure agrees by a calculation alone."""
_BARELY = 1.0
"""The same where it shares no words with the claim: of many pairs of figures one comes to a share by chance."""
_OF_ANOTHER = 1.0
"""What it takes that a figure is told of an earlier time, or of another event of the sort."""
_TIMED = (Kind.DURATION, Kind.AGE)
_SAME_NOUN = {True: 1.2, None: 0.0, False: -0.5}


def borne_out(evidence: Evidence) -> float:
    """How surely a figure that agrees with the claim's is the claim's, as a logit."""
    if evidence.figure is None:
        return UNLIKELY
    claim, figure, alike = evidence.claim.quantity, evidence.figure.quantity, evidence.likeness
    told_again = evidence.stance is _SAME or is_converted(claim, figure)
    sure = (
        -0.8
        + 2.8 * alike.score
        + 3.0 * alike.cover
        + 1.0 * evidence.about
        + 1.0 * alike.shares_name
        + 0.6 * (evidence.in_front == LABEL)
        + (0.0 if evidence.reckoned and claim.kind in _TIMED else _tells(claim))
        + _SAME_NOUN[_nouns(evidence)]
        - 0.4 * bool(evidence.unnamed_year)
    )
    if evidence.reckoned:
        sure -= _RECKONED + _BARELY * (alike.score < _BARE and claim.kind not in _TIMED)
    elif not told_again and not is_finer(figure, claim):
        sure -= 1.8 + 1.5 * ((is_loose(claim) or is_loose(figure)) and not is_rounded_off(claim, figure))
    if _LEAST_AGREEING <= sure < BEYOND_DOUBT:
        sure -= 1.1 * bool(evidence.elsewhere().name)
    return sure if sure >= _LEAST_AGREEING else UNLIKELY


def doubted(evidence: Evidence) -> float:
    """What the clauses say against a figure that agrees, as a logit; asked where it would bear the claim out."""
    here, there = evidence.clauses()
    return _MARKED * marks_apart(here, there) + _OF_ANOTHER * is_of_another(here, there)


def contradicted(evidence: Evidence) -> float:
    """How surely a figure that excludes the claim's is told of the same thing, as a logit."""
    if evidence.figure is None or evidence.unnamed_year or evidence.other_date:
        return UNLIKELY
    claim, figure, alike = evidence.claim.quantity, evidence.figure.quantity, evidence.likeness
    bare, near = alike.score < _BARE, nearness(claim, figure)
    if near <= 0 or (bare and evidence.about < _STRANGE):
        return UNLIKELY
    sure = (
        -6.9
        + 2.5 * alike.score
        + 0.5 * evidence.about
        - 1.0 * bare
        + 0.6 * (evidence.in_front == LABEL)
        - 1.2 * (evidence.in_front == CELL)
        + 0.9 * (claim.kind is Kind.MONEY)
        - 0.3 * evidence.beside
        - 0.4 * (alike.other_names is not None and not alike.shares_name)
        - 0.5 * (claim.bound is not Bound.EXACT or figure.bound is not Bound.EXACT)
        - 1.1 * bool(evidence.other_date)
        + near
    )
    if sure + _TOLD_AROUND < _LEAST_EXCLUDING:
        return UNLIKELY
    sure += _TOLD_AROUND * evidence.told_around()
    if sure + _SAME_ACT < _LEAST_EXCLUDING:
        return UNLIKELY
    here, there = evidence.clauses()
    apart = told_apart(here, there)
    if apart and _is_the_rest(claim, figure):
        return UNLIKELY
    sure += (
        _SAME_ACT * same_act(here, there)
        - 1.8 * (_nouns(evidence) is False)
        - 0.7 * marks_apart(here, there)
        - 1.2 * apart
    )
    if sure < _LEAST_EXCLUDING:
        return UNLIKELY
    elsewhere = evidence.elsewhere()
    if elsewhere.is_its_own and (alike.score < _ALIKE or near < _SWAPPED):
        return UNLIKELY
    return sure - 0.8 * bool(elsewhere.name)


def _tells(claim: Quantity) -> float:
    """What the figure tells by itself: how seldom it stands in two texts by chance."""
    if claim.kind is Kind.DATE:
        return _tells_date(claim)
    if claim.kind is Kind.TIME:
        return _TIME
    value = point(claim)
    if value == 1:
        return -3.5
    whole = value is not None and float(value).is_integer() and claim.kind is not Kind.RATIO
    small = whole and abs(value or 0) <= _SMALL
    own = value is not None and digits(abs(value)) > _MANY_DIGITS
    return 1.7 * (claim.kind in _HAS_UNIT) + 1.1 * own - 2.1 * small - 1.5 * (claim.kind is Kind.ORDINAL)


def _tells_date(claim: Quantity) -> float:
    date = parse_date(claim.iso)
    if date is None or (date.month is None and not date.year):
        return 1.7
    if date.month is None:
        return 1.0
    if date.day is None and not date.year:
        return -1.0
    return 1.7 + 0.7 * (date.day is not None and date.year != "")


def _is_the_rest(claim: Quantity, figure: Quantity) -> bool:
    """Whether two percentages make up a whole: 44 percent women, 56 percent men."""
    a, b = point(claim), point(figure)
    both = claim.kind is figure.kind is Kind.PERCENT
    return both and a is not None and b is not None and abs(a + b - _WHOLE) < _ROUNDED


def nearness(claim: Quantity, figure: Quantity) -> float:
    """How near two figures that differ are to one another, as a logit: one slip apart, or of about one size."""
    if claim.kind is Kind.DATE:
        return _nearness_of_years(claim, figure)
    a, b = point(claim), point(figure)
    if a is None or b is None or a <= 0 or b <= 0:
        return 0.0
    ratio = max(a, b) / min(a, b)
    size = next((counts for most, counts in _SIZES if ratio <= most), 0.0)
    kind, _ = slip(claim, figure, a, b)
    if kind is Slip.MAGNITUDE:
        far = _THOUSANDFOLD if ratio > _HUNDREDFOLD and min(a, b) >= _HUNDREDFOLD else _ZEROS
        return size + (_SWAPPED if ratio < _TENFOLD else far)
    if kind is Slip.CLOSE:
        return size + (_ONE_OF_MANY if min(digits(a), digits(b)) >= _MANY_DIGITS else _ONE_DIGIT)
    return size


def _nearness_of_years(claim: Quantity, figure: Quantity) -> float:
    years = [when.year for one in (claim, figure) if (when := parse_date(one.iso)) and when.year.isdigit()]
    if len(years) < 2:
        return _nearness_of_days(claim, figure)
    apart = abs(int(years[0]) - int(years[1]))
    near = next((counts for most, counts in _YEARS if apart <= most), 0.0) - _COARSER * (
        is_loose(claim) != is_loose(figure)
    )
    return max(near, _SWAPPED_YEAR * (sorted(years[0]) == sorted(years[1])))


def _nearness_of_days(claim: Quantity, figure: Quantity) -> float:
    """Of two days of one month, or of months that tell the same day, where no year is told."""
    one, other = parse_date(claim.iso), parse_date(figure.iso)
    if one is None or other is None or one.day is None or other.day is None or one.month is None or other.month is None:
        return 0.0
    return _DAYS if one.month == other.month and abs(one.day - other.day) <= _FEW_DAYS else 0.0


def _nouns(evidence: Evidence) -> bool | None:
    """Whether both figures count the same thing; None where either does not say what it counts."""
    if evidence.likeness.same_noun:
        return True
    claim, figure = evidence.claim.quantity, evidence.figure.quantity if evidence.figure else None
    return nouns_agree(claim.unit, figure.unit) if figure and claim.kind is figure.kind is _COUNT else None

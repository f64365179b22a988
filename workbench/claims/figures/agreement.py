"""Whether two figures can both hold: interval logic over value, bound and unit, with the reason in words.

Compares the figures alone. Whether two passages speak of the same thing is for `facts` and `links` to say.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from workbench.claims.figures.calendar import dates_agree
from workbench.claims.figures.units import CALENDAR, convert, unit_of
from workbench.claims.figures.wording import date_words, figure_words, number_words, point
from workbench.quantities.quantity import (
    ABOUT,
    AT_LEAST,
    COUNT,
    DATED,
    EXACT,
    IDENTIFIER,
    LESS,
    MORE,
    ORDINAL,
    PERCENT,
    RATIO,
    Bound,
    Kind,
    Number,
    Quantity,
)


class Stance(StrEnum):
    """How one figure stands to another."""

    SAME = "same"
    """The same number, whatever the bounds: "about 40" and "at least 40"."""
    WITHIN = "within"
    """Both can hold: 487 and "about 500", 26.6 MB and 27 MB."""
    EXCLUDES = "excludes"
    """They cannot both hold of one thing: 30 and "at least 40"."""
    APART = "apart"
    """They cannot be compared: other kinds, currencies or dimensions."""


class Agreement(NamedTuple):
    """A stance and its reason, which is put into words where it is asked for: most comparisons lead to nothing."""

    stance: Stance
    say: Callable[[], str]

    @property
    def why(self) -> str:
        """The reason, as "487 lies within about 500"."""
        return self.say()


class Interval(NamedTuple):
    """The values that words leave open, from `low` to `high`; an end may itself be left out."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low > high and not math.isclose(low, high, rel_tol=1e-9):
            return False
        if not math.isclose(low, high, rel_tol=1e-9):
            return True
        shut_out = (self.low_open and self.low == low) or (other.low_open and other.low == low)
        return not (shut_out or (self.high_open and self.high == high) or (other.high_open and other.high == high))


# As in `quantity`: Python 3.11 looks a member of an enum up by a call.
_SAME, _WITHIN, _EXCLUDES, _APART = Stance

ABOUT_SHARE = 0.1
"""How far "about" reaches at the most: a tenth of the figure, as 450 to 550 for "about 500"."""
_ABOUT_LEAST = 0.025
SURE = (Bound.EXACT, Bound.ABOUT)
"""Bounds of figures that can be added up or subtracted."""
OPEN = (Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST)
_FAMILY = {Kind.PERCENT: "share", Kind.RATIO: "share"}


def step(value: Number) -> float:
    """The place to which a number is written: 0.1 of 26.6, 1 of 140, a hundred million of 4.8 billion.

    Round numbers of less than a thousand count as exact; a greater one never leaves more than a tenth open.
    """
    if not float(value).is_integer():
        decimals = len(f"{value:.6f}".rstrip("0").split(".")[1])
        return float(10.0**-decimals)
    whole = abs(int(value))
    if whole < 1000 or whole % 1000:
        return 1.0
    place = 1
    while whole % (place * 10) == 0 and place * 10 <= whole / 10:
        place *= 10
    return float(place)


def about(value: Number) -> float:
    """How far "about" reaches on both sides: half the last digit that is not zero, within 2.5 and 10 percent."""
    size = abs(float(value))
    if size == 0:
        return 0.5
    place = step(value)
    if place == 1.0:
        while size % (place * 10) == 0 and place * 10 <= size:
            place *= 10
    return min(max(place / 2, size * _ABOUT_LEAST), size * ABOUT_SHARE)


def interval(quantity: Quantity) -> Interval | None:
    """What a figure's words leave open; None where they say no number."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return None
    if quantity.bound is ABOUT and low is not None and high is not None:
        below = about(low)
        return Interval(low - below, high + (below if low == high else about(high)))
    return Interval(
        -math.inf if low is None else float(low),
        math.inf if high is None else float(high),
        low_open=quantity.bound is MORE,
        high_open=quantity.bound is LESS,
    )


def agreement(one: Quantity, other: Quantity) -> Agreement:
    """Compare two figures: same, within each other, excluding each other, or not comparable; with the reason."""
    if _are_plain(one, other):
        return _of_numbers(one, other, one.low or 0, other.low or 0)
    if one.kind in DATED or other.kind in DATED:
        return _dates(one, other)
    if IDENTIFIER in (one.kind, other.kind):
        return Agreement(_APART, lambda: "a name, not a figure")
    if _FAMILY.get(one.kind, one.kind) != _FAMILY.get(other.kind, other.kind):
        return _other_kind(one, other)
    moved = in_unit_of(one, other)
    if moved is None:
        return Agreement(
            _APART, lambda: f"{figure_words(one)} and {figure_words(other)} are in units that do not compare"
        )
    mine, theirs = interval(moved), interval(other)
    if mine is None or theirs is None:
        return Agreement(_APART, lambda: "no number to compare")
    a, b = point(moved), point(other)
    same_unit = moved is one
    if a is not None and b is not None:
        if same_unit and a == b:
            return Agreement(_SAME, lambda: _same(one, other))
        open_ = one.bound in OPEN or other.bound in OPEN
        if not (open_ and mine.meets(theirs)) and (rounds_to(a, b) if same_unit else converts_to(one, other, a, b)):
            return Agreement(_WITHIN, lambda: _rounded(one, other, None if same_unit else a))
    elif (moved.low, moved.high, moved.bound) == (other.low, other.high, other.bound):
        return Agreement(_SAME, lambda: f"same figure: {figure_words(other)}")
    if mine.meets(theirs):
        narrow, wide = (one, other) if _width(mine) <= _width(theirs) else (other, one)
        return Agreement(_WITHIN, lambda: f"{figure_words(narrow)} lies within {figure_words(wide)}")
    if one.bound is EXACT and other.bound is EXACT:
        return Agreement(_EXCLUDES, lambda: f"{figure_words(one)} is not {figure_words(other)}")
    loose, strict = (other, one) if one.bound is EXACT else (one, other)
    return Agreement(_EXCLUDES, lambda: f"{figure_words(loose)} excludes {figure_words(strict)}")


def _are_plain(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one unit, or that count, are one exact number each, as most are."""
    kind = one.kind
    return (
        kind is other.kind
        and one.bound is other.bound is EXACT
        and (kind is COUNT or (one.unit == other.unit and kind is not IDENTIFIER))
        and one.low == one.high is not None
        and other.low == other.high is not None
    )


def _of_numbers(one: Quantity, other: Quantity, a: Number, b: Number) -> Agreement:
    """Compare two figures that are the numbers `a` and `b`, which leave no interval open."""
    if a == b:
        return Agreement(_SAME, lambda: _same(one, other))
    if rounds_to(a, b):
        return Agreement(_WITHIN, lambda: _rounded(one, other, None))
    if math.isclose(a, b, rel_tol=1e-9):
        return Agreement(_WITHIN, lambda: f"{figure_words(one)} lies within {figure_words(other)}")
    return Agreement(_EXCLUDES, lambda: f"{figure_words(one)} is not {figure_words(other)}")


def told_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether two open figures would be odd of one thing although numbers exist that satisfy both.

    "More than 61,000" says that 62,000 was not reached, and who has "more than 13 million" in mind does not write "more
    than 33 million"; "at least 12" beside 14 says only that not all was known.
    """
    if one.bound not in OPEN and other.bound not in OPEN:
        return False
    open_one, second = (one, other) if one.bound in OPEN else (other, one)
    moved = in_unit_of(second, open_one) if open_one.kind is second.kind else None
    start, value = point(open_one), None if moved is None else point(moved)
    if start is None or value is None or start == value:
        return False
    if second.bound is open_one.bound:
        return abs(start - value) >= max(last_place(start), last_place(value))
    if second.bound is not EXACT or open_one.bound not in (MORE, LESS):
        return False
    return abs(value - start) >= _round_place(start)


_CUT = 100
"""How many times finer the number is that was cut off."""
_HALF = 5
_JUST_ABOVE_SHARE = 0.2
_JUST_ABOVE = 0.4
"""How far over a round figure lies what "more than" it stands for, in its last place: 43 of "more than 40"."""


def is_rounded_off(one: Quantity, other: Quantity) -> bool:
    """Whether one is the other cut to fewer digits: more than 3,000 of 3,214, fewer than 100 of 87.

    Of amounts "under $1,000" is a limit, and stands for none in particular.
    """
    rough, fine = (one, other) if one.bound in OPEN else (other, one)
    start, value = point(rough), point(fine)
    if rough.bound not in OPEN or start is None or value is None:
        return False
    down = rough.bound in (MORE, AT_LEAST)
    if not down and rough.kind is not COUNT:
        return False
    beyond = value - start if down else start - value
    place = last_place(start)
    reach = _JUST_ABOVE_SHARE if rough.kind is PERCENT else _JUST_ABOVE
    return beyond > 0 and last_place(value) < place and beyond <= reach * place * (1 + 1e-9)


def last_place(value: Number) -> float:
    """The place of the last digit that is not zero: 1000 of 61,000, 10 of 40."""
    place = step(value)
    while place >= 1 and value and value % (place * 10) == 0:
        place *= 10
    return place


def _round_place(value: Number) -> float:
    """The place to which people round: 500 of 4,500 and 5 of 15, since halves are round as well."""
    place = last_place(value)
    return place * _HALF if value and value % (place * _HALF) == 0 else place


def _other_kind(one: Quantity, other: Quantity) -> Agreement:
    return Agreement(Stance.APART, lambda: f"a {one.kind.value} and a {other.kind.value} cannot be compared")


def _same(one: Quantity, other: Quantity) -> str:
    left, right = figure_words(one), figure_words(other)
    return f"same figure: {right}" if left == right else f"same figure: {left}, {right}"


def _rounded(one: Quantity, other: Quantity, converted: Number | None) -> str:
    shown = figure_words(one)
    if converted is not None:
        shown += f" is {number_words(_shown(converted))} {other.unit}"
    return f"{shown}, rounded: {figure_words(other)}"


def rounds_to(one: Number, other: Number) -> bool:
    """Whether the more precise of two exact numbers rounds to the other: 26.6 and 27, 4.83 and 4.8 billion."""
    if one == other:
        return True
    apart = abs(one - other)
    if apart > 1 and apart > ABOUT_SHARE * max(abs(one), abs(other)):
        return False
    fine, coarse = sorted((step(one), step(other)))
    if fine == coarse or (max(abs(one), abs(other)) < 10 and coarse == 1.0):
        return False
    return apart <= coarse / 2 * (1 + 1e-9) or _is_cut_off(one, other, fine, coarse)


def _is_cut_off(one: Number, other: Number, fine: float, coarse: float) -> bool:
    """Whether a long number lost its last digits instead of being rounded: $3.9 million of $3,962,500."""
    rough, exact = (one, other) if step(one) == coarse else (other, one)
    return fine * _CUT <= coarse and 0 <= exact - rough < coarse and coarse * 10 < abs(rough) < coarse * 100


def in_unit_of(one: Quantity, other: Quantity) -> Quantity | None:
    """`one` in the unit of `other`; `one` itself where the units are equal or count nothing but nouns; None else."""
    if one.kind in (COUNT, ORDINAL):
        return one
    if _FAMILY.get(one.kind) == "share":
        if one.kind is other.kind:
            return one if (one.unit == "pp") == (other.unit == "pp") else None
        if "pp" in (one.unit, other.unit) or max(one.high or 0, other.high or 0) < 0:
            return None
        return _scaled(one, 100.0 if one.kind is RATIO else 0.01, other)
    if one.unit == other.unit:
        return one
    unit = unit_of(one.unit)
    if unit is None or unit.offset:
        low, high = (None if end is None else convert(float(end), one.unit, other.unit) for end in (one.low, one.high))
        return None if low is None and high is None else _with(one, other, low, high)
    factor = convert(1.0, one.unit, other.unit)
    return None if factor is None else _scaled(one, factor, other)


def _scaled(one: Quantity, factor: float, other: Quantity) -> Quantity:
    low = None if one.low is None else _clean(one.low * factor)
    return _with(one, other, low, None if one.high is None else _clean(one.high * factor))


def _clean(value: float) -> float:
    return float(f"{value:.10g}")


def _shown(value: Number) -> Number:
    return float(f"{value:.4g}")


def _with(one: Quantity, other: Quantity, low: Number | None, high: Number | None) -> Quantity:
    return Quantity(one.start, one.end, other.kind, one.bound, low, high, other.unit)


def converts_to(one: Quantity, other: Quantity, moved: Number, stated: Number) -> bool:
    """Whether a converted figure is the stated one after rounding in either unit; calendar units leave more room."""
    apart = abs(moved - stated)
    share = apart / (max(abs(moved), abs(stated)) or 1.0)
    if share <= (0.05 if one.unit in CALENDAR or other.unit in CALENDAR else 0.025):
        return True
    back = in_unit_of(other, one)
    mine, theirs = point(one), point(back) if back else None
    in_my_unit = mine is not None and theirs is not None and abs(mine - theirs) <= step(mine) / 2
    return share <= ABOUT_SHARE and (apart <= step(stated) / 2 or in_my_unit)


def _width(span: Interval) -> float:
    return span.high - span.low


def _dates(one: Quantity, other: Quantity) -> Agreement:
    if one.kind is not other.kind:
        return _other_kind(one, other)

    def both(link: str) -> Callable[[], str]:
        return lambda: link.format(date_words(one.iso), date_words(other.iso))

    if one.iso == other.iso:
        return Agreement(Stance.SAME, both(f"same {one.kind.value}: {{}}"))
    agrees = dates_agree(one.iso, other.iso)
    if agrees is None:
        return Agreement(Stance.APART, both("{} and {} share no year, month or day"))
    if agrees:
        return Agreement(Stance.WITHIN, both("{} can be {}"))
    return Agreement(Stance.EXCLUDES, both(f"different {one.kind.value}: {{}}, {{}}"))

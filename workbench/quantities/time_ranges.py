"""Ranges of days, years and times of day: from 3 to 7 June, between 4000 and 3500 BC, 9 to 10AM."""

from __future__ import annotations

from workbench.quantities.amount import HYPHENS, is_digits
from workbench.quantities.pair import Pair
from workbench.quantities.quantity import Kind
from workbench.quantities.reading import Reading
from workbench.quantities.years import before_era

_BARE_DAY = len("---28")
_MONTH = len("--02")


def join_times(pair: Pair) -> Reading | None:
    """The range from one time or date to another; a bare number in front takes hour, month or era of the other."""
    left, right = pair.left, pair.right
    iso = left.iso
    if left.kind is Kind.COUNT and right.kind is Kind.TIME and isinstance(left.low, int) and left.low <= 12:
        # "9 to 10AM", "11 to 1pm": the hour in front takes the half of the day that keeps it before the other.
        ends = int(right.iso[1:3])
        afternoon = left.low < 12 and ends - 12 > left.low
        iso = f"T{left.low % 12 + 12 * afternoon:02d}:00"
    elif left.kind is Kind.COUNT and right.kind is Kind.DATE and _is_day(pair):
        # "From 3 to 7 June": the month is that of both.
        iso = f"{right.iso[:-2]}{left.low:02d}"
    elif left.kind is Kind.COUNT and _is_earlier_year(left, right):
        # "Between 4000 and 3500 BC".
        iso = before_era(int(left.low or 0))
    elif (
        left.kind is not right.kind
        or pair.joiner in pair.words.range_alternatives
        or "/" in left.iso + right.iso
        or (pair.joiner in HYPHENS and right.kind is Kind.DATE and not _both_days(left, right))
    ):
        return None
    if iso.startswith("---") and len(right.iso) > _BARE_DAY and "/" not in right.iso:
        # "The 14th to 21st of October".
        iso = right.iso[:-2] + iso[-2:]
    if iso.startswith("--") and right.iso[:4].isdecimal():
        # "From 3 May to 7 June 2020": the year is that of both.
        iso = right.iso[:4] + iso[1:]
    iso = f"{iso}/{right.iso}"
    return Reading(pair.first, right.last, right.kind, iso=iso, remark=left.remark or right.remark, ranged=True)


def _is_earlier_year(left: Reading, right: Reading) -> bool:
    """Whether a plain number in front of a year before our era is an earlier such year."""
    year = right.iso[1:]
    return right.iso.startswith("-") and year.isdecimal() and isinstance(left.low, int) and left.low > int(year) + 1


def _is_day(pair: Pair) -> bool:
    """Whether a plain number in front of a day and its month is a day of that month too."""
    left, right = pair.left, pair.right
    day = left.low if isinstance(left.low, int) and left.form == "digits" else 0
    return 1 <= day < int(right.iso[-2:]) <= 31 if _has_month(pair) and right.iso[-2:].isdecimal() else False


def _has_month(pair: Pair) -> bool:
    """Whether the date behind begins with its day, and names day and month."""
    right = pair.right
    day_first = is_digits(pair.line.low[right.first]) or pair.line.low[right.first] == pair.words.the
    return day_first and len(right.iso) > _BARE_DAY and "/" not in right.iso and right.last > right.first + 1


def _both_days(left: Reading, right: Reading) -> bool:
    months = len(left.iso) == len(right.iso) == _MONTH and left.iso[:2] == right.iso[:2] == "--"
    return months or (len(left.iso) > 4 and len(right.iso) > 4) or (left.iso.isdecimal() and right.iso.isdecimal())

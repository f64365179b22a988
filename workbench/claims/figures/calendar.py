"""Dates of which the words say only a part: "--02-28", "---28", "199X", and what they have in common."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from workbench.text.remembered import remembered

_WHOLE = re.compile(r"(\d{2}[\dX]{2})(?:-(\d{2}))?(?:-(\d{2}))?$")
_PART = re.compile(r"--(\d{2})?-?(\d{2})?$")


class PartialDate(NamedTuple):
    """What the words say of a day: any of year, month and day; a decade or century keeps its X."""

    year: str = ""
    month: int | None = None
    day: int | None = None

    @property
    def known(self) -> date | None:
        """The day on the calendar where all of it is known and it exists."""
        if not self.year.isdigit() or self.month is None or self.day is None:
            return None
        try:
            return date(int(self.year), self.month, self.day)
        except ValueError:
            return None

    def filled(self, other: PartialDate) -> PartialDate:
        """This date with what `other` adds."""
        return PartialDate(
            self.year or other.year,
            other.month if self.month is None else self.month,
            other.day if self.day is None else self.day,
        )


@remembered(4096)
def parse_date(iso: str) -> PartialDate | None:
    """Read a date as mentions carry it; None for ranges, times and anything else."""
    if whole := _WHOLE.match(iso):
        year, month, day = whole.groups()
        return PartialDate(year, int(month) if month else None, int(day) if day else None)
    if iso.startswith("---"):
        return PartialDate(day=int(iso[3:])) if iso[3:].isdigit() else None
    if part := _PART.match(iso):
        month, day = part.groups()
        return PartialDate(month=int(month) if month else None, day=int(day) if day else None)
    return None


def minutes_of(iso: str) -> int | None:
    """The minute of the day of a time; None of anything else."""
    hour, colon, minute = iso[1:6].partition(":")
    return int(hour) * 60 + int(minute) if colon and hour.isdigit() and minute.isdigit() else None


def exists(when: PartialDate) -> bool:
    """Whether such a day can stand in a calendar; of a leap day without a year: yes."""
    if when.month is None or when.day is None:
        return (when.month is None or 1 <= when.month <= 12) and (when.day is None or 1 <= when.day <= 31)
    year = int(when.year) if when.year.isdigit() and int(when.year) > 0 else 2000
    try:
        date(year, when.month, when.day)
    except ValueError:
        return False
    return True


def dates_agree(one: str, other: str) -> bool | None:
    """Whether two dates can be the same: True, False, or None where they say nothing of the same part.

    A range holds a date whose year lies in it.
    """
    if "/" in one or "/" in other:
        return _ranges_agree(one, other)
    if one.startswith("T") or other.startswith("T"):
        return one[:6] == other[:6] if one.startswith("T") and other.startswith("T") else None
    first, second = parse_date(one), parse_date(other)
    if first is None or second is None:
        return None
    compared = False
    if first.year and second.year:
        compared = True
        if any(a != b and "X" not in (a, b) for a, b in zip(first.year, second.year, strict=True)):
            return False
    for mine, theirs in ((first.month, second.month), (first.day, second.day)):
        if mine is not None and theirs is not None:
            compared = True
            if mine != theirs:
                return False
    return True if compared else None


def _ranges_agree(one: str, other: str) -> bool | None:
    if "/" not in one:
        one, other = other, one
    start, _, end = one.partition("/")
    if "/" in other:
        first, _, last = other.partition("/")
        ends = (dates_agree(start, first), dates_agree(end, last))
        return None if None in ends else all(ends)
    years = [parse_date(text) for text in (start, end, other)]
    if any(item is None or not item.year.isdigit() for item in years):
        return None
    low, high, value = (int(item.year) for item in years if item is not None)
    return low <= value <= high

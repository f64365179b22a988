"""Lengths of time, ages and years that follow from the dates of a passage: "since 2013" and 12 years, born in 1982."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from workbench.claims.figures.calendar import PartialDate, minutes_of, parse_date
from workbench.claims.figures.units import DAY_IN_MINUTES, DAYS_IN, MINUTES_IN, YEARS_IN
from workbench.claims.figures.wording import date_words, point
from workbench.claims.lexicon.patterns import pattern
from workbench.claims.links.reckoning.amounts import Reckoned
from workbench.claims.links.reckoning.asking import Asking
from workbench.claims.mention import Mention
from workbench.quantities.quantity import Bound, Kind, Quantity

_FRONT = 60
_MOST = 6
"""Dates of a passage that are looked at."""
_MONTHS = 12
_LEAST_YEARS = 3
"""Years below which so many lie between two dates by chance."""
_LONG = 10
"""Years of which somebody says that something is so old."""


def time(asking: Asking, text: str, start: int, figures: Sequence[Mention], years: Sequence[int]) -> Reckoned | None:
    """What a claim's time follows from; `text[start:]` begins the passage, and one of `years` is now."""
    claim = asking.claim
    if claim.kind is Kind.DATE:
        return _year(claim, text, figures, years)
    value = point(claim)
    if value is None or value <= 0 or claim.bound is Bound.RANGE:
        return None
    dates = [mention for mention in figures if mention.quantity.kind is Kind.DATE][:_MOST]
    if claim.kind is Kind.AGE or (claim.unit in YEARS_IN and value >= _LEAST_YEARS):
        since = "born" if claim.kind is Kind.AGE else "since"
        for mention in dates:
            front = text[max(start, mention.quantity.start - _FRONT) : mention.quantity.start]
            if pattern("reckoned", since).search(front) and (why := _until(claim, value, mention.quantity, years)):
                return Reckoned(mention, why)
    if claim.kind is Kind.AGE:
        return None
    for mention, one, other in _ends(dates, asking.beside):
        if _lies_between(claim, value, one, other):
            first, last = sorted((one.iso, other.iso)) if one.iso[0] != "-" else (one.iso, other.iso)
            told = f"{_number(value)} {claim.unit}{'' if value == 1 else 's'}"
            return Reckoned(mention, f"{told} from {date_words(first)} to {date_words(last)}")
    return _of_day(claim, value, figures)


def _until(claim: Quantity, value: float, since: Quantity, years: Sequence[int]) -> str:
    """The years since a date, in words, where they are the claim's in one of the years that are named."""
    told = parse_date(since.iso)
    if told is None or not told.year.isdigit():
        return ""
    wanted = value * YEARS_IN.get(claim.unit, 0)
    for year in years:
        apart = year - int(told.year)
        if wanted and (apart == wanted or (claim.kind is Kind.AGE and apart - 1 == wanted)):
            rest = ", before the birthday" if apart != wanted else ""
            return f"{year} - {told.year} = {apart}{rest}"
    return ""


def _year(claim: Quantity, text: str, figures: Sequence[Mention], years: Sequence[int]) -> Reckoned | None:
    """The year in which something began that is so many years old."""
    told = parse_date(claim.iso)
    if told is None or not told.year.isdigit() or told.month is not None:
        return None
    for mention in figures:
        quantity, value = mention.quantity, point(mention.quantity)
        if quantity.kind is Kind.DURATION and quantity.unit == "year" and value and value >= _LONG:
            front = text[max(0, quantity.start - _FRONT) : quantity.start]
            back = text[quantity.end : quantity.end + _FRONT]
            if not (pattern("reckoned", "for").search(front) or pattern("reckoned", "has_been").match(back)):
                continue
            for year in years:
                if year - value == int(told.year):
                    return Reckoned(mention, f"{year} - {_number(value)} = {told.year}")
    return None


def _ends(dates: Sequence[Mention], beside: Sequence[Quantity]) -> Iterator[tuple[Mention, Quantity, Quantity]]:
    for one, other in combinations(dates, 2):
        yield one, one.quantity, other.quantity
    for mention in dates:
        for quantity in beside:
            if quantity.kind is Kind.DATE:
                yield mention, quantity, mention.quantity


def _lies_between(claim: Quantity, value: float, one: Quantity, other: Quantity) -> bool:
    """Whether the claim's time lies between two dates, to the day where it is told in days."""
    first, last = parse_date(one.iso), parse_date(other.iso)
    if first is None or last is None:
        return False
    first, last = first.filled(PartialDate(last.year)), last.filled(PartialDate(first.year))
    if claim.unit in DAYS_IN:
        a, b = _day(first, last), _day(last, first)
        apart = abs((b - a).days) if a and b else 0
        return apart > 0 and apart == value * DAYS_IN[claim.unit]
    if first.month is None or last.month is None or not (first.year.isdigit() and last.year.isdigit()):
        return False
    months = abs((int(last.year) - int(first.year)) * _MONTHS + last.month - first.month)
    if claim.unit == "month":
        return months == value or (months - 1 == value and None not in (first.day, last.day))
    return claim.unit == "year" and value >= _LEAST_YEARS and months // _MONTHS == value


def _day(when: PartialDate, other: PartialDate) -> date | None:
    """The day on the calendar; what it leaves open is as in the other date."""
    filled = when.filled(other)
    if filled.year and not filled.year.isdigit():
        return None
    return filled._replace(year=filled.year or "2001").known if when.day is not None else None


def _of_day(claim: Quantity, value: float, figures: Sequence[Mention]) -> Reckoned | None:
    """The time between two times of day."""
    if claim.unit not in MINUTES_IN:
        return None
    times = [mention for mention in figures if mention.quantity.kind is Kind.TIME][:_MOST]
    for one, other in combinations(times, 2):
        a, b = minutes_of(one.quantity.iso), minutes_of(other.quantity.iso)
        if a is None or b is None:
            continue
        apart = (b - a) % DAY_IN_MINUTES
        if apart and apart == value * MINUTES_IN[claim.unit]:
            first, last = date_words(one.quantity.iso), date_words(other.quantity.iso)
            return Reckoned(one, f"{first} to {last} is {_number(value)} {claim.unit}s")
    return None


def _number(value: float) -> str:
    return f"{value:g}"

"""How long it was from a date until the text came out, or is from then on.

As "fifty years ago" of 1963 in a text of 2013, "36 months, until November 2023" in one of November 2020, and the 30th
anniversary of what was in 1981. What such words look back at is told by the reckoning, so these checks hold or are not
made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from workbench.claims.checks.found import Found, found
from workbench.claims.checks.times.timeline import Timeline, read_timeline
from workbench.claims.facts.reading import Reading
from workbench.claims.figures.agreement import SURE
from workbench.claims.figures.calendar import PartialDate, parse_date
from workbench.claims.figures.units import DAYS_IN
from workbench.claims.figures.wording import figure_words, ordinal_words, point
from workbench.claims.lexicon.patterns import pattern, table
from workbench.claims.mention import Verdict
from workbench.quantities.quantity import Bound, Kind

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_NEAR = 2
"""Sentences in front in which the date of something long ago may stand."""
_ROUNDED = 0.07
"""How far "almost 30 years" may be off."""
_FEW_YEARS = 4
"""So few years lie between the text and many a year that it names."""
_LEAST = 2
_RARE = 0.5
_NAMES = 2
"""Words of names that tell that two sentences speak of one event."""
_FEW = 60
"""Dates of an article among which it is looked for."""


def since(reading: Reading) -> Iterator[Found]:
    """Lengths of time and anniversaries that are reckoned from a date of the article to its own."""
    timeline = read_timeline(reading)
    dates = reading.dates[:_FEW]
    yield from _anniversaries(reading, dates)
    now = timeline.original or timeline.published
    if now is None:
        yield from _named_years(reading, dates)
        return
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        if quantity.kind is Kind.DURATION and quantity.bound in SURE:
            yield from _from_now(reading, timeline, index, dates, now)


def _from_now(reading: Reading, timeline: Timeline, index: int, dates: list[int], now: date) -> Iterator[Found]:
    """A length of time, and the one date that lies so long before the text or behind it."""
    quantity, text = reading.mentions[index].quantity, reading.document.text
    ahead = bool(pattern("since", "until").match(text, quantity.end))
    back = bool(pattern("since", "ago").match(text, quantity.end))
    if not ahead and not back:
        return
    at = reading.mentions[index].sentence
    fitting = {
        reading.facts[other]: other
        for other in reversed(dates)
        if _may_be_meant(at - reading.mentions[other].sentence, ahead=ahead)
        and _is_near_enough(reading, index, other)
        and _is_so_long(reading, timeline, index, other, now, ahead=ahead)
    }
    if len(fitting) == 1:
        other = next(iter(fitting.values()))
        words = f"{reading.span(other)} and {now.day} {now:%B %Y}: {figure_words(quantity)}, as stated"
        yield found("elapsed", Verdict.HOLDS, words, (index, other), "elapsed")


def _may_be_meant(apart: int, *, ahead: bool) -> bool:
    """Whether a date so many sentences in front of a length of time can be what it is reckoned from."""
    return apart == 0 if ahead else -1 <= apart <= _NEAR


def _is_near_enough(reading: Reading, index: int, other: int) -> bool:
    """Whether a year stands in the paragraph of few years that may be reckoned from it; many years tell themselves."""
    quantity, date = reading.mentions[index].quantity, reading.mentions[other].quantity
    few = quantity.unit == "year" and float(point(quantity) or 0) <= _FEW_YEARS
    if not few or not date.iso.isdecimal():
        return True
    sentences = reading.document.sentences
    one, two = (sentences[reading.mentions[at].sentence].paragraph for at in (index, other))
    return one == two


def _named_years(reading: Reading, dates: list[int]) -> Iterator[Found]:
    """As "the fire of Arden six years ago", where it was in 2018, in a text whose last year is 2024."""
    years = {
        index: int(iso) for index in dates if len(iso := reading.mentions[index].quantity.iso) == 4 and iso.isdigit()
    }
    if len(set(years.values())) < 2:
        return
    last = max(years, key=lambda index: years[index])
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        if quantity.kind is not Kind.DURATION or quantity.unit != "year" or quantity.bound not in SURE:
            continue
        if not pattern("since", "ago").match(reading.document.text, quantity.end):
            continue
        names = reading.contexts[index].all_names
        for other, year in years.items():
            shared = names & reading.contexts[other].all_names
            rare = any(reading.article_words.weight(name) >= _RARE for name in shared)
            if (
                years[last] - year == point(quantity)
                and years[last] - year >= _LEAST
                and (rare or len(shared) >= _NAMES)
            ):
                words = f"{reading.span(other)} to {reading.span(last)}: {figure_words(quantity)}, as stated"
                yield found("elapsed", Verdict.HOLDS, words, (index, other, last), "elapsed")
                break


def _is_so_long(reading: Reading, timeline: Timeline, index: int, other: int, now: date, *, ahead: bool) -> bool:
    """Whether a date lies just so long before a day, or behind it."""
    quantity = reading.mentions[index].quantity
    length = float(point(quantity) or 0)
    day = timeline.days.get(other)
    if quantity.unit in DAYS_IN:
        apart = timedelta(days=length * DAYS_IN[quantity.unit])
        return day is not None and length > 1 and day == (now + apart if ahead else now - apart)
    when = parse_date(reading.mentions[other].quantity.iso)
    months = length * _MONTHS.get(quantity.unit, 0)
    if when is None or not when.year.isdigit() or not months:
        return False
    if when.month is None:
        years = months / 12
        room = _ROUNDED * years if quantity.bound is Bound.ABOUT and years % 5 == 0 else 0
        return (
            months >= 24
            and months % 12 == 0
            and abs(abs(now.year - int(when.year)) - years) <= room
            and (int(when.year) > now.year) is ahead
        )
    passed = (now.year - int(when.year)) * 12 + now.month - when.month
    return (-passed if ahead else passed) == months or (
        months >= 24 and months % 12 == 0 and not ahead and now.year - int(when.year) == months / 12
    )


def _anniversaries(reading: Reading, dates: list[int]) -> Iterator[Found]:
    """The day that is remembered, the day of remembrance, and which time it comes round."""
    known = [
        (index, when)
        for index in dates
        if (when := parse_date(reading.mentions[index].quantity.iso)) is not None and when.year.isdigit()
    ]
    told: set[str] = set()
    for index in reading.claims:
        quantity = reading.mentions[index].quantity
        if (
            quantity.kind is not Kind.ORDINAL
            or quantity.unit not in table("anniversaries")
            or reading.facts[index] in told
        ):
            continue
        rank = int(point(quantity) or 0)
        pair = next(
            ((one, other) for one, other in combinations(known, 2) if _comes_round(one[1], other[1], rank)), None
        )
        if pair is not None:
            told.add(reading.facts[index])
            (one, _), (other, _) = pair
            words = (
                f"{reading.span(one)} and {reading.span(other)}: the {ordinal_words(rank)} {quantity.unit}, as stated"
            )
            yield found("elapsed", Verdict.HOLDS, words, (index, one, other), "elapsed")


def _comes_round(one: PartialDate, other: PartialDate, years: int) -> bool:
    """Whether two dates are one day of the year, or no more than a year, so many years apart."""
    if abs(int(one.year) - int(other.year)) != years or years == 0:
        return False
    return one.month == other.month and one.day == other.day
